"""Headings that say how many rows stand under them."""

from collections.abc import Callable, Hashable
from datetime import date
from typing import Any, TypeVar

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.domain.forecast import month_of
from csdesk.ui import dates, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.groups import Grouping, Total
from csdesk.ui.words import words

Row = TypeVar("Row")


def under(
    column: str, key: Callable[[Row], Hashable], name: Callable[[Any], str], place: Callable[[Any], Any] | None = None
) -> Grouping[Row]:
    """Return how rows stand by what a column shares, while it is the one that sorts; see ``Grouping``."""
    count = Total[Row](len, str, _paint_count)
    return Grouping(column, key, name, place or (lambda one: one), "", {column: count}, fixed=True)


def under_months(column: str, day: Callable[[Row], date]) -> Grouping[Row]:
    """Return how rows stand under the months of a day of theirs."""
    return under(column, lambda row: month_of(day(row)), lambda first: dates.month(first, words.language))


def _paint_count(painter: QPainter, area: QRect, count: int) -> None:
    middle_line = area.y() + area.height() / 2 + 2
    paint.text(painter, area.x(), middle_line, area.width(), str(count), theme.now.muted, k.SMALL)
