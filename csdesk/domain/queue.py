"""The order of the queue: a score whose parts a person can check, in hundredths of a point, adding up exactly.

The formula is csdesk's own (README, "The order of Today"). What is due sooner, brings in more, renews sooner or stands
worse comes first; where scores are the same the earlier deadline does, then the reading, then the id.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from fractions import Fraction
from math import isqrt
from typing import Any

from csdesk.domain.levels import Level
from csdesk.domain.named_enum import NamedEnum
from csdesk.domain.reading import sort_key
from csdesk.i18n import later_words

HUNDRED = 100
_WEEK, _MONTH = 7, 30
Amount = int | Fraction
"""An exact amount."""


class QueuePart(NamedEnum):
    """What the points of an entry are for."""

    DEADLINE = "deadline", later_words.tr("Deadline")
    MONEY = "money", later_words.tr("MRR", "part of the score")
    NOTICE = "notice", later_words.tr("Renewal decision")
    HEALTH = "health", later_words.tr("Health")
    CUSTOMER_WAITS = "customer_waits", later_words.tr("The customer waits for us")
    WE_WAIT = "we_wait", later_words.tr("We wait for the customer")


@dataclass(frozen=True, slots=True)
class Weights:
    """How many points each part can bring, whole ones; she may set them."""

    deadline: int = 40
    overdue: int = 20
    undated: int = 5
    money: int = 20
    notice: int = 20
    danger: int = 15
    attention: int = 10
    unknown: int = 6
    steady: int = 3
    customer_waits: int = 10
    we_wait: int = 20

    def of_level(self, level: Level) -> int:
        """Return the points of a level of health."""
        points = {Level.D: self.danger, Level.C: self.attention, Level.UNKNOWN: self.unknown, Level.B: self.steady}
        return points.get(level, 0)


MOST = 100
"""No weight is higher."""


def read_weights(text: str) -> Weights:
    """Return the weights that are kept; what is missing or cannot be read is as usual."""
    try:
        known = json.loads(text or "{}")
    except ValueError:
        known = {}
    names = {one.name for one in fields(Weights)} if isinstance(known, dict) else set()
    return Weights(**{key: known[key] for key in names & set(known) if _is_weight(known[key])})


def written_weights(weights: Weights) -> str:
    """Return weights as they are kept: what is as usual is left out, so that it may change one day."""
    usual = Weights()
    said = {one.name: getattr(weights, one.name) for one in fields(Weights)}
    return json.dumps({name: value for name, value in said.items() if value != getattr(usual, name)})


@dataclass(frozen=True, slots=True)
class Situation:
    """What the score of an entry is made of.

    ``due`` is its deadline; ``mrr`` by currency, in the unit of the largest; ``notice`` the notice deadline of its
    account, without one the last day; ``level`` is None without an account, which says nothing of its health.
    """

    due: date | None = None
    mrr: Mapping[str, Amount] = field(default_factory=dict)
    notice: date | None = None
    level: Level | None = None
    customer_waits: bool = False
    we_wait: bool = False


Points = dict[QueuePart, int]
"""Hundredths of a point by part."""


def parts(one: Situation, largest: Mapping[str, Amount], today: date, weights: Weights) -> Points:
    """Return the parts of a score, but for those of 0; ``largest`` is the largest MRR of an account by currency."""
    found = {
        QueuePart.DEADLINE: _deadline(one.due, today, weights),
        QueuePart.MONEY: _money(one.mrr, largest, weights.money),
        QueuePart.NOTICE: _notice(one.notice, today, weights.notice),
        QueuePart.HEALTH: HUNDRED * weights.of_level(one.level) if one.level else 0,
        QueuePart.CUSTOMER_WAITS: HUNDRED * weights.customer_waits * one.customer_waits,
        QueuePart.WE_WAIT: -HUNDRED * weights.we_wait * one.we_wait,
    }
    return {part: points for part, points in found.items() if points}


def score(points: Mapping[QueuePart, int]) -> int:
    """Return the sum of the parts, in hundredths."""
    return sum(points.values())


def in_points(hundredths: int) -> str:
    """Return points as they are shown: 52.40, −20.00."""
    sign = "−" if hundredths < 0 else ""
    return f"{sign}{abs(hundredths) // HUNDRED}.{abs(hundredths) % HUNDRED:02}"


@dataclass(frozen=True, slots=True)
class Ranked:
    """What an entry is ordered by."""

    pinned: bool
    score: int
    due: date | None
    reading: str
    name: str
    kind: str
    id: int

    @property
    def key(self) -> tuple[Any, ...]:
        """Return what sorts: pinned ones first, then the score, the deadline, the reading, and the id; never a tie."""
        place = sort_key(self.reading, self.name)
        return (not self.pinned, -self.score, self.due or date.max, *place, self.kind, self.id)


class QueueChange(NamedEnum):
    """What would move an entry in the queue."""

    TOMORROW = "tomorrow", later_words.tr("Tomorrow, by itself")
    DUE_TODAY = "due_today", later_words.tr("If it were due today")
    DUE_NEXT_WEEK = "due_next_week", later_words.tr("If it were due in a week")
    HEALTH_FALLS = "health_falls", later_words.tr("If health falls by a level")
    HEALTH_GOOD = "health_good", later_words.tr("If health were good")
    CUSTOMER_WAITS = "customer_waits", later_words.tr("If the customer waited for us")
    WE_WAIT = "we_wait", later_words.tr("If we waited for the customer")
    NUDGE = "nudge", later_words.tr("Once it is time to ask again")


def changes(
    one: Situation, largest: Mapping[str, Amount], today: date, weights: Weights
) -> list[tuple[QueueChange, int]]:
    """Return what would move an entry up or down, and by how many hundredths; the largest move first."""
    now = score(parts(one, largest, today, weights))
    found = [(change, score(parts(other, largest, day, weights)) - now) for change, other, day in _others(one, today)]
    return sorted((each for each in found if each[1]), key=lambda each: (-abs(each[1]), each[0]))


def _others(one: Situation, today: date) -> Iterable[tuple[QueueChange, Situation, date]]:
    if one.due is not None or one.notice is not None:
        yield QueueChange.TOMORROW, one, date.fromordinal(min(today.toordinal() + 1, date.max.toordinal()))
    if one.due is None or one.due > today:
        yield QueueChange.DUE_TODAY, replace(one, due=today), today
    week = date.fromordinal(min(today.toordinal() + _WEEK, date.max.toordinal()))
    if one.due is None or one.due < week:
        yield QueueChange.DUE_NEXT_WEEK, replace(one, due=week), today
    worse = {Level.A: Level.B, Level.B: Level.C, Level.C: Level.D}
    if one.level in worse:
        yield QueueChange.HEALTH_FALLS, replace(one, level=worse[one.level]), today
    if one.level in (Level.C, Level.D, Level.UNKNOWN):
        yield QueueChange.HEALTH_GOOD, replace(one, level=Level.A), today
    if not one.customer_waits:
        yield QueueChange.CUSTOMER_WAITS, replace(one, customer_waits=True), today
    yield (QueueChange.NUDGE if one.we_wait else QueueChange.WE_WAIT), replace(one, we_wait=not one.we_wait), today


def _deadline(due: date | None, today: date, weights: Weights) -> int:
    """Return 40 / (1 + d/7) in d days, 40 + 20 × (1 - 1/(1 + o/7)) overdue by o days, 5 without one."""
    if due is None:
        return HUNDRED * weights.undated
    days = (due - today).days
    if days >= 0:
        return _rounded(HUNDRED * weights.deadline * _WEEK, _WEEK + days)
    over = _WEEK - days
    return _rounded(HUNDRED * (weights.deadline * over - weights.overdue * days), over)


def _notice(notice: date | None, today: date, weight: int) -> int:
    """Return 20 / (1 + n/30) in n days, 20 once it has passed."""
    if notice is None:
        return 0
    return _rounded(HUNDRED * weight * _MONTH, _MONTH + max(0, (notice - today).days))


def _money(mrr: Mapping[str, Amount], largest: Mapping[str, Amount], weight: int) -> int:
    """Return 20 × √(MRR / the largest in that currency), of several currencies that which brings most."""
    if not mrr:
        return 0
    return max(_root(amount, largest.get(currency, 0), weight) for currency, amount in mrr.items())


def _root(amount: Amount, largest: Amount, weight: int) -> int:
    """Return the root of a share times a weight in hundredths, rounded half up, by whole numbers alone."""
    if amount <= 0 or largest <= 0:
        return 0
    share = amount.numerator * largest.denominator, amount.denominator * largest.numerator
    if share[0] > share[1]:
        share = 1, 1
    return (isqrt(4 * (weight * HUNDRED) ** 2 * share[0] // share[1]) + 1) // 2


def _rounded(above: int, below: int) -> int:
    """Return a fraction rounded half up."""
    return (2 * above + below) // (2 * below)


def _is_weight(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST
