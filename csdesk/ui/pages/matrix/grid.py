"""The matrix: a band for each tier, a row for each touch, a column for each stage."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget
from typing_extensions import override

from csdesk.domain import amounts
from csdesk.domain.accounts import Stage, Touch
from csdesk.domain.levels import Level
from csdesk.domain.tiers import MatrixCell, Place, Wanted, total
from csdesk.services.standings import MatrixPicture
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.tips import tip
from csdesk.ui.widgets.line_button import LineButton
from csdesk.ui.widgets.parts import Line, col, text
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
            self._put(0, column, self._heading(name), Qt.AlignmentFlag(0))
        line = 1
        for tier in self._tiers(picture):
            self._box.addWidget(self._band(tier, picture), line, 0, 1, len(stages) + 2)
            for row in _rows(tier, picture):
                line += 1
                self._add_row(line, row, stages, picture)
            line += 1
        self._stretch(len(stages) + 1)
        if at in self.cells:
            self.cells[at].setFocus()

    def _heading(self, name: str) -> Line:
        heading = Line(name, "small")
        heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return heading

    def _tiers(self, picture: MatrixPicture) -> list[str]:
        known = [one.tier for one in picture.tiers if one.accounts or one.tier in picture.wanted]
        return [*known, *([""] if _has(picture, lambda place: not place[0]) else [])]

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
        self._put(line, 0, self._touch(row), Qt.AlignmentFlag.AlignVCenter)
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

    def _put(self, line: int, column: int, widget: QWidget, side: Qt.AlignmentFlag) -> None:
        self._box.addWidget(widget, line, column, side)

    def _stretch(self, last: int) -> None:
        """Share the room, and give the names what they need."""
        for column in range(self._box.columnCount()):
            self._box.setColumnStretch(column, 1 if 1 <= column <= last else 0)

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


def _has(picture: MatrixPicture, asked: Callable[[Place], bool]) -> bool:
    return any(asked(place) for place in picture.cells)


def _sum(picture: MatrixPicture, asked: Callable[[Place], bool]) -> MatrixCell:
    return total(cell for place, cell in picture.cells.items() if asked(place))
