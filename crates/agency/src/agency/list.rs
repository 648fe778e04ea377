//! Lists agencies, and finds them.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    db::list::{Page, Paging, Select, Sort},
    http::{Json, Query},
    permission::AgencyRead,
    problem::Code,
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    Agency, Status,
    search::{self, Wanted},
};
use crate::{AgencyContext, agency_type::AgencyTypeId, district::DistrictId};

const COLUMNS: &str = "a.id, a.code, a.name, a.status, a.type_id, a.district_id, a.phone, a.email, a.address, \
    a.registered_on, a.credit_limit, coalesce(d.debt, 0) as debt, a.block_reason, a.version, a.created_at, a.updated_at";

const SORTS: &[Sort] = &[
    Sort { name: "name", keys: &[("a.name collate \"vi-x-icu\"", "text"), ("a.id", "uuid")] },
    Sort { name: "code", keys: &[("a.code", "text"), ("a.id", "uuid")] },
    Sort { name: "registered_on", keys: &[("a.registered_on", "date"), ("a.id", "uuid")] },
    Sort { name: "debt", keys: &[("coalesce(d.debt, 0)", "bigint"), ("a.id", "uuid")] },
];

/// Which agencies.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Agencies {
    /// Rows on the page: 1 to 500, else 50.
    limit: Option<i64>,
    /// Where the page begins: `next_cursor` of the one before.
    cursor: Option<String>,
    /// Whether to count them all.
    count: Option<bool>,
    /// `name` (else), `code`, `registered_on` or `debt`; with a minus descending. Not together with `q`.
    sort: Option<String>,
    /// Words to find in code, name or phone, whatever their case and accents; `y` and `i` are one, and a phone is found by
    /// its digits too. Where nothing has them all, one typing error in each word is forgiven, if one of them has at least 3
    /// letters. The closest come first.
    #[param(max_length = 100)]
    q: Option<String>,
    /// Only those that stand here.
    status: Option<Status>,
    /// Only those of this type.
    type_id: Option<AgencyTypeId>,
    /// Only those in this district.
    district_id: Option<DistrictId>,
}

/// Lists agencies.
#[utoipa::path(get, path = "/agencies", tag = "agency", operation_id = "list_agencies", params(Agencies),
    responses((status = 200, body = Page<Agency>, description = "A page of agencies")))]
pub async fn list(
    who: Allow<AgencyRead>,
    State(state): State<AgencyContext>,
    Query(query): Query<Agencies>,
) -> Result<Json<Page<Agency>>, Problem> {
    let paging = Paging { limit: query.limit, cursor: query.cursor, count: query.count };
    if let Some(phrase) = search::phrase(query.q.as_deref())? {
        if query.sort.is_some() {
            return Err(Problem::new(Code::Malformed, "What a search finds comes in the order of closeness.")
                .at("?sort", "NOT_WITH_Q"));
        }
        let wanted = Wanted { phrase, status: query.status, type_id: query.type_id, district_id: query.district_id };
        return search::page(&state.db, &who, &wanted, &paging).await.map(Json);
    }
    let from = "agency.agency a left join lateral agency.debt(a.id) d on true";
    let select = Select::new(COLUMNS, from, SORTS, query.sort.as_deref(), false)?
        .only("a.tenant_id = (select kernel.current_tenant())")
        .with_some("a.status = $", query.status.map(Status::as_str))
        .with_some("a.type_id = $", query.type_id.map(|id| id.0))
        .with_some("a.district_id = $", query.district_id.map(|id| id.0));
    let mut tx = state.db.begin(&who).await?;
    let page = select.page(&mut tx, &paging).await?;
    tx.commit().await?;
    Ok(Json(page))
}
