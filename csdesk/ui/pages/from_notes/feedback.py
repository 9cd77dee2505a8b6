"""The feedback of all accounts: what is open before what has an answer."""

from collections import Counter

from typing_extensions import override

from csdesk.domain.meetings import FeedbackKind, FeedbackStatus
from csdesk.i18n import later_words
from csdesk.ui import labels
from csdesk.ui.columns import Column
from csdesk.ui.counted_groups import under
from csdesk.ui.groups import Grouping
from csdesk.ui.panels.from_notes import Row, SaidColumns, SaidPage
from csdesk.ui.widgets.list_filters import ListFilters
from csdesk.ui.words import words

_KINDS = tuple(one for one in FeedbackKind if one is not FeedbackKind.OTHER)
_STATUSES = tuple(one for one in FeedbackStatus if one is not FeedbackStatus.OTHER)


class FeedbackPage(SaidPage):
    """What customers want of the product, by themes, and what became of it."""

    place, watches = "feedback", ("accounts", "feedback")
    names = (
        later_words.tr("Feedback"),
        later_words.tr("No feedback matches."),
        later_words.tr("A line of a note that begins with /feedback is kept here,\nby kind and theme."),
    )

    @override
    def columns(self, made: SaidColumns) -> list[Column[Row]]:
        kit = made.kit
        return [
            made.account(),
            made.day(),
            made.title(words.tr("Feedback"), 360),
            kit.choice(words.tr("Kind", "of feedback"), "kind", _KINDS, labels.name, width=120),
            kit.text(words.tr("Theme"), "theme", width=140),
            kit.choice(words.tr("State"), "status", _STATUSES, labels.name, key=_place, width=112),
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


def _place(row: Row) -> tuple[int, int]:
    """Return what feedback is sorted by: the last first of each state."""
    return list(FeedbackStatus).index(row.record.status), -row.record.on.toordinal()
