//! Registering agencies: what the operation does, and what the programs of the house (demo, import) call.

use std::collections::{HashMap, HashSet};

use kernel::{Actor, AgencyId, Problem, Tx, Warning, db::event::publish, problem::Code};
use regulation::Rule;
use serde_json::json;

use super::{
    Draft, Status,
    rules::may_register,
    store::{self, Origin},
};
use crate::{
    AgencyContext, agency_type,
    district::{self, Cap},
    events::of_agency,
    problems::taken,
};

/// An agency that was registered.
#[derive(Clone, Debug)]
pub struct Registered {
    /// Its id.
    pub id: AgencyId,
    /// Its code.
    pub code: String,
    /// A full district that it was let into all the same.
    pub warning: Option<Warning>,
}

impl AgencyContext {
    /// What holds for districts today, where the actor is.
    pub(crate) async fn cap(&self, tx: &mut Tx, actor: &Actor) -> Result<Cap, Problem> {
        let today = self.clock.today(actor.zone);
        let regulations = self.regulations.latest(tx, actor.tenant).await?;
        Ok(Cap { usual: regulations.max_per_district(today), policy: regulations.policy(Rule::DistrictFull, today) })
    }
}

/// Registers agencies, active at once where their districts have room. Each has its own outcome, in the order of the
/// drafts; the refusal of one does not keep the others out.
pub async fn register(
    tx: &mut Tx,
    state: &AgencyContext,
    actor: &Actor,
    drafts: &[Draft],
) -> Result<Vec<Result<Registered, Problem>>, Problem> {
    may_register(actor)?;
    let cap = state.cap(tx, actor).await?;
    let types: Vec<_> = drafts.iter().filter_map(|draft| draft.type_id).collect();
    let types = agency_type::known(tx, &types).await?;
    let districts: Vec<_> = drafts.iter().filter_map(|draft| draft.district_id).collect();
    let mut districts = district::hold(tx, &districts).await?;
    let wanted: Vec<&str> = drafts.iter().filter_map(|draft| draft.code.as_deref()).collect();
    let mut codes: HashSet<String> = store::by_codes(tx, &wanted).await?.into_keys().collect();

    let mut admitted = Vec::with_capacity(drafts.len());
    for draft in drafts {
        admitted.push(admit(draft, &types, &mut districts, &mut codes, cap));
    }

    let codeless = drafts.iter().zip(&admitted).filter(|(draft, admitted)| draft.code.is_none() && admitted.is_ok());
    let mut given = store::give_codes(tx, codeless.count()).await?.into_iter();
    let outcomes: Vec<Result<Registered, Problem>> = drafts
        .iter()
        .zip(admitted)
        .map(|(draft, admitted)| {
            let warning = admitted?;
            let code = draft.code.clone().or_else(|| given.next());
            let code = code.ok_or_else(|| Problem::internal("fewer codes were given than asked for"))?;
            Ok(Registered { id: state.clock.id(), code, warning })
        })
        .collect();

    let rows: Vec<_> = drafts
        .iter()
        .zip(&outcomes)
        .filter_map(|(draft, outcome)| outcome.as_ref().ok().map(|new| (new.id, new.code.as_str(), draft)))
        .collect();
    let origin = Origin {
        status: Status::Active,
        placed_on: Some(state.clock.today(actor.zone)),
        by: Some(actor.user),
        at: state.clock.now(),
    };
    store::insert(tx, &rows, origin).await?;
    let events: Vec<_> = rows
        .iter()
        .map(|(id, code, draft)| {
            of_agency(
                "agency.agency.registered",
                *id,
                json!({ "code": code, "name": draft.name, "status": Status::Active }),
            )
        })
        .collect();
    publish(tx, &events).await?;
    Ok(outcomes)
}

/// The agencies that have the codes of these drafts; those that there are not yet are registered, those that there are stay
/// as they are. Run again it adds nothing.
pub async fn ensure(
    tx: &mut Tx,
    state: &AgencyContext,
    actor: &Actor,
    drafts: &[Draft],
) -> Result<Vec<Result<AgencyId, Problem>>, Problem> {
    let wanted: Vec<&str> = drafts.iter().filter_map(|draft| draft.code.as_deref()).collect();
    let mut known = store::by_codes(tx, &wanted).await?;
    let known_id = |known: &HashMap<String, AgencyId>, draft: &Draft| {
        draft.code.as_deref().and_then(|code| known.get(code).copied())
    };
    let mut begun = HashSet::new();
    let missing: Vec<Draft> = drafts
        .iter()
        .filter(|draft| known_id(&known, draft).is_none() && draft.code.as_ref().is_none_or(|code| begun.insert(code)))
        .cloned()
        .collect();
    let mut registered = register(tx, state, actor, &missing).await?.into_iter();
    drop(begun);

    let mut refused: HashSet<&str> = HashSet::new();
    let mut outcomes = Vec::with_capacity(drafts.len());
    for draft in drafts {
        if let Some(id) = known_id(&known, draft) {
            outcomes.push(Ok(id));
            continue;
        }
        if draft.code.as_deref().is_some_and(|code| refused.contains(code)) {
            outcomes.push(Err(Problem::new(Code::Conflict, "An agency of this code was refused before.")));
            continue;
        }
        match registered.next() {
            Some(Ok(new)) => {
                known.insert(new.code, new.id);
                outcomes.push(Ok(new.id));
            }
            Some(Err(problem)) => {
                refused.extend(draft.code.as_deref());
                outcomes.push(Err(problem));
            }
            None => return Err(Problem::internal("fewer agencies were registered than asked for")),
        }
    }
    Ok(outcomes)
}

/// Decides about one draft and counts it.
fn admit(
    draft: &Draft,
    types: &HashSet<agency_type::AgencyTypeId>,
    districts: &mut HashMap<district::DistrictId, district::District>,
    codes: &mut HashSet<String>,
    cap: Cap,
) -> Result<Option<Warning>, Problem> {
    if !draft.type_id.is_some_and(|id| types.contains(&id)) {
        return Err(Problem::unknown_reference("/type_id"));
    }
    let district = draft.district_id.and_then(|id| districts.get_mut(&id));
    let district = district.ok_or_else(|| Problem::unknown_reference("/district_id"))?;
    if let Some(code) = &draft.code
        && codes.contains(code)
    {
        return Err(taken("agency", "/code"));
    }
    let warning = district::admit(district, cap)?;
    codes.extend(draft.code.clone());
    Ok(warning)
}
