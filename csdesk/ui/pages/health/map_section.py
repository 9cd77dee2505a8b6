"""All accounts by their measures: who is low, in what, and what is stale; how many there are of each level."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.accounts import tier_order
from csdesk.domain.levels import Level
from csdesk.entities import Changes
from csdesk.services.health.portrait import MappedAccount
from csdesk.ui import dates, labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.pages.health.map_view import HealthMapView
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.panel import FittedStack
from csdesk.ui.panels.section import Section
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.parts import Card, Painted, ValueSegments, fill, row, text
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
_WEEKS = 26
_STAGES = ("onboarding", "adoption", "expansion", "other")
_WORST = (Level.D, Level.C, Level.UNKNOWN, Level.B, Level.A)


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
                month = dates.month_in_short(week, words.language, named=week.month == 1)
                paint.text(painter, x, tall + _FOOT / 2, 64, month, now.muted, k.CAPTION)
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


class MapSection(Section):
    """Grouped by tier, stage or owner; of a group those that are low come first."""

    watches = ("accounts", "colleagues", "health_models", "health_snapshots", "measures")

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard) -> None:
        """Show nothing yet."""
        super().__init__(desk, bus, guard)
        self.map = HealthMapView()
        self.map.opened.connect(lambda account: self.navigator.open(Target.account(account)))
        groups = [
            ("tier", words.tr("Tier")),
            ("stage", words.tr("Stage")),
            ("owner", words.tr("Owner")),
            ("", words.tr("None", "no grouping")),
        ]
        self.group = ValueSegments(words.tr("Group by"), groups)
        self.group.picked.connect(lambda _value: self._show())
        self.levels = LevelsChart()
        self._later = QTimer(self, singleShot=True, interval=0)  # the map is there first
        self._later.timeout.connect(self._show_levels)
        self.said = text("", "muted")
        self.empty = EmptyState(
            words.tr("The health of all accounts"),
            words.tr("Each account stands here with its measures, once anything of it is known."),
            (words.tr("Import a table"), lambda: self.navigator.open(Target("import"))),
            "heart-pulse",
        )
        self.entrance = self.map
        head = row(text(words.tr("Group by"), "small"), self.group, None, self.said, gap=k.S3)
        levels = Card(words.tr("Levels over the last 26 weeks"), self.levels)
        self._full = Card("", (self.map, 1), pad=0)
        self._body = FittedStack(self._full, self.empty)
        fill(QVBoxLayout(self), (head, levels, (self._body, 1)), k.S3, (0, 0, 0, 0))
        self._levels = levels

    @override
    def refresh(self, changes: Changes) -> None:
        self._shown = self.desk.health_portraits.now()
        measured = any(one.week for one in self._shown.accounts)
        self._body.turn_to(self._full if measured else self.empty)
        self._levels.setVisible(measured)
        self._later.start()
        self.said.setText(words.tr("%n account(s)", "", len(self._shown.accounts)))
        self._show()

    def _show_levels(self) -> None:
        if self.desk.database.is_here():  # the window may be closed by now
            self.levels.show_weeks(self.desk.health_portraits.levels(_WEEKS))

    def _show(self) -> None:
        by = str(self.group.value)
        order, title = _GROUPS.get(by, (None, None))
        accounts = sorted(self._shown.accounts, key=lambda one: (order(one) if order else 0, *_low_first(one)))
        shown = type(self._shown)(tuple(accounts), self._shown.columns, self._shown.measures)
        self.map.show_map(shown, self.desk.health_history.names(), title)


def _low_first(one: MappedAccount) -> tuple[int, int, str]:
    score = one.week.score if one.week else None
    return _WORST.index(one.level), -1 if score is None else score, one.reading or one.name


def _stage(one: MappedAccount) -> str:
    return labels.name(one.stage) if one.stage else words.tr("No stage")


_GROUPS: dict[str, tuple[Callable[[MappedAccount], object], Callable[[MappedAccount], str]]] = {
    "tier": (
        lambda one: (not one.tier, tier_order(one.tier)),
        lambda one: labels.tier(one.tier) if one.tier else words.tr("No tier"),
    ),
    "stage": (lambda one: _STAGES.index(one.stage.value) if one.stage else len(_STAGES), _stage),
    "owner": (lambda one: (not one.owner, one.owner), lambda one: one.owner or words.tr("No owner")),
}
