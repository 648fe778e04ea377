//! A dry run: the rules of the trade decide as they would, over books that are only carried along in memory.

use std::{
    collections::{BTreeMap, HashMap},
    hash::{DefaultHasher, Hash, Hasher},
};

use finance::{
    account::Account,
    payment::{self, PaymentPoster},
};
use inventory::slip::{self, SlipPoster};
use kernel::{AgencyId, Db, Problem, TenantId, db::idempotency::Key, problem::Code};

use super::prepare::Commands;
use crate::compose::Contexts;

/// The books as the documents so far would have left them.
pub struct Rehearsal {
    db: Db,
    tenant: TenantId,
    slips: (SlipPoster, slip::Rehearsal),
    payments: (PaymentPoster, payment::Rehearsal),
    accounts: BTreeMap<AgencyId, Account>,
    /// The keys that documents would have bound, and what these said; of each 64 bits, so that a file of millions fits.
    bound: HashMap<u64, u64>,
}

impl Rehearsal {
    /// In these books.
    pub fn new(contexts: &Contexts, tenant: TenantId) -> Self {
        let regulations = &contexts.regulation.cache;
        Self {
            db: contexts.db.clone(),
            tenant,
            slips: (SlipPoster::new(regulations.clone()), slip::Rehearsal::default()),
            payments: (PaymentPoster::new(regulations.clone()), payment::Rehearsal::default()),
            accounts: BTreeMap::new(),
            bound: HashMap::new(),
        }
    }

    /// Per command whether it was there already, or why it would be refused.
    pub async fn run(&mut self, commands: Commands) -> Result<Vec<Result<bool, Problem>>, Problem> {
        let keys: Vec<Option<Key>> = match &commands {
            Commands::Slips(commands) => commands.iter().map(|command| command.key.clone()).collect(),
            Commands::Payments(commands) => commands.iter().map(|command| command.key.clone()).collect(),
        };
        let known = self.known(&keys);
        let accounts = &mut self.accounts;
        let outcomes = match commands {
            _ if known.iter().all(Option::is_some) => Vec::new(),
            Commands::Slips(commands) => {
                let (poster, slips) = &mut self.slips;
                slips.run(&self.db, poster, self.tenant, &fresh(commands, &known), accounts).await?
            }
            Commands::Payments(commands) => {
                let (poster, payments) = &mut self.payments;
                payments.run(&self.db, poster, self.tenant, &fresh(commands, &known), accounts).await?
            }
        };
        Ok(self.bind(keys, known, outcomes))
    }

    /// What is to be said of those whose key a document of this import has bound.
    fn known(&self, keys: &[Option<Key>]) -> Vec<Option<Result<bool, Problem>>> {
        let known = |key: &Option<Key>| {
            let (name, said) = of(key.as_ref()?);
            Some(if *self.bound.get(&name)? == said {
                Ok(true)
            } else {
                Err(Problem::new(Code::IdempotencyMismatch, "Another document has this key."))
            })
        };
        keys.iter().map(known).collect()
    }

    fn bind(
        &mut self,
        keys: Vec<Option<Key>>,
        known: Vec<Option<Result<bool, Problem>>>,
        outcomes: Vec<Result<(), Problem>>,
    ) -> Vec<Result<bool, Problem>> {
        let mut outcomes = outcomes.into_iter();
        let mut all = Vec::with_capacity(keys.len());
        for (key, known) in keys.into_iter().zip(known) {
            let outcome = known.or_else(|| outcomes.next().map(|outcome| outcome.map(|()| false)));
            if let (Some(key), Some(Ok(false))) = (key, &outcome) {
                self.bound.extend([of(&key)]);
            }
            all.extend(outcome);
        }
        all
    }
}

fn fresh<T, K>(commands: Vec<T>, known: &[Option<K>]) -> Vec<T> {
    commands.into_iter().zip(known).filter_map(|(command, known)| known.is_none().then_some(command)).collect()
}

fn of(key: &Key) -> (u64, u64) {
    (hashed(&key.key), hashed(&key.request_hash))
}

fn hashed(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
