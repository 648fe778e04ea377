"""Loads on the API by wrk, each checked against the books afterwards."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from . import machine
from .cluster import BENCH, Cluster
from .result import Measured
from .service import DATABASE, Service

# what a load posts
_DOCUMENTS = {
    "issues": "select count(*) from inventory.slip",
    "payments": "select count(*) from finance.payment",
}


@dataclass
class Loads:
    cluster: Cluster
    service: Service
    folder: Path
    """With the files that the loads read."""

    def run(self, script: str, kind: str, connections: int, seconds: int) -> Measured:
        """Runs one and checks that what was acknowledged is in the books: every request was answered with success, each
        document has its idempotency key, and there are as many as were acknowledged. When time is up wrk hangs up without
        waiting, so each connection may have left one request behind that was carried out without being counted."""
        self.folder.joinpath("token").write_text(self.service.token() + "\n")
        run = os.urandom(6).hex()
        documents = _DOCUMENTS.get(script)
        before = self.cluster.number(DATABASE, documents) if documents else 0
        command = [
            "wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "--latency", "-s", BENCH / f"loads/{script}.lua",
            f"http://127.0.0.1:{self.service.port}/", "--", self.folder, run, str(int(run[:6], 16)), kind,
        ]
        used = self.used()
        with machine.MemoryWatch(self.service.pid) as memory:
            ran = subprocess.run(command, text=True, capture_output=True, check=False)
        used = self.used().since(used)
        line = next((line for line in ran.stdout.splitlines() if line.startswith("RESULT ")), None)
        if ran.returncode != 0 or line is None:
            raise RuntimeError(f"wrk {script} ended with {ran.returncode}:\n{ran.stdout}\n{ran.stderr}")
        result = json.loads(line.removeprefix("RESULT "))
        errors = {name: result[name] for name in ("status", "connect", "read", "write", "timeout") if result[name]}
        if errors:
            failed = f"{script} ({kind}) at {connections}: of {result['requests']} requests some failed: {errors}"
            raise RuntimeError(f"{failed}\n{self.service.log_end()}")
        if documents:
            self.cluster.settle(DATABASE)
            posted = self.cluster.number(DATABASE, documents) - before
            keys = self.cluster.number(DATABASE, f"select count(*) from kernel.idempotency where key like '{run}-%'")
            acknowledged = result["requests"]
            if not (posted == keys and acknowledged <= posted <= acknowledged + connections):
                raise RuntimeError(f"{script} ({kind}): {acknowledged} acknowledged, {posted} in the books, {keys} keys")
        rate = result["requests"] * 1_000_000 / result["microseconds"]
        more = {"max": result["max"], "resident_kib": memory.most_kib} | used.each(result["requests"])
        return Measured(rate, result["p50"], result["p99"], more)

    def used(self) -> machine.Used:
        return machine.Used.by(self.service.pid, self.cluster.pid)
