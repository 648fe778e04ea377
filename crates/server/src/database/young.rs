//! A database that has just been made. Until its tables are counted for the first time plans are made as if they were
//! empty, and autovacuum takes up to a minute to come: whoever enters ten thousand items in their first minute would wait
//! for each of them.

use std::time::Duration;

use kernel::{Db, db::statistics};
use tokio::time::{Instant, MissedTickBehavior, interval};
use tokio_util::sync::CancellationToken;

/// How often it is looked whether something was entered.
const EVERY: Duration = Duration::from_secs(10);
/// For how long, from the start and again from each time that something was.
const WATCH: Duration = Duration::from_mins(10);

/// Counts tables soon after they get their first rows, until nothing new has come up for a while or the server stops.
pub async fn keep_counted(db: Db, stop: CancellationToken) {
    let mut looks = interval(EVERY);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut last_find = Instant::now();
    while last_find.elapsed() < WATCH {
        tokio::select! {
            _ = looks.tick() => {}
            () = stop.cancelled() => return,
        }
        match statistics::count_young_tables(&db).await {
            Ok(0) => {}
            Ok(tables) => {
                last_find = Instant::now();
                tracing::debug!(tables, "counted for the first time");
            }
            // it only makes plans better: the next look is as good
            Err(problem) => tracing::debug!(error = %problem, "young tables could not be counted"),
        }
    }
}
