//! The account of an agency in SQL.

use chrono::NaiveDate;
use futures::{StreamExt, TryStreamExt, stream::BoxStream};
use kernel::{
    AgencyId, Money, Problem, Tx,
    db::list::{Page, Paging, Select},
};
use uuid::Uuid;

use super::model::Moved;
use crate::debt::{DebtEntry, Document, ENTRY_COLUMNS, ENTRY_FROM, ENTRY_SORTS, EntryKind, run};

/// What an agency owes, and what is pending; nothing for one that never bought anything.
pub async fn owed(tx: &mut Tx, agency: AgencyId) -> Result<(Money, Money), Problem> {
    let account = sqlx::query!(
        r#"select debt as "debt: Money", pending as "pending: Money"
             from finance.account where tenant_id = (select kernel.current_tenant()) and agency_id = $1"#,
        agency.0
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(account.map_or((Money::ZERO, Money::ZERO), |account| (account.debt, account.pending)))
}

/// How an agency's debt moved over a span of days.
pub async fn moved(tx: &mut Tx, agency: AgencyId, from: NaiveDate, to: NaiveDate) -> Result<Moved, Problem> {
    let moved = sqlx::query_as!(
        Moved,
        r#"select (coalesce(m.opening, a.debt) + coalesce(b.amount, 0))::bigint as "opening!: Money",
                  coalesce(s.arising, 0)::bigint as "arising!: Money", coalesce(s.paid, 0)::bigint as "paid!: Money"
             from finance.account a
             -- months without entries have no row: the next one that has began with the same debt
             left join lateral (
               select k.opening
                 from finance.account_month k
                where k.tenant_id = a.tenant_id and k.agency_id = a.agency_id
                  and k.month >= date_trunc('month', $2::date)::date
                order by k.month
                limit 1
             ) m on true
             left join lateral (
               select sum(e.amount) as amount
                 from finance.debt_entry e
                where e.tenant_id = a.tenant_id and e.agency_id = a.agency_id
                  and e.posted_on >= date_trunc('month', $2::date)::date and e.posted_on < $2
             ) b on true
             left join lateral (
               select sum(e.amount) filter (where e.kind in ('issue', 'issue_reversal')) as arising,
                      - sum(e.amount) filter (where e.kind in ('payment', 'payment_reversal')) as paid
                 from finance.debt_entry e
                where e.tenant_id = a.tenant_id and e.agency_id = a.agency_id and e.posted_on between $2 and $3
             ) s on true
            where a.tenant_id = (select kernel.current_tenant()) and a.agency_id = $1"#,
        agency.0,
        from,
        to
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(moved.unwrap_or_default())
}

/// One page of an agency's entries by date, with the debts after them.
pub async fn page(
    tx: &mut Tx,
    agency: AgencyId,
    from: NaiveDate,
    to: NaiveDate,
    paging: &Paging,
) -> Result<Page<DebtEntry>, Problem> {
    let mut page = Select::new(ENTRY_COLUMNS, ENTRY_FROM, ENTRY_SORTS, None, false)?
        .only("e.tenant_id = (select kernel.current_tenant())")
        .with("e.agency_id = $", Uuid::from(agency))
        .with("e.posted_on >= $", from)
        .with("e.posted_on <= $", to)
        .page(tx, paging)
        .await?;
    run(tx, &mut page.items).await?;
    Ok(page)
}

/// Every entry of an agency in a span of days by date, with the debts after them.
pub fn entries(
    tx: &mut Tx,
    agency: AgencyId,
    from: NaiveDate,
    to: NaiveDate,
    opening: Money,
) -> BoxStream<'_, Result<DebtEntry, sqlx::Error>> {
    sqlx::query!(
        r#"select e.agency_id as "agency_id: AgencyId", e.posted_on as date, e.seq, e.kind as "kind: EntryKind",
                  e.document_id, e.document_number, e.amount as "amount: Money", e.created_at,
                  ($4::bigint + sum(e.amount) over (order by e.posted_on, e.seq))::bigint as "balance!: Money"
             from finance.debt_entry e
            where e.tenant_id = (select kernel.current_tenant()) and e.agency_id = $1 and e.posted_on between $2 and $3
            order by e.posted_on, e.seq"#,
        agency.0,
        from,
        to,
        opening.0
    )
    .fetch(tx.conn())
    .map_ok(|row| DebtEntry {
        agency_id: row.agency_id,
        agency_code: None,
        agency_name: None,
        date: row.date,
        seq: row.seq,
        kind: row.kind,
        document: Document { id: row.document_id, number: row.document_number },
        amount: row.amount,
        balance: row.balance,
        created_at: row.created_at,
    })
    .boxed()
}
