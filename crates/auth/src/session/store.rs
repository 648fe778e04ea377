//! SQL of sessions and refresh tokens.

use chrono::{DateTime, Utc};
use kernel::{
    Db, Problem, SessionId, TenantId, Tx, UserId,
    db::list::{Page, Paging, Select, Sort},
};

use super::{
    model::{EndReason, Session},
    rules::{self, Presented},
};
use crate::token::TokenHash;

/// A session to be opened.
pub struct Opening<'a> {
    pub id: SessionId,
    pub user: UserId,
    /// Since when the password is in force that was verified for it.
    pub password_set_at: DateTime<Utc>,
    pub user_agent: Option<&'a str>,
    pub expires: DateTime<Utc>,
    pub token: &'a TokenHash,
}

/// Opens a session with its first refresh token; `false` if the user was deactivated or their password changed meanwhile.
/// Locks the user, so that whoever ends all of their sessions waits for this one and ends it too.
pub async fn open(tx: &mut Tx, opening: &Opening<'_>, now: DateTime<Utc>) -> Result<bool, Problem> {
    let opened = sqlx::query!(
        "with holder as (
           select tenant_id, id from auth.user
            where tenant_id = (select kernel.current_tenant()) and id = $2 and active and password_set_at = $3
              for share
         ), opened as (
           insert into auth.session (tenant_id, id, user_id, user_agent, created_at, last_used_at, expires_at)
           select tenant_id, $1, id, $4, $5, $5, $6 from holder
           returning tenant_id, id
         )
         insert into auth.refresh_token (tenant_id, hash, session_id, created_at, expires_at)
         select tenant_id, $7, id, $5, $8 from opened",
        opening.id.0,
        opening.user.0,
        opening.password_set_at,
        opening.user_agent,
        now,
        opening.expires,
        opening.token.as_slice(),
        rules::token_expires(opening.expires, now)
    )
    .execute(tx.conn())
    .await?;
    Ok(opened.rows_affected() == 1)
}

/// Since when a user's password is in force.
pub async fn password_set_at(tx: &mut Tx, user: UserId) -> Result<Option<DateTime<Utc>>, Problem> {
    let set_at = sqlx::query_scalar!(
        "select password_set_at from auth.user where tenant_id = (select kernel.current_tenant()) and id = $1",
        user.0
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(set_at)
}

/// Forgets what is long over of a user.
pub async fn forget(tx: &mut Tx, user: UserId, now: DateTime<Utc>) -> Result<(), Problem> {
    sqlx::query!(
        "delete from auth.session
          where tenant_id = (select kernel.current_tenant()) and user_id = $1 and coalesce(ended_at, expires_at) < $2",
        user.0,
        now - rules::REMEMBERED
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The session of a refresh token, asked across tenants.
pub async fn find(db: &Db, token: &TokenHash) -> Result<Option<(TenantId, SessionId)>, Problem> {
    let row = db
        .read(async |pool| {
            sqlx::query!(
                r#"select tenant_id as "tenant!: TenantId", session_id as "session!: SessionId" from auth.find_session($1)"#,
                token.as_slice()
            )
            .fetch_optional(&pool)
            .await
        })
        .await?;
    Ok(row.map(|row| (row.tenant, row.session)))
}

/// Locks a session, so that of two that refresh it at once one comes after the other; then reads the token that was
/// presented, with a snapshot of after the lock. With it whose session it is.
pub async fn present(
    tx: &mut Tx,
    session: SessionId,
    token: &TokenHash,
) -> Result<Option<(UserId, Presented)>, Problem> {
    sqlx::query!(
        "select from auth.session where tenant_id = (select kernel.current_tenant()) and id = $1 for no key update",
        session.0
    )
    .execute(tx.conn())
    .await?;
    let row = sqlx::query!(
        r#"select s.user_id as "user: UserId", s.ended_at is not null or not u.active as "over!",
                  s.expires_at as session_expires, t.expires_at, t.used_at
             from auth.session s
             join auth.user u on u.tenant_id = s.tenant_id and u.id = s.user_id
             join auth.refresh_token t on t.tenant_id = s.tenant_id and t.session_id = s.id
            where s.tenant_id = (select kernel.current_tenant()) and s.id = $1 and t.hash = $2"#,
        session.0,
        token.as_slice()
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map(|row| {
        let presented = Presented {
            over: row.over,
            session_expires: row.session_expires,
            expires: row.expires_at,
            used: row.used_at,
        };
        (row.user, presented)
    }))
}

/// Puts the next token in the place of one, and forgets those of the session that have expired.
pub async fn rotate(
    tx: &mut Tx,
    session: SessionId,
    used: &TokenHash,
    next: &TokenHash,
    expires: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    sqlx::query!(
        "with touched as (
           update auth.session set last_used_at = $5
            where tenant_id = (select kernel.current_tenant()) and id = $1
         ), used as (
           update auth.refresh_token set used_at = $5
            where tenant_id = (select kernel.current_tenant()) and hash = $2
         ), expired as (
           delete from auth.refresh_token
            where tenant_id = (select kernel.current_tenant()) and session_id = $1 and expires_at <= $5
         )
         insert into auth.refresh_token (tenant_id, hash, session_id, created_at, expires_at)
         values (kernel.current_tenant(), $3, $1, $5, $4)",
        session.0,
        used.as_slice(),
        next.as_slice(),
        expires,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Ends a living session (of this user, if one is named) with all of its tokens; `false` if there was none.
pub async fn end(
    tx: &mut Tx,
    session: SessionId,
    of: Option<UserId>,
    reason: EndReason,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let ended = sqlx::query_scalar!(
        r#"with ended as (
             update auth.session set ended_at = $4, end_reason = $3
              where tenant_id = (select kernel.current_tenant()) and id = $1 and ended_at is null
                and user_id = coalesce($2, user_id)
             returning tenant_id, id
           ), gone as (
             delete from auth.refresh_token t using ended e where t.tenant_id = e.tenant_id and t.session_id = e.id
           )
           select count(*) as "ended!" from ended"#,
        session.0,
        of.map(|user| user.0),
        reason.code(),
        now
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(ended > 0)
}

/// Ends all living sessions of a user, but for one if it is named.
pub async fn end_all(
    tx: &mut Tx,
    user: UserId,
    except: Option<SessionId>,
    reason: EndReason,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    sqlx::query!(
        "with ended as (
           update auth.session set ended_at = $4, end_reason = $3
            where tenant_id = (select kernel.current_tenant()) and user_id = $1 and ended_at is null
              and id is distinct from $2
           returning tenant_id, id
         )
         delete from auth.refresh_token t using ended e where t.tenant_id = e.tenant_id and t.session_id = e.id",
        user.0,
        except.map(|session| session.0),
        reason.code(),
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct SessionRow {
    id: SessionId,
    user_agent: Option<String>,
    created_at: DateTime<Utc>,
    last_used_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
}

const COLUMNS: &str = "s.id, s.user_agent, s.created_at, s.last_used_at, s.expires_at";
const SORTS: &[Sort] = &[
    Sort { name: "last_used_at", keys: &[("s.last_used_at", "timestamptz"), ("s.id", "uuid")] },
    Sort { name: "created_at", keys: &[("s.created_at", "timestamptz"), ("s.id", "uuid")] },
];

/// The sessions of a user that can still be refreshed or used.
pub async fn list(
    tx: &mut Tx,
    user: UserId,
    current: Option<SessionId>,
    sort: Option<&str>,
    paging: &Paging,
    now: DateTime<Utc>,
) -> Result<Page<Session>, Problem> {
    let page = Select::new(COLUMNS, "auth.session s", SORTS, sort, true)?
        .only("s.tenant_id = (select kernel.current_tenant()) and s.ended_at is null")
        .with("s.user_id = $", user.0)
        .with(
            "exists (select from auth.refresh_token t
                      where t.tenant_id = s.tenant_id and t.session_id = s.id and t.used_at is null and t.expires_at > $)",
            now,
        )
        .page::<SessionRow>(tx, paging)
        .await?;
    let items = page.items.into_iter().map(|row| Session {
        current: current == Some(row.id),
        id: row.id,
        user_agent: row.user_agent,
        created_at: row.created_at,
        last_used_at: row.last_used_at,
        expires_at: row.expires_at,
    });
    Ok(Page { items: items.collect(), next_cursor: page.next_cursor, total: page.total })
}
