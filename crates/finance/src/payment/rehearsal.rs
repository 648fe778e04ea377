//! Deciding without posting, for the dry run of an import: batch after batch over accounts that are read once and then only
//! carried along in memory, so that each sees what those before it would have done.

use std::{
    collections::{BTreeMap, HashSet},
    hash::{BuildHasher, RandomState},
    mem,
};

use kernel::{AgencyId, Db, Problem, TenantId, posting::Poster};

use super::{
    engine::PaymentPoster,
    model::{Command, Deed},
    rules::{self, Books},
    store,
};
use crate::account::Account;

/// What payments would have left behind.
#[derive(Debug, Default)]
pub struct Rehearsal {
    /// The references that would be taken; of each 64 bits, so that those of millions fit.
    references: HashSet<u64>,
    hasher: RandomState,
}

impl Rehearsal {
    /// What would come of these commands after all that made `accounts` what they are, none of them dated before any of
    /// those. Nothing is posted and nothing stays locked.
    pub async fn run(
        &mut self,
        db: &Db,
        poster: &PaymentPoster,
        tenant: TenantId,
        commands: &[Command],
        accounts: &mut BTreeMap<AgencyId, Account>,
    ) -> Result<Vec<Result<(), Problem>>, Problem> {
        let named: Vec<&str> = commands.iter().filter_map(reference).collect();
        let mut tx = db.begin_posting(tenant).await?;
        let mut books = poster.open(&mut tx, tenant, commands).await?;
        let taken = store::taken(&mut tx, &named).await?;
        tx.rollback().await?;
        self.references.extend(taken.iter().map(|reference| self.hasher.hash_one(reference.as_str())));
        for (agency, account) in mem::replace(&mut books.accounts, mem::take(accounts)) {
            books.accounts.entry(agency).or_insert(account);
        }
        let outcomes = commands.iter().map(|command| self.decide(&mut books, command)).collect();
        *accounts = books.accounts;
        Ok(outcomes)
    }

    fn decide(&mut self, books: &mut Books, command: &Command) -> Result<(), Problem> {
        let Some(reference) = reference(command).map(|reference| self.hasher.hash_one(reference)) else {
            return rules::decide(books, command).map(|_| ());
        };
        if self.references.contains(&reference) {
            // the rules come first, as they do in posting
            rules::decide(&mut books.clone(), command)?;
            return Err(store::reference_taken());
        }
        rules::decide(books, command)?;
        self.references.insert(reference);
        Ok(())
    }
}

fn reference(command: &Command) -> Option<&str> {
    if let Deed::Post(new) = &command.deed { new.reference.as_deref() } else { None }
}
