"""The columns of our own people: what each shows, and how it is edited."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.domain.names import one_line
from csdesk.domain.people import Job
from csdesk.domain.reading import sort_key
from csdesk.services.colleagues import ColleagueRow, Colleagues
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.rows_model import Column
from csdesk.ui.words import words

_One = Column[ColleagueRow]


class ColleagueColumns:
    """Makes the columns; what is typed is kept through the guard."""

    def __init__(self, colleagues: Colleagues, entries: Entries, guard: Guard) -> None:
        self._colleagues, self._entries, self._guard = colleagues, entries, guard

    def all(self) -> list[_One]:
        """Return the columns from the left."""
        return [
            self._text(words.tr("Name"), "name", 0, key=_by_reading, draw=_draw_name),
            self._text(words.tr("Reading"), "reading", 88),
            self._job(),
            self._text(words.tr("E-mail"), "email", 108),
            _count(words.tr("Accounts"), lambda row: row.accounts, 76),
            _count(words.tr("Milestones"), lambda row: row.milestones, 88),
            self._left_on(),
            self._me(),
            self._text(words.tr("English name"), "english_name", 104),
        ]

    def _edit(self, column: str, read: Callable[[str], Any]) -> Callable[[ColleagueRow, str], None]:
        def edit(row: ColleagueRow, typed: str) -> None:
            self._guard(lambda: self._colleagues.edit(row.colleague.id, **{column: read(typed)}))

        return edit

    def _text(self, title: str, column: str, width: int, **more: Any) -> _One:
        def text(row: ColleagueRow) -> str:
            return str(getattr(row.colleague, column))

        return Column(title, text, edit=self._edit(column, one_line), tip=text, width=width, **more)

    def _job(self) -> _One:
        names = {labels.job(one): one for one in Job}
        return Column(
            words.tr("Role", "of a colleague"),
            lambda row: labels.job(row.colleague.job),
            edit=self._edit("job", names.__getitem__),
            key=lambda row: list(Job).index(row.colleague.job),
            choices=lambda _row: list(names),
            width=132,
        )

    def _left_on(self) -> _One:
        entries = self._entries
        return Column(
            words.tr("Left on"),
            lambda row: entries.short(row.colleague.left_on),
            edit=self._edit("left_on", entries.day),
            typed=lambda row: row.colleague.left_on.isoformat() if row.colleague.left_on else "",
            key=lambda row: (row.colleague.left_on is not None, row.colleague.left_on),
            tip=lambda row: entries.full(row.colleague.left_on),
            width=84,
        )

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


def _by_reading(row: ColleagueRow) -> tuple[object, ...]:
    one = row.colleague
    return (one.left_on is not None, *sort_key(one.reading, one.name))


def _draw_name(painter: QPainter, cell: QRect, row: ColleagueRow) -> None:
    middle, name = cell.y() + cell.height() / 2, row.colleague.name
    ink = theme.now.muted if row.colleague.left_on else theme.now.text
    paint.avatar(painter, cell.x() + k.S3, middle - 11, 22, name)
    paint.text(painter, cell.x() + 42, middle, cell.width() - 50, name, ink)
