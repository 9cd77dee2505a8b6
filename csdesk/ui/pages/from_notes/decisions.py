"""The decisions of all accounts, the last month first."""

from typing_extensions import override

from csdesk.i18n import later_words
from csdesk.ui.counted_groups import under_months
from csdesk.ui.groups import Grouping
from csdesk.ui.panels.from_notes import DAY, Row, SaidColumns, SaidPage
from csdesk.ui.rows_model import Column
from csdesk.ui.widgets.list_filters import ListFilters
from csdesk.ui.words import words

_SEEN, _OURS = "seen", "ours"


class DecisionsPage(SaidPage):
    """What was decided, and whether the minutes may tell of it."""

    place, watches = "decisions", ("accounts", "decisions")
    names = (
        later_words.tr("Decisions"),
        later_words.tr("No decision matches."),
        later_words.tr("A line of a note that begins with /decision is kept here\nand stands in the minutes."),
    )

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
