"""The card that takes an action in a line: what is understood of it is marked there, and stands in the fields below."""

from typing import Any

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.actions import NUDGE_AFTER, starts_too_late
from csdesk.domain.quick_add import QuickLine
from csdesk.domain.recurrence_words import say_recurrence
from csdesk.entities import Action
from csdesk.errors import CsdeskError
from csdesk.services.actions.errors import NoRecurrenceError
from csdesk.ui import dates
from csdesk.ui import tokens as k
from csdesk.ui.panels.actions import saying
from csdesk.ui.panels.actions.quick_field import QuickField
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.entry_card import EntryCard
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.completer import Completer
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.parts import Line, mark_as, named, row, text
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

_DAY, _NUDGE, _NOTES = 168, 96, 64


class ActionCard(EntryCard[Action]):
    """Escape takes back the last thing that was understood; once nothing is, it closes the card."""

    column, to_come = "title", None

    def __init__(self, window: QWidget, desk: Desk, entries: Entries) -> None:
        """Keep what is taken on a desk; ``entries`` reads the days."""
        super().__init__(window, desk, entries, desk.actions)
        self._ids: dict[str, int] = {}
        self._meeting_id, self._by_hand = 0, set[QWidget]()
        self.quick = mark_as(QuickField(desk, entries), "bare")
        self.line = self.quick
        self.name_line(words.tr("Action"), words.tr("Send the quote to Yamadaya next Tue"))
        self.hint, self.too_late = text("", "small", wrap=True), Line("", "late")
        self._make_fields()
        self._lay_out()
        self.quick.understood.connect(self._on_understood)
        for field in (self.account, self.deadline, self.repeats):
            field.textEdited.connect(lambda _typed, field=field: self._by_hand.add(field))
        self.account.editingFinished.connect(self._offer_people)
        for day in (self.deadline, self.start):
            day.textChanged.connect(lambda _typed: self._say_too_late())

    def _make_fields(self) -> None:
        self.account, self.person, self.repeats = QLineEdit(), Choice(), QLineEdit()
        self.deadline, self.start = DateField(self._entries), DateField(self._entries)
        self.waiting, self.nudge, self.notes = QLineEdit(), QLineEdit(), QPlainTextEdit()
        self.notes.setFixedHeight(_NOTES)
        self.notes.setTabChangesFocus(True)
        self.nudge.setFixedWidth(_NUDGE)
        self.nudge.setPlaceholderText(str(NUDGE_AFTER))
        self.repeats.setPlaceholderText(words.tr("every month, every 2 weeks after done"))
        self.waiting.setPlaceholderText(words.tr("Nobody"))
        self.seen = Tick(words.tr("Show to the customer"))
        self._names = QStringListModel(self)
        self.account.setCompleter(Completer(self._names, self))
        for field in (self.deadline, self.start):
            field.setFixedWidth(_DAY)

    def _lay_out(self) -> None:
        over = (
            self.hint,
            row((named(words.tr("Account"), self.account), 1), (named(words.tr("Person"), self.person), 1), gap=k.S3),
            row(
                named(words.tr("Deadline"), self.deadline),
                named(words.tr("Not before"), self.start),
                (named(words.tr("Repeats"), self.repeats), 1),
                gap=k.S3,
            ),
            self.too_late,
            row(
                (named(words.tr("Waiting for"), self.waiting), 1),
                named(words.tr("Ask again after"), self.nudge),
                gap=k.S3,
            ),
            named(words.tr("Notes"), self.notes),
        )
        entered = [self.account, self.person, self.deadline, self.start, self.repeats, self.waiting, self.nudge]
        self.lay_out(self.seen, None, entered=entered, over=over)
        self.day.hide()

    @override
    def open_new(self, account_id: int, meeting_id: int = 0) -> None:
        self._meeting_id = meeting_id
        self.quick.begin(account_id)
        self.quick.reads = True
        super().open_new(account_id)
        self.quick.read()

    @override
    def open_entry(self, record: Action) -> None:
        self.quick.begin()
        self.quick.reads = False
        super().open_entry(record)
        self._say_too_late()  # once more: the card takes the room for it once it is in sight

    @override
    def fresh(self, account_id: int) -> Action:
        return Action(account_id=account_id, on=self._entries.today(), title="")

    @override
    def heading(self, *, is_new: bool) -> str:
        return words.tr("Add action") if is_new else words.tr("Edit action")

    @override
    def fields(self) -> list[QWidget]:
        first = [self.line, self.account, self.person, self.deadline, self.start, self.repeats]
        return [*first, self.waiting, self.nudge, self.notes, self.seen]

    @override
    def show_record(self, record: Action) -> None:
        self._by_hand = set()
        account = self._desk.accounts.get(record.account_id) if record.account_id else None
        self._ids = {one.name: one.id for one in self._desk.accounts.all() if one.merged_into_id is None}
        self._names.setStringList(list(self._ids))
        self.account.setText(account.name if account else "")
        self._offer_people(record.contact_id)
        self.deadline.show_day(record.deadline)
        self.start.show_day(record.start)
        self.repeats.setText(saying.recurrence(record.repeats))
        self.waiting.setText(record.waiting_on or (words.tr("the customer") if record.waiting_since else ""))
        self.nudge.setText("" if record.nudge_after is None else str(record.nudge_after))
        self.notes.setPlainText(record.notes)
        self.seen.setChecked(record.customer_sees)
        self.hint.setText(self._history(record))

    def _history(self, record: Action) -> str:
        """Return what has become of it: where it was put off from, and what it waits for."""
        told = []
        if record.first_deadline is not None:
            first = dates.full(record.first_deadline, words.language)
            told.append(words.tr("First due {day}, moved %n time(s).", "", record.put_off).format(day=first))
        if record.snoozed_until is not None:
            day = dates.full(record.snoozed_until, words.language)
            told.append(words.tr("Snoozed until {day}. {reason}").format(day=day, reason=record.snooze_reason).strip())
        return " ".join(told)

    @override
    def values(self) -> dict[str, Any]:
        rule = self._rule()
        deadline, start = self.deadline.day(), self.start.day()
        waiting = self.waiting.text().strip()
        since = self._record.waiting_since if self._record else None
        values: dict[str, Any] = {
            "title": self.quick.said.title if self.quick.said is not None else self.line.text(),
            "contact_id": self.person.value,
            "deadline": deadline,
            "start": start,
            "repeats": rule,
            "waiting_on": waiting,
            "waiting_since": (since or self._entries.today()) if waiting else None,
            "nudge_after": int(self.nudge.text()) if self.nudge.text().strip().isdecimal() else None,
            "notes": self.notes.toPlainText(),
            "customer_sees": self.seen.isChecked(),
        }
        self._account_id = self._named_account()
        if self._record is not None:
            values["account_id"] = self._account_id or None
        elif self._meeting_id:
            values["meeting_id"] = self._meeting_id
        return values

    def _say_too_late(self) -> None:
        """Say that it may start only after its deadline, while the two days stand so; it is kept all the same."""
        try:
            is_late = starts_too_late(self.start.day(), self.deadline.day())
        except CsdeskError:  # half typed, or refused when it is kept
            is_late = False
        said = words.tr("“Not before” is after the deadline, so this comes to Today only once it is overdue.")
        self.too_late.say(said if is_late else "")
        self.too_late.setVisible(is_late)
        self.fit()

    def _rule(self) -> str:
        typed = self.repeats.text().strip()
        if not typed:
            return ""
        if self._record is not None and typed == saying.recurrence(self._record.repeats):
            return self._record.repeats
        if self.quick.said is not None and typed == saying.recurrence(self.quick.said.repeats):
            return self.quick.said.repeats
        rule = say_recurrence(typed)
        if rule is None:
            raise NoRecurrenceError(typed)
        return rule.written()

    def _named_account(self) -> int:
        """Return the account that is named, 0 for none; raise UnknownAccountError for one that is not there."""
        typed = self.account.text().strip()
        return self._desk.accounts.find(typed).id if typed else 0

    def _offer_people(self, chosen: int | None = None) -> None:
        account = self._ids.get(self.account.text().strip(), 0)
        people = self._desk.contacts.of(account) if account else []
        here = [(one.id, one.name) for one in people if one.left_on is None or one.id == chosen]
        self.person.offer([(None, words.tr("Nobody")), *here], chosen or self.person.value)

    def _on_understood(self, said: QuickLine) -> None:
        """Show what is understood in the fields that were not filled by hand."""
        self._fill(said)
        self.hint.setText(saying.understood(said, self._entries.today()))
        self.fit()

    def _fill(self, said: QuickLine) -> None:
        if self.account not in self._by_hand:
            account = self._desk.accounts.get(said.named.account_id) if said.named else None
            self.account.setText(account.name if account else "")
            self._offer_people(said.named.contact_id if said.named else None)
        if self.deadline not in self._by_hand:
            self.deadline.show_day(said.day)
        if self.repeats not in self._by_hand:
            self.repeats.setText(saying.recurrence(said.repeats))
