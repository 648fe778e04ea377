//! Searching as people type: every word must occur somewhere, whatever its case and accents; where nothing has them all,
//! what comes near counts, so that a typing error still finds. The finding is done by functions of the database
//! (`inventory.find_items`, `inventory.find_suppliers`), which lists join as if they were tables.

use kernel::{Problem, Tx, problem::Code};

const LONGEST: usize = 200;
const MOST_WORDS: usize = 8;

/// What somebody typed into a search box.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Search {
    /// Its words, parted by single spaces.
    phrase: String,
}

impl Search {
    /// From a query string; nothing but spaces searches for nothing.
    pub fn parse(text: Option<&str>) -> Result<Option<Self>, Problem> {
        let text = text.unwrap_or_default();
        if text.chars().count() > LONGEST {
            let detail = format!("A search is at most {LONGEST} characters long.");
            return Err(Problem::new(Code::Validation, detail).at("?q", "TOO_LONG").with("max", LONGEST));
        }
        let words: Vec<&str> = text.split_whitespace().take(MOST_WORDS).collect();
        Ok((!words.is_empty()).then(|| Self { phrase: words.join(" ") }))
    }

    /// Tells the transaction what is searched for: the list builder binds values in conditions only, so a function that a
    /// list joins reads it from the setting `app.search`.
    pub async fn ask(&self, tx: &mut Tx) -> Result<(), Problem> {
        sqlx::query_scalar!("select set_config('app.search', $1, true)", self.phrase).fetch_one(tx.conn()).await?;
        Ok(())
    }
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
    fn words_are_parted_by_single_spaces() {
        let search = Search::parse(Some(" cà  phê\tsữa ")).unwrap().unwrap();
        assert_eq!(search.phrase, "cà phê sữa");
    }
}
