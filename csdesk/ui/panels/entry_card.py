"""A card over the window that takes an entry of an account in a line: its fields show and take the columns."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, Generic, Self, TypeVar

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.months import days_after
from csdesk.domain.names import one_line
from csdesk.errors import EntryError
from csdesk.i18n import Text
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.overlay import AskingCard
from csdesk.ui.panels.entries import Entries
from csdesk.ui.tips import tip
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.fields import complete, on_enter
from csdesk.ui.widgets.parts import Button, Item, Line, ValueSegments, called, col, mark_as, row, rule
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

Entry = TypeVar("Entry", bound=Any)
_WIDTH = 152
_STEPS = {Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1}


class ColumnFields:
    """The fields by their columns, in reading order."""

    def __init__(self, **fields: QWidget) -> None:
        self.fields = fields

    def show_record(self, record: Any) -> None:
        """Show what a record has in the columns."""
        for column, field in self.fields.items():
            _show(field, getattr(record, column))

    def values(self) -> dict[str, Any]:
        """Return by column what is chosen and typed; raise CsdeskError for what is no day."""
        return {column: _value(field) for column, field in self.fields.items()}

    @property
    def stops(self) -> list[QWidget]:
        """Return what Tab goes to: of segments the one that is pressed."""
        return [one.pressed if isinstance(one, ValueSegments) else one for one in self.fields.values()]

    @property
    def entered(self) -> list[QWidget]:
        """Return where Enter keeps what is in the fields: not where it turns something, or ends a line."""
        parts = [one.buttons if isinstance(one, ValueSegments) else [one] for one in self.fields.values()]
        return [one for part in parts for one in part if not isinstance(one, Tick | QPlainTextEdit)]


def _show(field: QWidget, value: Any) -> None:
    match field:
        case Tick():
            field.setChecked(value)
        case ValueSegments():
            field.show_value(value)
        case Choice():
            field.choose(value)
        case DateField():
            field.show_day(value)
        case QPlainTextEdit():
            field.setPlainText(value)
        case QLineEdit():
            field.setText("" if value is None else str(value))


def _value(field: QWidget) -> Any:
    match field:
        case Tick():
            return field.isChecked()
        case ValueSegments() | Choice():
            return field.value
        case DateField():
            return field.day()
        case QPlainTextEdit():
            return field.toPlainText()
        case QLineEdit():
            return field.text()


class EntryDay(DateField):
    """Down is a day earlier, Up a day later."""

    def __init__(self, entries: Entries, guard: Callable[[Callable[[], object]], bool], *, past: bool) -> None:
        """Take any day, or one that has been; ``guard`` steps, and says why there is no day to step from."""
        super().__init__(entries, past=past)
        self._entries, self._guard, self._is_past = entries, guard, past
        called(self, words.tr("Day"), width=_WIDTH)
        self.setToolTip(tip(words.tr("Down: a day earlier, Up: a day later")))

    @override
    def day(self) -> date:
        """Return the day that stands there, today for none; raise NoDateError for what is no day."""
        return super().day() or self._entries.today()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._guard(lambda: self._step(step))

    def _step(self, days: int) -> None:
        day = days_after(self.day(), days)
        self.show_day(min(day, self._entries.today()) if self._is_past else day)


class EntryCard(AskingCard, Generic[Entry]):
    """Adds an entry to an account, or changes one; what was typed and not kept is there again next time.

    A card says what it takes, makes its ``columns`` and lays them out in ``build``.
    """

    table: ClassVar[str]
    """The table of the entries, which is what their service is called, too."""
    entity: ClassVar[type[Any]]
    headings: ClassVar[tuple[Text, Text]]
    """What stands at the head of a new one, and of one that is changed."""
    column: ClassVar[str]
    """The column of the line."""
    asks: ClassVar[tuple[Text, Text]]
    """What the line is, to screen readers, and to eyes while it is empty."""
    begins: ClassVar[Mapping[str, Any]] = {}
    """By column what a new one begins with; what is asked for takes the place of the first."""
    letters: ClassVar[Mapping[str, Any]] = {}
    """The letter that says a kind, if an entry has one."""
    kind_column: ClassVar[str] = "kind"
    to_come: ClassVar[type[EntryError] | None] = None
    """What is raised for a day to come, None where such a day is taken."""

    def __init__(self, window: QWidget, desk: Desk, entries: Entries) -> None:
        """Keep what is taken on a desk; ``entries`` reads the days."""
        super().__init__(window)
        self._desk, self._entries, self._service = desk, entries, getattr(desk, self.table)
        self._account_id = 0
        self._record: Entry | None = None
        self._unkept: dict[int, str] = {}
        self.proposed: dict[str, Any] = {}
        self.columns = ColumnFields()
        self.head = Line("", "section")
        self.line = self.make_line()
        self.day = EntryDay(entries, self.does, past=self.to_come is not None)
        self.delete_button = Button(words.tr("Delete"), kind="link", act=self._on_delete)
        self.save_button = Button(words.tr("Save"), kind="primary", act=self._on_save)
        self.build()
        called(self.line, self.asks[0].said(words), self.asks[1].said(words))

    def make_line(self) -> QLineEdit:
        """Return the field in which the line is typed."""
        return mark_as(QLineEdit(), "bare")

    def build(self) -> None:
        """Make what the card has beside its line and its day, and lay it out."""
        self.lay_out()

    def fresh(self, account_id: int) -> Entry:
        """Return an entry as a new one begins."""
        begun: Entry = self.entity(account_id=account_id, on=self._entries.today(), **{self.column: ""} | self.proposed)
        return begun

    def show_record(self, record: Entry) -> None:
        """Show what is in an entry beside its kind, its line and its day."""
        self.columns.show_record(record)

    def values(self) -> dict[str, Any]:
        """Return by column what was chosen beside the kind, the line and the day."""
        return self.columns.values()

    def kept(self, record_id: int) -> None:
        """Do what follows once a new entry is kept."""

    def title(self, record: Entry) -> str:
        """Return what an entry is called."""
        return str(getattr(record, self.column))

    def fields(self) -> list[QWidget]:
        """Return what Tab goes to before the buttons, in reading order."""
        return [*([self.kinds.pressed] if self.letters else []), self.line, *self.columns.stops, self.day]

    def first(self) -> QWidget:
        """Return what has the hand at first."""
        return self.fields()[0]

    def open_new(self, account_id: int, what: Any = None) -> None:
        """Take an entry of an account: today's, unless she says otherwise; ``what`` is asked for is proposed."""
        self.proposed = dict(self.begins)
        if what:
            self.proposed[next(iter(self.begins))] = what
        self._begin(self.fresh(account_id), None)

    def open_entry(self, record: Entry) -> None:
        """Change an entry."""
        self._begin(record, record)

    def take_over(self, former: Self) -> None:
        """Be open for what a former card is, and remember what it remembers."""
        self._unkept = former._unkept
        if not former.isHidden():
            shown = former._record
            self.open_entry(shown) if shown is not None else self.open_new(former._account_id)

    def settle(self) -> None:
        """Keep the line that is being typed, as Enter does."""
        if self.isVisible() and self.line.text().strip():
            self._on_save()

    @override
    def close_card(self) -> None:
        typed = self.line.text().strip()
        if self.isVisible() and self._record is None and typed:
            self._unkept[self._account_id] = typed
        super().close_card()

    @override
    def stops(self) -> list[QWidget]:
        return [*self.fields(), self.delete_button, self.save_button]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        kind = self.letters.get(keys.letter(event).lower())
        if kind is not None:
            self.kinds.show_value(kind)
            self.line.setFocus()
        else:
            super().keyPressEvent(event)

    def offer_kinds(self, name: str, names: Sequence[str]) -> None:
        """Let the kind be chosen above the line, too; the names stand in the order of the letters."""
        named = zip(self.letters.items(), names, strict=True)
        self.kinds = ValueSegments(name, [(kind, f"{said}  {letter.upper()}") for (letter, kind), said in named])
        self.kinds.picked.connect(lambda _kind: self.line.setFocus())

    def lay_out(self, *details: Item, entered: Sequence[QWidget] = (), over: Sequence[Item] = ()) -> None:
        """Set the line above its details and the day; Enter keeps what is in the card, in ``entered``, too.

        What is ``over`` the details takes rows of its own.
        """
        above = [row(self.kinds, None)] if self.letters else []
        foot = row(self.delete_button, (self.wrong, 1), self.save_button, gap=k.S3)
        below = *over, row(*details, self.day, gap=k.S3), foot
        self.hold(
            col(self.head, *above, gap=k.S3, margins=(20, k.S4, 20, k.S3)),
            rule(),
            row((self.line, 1), margins=(k.S3, k.S2, k.S3, k.S2)),
            rule(),
            col(*below, gap=k.S3, margins=(20, k.S3, 20, k.S3)),
        )
        buttons = self.kinds.buttons if self.letters else []
        on_enter(self._on_save, *buttons, *entered, *self.columns.entered, self.line, self.day, self.save_button)

    def _begin(self, shown: Entry, record: Entry | None) -> None:
        self._account_id, self._record = shown.account_id or 0, record
        account = self._desk.accounts.get(self._account_id)
        heading = self.headings[record is not None].said(words)
        self.head.say(" · ".join(filter(None, (heading, account.name if account else ""))))
        kept = "" if record is not None else self._unkept.pop(self._account_id, "")
        self.line.setText(kept or getattr(shown, self.column))
        self.day.show_day(shown.on)
        if self.letters:
            self.kinds.show_value(getattr(shown, self.kind_column))
        self.show_record(shown)
        self.say("")
        self.delete_button.setVisible(record is not None)
        self.open()
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        day = self.day.day()
        if self.to_come is not None and day > self._entries.today():
            raise self.to_come(self.day.text())
        kind = {self.kind_column: self.kinds.value} if self.letters else {}
        values = {"on": day, self.column: one_line(self.line.text()), **kind, **self.values()}
        if self._record is None:
            self.kept(self._service.add(self._account_id, **values))
        else:
            self._service.edit(self._record.id, **values)

    def _on_save(self) -> None:
        if self.does(self._keep):
            self._end()

    def _on_delete(self) -> None:
        if self._record is not None:
            self._service.delete(self._record.id, self.title(self._record))
            self._end()

    def _end(self) -> None:
        """Close the card; what is in it is kept, or not wanted."""
        self.line.clear()
        self.close_card()


class AccountField(QLineEdit):
    """An account, by its name, which is offered while a part of it is typed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._names = desk, QStringListModel(self)
        self.ids: dict[str, int] = {}
        complete(self, self._names, anywhere=True)

    def show_account(self, account_id: int | None) -> None:
        """Show an account, nothing for none."""
        account = self._desk.accounts.get(account_id) if account_id else None
        self.ids = {one.name: one.id for one in self._desk.accounts.all() if one.merged_into_id is None}
        self._names.setStringList(list(self.ids))
        self.setText(account.name if account else "")

    @property
    def typed(self) -> str:
        """Return the name that stands there."""
        return self.text().strip()


def present(people: Iterable[Any], chosen: int | None) -> list[tuple[int, str]]:
    """Return who can be chosen of people: those who are there, and who was chosen before leaving."""
    return [(one.id, one.name) for one in people if one.left_on is None or one.id == chosen]
