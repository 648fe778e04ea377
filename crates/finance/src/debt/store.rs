//! Debts in SQL.

use std::collections::HashMap;

use chrono::NaiveDate;
use futures::{StreamExt, TryStreamExt, stream::BoxStream};
use kernel::{
    AgencyId, Money, Problem, Tx,
    db::list::{Page, Paging, Select, Sort},
};
use uuid::Uuid;

use super::{
    list::DebtsQuery,
    model::{AgedDebt, AgencyDebt, DebtEntry, EntryKind},
    rules::age,
};

const DEBT_COLUMNS: &str = "a.agency_id, g.code, g.name, g.credit_limit as \"limit\", a.debt, a.pending, \
    g.credit_limit - a.debt - a.pending as available, a.last_on";
const DEBT_FROM: &str = "finance.account a \
    join agency.directory g on g.tenant_id = a.tenant_id and g.agency_id = a.agency_id";
const DEBT_SORTS: &[Sort] = &[
    Sort { name: "debt", keys: &[("a.debt", "bigint"), ("a.agency_id", "uuid")] },
    Sort { name: "name", keys: &[("g.name collate \"vi-x-icu\"", "text"), ("a.agency_id", "uuid")] },
    Sort { name: "code", keys: &[("g.code", "text")] },
];
/// A search finds the closest of so many agencies, and where none has all the words those that come near; nobody reads more.
const FOUND: &str = "a.agency_id in (
    select f.id
      from agency.search(kernel.current_tenant(), kernel.current_actor(), kernel.current_agencies(),
                         null, null, null, $, false, 500, 0) f
    union all
    select n.id
      from agency.search(kernel.current_tenant(), kernel.current_actor(), kernel.current_agencies(),
                         null, null, null, $, true, 500, 0) n
     where not exists (
       select from agency.search(kernel.current_tenant(), kernel.current_actor(), kernel.current_agencies(),
                                 null, null, null, $, false, 1, 0)))";

/// One page of debts.
pub async fn debts(tx: &mut Tx, query: &DebtsQuery, paging: &Paging) -> Result<Page<AgencyDebt>, Problem> {
    let words: Vec<&str> = query.q.iter().flat_map(|q| q.split_whitespace()).take(8).collect();
    let phrase = (!words.is_empty()).then(|| words.join(" "));
    Select::new(DEBT_COLUMNS, DEBT_FROM, DEBT_SORTS, query.sort.as_deref(), true)?
        .only("a.tenant_id = (select kernel.current_tenant()) and a.debt <> 0")
        .with_some(FOUND, phrase)
        .with_some("(a.debt + a.pending > g.credit_limit) = $", query.over_limit)
        .with_some(
            "(a.debt + a.pending <= g.credit_limit and (a.debt + a.pending) * 100 >= g.credit_limit * 80) = $",
            query.near_limit,
        )
        .with_some("g.type_id = $", query.type_id)
        .with_some("g.district_id = $", query.district_id)
        .page(tx, paging)
        .await
}

pub(crate) const ENTRY_COLUMNS: &str = "e.agency_id, e.posted_on as date, e.seq, e.kind, e.document_id, \
    e.document_number, e.amount, e.created_at";
/// Whose they are. A subquery is asked for the rows of the page alone; a join would come before the limit.
const ENTRY_NAMES: &str = "\
    (select g.code from agency.directory g where g.tenant_id = e.tenant_id and g.agency_id = e.agency_id) as agency_code, \
    (select g.name from agency.directory g where g.tenant_id = e.tenant_id and g.agency_id = e.agency_id) as agency_name";
pub(crate) const ENTRY_FROM: &str = "finance.debt_entry e";
pub(crate) const ENTRY_SORTS: &[Sort] =
    &[Sort { name: "date", keys: &[("e.posted_on", "date"), ("e.agency_id", "uuid"), ("e.seq", "bigint")] }];

/// Which entries of the debt ledger.
#[derive(Clone, Copy, Debug, Default)]
pub struct Entries {
    /// Only this agency's.
    pub agency: Option<AgencyId>,
    /// Only from this date on.
    pub from: Option<NaiveDate>,
    /// Only up to this date.
    pub to: Option<NaiveDate>,
    /// Only of this kind.
    pub kind: Option<EntryKind>,
}

/// One page of entries with whose they are and the debts after them. The transaction reads one snapshot.
pub async fn entries(
    tx: &mut Tx,
    wanted: &Entries,
    sort: Option<&str>,
    paging: &Paging,
) -> Result<Page<DebtEntry>, Problem> {
    let mut page = Select::new(ENTRY_COLUMNS, ENTRY_FROM, ENTRY_SORTS, sort, true)?
        .and(ENTRY_NAMES)
        .only("e.tenant_id = (select kernel.current_tenant())")
        .with_some("e.agency_id = $", wanted.agency.map(Uuid::from))
        .with_some("e.posted_on >= $", wanted.from)
        .with_some("e.posted_on <= $", wanted.to)
        .with_some("e.kind = $", wanted.kind.map(EntryKind::as_str))
        .page(tx, paging)
        .await?;
    run(tx, &mut page.items).await?;
    Ok(page)
}

/// Fills in the debts after these entries in the order of dates, from the opening of each entry's month.
pub async fn run(tx: &mut Tx, entries: &mut [DebtEntry]) -> Result<(), Problem> {
    let agencies: Vec<Uuid> = entries.iter().map(|entry| entry.agency_id.0).collect();
    let dates: Vec<NaiveDate> = entries.iter().map(|entry| entry.date).collect();
    let rows = sqlx::query!(
        r#"with month as (
             select distinct w.agency_id, date_trunc('month', w.posted_on)::date as first_on
               from unnest($1::uuid[], $2::date[]) as w (agency_id, posted_on)
           )
           select e.agency_id as "agency: AgencyId", e.seq,
                  (m.opening + sum(e.amount) over (partition by e.agency_id, w.first_on order by e.posted_on, e.seq))::bigint
                    as "balance!: Money"
             from month w
             join finance.account_month m
               on m.tenant_id = (select kernel.current_tenant()) and m.agency_id = w.agency_id and m.month = w.first_on
             join finance.debt_entry e
               on e.tenant_id = (select kernel.current_tenant()) and e.agency_id = w.agency_id
              and e.posted_on >= w.first_on and e.posted_on < (w.first_on + interval '1 month')::date"#,
        &agencies,
        &dates
    )
    .fetch_all(tx.conn())
    .await?;
    let balances: HashMap<_, _> = rows.into_iter().map(|row| ((row.agency, row.seq), row.balance)).collect();
    for entry in entries {
        entry.balance = balances
            .get(&(entry.agency_id, entry.seq))
            .copied()
            .ok_or_else(|| Problem::internal("a debt entry without its month"))?;
    }
    Ok(())
}

/// What agencies owed when a day ended, by age; the greatest debt first.
pub fn ageing(tx: &mut Tx, as_of: NaiveDate) -> BoxStream<'_, Result<AgedDebt, sqlx::Error>> {
    sqlx::query!(
        r#"select agency_id as "agency_id!: AgencyId", code as "code!", name as "name!", debt as "debt!: Money",
                  issued_30 as "issued_30!: Money", issued_60 as "issued_60!: Money", issued_90 as "issued_90!: Money"
             from finance.ageing($1)"#,
        as_of
    )
    .fetch(tx.conn())
    .map_ok(|row| AgedDebt {
        agency_id: row.agency_id,
        code: row.code,
        name: row.name,
        debt: row.debt,
        buckets: age(row.debt, [row.issued_30, row.issued_60, row.issued_90]),
    })
    .boxed()
}
