"""The columns of what is known of a company; not shown until they are chosen."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from csdesk.domain.custom import FieldType
from csdesk.domain.names import one_line
from csdesk.domain.reading import sort_key
from csdesk.fields.account import ACCOUNTS
from csdesk.fields.field import Field, FieldKind
from csdesk.services.accounts import AccountRow
from csdesk.ui import dates
from csdesk.ui.pages.portfolio import cells
from csdesk.ui.pages.portfolio.editing import Editing
from csdesk.ui.rows_model import Column
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.ui.panels.entries import Entries

_NONE = "–"
_WIDTH, _WIDE = 120, 240
OWN = "own:"
"""Begins the name of a column that came with an import."""


class FactColumns:
    """Makes the columns, in the words of a language."""

    def __init__(self, editing: Editing, today: Callable[[], date]) -> None:
        self._editing, self._today = editing, today
        self._holds: Mapping[str, FieldType | None] = {}

    def all(self) -> list[Column[AccountRow]]:
        """Return the columns that every portfolio has."""
        return [
            self._reading(),
            *(self._fact(one) for one in ACCOUNTS if one.fact),
            self._text("tier_reason", words.tr("Why this tier"), width=_WIDE),
            self._text("touch_reason", words.tr("Why this touch"), width=_WIDE),
            self._text("notes", words.tr("Internal notes"), read=str.rstrip, width=_WIDE),
        ]

    def own(
        self, rows: Iterable[AccountRow], known: Iterable[str], holds: Mapping[str, FieldType | None]
    ) -> list[Column[AccountRow]]:
        """Return a column for each field of hers that has none yet, in the order of their names.

        ``holds`` says by title what their values are from now on, also of those that have a column.
        """
        self._holds = holds
        present = {name.removeprefix(OWN) for name in known if name.startswith(OWN)}
        titles = set(holds).union(*(row.custom for row in rows)) - present
        return [self._own(title) for title in sorted(titles)]

    def _fact(self, field: Field) -> Column[AccountRow]:
        title = field.title.said(words)
        return self._days(field.name, title) if field.kind is FieldKind.DAY else self._text(field.name, title)

    def _reading(self) -> Column[AccountRow]:
        def key(row: AccountRow) -> tuple[str, str] | None:
            return sort_key(row.reading, row.name) if row.reading else None

        return self._text("reading", words.tr("Phonetic name"), key=key)

    def _text(
        self, field: str, title: str, read: Callable[[str], str] = one_line, width: int = _WIDTH, **others: Any
    ) -> Column[AccountRow]:
        ways = self._editing.of(field, read)
        return self._column(field, title, lambda row: str(row.value(field)), width=width, **ways, **others)

    def _own(self, title: str) -> Column[AccountRow]:
        def read(typed: str) -> dict[str, str]:
            return {title: self._entries.kept(self._holds.get(title), one_line(typed))}

        def kept(row: AccountRow) -> str:
            return row.custom.get(title, "")

        def text(row: AccountRow) -> str:
            value, holds = kept(row), self._holds.get(title)
            return self._entries.told(holds, value) if value and holds else value

        def key(row: AccountRow) -> tuple[str, str] | None:
            return _by_text(kept(row))

        ways = self._editing.of("custom", read)

        def days() -> "Entries | None":
            return self._entries if self._holds.get(title) is FieldType.DAY else None

        return self._column(OWN + title, title, text, width=_WIDTH, typed=kept, key=key, days=days, **ways)

    def _days(self, field: str, title: str) -> Column[AccountRow]:
        def day(row: AccountRow) -> date | None:
            found: date | None = row.value(field)
            return found

        def text(row: AccountRow) -> str:
            found = day(row)
            return dates.full(found, words.language) if found else ""

        def plain(row: AccountRow) -> str:
            found = day(row)
            return found.isoformat() if found else ""

        ways = self._editing.of(field, self._day)
        days = {"days": lambda: self._entries, "past": True}
        return self._column(field, title, text, width=_WIDTH, key=day, typed=plain, **ways, **days)

    def _day(self, typed: str) -> date | None:
        return self._entries.day(one_line(typed), past=True)

    @cached_property
    def _entries(self) -> "Entries":
        """Return how days and numbers are read: not needed at the start."""
        from csdesk.ui.panels.entries import Entries

        return Entries(self._today)

    def _column(self, name: str, title: str, text: Callable[[AccountRow], str], **others: Any) -> Column[AccountRow]:
        def key(row: AccountRow) -> tuple[str, str] | None:
            return _by_text(text(row))

        usual: dict[str, Any] = {"key": key, "typed": text, "tip": text, "name": name, "hidden": True}
        return Column(
            title,
            lambda row: text(row) or _NONE,
            draw=lambda painter, cell, row: cells.quiet(painter, cell, " ".join(text(row).split()) or _NONE),
            **usual | others,
        )


def _by_text(text: str) -> tuple[str, str] | None:
    return sort_key("", text) if text else None
