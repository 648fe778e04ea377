//! What would make a refused deed pass, as a sentence.

/// `["issue less", "raise the limit"]` is " Issue less, or raise the limit."; nothing where nothing helps.
pub fn sentence(remedies: &[String]) -> String {
    let text = match remedies {
        [] => return String::new(),
        [one] => one.clone(),
        [all @ .., last] => format!("{}, or {last}", all.join(", ")),
    };
    let (first, rest) = text.split_at(text.chars().next().map_or(0, char::len_utf8));
    format!(" {}{rest}.", first.to_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remedies_are_one_sentence() {
        let said = |remedies: &[&str]| sentence(&remedies.iter().map(|&remedy| remedy.to_owned()).collect::<Vec<_>>());
        assert_eq!(said(&[]), "");
        assert_eq!(said(&["pay"]), " Pay.");
        assert_eq!(said(&["pay", "wait"]), " Pay, or wait.");
        assert_eq!(said(&["pay", "wait", "ask"]), " Pay, wait, or ask.");
    }
}
