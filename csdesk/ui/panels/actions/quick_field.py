"""The line in which an action is typed: what is understood of it is marked and said, and one key takes that back."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QColor, QInputMethodEvent, QKeyEvent
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.quick_add import QuickLine
from csdesk.domain.recurrence import Base, Recurrence, RepeatUnit, Rest, read_recurrence
from csdesk.ui import dates, keys, theme
from csdesk.ui.panels.entries import Entries
from csdesk.ui.widgets.fields import IconField
from csdesk.ui.words import words

_TINT = 0.28


def recurrence(kept: str) -> str:
    """Return how something recurs, in words that are read again; nothing for what does not."""
    rule = read_recurrence(kept)
    return _in_words(rule) if rule else ""


def _in_words(rule: Recurrence) -> str:
    units = {
        RepeatUnit.DAY: words.tr("every %n day(s)", "recurrence", rule.count),
        RepeatUnit.WORKDAY: words.tr("every %n working day(s)", "recurrence", rule.count),
        RepeatUnit.WEEK: words.tr("every %n week(s)", "recurrence", rule.count),
        RepeatUnit.MONTH: words.tr("every %n month(s)", "recurrence", rule.count),
        RepeatUnit.YEAR: words.tr("every %n year(s)", "recurrence", rule.count),
    }
    done = words.tr(" after done", "recurrence") if rule.base is Base.DONE else ""
    return units[rule.unit] + done + (words.tr(" on working days", "recurrence") if rule.rest is Rest.AFTER else "")


def understood(said: QuickLine, today: date) -> str:
    """Return what was understood of a line, and how to take it back."""
    told = []
    if said.day is not None:
        day = dates.with_weekday(said.day, words.language)
        told.append(f"{day} ({dates.away(said.day, today)})")
    if not said.sure:
        told.append(words.tr("holidays of that year are not announced yet"))
    if said.repeats:
        told.append(recurrence(said.repeats))
    if said.spots:
        told.append(words.tr("Esc takes it back"))
    return " · ".join(told)


class QuickField(IconField):
    """Escape takes back the last thing that was understood; where nothing is, it does what it does elsewhere."""

    understood = Signal(object)
    """What a line says, each time that it changes."""

    def __init__(self, desk: Desk, entries: Entries) -> None:
        super().__init__()
        self._desk, self._entries = desk, entries
        self.said: QuickLine | None = None
        self.account_id = 0
        """Where one is."""
        self.reads = True
        """Whether a line is read as it is typed: one that is edited is a title."""
        self.dismissed: set[str] = set()
        self.textChanged.connect(lambda _typed: self.read())

    def begin(self, account_id: int = 0) -> None:
        """Read a new line, at an account or anywhere."""
        self.account_id, self.said, self.dismissed = account_id, None, set()

    def read(self) -> None:
        """Read the line, and mark what is understood."""
        if not self.reads:
            return
        self.said = self._desk.quick_lines.read(
            self.text(),
            self._entries.today(),
            account_id=self.account_id,
            month_first=self._entries.month_first,
            dismissed=self.dismissed,
        )
        self._mark(self.said.spots)
        self.understood.emit(self.said)

    def _mark(self, spots: Sequence[tuple[int, int]]) -> None:
        """Mark the text from a place to another, at each of these spots, as what an input method composes is marked.

        While one does, nothing is marked.
        """
        from PySide6.QtGui import QTextCharFormat  # takes a while to load, and no start needs it

        if keys.is_composing(self):
            return
        look = QTextCharFormat()
        look.setBackground(QColor(theme.now.tint(theme.now.accent, _TINT)))
        look.setForeground(theme.colour(theme.now.text))
        here, attribute = self.cursorPosition(), QInputMethodEvent.Attribute
        kind = QInputMethodEvent.AttributeType.TextFormat
        marks = [attribute(kind, start - here, end - start, look) for start, end in spots]
        QCoreApplication.sendEvent(self, QInputMethodEvent("", marks))

    def dismiss(self) -> bool:
        """Take back the last thing that was understood; tell whether there was one."""
        if self.said is None or not self.said.spots:
            return False
        spot = self.said.spots[-1]
        self.dismissed.add(self.text()[spot.start : spot.end])
        self.read()
        return True

    @override
    def event(self, event: QEvent) -> bool:
        if keys.is_composed(self, event):
            return super().event(event)
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.KeyPress and self.dismiss():
            return True
        return super().event(event)
