"""The handover as it is printed: parts of facts, texts and tables, every text ready.

It has nothing to do with what a customer may see: no document for a customer is made of it, nor it of one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class PackFact:
    """A name, and what is known under it."""

    name: str
    value: str


@dataclass(frozen=True)
class PackTable:
    """Rows under a head; ``widths`` are the columns' shares of the width."""

    head: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class PackTrend:
    """Health as lines in a box of 1 by 1, from the upper left; each gap begins a new line. ``alt`` says it in words."""

    lines: tuple[tuple[tuple[float, float], ...], ...]
    begin: str
    end: str
    last: str
    alt: str


@dataclass(frozen=True)
class Part:
    """A part; one that is ``below`` belongs to the part before, and ``nothing`` is said where one is empty."""

    title: str
    facts: tuple[PackFact, ...] = ()
    texts: tuple[PackFact, ...] = ()
    tables: tuple[PackTable, ...] = ()
    trend: PackTrend | None = None
    note: str = ""
    nothing: str = ""
    below: bool = False


def tabled(
    title: str,
    head: tuple[str, ...],
    widths: tuple[float, ...],
    rows: Iterable[tuple[str, ...]],
    *,
    nothing: str = "",
    below: bool = False,
) -> Part:
    """Return a part of one table, which is not there without any rows."""
    told = tuple(rows)
    return Part(title, tables=(PackTable(head, widths, told),) if told else (), nothing=nothing, below=below)


@dataclass(frozen=True)
class HandoverDocument:
    """A handover as of a day; ``accent`` is our colour in hex or empty, ``ours`` who hands it over."""

    language: str
    on: date
    accent: str
    account: str
    ours: str
    parts: tuple[Part, ...]
