"""What a measurement is: ours, its reference, and how many times the reference we may take."""

import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time

Pair = Callable[[], tuple[float, float]]
"""Measures both, and returns ours and the reference."""


@dataclass(frozen=True)
class Measure:
    """A measurement by name; the unit is that of both numbers."""

    name: str
    limit: float
    unit: str
    pair: Pair

    def result(self) -> dict[str, float]:
        """Return both numbers, their ratio and its limit."""
        ours, reference = self.pair()
        return {
            "ours": round(ours, 2),
            "reference": round(reference, 2),
            "ratio": round(ours / reference, 3),
            "limit": self.limit,
        }


def told_by(*command: str) -> float:
    """Return the number that a process of its own writes, with all code compiled."""
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return float(subprocess.run(command, env=compiled, capture_output=True, text=True, check=True).stdout)


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes."""
    begin = perf_counter()
    work()
    return (perf_counter() - begin) * 1000


def worked(work: Callable[[], object]) -> float:
    """Return how long the processor works on a piece, in milliseconds: another program's work does not count."""
    begin = process_time()
    work()
    return (process_time() - begin) * 1000


def middles(pairs: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the pair with the middle ratio: both were measured at about the same moment."""
    middle = median(sorted(ours / reference for ours, reference in pairs))
    return min(pairs, key=lambda pair: abs(pair[0] / pair[1] - middle))


def worst_of_twenty(times: list[float]) -> float:
    """Return the 95th percentile."""
    return sorted(times)[max(0, -(-95 * len(times) // 100) - 1)]
