//! What a parameter can be and the values it can take.

use kernel::Number;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Value as Json, json};

use super::Parameter;

/// What a rule that refuses does when it is broken.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Policy {
    /// It refuses.
    Refuse,
    /// It lets through and says so in the answer.
    Warn,
    /// It lets through.
    Allow,
}

impl Policy {
    /// As it is stored and sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Refuse => "refuse",
            Self::Warn => "warn",
            Self::Allow => "allow",
        }
    }

    fn find(text: &str) -> Option<Self> {
        [Self::Refuse, Self::Warn, Self::Allow].into_iter().find(|policy| policy.as_str() == text)
    }
}

/// A rule that refuses; what it does is a [`Policy`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Rule {
    /// An agency's debt would exceed its credit limit.
    DebtLimit,
    /// An agency that is pending or blocked.
    AgencyNotActive,
    /// A document is dated further back than `posting.backdate_days`.
    TooFarBack,
    /// A district would have more active agencies than it takes.
    DistrictFull,
    /// Stock would go below zero. Always refuses: otherwise the books would be wrong.
    OutOfStock,
    /// A document is dated in a closed period. Always refuses: otherwise a closed month would change.
    PeriodClosed,
}

impl Rule {
    /// The parameter that holds its policy.
    pub const fn parameter(self) -> Parameter {
        match self {
            Self::DebtLimit => Parameter::DebtLimitPolicy,
            Self::AgencyNotActive => Parameter::AgencyNotActivePolicy,
            Self::TooFarBack => Parameter::TooFarBackPolicy,
            Self::DistrictFull => Parameter::DistrictFullPolicy,
            Self::OutOfStock => Parameter::OutOfStockPolicy,
            Self::PeriodClosed => Parameter::PeriodClosedPolicy,
        }
    }

    /// The name of the parameter that holds its policy, such as `policy.debt_limit`.
    pub const fn policy_name(self) -> &'static str {
        self.parameter().spec().name
    }
}

/// A feature that can be switched.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Flag {
    /// Anyone may apply to become an agency.
    PublicApplication,
}

impl Flag {
    /// The parameter that holds its state.
    pub const fn parameter(self) -> Parameter {
        match self {
            Self::PublicApplication => Parameter::PublicApplicationFlag,
        }
    }
}

/// The type of a parameter, with its default and its bounds.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A whole number.
    Integer {
        /// Until it is set.
        default: i64,
        /// The least.
        min: i64,
        /// The greatest.
        max: i64,
    },
    /// A decimal number.
    Decimal {
        /// Until it is set.
        default: Decimal,
        /// The least.
        min: Decimal,
        /// The greatest.
        max: Decimal,
        /// The most decimals.
        decimals: u32,
    },
    /// Yes or no.
    Boolean {
        /// Until it is set.
        default: bool,
    },
    /// What a rule does; `refuse` until it is set.
    Policy {
        /// What it can be.
        options: &'static [Policy],
    },
}

impl Kind {
    /// Its name in the API.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Integer { .. } => "integer",
            Self::Decimal { .. } => "decimal",
            Self::Boolean { .. } => "boolean",
            Self::Policy { .. } => "policy",
        }
    }

    /// The value until one is set.
    pub const fn default(&self) -> ParameterValue {
        match self {
            Self::Integer { default, .. } => ParameterValue::Integer(*default),
            Self::Decimal { default, .. } => ParameterValue::Decimal(*default),
            Self::Boolean { default } => ParameterValue::Boolean(*default),
            Self::Policy { .. } => ParameterValue::Policy(Policy::Refuse),
        }
    }

    /// The value that this JSON means, whatever its bounds.
    pub fn read(&self, json: &Json) -> Option<ParameterValue> {
        match self {
            Self::Integer { .. } => json.as_i64().map(ParameterValue::Integer),
            Self::Decimal { .. } => {
                Number::deserialize(json).ok().map(|number| ParameterValue::Decimal(number.0.normalize()))
            }
            Self::Boolean { .. } => json.as_bool().map(ParameterValue::Boolean),
            Self::Policy { .. } => json.as_str().and_then(Policy::find).map(ParameterValue::Policy),
        }
    }

    /// The value that this JSON means if it is within the bounds, else which rule it breaks and the rule's numbers.
    pub fn parse(&self, json: &Json) -> Result<ParameterValue, (&'static str, Json)> {
        if let Self::Policy { options } = self {
            let chosen = json.as_str().and_then(Policy::find).filter(|policy| options.contains(policy));
            return chosen.map(ParameterValue::Policy).ok_or_else(|| ("NOT_AN_OPTION", json!({ "options": options })));
        }
        let value = self.read(json).ok_or_else(|| ("WRONG_TYPE", json!({ "type": self.name() })))?;
        match (self, value) {
            (Self::Integer { min, .. }, ParameterValue::Integer(value)) if value < *min => {
                Err(("TOO_SMALL", json!({ "min": min })))
            }
            (Self::Integer { max, .. }, ParameterValue::Integer(value)) if value > *max => {
                Err(("TOO_LARGE", json!({ "max": max })))
            }
            (Self::Decimal { min, .. }, ParameterValue::Decimal(value)) if value < *min => {
                Err(("TOO_SMALL", json!({ "min": Number(*min) })))
            }
            (Self::Decimal { max, .. }, ParameterValue::Decimal(value)) if value > *max => {
                Err(("TOO_LARGE", json!({ "max": Number(*max) })))
            }
            (Self::Decimal { decimals, .. }, ParameterValue::Decimal(value)) if value.scale() > *decimals => {
                Err(("TOO_MANY_DECIMALS", json!({ "max": decimals })))
            }
            _ => Ok(value),
        }
    }
}

/// The value of a parameter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ParameterValue {
    /// A whole number.
    Integer(i64),
    /// A decimal number.
    Decimal(Decimal),
    /// Yes or no.
    Boolean(bool),
    /// What a rule does.
    Policy(Policy),
}

impl Serialize for ParameterValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Integer(value) => value.serialize(serializer),
            Self::Decimal(value) => Number(*value).serialize(serializer),
            Self::Boolean(value) => value.serialize(serializer),
            Self::Policy(value) => value.serialize(serializer),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_checked_by_type_and_bounds() {
        let cap = Parameter::MaxPerDistrict.spec().kind;
        assert_eq!(cap.parse(&json!(10)), Ok(ParameterValue::Integer(10)));
        assert_eq!(cap.parse(&json!(-1)).unwrap_err().0, "TOO_SMALL");
        assert_eq!(cap.parse(&json!(1_000_001)).unwrap_err().0, "TOO_LARGE");
        assert_eq!(cap.parse(&json!(1.5)).unwrap_err().0, "WRONG_TYPE");
        assert_eq!(cap.parse(&json!("10")).unwrap_err().0, "WRONG_TYPE");
        let ratio = Parameter::PriceRatio.spec().kind;
        assert_eq!(ratio.parse(&json!(102.5)), Ok(ParameterValue::Decimal(Decimal::new(1025, 1))));
        assert_eq!(ratio.parse(&json!(102.123_45)).unwrap_err().0, "TOO_MANY_DECIMALS");
        assert_eq!(ratio.parse(&json!(true)).unwrap_err().0, "WRONG_TYPE");
    }

    #[test]
    fn rules_that_keep_the_books_right_can_only_refuse() {
        for rule in [Rule::OutOfStock, Rule::PeriodClosed] {
            let kind = rule.parameter().spec().kind;
            assert_eq!(kind.parse(&json!("refuse")), Ok(ParameterValue::Policy(Policy::Refuse)));
            assert_eq!(kind.parse(&json!("allow")), Err(("NOT_AN_OPTION", json!({ "options": ["refuse"] }))));
        }
        assert_eq!(
            Rule::DebtLimit.parameter().spec().kind.parse(&json!("warn")),
            Ok(ParameterValue::Policy(Policy::Warn))
        );
    }

    #[test]
    fn a_value_reads_back_as_it_was_written() {
        for parameter in Parameter::ALL {
            let kind = parameter.spec().kind;
            let json = serde_json::to_value(kind.default()).unwrap();
            assert_eq!(kind.parse(&json), Ok(kind.default()), "{}", parameter.spec().name);
        }
    }
}
