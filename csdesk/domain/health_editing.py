"""A health model changed part by part, and its numbers as they are typed and shown."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any, TypeVar

from csdesk.domain.health import (
    MILLION,
    Bounds,
    Cap,
    CapComparison,
    Measure,
    MetricGroup,
    Model,
    YoungBounds,
)
from csdesk.domain.levels import Level
from csdesk.errors import EntryError, RefusedError
from csdesk.i18n import Text, later_words

Bands = tuple[tuple[Fraction, Fraction], ...]
_APART = re.compile(r"[,、;\n]+")
_TO = re.compile(r"\s*(?:→|->|=|:)\s*")
_ARROW = " → "
_NEW_BANDS: Bands = ((Fraction(0), Fraction(0)), (Fraction(100), Fraction(100)))
_STALE = 31
_One = TypeVar("_One")
_NO_BANDS = later_words.tr("“{typed}” cannot be read. Write each value with its points: 0 → 0, 50 → 70, 80 → 100.")
_NO_YOUNG = later_words.tr("“{typed}” cannot be read. Write the months and the bounds of A, B and C: 3 → 70/50/30.")


class NoFigureError(EntryError):
    """What was typed is no number."""

    says = later_words.tr("“{typed}” is not a number. Enter 40, 0.4 or 40%.")


def figure(number: Fraction) -> str:
    """Return a number as it is shown: with its decimals where they end within six places, else as a fraction."""
    millionths = number * MILLION
    if millionths.denominator != 1:
        return str(number)
    whole = f"{'-' if number < 0 else ''}{abs(int(millionths)) // MILLION}"
    digits = f"{abs(int(millionths)) % MILLION:06}".rstrip("0")
    return f"{whole}.{digits}" if digits else whole


def read_figure(typed: str) -> Fraction:
    """Return the number that was typed; raise NoFigureError if it is none."""
    plain = unicodedata.normalize("NFKC", typed).replace("−", "-").replace(",", "").strip()
    try:
        return Fraction(plain[:-1]) / 100 if plain.endswith("%") else Fraction(plain)
    except (ValueError, ZeroDivisionError):
        raise NoFigureError(typed) from None


def bands_text(bands: Bands) -> str:
    """Return bands as they are typed: each value with its points."""
    return ", ".join(f"{figure(value)}{_ARROW}{figure(points)}" for value, points in bands)


def read_bands(typed: str) -> Bands:
    """Return the bands that were typed, by value; raise RefusedError if they are none."""
    pairs = _read(typed, _NO_BANDS, lambda value, points: (read_figure(value), read_figure(points)))
    return tuple(sorted(pairs))


def young_text(young: Sequence[YoungBounds]) -> str:
    """Return the bounds by months as they are typed."""
    return ", ".join(f"{one.months}{_ARROW}{'/'.join(map(figure, one.bounds))}" for one in young)


def read_young(typed: str) -> tuple[YoungBounds, ...]:
    """Return the bounds by months that were typed, none for nothing; raise RefusedError if they are none."""
    found = _read(
        typed,
        _NO_YOUNG,
        lambda months, points: YoungBounds(int(months), _three([read_figure(part) for part in points.split("/")])),
    )
    return tuple(sorted(found, key=lambda one: one.months))


def _read(typed: str, why: Text, read: Callable[[str, str], _One]) -> list[_One]:
    """Return what is read of each pair that was typed; raise RefusedError, which says why, if one is none."""
    try:
        parts = filter(None, (part.strip() for part in _APART.split(unicodedata.normalize("NFKC", typed))))
        return [read(first, last) for first, last in map(_TO.split, parts)]
    except (ValueError, NoFigureError):
        raise RefusedError(why, typed=typed) from None


def _three(points: list[Fraction]) -> Bounds:
    first, second, third = points
    return first, second, third


def with_bound(model: Model, place: int, points: Fraction) -> Model:
    """Return a model with another bound of a level; raise ModelError if it does not fit."""
    bounds = list(model.bounds)
    bounds[place] = points
    return replace(model, bounds=_three(bounds))


def with_group(model: Model, key: str, **values: Any) -> Model:
    """Return a model with something else said of a group; raise ModelError if it makes no sense."""
    return _grouped(model, [replace(one, **values) if one.key == key else one for one in model.groups])


def with_measure(model: Model, key: str, **values: Any) -> Model:
    """Return a model with something else said of a measure; raise ModelError if it makes no sense.

    Caps go on to speak of one whose key changes.
    """
    groups = [
        replace(group, measures=tuple(replace(one, **values) if one.key == key else one for one in group.measures))
        for group in model.groups
    ]
    caps = tuple(replace(one, measure=values["key"]) if one.measure == key else one for one in model.caps)
    return replace(model, groups=tuple(groups), caps=caps if "key" in values else model.caps)


def with_new_measure(model: Model, group_key: str, key: str) -> Model:
    """Return a model with one measure more, that counts as much as the mean of its group."""
    group = next(one for one in model.groups if one.key == group_key)
    weight = group.whole / len(group.measures) if group.measures else Fraction(1)
    new = Measure(key, weight, _NEW_BANDS, _STALE)
    return with_group(model, group_key, measures=(*group.measures, new))


def with_new_group(model: Model, key: str, name: str, measure: str) -> Model:
    """Return a model with a group more, of one measure; it counts as much as the mean of the others."""
    mean = sum((one.weight for one in model.groups), Fraction(0)) / len(model.groups)
    group = MetricGroup(key, mean, (Measure(measure, Fraction(1), _NEW_BANDS, _STALE),), name)
    return _grouped(model, [*model.groups, group])


def without_measure(model: Model, key: str) -> Model:
    """Return a model without a measure, its caps, and its group if that was all of it; raise ModelError."""
    groups = []
    for group in model.groups:
        left = tuple(one for one in group.measures if one.key != key)
        if left:
            groups.append(replace(group, measures=left) if len(left) < len(group.measures) else group)
    return replace(model, groups=tuple(groups), caps=tuple(one for one in model.caps if one.measure != key))


def with_cap(model: Model, place: int, **values: Any) -> Model:
    """Return a model with something else said of a cap."""
    caps = list(model.caps)
    caps[place] = replace(caps[place], **values)
    return replace(model, caps=tuple(caps))


def with_new_cap(model: Model, measure: str) -> Model:
    """Return a model with a cap more."""
    cap = Cap(measure, CapComparison.BELOW, Fraction(1), Level.C)
    return replace(model, caps=(*model.caps, cap))


def without_cap(model: Model, place: int) -> Model:
    """Return a model without a cap."""
    return replace(model, caps=(*model.caps[:place], *model.caps[place + 1 :]))


def _grouped(model: Model, groups: Sequence[MetricGroup]) -> Model:
    return replace(model, groups=tuple(groups))
