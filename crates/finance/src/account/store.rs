//! Accounts and the debt ledger in SQL.

use std::collections::BTreeMap;

use agency::Status;
use chrono::NaiveDate;
use kernel::{AgencyId, Money, Problem, Running, Tx};
use uuid::Uuid;

use super::model::{Account, Entry};

/// Locks the accounts of these agencies, in a fixed order, until the transaction ends, and reads them. An agency that the
/// transaction does not see has none.
pub async fn lock(tx: &mut Tx, agencies: &[AgencyId]) -> Result<BTreeMap<AgencyId, Account>, Problem> {
    if agencies.is_empty() {
        return Ok(BTreeMap::new());
    }
    let mut ids: Vec<Uuid> = agencies.iter().map(|id| id.0).collect();
    ids.sort_unstable();
    ids.dedup();
    let rows = sqlx::query!(
        r#"select agency_id as "agency: AgencyId", debt as "debt!: Money", pending as "pending!: Money",
                  entries as "entries!", last_on as "last_on!", status as "status!: Status",
                  credit_limit as "limit!: Money"
             from finance.lock_accounts($1)"#,
        &ids
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let agency = row.agency?;
            let debt = Running::new(row.debt, row.last_on);
            let account = Account {
                agency,
                debt,
                pending: row.pending,
                entries: row.entries,
                status: row.status,
                limit: row.limit,
            };
            Some((agency, account))
        })
        .collect())
}

/// Loads, for each of these accounts, what was posted on the days after a date: needed to post on that date.
pub async fn look_back(
    tx: &mut Tx,
    accounts: &mut BTreeMap<AgencyId, Account>,
    since: &BTreeMap<AgencyId, NaiveDate>,
) -> Result<(), Problem> {
    let (agencies, dates): (Vec<Uuid>, Vec<NaiveDate>) = since
        .iter()
        .filter(|(agency, date)| accounts.get(agency).is_some_and(|account| account.debt.looks_back(**date)))
        .map(|(agency, date)| (agency.0, *date))
        .unzip();
    if agencies.is_empty() {
        return Ok(());
    }
    let rows = sqlx::query!(
        r#"select e.agency_id as "agency: AgencyId", e.posted_on, sum(e.amount)::bigint as "net!: Money"
             from unnest($1::uuid[], $2::date[]) as w (agency_id, since)
             join finance.debt_entry e
               on e.tenant_id = (select kernel.current_tenant()) and e.agency_id = w.agency_id and e.posted_on > w.since
            group by e.agency_id, e.posted_on"#,
        &agencies,
        &dates
    )
    .fetch_all(tx.conn())
    .await?;
    for row in rows {
        if let Some(account) = accounts.get_mut(&row.agency) {
            account.debt.load(row.posted_on, row.net);
        }
    }
    Ok(())
}

/// Debt entries as columns, for `unnest`.
#[derive(Debug, Default)]
pub struct LedgerEntries {
    agencies: Vec<Uuid>,
    dates: Vec<NaiveDate>,
    seqs: Vec<i64>,
    kinds: Vec<&'static str>,
    documents: Vec<Uuid>,
    numbers: Vec<String>,
    amounts: Vec<i64>,
    balances: Vec<i64>,
}

/// Turns entries into columns.
pub fn entry_columns<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> LedgerEntries {
    let mut columns = LedgerEntries::default();
    for entry in entries {
        columns.agencies.push(entry.agency.0);
        columns.dates.push(entry.date);
        columns.seqs.push(entry.seq);
        columns.kinds.push(entry.kind.as_str());
        columns.documents.push(entry.document);
        columns.numbers.push(entry.number.clone());
        columns.amounts.push(entry.amount.0);
        columns.balances.push(entry.balance.0);
    }
    columns
}

impl LedgerEntries {
    /// Appends them to the ledger; its trigger carries them into balances and turnovers.
    pub async fn append(&self, tx: &mut Tx) -> Result<(), Problem> {
        if self.agencies.is_empty() {
            return Ok(());
        }
        sqlx::query!(
            "insert into finance.debt_entry
               (tenant_id, agency_id, posted_on, seq, kind, document_id, document_number, amount, balance)
             select kernel.current_tenant(), e.*
               from unnest($1::uuid[], $2::date[], $3::bigint[], $4::text[], $5::uuid[], $6::text[], $7::bigint[], $8::bigint[])
                 as e",
            &self.agencies,
            &self.dates,
            &self.seqs,
            &self.kinds as &[&str],
            &self.documents,
            &self.numbers,
            &self.amounts,
            &self.balances
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}
