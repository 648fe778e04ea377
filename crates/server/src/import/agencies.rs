//! Agencies from rows. They are active at once; one whose code is there stays as it is.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet, HashMap},
};

use agency::{
    agency::NewAgency,
    agency_type::{self, AgencyTypeId},
    district::{self, DistrictId},
};
use chrono::NaiveDate;
use csv::StringRecord;
use kernel::{Actor, Clock, FieldError, Money, Problem, Tx, problem::Code};
use uuid::Uuid;

use super::{
    fields::{bind, date, optional, required},
    figure::Reading,
    mapping::{AgencyFields, Bound, DistrictFields, Header, TypeFields},
    masters::Master,
};
use crate::compose::Contexts;

/// Reads and writes agencies.
pub struct Agencies<'a> {
    contexts: &'a Contexts,
    actor: &'a Actor,
    code: Bound,
    name: Bound,
    kind: Bound,
    district: Bound,
    phone: Option<Bound>,
    email: Option<Bound>,
    address: Option<Bound>,
    registered_on: Bound,
    date_format: String,
    credit_limit: Option<Bound>,
    /// The credit limits of the types that may be made.
    types: BTreeMap<String, Money>,
    district_cap: Option<i32>,
    figures: Reading,
}

/// An agency, its type and district still names.
pub struct Entry {
    agency: NewAgency,
    kind: String,
    district: String,
}

impl<'a> Agencies<'a> {
    /// In a file with this header.
    pub fn bind(
        contexts: &'a Contexts,
        actor: &'a Actor,
        (fields, types, districts): (&AgencyFields, &BTreeMap<String, TypeFields>, &DistrictFields),
        header: &Header,
        figures: Reading,
    ) -> anyhow::Result<Self> {
        let limit = |(name, fields): (&String, &TypeFields)| match figures.money(&fields.credit_limit) {
            Ok(limit) => Ok((name.clone(), limit)),
            Err(fault) => Err(anyhow::anyhow!("types.{name:?}.credit_limit: {fault}")),
        };
        Ok(Self {
            contexts,
            actor,
            code: fields.code.bind(header)?,
            name: fields.name.bind(header)?,
            kind: fields.kind.bind(header)?,
            district: fields.district.bind(header)?,
            phone: bind(fields.phone.as_ref(), header)?,
            email: bind(fields.email.as_ref(), header)?,
            address: bind(fields.address.as_ref(), header)?,
            registered_on: fields.registered_on.bind(header)?,
            date_format: fields.date_format.clone(),
            credit_limit: bind(fields.credit_limit.as_ref(), header)?,
            types: types.iter().map(limit).collect::<anyhow::Result<_>>()?,
            district_cap: districts.max_agencies,
            figures,
        })
    }

    async fn types(&self, tx: &mut Tx, entries: &[&Entry]) -> Result<HashMap<String, AgencyTypeId>, Problem> {
        let names: BTreeSet<&str> = entries.iter().map(|entry| entry.kind.as_str()).collect();
        let mut found = HashMap::new();
        for name in names {
            if let Some(limit) = self.types.get(name) {
                let id = agency_type::find_or_create(tx, &self.contexts.clock, name, *limit).await?;
                found.insert(name.to_owned(), id);
            }
        }
        Ok(found)
    }

    async fn districts(&self, tx: &mut Tx, entries: &[&Entry]) -> Result<HashMap<String, DistrictId>, Problem> {
        let names: BTreeSet<&str> = entries.iter().map(|entry| entry.district.as_str()).collect();
        let mut found = HashMap::new();
        for name in names {
            let id = district::find_or_create(tx, &self.contexts.clock, name, self.district_cap).await?;
            found.insert(name.to_owned(), id);
        }
        Ok(found)
    }
}

/// The name of something that may be made: what its table takes.
fn name(field: &str, bound: &Bound, record: &StringRecord) -> Result<String, String> {
    let name = required(field, bound, record)?;
    if name.chars().count() > 100 || name.chars().any(char::is_control) {
        return Err(format!("{field}: more than 100 characters, or unprintable ones"));
    }
    Ok(name.into_owned())
}

fn pointed(place: usize, problem: &Problem) -> Vec<FieldError> {
    let at = |pointer: &str| format!("/{place}{pointer}").into();
    if problem.errors().is_empty() {
        let code = problem.code().as_str().into();
        return vec![FieldError { pointer: at(""), code, params: problem.params().clone() }];
    }
    problem.errors().iter().cloned().map(|error| FieldError { pointer: at(&error.pointer), ..error }).collect()
}

impl Master for Agencies<'_> {
    type Entry = Entry;

    fn read(&self, record: &StringRecord) -> Result<Entry, String> {
        let text = |field: &str, bound: &Option<Bound>| {
            Ok::<_, String>(optional(field, bound.as_ref(), record)?.map(Cow::into_owned))
        };
        let registered_on = required("registered_on", &self.registered_on, record)?;
        let registered_on: NaiveDate = date("registered_on", &registered_on, &self.date_format)?;
        let credit_limit = optional("credit_limit", self.credit_limit.as_ref(), record)?
            .map(|text| self.figures.money(&text).map_err(|fault| format!("credit_limit: {fault}")))
            .transpose()?;
        let kind = name("type", &self.kind, record)?;
        if !self.types.contains_key(&kind) {
            return Err(format!("type: the mapping has no table [types.{kind:?}]"));
        }
        let agency = NewAgency {
            code: Some(required("code", &self.code, record)?.into_owned()),
            name: required("name", &self.name, record)?.into_owned(),
            type_id: Uuid::nil().into(),
            district_id: Uuid::nil().into(),
            phone: text("phone", &self.phone)?,
            email: text("email", &self.email)?,
            address: text("address", &self.address)?,
            registered_on: Some(registered_on),
            credit_limit: credit_limit.map(|limit| limit.0),
        };
        Ok(Entry { agency, kind, district: name("district", &self.district, record)? })
    }

    async fn write(&self, tx: &mut Tx, clock: &Clock, entries: &[&Entry]) -> Result<(), Problem> {
        let types = self.types(tx, entries).await?;
        let districts = self.districts(tx, entries).await?;
        let today = clock.today(self.actor.zone);
        let mut drafts = Vec::with_capacity(entries.len());
        let mut errors = Vec::new();
        for (place, entry) in entries.iter().enumerate() {
            let mut agency = entry.agency.clone();
            agency.type_id = types.get(&entry.kind).copied().unwrap_or(agency.type_id);
            agency.district_id = districts.get(&entry.district).copied().unwrap_or(agency.district_id);
            match agency.check(today) {
                Ok(draft) => drafts.push(draft),
                Err(problem) => errors.extend(pointed(place, &problem)),
            }
        }
        if errors.is_empty() {
            let outcomes = agency::agency::ensure(tx, &self.contexts.agency, self.actor, &drafts).await?;
            for (place, outcome) in outcomes.iter().enumerate() {
                if let Err(problem) = outcome {
                    errors.extend(pointed(place, problem));
                }
            }
        }
        if errors.is_empty() {
            return Ok(());
        }
        Err(Problem::new(Code::Validation, "An agency was refused.").with_errors(errors))
    }
}
