//! Shows a payment.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    http::{Json, Path},
    permission::PaymentRead,
};

use super::{
    Payments,
    model::{Payment, PaymentId},
    store,
};

/// Shows a payment.
#[utoipa::path(
    get, path = "/payments/{id}", tag = "finance", operation_id = "get_payment",
    params(("id" = PaymentId, Path, description = "The payment")),
    responses(
        (status = 200, description = "The payment", body = Payment),
        (status = 404, description = "`NOT_FOUND`", body = kernel::problem::Body, content_type = "application/problem+json"),
    )
)]
pub async fn get_payment(
    who: Allow<PaymentRead>,
    State(state): State<Payments>,
    Path(id): Path<PaymentId>,
) -> Result<Json<Payment>, Problem> {
    let mut tx = state.db.begin(&who).await?;
    let payment = store::shown(&mut tx, id).await?.ok_or_else(|| Problem::not_found("payment"))?;
    tx.commit().await?;
    Ok(Json(payment))
}
