"""What lines of notes have made, of all accounts: decisions, questions, feedback."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import partial

from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.meetings import FeedbackKind, FeedbackStatus
from csdesk.ui import labels
from csdesk.ui.bus import ChangeBus
from csdesk.ui.columns import Column
from csdesk.ui.counted_groups import under, under_months
from csdesk.ui.groups import Grouping
from csdesk.ui.panels.from_notes.columns import DAY, Row, SaidColumns
from csdesk.ui.panels.from_notes.page import SaidPage
from csdesk.ui.widgets.list_filters import ListFilters
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words

_SEEN, _OURS = "seen", "ours"
_KINDS = tuple(one for one in FeedbackKind if one is not FeedbackKind.OTHER)
_STATUSES = tuple(one for one in FeedbackStatus if one is not FeedbackStatus.OTHER)
_OPEN, _ANSWERED = "open", "answered"


class DecisionsPage(SaidPage):
    """What was decided, and whether the minutes may tell of it."""

    place, watches = "decisions", ("accounts", "decisions")

    @override
    def names(self) -> tuple[str, str, str]:
        teaching = words.tr("A line of a note that begins with /decision is kept here\nand stands in the minutes.")
        return words.tr("Decisions"), words.tr("No decision matches."), teaching

    @override
    def columns(self, made: SaidColumns) -> list[Column[Row]]:
        return [made.account(), made.day(), made.title(words.tr("Decision"), 480), made.seen()]

    @override
    def grouping(self) -> Grouping[Row]:
        return under_months(DAY, lambda row: row.record.on)

    @override
    def made_filters(self) -> ListFilters:
        filters = ListFilters(words.tr("Filter by account or words"), {"seen": words.tr("For the customer")})
        yes, no = words.tr("Yes", "shown to the customer"), words.tr("No", "shown to the customer")
        filters.chips["seen"].offer([(_SEEN, yes), (_OURS, no)])
        filters.values["seen"] = lambda row: _SEEN if row.record.customer_sees else _OURS
        return filters


class FeedbackPage(SaidPage):
    """What customers want of the product, by themes, and what became of it."""

    place, watches = "feedback", ("accounts", "feedback")

    @override
    def names(self) -> tuple[str, str, str]:
        teaching = words.tr("A line of a note that begins with /feedback is kept here,\nby kind and theme.")
        return words.tr("Feedback"), words.tr("No feedback matches."), teaching

    @override
    def columns(self, made: SaidColumns) -> list[Column[Row]]:
        kit = made.kit
        return [
            made.account(),
            made.day(),
            made.title(words.tr("Feedback"), 360),
            kit.choice(words.tr("Kind", "of feedback"), "kind", _KINDS, labels.name, width=120),
            kit.text(words.tr("Theme"), "theme", width=140),
            kit.choice(words.tr("State"), "status", _STATUSES, labels.name, key=_feedback_place, width=112),
        ]

    @override
    def grouping(self) -> Grouping[Row]:
        return under("status", lambda row: row.record.status, labels.name, list(FeedbackStatus).index)

    @override
    def made_filters(self) -> ListFilters:
        titles = {"kind": words.tr("Kind", "of feedback"), "theme": words.tr("Theme"), "status": words.tr("State")}
        filters = ListFilters(words.tr("Filter by account or words"), titles)
        for name, offered in (("kind", _KINDS), ("status", _STATUSES)):
            filters.chips[name].offer([(one.value, labels.name(one)) for one in offered])
        filters.values |= {
            "kind": lambda row: row.record.kind.value,
            "theme": lambda row: row.record.theme,
            "status": lambda row: row.record.status.value,
        }
        return filters

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
    def names(self) -> tuple[str, str, str]:
        teaching = words.tr(
            "A line of a note that begins with /question is kept here\n"
            "and stands in the next agenda until it is answered."
        )
        return words.tr("Questions", "of customers"), words.tr("No question matches."), teaching

    @override
    def columns(self, made: SaidColumns) -> list[Column[Row]]:
        kit = made.kit
        answer = kit.of("answer")
        return [
            made.account(),
            made.day(),
            made.title(words.tr("Question"), 320),
            Column(words.tr("State"), lambda row: _state(_stand(row)), name="state", key=_place, width=112, quiet=True),
            kit.text(words.tr("Answer"), "answer", edit=self._answer, reads=answer["reads"], quiet=False, width=220),
            kit.day(words.tr("Answered on"), "answered_on", past=True, width=112),
        ]

    @override
    def grouping(self) -> Grouping[Row]:
        return under("state", _stand, _state, (_OPEN, _ANSWERED).index)

    @override
    def made_filters(self) -> ListFilters:
        filters = ListFilters(words.tr("Filter by account or words"), {"state": words.tr("State")})
        filters.chips["state"].offer([(one, _state(one)) for one in (_OPEN, _ANSWERED)])
        filters.values["state"] = _stand
        return filters

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
