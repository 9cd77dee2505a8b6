"""How many accounts there were of each level, week by week: columns with the levels one on another.

Each level has its own texture, named beside the chart, and its letter at the last column: it is told without colour.
"""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from csdesk.domain.levels import Level
from csdesk.ui import dates, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.widgets.parts import Painted
from csdesk.ui.words import words

_ORDER = (Level.A, Level.B, Level.C, Level.D, Level.UNKNOWN)
_TEXTURES = {
    Level.B: Qt.BrushStyle.BDiagPattern,
    Level.C: Qt.BrushStyle.HorPattern,
    Level.D: Qt.BrushStyle.DiagCrossPattern,
    Level.UNKNOWN: Qt.BrushStyle.BDiagPattern,
}
"""What is drawn over a level in the colour of the ground: nothing over the best; the unknown is nothing but hatched."""
_HEIGHT, _FOOT, _BESIDE = 108, 18, 208
_GAP, _LETTERS, _LOWEST, _SWATCH = 2, 16, 9, 12
"""Pixels between columns, for the letters, of a part that is named, and of a texture that is."""
_STRENGTH = 0.65
"""Of the ground's colour over that of a level."""


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
                    _part(painter, QRectF(x, y + 1, step - _GAP, max(high - 1, 1)), level)
                    if week is self._weeks[-1][0] and high >= _LOWEST and level is not Level.UNKNOWN:
                        name = x + step - _GAP + k.S1, y + high / 2
                        paint.text(painter, *name, _LETTERS, level.value, now.text, k.CAPTION, k.STRONG)
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
        self._draw_counts(painter, wide + _LETTERS + k.S4, tall)

    def _draw_counts(self, painter: QPainter, x: int, tall: int) -> None:
        last, line = self._weeks[-1][1], tall / len(_ORDER)
        for place, level in enumerate(reversed(_ORDER)):
            y = line * (place + 0.5)
            paint.mark(painter, level.value, x + k.S2, y)
            _part(painter, QRectF(x + k.S6, round(y) - _SWATCH / 2, _SWATCH, _SWATCH), level)
            paint.text(painter, x + k.S6 + _SWATCH + k.S2, y, 84, _name(level), theme.now.text, k.SMALL)
            paint.text(painter, x + 132, y, 48, f"{last.get(level, 0):,}", theme.now.text, k.SMALL, k.STRONG)


def _part(painter: QPainter, area: QRectF, level: Level) -> None:
    """Paint the accounts of a level."""
    colour = theme.now.level(level.value)
    is_known = level is not Level.UNKNOWN
    place = area.x(), area.y(), area.width(), area.height()
    paint.box(painter, *place, colour if is_known else "", 0, "" if is_known else colour)
    if level in _TEXTURES:
        over = QColor(theme.colour(theme.now.card if is_known else colour))
        over.setAlphaF(_STRENGTH if is_known else 1)
        painter.fillRect(area, QBrush(over, _TEXTURES[level]))


def _name(level: Level) -> str:
    return words.tr("unknown") if level is Level.UNKNOWN else level.value
