"""A card that lists the entries of an account, a line each, the last first."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.ui.navigator import Target
from csdesk.ui.panels.panel import AccountCard, Panel
from csdesk.ui.panels.stack import FittedStack
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.line_button import LineLook, RecordLine
from csdesk.ui.widgets.parts import Button, Item, col, row, text

Entry = TypeVar("Entry", bound=Any)


class EntryList(AccountCard, Generic[Entry]):
    """An entry is changed, and one more is taken, on the card of its noun."""

    table: ClassVar[str]
    few: ClassVar[int] = 5
    """So many are shown until all are asked for."""

    def __init__(
        self, panel: Panel, service: Any, title: str, add: tuple[str, str], none: str, *above: QWidget
    ) -> None:
        """Say what adding is called, with its key, and what is said while there is none; the service deletes."""
        self.panel, self._service = panel, service
        self._account_id, self.shows_all = 0, False
        self._entries: Sequence[Entry] = ()
        self.rows: list[RecordLine] = []
        self.add_button = Button(
            "",
            "plus",
            "ghost",
            act=lambda: panel.navigator.open(Target.new(self.table)),
            name=add[0],
            hint="  ".join(add),
        )
        self.all_button = Button("", kind="link")
        self._lines = KeyedList()
        self._full = col(self._lines, row(self.all_button, None), gap=0)
        self._none = text(none, "muted", wrap=True)
        self._body = FittedStack(self._full, self._none)
        super().__init__(title, *above, self._body, None, more=self.add_button)
        self.all_button.clicked.connect(self._on_all)

    @override
    def refresh(self) -> None:
        """Show the entries there are; of another account only the first few."""
        account_id = self.panel.account_id
        self.shows_all = self.shows_all and account_id == self._account_id
        self._account_id, self._entries = account_id, getattr(self.panel.desk, self.table).of(account_id)
        self._show()

    def look(self, entry: Entry) -> LineLook:
        """Return what the line of an entry looks like."""
        raise NotImplementedError

    def title(self, entry: Entry) -> str:
        """Return what an entry is called."""
        raise NotImplementedError

    def all_of(self, count: int) -> str:
        """Return what shows so many."""
        raise NotImplementedError

    def arranged(self, entries: Sequence[Entry]) -> tuple[Iterable[Item], bool]:
        """Return the lines that are shown, and whether that is not all."""
        shown = entries if self.shows_all else entries[: self.few]
        return [self.line(one) for one in shown], len(entries) > len(shown)

    def line(self, entry: Entry) -> RecordLine:
        """Return the line of an entry."""
        look = self.look(entry)
        line = self._lines.line((entry.id, look), partial(self._made, look))
        line.record = entry
        self.rows.append(line)
        return line

    def _made(self, look: LineLook) -> RecordLine:
        line = RecordLine(look, self)
        line.clicked.connect(lambda: self._open(line.record))
        line.delete_wanted.connect(lambda: self._delete(line.record))
        return line

    def _open(self, entry: Entry) -> None:
        self.panel.navigator.open(Target(self.table, entry.id, what=entry))

    def _show(self) -> None:
        self.rows = []
        lines, has_more = self.arranged(self._entries)
        self._lines.put(*lines)
        self._body.turn_to(self._full if self._entries else self._none)
        self.all_button.setVisible(has_more)
        self.all_button.setText(self.all_of(len(self._entries)))

    def _delete(self, entry: Entry) -> None:
        title = self.title(entry)
        self.panel.guard.delete(lambda: self._service.delete(entry.id, title), title)

    def _on_all(self) -> None:
        self.shows_all = True
        self._show()
