//! How many active agencies a district takes.

use kernel::{Problem, Warning, problem::Code};
use regulation::Policy;
use serde_json::{Map, json};

use super::District;

/// What holds for districts on a date, by the regulations.
#[derive(Clone, Copy, Debug)]
pub struct Cap {
    /// The most active agencies in a district without a cap of its own.
    pub usual: i64,
    /// What happens when one more would come.
    pub policy: Policy,
}

/// Whether a district takes more agencies than before by another cap of its own: the effect of an approval, and so for those
/// who may approve.
pub fn lets_in_more(before: Option<i32>, after: Option<i32>, usual: i64) -> bool {
    let takes = |own: Option<i32>| own.map_or(usual, i64::from);
    takes(after) > takes(before)
}

/// One more agency becomes active in a district, or moves there, and is counted. A warning where the policy only warns.
pub fn admit(district: &mut District, cap: Cap) -> Result<Option<Warning>, Problem> {
    let max = district.max_agencies.map_or(cap.usual, i64::from);
    let full = i64::from(district.agencies) >= max;
    let params = || {
        Map::from_iter([
            ("district_id".to_owned(), json!(district.id)),
            ("district".to_owned(), json!(district.name)),
            ("max".to_owned(), json!(max)),
            ("agencies".to_owned(), json!(district.agencies)),
        ])
    };
    let warning = match cap.policy {
        Policy::Refuse if full => {
            let detail = format!("{} takes at most {max} active agencies.", district.name);
            return Err(Problem::new(Code::DistrictFull, detail).with_params(params()));
        }
        Policy::Warn if full => Some(Warning { code: Code::DistrictFull.as_str().to_owned(), params: params() }),
        _ => None,
    };
    district.agencies += 1;
    Ok(warning)
}

#[cfg(test)]
mod tests {
    use kernel::Clock;
    use proptest::prelude::*;

    use super::*;

    fn district(max_agencies: Option<i32>, agencies: i32) -> District {
        District { id: Clock::system().id(), name: "Khu vực 01".to_owned(), max_agencies, agencies, version: 1 }
    }

    #[test]
    fn a_cap_lets_in_more_than_what_it_replaces() {
        assert!(lets_in_more(Some(2), Some(3), 4));
        assert!(lets_in_more(Some(2), None, 4));
        assert!(lets_in_more(None, Some(5), 4));
        assert!(!lets_in_more(None, Some(4), 4));
        assert!(!lets_in_more(Some(5), None, 4));
    }

    proptest! {
        #[test]
        fn however_many_come_no_more_are_let_in_than_it_takes(
            own in prop::option::of(0_i32..20), usual in 0_i64..20, there in 0_i32..25, come in 0_usize..30,
        ) {
            let max = own.map_or(usual, i64::from);
            let mut district = district(own, there);
            let cap = Cap { usual, policy: Policy::Refuse };
            let let_in = (0..come).filter(|_| admit(&mut district, cap).is_ok()).count();
            prop_assert_eq!(i64::try_from(let_in).unwrap(), (max - i64::from(there)).clamp(0, i64::try_from(come).unwrap()));
            prop_assert!(i64::from(district.agencies) <= max.max(i64::from(there)));
        }

        #[test]
        fn where_the_policy_does_not_refuse_everyone_is_let_in(own in 0_i32..5, come in 0_usize..10) {
            let (mut warned, mut allowed) = (district(Some(own), 0), district(Some(own), 0));
            let warnings = (0..come).filter_map(|_| admit(&mut warned, Cap { usual: 4, policy: Policy::Warn }).unwrap()).count();
            prop_assert_eq!(warnings, come.saturating_sub(usize::try_from(own).unwrap()));
            for _ in 0..come {
                let warning = admit(&mut allowed, Cap { usual: 4, policy: Policy::Allow }).unwrap();
                prop_assert!(warning.is_none());
            }
            prop_assert_eq!(usize::try_from(warned.agencies).unwrap(), come);
            prop_assert_eq!(usize::try_from(allowed.agencies).unwrap(), come);
        }
    }

    #[test]
    fn a_refusal_says_how_many_there_are_and_how_many_it_takes() {
        let mut full = district(None, 4);
        let problem = admit(&mut full, Cap { usual: 4, policy: Policy::Refuse }).unwrap_err();
        assert_eq!(problem.code(), Code::DistrictFull);
        assert_eq!((&problem.params()["max"], &problem.params()["agencies"]), (&json!(4), &json!(4)));
        assert_eq!(problem.params()["district"], "Khu vực 01");
    }
}
