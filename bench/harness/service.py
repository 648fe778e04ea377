"""`entrepot serve` as a process, and calls to its API."""

import base64
import http.client
import itertools
import json
import os
import signal
import socket
import subprocess
import threading
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Iterable

from .cluster import ROOT, Cluster

DATABASE = "entrepot"
PASSWORD = "measured-not-guessed"
EMAIL = "bench@bench.test"


def binary() -> Path:
    """The release build."""
    path = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release/entrepot"
    if not path.is_file():
        raise SystemExit(f"bench: there is no {path}; `make bench` builds it")
    return path


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class Program:
    """The binary with the settings of this run, and nothing else from the environment."""

    def __init__(self, cluster: Cluster):
        self.cluster = cluster
        self._environment = {name: value for name, value in os.environ.items() if not name.startswith("ENTREPOT_")}
        self._environment |= {
            "ENTREPOT_DATABASE_URL": cluster.url(DATABASE, "entrepot_service"),
            "ENTREPOT_DATABASE_OWNER_URL": cluster.url(DATABASE, "entrepot_owner"),
            "ENTREPOT_AUTH_SIGNING_KEYS": "bench=" + base64.b64encode(os.urandom(32)).decode(),
        }

    def run(self, *arguments: str) -> str:
        ran = subprocess.run([binary(), *arguments], env=self._environment, text=True, capture_output=True, check=False)
        if ran.returncode != 0:
            raise RuntimeError(f"entrepot {' '.join(arguments)} failed:\n{ran.stdout}{ran.stderr}")
        return ran.stdout

    def knows(self, command: str) -> bool:
        return subprocess.run([binary(), command, "--help"], capture_output=True, check=False).returncode == 0

    def create_database(self) -> None:
        """The schema, a tenant and a user who may do everything."""
        self.cluster.sql("postgres", "create role entrepot_owner login createrole")
        self.cluster.sql("postgres", f"create database {DATABASE} owner entrepot_owner")
        self.run("migrate")
        self.run("tenant", "create", "bench", "Bench")
        self.run("user", "create", "--tenant", "bench", "--role", "admin", "--password", PASSWORD, EMAIL, "Bench")

    def serve(self, log: Path) -> "Service":
        return Service(self._environment, log)


class Service:
    """A running server. Started when made; it serves when `ready` has returned."""

    def __init__(self, environment: dict[str, str], log: Path):
        self.port, self.metrics_port = _free_port(), _free_port()
        environment = environment | {
            "ENTREPOT_HTTP_BIND": f"127.0.0.1:{self.port}",
            "ENTREPOT_METRICS_BIND": f"127.0.0.1:{self.metrics_port}",
        }
        self._log = log
        self.started = time.perf_counter()
        with log.open("ab") as output:
            self._process = subprocess.Popen([binary(), "serve"], env=environment, stdout=output, stderr=output)
        self.pid = self._process.pid
        self._local = threading.local()
        self._token = ""
        self._token_age = float("-inf")

    def ready(self) -> float:
        """Waits until it is ready; the seconds since its start."""
        while True:
            if self._process.poll() is not None:
                raise RuntimeError(f"entrepot serve ended at once:\n{self.log_end()}")
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
                connection.request("GET", "/readyz")
                if connection.getresponse().status == 200:
                    return time.perf_counter() - self.started
            except OSError:
                pass
            if time.perf_counter() - self.started > 30:
                raise RuntimeError(f"entrepot serve is not ready after 30 s:\n{self.log_end()}")
            time.sleep(0.001)

    def log_end(self) -> str:
        """Its last words, to be shown where something failed."""
        return "\n".join(self._log.read_text().splitlines()[-20:])

    def stop(self) -> None:
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
        if self._process.wait(timeout=30) != 0:
            raise RuntimeError(f"entrepot serve did not end well:\n{self.log_end()}")

    def kill(self) -> None:
        """For a run that has failed anyway."""
        self._process.kill()
        self._process.wait()

    def __enter__(self) -> "Service":
        return self

    def __exit__(self, failure: type[BaseException] | None, *_: object) -> None:
        if failure is None:
            self.stop()
        else:
            self.kill()

    def token(self) -> str:
        """An access token with most of its ten minutes before it."""
        if time.monotonic() - self._token_age > 240:
            # the server may have hung up on a connection that was idle since
            self._local.connection = None
            answer = self.call("POST", "/api/v1/auth/login", {"email": EMAIL, "password": PASSWORD})
            self._token, self._token_age = answer["access_token"], time.monotonic()
        return self._token

    def call(self, method: str, path: str, body: Any = None) -> Any:
        """One call, which must succeed. Each thread has a connection of its own."""
        connection = getattr(self._local, "connection", None)
        if connection is None:
            connection = self._local.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Content-Type": "application/json"}
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        if method == "POST":
            headers["Idempotency-Key"] = str(uuid.uuid4())
        connection.request(method, path, None if body is None else json.dumps(body), headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        if answer.status >= 300:
            raise RuntimeError(f"{method} {path} was answered {answer.status}: {text}")
        return json.loads(text) if text else None

    def post_all(self, path: str, bodies: Iterable[Any]) -> list[Any]:
        """Many calls, eight at a time; the answers in the order of the bodies."""
        self.token()
        with ThreadPoolExecutor(8) as pool:
            return list(pool.map(self.call, itertools.repeat("POST"), itertools.repeat(path), bodies))

    def metrics(self) -> dict[str, float]:
        """Every sample of `/metrics` by its name with labels."""
        connection = http.client.HTTPConnection("127.0.0.1", self.metrics_port, timeout=10)
        connection.request("GET", "/metrics")
        samples = {}
        for line in connection.getresponse().read().decode().splitlines():
            if line and not line.startswith("#"):
                name, _, value = line.rpartition(" ")
                samples[name] = float(value)
        return samples
