"""The reference: pgbench scripts on a plain schema, what PostgreSQL itself can do with one slip on this machine."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from . import latency, machine
from .cluster import ROOT, Cluster
from .result import Measured

HISTORY = 50_000
DATABASE = "bench"


def find() -> Path | None:
    """Where it is, if it is here."""
    folder = Path(os.environ.get("ENTREPOT_BENCH_REFERENCE", ROOT / "../shared/bench")).resolve()
    return folder if (folder / "mkdb.sh").is_file() and (folder / "gen_pgbench.py").is_file() else None


class Reference:
    def __init__(self, cluster: Cluster, source: Path, scratch: Path):
        self._cluster = cluster
        self._scratch = scratch
        # its generator writes beside itself, and its folder may be closed to us
        self._folder = scratch / "reference"
        shutil.copytree(source, self._folder, copy_function=shutil.copyfile)
        for path in [self._folder, *self._folder.rglob("*")]:
            path.chmod(0o755)

    def set_up(self) -> None:
        subprocess.run([sys.executable, self._folder / "gen_pgbench.py"], check=True)
        command = ["sh", self._folder / "mkdb.sh", DATABASE, str(HISTORY)]
        subprocess.run(command, check=True, env=self._cluster.environment(), stdout=subprocess.DEVNULL)

    def measure(self, script: str, clients: int, seconds: int) -> Measured:
        logs = self._scratch / "transactions"
        command = [
            self._cluster.bin / "pgbench", "-n", "-M", "prepared", "-U", "bench_owner", "-f", self._folder / f"pgbench/{script}.sql",
            "-c", str(clients), "-j", "2", "-T", str(seconds), "-l", f"--log-prefix={logs}", DATABASE,
        ]
        used = machine.Used.by(None, self._cluster.pid)
        ran = subprocess.run(command, env=self._cluster.environment("bench_owner"), text=True, capture_output=True, check=False)
        used = machine.Used.by(None, self._cluster.pid).since(used)
        parts = list(self._scratch.glob("transactions.*"))
        times = [int(line.split()[2]) for part in parts for line in part.read_text().splitlines()]
        for part in parts:
            part.unlink()
        rate = re.search(r"^tps = ([\d.]+)", ran.stdout, re.MULTILINE)
        failed = re.search(r"^number of failed transactions: (\d+)", ran.stdout, re.MULTILINE)
        if ran.returncode != 0 or not rate or (failed and failed[1] != "0"):
            raise RuntimeError(f"pgbench {script} failed:\n{ran.stdout}\n{ran.stderr}")
        plain = latency.Summary.of(times)
        corrected = latency.Summary.of(latency.corrected(times, clients, seconds * 1_000_000))
        more = {"plain_p50": plain.p50, "plain_p99": plain.p99} | used.each(len(times))
        return Measured(float(rate[1]), corrected.p50, corrected.p99, more)
