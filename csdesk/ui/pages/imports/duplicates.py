"""Likely duplicates: pairs with their evidence, compared side by side, merged as one step or dismissed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import Changes
from csdesk.errors import CsdeskError
from csdesk.services.duplicates import DuplicateProposal, Duplicates
from csdesk.services.importing.kinds import kind_called
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.page import Page
from csdesk.ui.pages.imports import clues
from csdesk.ui.pages.imports.busy import Busy
from csdesk.ui.pages.imports.comparison import ComparisonTable
from csdesk.ui.rows_model import Column, RowsModel
from csdesk.ui.tasks import Progress, TaskRunner
from csdesk.ui.tips import tip
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Button, Card, Line, Segments, fill, row, text
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words

_KINDS = ("accounts", "contacts")
_LEFT, _RIGHT = 12, 13
_POINTS, _NAMES = 60, 216


def find(duplicates: Duplicates, kind: str, progress: Progress) -> list[DuplicateProposal]:
    """Find proposals, on a worker."""
    progress(0, 1)
    return duplicates.find(kind)


class DuplicatesPage(Page):
    """Proposals on the left, the two of the chosen one on the right."""

    watches = ("accounts", "contacts", "external_refs", "dismissed_pairs")

    def __init__(self, desk: Desk, bus: ChangeBus, tasks: TaskRunner) -> None:
        super().__init__(bus)
        self._desk = desk
        self.kinds = Segments([kind_called(kind).title.said(words) for kind in _KINDS])
        self.notice, self.busy, self.count = Notice(), Busy(tasks), Line("", "muted")
        self.model = RowsModel[DuplicateProposal](self._columns(), lambda one: one.uids, self)
        self.table = RecordTable(self.model)
        self.table.setAccessibleName(words.tr("Likely duplicates"))
        self.comparison = ComparisonTable()
        self.why = text("", "small", wrap=True)
        self.merge_button = Button(words.tr("Merge"), "check", "primary")
        self.dismiss_button = Button(words.tr("Not a duplicate"), kind="plain")
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
        self._body = QStackedWidget()
        self._body.addWidget(work)
        self._body.addWidget(self.empty)
        head = row(text(words.tr("Likely duplicates"), "title"), k.S2, self.kinds, (self.count, 1), gap=k.S3)
        head.setMinimumHeight(k.FIELD)
        fill(QVBoxLayout(self), (head, self.notice, (self._body, 1), self.busy), k.S4, (k.S6, 20, k.S6, 0))

    def _connect(self) -> None:
        self.kinds.chosen.connect(lambda _place: self.look())
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_pair())
        self.table.opened.connect(lambda _uids: self.comparison.setFocus())
        self.merge_button.clicked.connect(self._merge)
        self.dismiss_button.clicked.connect(self._dismiss)
        self.busy.failed.connect(self._on_failed)
        keys.listen(self, "Ctrl+Return", self._merge, whole=True)
        self.merge_button.setToolTip(tip(keys.native("Ctrl+Return")))
        self.dismiss_button.setToolTip(tip(keys.native("Delete")))
        acts = self.table.acts
        acts.notice, acts.remove, acts.removing = (
            self.notice,
            lambda _rows: self._dismiss(),
            words.tr("Not a duplicate"),
        )
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
        work = partial(find, self._desk.duplicates, _KINDS[self.kinds.current])
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
        self.why.setText(clues.whole(proposal))

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
            Column(words.tr("Why"), clues.brief, tip=clues.whole, quiet=True),
        ]


def _names(one: DuplicateProposal) -> str:
    both = " ≈ ".join(one.names)
    return f"{both} ({one.account})" if one.account else both
