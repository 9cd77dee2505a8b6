"""What lines of notes have made, of all accounts: decisions, questions, feedback; Enter goes to the line."""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar, NamedTuple

from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.meetings import FeedbackKind, FeedbackStatus
from csdesk.entities import Changes
from csdesk.services.from_notes import FromNotes, SaidRow
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.columns import Column
from csdesk.ui.counted_groups import under, under_months
from csdesk.ui.groups import Grouping
from csdesk.ui.navigator import Target
from csdesk.ui.panels.entries import quiet_kit
from csdesk.ui.panels.meetings import saying
from csdesk.ui.panels.tables import ListPage, NothingFound, PlaceTabs
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.list_filters import ListFilters
from csdesk.ui.widgets.parts import Card, col
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words

Row = SaidRow[Any]
_DAY = "on"
_SEEN, _OURS = "seen", "ours"
_KINDS = tuple(one for one in FeedbackKind if one is not FeedbackKind.OTHER)
_STATUSES = tuple(one for one in FeedbackStatus if one is not FeedbackStatus.OTHER)
_OPEN, _ANSWERED = "open", "answered"


class Chip(NamedTuple):
    """What a chip is called, what of a row it goes by, and what can be ticked."""

    title: str
    value: Callable[[Row], str]
    choices: Sequence[tuple[str, str]] = ()


class SaidKind(NamedTuple):
    """What a list is: its name, what is said where nothing matches and where there is nothing, and what it shows."""

    name: str
    nothing: str
    teaching: str
    columns: list[Column[Row]]
    grouping: Grouping[Row]
    chips: Mapping[str, Chip]


class SaidPage(ListPage):
    """A page says what its list is when it is made; its rows stand under what they are sorted by at first."""

    place: ClassVar[str]
    """The key of its place, which is the table of what it lists, and its service on the desk."""

    def __init__(self, desk: Desk, bus: ChangeBus, today: Callable[[], date] = date.today) -> None:
        """Show what a desk holds as of today."""
        super().__init__(bus, today)
        service: FromNotes[Any] = getattr(desk, self.place)
        self.desk, self.service = desk, service
        self.kit: ColumnKit[Row] = quiet_kit(
            today,
            lambda row, values: service.edit(row.id, **values),
            self.guard,
            lambda name: lambda row: getattr(row.record, name),
        )
        made = self.made()
        self.model: RowsModel[Row] = RowsModel(made.columns, lambda row: row.id, self, _searched)
        self.model.group_by(made.grouping)
        self.table = self.made_table(made.name, words.tr("Go to its line", "of a note"))
        titles = {name: chip.title for name, chip in made.chips.items()}
        self.filters = ListFilters(words.tr("Filter by account or words"), titles)
        for name, chip in made.chips.items():
            self.filters.chips[name].offer(chip.choices)
            self.filters.values[name] = chip.value
        self.nothing = NothingFound(made.nothing)
        go = partial(self.navigator.open, Target("meetings"))
        empty = EmptyState(made.name, made.teaching, (words.tr("Go to meetings"), go))
        full = col(self.filters, (self.cards, 1), gap=k.S4)
        self.tabs = PlaceTabs(self, self.place)
        self.lay_out(made.name, Card("", (self.table, 1), pad=0), full, empty, below=self.tabs)
        self.table.opened.connect(self._on_opened)
        self.table.acts.offers_of = self.offers
        self.heed_filters()
        self.table.sort_by(made.grouping.column, descending=made.grouping.column == _DAY)

    def made(self) -> SaidKind:
        """Return what the list is."""
        raise NotImplementedError

    def all_have(self, name: str, width: int) -> list[Column[Row]]:
        """Return the columns of every list: the account, the day, and what was said, which is called so."""
        day = self.kit.day(words.tr("Date"), _DAY, said=lambda day: saying.day(day, self.today()), width=112)
        return [self.kit.account(width=200), day, self.kit.text(name, "title", quiet=False, width=width)]

    def offers(self, row: Row) -> list[Offer]:  # noqa: ARG002 - what one can do depends on the row
        """Return what can be done with a row."""
        return []

    @override
    def refresh(self, changes: Changes) -> None:
        found = changes.ids(self.place) if not changes.touch("accounts") else None
        ids = None if found is None else [one for one in found if isinstance(one, int)]
        self.show_rows(self.service.rows(ids), ids)
        self.offer_choices()
        self.show_state()

    def offer_choices(self) -> None:
        """Let be ticked what the rows have now."""

    @override
    def arrive(self, target: Target) -> None:
        if target.record:
            self.escape()
            self.model.reveal(target.record)
            self.table.setCurrentIndex(self.model.index_of(target.record))
        if isinstance(target.what, str):
            self.filters.field.setText(target.what)

    @property
    @override
    def in_hand(self) -> int:
        found = self.table.here
        return found.record.account_id if isinstance(found, SaidRow) else 0

    @override
    def summary(self, shown: list[Row]) -> str:
        said = self.told(self.model.rows)
        return " · ".join([*said, *([words.tr("%n shown", "", len(shown))] if self.filters.active else [])])

    def told(self, rows: list[Row]) -> list[str]:
        """Return what all rows come to."""
        return [words.tr("%n in all", "", len(rows))]

    @override
    def remove(self, ids: list[Hashable]) -> None:
        titles = {one.id: one.record.title for one in self.model.rows if one.id in ids}
        self.guard.delete(lambda: self.service.remove(titles), *titles.values())

    def _on_opened(self, row_id: Hashable) -> None:
        """Go to the line of the note that made a record; without a note to its meeting, or the account's notes."""
        record = next(one.record for one in self.model.rows if one.id == row_id)
        if record.meeting_id is not None:
            self.navigator.open(Target("meeting", record.meeting_id, what=record.line_no))
        else:
            place = (record.note_id, record.line_no) if record.note_id is not None else None
            self.navigator.open(Target.account(record.account_id, "notes", place))


def _searched(row: Row) -> str:
    """Return what the typed words are looked for in."""
    record = row.record
    more = (getattr(record, name, "") for name in ("answer", "theme"))
    return "\n".join((row.account, row.reading, record.title, *more))


class DecisionsPage(SaidPage):
    """What was decided, and whether the minutes may tell of it."""

    place, watches = "decisions", ("accounts", "decisions")

    @override
    def made(self) -> SaidKind:
        shown = words.tr("For the customer")
        yes, no = words.tr("Yes", "shown to the customer"), words.tr("No", "shown to the customer")
        named = {True: yes, False: no}
        seen = self.kit.choice(shown, "customer_sees", (True, False), named.__getitem__, width=132)
        return SaidKind(
            words.tr("Decisions"),
            words.tr("No decision matches."),
            words.tr("A line of a note that begins with /decision is kept here\nand stands in the minutes."),
            [*self.all_have(words.tr("Decision"), 480), seen],
            under_months(_DAY, lambda row: row.record.on),
            {
                "seen": Chip(
                    shown, lambda row: _SEEN if row.record.customer_sees else _OURS, [(_SEEN, yes), (_OURS, no)]
                )
            },
        )


class FeedbackPage(SaidPage):
    """What customers want of the product, by themes, and what became of it."""

    place, watches = "feedback", ("accounts", "feedback")

    @override
    def made(self) -> SaidKind:
        kind, theme, state = words.tr("Kind", "of feedback"), words.tr("Theme"), words.tr("State")
        return SaidKind(
            words.tr("Feedback"),
            words.tr("No feedback matches."),
            words.tr("A line of a note that begins with /feedback is kept here,\nby kind and theme."),
            [
                *self.all_have(words.tr("Feedback"), 360),
                self.kit.choice(kind, "kind", _KINDS, labels.name, width=120),
                self.kit.text(theme, "theme", width=140),
                self.kit.choice(state, "status", _STATUSES, labels.name, key=_feedback_place, width=112),
            ],
            under("status", lambda row: row.record.status, labels.name, list(FeedbackStatus).index),
            {
                "kind": Chip(
                    kind, lambda row: row.record.kind.value, [(one.value, labels.name(one)) for one in _KINDS]
                ),
                "theme": Chip(theme, lambda row: row.record.theme),
                "status": Chip(
                    state, lambda row: row.record.status.value, [(one.value, labels.name(one)) for one in _STATUSES]
                ),
            },
        )

    @override
    def offer_choices(self) -> None:
        themes = sorted({row.record.theme for row in self.model.rows} - {""})
        self.filters.chips["theme"].offer([*((one, one) for one in themes), ("", words.tr("None", "theme"))])

    @override
    def told(self, rows: list[Row]) -> list[str]:
        counts = Counter(row.record.status for row in rows)
        return [words.tr("%n open", "feedback", counts[FeedbackStatus.OPEN]), *super().told(rows)]


def _feedback_place(row: Row) -> tuple[int, int]:
    """Return what feedback is sorted by: the last first of each state."""
    return list(FeedbackStatus).index(row.record.status), -row.record.on.toordinal()


class QuestionsPage(SaidPage):
    """An answer that is typed is of today; A marks one as answered, or opens it again."""

    place, watches = "questions", ("accounts", "questions")

    def __init__(self, desk: Desk, bus: ChangeBus, today: Callable[[], date] = date.today) -> None:
        """Show what a desk holds as of today."""
        super().__init__(desk, bus, today)
        self.table.letters["a"] = self.turn
        self.table.letters_first = True

    @override
    def made(self) -> SaidKind:
        kit, title = self.kit, words.tr("State")
        reads = kit.of("answer")["reads"]
        return SaidKind(
            words.tr("Questions", "of customers"),
            words.tr("No question matches."),
            words.tr(
                "A line of a note that begins with /question is kept here\n"
                "and stands in the next agenda until it is answered."
            ),
            [
                *self.all_have(words.tr("Question"), 320),
                Column(title, lambda row: _state(_stand(row)), name="state", key=_place, width=112, quiet=True),
                kit.text(words.tr("Answer"), "answer", edit=self._answer, reads=reads, quiet=False, width=220),
                kit.day(words.tr("Answered on"), "answered_on", past=True, width=112),
            ],
            under("state", _stand, _state, (_OPEN, _ANSWERED).index),
            {"state": Chip(title, _stand, [(one, _state(one)) for one in (_OPEN, _ANSWERED)])},
        )

    @override
    def offers(self, row: Row) -> list[Offer]:
        is_open = row.record.answered_on is None
        said = words.tr("Mark as answered") if is_open else words.tr("Reopen", "a question")
        return [Offer(said, "A", self.turn)]

    @override
    def told(self, rows: list[Row]) -> list[str]:
        counts = Counter(map(_stand, rows))
        return [words.tr("%n open", "questions", counts[_OPEN]), *super().told(rows)]

    def turn(self) -> None:
        """Mark the question one is on as answered today, or open it again."""
        here, questions = self.table.here, self.desk.questions
        if here is not None:
            key = here.id
            is_open = here.record.answered_on is None
            self.guard(partial(questions.close, key, self.today()) if is_open else partial(questions.reopen, key))

    def _answer(self, row: Row, typed: str) -> None:
        """Keep an answer; the first one is of today."""
        on = row.record.answered_on or self.today()
        keep = partial(self.desk.questions.answer, row.id, typed, on, row.record.contact_id)
        self.guard(keep if typed.strip() else partial(self.desk.questions.edit, row.id, answer=""))


def _stand(row: Row) -> str:
    return _OPEN if row.record.answered_on is None else _ANSWERED


def _state(one: str) -> str:
    return words.tr("Open", "question") if one == _OPEN else words.tr("Answered", "question")


def _place(row: Row) -> tuple[bool, int]:
    """Return what questions are sorted by: the oldest that is open first, then what was answered last."""
    answered = row.record.answered_on
    return answered is not None, row.record.on.toordinal() if answered is None else -answered.toordinal()
