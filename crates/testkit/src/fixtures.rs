//! Fixtures, made through the API.
