//! Whether sessions live, asked for many requests in one query. A request joins the next query and never the one that is
//! running, which may have begun before the session was ended.

use std::collections::HashMap;

use kernel::{
    Db, Problem, SessionId, TenantId, UserId,
    batch::{Failure, Work},
    db::idempotency::Key,
};
use uuid::Uuid;

/// A session that lives.
#[derive(Clone, Copy)]
pub struct Living {
    pub user: UserId,
    pub auth_version: i64,
}

pub struct SessionChecks {
    db: Db,
}

impl SessionChecks {
    pub const fn new(db: Db) -> Self {
        Self { db }
    }

    async fn ask(&self, asked: &[(TenantId, SessionId)]) -> Result<HashMap<SessionId, Living>, Problem> {
        let mut asked = asked.to_vec();
        asked.sort_unstable();
        asked.dedup();
        let (tenants, sessions): (Vec<Uuid>, Vec<Uuid>) =
            asked.into_iter().map(|(tenant, session)| (tenant.0, session.0)).unzip();
        let ask = async |pool| {
            sqlx::query!(
                r#"select session_id as "session!: SessionId", user_id as "user!: UserId", auth_version as "auth_version!"
                     from auth.check_sessions($1, $2)"#,
                &tenants,
                &sessions
            )
            .fetch_all(&pool)
            .await
        };
        let rows = self.db.read(ask).await?;
        let living =
            rows.into_iter().map(|row| (row.session, Living { user: row.user, auth_version: row.auth_version }));
        Ok(living.collect())
    }
}

impl Work for SessionChecks {
    type Command = (TenantId, SessionId);
    type Done = Option<Living>;
    const NAME: &'static str = "session_check";

    fn weight(_: &Self::Command) -> usize {
        1
    }

    fn key(_: &Self::Command) -> Option<&Key> {
        None
    }

    async fn run(&self, _: TenantId, asked: &[Self::Command]) -> Result<Vec<Result<Option<Living>, Problem>>, Failure> {
        // asking for each session alone would not help a database that is away
        let living = self.ask(asked).await.map_err(Failure::Unknown)?;
        Ok(asked.iter().map(|(_, session)| Ok(living.get(session).copied())).collect())
    }
}
