"""The fields of one record, each edited where it stands and kept at once."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.ui import tokens as k
from csdesk.ui.panels.choice import ChoiceFact
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.notes import NotesField
from csdesk.ui.panels.panel import let_go
from csdesk.ui.widgets.fields import Fact
from csdesk.ui.widgets.parts import Item, col, fill, text

Shown = Callable[[Any], str]


class RecordForm(QWidget):
    """Shows one record at a time; ``edit`` is called with its key and the columns to change."""

    def __init__(self, guard: Guard, edit: Callable[..., object]) -> None:
        super().__init__()
        self._guard, self._edit = guard, edit
        self.key: Hashable | None = None
        self.facts: dict[str, Fact] = {}
        self.notes: dict[str, NotesField] = {}
        self.choices: dict[str, ChoiceFact] = {}
        self._shown: dict[str, Shown] = {}

    def fact(self, column: str, name: str, keep: Callable[[str], object] | None = None, shown: Shown = str) -> Fact:
        """Return a field of a column; ``keep`` keeps what is typed, if it is not the text itself."""

        def keep_and_forgive(typed: str) -> None:
            (keep or (lambda typed: self.edit(**{column: typed.strip()})))(typed)
            self._guard.notice.hide()

        made = self.facts[column] = Fact(name, keep_and_forgive, quiet=False)
        self._shown[column] = shown
        made.field.refused.connect(self._guard.warn)
        return made

    def lines(self, column: str, name: str, height: int) -> QWidget:
        """Return a field of several lines, kept while it is typed."""
        made = self.notes[column] = NotesField(name, lambda typed: self._keep_lines(column, typed))
        made.setFixedHeight(height)
        return col(text(name, "small", wrap=True), made, gap=k.S1)

    def choice(self, column: str, name: str, choices: Sequence[tuple[Any, str]]) -> ChoiceFact:
        """Return a chip that chooses a value."""
        made = ChoiceFact(name, choices, lambda value: self._guard(lambda: self.edit(**{column: value})), quiet=False)
        self.choices[column] = made
        return made

    def lay_out(self, *items: Item) -> None:
        """Lay the fields out below each other."""
        fill(QVBoxLayout(self), (*items, None), k.S3, (k.S4, k.S4, k.S4, k.S4))

    def edit(self, **values: Any) -> None:
        """Change columns of the record that is shown."""
        if self.key is not None:
            self._edit(self.key, **values)

    def show_record(self, key: Hashable, record: Any) -> None:
        """Show a record."""
        is_other = key != self.key
        if is_other:
            let_go(self)
        self.key = key
        for column, fact in self.facts.items():
            fact.field.show_text(self._shown[column](getattr(record, column)))
        for column, choice in self.choices.items():
            choice.chip.show_value(getattr(record, column))
        for column, notes in self.notes.items():
            words = getattr(record, column)
            notes.show_other(words, None) if is_other else notes.show_text(words)

    def _keep_lines(self, column: str, typed: str) -> bool:
        merge = f"{column} of {self.key}"
        return self._guard(lambda: self.edit(merge=merge, **{column: typed}))
