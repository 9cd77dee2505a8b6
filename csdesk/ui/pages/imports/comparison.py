"""Two records side by side: which one stays, and of each field whose value; Enter, Space or a click picks a cell."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.services.duplicates import ComparedField, Comparison, DuplicateProposal
from csdesk.ui import keys, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.pages.imports.fields import NOTHING, field_name, shown
from csdesk.ui.rows_model import Column, RowsModel
from csdesk.ui.widgets.cells import middle, said
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words

_STAYS = ""
"""What the line that says which one stays is called among the fields."""
_FIELD = 140


@dataclass(frozen=True)
class CompareLine:
    """A line of the comparison: its place, what it is, both values, and the side that counts, if that is open."""

    place: int
    title: str
    values: tuple[str, str]
    column: str = ""
    side: int | None = None
    can_be_picked: bool = False


class ComparisonTable(QWidget):
    """The sides of a proposal; ``survivor`` is the side that stays, ``taken`` are the fields of the other that do."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._proposal: DuplicateProposal | None = None
        self._found = Comparison((), ("", ""), ())
        self._picked: dict[str, int] = {}
        self.survivor = 0
        self.model = RowsModel[CompareLine](self._columns(), lambda line: line.place, self)
        self.table = RecordTable(self.model)
        self.table.setAccessibleName(words.tr("Side-by-side comparison"))
        self.setFocusProxy(self.table)
        self.table.acts.offers_of = self._offers_of
        self.table.clicked.connect(self._pick)
        self.table.opened.connect(lambda _place: self._pick(self.table.currentIndex()))
        keys.listen(self.table, Qt.Key.Key_Space, lambda: self._pick(self.table.currentIndex()))
        keys.listen(self.table, Qt.Key.Key_Escape, self.left.emit)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.table)

    @property
    def taken(self) -> frozenset[str]:
        """Return the fields of which the value of the one that goes stays."""
        return frozenset(one.column for one in self._found.fields if one.is_open and self._side(one) != self.survivor)

    def show_pair(self, proposal: DuplicateProposal, found: Comparison) -> None:
        """Show two records; the one on which more hangs is to stay."""
        self._proposal, self._found, self._picked = proposal, found, {}
        weights = [sum(counts[place] for _name, *counts in found.hanging) for place in (0, 1)]
        self.survivor = int(weights[1] > weights[0])
        self._show()
        self.table.setCurrentIndex(self.model.index(0, 1 + self.survivor))

    def _show(self) -> None:
        if self._proposal is not None:
            self.model.show(self._lines(self._proposal))

    def _lines(self, proposal: DuplicateProposal) -> Iterable[CompareLine]:
        yield CompareLine(0, words.tr("Stays"), proposal.names, _STAYS, self.survivor, can_be_picked=True)
        place = 0
        for place, one in enumerate(self._found.fields, 1):
            values = dict(zip((each.name for each in self._found.fields), one.values, strict=False))
            first, second = (shown(one.name, value, values) for value in one.values)
            title = field_name(one.name)
            yield CompareLine(place, title, (first, second), one.column, self._side(one), can_be_picked=one.is_open)
        ids = [one or NOTHING for one in self._found.ids]
        rest = [(words.tr("Source IDs"), ids[0], ids[1])]
        rest += [(self._table(name), str(one), str(other)) for name, one, other in self._found.hanging]
        for number, (title, one_side, other_side) in enumerate(rest, place + 1):
            yield CompareLine(number, title, (one_side, other_side))

    def _side(self, one: ComparedField) -> int:
        """Return the side whose value counts: what was picked, else the one that stays, if it has a value."""
        stays = self.survivor if one.values[self.survivor] else 1 - self.survivor
        return self._picked.get(one.column, stays) if one.is_open else stays

    def _offers_of(self, line: CompareLine) -> list[Offer]:
        index = self.table.currentIndex()
        if not line.can_be_picked or index.column() == 0:
            return []
        return [Offer(words.tr("Use this value"), "Space", lambda: self._pick(self.table.currentIndex()))]

    def _pick(self, index: QModelIndex) -> None:
        line = self.model.row(index) if index.isValid() else None
        if line is None or index.column() == 0 or not line.can_be_picked:
            return
        if line.column == _STAYS:
            self.survivor = index.column() - 1
        else:
            self._picked[line.column] = index.column() - 1
        self._show()

    def _columns(self) -> list[Column[CompareLine]]:
        sides = [self._value(side) for side in (0, 1)]
        field = Column[CompareLine](
            words.tr("Field"),
            lambda line: line.title,
            key=lambda line: line.place,
            width=_FIELD,
            indent=k.S2,
        )
        return [field, *sides]

    def _value(self, side: int) -> Column[CompareLine]:
        def draw(painter: QPainter, cell: QRect, line: CompareLine) -> None:
            counts = line.side in (side, None)
            said(painter, cell, line.values[side], "" if counts else theme.now.muted, indent=k.ICON + k.S1)
            if line.can_be_picked and counts:
                paint.icon(painter, cell.x() + k.S2, middle(cell), "circle-check", theme.now.accent, k.ICON)

        title = words.tr("First") if side == 0 else words.tr("Second")
        value = _value_of(side)
        return Column(title, value, key=lambda line: line.place, draw=draw, tip=value, indent=k.ICON + k.S1)

    def _table(self, name: str) -> str:
        return {
            "contacts": words.tr("Contacts"),
            "contracts": words.tr("Contracts"),
            "contact_logs": words.tr("Contact log"),
            "small_wins": words.tr("Small wins"),
            "meetings": words.tr("Meetings"),
            "notes": words.tr("Notes"),
            "decisions": words.tr("Decisions"),
            "questions": words.tr("Questions"),
            "promises": words.tr("Promises"),
            "actions": words.tr("Actions"),
            "feedback": words.tr("Feedback"),
            "success_plans": words.tr("Success plans"),
            "milestones": words.tr("Milestones"),
            "readings": words.tr("Readings"),
            "health_snapshots": words.tr("Weekly health records"),
        }.get(name, name)


def _value_of(side: int) -> Callable[[CompareLine], str]:
    return lambda line: line.values[side]
