"""The table of targets."""

import statistics
from dataclasses import dataclass, field

from .result import Measured


@dataclass
class Row:
    """One load, beside what it is measured against."""

    name: str
    reference: str
    clients: int
    """Of the reference."""
    load: tuple[str, str, int]
    """Script, kind and connections."""
    least: float | None
    aim: float | None
    theirs: list[Measured] = field(default_factory=list)
    ours: list[Measured] = field(default_factory=list)

    def ratio(self) -> float:
        return median(self.ours, "per_second") / median(self.theirs, "per_second")

    def spread(self) -> tuple[float, float]:
        ratios = [ours.per_second / theirs.per_second for ours, theirs in zip(self.ours, self.theirs)]
        return min(ratios), max(ratios)


def median(rounds: list[Measured], field_name: str) -> float:
    return statistics.median(getattr(measured, field_name) for measured in rounds)


def rows() -> list[Row]:
    return [
        Row("issues, 1 client", "fn_u", 1, ("issues", "uniform", 1), 0.4, 0.6),
        Row("issues, 8 clients", "fn_u", 8, ("issues", "uniform", 8), 0.7, 1.0),
        Row("issues, 32 clients", "fn_u", 32, ("issues", "uniform", 32), 1.2, 2.0),
        Row("issues, 64 clients", "fn_u", 32, ("issues", "uniform", 64), 1.2, 2.0),
        Row("issues, 32 clients, warehouse and prices named", "fn_u", 32, ("issues", "named", 32), None, None),
        Row("issues, 32 clients on one agency and one item", "fn_h", 32, ("issues", "hot", 32), 3.0, 6.0),
        Row("payments, 32 clients", "pay", 32, ("payments", "uniform", 32), 0.5, 0.8),
        Row("agency search, 8 clients", "search", 8, ("search", "names", 8), 0.4, 0.6),
    ]


def verdict(value: float, least: float | None, aim: float | None, less_is_better: bool = False) -> str:
    if least is None or aim is None:
        return ""
    if less_is_better:
        value, least, aim = -value, -least, -aim
    return "aim" if value >= aim else "yes" if value >= least else "no"


def times(microseconds: float) -> str:
    return f"{microseconds / 1000:.1f} ms"


def render(table: list[Row], memory_kib: float | None, start_seconds: float | None) -> str:
    """As Markdown, readable as it is."""
    lines = [["load", "reference", "entrepot", "ratio (of the rounds)", "at least", "aim", "met"]]
    for row in table:
        if not row.ours:
            continue
        ours = f"{median(row.ours, 'per_second'):,.0f}/s"
        targets = ["" if row.least is None else f"{row.least:g} x", "" if row.aim is None else f"{row.aim:g} x"]
        if row.theirs:
            theirs = f"{row.reference} at {row.clients}: {median(row.theirs, 'per_second'):,.0f}/s"
            low, high = row.spread()
            ratio = f"{row.ratio():.2f} x ({low:.2f} to {high:.2f})"
            lines.append([row.name, theirs, ours, ratio, *targets, verdict(row.ratio(), row.least, row.aim)])
        else:
            lines.append([row.name, "", ours, "", *targets, ""])
    at_32 = next((row for row in table if row.load == ("issues", "uniform", 32)), None)
    if at_32 and at_32.ours:
        ours = median(at_32.ours, "p99")
        if at_32.theirs:
            theirs = median(at_32.theirs, "p99")
            ratio = ours / theirs
            met = verdict(ratio, 1.0, 0.5, less_is_better=True)
            lines.append(["p99 of issues, 32 clients", f"fn_u at 32: {times(theirs)}", times(ours), f"{ratio:.2f} x",
                          "1 x", "0.5 x", met])
        else:
            lines.append(["p99 of issues, 32 clients", "", times(ours), "", "1 x", "0.5 x", ""])
    if memory_kib is not None:
        megabytes = memory_kib * 1024 / 1e6
        met = verdict(megabytes, 100, 50, less_is_better=True)
        lines.append(["resident memory under 64 clients", "", f"{megabytes:.0f} MB", "", "100 MB", "50 MB", met])
    if start_seconds is not None:
        milliseconds = start_seconds * 1000
        met = verdict(milliseconds, 500, 150, less_is_better=True)
        lines.append(["start of `serve` to ready", "", f"{milliseconds:.0f} ms", "", "500 ms", "150 ms", met])
    return _markdown(lines)


def render_latencies(table: list[Row]) -> str:
    lines = [["load", "reference p50", "p99", "entrepot p50", "p99"]]
    for row in table:
        if row.ours:
            theirs = [times(median(row.theirs, name)) if row.theirs else "" for name in ("p50", "p99")]
            lines.append([row.name, *theirs, *(times(median(row.ours, name)) for name in ("p50", "p99"))])
    return _markdown(lines)


def render_processor(table: list[Row]) -> str:
    """What a request costs whom."""
    lines = [["processor time a request", "reference: PostgreSQL", "pgbench", "entrepot: PostgreSQL", "server", "wrk"]]
    for row in table:
        if row.ours:
            theirs = [_microseconds(row.theirs, name) for name in ("postgres_us", "generator_us")]
            ours = [_microseconds(row.ours, name) for name in ("postgres_us", "server_us", "generator_us")]
            lines.append([row.name, *theirs, *ours])
    return _markdown(lines)


def _microseconds(rounds: list[Measured], name: str) -> str:
    return f"{statistics.median(measured.more[name] for measured in rounds):.0f} us" if rounds else ""


def _markdown(lines: list[list[str]]) -> str:
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    text = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |" for line in lines]
    text.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(text)
