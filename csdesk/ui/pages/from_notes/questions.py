"""The questions of all accounts: those that are open before those that have an answer."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import partial

from typing_extensions import override

from csdesk.desk import Desk
from csdesk.i18n import later_words
from csdesk.ui.bus import ChangeBus
from csdesk.ui.columns import Column
from csdesk.ui.counted_groups import under
from csdesk.ui.groups import Grouping
from csdesk.ui.panels.from_notes import Row, SaidColumns, SaidPage
from csdesk.ui.widgets.list_filters import ListFilters
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words

_OPEN, _ANSWERED = "open", "answered"


class QuestionsPage(SaidPage):
    """An answer that is typed is of today; A marks one as answered, or opens it again."""

    place, watches = "questions", ("accounts", "questions")
    names = (
        later_words.tr("Questions", "of customers"),
        later_words.tr("No question matches."),
        later_words.tr(
            "A line of a note that begins with /question is kept here\n"
            "and stands in the next agenda until it is answered."
        ),
    )

    def __init__(self, desk: Desk, bus: ChangeBus, today: Callable[[], date] = date.today) -> None:
        """Show what a desk holds as of today."""
        super().__init__(desk, bus, today)
        self.table.letters["a"] = self.turn
        self.table.letters_first = True

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
