//! Asking together: questions that come while an answer is on its way are asked in one go after it. A question that comes
//! alone is asked at once, by its own task. A question never takes an answer that was begun before it came, which may be
//! out of date.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use kernel::Problem;
use tokio::{runtime::Handle, sync::oneshot};

/// Something that can be asked about many keys at once.
pub trait Ask: Send + Sync + 'static {
    /// What is asked about.
    type Key: Copy + Eq + Hash + Ord + Send + Sync;
    /// What is answered, for the keys that there is an answer for.
    type Answer: Copy + Send + Sync;

    /// The answers for these keys, each of which comes once.
    fn ask(
        &self,
        keys: Vec<Self::Key>,
    ) -> impl Future<Output = Result<HashMap<Self::Key, Self::Answer>, Problem>> + Send;
}

type Answered<A> = Result<Option<<A as Ask>::Answer>, Arc<Problem>>;

/// Asks together.
pub struct Together<A: Ask> {
    asked: Arc<A>,
    line: Arc<Mutex<Line<A>>>,
}

struct Line<A: Ask> {
    asking: bool,
    waiting: Vec<(A::Key, oneshot::Sender<Answered<A>>)>,
}

impl<A: Ask> Clone for Together<A> {
    fn clone(&self) -> Self {
        Self { asked: Arc::clone(&self.asked), line: Arc::clone(&self.line) }
    }
}

impl<A: Ask> Together<A> {
    pub fn new(asked: A) -> Self {
        let line = Line { asking: false, waiting: Vec::new() };
        Self { asked: Arc::new(asked), line: Arc::new(Mutex::new(line)) }
    }

    /// The answer for this key, if there is one.
    pub async fn ask(&self, key: A::Key) -> Result<Option<A::Answer>, Problem> {
        let Some(answer) = self.join(key) else {
            let turn = Turn { together: self };
            let found = self.asked.ask(vec![key]).await;
            drop(turn);
            return Ok(found?.get(&key).copied());
        };
        let answer = answer.await.map_err(|_| Problem::unavailable("nobody was left to ask"))?;
        answer.map_err(Problem::unavailable)
    }

    fn line(&self) -> MutexGuard<'_, Line<A>> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Joins those who wait; none if nobody asks, and the caller is to.
    fn join(&self, key: A::Key) -> Option<oneshot::Receiver<Answered<A>>> {
        let mut line = self.line();
        if !line.asking {
            line.asking = true;
            return None;
        }
        let (answer, answered) = oneshot::channel();
        line.waiting.push((key, answer));
        Some(answered)
    }

    /// Asks for those who wait, until nobody does.
    async fn ask_for_the_waiting(self) {
        loop {
            let waiting = {
                let mut line = self.line();
                line.asking = !line.waiting.is_empty();
                std::mem::take(&mut line.waiting)
            };
            if waiting.is_empty() {
                return;
            }
            let turn = Turn { together: &self };
            let mut keys: Vec<A::Key> = waiting.iter().map(|(key, _)| *key).collect();
            keys.sort_unstable();
            keys.dedup();
            let found = self.asked.ask(keys).await.map_err(Arc::new);
            // the turn goes on
            std::mem::forget(turn);
            for (key, answer) in waiting {
                // whoever asked may have gone away
                let _ = answer.send(match &found {
                    Ok(found) => Ok(found.get(&key).copied()),
                    Err(problem) => Err(Arc::clone(problem)),
                });
            }
        }
    }
}

/// Whose turn it is to ask. However it ends (a request may be dropped, or panic), somebody asks for those who wait.
struct Turn<'a, A: Ask> {
    together: &'a Together<A>,
}

impl<A: Ask> Drop for Turn<'_, A> {
    fn drop(&mut self) {
        let mut line = self.together.line();
        if !line.waiting.is_empty()
            && let Ok(runtime) = Handle::try_current()
        {
            runtime.spawn(self.together.clone().ask_for_the_waiting());
            return;
        }
        // nobody waits; or the process ends, and those who wait are told by the loss of their answer
        line.asking = false;
        line.waiting.clear();
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use kernel::problem::Code;
    use tokio::sync::{Semaphore, mpsc};

    use super::*;

    /// Answers each key with ten times itself, but 13 with a failure and 0 with nothing, when it is let go on.
    struct Slow {
        asked: mpsc::UnboundedSender<Vec<u32>>,
        go: Arc<Semaphore>,
    }

    impl Ask for Slow {
        type Key = u32;
        type Answer = u32;

        async fn ask(&self, keys: Vec<u32>) -> Result<HashMap<u32, u32>, Problem> {
            self.asked.send(keys.clone()).unwrap();
            self.go.acquire().await.unwrap().forget();
            if keys.contains(&13) {
                return Err(Problem::internal("unlucky"));
            }
            Ok(keys.into_iter().filter(|key| *key > 0).map(|key| (key, key * 10)).collect())
        }
    }

    struct Fixture {
        together: Together<Slow>,
        asked: mpsc::UnboundedReceiver<Vec<u32>>,
        go: Arc<Semaphore>,
    }

    impl Fixture {
        fn new() -> Self {
            let (sender, asked) = mpsc::unbounded_channel();
            let go = Arc::new(Semaphore::new(0));
            Self { together: Together::new(Slow { asked: sender, go: Arc::clone(&go) }), asked, go }
        }

        fn spawn(&self, key: u32) -> tokio::task::JoinHandle<Result<Option<u32>, Problem>> {
            let together = self.together.clone();
            tokio::spawn(async move { together.ask(key).await })
        }

        /// Lets every task run until it waits for something.
        async fn settle(&self, waiting: usize) {
            while self.together.line().waiting.len() < waiting {
                tokio::task::yield_now().await;
            }
        }
    }

    #[tokio::test]
    async fn who_comes_alone_asks_at_once() {
        let mut fixture = Fixture::new();
        fixture.go.add_permits(2);
        assert_eq!(fixture.together.ask(4).await.unwrap(), Some(40));
        assert_eq!(fixture.together.ask(0).await.unwrap(), None);
        assert_eq!(fixture.asked.recv().await.unwrap(), [4]);
        assert_eq!(fixture.asked.recv().await.unwrap(), [0]);
        assert!(!fixture.together.line().asking);
    }

    #[tokio::test]
    async fn who_comes_meanwhile_is_asked_for_in_one_go_afterwards() {
        let mut fixture = Fixture::new();
        let first = fixture.spawn(1);
        assert_eq!(fixture.asked.recv().await.unwrap(), [1]);
        // the key that is being asked about is asked about again: its answer may be out of date
        let later: Vec<_> = [3, 1, 2, 3].map(|key| fixture.spawn(key)).into_iter().collect();
        fixture.settle(4).await;
        fixture.go.add_permits(2);
        assert_eq!(first.await.unwrap().unwrap(), Some(10));
        assert_eq!(fixture.asked.recv().await.unwrap(), [1, 2, 3]);
        let mut answers = Vec::new();
        for task in later {
            answers.push(task.await.unwrap().unwrap());
        }
        assert_eq!(answers, [Some(30), Some(10), Some(20), Some(30)]);
        assert!(!fixture.together.line().asking);
    }

    #[tokio::test]
    async fn who_waits_is_asked_for_even_if_the_one_who_asks_goes_away() {
        let mut fixture = Fixture::new();
        let first = fixture.spawn(1);
        assert_eq!(fixture.asked.recv().await.unwrap(), [1]);
        let second = fixture.spawn(2);
        fixture.settle(1).await;
        first.abort();
        assert!(first.await.unwrap_err().is_cancelled());
        assert_eq!(fixture.asked.recv().await.unwrap(), [2]);
        fixture.go.add_permits(1);
        let answer = tokio::time::timeout(Duration::from_secs(10), second).await.unwrap();
        assert_eq!(answer.unwrap().unwrap(), Some(20));
        fixture.go.add_permits(1);
        assert_eq!(fixture.together.ask(5).await.unwrap(), Some(50));
    }

    #[tokio::test]
    async fn a_failure_is_everybodys_who_waited_for_it_and_nobody_elses() {
        let mut fixture = Fixture::new();
        let first = fixture.spawn(1);
        assert_eq!(fixture.asked.recv().await.unwrap(), [1]);
        let (unlucky, beside) = (fixture.spawn(13), fixture.spawn(2));
        fixture.settle(2).await;
        fixture.go.add_permits(3);
        assert_eq!(first.await.unwrap().unwrap(), Some(10));
        assert_eq!(unlucky.await.unwrap().unwrap_err().code(), Code::Unavailable);
        assert_eq!(beside.await.unwrap().unwrap_err().code(), Code::Unavailable);
        assert_eq!(fixture.together.ask(2).await.unwrap(), Some(20));
    }
}
