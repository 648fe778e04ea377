"""What the machine and single processes have used: processor time and memory, from /proc."""

import os
import platform
import resource
import threading
import time
from dataclasses import dataclass
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def _stat_fields(pid: int) -> list[str]:
    # the command's name stands in brackets and may hold anything
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def cpu_seconds(pid: int, with_ended_children: bool = False) -> float:
    """Processor time of a process so far."""
    fields = _stat_fields(pid)
    last = 15 if with_ended_children else 13
    return sum(int(field) for field in fields[11:last]) / TICKS


def family(pid: int) -> list[int]:
    """A process and its children."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *map(int, children)]


def family_cpu_seconds(pid: int) -> float:
    """Processor time of a process, its children, and those of them that have ended."""
    total = cpu_seconds(pid, with_ended_children=True)
    for child in family(pid)[1:]:
        try:
            total += cpu_seconds(child)
        except (FileNotFoundError, ProcessLookupError):
            pass
    return total


def busy_seconds() -> float:
    """Processor time that the whole machine has used or been robbed of (steal) so far."""
    user, nice, system, _idle, _wait, irq, softirq, steal = map(int, Path("/proc/stat").read_text().split()[1:9])
    return (user + nice + system + irq + softirq + steal) / TICKS


def memory_kib(pid: int, field: str) -> int:
    """`VmRSS` (resident) or `VmHWM` (the most that ever was resident)."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(field + ":"):
            return int(line.split()[1])
    raise LookupError(f"no {field} for process {pid}")


class MemoryWatch:
    """The most memory that a process had resident while this was open."""

    def __init__(self, pid: int):
        self._pid = pid
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self.most_kib = 0

    def _watch(self) -> None:
        while True:
            self.most_kib = max(self.most_kib, memory_kib(self._pid, "VmRSS"))
            if self._over.wait(0.2):
                return

    def __enter__(self) -> "MemoryWatch":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()


@dataclass(frozen=True)
class Used:
    """Processor time used so far, in seconds."""

    server: float
    postgres: float
    generator: float
    """By pgbench or wrk: what the programs used that this one started and that have ended."""
    harness: float
    machine: float
    """By everything."""
    clock: float

    @classmethod
    def by(cls, server: int | None, postgres: int) -> "Used":
        children, own = (resource.getrusage(who) for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF))
        return cls(
            cpu_seconds(server) if server else 0.0, family_cpu_seconds(postgres), children.ru_utime + children.ru_stime,
            own.ru_utime + own.ru_stime, busy_seconds(), time.monotonic(),
        )

    def since(self, before: "Used") -> "Used":
        return Used(*(getattr(self, name) - getattr(before, name) for name in self.__dataclass_fields__))

    def each(self, requests: int) -> dict[str, float]:
        """Microseconds a request, and how many cores others used."""
        foreign = self.machine - self.server - self.postgres - self.generator - self.harness
        microseconds = {f"{name}_us": getattr(self, name) / requests * 1e6 for name in ("server", "postgres", "generator")}
        return microseconds | {"foreign_cores": max(0.0, foreign / self.clock)}


def description() -> str:
    """One line about this machine."""
    model = "unknown processor"
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.partition(":")[2].strip()
            break
    memory = next(int(line.split()[1]) for line in Path("/proc/meminfo").read_text().splitlines() if line.startswith("MemTotal"))
    return f"{os.cpu_count()} x {model}, {memory / 2**20:.0f} GiB, Linux {platform.release()}"
