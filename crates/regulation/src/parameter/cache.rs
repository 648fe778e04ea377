//! A tenant's values at hand: loaded once per version of its calendar and kept in the process. Whoever asks names the
//! version, so that a value that was just set is never missed.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use chrono::NaiveDate;
use kernel::{Problem, TenantId, Tx};
use rust_decimal::Decimal;

use super::{Flag, Parameter, ParameterValue, Policy, Rule, rules::Timeline, store};

/// Every value of a tenant. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Regulations {
    timelines: Arc<[Timeline; Parameter::COUNT]>,
}

impl Regulations {
    /// Of a tenant that has set nothing.
    pub fn defaults() -> Self {
        Self::of([])
    }

    /// These values, in the order in which they were set.
    pub fn of(set: impl IntoIterator<Item = (Parameter, NaiveDate, ParameterValue)>) -> Self {
        let mut timelines: [Timeline; Parameter::COUNT] = std::array::from_fn(|_| Timeline::default());
        for (parameter, effective_on, value) in set {
            if let Some(timeline) = timelines.get_mut(parameter as usize) {
                timeline.set(effective_on, value);
            }
        }
        Self { timelines: Arc::new(timelines) }
    }

    /// Those of the transaction's tenant.
    pub async fn load(tx: &mut Tx) -> Result<Self, Problem> {
        Ok(Self::of(store::values(tx).await?))
    }

    /// The values of a parameter over time.
    pub(crate) fn timeline(&self, parameter: Parameter) -> &Timeline {
        // the array has a place for every parameter
        &self.timelines[parameter as usize]
    }

    /// The value of a parameter that is in force on a date.
    pub fn value(&self, parameter: Parameter, on: NaiveDate) -> ParameterValue {
        self.timeline(parameter).at(on).map_or_else(|| parameter.spec().kind.default(), |(_, value)| value)
    }

    /// What a rule does when it is broken on a date.
    pub fn policy(&self, rule: Rule, on: NaiveDate) -> Policy {
        match self.value(rule.parameter(), on) {
            ParameterValue::Policy(policy) => policy,
            _ => Policy::Refuse,
        }
    }

    /// The selling price in per cent of the purchase price.
    pub fn price_ratio(&self, on: NaiveDate) -> Decimal {
        match self.value(Parameter::PriceRatio, on) {
            ParameterValue::Decimal(ratio) => ratio,
            _ => Decimal::ONE_HUNDRED,
        }
    }

    /// Whether a payment may exceed the debt.
    pub fn allow_overpayment(&self, on: NaiveDate) -> bool {
        self.boolean(Parameter::AllowOverpayment, on)
    }

    /// How many days before today a document may be dated.
    pub fn backdate_days(&self, on: NaiveDate) -> i64 {
        self.integer(Parameter::BackdateDays, on)
    }

    /// The most active agencies in a district that has no cap of its own.
    pub fn max_per_district(&self, on: NaiveDate) -> i64 {
        self.integer(Parameter::MaxPerDistrict, on)
    }

    /// Whether a feature is on.
    pub fn flag(&self, flag: Flag, on: NaiveDate) -> bool {
        self.boolean(flag.parameter(), on)
    }

    fn integer(&self, parameter: Parameter, on: NaiveDate) -> i64 {
        match self.value(parameter, on) {
            ParameterValue::Integer(value) => value,
            _ => 0,
        }
    }

    fn boolean(&self, parameter: Parameter, on: NaiveDate) -> bool {
        self.value(parameter, on) == ParameterValue::Boolean(true)
    }
}

/// Values by tenant, in the process. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct RegulationCache {
    latest: Arc<RwLock<HashMap<TenantId, (i64, Regulations)>>>,
}

impl RegulationCache {
    /// An empty one.
    pub fn new() -> Self {
        Self::default()
    }

    /// The values of the transaction's tenant at this version of its calendar.
    pub async fn at(&self, tx: &mut Tx, tenant: TenantId, version: i64) -> Result<Regulations, Problem> {
        if let Some(known) = self.known(tenant, version) {
            return Ok(known);
        }
        let loaded = Regulations::load(tx).await?;
        let mut latest = self.latest.write().unwrap_or_else(PoisonError::into_inner);
        let slot = latest.entry(tenant).or_insert_with(|| (version, loaded.clone()));
        if slot.0 <= version {
            *slot = (version, loaded.clone());
        }
        Ok(loaded)
    }

    /// The latest values of the transaction's tenant, for decisions that are not postings.
    pub async fn latest(&self, tx: &mut Tx, tenant: TenantId) -> Result<Regulations, Problem> {
        let calendar = crate::read_calendar(tx).await?;
        self.at(tx, tenant, calendar.version).await
    }

    fn known(&self, tenant: TenantId, version: i64) -> Option<Regulations> {
        let latest = self.latest.read().unwrap_or_else(PoisonError::into_inner);
        latest.get(&tenant).filter(|(known, _)| *known == version).map(|(_, regulations)| regulations.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn until_something_is_set_the_defaults_hold() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let regulations = Regulations::defaults();
        assert_eq!(regulations.max_per_district(today), 4);
        assert_eq!(regulations.price_ratio(today), Decimal::from(102));
        assert_eq!(regulations.backdate_days(today), 366);
        assert!(!regulations.allow_overpayment(today));
        assert!(regulations.flag(Flag::PublicApplication, today));
        assert_eq!(regulations.policy(Rule::DebtLimit, today), Policy::Refuse);
    }

    #[test]
    fn a_document_obeys_the_value_in_force_on_its_date() {
        let first = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
        let regulations = Regulations::of([
            (Parameter::MaxPerDistrict, first, ParameterValue::Integer(9)),
            (Parameter::DebtLimitPolicy, first, ParameterValue::Policy(Policy::Warn)),
        ]);
        let before = first.pred_opt().unwrap();
        assert_eq!((regulations.max_per_district(before), regulations.max_per_district(first)), (4, 9));
        assert_eq!(regulations.policy(Rule::DebtLimit, before), Policy::Refuse);
        assert_eq!(regulations.policy(Rule::DebtLimit, first), Policy::Warn);
    }
}
