"""The card that takes a contact in three seconds: a key says by what way, a line what about, Enter keeps it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.entities import ContactLog
from csdesk.errors import CsdeskError, DayToComeError
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.overlay import Overlay
from csdesk.ui.panels.contact_log.title import title
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.past_day import PastDay
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.fields import KeyWatch
from csdesk.ui.widgets.parts import Button, Line, Segments, col, mark_as, row, rule, text

KEYS = {
    Qt.Key.Key_M: ContactKind.MAIL,
    Qt.Key.Key_C: ContactKind.CALL,
    Qt.Key.Key_H: ContactKind.CHAT,
    Qt.Key.Key_V: ContactKind.VISIT,
    Qt.Key.Key_W: ContactKind.WEBINAR,
}
"""The key that says by what way."""
_KINDS, _DIRECTIONS = tuple(KEYS.values()), (Direction.OUT, Direction.IN)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ContactCard(Overlay):
    """Logs a contact with an account, or changes one; what was typed and not kept is there again next time."""

    def __init__(self, window: QWidget, desk: Desk, entries: Entries) -> None:
        """Keep what is taken on a desk; ``entries`` reads the day."""
        super().__init__(window)
        self._desk, self._words, self._entries = desk, desk.words, entries
        self._account_id = 0
        self._log: ContactLog | None = None
        self._unkept: dict[int, str] = {}
        self._people: list[int | None] = [None]
        self.head = Line("", "section")
        self.kinds = Segments([f"{labels.contact_kind(kind, self._words)}  {_letter(kind)}" for kind in _KINDS])
        self.note = mark_as(QLineEdit(), "bare")
        self.who, self.day = Choice(), PastDay(entries)
        self.directions = Segments([labels.direction(one, self._words) for one in _DIRECTIONS])
        self.wrong = text("", "wrong", wrap=True)
        self.delete_button = Button(self.tr("Delete"), kind="link")
        self.save_button = Button(self.tr("Save"), kind="primary")
        self._name()
        self._lay_out()
        self._connect()

    def open_new(self, account_id: int, contact_id: int | None = None) -> None:
        """Take a contact with an account, or one of its people: today, a mail from us, unless she says otherwise."""
        note = self._unkept.pop(account_id, "")
        fresh = ContactLog(account_id=account_id, on=self._entries.today(), note=note, contact_id=contact_id)
        self._begin(fresh, None, self.tr("Log a contact"))

    def open_log(self, log: ContactLog) -> None:
        """Change a contact that is logged."""
        self._begin(log, log, self.tr("Change a contact"))

    @override
    def close_card(self) -> None:
        typed = self.note.text().strip()
        if self.isVisible() and self._log is None and typed:
            self._unkept[self._account_id] = typed
        super().close_card()

    @override
    def stops(self) -> list[QWidget]:
        kind, direction = self.kinds.buttons[self.kinds.current], self.directions.buttons[self.directions.current]
        return [kind, self.note, self.who, direction, self.day, self.delete_button, self.save_button]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        kind = KEYS.get(Qt.Key(event.key()))
        if kind is not None and not event.modifiers():
            self.kinds.choose(_KINDS.index(kind))
            self.note.setFocus()
        else:
            super().keyPressEvent(event)

    def _name(self) -> None:
        """Say what each field is, to eyes and to screen readers."""
        self.note.setPlaceholderText(self.tr("What about, in one line"))
        self.note.setAccessibleName(self.tr("What about"))
        self.who.setAccessibleName(self.tr("With whom"))
        self.kinds.setAccessibleName(self.tr("By what way"))
        self.directions.setAccessibleName(self.tr("From which side"))

    def _lay_out(self) -> None:
        margins = (20, k.S3, 20, k.S3)
        details = row((self.who, 1), self.directions, self.day, gap=k.S3)
        foot = row(self.delete_button, (self.wrong, 1), self.save_button, gap=k.S3)
        self.box.addWidget(col(self.head, row(self.kinds, None), gap=k.S3, margins=(20, k.S4, 20, k.S3)))
        self.box.addWidget(rule())
        self.box.addWidget(row((self.note, 1), margins=(k.S3, k.S2, k.S3, k.S2)))
        self.box.addWidget(rule())
        self.box.addWidget(col(details, foot, gap=k.S3, margins=margins))

    def _connect(self) -> None:
        for field in (*self.kinds.buttons, *self.directions.buttons, self.note, self.who, self.day, self.save_button):
            for key in _ENTER:
                KeyWatch(field, key, self._on_save)
        self.kinds.chosen.connect(lambda _place: self.note.setFocus())
        self.save_button.clicked.connect(self._on_save)
        self.delete_button.clicked.connect(self._on_delete)
        self.day.refused.connect(lambda error: self._say(error.sentence(self._words)))

    def _begin(self, shown: ContactLog, log: ContactLog | None, words: str) -> None:
        self._account_id, self._log = shown.account_id, log
        account = self._desk.accounts.get(shown.account_id)
        self.head.say(f"{words} · {account.name if account else ''}")
        self.kinds.choose(_KINDS.index(shown.kind) if shown.kind in _KINDS else 0)
        self.directions.choose(_DIRECTIONS.index(shown.direction) if shown.direction in _DIRECTIONS else 0)
        self.note.setText(shown.note)
        self.day.show_day(shown.on)
        self._offer_people(shown.contact_id)
        self._say("")
        self.delete_button.setVisible(log is not None)
        self.open()
        self.kinds.buttons[self.kinds.current].setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_people(self, chosen: int | None) -> None:
        here = [one for one in self._desk.contacts.of(self._account_id) if one.left_on is None or one.id == chosen]
        self._people = [None, *(one.id for one in here)]
        self.who.clear()
        self.who.addItems([self.tr("Nobody named"), *(one.name for one in here)])
        self.who.setCurrentIndex(self._people.index(chosen) if chosen in self._people else 0)

    def _on_save(self) -> None:
        try:
            self._keep()
        except CsdeskError as error:
            self._say(error.sentence(self._words))
        else:
            self._end()

    def _keep(self) -> None:
        day = self.day.day()
        if day > self._entries.today():
            raise DayToComeError(self.day.text())
        kind, direction = _KINDS[self.kinds.current], _DIRECTIONS[self.directions.current]
        note, person = self.note.text(), self._people[self.who.currentIndex()]
        logs = self._desk.contact_logs
        if self._log is None:
            logs.add(self._account_id, kind, day, note=note, contact_id=person, direction=direction)
        else:
            logs.edit(self._log.id, kind=kind, on=day, note=note, contact_id=person, direction=direction)

    def _on_delete(self) -> None:
        if self._log is not None:
            self._desk.contact_logs.delete(self._log.id, title(self._log, self._words))
            self._end()

    def _end(self) -> None:
        """Close the card; what is in it is kept, or not wanted."""
        self.note.clear()
        self.close_card()

    def _say(self, words: str) -> None:
        self.wrong.setText(words)
        self.fit()


def _letter(kind: ContactKind) -> str:
    return next(key.name.removeprefix("Key_") for key, one in KEYS.items() if one is kind)
