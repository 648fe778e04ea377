//! Accounts and the debt ledger in SQL.

use std::collections::BTreeMap;

use agency::Status;
use chrono::NaiveDate;
use kernel::{AgencyId, Money, Problem, Running, Tx};
use uuid::Uuid;

use super::model::{Account, Entry};

/// Accounts as `finance.open_accounts` locks and reads them, in columns. An agency that the transaction does not see has none.
#[derive(Debug, Default)]
pub struct OpenedAccounts {
    /// Whose they are.
    pub agencies: Vec<AgencyId>,
    /// What they owe.
    pub debts: Vec<i64>,
    /// Approved slips that are not delivered yet.
    pub pendings: Vec<i64>,
    /// The sequences of their last entries.
    pub entries: Vec<i64>,
    /// The latest dates of their entries.
    pub last_ons: Vec<NaiveDate>,
    /// Whether they may be issued to.
    pub statuses: Vec<Status>,
    /// The most that they may owe.
    pub limits: Vec<i64>,
}

impl From<OpenedAccounts> for BTreeMap<AgencyId, Account> {
    fn from(opened: OpenedAccounts) -> Self {
        accounts(opened).map(|account| (account.agency, account)).collect()
    }
}

fn accounts(opened: OpenedAccounts) -> impl Iterator<Item = Account> {
    let OpenedAccounts { agencies, debts, pendings, entries, last_ons, statuses, limits } = opened;
    let figures = debts.into_iter().zip(pendings).zip(entries).zip(last_ons);
    let terms = statuses.into_iter().zip(limits);
    agencies.into_iter().zip(figures).zip(terms).map(
        |((agency, (((debt, pending), entries), last_on)), (status, limit))| Account {
            agency,
            debt: Running::new(Money(debt), last_on),
            pending: Money(pending),
            entries,
            status,
            limit: Money(limit),
        },
    )
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

/// Debt entries as columns: the arguments of `finance.append_entries`, in its order.
#[derive(Debug, Default)]
pub struct LedgerEntries<'a> {
    /// Whose debt changes.
    pub agencies: Vec<Uuid>,
    /// When.
    pub dates: Vec<NaiveDate>,
    /// Their places in the agencies' ledgers.
    pub seqs: Vec<i64>,
    /// Why.
    pub kinds: Vec<&'static str>,
    /// The documents that they come from.
    pub documents: Vec<Uuid>,
    /// The documents' numbers.
    pub numbers: Vec<&'a str>,
    /// By how much.
    pub amounts: Vec<i64>,
    /// The debts after them.
    pub balances: Vec<i64>,
    /// The dates of the issues that they reverse.
    pub reverses_on: Vec<Option<NaiveDate>>,
}

/// Turns entries into columns.
pub fn entry_columns<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> LedgerEntries<'a> {
    let mut columns = LedgerEntries::default();
    for entry in entries {
        columns.agencies.push(entry.agency.0);
        columns.dates.push(entry.date);
        columns.seqs.push(entry.seq);
        columns.kinds.push(entry.kind.as_str());
        columns.documents.push(entry.document);
        columns.numbers.push(&entry.number);
        columns.amounts.push(entry.amount.0);
        columns.balances.push(entry.balance.0);
        columns.reverses_on.push(entry.reverses_on);
    }
    columns
}
