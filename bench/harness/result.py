"""What one load of one round came to."""

from dataclasses import dataclass, field


@dataclass
class Measured:
    per_second: float
    """Slips, payments or searches."""
    p50: int
    """Microseconds."""
    p99: int
    """Microseconds."""
    more: dict[str, float] = field(default_factory=dict)
