//! Printing the configuration, secrets masked.

use std::fmt::Write;

use super::{Loaded, SETTINGS};

/// Every setting as TOML, with its meaning, its environment variable and where its value comes from.
pub fn show(loaded: &Loaded) -> String {
    let mut text = String::new();
    let mut section = "";
    for setting in SETTINGS {
        let (head, name) = setting.key.split_once('.').unwrap_or(("", setting.key));
        if head != section {
            let _ = writeln!(text, "{}[{head}]", if text.is_empty() { "" } else { "\n" });
            section = head;
        }
        let (value, origin) = loaded.origins.get(setting.key).cloned().unwrap_or_default();
        let value = if setting.secret { mask(&value) } else { value };
        let bare = value.parse::<i64>().is_ok() || value.parse::<bool>().is_ok();
        let value = if bare { value } else { format!("\"{}\"", value.escape_default()) };
        let origin = if origin == setting.variable() { "environment" } else { &origin };
        let _ = writeln!(text, "# {}\n# {} ({origin})\n{name} = {value}", setting.about, setting.variable());
    }
    text
}

/// A secret as it may be shown: of a URL all but the password, of anything else nothing.
fn mask(secret: &str) -> String {
    const MASK: &str = "********";
    if secret.is_empty() {
        return String::new();
    }
    let Some((scheme, rest)) = secret.split_once("://") else {
        return MASK.to_owned();
    };
    let authority_ends = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(authority_ends);
    // a query may carry a password too
    let path = path.split('?').next().unwrap_or_default();
    match authority.rsplit_once('@') {
        None => format!("{scheme}://{authority}{path}"),
        Some((user, host)) => {
            let user = user.split_once(':').map_or(user.to_owned(), |(name, _)| format!("{name}:{MASK}"));
            format!("{scheme}://{user}@{host}{path}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_shown() {
        assert_eq!(mask("postgres://u:secret@h:1/d"), "postgres://u:********@h:1/d");
        assert_eq!(mask("postgres://u:se@cret@h/d?password=secret"), "postgres://u:********@h/d");
        assert_eq!(mask("postgres://u@h/d"), "postgres://u@h/d");
        assert_eq!(mask("secret"), "********");
        assert_eq!(mask(""), "");
    }

    #[test]
    fn what_is_shown_can_be_read_again() {
        let loaded = super::super::load(None, std::iter::empty()).unwrap();
        let shown = show(&loaded);
        assert!(toml::from_str::<toml::Table>(&shown).is_ok(), "{shown}");
        for setting in SETTINGS {
            assert!(shown.contains(&setting.variable()), "{} is missing", setting.key);
        }
    }
}
