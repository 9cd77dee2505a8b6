"""The columns of what is known of a company; not shown until they are chosen."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from csdesk.domain.custom import FieldType
from csdesk.domain.names import one_line
from csdesk.domain.reading import sort_key
from csdesk.fields.account import ACCOUNTS
from csdesk.fields.field import Field, FieldKind
from csdesk.services.accounts import AccountRow
from csdesk.ui.pages.portfolio.columns import Editing
from csdesk.ui.rows_model import Column
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.ui.panels.entries import Entries

_FACTS = tuple(one for one in ACCOUNTS if one.fact)
_WIDE = 240
_USUAL: dict[str, Any] = {"width": 120, "hidden": True, "edited": True}
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
            self._text(words.tr("Phonetic name"), "reading", key=_by_reading),
            *map(self._fact, _FACTS),
            self._text(words.tr("Why this tier"), "tier_reason", width=_WIDE),
            self._text(words.tr("Why this touch"), "touch_reason", width=_WIDE),
            self._text(words.tr("Internal notes"), "notes", read=str.rstrip, width=_WIDE),
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

    def _text(self, title: str, name: str, **more: Any) -> Column[AccountRow]:
        return self._editing.text(title, name, _value(name), **_USUAL | more)

    def _fact(self, field: Field) -> Column[AccountRow]:
        make = self._day if field.kind is FieldKind.DAY else self._text
        return make(field.title.said(words), field.name)

    def _day(self, title: str, name: str) -> Column[AccountRow]:
        """Return a column of days; they are grouped one by one."""
        value, said = _value(name), self._editing.in_full

        def tip(row: AccountRow) -> str:
            day = value(row)
            return said(day) if day else ""

        return self._editing.day(title, name, value, said=said, past=True, tip=tip, kind="text", **_USUAL)

    def _own(self, title: str) -> Column[AccountRow]:
        def read(typed: str) -> dict[str, str]:
            return {title: self._entries.kept(self._holds.get(title), one_line(typed))}

        def kept(row: AccountRow) -> str:
            return row.custom.get(title, "")

        def text(row: AccountRow) -> str:
            value, holds = kept(row), self._holds.get(title)
            return self._entries.told(holds, value) if value and holds else value

        def days() -> "Entries | None":
            return self._entries if self._holds.get(title) is FieldType.DAY else None

        ways = self._editing.of("custom", read)
        usual = _USUAL | {"edited": False}
        made = self._editing.text(title, OWN + title, kept, tip=text, days=days, **usual, **ways)
        return replace(made, text=lambda row: one_line(text(row)) or self._editing.nothing)

    @cached_property
    def _entries(self) -> "Entries":
        """Return how days and numbers are read: not needed at the start."""
        from csdesk.ui.panels.entries import Entries

        return Entries(self._today)


def _value(name: str) -> Callable[[AccountRow], Any]:
    return lambda row: row.value(name)


def _by_reading(row: AccountRow) -> tuple[str, str] | None:
    return sort_key(row.reading, row.name) if row.reading else None
