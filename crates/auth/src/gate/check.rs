//! Whether sessions live: the one query that every request waits for.

use std::collections::HashMap;

use kernel::{Db, Problem, SessionId, TenantId, UserId};
use uuid::Uuid;

use super::together::Ask;

/// A session that lives.
#[derive(Clone, Copy)]
pub struct Living {
    pub user: UserId,
    pub auth_version: i64,
}

pub struct SessionCheck {
    pub db: Db,
}

impl Ask for SessionCheck {
    type Key = (TenantId, SessionId);
    type Answer = Living;

    async fn ask(&self, sessions: Vec<Self::Key>) -> Result<HashMap<Self::Key, Living>, Problem> {
        #[expect(clippy::cast_precision_loss, reason = "a batch has far fewer sessions than a double is exact for")]
        metrics::histogram!("entrepot_batch_size", "work" => "session_check").record(sessions.len() as f64);
        let (tenants, sessions): (Vec<Uuid>, Vec<Uuid>) =
            sessions.into_iter().map(|(tenant, session)| (tenant.0, session.0)).unzip();
        let ask = async |pool| {
            sqlx::query!(
            r#"select tenant_id as "tenant!: TenantId", session_id as "session!: SessionId", user_id as "user!: UserId",
                      auth_version as "auth_version!"
                 from auth.check_sessions($1, $2)"#,
            &tenants,
            &sessions
        )
            .fetch_all(&pool)
            .await
        };
        let rows = self.db.read(ask).await?;
        let living = rows
            .into_iter()
            .map(|row| ((row.tenant, row.session), Living { user: row.user, auth_version: row.auth_version }));
        Ok(living.collect())
    }
}
