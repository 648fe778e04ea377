//! Reverses a payment.

use axum::extract::State;
use chrono::NaiveDate;
use kernel::{
    Allow, Checks, Problem,
    http::{IdempotencyKey, Json, Path, idempotent::Answered},
    permission::PaymentReverse,
};
use regulation::dating::Backdating;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Payments,
    model::{Command, Deed, Payment, PaymentId},
};

/// How a payment is to be reversed.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PaymentReversal)]
pub struct ReversalRequest {
    /// The date that the counter-document counts from, not before the payment's; left out: today.
    date: Option<NaiveDate>,
    /// Why.
    #[schema(max_length = 1000)]
    note: Option<String>,
}

/// Reverses a payment.
///
/// Posts a counter-document: the debt rises by the payment's amount again, whatever the credit limit, and the payment's
/// reference may be used again. A payment is reversed once. The body may be left out.
#[utoipa::path(
    post, path = "/payments/{id}/reverse", tag = "finance", operation_id = "reverse_payment", request_body = Option<ReversalRequest>,
    params(
        ("id" = PaymentId, Path, description = "The payment"),
        ("Idempotency-Key" = Option<String>, Header, description = "The client's key for this deed: a retry under it posts nothing twice"),
    ),
    responses(
        (status = 201, description = "The counter-document", body = Payment),
        (status = 404, description = "`NOT_FOUND`", body = kernel::problem::Body, content_type = "application/problem+json"),
        (status = 409, description = "`ALREADY_REVERSED`, `PERIOD_CLOSED`, `TOO_FAR_BACK`", body = kernel::problem::Body, content_type = "application/problem+json"),
    )
)]
pub async fn reverse_payment(
    who: Allow<PaymentReverse>,
    State(state): State<Payments>,
    Path(payment): Path<PaymentId>,
    key: IdempotencyKey,
    request: Option<Json<ReversalRequest>>,
) -> Result<Answered, Problem> {
    let request = request.map(|Json(request)| request).unwrap_or_default();
    let mut checks = Checks::new();
    let note = checks.optional_note("/note", request.note.as_deref(), 1000);
    let date = checks.date("/date", request.date);
    checks.finish()?;
    let today = state.clock.today(who.zone);
    let command = Command {
        deed: Deed::Reverse { payment, note },
        id: state.clock.id(),
        date: date.unwrap_or(today),
        today,
        now: state.clock.now(),
        backdating: Backdating::ByRegulation,
        by: who.user,
        agencies: who.agencies.clone(),
        key: key.of(&who, "POST /finance/payments/reverse", &(payment, &request))?,
    };
    state.engine.submit(who.tenant, command).await
}
