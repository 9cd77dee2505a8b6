"""The tables of the weekly review: figures, what came of last week's plan, who moved, renewals ahead."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from csdesk.documents.weekly.document import WeeklyFigure, WeeklyMove, WeeklyRenewal, WeeklyTask
from csdesk.domain.weekly import PlannedState
from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.panels.entries import Entries
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets import cells
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.widgets.parts import Card, text
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.words import words

_MARK, _ARROW = 13, 46


class WeekLine(NamedTuple):
    """A line of one of the tables, in its place; ``goes_to`` is the account that Enter opens, 0 for none."""

    key: int
    of: Any
    goes_to: int = 0


class WeekTable(Card):
    """A table in a card, as high as its rows; of none it says so."""

    def __init__(self, page: QWidget, title: str, columns: Sequence[Column[WeekLine]], nothing: str) -> None:
        self.note = text("", "small")
        self.model = RowsModel[WeekLine](columns, lambda one: one.key, page)
        self.table = RecordTable(self.model)
        self.table.setAccessibleName(title)
        self.nothing = text(nothing, "muted")
        self.nothing.setContentsMargins(k.S4, k.S2, k.S4, k.S4)
        super().__init__(title, self.table, self.nothing, None, more=self.note, pad=0)

    def lead(self, act: str, go: Callable[[int], object]) -> None:
        """Let Enter on a line open its account; ``act`` is what the menu calls that."""
        self.table.acts.opening = act
        self.table.opened.connect(lambda key: go(self._account(key)))

    def show_lines(self, lines: Sequence[WeekLine], note: str = "") -> None:
        """Show these lines, and a note at the head."""
        self.model.show(lines)
        self.table.fit(len(lines))
        self.table.setVisible(bool(lines))
        self.nothing.setVisible(not lines)
        self.note.setText(note)

    def _account(self, key: Hashable) -> int:
        return next((one.goes_to for one in self.model.rows if one.key == key), 0)


def figures(today: Callable[[], date]) -> list[Column[WeekLine]]:
    """Return the columns of the KPIs."""
    kit = _kit(today)
    return [
        kit.text(words.tr("KPI"), "name", lambda one: _figure(one).name, width=320, key=_place),
        kit.text(words.tr("This week"), "now", lambda one: _figure(one).now, width=110, right=True),
        kit.text(words.tr("Last week"), "before", lambda one: _figure(one).before, width=110, right=True),
        kit.text(words.tr("Change"), "change", lambda one: _figure(one).change, width=110, right=True, draw=_change),
    ]


def last_plan(today: Callable[[], date], note: Callable[[int, str], object]) -> list[Column[WeekLine]]:
    """Return the columns of what was taken on; ``note`` keeps what is typed about one, by its key."""
    kit = ColumnKit[WeekLine](
        today, lambda: Entries(today), lambda row, values: note(row.key, values["note"]), lambda act: act(), _of_task
    )
    state = kit.text("", "state", lambda one: _task(one).said, width=36, draw=_state, key=_place)
    return [
        state,
        kit.text(words.tr("Action"), "title", lambda one: _task(one).title, width=210),
        kit.text(words.tr("Account"), "account", lambda one: _task(one).account, width=130),
        kit.text(words.tr("What came of it"), "note", width=120),
    ]


def moves(today: Callable[[], date]) -> list[Column[WeekLine]]:
    """Return the columns of who moved."""
    kit = _kit(today)
    return [
        kit.text(words.tr("Account"), "account", lambda one: _move(one).account, width=190, opens=True, key=_place),
        kit.text(words.tr("Move", "of a level"), "move", _way, width=110, draw=_draw_move),
        kit.text(words.tr("MRR"), "mrr", lambda one: _move(one).mrr, width=110, right=True),
        kit.text(words.tr("Why"), "why", lambda one: _move(one).why, width=280),
        kit.text(words.tr("Next action"), "response", lambda one: _move(one).response, width=240),
    ]


def renewals(today: Callable[[], date]) -> list[Column[WeekLine]]:
    """Return the columns of the renewals ahead."""
    kit = _kit(today)
    return [
        kit.text(words.tr("Account"), "account", lambda one: _renewal(one).account, width=220, opens=True, key=_place),
        kit.text(words.tr("Decision"), "day", lambda one: _renewal(one).day, width=90),
        kit.text("", "left", lambda one: _renewal(one).left, width=140, draw=_left),
        kit.text(words.tr("MRR"), "mrr", lambda one: _renewal(one).mrr, width=110, right=True),
        kit.text(words.tr("Forecast"), "forecast", lambda one: _renewal(one).forecast, width=110),
    ]


def _kit(today: Callable[[], date]) -> ColumnKit[WeekLine]:
    return ColumnKit[WeekLine](today, lambda: Entries(today))


def _place(one: WeekLine) -> int:
    """Return what keeps the lines in the order they are given."""
    return one.key


def _of_task(name: str) -> Callable[[WeekLine], Any]:
    return lambda one: getattr(one.of, name)


def _figure(one: WeekLine) -> WeeklyFigure:
    found: WeeklyFigure = one.of
    return found


def _task(one: WeekLine) -> WeeklyTask:
    found: WeeklyTask = one.of
    return found


def _move(one: WeekLine) -> WeeklyMove:
    found: WeeklyMove = one.of
    return found


def _renewal(one: WeekLine) -> WeeklyRenewal:
    found: WeeklyRenewal = one.of
    return found


def _change(painter: QPainter, cell: QRect, one: WeekLine) -> None:
    ink = theme.now.danger_text if _figure(one).worse else theme.now.text
    said, wide = _figure(one).change, cell.width() - 2 * k.S2
    left = cell.right() - k.S2 - min(paint.width(said), wide)
    paint.text(painter, left, cells.middle(cell), wide, said, ink)


def _state(painter: QPainter, cell: QRect, one: WeekLine) -> None:
    icons = {
        PlannedState.DONE.value: ("circle-check", theme.now.accent),
        PlannedState.DROPPED.value: ("x", theme.now.unknown),
    }
    icon, ink = icons.get(_task(one).state, ("circle", theme.now.attention_text))
    paint.icon(painter, cell.x() + k.S3, cells.middle(cell), icon, ink, k.ICON)


def _left(painter: QPainter, cell: QRect, one: WeekLine) -> None:
    ink = theme.now.danger_text if _renewal(one).late else theme.now.muted
    paint.text(painter, cell.x() + k.S2, cells.middle(cell), cell.width() - k.S4, _renewal(one).left, ink)


def _way(one: WeekLine) -> str:
    return f"{_move(one).before or '–'} → {_move(one).now or '–'}"


def _draw_move(painter: QPainter, cell: QRect, one: WeekLine) -> None:
    """Draw the two levels with their shapes and letters, the former pale."""
    y, x = cells.middle(cell), cell.x() + k.S3
    for letter, place, ink in ((_move(one).before, x, theme.now.muted), (_move(one).now, x + _ARROW, theme.now.text)):
        paint.mark(painter, letter, place + 4, y)
        paint.text(painter, place + _MARK, y, _MARK * 2, letter or "–", ink)
    paint.text(painter, x + _MARK * 2 + 1, y, _MARK, "→", theme.now.unknown)
