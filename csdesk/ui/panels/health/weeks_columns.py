"""The chart as a table: a row a week, the last first, and a column for each measure."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.domain.health_events import HealthEvent
from csdesk.domain.health_history import HistoryWeek
from csdesk.domain.health_parts import PartState
from csdesk.domain.levels import POINT, Level
from csdesk.ui import dates, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.panels.health import saying
from csdesk.ui.widgets.cells import middle, said
from csdesk.ui.words import words

BY_TODAY = 5
"""The place of the column that most accounts have nothing for."""


class WeekRow(NamedTuple):
    """A week, the one before it, and what happened in it."""

    week: HistoryWeek
    before: HistoryWeek | None
    events: Sequence[HealthEvent] = ()

    @property
    def change(self) -> int | None:
        """Return by how many millionths the score changed."""
        now, then = self.week.score, self.before.score if self.before else None
        return None if now is None or then is None else now - then


class WeekColumns:
    """Makes the columns, in the words of a language."""

    def __init__(self, today: Callable[[], date]) -> None:
        self._today = today

    def all(self) -> list[Column[WeekRow]]:
        """Return the columns that every account has, from the left."""
        return [
            Column(
                words.tr("Week to"),
                lambda row: dates.short(row.week.sunday, self._today(), words.language),
                key=lambda row: row.week.sunday,
                plain=lambda row: row.week.sunday.isoformat(),
                tip=lambda row: saying.week(row.week.sunday, self._today()),
                width=116,
                opens=True,
            ),
            Column(words.tr("Level"), lambda row: saying.level(row.week.level), draw=_level, width=128),
            _score(words.tr("Score"), lambda row: row.week.score),
            _number(
                words.tr("Change"),
                lambda row: row.change,
                lambda row: saying.difference(row.before.score if row.before else None, row.week.score) or saying.NONE,
            ),
            Column(
                words.tr("Coverage"),
                lambda row: saying.percent(row.week.coverage),
                key=lambda row: row.week.coverage,
                width=96,
                right=True,
                quiet=True,
            ),
            _score(words.tr("By today’s model"), lambda row: row.week.by_today, width=128),
            Column(words.tr("Model"), lambda row: row.week.model or saying.NONE, width=136, quiet=True),
            Column(words.tr("Remarks"), lambda row: saying.remarks(row.week), tip=_remarks, width=200, quiet=True),
            Column(words.tr("What happened"), _events, tip=_events, width=280, quiet=True),
        ]

    def of_measure(self, key: str, name: str) -> Column[WeekRow]:
        """Return the column of a measure: its part of the score."""

        def text(row: WeekRow) -> str:
            part = row.week.parts.get(key)
            if part is None or (part.state is PartState.PRESENT and row.week.score is None):
                return saying.NONE
            return saying.score(part.part) if part.state is PartState.PRESENT else saying.state(part)

        def counted(row: WeekRow) -> int | None:
            part = row.week.parts.get(key)
            return part.part if part and part.state is PartState.PRESENT and row.week.score is not None else None

        return _number(name, counted, text, width=136, name=f"measure {key}")


def _score(title: str, find: Callable[[WeekRow], int | None], width: int = 88) -> Column[WeekRow]:
    return _number(title, find, lambda row: saying.score(find(row)), width)


def _number(
    title: str, find: Callable[[WeekRow], int | None], text: Callable[[WeekRow], str], width: int = 88, name: str = ""
) -> Column[WeekRow]:
    """Return a column of points; other programs are given all their digits, and nothing where they are unknown."""

    def plain(row: WeekRow) -> str:
        found = find(row)
        return "" if found is None else f"{found / POINT:.6f}".rstrip("0").rstrip(".")

    more: dict[str, Any] = {"key": find, "plain": plain, "width": width, "right": True, "kind": "number"}
    return Column(title, text, name=name, **more)


def _level(painter: QPainter, cell: QRect, row: WeekRow) -> None:
    level = row.week.level
    paint.mark(painter, level.value, cell.x() + k.S2 + 7, middle(cell))
    ink = theme.now.muted if level is Level.UNKNOWN else theme.now.text
    said(painter, cell, saying.level(level), ink, indent=20)


def _events(row: WeekRow) -> str:
    return " · ".join(one.name for one in row.events)


def _remarks(row: WeekRow) -> str:
    return saying.remarks(row.week).replace(" · ", "\n")
