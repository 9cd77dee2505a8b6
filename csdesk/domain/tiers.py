"""Tiers: what is wanted of the accounts of each, where an account drifts from it, and the matrix of all."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from csdesk.domain.accounts import Stage, Touch
from csdesk.domain.levels import Level
from csdesk.domain.plans import Definition

Place = tuple[str, Touch | None, Stage | None]
"""A cell of the matrix: tier, touch and stage; an empty tier or None is none."""


class Drift(StrEnum):
    """In what an account does not fit its tier."""

    NO_TIER = "no_tier"
    UNDEFINED = "undefined"
    TOUCH = "touch"
    UNDER = "under"
    OVER = "over"
    DEPTH = "depth"


@dataclass(frozen=True)
class Wanted:
    """What is wanted of the accounts of a tier; None is no wish.

    ``floor`` and ``ceiling`` bound the MRR in major units of the currency, both included; ``share`` is in per cent of
    all accounts.
    """

    tier: str
    touch: Touch | None = None
    depth: Definition | None = None
    floor: Fraction | None = None
    ceiling: Fraction | None = None
    currency: str = ""
    share: int | None = None


@dataclass(frozen=True)
class Standing:
    """Where an account stands: ``depth`` is the deepest success that a plan of it aims at."""

    id: int
    name: str
    reading: str = ""
    tier: str = ""
    touch: Touch | None = None
    stage: Stage | None = None
    mrr: Mapping[str, Fraction] = field(default_factory=dict)
    depth: Definition | None = None
    level: Level | None = None

    @property
    def place(self) -> Place:
        """Return its cell of the matrix."""
        return self.tier, self.touch, self.stage


@dataclass(frozen=True)
class MatrixCell:
    """How many accounts stand in a place, their MRR by currency, and how many of those measured are on each level."""

    count: int = 0
    mrr: Mapping[str, Fraction] = field(default_factory=dict)
    levels: Mapping[Level, int] = field(default_factory=dict)


def drifts(standing: Standing, wanted: Mapping[str, Wanted]) -> tuple[Drift, ...]:
    """Return in what an account drifts from what is wanted of its tier, the touch first.

    MRR is compared only where all of it is in the currency of the bounds; an account without any is not compared.
    No plan that says how deep it aims is a drift where a deep success is wanted.
    """
    if not standing.tier:
        return (Drift.NO_TIER,)
    wish = wanted.get(standing.tier)
    if wish is None:
        return (Drift.UNDEFINED,)
    found = [Drift.TOUCH] if wish.touch not in (None, standing.touch) else []
    found += _money(standing.mrr, wish)
    return (*found, *([Drift.DEPTH] if is_other_depth(standing.depth, wish.depth) else []))


def matrix(standings: Iterable[Standing]) -> dict[Place, MatrixCell]:
    """Return the cells in which accounts stand."""
    places: dict[Place, list[MatrixCell]] = {}
    for one in standings:
        places.setdefault(one.place, []).append(MatrixCell(1, one.mrr, {one.level: 1} if one.level else {}))
    return {place: total(cells) for place, cells in places.items()}


def total(cells: Iterable[MatrixCell]) -> MatrixCell:
    """Return what cells come to together; each currency for itself."""
    count, mrr, levels = 0, dict[str, Fraction](), Counter[Level]()
    for cell in cells:
        count += cell.count
        for currency, amount in cell.mrr.items():
            mrr[currency] = mrr.get(currency, Fraction(0)) + amount
        levels.update(cell.levels)
    return MatrixCell(count, mrr, {level: levels[level] for level in Level if levels[level]})


def _money(mrr: Mapping[str, Fraction], wish: Wanted) -> list[Drift]:
    if set(mrr) != {wish.currency}:
        return []
    amount = mrr[wish.currency]
    if wish.floor is not None and amount < wish.floor:
        return [Drift.UNDER]
    return [Drift.OVER] if wish.ceiling is not None and amount > wish.ceiling else []


def is_other_depth(depth: Definition | None, wanted: Definition | None) -> bool:
    """Tell whether a plan aims at something else than is wanted; to say nothing is to aim at no deep success."""
    if wanted is None:
        return False
    return depth is not wanted if depth else wanted is Definition.DEEP
