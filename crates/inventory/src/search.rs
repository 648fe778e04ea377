//! Searching as people type: every word must occur somewhere, whatever its case and accents; where nothing does, what
//! comes near counts, so that a typing error still finds.

use kernel::{
    Problem, Tx,
    db::list::{Page, Paging, Select},
    problem::Code,
};
use sqlx::{FromRow, postgres::PgRow};

const LONGEST: usize = 200;
const MOST_WORDS: usize = 8;
/// Marks the cursors of pages that come near only, so that the pages after the first go on alike.
const NEAR: char = '~';

/// What somebody typed into a search box.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Search {
    text: String,
}

impl Search {
    /// From a query string; nothing but spaces searches for nothing.
    pub fn parse(text: Option<&str>) -> Result<Option<Self>, Problem> {
        let text = text.unwrap_or_default().trim();
        if text.chars().count() > LONGEST {
            let detail = format!("A search is at most {LONGEST} characters long.");
            return Err(Problem::new(Code::Validation, detail)
                .at("?q", "TOO_LONG")
                .with("max", LONGEST));
        }
        Ok((!text.is_empty()).then(|| Self {
            text: text.to_owned(),
        }))
    }

    /// Its words, as patterns that match them literally.
    fn patterns(&self) -> impl Iterator<Item = String> {
        self.text.split_whitespace().take(MOST_WORDS).map(|word| {
            let mut pattern = String::with_capacity(word.len());
            for letter in word.chars() {
                if matches!(letter, '%' | '_' | '\\') {
                    pattern.push('\\');
                }
                pattern.push(letter);
            }
            pattern
        })
    }
}

/// How a list searches: two conditions on its search column.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    /// Whether a word occurs in it.
    pub contains: &'static str,
    /// Whether a text comes near a part of it.
    pub near: &'static str,
}

/// The conditions for the search column of a table's alias.
macro_rules! search_columns {
    ($column:literal) => {
        $crate::search::Columns {
            contains: concat!($column, " like '%' || kernel.search_text($) || '%'"),
            near: concat!("kernel.search_text($) operator(public.<%) ", $column),
        }
    };
}
pub(crate) use search_columns;

/// One page of a list that may be searched: first by words, else by what comes near.
pub async fn page<T>(
    tx: &mut Tx,
    paging: &Paging,
    search: Option<&Search>,
    columns: Columns,
    list: impl Fn() -> Result<Select, Problem>,
) -> Result<Page<T>, Problem>
where
    T: for<'r> FromRow<'r, PgRow> + Send + Unpin,
{
    let Some(search) = search else {
        return list()?.page(tx, paging).await;
    };
    let near_cursor = paging
        .cursor
        .as_ref()
        .and_then(|cursor| cursor.strip_prefix(NEAR));
    if near_cursor.is_none() {
        let select = search.patterns().fold(list()?, |select, pattern| {
            select.with(columns.contains, pattern)
        });
        let page: Page<T> = select.page(tx, paging).await?;
        if !page.items.is_empty() || paging.cursor.is_some() {
            return Ok(page);
        }
    }
    let paging = Paging {
        cursor: near_cursor.map(str::to_owned),
        ..paging.clone()
    };
    let mut page = list()?
        .with(columns.near, search.text.clone())
        .page(tx, &paging)
        .await?;
    page.next_cursor = page.next_cursor.map(|cursor| format!("{NEAR}{cursor}"));
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_spaces_searches_for_nothing() {
        assert_eq!(Search::parse(None).unwrap(), None);
        assert_eq!(Search::parse(Some("  ")).unwrap(), None);
        assert!(Search::parse(Some(&"a".repeat(201))).is_err());
    }

    #[test]
    fn a_wildcard_is_searched_for_as_it_stands() {
        let search = Search::parse(Some(" 100%  a_b ")).unwrap().unwrap();
        assert_eq!(search.patterns().collect::<Vec<_>>(), ["100\\%", "a\\_b"]);
    }
}
