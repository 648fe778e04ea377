//! Posts a payment.

use axum::extract::State;
use chrono::NaiveDate;
use kernel::{
    AgencyId, Allow, Checks, Problem,
    http::{IdempotencyKey, Json, idempotent::Answered},
    permission::PaymentPost,
};
use regulation::dating::Backdating;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Payments,
    model::{Command, Deed, Method, NewPayment, Payment},
};

/// A payment to be posted.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewPayment)]
pub struct PaymentRequest {
    /// Who pays.
    agency_id: AgencyId,
    /// How much, in the currency's smallest unit; above zero.
    #[schema(minimum = 1, maximum = 999_999_999_999_999_i64)]
    amount: i64,
    /// How.
    method: Method,
    /// The bank's or the receipt book's reference, unique among the tenant's payments that are not reversed.
    #[schema(max_length = 100)]
    reference: Option<String>,
    /// The date it counts from; left out: today.
    date: Option<NaiveDate>,
    /// A note.
    #[schema(max_length = 1000)]
    note: Option<String>,
}

/// Posts a payment.
///
/// The agency's debt falls at once. More than the debt (on the payment's date or any day since) is refused with
/// `OVERPAYMENT`, unless the regulation `finance.allow_overpayment` says otherwise; then the rest stands as credit.
/// Where the debt was lower on an earlier day than it is at last, `date` says on which.
#[utoipa::path(
    post, path = "/payments", tag = "finance", operation_id = "post_payment", request_body = PaymentRequest,
    params(("Idempotency-Key" = Option<String>, Header, description = "The client's key for this deed: a retry under it posts nothing twice")),
    responses(
        (status = 201, description = "Posted", body = Payment),
        (status = 409, description = "`OVERPAYMENT`, `PERIOD_CLOSED`, `TOO_FAR_BACK`, or `CONFLICT` where a payment that is not reversed has the reference", body = kernel::problem::Body, content_type = "application/problem+json"),
    )
)]
pub async fn post_payment(
    who: Allow<PaymentPost>,
    State(state): State<Payments>,
    key: IdempotencyKey,
    Json(request): Json<PaymentRequest>,
) -> Result<Answered, Problem> {
    let mut checks = Checks::new();
    let new = NewPayment {
        agency: request.agency_id,
        amount: checks.positive_money("/amount", request.amount),
        method: request.method,
        reference: checks.optional_text("/reference", request.reference.as_deref(), 100),
        note: checks.optional_note("/note", request.note.as_deref(), 1000),
    };
    let date = checks.date("/date", request.date);
    checks.finish()?;
    let today = state.clock.today(who.zone);
    let command = Command {
        deed: Deed::Post(new),
        id: state.clock.id(),
        date: date.unwrap_or(today),
        today,
        now: state.clock.now(),
        backdating: Backdating::ByRegulation,
        by: who.user,
        agencies: who.agencies.clone(),
        key: key.of(&who, "POST /finance/payments", &request)?,
    };
    state.engine.submit(who.tenant, command).await
}
