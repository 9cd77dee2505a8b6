"""Columns of figures as people and programs write them, all at once: 3,505, 83.5%, １２, △5, yes."""

from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from functools import partial
from math import isfinite, nan
from typing import TYPE_CHECKING, Any, NamedTuple

from csdesk.exchange.money import Unit, blank, error_value, parse_amount, parse_flag, parse_number

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray[Any, np.dtype[np.float64]]
    Marks = np.ndarray[Any, np.dtype[np.bool_]]

_PERCENT = ("%", "％")
_SWAPPED = str.maketrans(".,", ",.")


class Figures(NamedTuple):
    """A column: its values, NaN where there is none; which are percents, as written; which cells are no figures."""

    values: "Numbers"
    percents: "Marks"
    unread: "Marks"


def read_figures(texts: "np.ndarray[Any, np.dtype[np.object_]]", *, comma: bool = False) -> Figures:
    """Return what stands in a column; with a decimal ``comma``, points group."""
    import numpy as np
    import pandas as pd

    if comma:
        values = np.full(len(texts), nan)
    else:
        values = np.array(pd.to_numeric(pd.Series(texts, dtype=object), errors="coerce"), dtype=np.float64)
    percents, unread = np.zeros(len(texts), dtype=bool), np.zeros(len(texts), dtype=bool)
    known: dict[str, tuple[float, bool, bool]] = {"": (nan, False, False)}
    read = partial(_figure, comma=comma)
    for place in np.flatnonzero(~np.isfinite(values)).tolist():
        values[place], percents[place], unread[place] = _once(known, str(texts[place]), read)
    return Figures(values, percents, unread)


def read_figure(text: str) -> float:
    """Return what is typed as a figure; ValueError if it is none. 83.5% is 83.5."""
    value, _percent, unread = _figure(text, comma=False)
    if unread or not isfinite(value):
        raise ValueError(text)
    return value


def _amount(text: str) -> Decimal:
    return parse_amount(text, Unit()).value


def _once(
    known: dict[str, tuple[float, bool, bool]], text: str, read: Callable[[str], tuple[float, bool, bool]]
) -> tuple[float, bool, bool]:
    if text not in known:
        known[text] = read(text)
    return known[text]


def _figure(text: str, *, comma: bool) -> tuple[float, bool, bool]:
    """Return the value in a cell, whether it is a percent, and whether it is no figure at all."""
    bare = text.strip()
    if blank(bare):
        return nan, False, False
    is_percent = bare.endswith(_PERCENT)
    bare = bare[:-1].rstrip() if is_percent else bare
    bare = bare.translate(_SWAPPED) if comma else bare
    ways: tuple[Callable[[str], Decimal | bool], ...] = (parse_number, _amount, parse_flag)
    for way in () if error_value(bare) else ways:
        with suppress(ValueError, OverflowError):
            value = float(way(bare))
            return value, is_percent, not isfinite(value)
    return nan, False, True


def is_figure(text: str) -> bool:
    """Tell whether a cell holds a figure."""
    value, _percent, unread = _figure(text, comma=False)
    return not unread and isfinite(value)
