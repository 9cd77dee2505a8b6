"""Our own people in a table that is edited in its cells."""

from collections.abc import Callable, Hashable
from datetime import date
from functools import partial
from operator import attrgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.people import Job
from csdesk.entities import Changes, Colleague
from csdesk.services.colleagues import ColleagueRow, Colleagues
from csdesk.ui import labels
from csdesk.ui.bus import ChangeBus
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.section import Section
from csdesk.ui.panels.tables import TableArea
from csdesk.ui.rows_model import Column, RowsModel
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.parts import Button, Line
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words

_One = Column[ColleagueRow]


class ColleagueColumns:
    """Makes the columns; what is typed is kept through the guard."""

    def __init__(self, colleagues: Colleagues, entries: Entries, guard: Guard) -> None:
        self._colleagues, self._guard = colleagues, guard
        self._kit = ColumnKit[ColleagueRow](
            entries.today,
            lambda: entries,
            lambda row, values: colleagues.edit(row.colleague.id, **values),
            guard,
            lambda name: attrgetter(f"colleague.{name}"),
        )

    def all(self) -> list[_One]:
        """Return the columns from the left."""
        kit = self._kit
        return [
            kit.person(words.tr("Name"), "name"),
            kit.text(words.tr("Phonetic name"), "reading", width=88),
            kit.choice(words.tr("Role", "of a colleague"), "job", Job, labels.name, width=132),
            kit.text(words.tr("E-mail"), "email", width=108),
            _count(words.tr("Accounts"), lambda row: row.accounts, 76),
            _count(words.tr("Milestones"), lambda row: row.milestones, 88),
            kit.day(words.tr("Left on"), "left_on", key=_by_leaving, width=84),
            self._me(),
            kit.text(words.tr("English name"), "english_name", width=104),
        ]

    def _me(self) -> _One:
        me = words.tr("me", "the colleague")

        def edit(row: ColleagueRow, typed: str) -> None:
            if typed:
                self._guard(lambda: self._colleagues.be(row.colleague.id))
            elif row.colleague.is_me:
                self._guard(lambda: self._colleagues.call_me(""))

        return Column(
            words.tr("You", "the colleague"),
            lambda row: me if row.colleague.is_me else "",
            edit=edit,
            key=lambda row: not row.colleague.is_me,
            choices=lambda _row: ["", me],
            width=52,
        )


def _count(title: str, count: Callable[[ColleagueRow], int], width: int) -> _One:
    return Column(title, lambda row: str(count(row) or "–"), key=lambda row: -count(row), width=width, right=True)


def _by_leaving(row: ColleagueRow) -> tuple[object, ...]:
    return (row.colleague.left_on is not None, row.colleague.left_on)


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
        self.add_button = Button(words.tr("Add colleague"), "plus", act=self.add)
        self.hand_button = Button(words.tr("Hand over to…"), "users", act=self._on_hand_over)
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
        self.hand_button.drop(self.heirs())

    def _remove(self, colleagues: list[Hashable]) -> None:
        chosen = [one.colleague for one in self.model.rows if one.colleague.id in colleagues]
        ids = [one.id for one in chosen]
        self.guard.delete(lambda: self.desk.colleagues.delete(*ids), *(one.name for one in chosen))
