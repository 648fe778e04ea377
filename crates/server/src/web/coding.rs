//! Which codings a caller takes (`Accept-Encoding`, RFC 9110 section 12.5.3), of those that files are laid out in.

use axum::http::{HeaderMap, HeaderValue, header};

/// A coding besides plain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Coding {
    /// Brotli.
    Brotli,
    /// Gzip.
    Gzip,
}

impl Coding {
    /// The smaller one first: it is taken where a caller likes both alike.
    pub(super) const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// Behind which dot a file's form in this coding lies.
    pub(super) fn extension(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }

    /// As `Content-Encoding` says it.
    pub(super) fn name(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        })
    }

    fn is(self, name: &str) -> bool {
        match self {
            Self::Brotli => name.eq_ignore_ascii_case("br"),
            Self::Gzip => name.eq_ignore_ascii_case("gzip") || name.eq_ignore_ascii_case("x-gzip"),
        }
    }
}

/// The codings that the caller likes no less than plain, the best first.
pub(crate) fn taken(headers: &HeaderMap) -> impl Iterator<Item = Coding> + use<> {
    let weight = |is: &dyn Fn(&str) -> bool| weights(headers).find(|(name, _)| is(name)).map(|(_, weight)| weight);
    let any = weight(&|name| name == "*");
    // plain is fine unless it is refused, but only its own word sets it above the rest
    let plain = weight(&|name| name.eq_ignore_ascii_case("identity")).or(any).unwrap_or(0);
    let mut liked = Coding::ALL.map(|coding| (weight(&|name| coding.is(name)).or(any).unwrap_or(0), coding));
    liked.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    liked.into_iter().filter(move |(weight, _)| *weight > 0 && *weight >= plain).map(|(_, coding)| coding)
}

/// What is named, with its weight in thousandths.
fn weights(headers: &HeaderMap) -> impl Iterator<Item = (&str, u16)> {
    let named = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    named.flat_map(|value| value.split(',')).map(|named| {
        let mut parts = named.split(';').map(str::trim);
        let name = parts.next().unwrap_or_default();
        let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
        (name, weight.map_or(1_000, thousandths))
    })
}

/// `0.5` is 500; what is no weight refuses.
fn thousandths(weight: &str) -> u16 {
    let (whole, fraction) = weight.split_once('.').unwrap_or((weight, ""));
    let digits = fraction.len() <= 3 && fraction.bytes().all(|byte| byte.is_ascii_digit());
    match (whole, digits) {
        ("1", true) if fraction.bytes().all(|byte| byte == b'0') => 1_000,
        ("0", true) => format!("{fraction:0<3}").parse().unwrap_or(0),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(value: &'static str) -> Vec<Coding> {
        taken(&HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(value))])).collect()
    }

    #[test]
    fn the_callers_weights_decide_and_brotli_where_they_are_alike() {
        use Coding::{Brotli, Gzip};
        assert_eq!(of("gzip, deflate, br, zstd"), [Brotli, Gzip]);
        assert_eq!(of("gzip;q=1.0, br;q=0.5"), [Gzip, Brotli]);
        assert_eq!(of("br;q=0.001, GZIP ; q=0.01"), [Gzip, Brotli]);
        assert_eq!(of("x-gzip"), [Gzip]);
        assert_eq!(of("*"), [Brotli, Gzip]);
        assert_eq!(of("*, br;q=0"), [Gzip]);
        assert_eq!(of("identity;q=0, gzip;q=0.1"), [Gzip]);
    }

    #[test]
    fn plain_is_sent_to_those_who_take_nothing_else_or_like_it_better() {
        for value in ["", "deflate", "br;q=0, gzip;q=0.000", "identity, gzip;q=0.9, br;q=0.9", "br;q=2", "gzip;q=x"] {
            assert_eq!(of(value), [], "{value}");
        }
        assert_eq!(taken(&HeaderMap::new()).count(), 0);
    }
}
