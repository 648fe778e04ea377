"""The private PostgreSQL that everything is measured on."""

import fcntl
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

BENCH = Path(__file__).resolve().parent.parent
ROOT = BENCH.parent


def _shell(script: str, *arguments: str) -> str:
    """Runs a piece of bash with the functions of scripts/lib/postgres.sh."""
    library = ROOT / "scripts/lib/postgres.sh"
    command = ["bash", "-euo", "pipefail", "-c", f'. "{library}"; {script}', "bench", *arguments]
    return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE).stdout.strip()


class Cluster:
    """Started when entered; gone, with all that it held, when left."""

    def __init__(self, *settings: str):
        self._settings = settings
        self.bin = Path(_shell("pg_bin"))

    def __enter__(self) -> "Cluster":
        home = Path(_shell('pg_home "$1"', str(ROOT / ".dev")))
        self._lock = (home / "bench.lock").open("w")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SystemExit("bench: another one is measuring; two at once would measure each other") from None
        self.folder = home / "bench"
        # short, whatever the checkout's own path: a socket's may have 107 bytes
        self.sockets = Path(tempfile.mkdtemp(prefix="entrepot-bench-"))
        self.sockets.chmod(0o755)
        if (self.folder / "postmaster.pid").exists():
            # left by a run that was killed
            subprocess.run([BENCH / "cluster", "stop", self.folder], check=False, capture_output=True)
        subprocess.run([BENCH / "cluster", "start", self.folder, self.sockets, *self._settings], check=True)
        self.pid = int((self.folder / "postmaster.pid").read_text().split()[0])
        return self

    def __exit__(self, *_: object) -> None:
        subprocess.run([BENCH / "cluster", "stop", self.folder], check=False, capture_output=True)
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.rmtree(self.sockets, ignore_errors=True)
        self.folder.with_suffix(".log").unlink(missing_ok=True)
        self._lock.close()

    def environment(self, user: str = "postgres") -> dict[str, str]:
        """For programs of PostgreSQL's own."""
        return {"PATH": f"{self.bin}:{os.environ['PATH']}", "PGHOST": str(self.sockets), "PGPORT": "5432", "PGUSER": user,
                "PGOPTIONS": "-c client_min_messages=warning"}

    def url(self, database: str, user: str) -> str:
        """For the service: through the same socket as the reference."""
        return f"postgres://{user}@localhost:5432/{database}?host={self.sockets}"

    def sql(self, database: str, statement: str, user: str = "postgres") -> str:
        """What a statement answers, unaligned, tab-separated."""
        command = [self.bin / "psql", "-XqAt", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", statement]
        return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE, env=self.environment(user)).stdout.strip()

    def number(self, database: str, statement: str) -> int:
        return int(self.sql(database, statement))

    def settle(self, database: str) -> None:
        """Waits until nothing is under way in a database: clients that have gone may have left work behind."""
        busy = f"""select count(*) from pg_stat_activity
                    where datname = '{database}' and backend_type = 'client backend' and state <> 'idle' and pid <> pg_backend_pid()"""
        quiet = 0
        while quiet < 2:
            quiet = quiet + 1 if self.number("postgres", busy) == 0 else 0
            time.sleep(0.02)

    def version(self) -> str:
        return self.sql("postgres", "show server_version")
