"""Amounts over time: the lines of contracts one after another, and those that run at the same time below each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from csdesk.domain.months import near


@dataclass(frozen=True, slots=True)
class RampStep:
    """What a line is worth a month, in major units, from ``since`` to the day before ``until``; None is open.

    ``key`` tells the line from others; ``contract`` is what it belongs to, ``product`` what that is called.
    """

    key: int
    contract: int
    product: str
    since: date | None
    until: date | None
    mrr: Fraction
    currency: str


Lane = tuple[RampStep, ...]
"""Steps of one product and one currency that follow one another; their amounts compare."""


def lanes(steps: Iterable[RampStep]) -> list[Lane]:
    """Return steps in lanes, the earliest lane first: a step goes on in the first lane that is free when it starts.

    Currencies never share a lane, and nor do products: a renewal at another price is the next step of its product.
    """
    found: list[list[RampStep]] = []
    for step in sorted(steps, key=lambda one: (one.since or date.min, one.key)):
        free = (lane for lane in found if _goes_on(lane[-1], step))
        lane = next(free, None)
        if lane is None:
            found.append([step])
        else:
            lane.append(step)
    by_product = dict.fromkeys(lane[0].product for lane in found)
    return [tuple(lane) for name in by_product for lane in found if lane[0].product == name]


def heights(lane: Lane) -> list[Fraction]:
    """Return how high each step stands against the highest of its lane: 1 is the highest, 0 what is worth nothing."""
    highest = max((abs(step.mrr) for step in lane), default=Fraction(0))
    return [abs(step.mrr) / highest if highest else Fraction(0) for step in lane]


def span(steps: Iterable[RampStep], today: date) -> tuple[date, date]:
    """Return the first and the last day to be drawn; today is always among them, what is far away is not."""
    days = near((day for step in steps for day in (step.since, step.until)), today)
    return min([*days, today]), max([*days, today])


def _goes_on(before: RampStep, step: RampStep) -> bool:
    same = (before.product, before.currency) == (step.product, step.currency)
    return same and before.until is not None and step.since is not None and before.until <= step.since
