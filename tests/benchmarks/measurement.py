"""A measured figure beside its floor, with the budget for their ratio."""

import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measurement:
    """One line of the table.

    ``ours`` and ``floor`` have the same ``unit``; the budget is either a ``ratio`` of ours to
    the floor or a ``limit`` in the unit. A floor of 0 means that there is none.
    """

    name: str
    ours: float
    unit: str
    floor: float = 0.0
    floor_name: str = ""
    ratio: float | None = None
    limit: float | None = None

    @property
    def measured_ratio(self) -> float | None:
        return self.ours / self.floor if self.floor else None

    @property
    def holds(self) -> bool:
        """Whether the budget is kept."""
        within = self.limit is None or self.ours <= self.limit
        found = self.measured_ratio
        return within and (self.ratio is None or found is None or found <= self.ratio)


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long one call takes."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def percentile_95(values: Sequence[float]) -> float:
    """Return the 95th percentile (inclusive method)."""
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def interleaved(
    ours: Callable[[], object], floor: Callable[[], object], rounds: int
) -> tuple[list[float], list[float]]:
    """Return the milliseconds of both, measured in turns so that noise meets both alike."""
    pairs = [(milliseconds(ours), milliseconds(floor)) for _ in range(rounds)]
    return [one for one, _ in pairs], [other for _, other in pairs]


def table(rows: Sequence[Measurement]) -> str:
    """Return the measurements as aligned text."""
    lines = [("what", "ours", "floor", "ratio", "budget", "")]
    for row in rows:
        ratio = row.measured_ratio
        floor = f"{row.floor:.3g} {row.unit} ({row.floor_name})" if row.floor else "–"
        budget = "–"
        if row.ratio is not None:
            budget = f"≤ {row.ratio:g} ×"
        elif row.limit is not None:
            budget = f"≤ {row.limit:g} {row.unit}"
        lines.append(
            (
                row.name,
                f"{row.ours:.3g} {row.unit}",
                floor,
                "–" if ratio is None else f"{ratio:.2f} ×",
                budget,
                "holds" if row.holds else "MISSED",
            )
        )
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def where() -> str:
    """Return what the figures were measured on."""
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    return f"{os.cpu_count()} cores, load {load}"
