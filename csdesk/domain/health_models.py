"""The health model that a new file starts with, and models as text."""

import json
from fractions import Fraction

from csdesk.domain.health import Measure, MetricGroup, Model

_MONTH, _QUARTER = 31, 92


def _bands(*pairs: tuple[float, int]) -> tuple[tuple[Fraction, Fraction], ...]:
    return tuple((Fraction(str(value)), Fraction(points)) for value, points in pairs)


DEFAULT = Model(
    version=1,
    groups=(
        MetricGroup(
            "use",
            Fraction("0.5"),
            (
                Measure("logins", Fraction("0.4"), _bands((0, 0), (20, 30), (50, 70), (80, 100)), _MONTH),
                Measure("breadth", Fraction("0.35"), _bands((0, 0), (3, 50), (8, 100)), _MONTH),
                Measure("seats", Fraction("0.25"), _bands((0, 0), (40, 40), (90, 100)), _QUARTER),
            ),
        ),
        MetricGroup(
            "relation",
            Fraction("0.3"),
            (
                Measure(
                    "contact_gap", Fraction("0.6"), _bands((0, 100), (15, 80), (31, 50), (61, 20)), _MONTH, steps=True
                ),
                Measure("support", Fraction("0.4"), _bands((1, 0), (3, 50), (4.5, 100)), _QUARTER),
            ),
        ),
        MetricGroup(
            "outcome",
            Fraction("0.2"),
            (Measure("outcome", Fraction(1), _bands((0, 20), (50, 70), (100, 100)), _QUARTER),),
        ),
    ),
)
"""Logins: % of users a week · breadth: key features used · seats: % taken up · contact_gap: days without contact ·
support: satisfaction 1 to 5 · outcome: % of the way to the plan's targets."""


def dump(model: Model) -> str:
    """Return a model as JSON; every number as exact text."""
    groups = [
        {
            "key": group.key,
            "weight": str(group.weight),
            "measures": [
                {
                    "key": measure.key,
                    "weight": str(measure.weight),
                    "bands": [[str(value), str(points)] for value, points in measure.bands],
                    "stale_days": measure.stale_days,
                    "steps": measure.steps,
                }
                for measure in group.measures
            ],
        }
        for group in model.groups
    ]
    whole = {"version": model.version, "groups": groups, "bounds": model.bounds, "floor": str(model.floor)}
    return json.dumps(whole)


def load(text: str) -> Model:
    """Return the model that was dumped."""
    whole = json.loads(text)
    groups = tuple(
        MetricGroup(
            group["key"],
            Fraction(group["weight"]),
            tuple(
                Measure(
                    one["key"],
                    Fraction(one["weight"]),
                    tuple((Fraction(value), Fraction(points)) for value, points in one["bands"]),
                    one["stale_days"],
                    one["steps"],
                )
                for one in group["measures"]
            ),
        )
        for group in whole["groups"]
    )
    return Model(whole["version"], groups, tuple(whole["bounds"]), Fraction(whole["floor"]))
