//! A parameter as clients see it.

use chrono::NaiveDate;
use kernel::bilingual::Text;
use serde::Serialize;
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{ObjectBuilder, OneOfBuilder, RefOr, Schema, Type},
};

use super::{Parameter, ParameterValue, Policy, Regulations, model::Kind};

impl PartialSchema for ParameterValue {
    fn schema() -> RefOr<Schema> {
        let of = |kind: Type| ObjectBuilder::new().schema_type(kind);
        OneOfBuilder::new()
            .item(of(Type::Number))
            .item(of(Type::Boolean))
            .item(of(Type::String))
            .description(Some("A value of the parameter's type: an integer, a decimal number, a boolean or a policy."))
            .into()
    }
}

impl ToSchema for ParameterValue {
    fn name() -> std::borrow::Cow<'static, str> {
        "ParameterValue".into()
    }
}

/// A parameter, policy or flag: what it is, and which value is in force.
#[derive(Debug, Serialize, ToSchema)]
pub struct Regulation {
    /// Its stable name.
    #[schema(example = "agency.max_per_district")]
    pub name: &'static str,
    /// `integer`, `decimal`, `boolean` or `policy`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// What it is called.
    pub title: Text,
    /// What it does.
    pub description: Text,
    /// The value until one is set.
    pub default: ParameterValue,
    /// Which values it takes.
    pub bounds: Bounds,
    /// The value in force.
    pub value: ParameterValue,
    /// Since when it is in force; null while the default applies.
    pub effective_on: Option<NaiveDate>,
    /// The next value to come into force, if one is set.
    pub next: Option<Upcoming>,
}

/// Which values a parameter takes.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct Bounds {
    /// The least number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<ParameterValue>,
    /// The greatest number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<ParameterValue>,
    /// The most decimals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decimals: Option<u32>,
    /// What a policy can be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub options: Option<&'static [Policy]>,
}

/// A value that comes into force later.
#[derive(Debug, Serialize, ToSchema)]
pub struct Upcoming {
    /// The value.
    pub value: ParameterValue,
    /// From when on.
    pub effective_on: NaiveDate,
}

impl Regulation {
    /// A parameter as it stands on a date.
    pub fn on(parameter: Parameter, regulations: &Regulations, date: NaiveDate) -> Self {
        let spec = parameter.spec();
        let timeline = regulations.timeline(parameter);
        Self {
            name: spec.name,
            kind: spec.kind.name(),
            title: spec.title,
            description: spec.description,
            default: spec.kind.default(),
            bounds: Bounds::of(spec.kind),
            value: regulations.value(parameter, date),
            effective_on: timeline.at(date).map(|(since, _)| since),
            next: timeline.after(date).map(|(effective_on, value)| Upcoming { value, effective_on }),
        }
    }
}

impl Bounds {
    fn of(kind: Kind) -> Self {
        match kind {
            Kind::Integer { min, max, .. } => Self {
                min: Some(ParameterValue::Integer(min)),
                max: Some(ParameterValue::Integer(max)),
                ..Self::default()
            },
            Kind::Decimal { min, max, decimals, .. } => Self {
                min: Some(ParameterValue::Decimal(min)),
                max: Some(ParameterValue::Decimal(max)),
                decimals: Some(decimals),
                options: None,
            },
            Kind::Boolean { .. } => Self::default(),
            Kind::Policy { options } => Self { options: Some(options), ..Self::default() },
        }
    }
}
