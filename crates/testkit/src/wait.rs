//! Waiting for what a test brings about, by looking for it.

use crate::App;

impl App {
    /// Until a connection to the test's database waits for a lock that another one holds.
    #[expect(clippy::panic, reason = "a test fails here")]
    pub async fn somebody_waits(&self) {
        let mut superuser = self.superuser().await;
        loop {
            let waiting = sqlx::query_scalar::<_, bool>(
                "select exists (
                   select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')",
            );
            match waiting.fetch_one(&mut superuser).await {
                Ok(true) => return,
                Ok(false) => tokio::task::yield_now().await,
                Err(error) => panic!("the database does not answer: {error}"),
            }
        }
    }
}
