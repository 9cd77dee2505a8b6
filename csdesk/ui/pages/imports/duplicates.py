"""Likely duplicates: pairs with their evidence, compared side by side, merged as one step or dismissed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.duplicates import Clue
from csdesk.entities import Changes
from csdesk.errors import CsdeskError
from csdesk.services.duplicates import ComparedField, Comparison, DuplicateProposal
from csdesk.services.importing.kinds import kind_called
from csdesk.ui import keys, labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.page import Page
from csdesk.ui.pages.imports.fields import NOTHING, field_name, shown
from csdesk.ui.pages.imports.jobs import Busy
from csdesk.ui.rows_model import Column, RowsModel
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.cells import middle, said
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Button, Card, Line, Segments, fill, row, stacked, text
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words

_STAYS = ""
"""What the line that says which one stays is called among the fields."""
_FIELD = 140
_KINDS = ("accounts", "contacts")
_LEFT, _RIGHT = 12, 13
_POINTS, _NAMES = 60, 216


def in_brief(proposal: DuplicateProposal) -> str:
    """Return the clues in a few words; what speaks against it comes first."""
    ordered = sorted(proposal.clues, key=lambda clue: clue.points > 0)
    return labels.listed(labels.name(clue.evidence) for clue in ordered)


def in_full(proposal: DuplicateProposal) -> str:
    """Return the clues with what both have and their points, and the sum."""
    told = " · ".join(_told(clue) for clue in proposal.clues)
    return f"{told}  =  {proposal.pair.score}"


def _told(clue: Clue) -> str:
    text = words.tr("{clue} “{value}” {points}")
    return text.format(clue=labels.name(clue.evidence), value=clue.told, points=labels.signed(clue.points))


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
        self.table = RecordTable(self.model, words.tr("Side-by-side comparison"))
        self.setFocusProxy(self.table)
        self.table.acts.offers_of = self._offers_of
        self.table.clicked.connect(self._pick)
        self.table.opened.connect(lambda _place: self._pick(self.table.currentIndex()))
        keys.listen(self.table, Qt.Key.Key_Space, lambda: self._pick(self.table.currentIndex()))
        keys.listen(self.table, Qt.Key.Key_Escape, self.left.emit)
        fill(QVBoxLayout(self), (self.table,), 0, (0, 0, 0, 0))

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
            title = field_name(proposal.kind, one.name)
            yield CompareLine(place, title, (first, second), one.column, self._side(one), can_be_picked=one.is_open)
        ids = [one or NOTHING for one in self._found.ids]
        rest = [(words.tr("Source IDs"), ids[0], ids[1])]
        rest += [(_named(name), str(one), str(other)) for name, one, other in self._found.hanging]
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
        title, place = words.tr("Field"), _place
        field = Column[CompareLine](title, lambda line: line.title, key=place, width=_FIELD, indent=k.S2)
        return [field, self._value(0, words.tr("First")), self._value(1, words.tr("Second"))]

    def _value(self, side: int, title: str) -> Column[CompareLine]:
        def draw(painter: QPainter, cell: QRect, line: CompareLine) -> None:
            counts = line.side in (side, None)
            said(painter, cell, line.values[side], "" if counts else theme.now.muted, indent=k.ICON + k.S1)
            if line.can_be_picked and counts:
                paint.icon(painter, cell.x() + k.S2, middle(cell), "circle-check", theme.now.accent, k.ICON)

        def value(line: CompareLine) -> str:
            return line.values[side]

        return Column(title, value, key=_place, draw=draw, tip=value, indent=k.ICON + k.S1)


def _named(table: str) -> str:
    """Return what moves along: as the nouns are called, but for those that have another name here so far."""
    so_far = {"playbook_runs": "playbook_runs", "questions": words.tr("Questions"), "risks": "risks"}
    return so_far.get(table) or labels.nouns(table)


def _place(line: CompareLine) -> int:
    return line.place


class DuplicatesPage(Page):
    """Proposals on the left, the two of the chosen one on the right."""

    watches = ("accounts", "contacts", "external_refs", "dismissed_pairs")

    def __init__(self, desk: Desk, bus: ChangeBus, tasks: TaskRunner) -> None:
        super().__init__(bus)
        self._desk = desk
        self.kinds = Segments([kind_called(kind).title.said(words) for kind in _KINDS])
        self.notice, self.busy, self.count = Notice(), Busy(tasks), Line("", "muted")
        self.model = RowsModel[DuplicateProposal](self._columns(), lambda one: one.uids, self)
        self.table = RecordTable(self.model, words.tr("Likely duplicates"))
        self.comparison = ComparisonTable()
        self.why = text("", "small", wrap=True)
        self.merge_button = Button(
            words.tr("Merge"), "check", "primary", act=self._merge, hint=keys.native("Ctrl+Return")
        )
        self.dismiss_button = Button(words.tr("Not a duplicate"), act=self._dismiss, hint=keys.native("Delete"))
        self.empty = EmptyState(
            words.tr("No duplicates"),
            words.tr(
                "Records with the same name, domain, reading or email are suggested here.\n"
                "You decide which one to keep."
            ),
            (words.tr("Check again"), self.look),
            "search",
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        buttons = row(self.dismiss_button, None, self.merge_button, margins=(k.S4, k.S2, k.S4, k.S3))
        why = row((self.why, 1), margins=(k.S4, k.S3, k.S4, 0))
        both = Card("", why, (self.comparison, 1), buttons, pad=0)
        work = row((Card("", (self.table, 1), pad=0), _LEFT), (both, _RIGHT), gap=k.S4)
        self._body = stacked(work, self.empty)
        beside = k.S2, self.kinds, (self.count, 1)
        self.set_out(words.tr("Likely duplicates"), beside, self.notice, (self._body, 1), self.busy)

    def _connect(self) -> None:
        self.kinds.chosen.connect(lambda _place: self.look())
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_pair())
        self.table.opened.connect(lambda _uids: self.comparison.setFocus())
        self.busy.failed.connect(self._on_failed)
        keys.listen(self, "Ctrl+Return", self._merge, whole=True)
        acts = self.table.acts
        acts.notice, acts.removing = self.notice, words.tr("Not a duplicate")
        acts.remove = lambda _rows: self._dismiss()
        acts.offers = [
            Offer(words.tr("Compare side by side"), "Return", self.comparison.setFocus),
            Offer(words.tr("Merge"), "Ctrl+Return", self._merge),
        ]
        self.comparison.left.connect(self.table.setFocus)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the hand on to where it is seen."""
        (self.empty.button if self._body.currentWidget() is self.empty else self.table).setFocus()

    @override
    def refresh(self, changes: Changes) -> None:
        self.look()

    @property
    def is_working(self) -> bool:
        """Tell whether a worker looks for duplicates."""
        return self.busy.is_working

    def look(self) -> None:
        """Look for duplicates of the chosen kind."""
        work = partial(self._desk.duplicates.find, _KINDS[self.kinds.current])
        self.busy.run(words.tr("Comparing names, domains and emails…"), work, self._on_found)

    def _on_found(self, found: list[DuplicateProposal]) -> None:
        place = max(0, self.table.currentIndex().row())
        self.model.show(found)
        self._body.setCurrentIndex(0 if found else 1)
        self.count.say(words.tr("%n pair(s)", "", len(found)) if found else "")
        if found:
            self.table.setCurrentIndex(self.model.index(min(place, len(found) - 1), 0))
            self._show_pair()

    def _show_pair(self) -> None:
        """Compare the two of the proposal one is on; who is gone is compared with nobody."""
        proposal = self._proposal
        if proposal is None:
            return
        try:
            self.comparison.show_pair(proposal, self._desk.duplicates.compare(proposal))
        except CsdeskError:  # it goes with the next look
            return
        self.why.setText(in_full(proposal))

    @property
    def _proposal(self) -> DuplicateProposal | None:
        here: DuplicateProposal | None = self.table.here
        return here

    def _merge(self) -> None:
        proposal = self._proposal
        if proposal is None or self.is_working:
            return
        ids = (proposal.pair.first, proposal.pair.second)
        stays = self.comparison.survivor
        merge = partial(self._desk.duplicates.merge, proposal.kind, ids[stays], ids[1 - stays], self.comparison.taken)
        told = words.tr("{gone} merged into {stays}. Press Ctrl+Z to undo.")
        self._do(merge, told.format(gone=proposal.names[1 - stays], stays=proposal.names[stays]))

    def _dismiss(self) -> None:
        if self._proposal is not None and not self.is_working:
            told = words.tr("This pair will not be suggested again without new evidence. Press Ctrl+Z to undo.")
            self._do(partial(self._desk.duplicates.dismiss, self._proposal), told)

    def _do(self, act: Callable[[], object], told: str) -> None:
        self.table.setFocus()
        try:
            act()
        except CsdeskError as error:
            self._on_failed(error)
        else:
            self.notice.say(told)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, CsdeskError):
            raise error
        self.notice.warn(error.sentence(words))

    def _columns(self) -> list[Column[DuplicateProposal]]:
        return [
            Column(
                words.tr("Points"),
                lambda one: str(one.pair.score),
                key=lambda one: (-one.pair.score, one.pair.first, one.pair.second),
                width=_POINTS,
                right=True,
            ),
            Column(words.tr("Pair"), _names, tip=_names, width=_NAMES),
            Column(words.tr("Why"), in_brief, tip=in_full, quiet=True),
        ]


def _names(one: DuplicateProposal) -> str:
    both = " ≈ ".join(one.names)
    return f"{both} ({one.account})" if one.account else both
