"""How many accounts there were of each level, week by week: columns with the levels one on another."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.domain.levels import Level
from csdesk.ui import dates, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.widgets.parts import Painted
from csdesk.ui.words import words

_ORDER = (Level.A, Level.B, Level.C, Level.D, Level.UNKNOWN)
_HEIGHT, _FOOT, _BESIDE = 108, 18, 168
_GAP = 2


class LevelsChart(Painted):
    """The best level is below; beside the last week stands how many there are of each, with its mark."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__(0, _HEIGHT, self._draw)
        self._weeks: list[tuple[date, Mapping[Level, int]]] = []

    def show_weeks(self, weeks: Mapping[date, Mapping[Level, int]]) -> None:
        """Show these weeks, the first first."""
        self._weeks = list(weeks.items())
        last = self._weeks[-1][1] if self._weeks else {}
        said = ", ".join(f"{_name(level)} {last.get(level, 0):,}" for level in _ORDER)
        self.setAccessibleName(words.tr("Accounts by level this week: {levels}").format(levels=said))
        self.update()

    def _draw(self, painter: QPainter, area: QRect) -> None:
        if not self._weeks:
            return
        tall, wide = area.height() - _FOOT, area.width() - _BESIDE
        most = max(sum(counts.values()) for _week, counts in self._weeks)
        step = wide / len(self._weeks)
        now = theme.now
        for place, (week, counts) in enumerate(self._weeks):
            x, y = place * step, float(tall)
            for level in _ORDER:
                high = tall * counts.get(level, 0) / most
                if high:
                    y -= high
                    colour = now.level(level.value)
                    paint.box(painter, x, y + 1, step - _GAP, max(high - 1, 1), colour, 0)
            if week.day <= 7:
                paint.text(
                    painter,
                    x,
                    tall + _FOOT / 2,
                    64,
                    dates.month_in_short(week, words.language, named=week.month == 1),
                    now.muted,
                    k.CAPTION,
                )
        self._draw_counts(painter, wide + k.S4, tall)

    def _draw_counts(self, painter: QPainter, x: int, tall: int) -> None:
        last, line = self._weeks[-1][1], tall / len(_ORDER)
        for place, level in enumerate(reversed(_ORDER)):
            y = line * (place + 0.5)
            paint.mark(painter, level.value, x + k.S2, y)
            paint.text(painter, x + k.S6, y, 84, _name(level), theme.now.text, k.SMALL)
            paint.text(painter, x + 108, y, 48, f"{last.get(level, 0):,}", theme.now.text, k.SMALL, k.STRONG)


def _name(level: Level) -> str:
    return words.tr("unknown") if level is Level.UNKNOWN else level.value
