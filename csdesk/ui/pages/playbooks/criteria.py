"""By what an onboarding is over, as a playbook has it: a line each, worded, moved and deleted where it stands."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from csdesk.desk import Desk
from csdesk.domain.checklists import Criterion
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.guard import Guard
from csdesk.ui.tips import tip
from csdesk.ui.widgets.fields import on_enter
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, fill, row, text
from csdesk.ui.words import words


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
        self.field = QLineEdit()
        self.field.setAccessibleName(words.tr("Add completion criterion"))
        self.field.setPlaceholderText(words.tr("Add completion criterion"))
        on_enter(self.settle, self.field)
        said = text(words.tr("New onboardings start with these. Alt+↑↓ to move."), "small", wrap=True)
        name = text(words.tr("Completion criteria"), "strong")
        fill(QVBoxLayout(self), (name, said, self._list, self.field), k.S2, (0, 0, 0, 0))

    def show_criteria(self, key: str, criteria: Sequence[Criterion]) -> None:
        """Show the criteria of a playbook."""
        if key != self._key:
            self.field.clear()
        self._key = key
        self.lines = [self._list.line((key, one.key), partial(self._made, one.key)) for one in criteria]
        for line, one in zip(self.lines, criteria, strict=True):
            line.show_criterion(one)
        self._list.put(*self.lines)

    def settle(self) -> None:
        """Add the criterion that is typed, if one is."""
        typed = self.field.text()
        if typed.strip() and self._guard(lambda: self._desk.playbooks.add_criterion(self._key, typed)):
            self.field.clear()

    def _made(self, criterion: str) -> CriterionField:
        playbooks = self._desk.playbooks

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
