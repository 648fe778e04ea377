//! Finding agencies as people type. The database function `agency.search` finds and ranks; what comes with it here is the
//! paging, which goes by position because closeness is no column, and the second look where nothing is found.

use kernel::{
    Actor, Agencies, AgencyId, Db, Money, Problem,
    db::list::{MOST, Page, Paging},
    problem::Code,
};
use uuid::Uuid;

use super::{Agency, Status};
use crate::{agency_type::AgencyTypeId, district::DistrictId};

const LONGEST: usize = 100;
const USUAL: i64 = 50;
/// More than any tenant has agencies.
const ALL_OF_THEM: i32 = 10_000_000;

/// What is looked for.
#[derive(Debug)]
pub struct Wanted {
    /// Words parted by single spaces.
    pub phrase: String,
    /// Only those that stand here.
    pub status: Option<Status>,
    /// Only those of this type.
    pub type_id: Option<AgencyTypeId>,
    /// Only those in this district.
    pub district_id: Option<DistrictId>,
}

/// What somebody typed into a search box; nothing but spaces searches for nothing.
pub fn phrase(typed: Option<&str>) -> Result<Option<String>, Problem> {
    let typed = typed.unwrap_or_default();
    if typed.chars().count() > LONGEST {
        let detail = format!("A search is at most {LONGEST} characters long.");
        return Err(Problem::new(Code::Validation, detail).at("?q", "TOO_LONG").with("max", LONGEST));
    }
    let words: Vec<&str> =
        typed.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect();
    Ok((!words.is_empty()).then(|| words.join(" ")))
}

fn malformed_cursor() -> Problem {
    Problem::new(Code::Malformed, "The cursor is not one that this list gave.").at("?cursor", "MALFORMED")
}

/// Where a page begins, among what has the words or among what only comes near.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Position {
    near: bool,
    offset: i32,
}

impl Position {
    const START: Self = Self { near: false, offset: 0 };

    fn parse(cursor: Option<&str>) -> Result<Self, Problem> {
        let Some(cursor) = cursor else { return Ok(Self::START) };
        let (kind, offset) = cursor.split_once('-').ok_or_else(malformed_cursor)?;
        let near = match kind {
            "at" => false,
            "near" => true,
            _ => return Err(malformed_cursor()),
        };
        let offset = offset.parse().ok().filter(|offset| (0..=ALL_OF_THEM).contains(offset));
        Ok(Self { near, offset: offset.ok_or_else(malformed_cursor)? })
    }

    fn after(self, limit: i32) -> String {
        format!("{}-{}", if self.near { "near" } else { "at" }, self.offset + limit)
    }
}

/// One page of what is found.
pub async fn page(db: &Db, actor: &Actor, wanted: &Wanted, paging: &Paging) -> Result<Page<Agency>, Problem> {
    let limit = paging.limit.unwrap_or(USUAL);
    let limit = i32::try_from(limit).ok().filter(|limit| (1..=MOST).contains(&i64::from(*limit))).ok_or_else(|| {
        let detail = format!("A page has 1 to {MOST} rows.");
        Problem::new(Code::Validation, detail).at("?limit", "OUT_OF_RANGE").with("max", MOST)
    })?;
    let mut position = Position::parse(paging.cursor.as_deref())?;
    let mut items = find(db, actor, wanted, limit + 1, position).await?;
    if items.is_empty() && position == Position::START {
        position.near = true;
        items = find(db, actor, wanted, limit + 1, position).await?;
    }
    let more = i32::try_from(items.len()).is_ok_and(|found| found > limit);
    if more {
        items.pop();
    }
    let total = if paging.count == Some(true) { Some(count(db, actor, wanted, position.near).await?) } else { None };
    Ok(Page { items, next_cursor: more.then(|| position.after(limit)), total })
}

fn visible(actor: &Actor) -> Option<Vec<Uuid>> {
    match &actor.agencies {
        Agencies::All => None,
        Agencies::Only(ids) => Some(ids.iter().map(|id| id.0).collect()),
    }
}

/// One statement is a transaction of its own, and the function takes the scope along: one round trip in all.
async fn find(db: &Db, actor: &Actor, wanted: &Wanted, limit: i32, at: Position) -> Result<Vec<Agency>, Problem> {
    Ok(sqlx::query_as!(
        Agency,
        r#"select id as "id!: AgencyId", code as "code!", name as "name!", status as "status!: Status",
                  type_id as "type_id: AgencyTypeId", district_id as "district_id: DistrictId",
                  phone, email, address, registered_on as "registered_on!", credit_limit as "credit_limit: Money",
                  debt as "debt!: Money", block_reason, version as "version!", created_at as "created_at!",
                  updated_at as "updated_at!"
             from agency.search($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"#,
        actor.tenant.0,
        actor.user.0,
        visible(actor) as Option<Vec<Uuid>>,
        wanted.status.map(Status::as_str),
        wanted.type_id.map(Uuid::from),
        wanted.district_id.map(Uuid::from),
        wanted.phrase,
        at.near,
        limit,
        at.offset
    )
    .fetch_all(db.pool())
    .await?)
}

async fn count(db: &Db, actor: &Actor, wanted: &Wanted, near: bool) -> Result<i64, Problem> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from agency.search($1, $2, $3, $4, $5, $6, $7, $8, $9, 0)"#,
        actor.tenant.0,
        actor.user.0,
        visible(actor) as Option<Vec<Uuid>>,
        wanted.status.map(Status::as_str),
        wanted.type_id.map(Uuid::from),
        wanted.district_id.map(Uuid::from),
        wanted.phrase,
        near,
        ALL_OF_THEM
    )
    .fetch_one(db.pool())
    .await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_parted_by_single_spaces() {
        assert_eq!(phrase(Some("  Đại\t lý \n Nguyễn ")).unwrap().as_deref(), Some("Đại lý Nguyễn"));
        assert_eq!(phrase(Some(" \u{1f} ")).unwrap(), None);
        assert_eq!(phrase(None).unwrap(), None);
        assert_eq!(phrase(Some(&"đ".repeat(101))).unwrap_err().code(), Code::Validation);
        assert!(phrase(Some(&"đ".repeat(100))).is_ok());
    }

    #[test]
    fn a_cursor_is_one_that_was_given() {
        assert_eq!(Position::parse(None).unwrap(), Position::START);
        for position in [Position { near: false, offset: 50 }, Position { near: true, offset: 0 }] {
            let next = Position { offset: position.offset + 20, ..position };
            assert_eq!(Position::parse(Some(&position.after(20))).unwrap(), next);
        }
        for wrong in ["at--1", "50", "at-", "at-99999999999", "by-5"] {
            assert_eq!(Position::parse(Some(wrong)).unwrap_err().code(), Code::Malformed);
        }
    }
}
