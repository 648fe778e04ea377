//! The one builder of list queries: filters that are bound, keyset paging by an opaque cursor, and the total on request.
//! Fixed queries use the checked macros; nothing but lists is put together at run time.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde::Serialize;
use sqlx::{Encode, FromRow, Postgres, QueryBuilder, Row, Type, postgres::PgRow};

use crate::{Problem, Tx, problem::Code};

/// The most rows on a page.
pub const MOST: i64 = 500;
const USUAL: i64 = 50;

/// One page of a list.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Where the next page begins; null on the last one.
    pub next_cursor: Option<String>,
    /// How many rows there are in all; only with `count=true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
}

/// The paging part of a list's query string.
#[derive(Clone, Debug, Default)]
pub struct Paging {
    /// Rows wanted.
    pub limit: Option<i64>,
    /// Where to go on.
    pub cursor: Option<String>,
    /// Whether the total is wanted.
    pub count: Option<bool>,
}

/// One way to sort a list: its name in `?sort=`, and the columns that make it a total order.
#[derive(Clone, Copy, Debug)]
pub struct Sort {
    /// Its name in the query string.
    pub name: &'static str,
    /// SQL expressions (never null) with their SQL types; the last one is unique.
    pub keys: &'static [(&'static str, &'static str)],
}

type Bind = Box<dyn Fn(&mut QueryBuilder<Postgres>) + Send + Sync>;

/// A list query under construction.
pub struct Select {
    columns: Vec<&'static str>,
    from: &'static str,
    filters: Vec<Bind>,
    sort: Sort,
    descending: bool,
}

impl Select {
    /// Selects these columns from these tables (`from` says everything between `from` and `where`). `sort` is what the
    /// client wrote (`name` or `-name`); without it the first of `sorts` applies, descending if `usually_descending`.
    pub fn new(
        columns: &'static str,
        from: &'static str,
        sorts: &'static [Sort],
        sort: Option<&str>,
        usually_descending: bool,
    ) -> Result<Self, Problem> {
        let (sort, descending) = match sort {
            None => (sorts.first().copied(), usually_descending),
            Some(wanted) => {
                let (name, descending) = wanted.strip_prefix('-').map_or((wanted, false), |name| (name, true));
                (sorts.iter().copied().find(|sort| sort.name == name), descending)
            }
        };
        let Some(sort) = sort else {
            let names: Vec<_> = sorts.iter().map(|sort| sort.name).collect();
            let detail = format!("This list sorts by {}.", names.join(", "));
            return Err(Problem::new(Code::Malformed, detail).at("?sort", "UNKNOWN"));
        };
        Ok(Self { columns: vec![columns], from, filters: Vec::new(), sort, descending })
    }

    /// These columns too.
    #[must_use]
    pub fn and(mut self, columns: &'static str) -> Self {
        self.columns.push(columns);
        self
    }

    /// Only rows for which this condition holds; `$` in it stands for the value.
    #[must_use]
    pub fn with<T>(mut self, condition: &'static str, value: T) -> Self
    where
        T: for<'q> Encode<'q, Postgres> + Type<Postgres> + Clone + Send + Sync + 'static,
    {
        self.filters.push(Box::new(move |query| {
            let mut parts = condition.split('$');
            query.push(parts.next().unwrap_or_default());
            for part in parts {
                query.push_bind(value.clone()).push(part);
            }
        }));
        self
    }

    /// Like [`with`](Self::with) where there is a value.
    #[must_use]
    pub fn with_some<T>(self, condition: &'static str, value: Option<T>) -> Self
    where
        T: for<'q> Encode<'q, Postgres> + Type<Postgres> + Clone + Send + Sync + 'static,
    {
        match value {
            Some(value) => self.with(condition, value),
            None => self,
        }
    }

    /// Only rows for which this holds.
    #[must_use]
    pub fn only(mut self, condition: &'static str) -> Self {
        self.filters.push(Box::new(move |query| {
            query.push(condition);
        }));
        self
    }

    fn push_where(&self, query: &mut QueryBuilder<Postgres>) {
        query.push(" from ").push(self.from).push(" where true");
        for filter in &self.filters {
            query.push(" and (");
            filter(query);
            query.push(")");
        }
    }

    fn push_after(&self, query: &mut QueryBuilder<Postgres>, after: &[String]) {
        let keys: Vec<_> = self.sort.keys.iter().map(|(key, _)| *key).collect();
        query.push(" and (").push(keys.join(", ")).push(if self.descending { ") < (" } else { ") > (" });
        for (index, ((_, kind), value)) in self.sort.keys.iter().zip(after).enumerate() {
            if index > 0 {
                query.push(", ");
            }
            query.push_bind(value.clone()).push("::text::").push(kind);
        }
        query.push(")");
    }

    /// One page of it.
    pub async fn page<T>(self, tx: &mut Tx, paging: &Paging) -> Result<Page<T>, Problem>
    where
        T: for<'r> FromRow<'r, PgRow> + Send + Unpin,
    {
        let limit = paging.limit.unwrap_or(USUAL);
        if !(1..=MOST).contains(&limit) {
            let detail = format!("A page has 1 to {MOST} rows.");
            return Err(Problem::new(Code::Validation, detail).at("?limit", "OUT_OF_RANGE").with("max", MOST));
        }
        let after = paging.cursor.as_deref().map(|cursor| self.read_cursor(cursor)).transpose()?;

        let mut query = QueryBuilder::new("select array[");
        for (index, (key, _)) in self.sort.keys.iter().enumerate() {
            query.push(if index == 0 { "(" } else { ", (" }).push(key).push(")::text");
        }
        query.push("] as page_key, ").push(self.columns.join(", "));
        self.push_where(&mut query);
        if let Some(after) = &after {
            self.push_after(&mut query, after);
        }
        query.push(" order by ");
        for (index, (key, _)) in self.sort.keys.iter().enumerate() {
            query.push(if index == 0 { "" } else { ", " }).push(key);
            query.push(if self.descending { " desc" } else { "" });
        }
        query.push(" limit ").push_bind(limit + 1);
        let mut rows = query.build().fetch_all(tx.conn()).await.map_err(unreadable_cursor)?;

        let more = i64::try_from(rows.len()).is_ok_and(|found| found > limit);
        if more {
            rows.pop();
        }
        let next_cursor = match rows.last() {
            Some(last) if more => Some(self.write_cursor(&last.try_get::<Vec<String>, _>("page_key")?)),
            _ => None,
        };
        let items = rows.iter().map(T::from_row).collect::<Result<_, _>>()?;
        let total = if paging.count == Some(true) { Some(self.total(tx).await?) } else { None };
        Ok(Page { items, next_cursor, total })
    }

    async fn total(&self, tx: &mut Tx) -> Result<i64, Problem> {
        let mut query = QueryBuilder::new("select count(*)");
        self.push_where(&mut query);
        Ok(query.build_query_scalar().fetch_one(tx.conn()).await?)
    }

    fn sort_tag(&self) -> String {
        format!("{}{}", if self.descending { "-" } else { "" }, self.sort.name)
    }

    fn write_cursor(&self, keys: &[String]) -> String {
        let cursor = serde_json::to_vec(&(self.sort_tag(), keys)).unwrap_or_default();
        BASE64_URL_SAFE_NO_PAD.encode(cursor)
    }

    fn read_cursor(&self, cursor: &str) -> Result<Vec<String>, Problem> {
        let read: Option<(String, Vec<String>)> = (cursor.len() <= 2_000)
            .then(|| BASE64_URL_SAFE_NO_PAD.decode(cursor).ok())
            .flatten()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok());
        match read {
            Some((sort, keys)) if sort == self.sort_tag() && keys.len() == self.sort.keys.len() => Ok(keys),
            _ => {
                Err(Problem::new(Code::Malformed, "The cursor is not one that this list gave.")
                    .at("?cursor", "MALFORMED"))
            }
        }
    }
}

/// A cursor is only encoded, not signed: one that somebody made up fails in a cast, which is their fault, not ours.
fn unreadable_cursor(error: sqlx::Error) -> Problem {
    match error.as_database_error().and_then(|database| database.code().map(std::borrow::Cow::into_owned)) {
        Some(code) if code.starts_with("22") => {
            Problem::new(Code::Malformed, "The cursor is not one that this list gave.").because(error)
        }
        _ => error.into(),
    }
}
