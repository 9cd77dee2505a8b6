"""What a playbook holds: its items in a table, with how each is used, and by what an onboarding is over."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from csdesk.desk import Desk
from csdesk.domain.checklists import ChecklistItem, Criterion, Written
from csdesk.domain.people import Job
from csdesk.services.playbooks.playbooks import Usage, business_days
from csdesk.services.templates.owners import spoken
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.tables import TableArea
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.fields import on_enter
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Line, called, fill, row, text
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words

_DUE, _REQUIRED, _WANTED, _JOB, _SHARE, _TALL = 64, 84, 148, 108, 64, 320
_JOBS = tuple(one for one in Job if one is not Job.OTHER)


class CriterionField(RecordForm):
    """The words of a criterion, and a button that deletes it; Alt with arrows moves it."""

    def __init__(self, guard: Guard, edit: Callable[..., object], move: Callable[[int], object]) -> None:
        super().__init__(guard, edit)
        self.field = self.fact("title", words.tr("Completion criterion")).field
        self.delete_button = Button("", "x", "ghost")
        self.lay_out((row((self.field, 1), self.delete_button, gap=k.S1),), 0)
        for pressed, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            keys.listen(self.field, pressed, partial(move, by))

    def show_criterion(self, one: Criterion) -> None:
        """Show a criterion."""
        self.show_record(one.key, one)
        name = words.tr("Delete {name}").format(name=one.title)
        self.delete_button.setAccessibleName(name)
        self.delete_button.setToolTip(tip(name))


class PlaybookCriteria(QWidget):
    """Enter in the last field adds one."""

    def __init__(self, desk: Desk, guard: Guard) -> None:
        super().__init__()
        self._desk, self._guard, self._key = desk, guard, ""
        self.lines: list[CriterionField] = []
        self._list = KeyedList(k.S1)
        adding = words.tr("Add completion criterion")
        self.field = called(QLineEdit(), adding, adding)
        on_enter(self.settle, self.field)
        said = text(words.tr("New onboardings start with these. Alt+↑↓ to move."), "small", wrap=True)
        name = text(words.tr("Completion criteria"), "strong")
        fill(QVBoxLayout(self), (name, said, self._list, self.field), k.S2, (0, 0, 0, 0))

    def show_criteria(self, key: str, criteria: Sequence[Criterion]) -> None:
        """Show the criteria of a playbook."""
        if key != self._key:
            self.field.clear()
        self._key = key
        self.lines = self._list.put_each(
            criteria, self._made, CriterionField.show_criterion, lambda one: (key, one.key)
        )

    def settle(self) -> None:
        """Add the criterion that is typed, if one is."""
        typed = self.field.text()
        if typed.strip() and self._guard(lambda: self._desk.playbooks.add_criterion(self._key, typed)):
            self.field.clear()

    def _made(self, one: Criterion) -> CriterionField:
        playbooks, criterion = self._desk.playbooks, one.key

        def edit(_key: object, title: str) -> None:
            playbooks.edit_criterion(self._key, criterion, title)

        def move(by: int) -> None:
            line.field.settle()
            self._guard(lambda: playbooks.move_criterion(self._key, criterion, by))
            line.field.setFocus()

        line = CriterionField(self._guard, edit, move)
        line.delete_button.clicked.connect(
            lambda: self._guard(lambda: playbooks.delete_criterion(self._key, criterion))
        )
        return line


@dataclass(frozen=True)
class ItemRow:
    """An item of a playbook with its place there, and how it was used."""

    place: int
    item: ChecklistItem[int]
    usage: Usage


def signed_days(days: int | None) -> str:
    """Return business days from a start, or deadline."""
    if days is None:
        return ""
    return f"+{days:,}" if days > 0 else f"{days:,}".replace("-", "−")


def share(one: float | None) -> str:
    """Return a share, a dash where nothing was decided."""
    return "–" if one is None else f"{round(one * 100)}%"


class PlaybookItems(QWidget):
    """Enter edits a cell, Tab goes on, Ctrl+Shift+I adds an item, Alt with arrows moves it, Ctrl+Delete deletes it."""

    def __init__(self, desk: Desk, guard: Guard) -> None:
        super().__init__()
        self._desk, self._guard, self._key = desk, guard, ""
        self.model = RowsModel[ItemRow](self._columns(), lambda one: one.item.key, self)
        self.model.sort(len(self.model.columns) - 1)
        self.area = TableArea(desk, guard, self.model, words.tr("Items of the playbook"), self._remove)
        self.table = self.area.table
        self.add_button = self.area.add_button(words.tr("Add item"), self.add)
        self.add_button.setToolTip(tip(keys.native(keys.ADDS_PART)))
        keys.listen(self, keys.ADDS_PART, self.add, whole=True)
        for name, pressed, by in ((words.tr("Move up"), "Alt+Up", -1), (words.tr("Move down"), "Alt+Down", 1)):
            act = partial(self._move, by)
            keys.listen(self.table, pressed, act)
            self.table.acts.offers.append(Offer(name, pressed, act))
        empty = EmptyState(
            words.tr("What is to be done, in order"),
            words.tr("An item has a due day in business days,\nwho does it and the evidence you want."),
            (words.tr("Add item"), self.add),
        )
        hint = Line(words.tr("Enter to edit, Alt+↑↓ to move, Ctrl+Delete to delete."), "small")
        self.area.fill(self, empty, foot=(self.add_button, None, hint))
        self.setMinimumHeight(_TALL)

    def show_items(self, key: str, playbook: Written | None, usage: dict[str, Usage]) -> None:
        """Show the items of a playbook."""
        is_other, self._key = key != self._key, key
        items = playbook.items if playbook else ()
        self.area.show_rows(ItemRow(place, one, usage.get(one.key, Usage())) for place, one in enumerate(items))
        if is_other or not self.table.currentIndex().isValid():
            self.table.go_to_first()

    def add(self) -> None:
        """Add an item, and let its title be typed at once."""
        self.area.add(lambda: self._desk.playbooks.add_item(self._key, words.tr("New item")))

    def _columns(self) -> list[Column[ItemRow]]:
        kit = ColumnKit[ItemRow](
            date.today,
            lambda: Entries(date.today),
            lambda row, values: self._desk.playbooks.edit_item(self._key, row.item.key, **values),
            self._guard,
            lambda name: lambda row: getattr(row.item, name),
            nothing="–",
        )
        due = kit.of("due", business_days)
        used, skipped = words.tr("Used", "share of runs"), words.tr("Skipped", "share of runs")
        return [
            kit.text(words.tr("Item", "of a checklist"), "title"),
            Column(
                words.tr("Due", "business days"),
                lambda row: signed_days(row.item.due) or "–",
                typed=lambda row: signed_days(row.item.due),
                key=lambda row: row.item.due,
                tip=lambda _row: words.tr("Business days from the start, or before the deadline"),
                name="due",
                width=_DUE,
                right=True,
                **due,
            ),
            kit.choice(
                words.tr("Required"),
                "required",
                (True, False),
                lambda one: words.tr("Required") if one else words.tr("Optional"),
                width=_REQUIRED,
                quiet=True,
            ),
            kit.text(words.tr("Evidence wanted"), "wanted", read=str.strip, width=_WANTED),
            kit.choice(
                words.tr("Who", "does it"), "job", _JOBS, lambda job: spoken(job, words.language), none="–", width=_JOB
            ),
            Column(used, lambda row: share(row.usage.use), name="used", width=_SHARE, right=True, tip=_explained),
            Column(
                skipped, lambda row: share(row.usage.skip), name="skipped", width=_SHARE, right=True, tip=_explained
            ),
            Column(
                words.tr("Order"), lambda row: str(row.place + 1), key=lambda row: row.place, name="place", hidden=True
            ),
        ]

    def _move(self, by: int) -> None:
        here: ItemRow | None = self.table.here
        if here is not None:
            self._guard(lambda: self._desk.playbooks.move_item(self._key, here.item.key, by))
            at = self.model.index_of(here.item.key, max(self.table.currentIndex().column(), 0))
            self.table.setCurrentIndex(at)

    def _remove(self, gone: list[Hashable]) -> None:
        self._guard(lambda: self._desk.playbooks.delete_items(self._key, [str(one) for one in gone]))


def _explained(row: ItemRow) -> str:
    one = row.usage
    if not one.decided:
        return words.tr("No checklist has decided this yet.")
    said = words.tr("{done} done, {skipped} skipped, {left} left open")
    return said.format(done=one.done, skipped=one.skipped, left=one.left)
