"""The matrix of tiers: where the accounts stand, and which of them drift from what is wanted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain import amounts
from csdesk.domain.accounts import Stage, Touch, tier_order
from csdesk.domain.levels import Level
from csdesk.domain.tiers import Drift, MatrixCell, Place, Wanted, total
from csdesk.entities import Changes
from csdesk.services.standings import Drifting, MatrixPicture
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.page import Page
from csdesk.ui.tips import tip
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.line_button import LineButton
from csdesk.ui.widgets.parts import Button, Card, Line, col, fill, row, stacked, text
from csdesk.ui.widgets.pick_list import Pick, PickList
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

HEIGHT = 60
_LEVEL = 26
_LEAST, _PALE, _FULL = 84, 0.05, 0.24
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_STAGES = (Stage.ONBOARDING, Stage.ADOPTION, Stage.EXPANSION, Stage.OTHER, None)
_TOUCHES = (Touch.HIGH, Touch.LOW, Touch.TECH, Touch.OTHER, None)
_USUAL = frozenset(_STAGES[:3])
_NAMES = 100
_ROOM = 900
"""Pixels from which on the list stands beside the cells."""
_MOST = 300
"""So many drifting accounts are listed: what comes after is looked for in the portfolio, cell by cell."""


class CellButton(LineButton):
    """Enter, Space or a click open the accounts behind it; the arrows are told as ``stepped``."""

    tall, steps = HEIGHT, _STEPS

    def __init__(
        self,
        asked: Mapping[str, str],
        count: int,
        money: str,
        share: float,
        *,
        is_sum: bool,
        levels: Sequence[tuple[str, int]] = (),
    ) -> None:
        """Show a count over money and how many there are of each level, by its letter.

        ``asked`` narrows the portfolio to it, ``share`` is that of the fullest cell.
        """
        super().__init__()
        self._levels = levels
        self.asked, self._money, self._share, self._is_sum = asked, money, share, is_sum
        self.setText(str(count))
        self.setEnabled(count > 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if count else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFixedHeight(HEIGHT)

    @override
    def draw(self, painter: QPainter) -> None:
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        now, middle = theme.now, area.center().y()
        if not self.isEnabled():
            paint.text(painter, area.x(), middle, area.width(), "–", now.unknown, align=paint.CENTER)
            return
        ground = "" if self._is_sum else now.tint(now.accent, _PALE + (_FULL - _PALE) * self._share)
        if self.underMouse():
            ground = now.selected
        if ground:
            paint.box(painter, area.x(), area.y(), area.width(), area.height(), ground, k.CONTROL)
        left, inside = area.x() + 1, area.width() - 2
        above = (8 if self._money else 0) + (8 if self._levels else 0)
        paint.text(painter, left, middle - above, inside, self.text(), weight=k.STRONG, align=paint.CENTER)
        below = 2 if self._levels else 10
        paint.text(painter, left, middle + below, inside, self._money, now.muted, k.CAPTION, align=paint.CENTER)
        x = area.center().x() - len(self._levels) * _LEVEL / 2
        for place, (letter, count) in enumerate(self._levels):
            at = x + place * _LEVEL
            paint.mark(painter, letter, at + 6, middle + 18, 3.5)
            paint.text(painter, at + 12, middle + 18, _LEVEL, str(count), now.muted, k.CAPTION)

    @override
    def ring(self, painter: QPainter) -> None:
        paint.ring(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), k.CONTROL)


@dataclass(frozen=True)
class _MatrixRow:
    """A row of cells: the tier, the touch, and whether the tier wants this touch."""

    tier: str
    touch: Touch | None
    is_wanted: bool


class MatrixGrid(QWidget):
    """Cells are walked by the arrows; ``opened`` tells to what the portfolio is to be narrowed."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._box = QGridLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setHorizontalSpacing(k.S1)
        self._box.setVerticalSpacing(2)
        self.cells: dict[tuple[int, int], CellButton] = {}

    def show_picture(self, picture: MatrixPicture) -> None:
        """Show the cells; the hand stays where it was."""
        at = next((place for place, cell in self.cells.items() if cell.hasFocus()), None)
        self._clear()
        here = {place[2] for place in picture.cells}
        stages = [stage for stage in _STAGES if stage in _USUAL or stage in here]
        for column, name in enumerate([*map(self._stage, stages), words.tr("Total")], 1):
            heading = Line(name, "small")
            heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._box.addWidget(heading, 0, column)
        line = 1
        for tier in self._tiers(picture):
            self._box.addWidget(self._band(tier, picture), line, 0, 1, len(stages) + 2)
            for one in _rows(tier, picture):
                line += 1
                self._add_row(line, one, stages, picture)
            line += 1
        for column in range(self._box.columnCount()):  # the cells share the room that the names leave
            self._box.setColumnStretch(column, 1 if 1 <= column <= len(stages) + 1 else 0)
        if at in self.cells:
            self.cells[at].setFocus()

    def _tiers(self, picture: MatrixPicture) -> list[str]:
        known = [one.tier for one in picture.tiers if one.accounts or one.tier in picture.wanted]
        return [*known, *([] if all(tier for tier, *_rest in picture.cells) else [""])]

    def _band(self, tier: str, picture: MatrixPicture) -> QWidget:
        name = labels.tier(tier) if tier else words.tr("No tier")
        band = col(text(name, "strong"), text(self._share(tier, picture), "small"), gap=0)
        band.setContentsMargins(k.S2, k.S2, 0, k.S1)
        return band

    def _share(self, tier: str, picture: MatrixPicture) -> str:
        """Return how many of all accounts are in a tier, and how many should be."""
        count = _sum(picture, lambda place: place[0] == tier).count
        everybody = _sum(picture, lambda _place: True).count
        said = words.tr("%n account(s)", "", count)
        if everybody:
            said += f" · {round(100 * count / everybody)}%"
        wish = picture.wanted.get(tier, Wanted(tier)).share
        if wish is not None:
            said += " · " + words.tr("{share}% target").format(share=str(wish))
        return said

    def _add_row(self, line: int, row: _MatrixRow, stages: Sequence[Stage | None], picture: MatrixPicture) -> None:
        self._box.addWidget(self._touch(row), line, 0, Qt.AlignmentFlag.AlignVCenter)
        fullest = max((cell.count for cell in picture.cells.values()), default=1)
        for column, stage in enumerate(stages, 1):
            cell = picture.cells.get((row.tier, row.touch, stage), MatrixCell())
            asked = {"tier": row.tier, "touch": row.touch or "", "stage": stage or ""}
            self._add_cell((line, column), cell, asked, (row, self._stage(stage)), cell.count / fullest)
        whole = _sum(picture, lambda place: place[:2] == (row.tier, row.touch))
        asked = {"tier": row.tier, "touch": row.touch or ""}
        self._add_cell((line, len(stages) + 1), whole, asked, (row, words.tr("Total")), None)

    def _add_cell(
        self,
        at: tuple[int, int],
        cell: MatrixCell,
        asked: Mapping[str, str],
        named: tuple[_MatrixRow, str],
        share: float | None,
    ) -> None:
        money = amounts.sums(cell.mrr, words.language) if cell.mrr else ""
        button = CellButton(
            *(asked, cell.count, amounts.leading(cell.mrr, words.language), share or 0),
            is_sum=share is None,
            levels=[(level.value, number) for level, number in cell.levels.items()],
        )
        unknown = words.tr("unknown")
        named_levels = {unknown if one is Level.UNKNOWN else one.value: count for one, count in cell.levels.items()}
        levels = ", ".join(f"{name} {number}" for name, number in named_levels.items())
        row, stage = named
        tier = labels.tier(row.tier) if row.tier else words.tr("No tier")
        count = words.tr("%n account(s)", "", cell.count)
        button.setAccessibleName(
            ", ".join(filter(None, (tier, self._touch_name(row.touch), stage, count, money, levels)))
        )
        button.setToolTip(tip("\n".join(filter(None, (count, money, levels))) if cell.count else ""))
        button.clicked.connect(lambda: self.opened.emit(button.asked))
        button.stepped.connect(lambda step: self._walk(at, step))
        self._box.addWidget(button, *at)
        button.show()  # by itself it would come a moment after the hand
        self.cells[at] = button

    def _walk(self, at: tuple[int, int], step: tuple[int, int]) -> None:
        """Go to the next cell in a direction that holds anything."""
        line, column = at
        while 0 <= line <= self._box.rowCount() and 0 <= column <= self._box.columnCount():
            line, column = line + step[0], column + step[1]
            cell = self.cells.get((line, column))
            if cell is not None and cell.isEnabled():
                cell.setFocus()
                return

    def _touch(self, row: _MatrixRow) -> QLabel:
        name = self._touch_name(row.touch)
        label = text(f"{name} ✓" if row.is_wanted else name, "body" if row.is_wanted else "muted")
        label.setToolTip(tip(words.tr("Target touch for the tier") if row.is_wanted else ""))
        label.setContentsMargins(k.S2, 0, 0, 0)
        label.setMinimumWidth(_NAMES)
        return label

    def _touch_name(self, touch: Touch | None) -> str:
        return labels.name(touch) if touch else words.tr("No touch")

    def _stage(self, stage: Stage | None) -> str:
        return labels.name(stage) if stage else words.tr("No stage")

    def _clear(self) -> None:
        while item := self._box.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.cells = {}


def _rows(tier: str, picture: MatrixPicture) -> list[_MatrixRow]:
    """Return the touches that accounts of a tier have, and the one that it wants."""
    wish = picture.wanted.get(tier, Wanted(tier)).touch
    here = {place[1] for place in picture.cells if place[0] == tier}
    return [_MatrixRow(tier, one, one is wish) for one in _TOUCHES if one in here or (wish is not None and one is wish)]


def _sum(picture: MatrixPicture, asked: Callable[[Place], bool]) -> MatrixCell:
    return total(cell for place, cell in picture.cells.items() if asked(place))


def reasons(one: Drifting) -> str:
    """Return every reason, the touch first."""
    return " · ".join(reason(drift, one) for drift in one.drifts)


def reason(drift: Drift, one: Drifting) -> str:
    """Return why an account does not fit, as a sentence without its full stop."""
    if one.wanted is None:
        return words.tr("No tier set yet")
    if drift is Drift.TOUCH:
        return _touch(one, one.wanted)
    return _depth(one, one.wanted) if drift is Drift.DEPTH else _money(drift, one, one.wanted)


def _touch(one: Drifting, wanted: Wanted) -> str:
    touch = one.standing.touch
    said = words.tr("{tier} target: {wanted}; now {present}") if touch else words.tr("{tier} target: {wanted}; not set")
    wish = labels.name(wanted.touch).lower() if wanted.touch else ""
    return _filled(said, wanted, wish, labels.name(touch).lower() if touch else "")


def _depth(one: Drifting, wanted: Wanted) -> str:
    depth = one.standing.depth
    if depth:
        said = words.tr("{tier} target: {wanted}; its plan aims for {present}")
    else:
        said = words.tr("{tier} target: {wanted}; no plan aims for it")
    wish = labels.name(wanted.depth).lower() if wanted.depth else ""
    return _filled(said, wanted, wish, labels.name(depth).lower() if depth else "")


def _money(drift: Drift, one: Drifting, wanted: Wanted) -> str:
    if drift is Drift.UNDER:
        said, bound = words.tr("MRR {present} is below the {tier} minimum of {wanted}"), wanted.floor
    else:
        said, bound = words.tr("MRR {present} is above the {tier} maximum of {wanted}"), wanted.ceiling
    amount = one.standing.mrr[wanted.currency]
    wish = amounts.full(bound if bound is not None else Fraction(0), wanted.currency)
    return _filled(said, wanted, wish, amounts.full(amount, wanted.currency))


def _filled(said: str, wanted: Wanted, wish: str, present: str) -> str:
    return said.format(tier=labels.tier(wanted.tier), wanted=wish, present=present)


class MatrixPage(Page):
    """Every account that is daily work, by tier, touch and stage."""

    watches = ("accounts", "contracts", "contract_lines", "health_snapshots", "success_plans", "tier_definitions")

    def __init__(self, desk: Desk, bus: ChangeBus, today: Callable[[], date] = date.today) -> None:
        """Show nothing yet."""
        super().__init__(bus)
        self._desk, self._today = desk, today
        self.total = Line("", "muted")
        self.tiers_button = Button(words.tr("Define tiers"), "layers")
        self.tiers_button.clicked.connect(lambda: self.navigator.open(Target.settings("tiers")))
        self.grid = MatrixGrid()
        self.grid.opened.connect(lambda wanted: self.navigator.open(Target("portfolio", what=wanted)))
        self.undefined = text("", "late", wrap=True)
        self.fitting = text(words.tr("Every account fits its tier."), "muted", wrap=True)
        self.list = PickList(words.tr("Accounts that do not fit their tier"))
        self.list.entered.connect(lambda account: self.navigator.open(Target.account(account)))
        self.empty = EmptyState(
            words.tr("Where your accounts stand"),
            words.tr("Tiers reflect ease of success, touch how far an account helps itself.\nAdd accounts first."),
            (words.tr("Open portfolio"), lambda: self.navigator.open(Target("portfolio"))),
            "table-2",
        )
        self._lay_out()

    def _lay_out(self) -> None:
        grid = col(self.grid, None, margins=(k.S2, k.S2, k.S2, k.S2))
        cells = Card("", (scrolled(grid), 1), pad=0)
        self._heading = text("", "small")
        said = col(self._heading, self.undefined, self.fitting, gap=k.S1, margins=(k.S4, 0, k.S4, 0))
        around = row((self.list, 1), margins=(k.S1, 0, k.S1, k.S1))
        drifting = Card(words.tr("Tier mismatches"), said, (around, 1), pad=0)
        self._full = QWidget()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._full)
        fill(self._beside, ((cells, 5), (drifting, 3)), k.S4, (0, 0, 0, 0))
        self._body = stacked(self._full, self.empty)
        self.set_out(words.tr("Tier matrix"), ((self.total, 1), self.tiers_button), (self._body, 1))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = event.size().width() >= _ROOM
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if roomy else QBoxLayout.Direction.TopToBottom)

    @override
    def refresh(self, changes: Changes) -> None:
        picture = self._desk.standings.now(self._today())
        self._body.setCurrentWidget(self._full if picture.cells else self.empty)
        self.grid.show_picture(picture)
        self.entrance = next((one for one in self.grid.cells.values() if one.focusPolicy()), None)
        self._show_drift(picture)
        whole = total(picture.cells.values())
        count = words.tr("%n account(s)", "", whole.count)
        self.total.say(f"{count} · MRR {amounts.sums(whole.mrr, words.language)}" if whole.count else "")

    def _show_drift(self, picture: MatrixPicture) -> None:
        places = {one.tier: place for place, one in enumerate(picture.tiers)}
        drifting = sorted(
            picture.drifting, key=lambda one: (places.get(one.standing.tier, -1), tier_order(one.standing.tier))
        )
        self.list.show_picks([Pick(one.standing.id, one.standing.name, reasons(one)) for one in drifting[:_MOST]])
        self.list.setVisible(bool(drifting))
        count = words.tr("%n account(s)", "", len(drifting))
        self._heading.setText(f"{count} · " + words.tr("Enter opens the account"))
        self._heading.setVisible(bool(drifting))
        names = ", ".join(labels.tier(one.tier) for one in picture.undefined)
        self.undefined.setText(words.tr("Not defined yet: {tiers}").format(tiers=names))
        self.undefined.setVisible(bool(names))
        self.fitting.setVisible(not drifting and not names)
