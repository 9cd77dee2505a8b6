"""The columns of what is known of a company; not shown until they are chosen."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from csdesk.domain.reading import sort_key
from csdesk.i18n import Words
from csdesk.services.accounts import AccountRow
from csdesk.ui import dates
from csdesk.ui.pages.portfolio import cells
from csdesk.ui.pages.portfolio.editing import Editing, one_line
from csdesk.ui.pages.portfolio.sorting import Key, Sides
from csdesk.ui.rows_model import Column

_NONE = "–"
_WIDTH, _WIDE = 120, 240
OWN = "own:"
"""Begins the name of a column that came with an import."""


class Facts:
    """Makes the columns, in the words of a language."""

    def __init__(self, editing: Editing, words: Words, today: Callable[[], date], sides: Sides) -> None:
        self._editing, self._words, self._today, self._sides = editing, words, today, sides

    def all(self) -> list[Column[AccountRow]]:
        """Return the columns that every portfolio has."""
        words = self._words
        return [
            self._reading(),
            self._text("domain", words.tr("Domain")),
            self._text("industry", words.tr("Industry")),
            self._text("size", words.tr("Size")),
            self._text("region", words.tr("Region")),
            self._since(),
            self._text("tier_reason", words.tr("Why this tier"), width=_WIDE),
            self._text("touch_reason", words.tr("Why this touch"), width=_WIDE),
            self._text("notes", words.tr("Notes, internal"), read=str.rstrip, width=_WIDE),
        ]

    def own(self, rows: Iterable[AccountRow], known: Iterable[str]) -> list[Column[AccountRow]]:
        """Return a column for each field of hers that has none yet, in the order of their names."""
        present = {name.removeprefix(OWN) for name in known if name.startswith(OWN)}
        titles: set[str] = set().union(*(row.custom for row in rows)) - present
        return [self._own(title) for title in sorted(titles)]

    def _reading(self) -> Column[AccountRow]:
        def key(row: AccountRow) -> Key:
            return self._sides.key(bool(row.reading), *sort_key(row.reading, row.name), row.id)

        return self._text("reading", self._words.tr("Reading"), key=key)

    def _text(
        self, field: str, title: str, read: Callable[[str], str] = one_line, width: int = _WIDTH, **others: Any
    ) -> Column[AccountRow]:
        ways = self._editing.of(field, read)
        return self._column(field, title, lambda row: str(getattr(row, field)), width=width, **ways, **others)

    def _own(self, title: str) -> Column[AccountRow]:
        ways = self._editing.of("custom", lambda typed: {title: one_line(typed)})
        return self._column(OWN + title, title, lambda row: row.custom.get(title, ""), width=_WIDTH, **ways)

    def _since(self) -> Column[AccountRow]:
        def text(row: AccountRow) -> str:
            return dates.full(row.customer_since, self._words.language) if row.customer_since else ""

        def plain(row: AccountRow) -> str:
            return row.customer_since.isoformat() if row.customer_since else ""

        def key(row: AccountRow) -> Key:
            since = row.customer_since
            return self._sides.key(since is not None, since or date.max, row.id)

        title, ways = self._words.tr("Customer since"), self._editing.of("customer_since", self._day)
        return self._column("customer_since", title, text, width=_WIDTH, key=key, typed=plain, **ways)

    def _day(self, typed: str) -> date | None:
        from csdesk.ui.panels.entries import Entries

        return Entries(self._words, self._today).day(one_line(typed), past=True)

    def _column(self, name: str, title: str, text: Callable[[AccountRow], str], **others: Any) -> Column[AccountRow]:
        def key(row: AccountRow) -> Key:
            return self._sides.key(bool(text(row)), *sort_key("", text(row)), *sort_key(row.reading, row.name), row.id)

        usual: dict[str, Any] = {"key": key, "typed": text, "tip": text, "name": name, "hidden": True}
        return Column(
            title,
            lambda row: text(row) or _NONE,
            draw=lambda painter, cell, row: cells.quiet(painter, cell, " ".join(text(row).split()) or _NONE),
            **usual | others,
        )
