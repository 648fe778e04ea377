//! What a policy of `warn` lets through and says all the same.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A rule that would have refused, were its policy not `warn`: the refusal's code and numbers.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Warning {
    /// The code that the refusal would have had, such as `DEBT_LIMIT`.
    pub code: String,
    /// The numbers that the refusal would have had.
    #[schema(value_type = Object)]
    pub params: Map<String, Value>,
}
