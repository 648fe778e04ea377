//! What makes a password acceptable: long enough, not among the first that anybody would try, not the e-mail. No rules
//! about kinds of characters, which only make passwords harder to remember.

use kernel::Checks;
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

/// Fewest characters.
pub const SHORTEST: usize = 10;
/// Most characters.
pub const LONGEST: usize = 200;

/// The most common passwords that are long enough, in lower case.
const COMMON: &[&str] = &[
    "0123456789",
    "0987654321",
    "1029384756",
    "1111111111",
    "123123123123",
    "1234512345",
    "1234567890",
    "12345678910",
    "123456789a",
    "1q2w3e4r5t",
    "1q2w3e4r5t6y",
    "1qaz2wsx3edc",
    "abcd123456",
    "abcdefghij",
    "aaaaaaaaaa",
    "administrator",
    "anhyeuem123",
    "asdfghjkl;",
    "changeme123",
    "iloveyou123",
    "letmein123",
    "matkhau123",
    "matkhau1234",
    "p@ssw0rd123",
    "password12",
    "password123",
    "password1234",
    "passwordpassword",
    "q1w2e3r4t5",
    "qwerty12345",
    "qwerty123456",
    "qwertyuiop",
    "vietnam123",
    "vietnamvodich",
    "welcome123",
    "zxcvbnm123",
];

/// Collects what is wrong with a password for the user with this e-mail. No fault says anything of the password itself.
pub fn check(checks: &mut Checks, pointer: &str, password: &SecretString, email: &str) {
    let password = password.expose_secret();
    let length = password.chars().count();
    if length < SHORTEST {
        checks.fault_with(pointer, "TOO_SHORT", json!({ "min": SHORTEST }));
    }
    if length > LONGEST {
        checks.fault_with(pointer, "TOO_LONG", json!({ "max": LONGEST }));
    }
    let lower = password.to_lowercase();
    if COMMON.contains(&lower.as_str()) {
        checks.fault(pointer, "TOO_COMMON");
    }
    if lower == email.to_lowercase() {
        checks.fault(pointer, "SAME_AS_EMAIL");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(password: &str) -> Option<String> {
        let mut checks = Checks::new();
        check(&mut checks, "/password", &SecretString::from(password), "lan@vinh-phat.test");
        checks.finish().err().map(|problem| problem.errors()[0].code.to_string())
    }

    #[test]
    fn a_password_has_10_to_200_characters() {
        assert_eq!(fault("ninechars").as_deref(), Some("TOO_SHORT"));
        assert_eq!(fault("ten chars!"), None);
        assert_eq!(fault("mười ký tự"), None);
        assert_eq!(fault(&"x y".repeat(66)), None);
        assert_eq!(fault(&"x".repeat(201)).as_deref(), Some("TOO_LONG"));
    }

    #[test]
    fn a_common_password_is_refused_in_any_case() {
        assert_eq!(fault("PassWord123").as_deref(), Some("TOO_COMMON"));
        assert!(COMMON.iter().all(|common| fault(common).is_some()));
    }

    #[test]
    fn the_email_is_no_password() {
        assert_eq!(fault("Lan@vinh-phat.test").as_deref(), Some("SAME_AS_EMAIL"));
    }
}
