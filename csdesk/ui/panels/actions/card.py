"""The card that takes an action in a line, marks what is understood of it, and the one that lists the open ones."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from csdesk.domain.actions import NUDGE_AFTER, starts_too_late
from csdesk.domain.quick_add import QuickLine
from csdesk.domain.recurrence_words import say_recurrence
from csdesk.entities import Action
from csdesk.errors import CsdeskError, RefusedError
from csdesk.i18n import later_words
from csdesk.ui import dates
from csdesk.ui import tokens as k
from csdesk.ui.panels.actions.quick_field import QuickField, recurrence, understood
from csdesk.ui.panels.entry_card import AccountField, ColumnFields, EntryCard, present
from csdesk.ui.panels.entry_list import TickedList
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.line_button import LineLook
from csdesk.ui.widgets.parts import Line, mark_as, named, row, text
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

_NO_RECURRENCE = later_words.tr(
    "“{typed}” is not a recurrence. Enter one like “every month” or “every 2 weeks after done”."
)
_DAY, _NUDGE, _NOTES = 168, 96, 64


class ActionsCard(TickedList[Action]):
    """The open ones, and those that were done today, which a click opens again."""

    table, watches, done_on = "actions", ("actions",), "done_on"
    names = later_words.tr("Next actions"), later_words.tr("Add action"), "A"
    none = later_words.tr("What you do next here. Press A to add an action.")
    rest = later_words.tr("%n more", "actions", 1)

    @override
    def read(self) -> Sequence[Action]:
        return self.panel.desk.actions.next_of(self.panel.account_id, self.panel.today)

    @override
    def box(self, entry: Action) -> tuple[str, str]:
        return words.tr("Done: {title}").format(title=entry.title), words.tr("Complete")

    @override
    def look(self, entry: Action) -> LineLook:
        entries, today = self.panel.entries, self.panel.today
        ink = dates.due_ink(None if entry.done_on else entry.deadline, today)
        when = words.tr("done", "a key") if entry.done_on else entries.due(entry.deadline)
        if entry.snoozed_until is not None and entry.snoozed_until > today:
            when = words.tr("back {day}").format(day=entries.short(entry.snoozed_until))
        told = (entry.title, entries.full(entry.deadline), recurrence(entry.repeats), entry.notes)
        return LineLook(
            entry.title,
            "history" if entry.repeats else "circle-dot",
            ink if ink == "danger_text" else "",
            when=when,
            when_ink=ink,
            tip="\n".join(filter(None, told)),
            said=", ".join(filter(None, (entry.title, when))),
        )


class ActionCard(EntryCard[Action]):
    """Escape takes back the last thing that was understood; once nothing is, it closes the card."""

    table, entity, column = "actions", Action, "title"
    headings = later_words.tr("Add action"), later_words.tr("Edit action")
    asks = later_words.tr("Action"), later_words.tr("Send the quote to Harlow next Tue")
    begins: ClassVar[Mapping[str, Any]] = {"meeting_id": None}

    @override
    def make_line(self) -> QuickField:
        self.quick = mark_as(QuickField(self._desk, self._entries), "bare")
        return self.quick

    @override
    def build(self) -> None:
        self._by_hand = set[QWidget]()
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
        self.account, self.person, self.repeats = AccountField(self._desk), Choice(), QLineEdit()
        self.deadline, self.start = DateField(self._entries), DateField(self._entries)
        self.waiting, self.nudge, self.notes = QLineEdit(), QLineEdit(), QPlainTextEdit()
        self.notes.setFixedHeight(_NOTES)
        self.notes.setTabChangesFocus(True)
        self.nudge.setFixedWidth(_NUDGE)
        self.nudge.setPlaceholderText(str(NUDGE_AFTER))
        self.repeats.setPlaceholderText(words.tr("every month, every 2 weeks after done"))
        self.waiting.setPlaceholderText(words.tr("Nobody"))
        self.seen = Tick(words.tr("Show to the customer"))
        for field in (self.deadline, self.start):
            field.setFixedWidth(_DAY)
        self.columns = ColumnFields(
            contact_id=self.person,
            deadline=self.deadline,
            start=self.start,
            repeats=self.repeats,
            waiting_on=self.waiting,
            nudge_after=self.nudge,
            notes=self.notes,
            customer_sees=self.seen,
        )

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
        self.lay_out(self.seen, None, entered=[self.account], over=over)
        self.day.hide()

    @override
    def open_new(self, account_id: int, what: Any = None) -> None:
        self.quick.begin(account_id)
        self.quick.reads = True
        super().open_new(account_id, what)
        self.quick.read()

    @override
    def open_entry(self, record: Action) -> None:
        self.quick.begin()
        self.quick.reads = False
        super().open_entry(record)
        self._say_too_late()  # once more: the card takes the room for it once it is in sight

    @override
    def fields(self) -> list[QWidget]:
        return [self.line, self.account, *self.columns.stops]

    @override
    def show_record(self, record: Action) -> None:
        self._by_hand = set()
        self.account.show_account(record.account_id)
        self._offer_people(record.contact_id)
        super().show_record(record)
        self.repeats.setText(recurrence(record.repeats))
        self.waiting.setText(record.waiting_on or (words.tr("the customer") if record.waiting_since else ""))
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
        rule, waiting, nudge = self._rule(), self.waiting.text().strip(), self.nudge.text().strip()
        since = self._record.waiting_since if self._record else None
        values = {
            **super().values(),
            "title": self.quick.said.title if self.quick.said is not None else self.line.text(),
            "repeats": rule,
            "waiting_on": waiting,
            "waiting_since": (since or self._entries.today()) if waiting else None,
            "nudge_after": int(nudge) if nudge.isdecimal() else None,
        }
        self._account_id = self._desk.accounts.find(self.account.typed).id if self.account.typed else 0
        return values | ({"account_id": self._account_id or None} if self._record is not None else self.proposed)

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
        if self._record is not None and typed == recurrence(self._record.repeats):
            return self._record.repeats
        if self.quick.said is not None and typed == recurrence(self.quick.said.repeats):
            return self.quick.said.repeats
        rule = say_recurrence(typed)
        if rule is None:
            raise RefusedError(_NO_RECURRENCE, typed=typed)
        return rule.written()

    def _offer_people(self, chosen: int | None = None) -> None:
        account = self.account.ids.get(self.account.typed, 0)
        people = present(self._desk.contacts.of(account), chosen) if account else []
        self.person.offer([(None, words.tr("Nobody")), *people], chosen or self.person.value)

    def _on_understood(self, said: QuickLine) -> None:
        """Show what is understood in the fields that were not filled by hand."""
        self._fill(said)
        self.hint.setText(understood(said, self._entries.today()))
        self.fit()

    def _fill(self, said: QuickLine) -> None:
        if self.account not in self._by_hand:
            account = self._desk.accounts.get(said.named.account_id) if said.named else None
            self.account.setText(account.name if account else "")
            self._offer_people(said.named.contact_id if said.named else None)
        if self.deadline not in self._by_hand:
            self.deadline.show_day(said.day)
        if self.repeats not in self._by_hand:
            self.repeats.setText(recurrence(said.repeats))
