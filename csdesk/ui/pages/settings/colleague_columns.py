"""The columns of our own people: what each shows, and how it is edited."""

from collections.abc import Callable
from operator import attrgetter

from csdesk.domain.people import Job
from csdesk.services.colleagues import ColleagueRow, Colleagues
from csdesk.ui import labels
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.rows_model import Column
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.words import words

_One = Column[ColleagueRow]


class ColleagueColumns:
    """Makes the columns; what is typed is kept through the guard."""

    def __init__(self, colleagues: Colleagues, entries: Entries, guard: Guard) -> None:
        self._colleagues, self._guard = colleagues, guard
        self._kit = ColumnKit[ColleagueRow](
            entries.today,
            lambda: entries,
            lambda row, values: colleagues.edit(row.colleague.id, **values),
            guard,
            lambda name: attrgetter(f"colleague.{name}"),
        )

    def all(self) -> list[_One]:
        """Return the columns from the left."""
        kit = self._kit
        return [
            kit.person(words.tr("Name"), "name"),
            kit.text(words.tr("Phonetic name"), "reading", width=88),
            kit.choice(words.tr("Role", "of a colleague"), "job", Job, labels.name, width=132),
            kit.text(words.tr("E-mail"), "email", width=108),
            _count(words.tr("Accounts"), lambda row: row.accounts, 76),
            _count(words.tr("Milestones"), lambda row: row.milestones, 88),
            kit.day(words.tr("Left on"), "left_on", key=_by_leaving, width=84),
            self._me(),
            kit.text(words.tr("English name"), "english_name", width=104),
        ]

    def _me(self) -> _One:
        me = words.tr("me", "the colleague")

        def edit(row: ColleagueRow, typed: str) -> None:
            if typed:
                self._guard(lambda: self._colleagues.be(row.colleague.id))
            elif row.colleague.is_me:
                self._guard(lambda: self._colleagues.call_me(""))

        return Column(
            words.tr("You", "the colleague"),
            lambda row: me if row.colleague.is_me else "",
            edit=edit,
            key=lambda row: not row.colleague.is_me,
            choices=lambda _row: ["", me],
            width=52,
        )


def _count(title: str, count: Callable[[ColleagueRow], int], width: int) -> _One:
    return Column(title, lambda row: str(count(row) or "–"), key=lambda row: -count(row), width=width, right=True)


def _by_leaving(row: ColleagueRow) -> tuple[object, ...]:
    return (row.colleague.left_on is not None, row.colleague.left_on)
