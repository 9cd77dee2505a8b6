"""The tables of the weekly review: figures, what came of last week's plan, who moved, renewals ahead."""

from collections.abc import Callable, Sequence
from datetime import date
from operator import attrgetter
from typing import Any, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from csdesk.documents.weekly.document import WeeklyLevel, WeeklyTask
from csdesk.domain.weekly import PlannedItem, PlannedState
from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.panels.entries import Entries
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets import cells
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Card, Line, Painted, row, text
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

_TALL, _BAR, _GAP = 92, 12, 2
_NAME, _COUNT, _MRR = 30, 54, 80
_ACCOUNT, _DUE = 150, 64
_MARK, _ARROW = 13, 46


class LevelsCard(Card):
    """Shape, letter and number tell the levels apart, colour only helps."""

    def __init__(self) -> None:
        self.note = text("", "small")
        self._levels: Sequence[WeeklyLevel] = ()
        self.drawn = Painted(0, _TALL, self._draw)
        super().__init__(words.tr("Health of the portfolio"), self.drawn, more=self.note)

    def show_levels(self, levels: Sequence[WeeklyLevel], note: str) -> None:
        """Show these levels, and a note at the head."""
        self._levels = levels
        self.note.setText(note)
        spoken = ", ".join(f"{one.letter} {one.name} {one.count} ({one.change})".strip() for one in levels)
        self.drawn.setAccessibleName(spoken)
        self.drawn.update()

    def _draw(self, painter: QPainter, room: QRect) -> None:
        whole = sum(one.count for one in self._levels)
        left, wide = float(room.x()), room.width() / max(len(self._levels), 1)
        for one in self._levels:
            share = room.width() * one.count / whole if whole else 0
            if share:
                colour = theme.now.level(one.letter) if one.letter else theme.now.line
                paint.box(painter, left, room.y(), max(share - _GAP, 1), _BAR, colour, 2)
            left += share
        for place, one in enumerate(self._levels):
            x = room.x() + place * wide
            paint.mark(painter, one.letter, x + 5, _NAME)
            paint.text(painter, x + k.S4, _NAME, wide - k.S4, f"{one.letter} {one.name}".strip(), px=k.SMALL)
            paint.text(painter, x, _COUNT, wide, str(one.count), px=k.TITLE, weight=k.STRONG)
            beside = paint.width(str(one.count), k.TITLE, k.STRONG) + k.S2
            paint.text(painter, x + beside, _COUNT, wide - beside, one.change, theme.now.muted, k.SMALL)
            paint.text(painter, x, _MRR, wide - k.S2, one.mrr, theme.now.muted, k.SMALL)


class WeekPlanCard(Card):
    """Once the week was held its plan is shown and cannot be changed."""

    def __init__(self) -> None:
        self.note, self.nothing = text("", "small"), text(words.tr("The queue has nothing for this week."), "muted")
        self.lines = KeyedList(0)
        self._plan: Sequence[PlannedItem] = ()
        self._left_out: set[tuple[str, int]] = set()
        self.ticks: list[Tick] = []
        super().__init__(words.tr("This week’s plan"), self.lines, self.nothing, None, more=self.note)

    def show_plan(self, plan: Sequence[PlannedItem], shown: Sequence[WeeklyTask], note: str, *, held: bool) -> None:
        """Show a plan; what was left out before stays so."""
        self._plan = plan
        self.note.setText(note)
        self.nothing.setVisible(not plan)
        self.ticks = []
        lines = []
        for item, told in zip(plan, shown, strict=True):
            tick = Tick(told.title)
            tick.setChecked(held or (item.kind, item.id) not in self._left_out)
            tick.setEnabled(not held)
            tick.clicked.connect(lambda on, key=(item.kind, item.id): self._turn(key, on=on))
            account, due = Line(told.account, "small"), Line(told.due, "small")
            account.setFixedWidth(_ACCOUNT)
            due.setFixedWidth(_DUE)
            due.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.ticks.append(tick)
            lines.append(row((tick, 1), account, due, gap=k.S3))
        self.lines.put(*lines)

    def taken(self) -> list[PlannedItem]:
        """Return what is ticked."""
        return [one for one in self._plan if (one.kind, one.id) not in self._left_out]

    def _turn(self, key: tuple[str, int], *, on: bool) -> None:
        if on:
            self._left_out.discard(key)
        else:
            self._left_out.add(key)


class WeekLine(NamedTuple):
    """A line of one of the tables, in its place; ``goes_to`` is the account that Enter opens, 0 for none."""

    key: int
    of: Any
    goes_to: int = 0


class WeekTable(Card):
    """A table in a card, as high as its rows; of none it says so."""

    def __init__(self, page: QWidget, title: str, columns: Sequence[Column[WeekLine]], nothing: str = "") -> None:
        self.note = text("", "small")
        self.model = RowsModel[WeekLine](columns, lambda one: one.key, page)
        self.table = RecordTable(self.model, title)
        self.nothing = text(nothing, "muted")
        self.nothing.setContentsMargins(k.S4, k.S2, k.S4, k.S4)
        super().__init__(title, self.table, self.nothing, None, more=self.note, pad=0)

    def lead(self, act: str, go: Callable[[int], object]) -> None:
        """Let Enter on a line open its account; ``act`` is what the menu calls that."""
        self.table.lead(act, lambda one: go(one.goes_to))

    def show_lines(self, lines: Sequence[WeekLine], note: str = "") -> None:
        """Show these lines, and a note at the head."""
        self.model.show(lines)
        self.table.fit(len(lines))
        self.table.setVisible(bool(lines))
        self.nothing.setVisible(not lines)
        self.note.setText(note)


def figures(today: Callable[[], date]) -> list[Column[WeekLine]]:
    """Return the columns of the KPIs."""
    kit = _kit(today)
    return [
        kit.text(words.tr("KPI"), "name", width=320, key=_place),
        kit.text(words.tr("This week"), "now", width=110, right=True),
        kit.text(words.tr("Last week"), "before", width=110, right=True),
        kit.text(words.tr("Change"), "change", width=110, right=True, draw=_change),
    ]


def last_plan(today: Callable[[], date], note: Callable[[int, str], object]) -> list[Column[WeekLine]]:
    """Return the columns of what was taken on; ``note`` keeps what is typed about one, by its key."""
    kit = _kit(today)._replace(keep=lambda row, values: note(row.key, values["note"]), guard=lambda act: act())
    return [
        kit.text("", "said", width=36, draw=_state, key=_place, edited=False),
        kit.text(words.tr("Action"), "title", width=210, edited=False),
        kit.text(words.tr("Account"), "account", width=130, edited=False),
        kit.text(words.tr("What came of it"), "note", width=120),
    ]


def moves(today: Callable[[], date]) -> list[Column[WeekLine]]:
    """Return the columns of who moved."""
    kit = _kit(today)
    return [
        kit.text(words.tr("Account"), "account", width=190, opens=True, key=_place),
        kit.text(words.tr("Move", "of a level"), "move", _way, width=110, draw=_draw_move),
        kit.text(words.tr("MRR"), "mrr", width=110, right=True),
        kit.text(words.tr("Why"), "why", width=280),
        kit.text(words.tr("Next action"), "response", width=240),
    ]


def renewals(today: Callable[[], date]) -> list[Column[WeekLine]]:
    """Return the columns of the renewals ahead."""
    kit = _kit(today)
    return [
        kit.text(words.tr("Account"), "account", width=220, opens=True, key=_place),
        kit.text(words.tr("Decision"), "day", width=90),
        kit.text("", "left", width=140, draw=_left),
        kit.text(words.tr("MRR"), "mrr", width=110, right=True),
        kit.text(words.tr("Forecast"), "forecast", width=110),
    ]


def _kit(today: Callable[[], date]) -> ColumnKit[WeekLine]:
    return ColumnKit(today, lambda: Entries(today), find=lambda name: attrgetter(f"of.{name}"))


def _place(one: WeekLine) -> int:
    """Return what keeps the lines in the order they are given."""
    return one.key


def _change(painter: QPainter, cell: QRect, one: WeekLine) -> None:
    ink = theme.now.danger_text if one.of.worse else theme.now.text
    said, wide = one.of.change, cell.width() - 2 * k.S2
    left = cell.right() - k.S2 - min(paint.width(said), wide)
    paint.text(painter, left, cells.middle(cell), wide, said, ink)


def _state(painter: QPainter, cell: QRect, one: WeekLine) -> None:
    icons = {
        PlannedState.DONE.value: ("circle-check", theme.now.accent),
        PlannedState.DROPPED.value: ("x", theme.now.unknown),
    }
    icon, ink = icons.get(one.of.state, ("circle", theme.now.attention_text))
    paint.icon(painter, cell.x() + k.S3, cells.middle(cell), icon, ink, k.ICON)


def _left(painter: QPainter, cell: QRect, one: WeekLine) -> None:
    ink = theme.now.danger_text if one.of.late else theme.now.muted
    paint.text(painter, cell.x() + k.S2, cells.middle(cell), cell.width() - k.S4, one.of.left, ink)


def _way(one: WeekLine) -> str:
    return f"{one.of.before or '–'} → {one.of.now or '–'}"


def _draw_move(painter: QPainter, cell: QRect, one: WeekLine) -> None:
    """Draw the two levels with their shapes and letters, the former pale."""
    y, x = cells.middle(cell), cell.x() + k.S3
    for letter, place, ink in ((one.of.before, x, theme.now.muted), (one.of.now, x + _ARROW, theme.now.text)):
        paint.mark(painter, letter, place + 4, y)
        paint.text(painter, place + _MARK, y, _MARK * 2, letter or "–", ink)
    paint.text(painter, x + _MARK * 2 + 1, y, _MARK, "→", theme.now.unknown)
