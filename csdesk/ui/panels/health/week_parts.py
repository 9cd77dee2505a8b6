"""What one week is made of, beside the chart: its score, the part of each measure, and what happened in it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.domain.health_history import HistoryWeek
from csdesk.domain.health_parts import PartState
from csdesk.domain.levels import cut_to_tenths, said_in_tenths, tenths_of
from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.health import saying
from csdesk.ui.widgets.parts import Painted
from csdesk.ui.words import words

WIDE = 272
_LINE, _FIGURE, _HATCH = 22, 48, 28
_Line = tuple[str, str, str]
"""What is said, its figure or word on the right, and the name of its ink."""


class WeekParts(Painted):
    """Says one week at a time: under the pointer on the chart, or where the keys have gone."""

    def __init__(self, today: Callable[[], date]) -> None:
        """Show nothing yet."""
        super().__init__(0, _LINE, self._draw)
        self._today = today
        self._week: HistoryWeek | None = None
        self._change, self._lines, self._notes = "", [], []  # type: tuple[str, list[tuple[_Line, bool]], list[str]]

    def show_week(
        self, week: HistoryWeek, before: HistoryWeek | None, names: Mapping[str, str], events: Sequence[str]
    ) -> None:
        """Show a week, what it changed since the one before, and what happened in it."""
        self._week = week
        self._change = saying.difference(before.score if before else None, week.score)
        self._lines = _parts(week, names)
        coverage = words.tr("{share} of the data").format(share=saying.percent(week.coverage))
        self._notes = [" · ".join(filter(None, (coverage, week.model))), *filter(None, [saying.remarks(week)]), *events]
        self.setFixedHeight(_LINE * (2 + len(self._lines) + len(self._notes)) + k.S3)
        self.setAccessibleName(self.said)
        self.update()

    @property
    def said(self) -> str:
        """Return all that is shown, as it is read out."""
        if self._week is None:
            return ""
        parts = (f"{name} {figure}" for (name, figure, _ink), _stale in self._lines)
        return ", ".join(filter(None, (*self._head, *parts, *self._notes)))

    @property
    def _head(self) -> tuple[str, str, str]:
        week = self._week
        assert week is not None
        return (
            saying.week(week.sunday, self._today()),
            f"{saying.level(week.level)} {saying.score(week.score)}",
            self._change,
        )

    def _draw(self, painter: QPainter, area: QRect) -> None:
        week, wide = self._week, area.width()
        if week is None:
            return
        days, level, change = self._head
        paint.text(painter, 0, _LINE / 2, wide, days, weight=k.STRONG)
        paint.text(painter, 0, _LINE / 2, wide, change, theme.now.muted, k.SMALL, align=paint.RIGHT)
        paint.mark(painter, week.level.value, 6, _LINE * 1.5)
        paint.text(painter, 18, _LINE * 1.5, wide - 18, level, theme.now.level_text(week.level.value), weight=k.STRONG)
        top = _LINE * 2.0 + k.S1
        for (name, figure, ink), is_stale in self._lines:
            self._part(painter, top + _LINE / 2, wide, (name, figure, ink), is_stale=is_stale)
            top += _LINE
        top += k.S2
        for one in self._notes:
            paint.text(painter, 0, top + _LINE / 2, wide, one, theme.now.muted, k.SMALL)
            top += _LINE

    @staticmethod
    def _part(painter: QPainter, middle: float, wide: int, line: _Line, *, is_stale: bool) -> None:
        name, figure, ink = line
        colour = getattr(theme.now, ink)
        room = paint.width(figure, k.SMALL)
        paint.text(painter, 0, middle, wide - room - k.S3, name, colour, k.SMALL)
        paint.text(painter, wide - room, middle, room, figure, colour, k.SMALL)
        if is_stale:
            paint.hatch(painter, wide - room - _HATCH - k.S2, middle, _HATCH)


def _parts(week: HistoryWeek, names: Mapping[str, str]) -> list[tuple[_Line, bool]]:
    """Return a line for each measure; the parts in tenths add up to the score as it is shown."""
    counted = [key for key, one in week.parts.items() if one.state is PartState.PRESENT and week.score is not None]
    total = cut_to_tenths(week.score or 0)
    tenths = dict(zip(counted, tenths_of([week.parts[key].part for key in counted], total), strict=True))
    lines: list[tuple[_Line, bool]] = []
    for key, part in week.parts.items():
        figure = said_in_tenths(tenths[key]) if key in tenths else saying.state(part)
        lines.append(
            ((names.get(key, key), figure, "text" if key in tenths else "muted"), part.state is PartState.STALE)
        )
    return lines
