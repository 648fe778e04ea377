//! The server's configuration: safe, and quick on a small machine. Written anew at every start; what a
//! user wants otherwise goes into `local.conf` beside it.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// What a caller may set about the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// How many connections it accepts.
    pub max_connections: u16,
    /// Its own cache in MiB; by default a quarter of the machine's memory, at least 256 and at most 1024.
    pub shared_buffers_mib: Option<u64>,
    /// Further settings by name, taking precedence over ours.
    pub extra: Vec<(String, String)>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { max_connections: 60, shared_buffers_mib: None, extra: Vec::new() }
    }
}

impl Settings {
    /// The text of `postgresql.conf`.
    pub(super) fn configuration(&self, cluster: &Path, access_rules: &Path, socket_dir: &Path) -> String {
        let memory = memory_mib();
        let shared_buffers = self.shared_buffers_mib.unwrap_or_else(|| (memory / 4).clamp(256, 1024));
        let mut settings: Vec<(&str, String)> = vec![
            ("data_directory", path(cluster)),
            ("hba_file", path(access_rules)),
            // reached by the socket alone, whose folder is closed to other users
            ("listen_addresses", String::new()),
            ("unix_socket_directories", path(socket_dir)),
            ("unix_socket_permissions", "0700".to_owned()),
            ("port", super::PORT.to_string()),
            ("max_connections", self.max_connections.to_string()),
            // what is committed stays, whatever happens to the power
            ("fsync", "on".to_owned()),
            ("synchronous_commit", "on".to_owned()),
            ("full_page_writes", "on".to_owned()),
            // nobody replicates a private server
            ("wal_level", "minimal".to_owned()),
            ("max_wal_senders", "0".to_owned()),
            ("max_wal_size", "2GB".to_owned()),
            ("min_wal_size", "256MB".to_owned()),
            ("checkpoint_timeout", "15min".to_owned()),
            ("shared_buffers", format!("{shared_buffers}MB")),
            ("effective_cache_size", format!("{}MB", (memory / 2).max(512))),
            ("work_mem", "16MB".to_owned()),
            ("maintenance_work_mem", "128MB".to_owned()),
            ("random_page_cost", "1.1".to_owned()),
            // compiling a plan costs more than any of our queries
            ("jit", "off".to_owned()),
            ("timezone", "UTC".to_owned()),
            ("log_timezone", "UTC".to_owned()),
            ("lc_messages", "C".to_owned()),
            ("log_destination", "stderr".to_owned()),
            ("logging_collector", "off".to_owned()),
            ("log_min_messages", "warning".to_owned()),
            ("log_line_prefix", "%m [%p] ".to_owned()),
        ];
        settings.extend(self.extra.iter().map(|(name, value)| (name.as_str(), value.clone())));
        let mut text =
            String::from("# Written by entrepot at every start. Put your own settings into local.conf beside it.\n");
        for (name, value) in settings {
            let _infallible = writeln!(text, "{name} = '{}'", value.replace('\'', "''"));
        }
        text.push_str("include_if_exists = 'local.conf'\n");
        text
    }
}

/// The text of `pg_hba.conf`: whoever reaches the socket is who he says. Its folder lets in nobody but
/// the user the server runs under, and root.
pub(super) const ACCESS_RULES: &str = "local all all trust\n";

fn path(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// The memory of this machine, or of the container's share of it, in MiB.
fn memory_mib() -> u64 {
    let machine =
        fs::read_to_string("/proc/meminfo").ok().and_then(|text| total_kib(&text)).map_or(1024, |kib| kib / 1024);
    let share = fs::read_to_string("/sys/fs/cgroup/memory.max")
        .ok()
        .and_then(|text| text.trim().parse::<u64>().ok())
        .map_or(u64::MAX, |bytes| bytes / (1024 * 1024));
    machine.min(share)
}

fn total_kib(meminfo: &str) -> Option<u64> {
    meminfo.lines().find_map(|line| line.strip_prefix("MemTotal:"))?.trim().strip_suffix("kB")?.trim_end().parse().ok()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Settings, total_kib};

    #[test]
    fn the_memory_is_read_from_the_kernels_table() {
        assert_eq!(total_kib("MemTotal:       24628796 kB\nMemFree: 1 kB\n"), Some(24_628_796));
        assert_eq!(total_kib("nothing of the kind"), None);
    }

    #[test]
    fn what_the_caller_sets_comes_last_and_is_quoted() {
        let settings = Settings { extra: vec![("cluster_name".to_owned(), "it's".to_owned())], ..Settings::default() };
        let text = settings.configuration(
            Path::new("/data/cluster"),
            Path::new("/data/pg_hba.conf"),
            Path::new("/data/socket"),
        );
        assert!(text.contains("synchronous_commit = 'on'\n"));
        let ours = text.find("max_connections = '60'").unwrap();
        let callers = text.find("cluster_name = 'it''s'").unwrap();
        assert!(ours < callers);
    }
}
