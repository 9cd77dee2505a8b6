"""Our own people in a table that is edited in its cells."""

from collections.abc import Callable, Hashable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import Changes, Colleague
from csdesk.services.colleagues import ColleagueRow
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.settings.colleague_columns import ColleagueColumns
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.section import Section
from csdesk.ui.panels.tables import TableArea
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.parts import Button, Line
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words


class ColleaguesSection(Section):
    """Who owns accounts and milestones; who leaves keeps them until they are handed over."""

    watches = ("accounts", "colleagues", "milestones")

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard, today: Callable[[], date]) -> None:
        """Show nobody yet; ``today`` says which day it is."""
        super().__init__(desk, bus, guard)
        columns = ColleagueColumns(desk.colleagues, Entries(today), guard).all()
        self.model = RowsModel[ColleagueRow](columns, lambda one: one.colleague.id, self)
        self._area = TableArea(desk, guard, self.model, words.tr("Colleagues"), self._remove)
        self.table = self._area.table
        self.table.sort_by(0)
        self.table.acts.offers = [Offer(words.tr("Hand over to…"), "", self._on_hand_over)]
        self.add_button = Button(words.tr("Add colleague"), "plus")
        self.add_button.clicked.connect(self.add)
        self.hand_button = Button(words.tr("Hand over to…"), "users")
        self.hand_button.clicked.connect(self._on_hand_over)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_state())
        self.empty = EmptyState(
            words.tr("Who works with you"),
            words.tr("Sales, support and implementation own milestones and accounts too.\nAdd yourself first."),
            (words.tr("Add colleague"), self.add),
        )
        keys = Line(words.tr("Enter to edit, Tab for next. People who left stay owners until you hand over."), "small")
        keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._area.fill(self, self.empty, foot=(self.add_button, self.hand_button, (keys, 1)))

    @override
    def refresh(self, changes: Changes) -> None:
        self._area.show_rows(self.desk.colleagues.rows())
        self._show_state()

    def add(self) -> None:
        """Add somebody, and let the name be typed at once."""
        self._area.add(lambda: self.desk.colleagues.add(words.tr("New colleague")))

    def heirs(self) -> QMenu:
        """Return the menu of those to whom everything can be handed over."""
        menu, giver = QMenu(self), self._current
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in self.model.shown:
            heir = one.colleague
            if giver is not None and heir.id != giver.colleague.id and heir.left_on is None:
                menu.addAction(heir.name, partial(self._hand_over, giver, heir))
        return menu

    @property
    def _current(self) -> ColleagueRow | None:
        here: ColleagueRow | None = self.table.here
        return here

    def _show_state(self) -> None:
        self.hand_button.setEnabled(bool(self._current and self._current.owns))

    def _hand_over(self, giver: ColleagueRow, heir: Colleague) -> None:
        if self.guard(lambda: self.desk.colleagues.hand_over(giver.colleague.id, heir.id)):
            said = words.tr("{heir} now owns everything {giver} owned, except completed work. Press Ctrl+Z to undo.")
            sentence = said.format(giver=giver.colleague.name, heir=heir.name)
            self.guard.notice.say(sentence)

    def _on_hand_over(self) -> None:
        self.heirs().popup(self.hand_button.mapToGlobal(self.hand_button.rect().bottomLeft()))

    def _remove(self, colleagues: list[Hashable]) -> None:
        chosen = [one.colleague for one in self.model.rows if one.colleague.id in colleagues]
        ids = [one.id for one in chosen]
        self.guard.delete(lambda: self.desk.colleagues.delete(*ids), *(one.name for one in chosen))
