"""A card that lists the entries of an account, a line each, the last first."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from csdesk.i18n import Text
from csdesk.ui import tokens as k
from csdesk.ui.navigator import Target
from csdesk.ui.panels.panel import AccountCard, FittedStack, Panel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.line_button import EntryLine, LineLook, RecordLine
from csdesk.ui.widgets.parts import Button, Item, called, col, fill, row, text
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

Entry = TypeVar("Entry", bound=Any)


class EntryList(AccountCard, Generic[Entry]):
    """An entry is changed, and one more is taken, on the card of its noun, whose table names the service, too."""

    table: ClassVar[str]
    few: ClassVar[int] = 5
    """So many are shown until all are asked for."""

    names: ClassVar[tuple[Text, Text, str]]
    """What the card is called, and what adding is, with its key."""
    none: ClassVar[Text]
    """What is said while there is none."""
    rest: ClassVar[Text]
    """What shows all, with how many there are; of those that are ticked off with how many more."""

    def __init__(self, panel: Panel, *above: QWidget) -> None:
        self.panel, self.service = panel, getattr(panel.desk, self.table)
        self._account_id, self.shows_all = 0, False
        self._entries: Sequence[Entry] = ()
        self.rows: list[Any] = []
        title, add, new = self.names[0].said(words), self.names[1].said(words), Target.new(self.table)
        hint = f"{add}  {self.names[2]}"
        self.add_button = Button("", "plus", "ghost", lambda: panel.navigator.open(new), name=add, hint=hint)
        self.all_button = Button("", kind="link", act=self._on_all)
        self._lines = KeyedList()
        self._full = col(self._lines, row(self.all_button, None), gap=0)
        self._none = text(self.none.said(words), "muted", wrap=True)
        self._body = FittedStack(self._full, self._none)
        super().__init__(title, *above, self._body, None, more=self.add_button)

    @override
    def refresh(self) -> None:
        """Show the entries there are; of another account only the first few."""
        account_id = self.panel.account_id
        self.shows_all = self.shows_all and account_id == self._account_id
        self._account_id, self._entries = account_id, self.read()
        self._show()

    def read(self) -> Sequence[Entry]:
        """Return the entries of the account."""
        found: Sequence[Entry] = self.service.of(self.panel.account_id)
        return found

    def look(self, entry: Entry) -> LineLook:
        """Return what the line of an entry looks like."""
        raise NotImplementedError

    def title(self, entry: Entry) -> str:
        """Return what an entry is called."""
        return str(entry.title)

    def counted(self, _hidden: int) -> int:
        """Return what is counted where all can be shown."""
        return len(self._entries)

    def arranged(self, entries: Sequence[Entry]) -> tuple[Iterable[Item], int]:
        """Return the lines that are shown, and how many are not."""
        shown = entries if self.shows_all else entries[: self.few]
        return [self.line(one) for one in shown], len(entries) - len(shown)

    def line(self, entry: Entry) -> QWidget:
        """Return the line of an entry."""
        look = self.look(entry)
        line = self._lines.line((entry.id, look), partial(self._made, look))
        line.record = entry
        self.rows.append(line)
        return line

    def _made(self, look: LineLook) -> RecordLine:
        line = RecordLine(look, self)
        line.clicked.connect(lambda: self.open(line.record))
        line.delete_wanted.connect(lambda: self._delete(line.record))
        return line

    def open(self, entry: Entry) -> None:
        """Open an entry on its card."""
        self.panel.navigator.open(Target(self.table, entry.id, what=entry))

    def _show(self) -> None:
        self.rows = []
        lines, hidden = self.arranged(self._entries)
        self._lines.put(*lines)
        self._body.turn_to(self._full if self._entries else self._none)
        self.all_button.setVisible(hidden > 0)
        self.all_button.setText(self.rest.said(words, count=self.counted(hidden)))

    def _delete(self, entry: Entry) -> None:
        title = self.title(entry)
        self.panel.guard.delete(lambda: self.service.delete(entry.id, title), title)

    def _on_all(self) -> None:
        self.shows_all = True
        self._show()


class TickedLine(QWidget):
    """A box that says whether an entry is done, and the entry, which opens."""

    def __init__(self, look: LineLook, name: str, hint: str, *, done: bool) -> None:
        super().__init__()
        self.done, self.line = called(Tick(), name, width=k.ICON + k.S1), EntryLine(look)
        self.done.setChecked(done)
        self.done.setToolTip(tip(hint))
        fill(QHBoxLayout(self), (self.done, (self.line, 1)), k.S1, (0, 0, 0, 0))


class TickedList(EntryList[Entry]):
    """The open ones, and those that were done today, which a click opens again."""

    done_on: ClassVar[str]
    """The column of the day on which one was done."""

    @override
    def counted(self, _hidden: int) -> int:
        return _hidden

    def box(self, entry: Entry) -> tuple[str, str]:
        """Return what the box of an entry is called, and what it tells."""
        raise NotImplementedError

    @override
    def line(self, entry: Entry) -> QWidget:
        look, done = self.look(entry), getattr(entry, self.done_on) is not None
        line = self._lines.line((entry.id, done, look), partial(self._ticked, entry, look, done=done))
        self.rows.append(line)
        return line

    def _ticked(self, entry: Entry, look: LineLook, *, done: bool) -> TickedLine:
        made = TickedLine(look, *self.box(entry), done=done)
        made.line.clicked.connect(lambda: self.panel.navigator.open(Target(self.table, entry.id)))
        made.done.clicked.connect(lambda on: self._on_done(entry.id, done=on))
        return made

    def _on_done(self, entry_id: int, *, done: bool) -> None:
        today, service = self.panel.today, self.service
        if not self.panel.guard(lambda: service.close(entry_id, today) if done else service.reopen(entry_id)):
            self.refresh()
