"""The card that takes a contact in three seconds: a key says by what way, a line what about, Enter keeps it."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.domain.names import one_line
from csdesk.entities import ContactLog
from csdesk.errors import DayToComeError
from csdesk.ui import keys, labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.contact_log.title import title
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.line_card import LineCard
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.parts import Segments, row
from csdesk.ui.words import words

LETTERS = {
    "m": ContactKind.MAIL,
    "c": ContactKind.CALL,
    "h": ContactKind.CHAT,
    "v": ContactKind.VISIT,
    "w": ContactKind.WEBINAR,
}
"""The letter that says by what way."""
_KINDS, _DIRECTIONS = tuple(LETTERS.values()), (Direction.OUT, Direction.IN)


class ContactCard(LineCard[ContactLog]):
    """Logs a contact with an account, or changes one."""

    def __init__(self, window: QWidget, desk: Desk, entries: Entries) -> None:
        """Keep what is taken on a desk; ``entries`` reads the day."""
        super().__init__(window, desk, entries)
        self._people: list[int | None] = [None]
        self.kinds = Segments([f"{labels.contact_kind(kind)}  {_letter(kind)}" for kind in _KINDS])
        self.who = Choice()
        self.directions = Segments([labels.direction(one) for one in _DIRECTIONS])
        self._name()
        self._lay_out([row(self.kinds, None)], row((self.who, 1), self.directions, self.day, gap=k.S3))
        self._enter_keeps(*self.kinds.buttons, *self.directions.buttons, self.who)
        self.kinds.chosen.connect(lambda _place: self.line.setFocus())

    def open_new(self, account_id: int, contact_id: int | None = None) -> None:
        """Take a contact with an account, or one of its people: today, a mail from us, unless she says otherwise."""
        note = self._unkept.pop(account_id, "")
        fresh = ContactLog(account_id=account_id, on=self._entries.today(), note=note, contact_id=contact_id)
        self._begin(fresh, None, words.tr("Log a contact"))

    def open_log(self, log: ContactLog) -> None:
        """Change a contact that is logged."""
        self._begin(log, log, words.tr("Edit logged contact"))

    @override
    def open_again(self, account_id: int, record: ContactLog | None) -> None:
        self.open_log(record) if record is not None else self.open_new(account_id)

    @override
    def fields(self) -> list[QWidget]:
        kind, direction = self.kinds.buttons[self.kinds.current], self.directions.buttons[self.directions.current]
        return [kind, self.line, self.who, direction, self.day]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        kind = LETTERS.get(keys.letter(event).lower())
        if kind is not None:
            self.kinds.choose(_KINDS.index(kind))
            self.line.setFocus()
        else:
            super().keyPressEvent(event)

    def _name(self) -> None:
        """Say what each field is, to eyes and to screen readers."""
        self.line.setPlaceholderText(words.tr("Summary, in one line"))
        self.line.setAccessibleName(words.tr("Summary"))
        self.who.setAccessibleName(words.tr("Contact person"))
        self.kinds.setAccessibleName(words.tr("Channel"))
        self.directions.setAccessibleName(words.tr("Direction"))

    @override
    def show_record(self, record: ContactLog) -> None:
        self.kinds.choose(_KINDS.index(record.kind) if record.kind in _KINDS else 0)
        self.directions.choose(_DIRECTIONS.index(record.direction) if record.direction in _DIRECTIONS else 0)
        self.line.setText(record.note)
        self._offer_people(record.contact_id)

    def _offer_people(self, chosen: int | None) -> None:
        here = [one for one in self._desk.contacts.of(self._account_id) if one.left_on is None or one.id == chosen]
        self._people = [None, *(one.id for one in here)]
        self.who.clear()
        self.who.addItems([words.tr("No contact person"), *(one.name for one in here)])
        self.who.setCurrentIndex(self._people.index(chosen) if chosen in self._people else 0)

    @override
    def keep(self, record: ContactLog | None) -> None:
        day = self.day.day()
        if day > self._entries.today():
            raise DayToComeError(self.day.text())
        kind, direction = _KINDS[self.kinds.current], _DIRECTIONS[self.directions.current]
        note, person = one_line(self.line.text()), self._people[self.who.currentIndex()]
        logs = self._desk.contact_logs
        if record is None:
            logs.add(self._account_id, kind, day, note=note, contact_id=person, direction=direction)
        else:
            logs.edit(record.id, kind=kind, on=day, note=note, contact_id=person, direction=direction)

    @override
    def delete(self, record: ContactLog) -> None:
        self._desk.contact_logs.delete(record.id, title(record))


def _letter(kind: ContactKind) -> str:
    return next(letter.upper() for letter, one in LETTERS.items() if one is kind)
