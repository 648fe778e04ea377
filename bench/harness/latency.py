"""Latencies in microseconds, counted the way wrk counts them.

A closed loop asks nothing while it waits, so one slow answer hides the others that would have been slow as well. wrk makes
up for that: an answer that took longer than the usual interval between the requests of a connection also counts as those
that would have been asked meanwhile, each shorter by one interval. What pgbench logs is put through the same correction, so
that the two figures mean the same.
"""

from dataclasses import dataclass


def corrected(times: list[int], connections: int, duration: int) -> list[int]:
    """With the answers that were not asked for."""
    each = len(times) // connections
    if each == 0:
        return times
    interval = duration // each
    hidden: list[int] = []
    for time in times:
        if time >= 2 * interval:
            hidden.extend(range(time - interval, interval, -interval))
    return times + hidden


@dataclass
class Summary:
    p50: int
    p99: int

    @classmethod
    def of(cls, times: list[int]) -> "Summary":
        ordered = sorted(times)

        def percentile(share: float) -> int:
            return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0

        return cls(percentile(0.50), percentile(0.99))
