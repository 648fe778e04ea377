//! Finding agencies as people type. The database function `agency.search` finds and ranks; what comes with it here is the
//! paging, which goes by position because closeness is no column.

use kernel::{
    Actor, Agencies, AgencyId, Db, Money, Problem,
    db::list::{MOST, Page, Paging},
    problem::Code,
};
use uuid::Uuid;

use super::{Agency, Status};
use crate::{agency_type::AgencyTypeId, district::DistrictId};

const LONGEST: usize = 100;
const USUAL: i64 = 50;
/// More than any tenant has agencies.
const ALL_OF_THEM: i32 = 10_000_000;

/// What is looked for.
#[derive(Debug)]
pub struct Wanted {
    /// Words parted by single spaces.
    pub phrase: String,
    /// Only those that stand here.
    pub status: Option<Status>,
    /// Only those of this type.
    pub type_id: Option<AgencyTypeId>,
    /// Only those in this district.
    pub district_id: Option<DistrictId>,
}

/// What somebody typed into a search box; nothing but spaces searches for nothing.
pub fn phrase(typed: Option<&str>) -> Result<Option<String>, Problem> {
    let typed = typed.unwrap_or_default();
    if typed.chars().count() > LONGEST {
        let detail = format!("A search is at most {LONGEST} characters long.");
        return Err(Problem::new(Code::Validation, detail).at("?q", "TOO_LONG").with("max", LONGEST));
    }
    let words: Vec<&str> =
        typed.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect();
    Ok((!words.is_empty()).then(|| words.join(" ")))
}

fn malformed_cursor() -> Problem {
    Problem::new(Code::Malformed, "The cursor is not one that this list gave.").at("?cursor", "MALFORMED")
}

/// Where a page begins.
fn offset(cursor: Option<&str>) -> Result<i32, Problem> {
    let Some(cursor) = cursor else { return Ok(0) };
    let position = cursor.strip_prefix("at-").and_then(|position| position.parse().ok());
    position.filter(|position| (0..=ALL_OF_THEM).contains(position)).ok_or_else(malformed_cursor)
}

/// One page of what is found.
pub async fn page(db: &Db, actor: &Actor, wanted: &Wanted, paging: &Paging) -> Result<Page<Agency>, Problem> {
    let limit = paging.limit.unwrap_or(USUAL);
    let limit = i32::try_from(limit).ok().filter(|limit| (1..=MOST).contains(&i64::from(*limit))).ok_or_else(|| {
        let detail = format!("A page has 1 to {MOST} rows.");
        Problem::new(Code::Validation, detail).at("?limit", "OUT_OF_RANGE").with("max", MOST)
    })?;
    let offset = offset(paging.cursor.as_deref())?;
    let mut items = find(db, actor, wanted, limit + 1, offset).await?;
    let more = i32::try_from(items.len()).is_ok_and(|found| found > limit);
    if more {
        items.pop();
    }
    let total = if paging.count == Some(true) { Some(count(db, actor, wanted).await?) } else { None };
    Ok(Page { items, next_cursor: more.then(|| format!("at-{}", offset + limit)), total })
}

fn visible(actor: &Actor) -> Option<Vec<Uuid>> {
    match &actor.agencies {
        Agencies::All => None,
        Agencies::Only(ids) => Some(ids.iter().map(|id| id.0).collect()),
    }
}

/// One statement is a transaction of its own, and the function takes the scope along: one round trip in all.
async fn find(db: &Db, actor: &Actor, wanted: &Wanted, limit: i32, offset: i32) -> Result<Vec<Agency>, Problem> {
    Ok(sqlx::query_as!(
        Agency,
        r#"select id as "id!: AgencyId", code as "code!", name as "name!", status as "status!: Status",
                  type_id as "type_id: AgencyTypeId", district_id as "district_id: DistrictId",
                  phone, email, address, registered_on as "registered_on!", credit_limit as "credit_limit: Money",
                  debt as "debt!: Money", block_reason, version as "version!", created_at as "created_at!",
                  updated_at as "updated_at!"
             from agency.search($1, $2, $3, $4, $5, $6, $7, $8, $9)"#,
        actor.tenant.0,
        actor.user.0,
        visible(actor) as Option<Vec<Uuid>>,
        wanted.phrase,
        wanted.status.map(Status::as_str),
        wanted.type_id.map(Uuid::from),
        wanted.district_id.map(Uuid::from),
        limit,
        offset
    )
    .fetch_all(db.pool())
    .await?)
}

async fn count(db: &Db, actor: &Actor, wanted: &Wanted) -> Result<i64, Problem> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from agency.search($1, $2, $3, $4, $5, $6, $7, $8, 0)"#,
        actor.tenant.0,
        actor.user.0,
        visible(actor) as Option<Vec<Uuid>>,
        wanted.phrase,
        wanted.status.map(Status::as_str),
        wanted.type_id.map(Uuid::from),
        wanted.district_id.map(Uuid::from),
        ALL_OF_THEM
    )
    .fetch_one(db.pool())
    .await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_parted_by_single_spaces() {
        assert_eq!(phrase(Some("  Đại\t lý \n Nguyễn ")).unwrap().as_deref(), Some("Đại lý Nguyễn"));
        assert_eq!(phrase(Some(" \u{1f} ")).unwrap(), None);
        assert_eq!(phrase(None).unwrap(), None);
        assert_eq!(phrase(Some(&"đ".repeat(101))).unwrap_err().code(), Code::Validation);
        assert!(phrase(Some(&"đ".repeat(100))).is_ok());
    }

    #[test]
    fn a_cursor_is_one_that_was_given() {
        assert_eq!(offset(None).unwrap(), 0);
        assert_eq!(offset(Some("at-50")).unwrap(), 50);
        for wrong in ["at--1", "50", "at-", "at-99999999999"] {
            assert_eq!(offset(Some(wrong)).unwrap_err().code(), Code::Malformed);
        }
    }
}
