//! Payments in SQL.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use kernel::{
    AgencyId, Problem, Tx,
    db::{
        list::{Page, Paging, Select, Sort},
        number::{Counters, Series},
        outcome::{Outcome, Recorded},
    },
    problem::OnConstraint,
};
use regulation::Calendar;
use uuid::Uuid;

use super::{
    list::PaymentQuery,
    model::{Payment, PaymentId},
    rules::{self, Posted},
};
use crate::account::{self, Account, OpenedAccounts, Status};

/// What opening the books tells.
pub struct Opened {
    pub counters: Counters,
    pub calendar: Calendar,
    pub accounts: BTreeMap<AgencyId, Account>,
}

/// Holds the calendar, locks the numbers that a batch may give and these agencies' accounts, and reads it all, in one round
/// trip.
pub async fn open(tx: &mut Tx, wanted: &[(Series, NaiveDate)], agencies: &[AgencyId]) -> Result<Opened, Problem> {
    let (series, years) = Counters::wanted(wanted.iter().copied());
    let agencies: Vec<Uuid> = agencies.iter().map(|id| id.0).collect();
    let row = sqlx::query!(
        r#"select series, years, lasts, closed_through, calendar_version as "calendar_version!",
                  agencies as "agencies: Vec<AgencyId>", debts, pendings, entries, last_ons,
                  statuses as "statuses: Vec<Status>", limits
             from finance.open_accounts($1, $2, $3)"#,
        &series,
        &years,
        &agencies
    )
    .fetch_one(tx.conn())
    .await?;
    let accounts = OpenedAccounts {
        agencies: row.agencies.unwrap_or_default(),
        debts: row.debts.unwrap_or_default(),
        pendings: row.pendings.unwrap_or_default(),
        entries: row.entries.unwrap_or_default(),
        last_ons: row.last_ons.unwrap_or_default(),
        statuses: row.statuses.unwrap_or_default(),
        limits: row.limits.unwrap_or_default(),
    };
    Ok(Opened {
        counters: Counters::read(row.series, row.years, row.lasts),
        calendar: Calendar { closed_through: row.closed_through, version: row.calendar_version },
        accounts: accounts.into(),
    })
}

const COLUMNS: &str = "p.id, p.kind, p.number, case when r.id is null then 'posted' else 'reversed' end as status, \
    p.agency_id, p.posted_on as date, p.amount, p.method, p.reference, p.note, p.reverses_id, r.id as reversed_by, \
    p.debt_after, p.created_by, p.created_at";
/// What is called how, for who reads. A subquery is asked for the rows of the page alone; a join would come before the limit.
const NAMES: &str = "r.number as reversed_by_number, \
    (select o.number from finance.payment o where o.tenant_id = p.tenant_id and o.id = p.reverses_id) as reverses_number, \
    (select g.code from agency.directory g where g.tenant_id = p.tenant_id and g.agency_id = p.agency_id) as agency_code, \
    (select g.name from agency.directory g where g.tenant_id = p.tenant_id and g.agency_id = p.agency_id) as agency_name, \
    (select u.name from auth.directory u where u.tenant_id = p.tenant_id and u.user_id = p.created_by) as created_by_name";
const FROM: &str = "finance.payment p \
    left join finance.payment r on r.tenant_id = p.tenant_id and r.reverses_id = p.id";
const SORTS: &[Sort] = &[
    Sort { name: "date", keys: &[("p.posted_on", "date"), ("p.id", "uuid")] },
    Sort { name: "number", keys: &[("p.number", "text"), ("p.id", "uuid")] },
    Sort { name: "amount", keys: &[("p.amount", "bigint"), ("p.id", "uuid")] },
];

/// One page of payments.
pub async fn list(tx: &mut Tx, query: &PaymentQuery) -> Result<Page<Payment>, Problem> {
    let paging = Paging { limit: query.limit, cursor: query.cursor.clone(), count: query.count };
    Select::new(COLUMNS, FROM, SORTS, query.sort.as_deref(), true)?
        .and(NAMES)
        .only("p.tenant_id = (select kernel.current_tenant())")
        .with_some("p.agency_id = $", query.agency_id.map(Uuid::from))
        .with_some("p.posted_on >= $", query.from)
        .with_some("p.posted_on <= $", query.to)
        .with_some("p.method = $", query.method.map(super::Method::as_str))
        .with_some("p.reference = $", query.reference.clone())
        .with_some("p.number = $", query.number.clone())
        .page(tx, &paging)
        .await
}

/// A payment with what is called how.
pub async fn shown(tx: &mut Tx, id: PaymentId) -> Result<Option<Payment>, Problem> {
    Ok(sqlx::query_as::<_, Payment>(sqlx::AssertSqlSafe(format!(
        "select {COLUMNS}, {NAMES} from {FROM} where p.tenant_id = (select kernel.current_tenant()) and p.id = $1"
    )))
    .bind(id.0)
    .fetch_optional(tx.conn())
    .await?)
}

/// These payments, of all that the transaction sees, for the books: without what is called how.
pub async fn find(tx: &mut Tx, ids: &[PaymentId]) -> Result<HashMap<PaymentId, Payment>, Problem> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows = sqlx::query_as::<_, Payment>(sqlx::AssertSqlSafe(format!(
        "select {COLUMNS} from {FROM} where p.tenant_id = (select kernel.current_tenant()) and p.id = any ($1)"
    )))
    .bind(&ids)
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|payment| (payment.id, payment)).collect())
}

/// Writes payments, their debt entries and the outcome of their batch, in one statement.
pub async fn write(tx: &mut Tx, posted: &[&Posted], outcome: &Outcome<'_>) -> Result<Recorded, Problem> {
    let entries = account::entry_columns(posted.iter().map(|p| &p.entry));
    let ids: Vec<Uuid> = posted.iter().map(|p| p.payment.id.0).collect();
    let kinds: Vec<&str> = posted.iter().map(|p| p.entry.kind.as_str()).collect();
    let numbers: Vec<&str> = posted.iter().map(|p| p.payment.number.as_str()).collect();
    let agencies: Vec<Uuid> = posted.iter().map(|p| p.payment.agency_id.0).collect();
    let dates: Vec<NaiveDate> = posted.iter().map(|p| p.payment.date).collect();
    let amounts: Vec<i64> = posted.iter().map(|p| p.payment.amount.0).collect();
    let methods: Vec<&str> = posted.iter().map(|p| p.payment.method.as_str()).collect();
    let references: Vec<Option<&str>> = posted.iter().map(|p| p.payment.reference.as_deref()).collect();
    let notes: Vec<Option<&str>> = posted.iter().map(|p| p.payment.note.as_deref()).collect();
    let reversed: Vec<Option<Uuid>> = posted.iter().map(|p| p.payment.reverses_id.map(Uuid::from)).collect();
    let debts: Vec<i64> = posted.iter().map(|p| p.payment.debt_after.0).collect();
    let users: Vec<Uuid> = posted.iter().map(|p| p.payment.created_by.0).collect();
    let times: Vec<_> = posted.iter().map(|p| p.payment.created_at).collect();
    let remembered = sqlx::query_scalar!(
        r#"with payments as (
             insert into finance.payment
               (tenant_id, id, kind, number, agency_id, posted_on, amount, method, reference, note, reverses_id, debt_after,
                created_by, created_at)
             select (select kernel.current_tenant()), p.*
               from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::date[], $6::bigint[], $7::text[], $8::text[],
                           $9::text[], $10::uuid[], $11::bigint[], $12::uuid[], $13::timestamptz[]) as p
           )
           select kernel.record_outcome($14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25) as "remembered!"
             from finance.append_entries($26, $27, $28, $29, $30, $31, $32, $33, $34)"#,
        &ids,
        &kinds as &[&str],
        &numbers as &[&str],
        &agencies,
        &dates,
        &amounts,
        &methods as &[&str],
        &references as &[Option<&str>],
        &notes as &[Option<&str>],
        &reversed as &[Option<Uuid>],
        &debts,
        &users,
        &times,
        &outcome.users,
        &outcome.keys as &[&str],
        &outcome.hashes as &[&[u8]],
        &outcome.statuses,
        &outcome.answers as &[&str],
        &outcome.kinds as &[&str],
        &outcome.subjects,
        &outcome.agencies as &[Option<Uuid>],
        &outcome.facts as &[&serde_json::Value],
        &outcome.series,
        &outcome.years,
        &outcome.given,
        &entries.agencies,
        &entries.dates,
        &entries.seqs,
        &entries.kinds as &[&str],
        &entries.documents,
        &entries.numbers as &[&str],
        &entries.amounts,
        &entries.balances,
        &entries.reverses_on as &[Option<NaiveDate>]
    )
    .fetch_one(tx.conn())
    .await
    .on_constraint("payment_reference", reference_taken)
    .on_constraint("payment_reversed_once", rules::already_reversed)?;
    Ok(outcome.recorded(remembered))
}

/// Those of these references that a payment which counts has.
pub async fn taken(tx: &mut Tx, references: &[&str]) -> Result<Vec<String>, Problem> {
    if references.is_empty() {
        return Ok(Vec::new());
    }
    Ok(sqlx::query_scalar!(
        "select reference from finance.living_reference
          where tenant_id = (select kernel.current_tenant()) and reference = any ($1)",
        references as &[&str]
    )
    .fetch_all(tx.conn())
    .await?)
}

/// The refusal of a reference that another payment has.
pub fn reference_taken() -> Problem {
    Problem::new(kernel::problem::Code::Conflict, "A payment with this reference was posted before.")
        .at("/reference", "NOT_UNIQUE")
}
