"""The columns of what lines of notes have made: those that decisions, questions and feedback have in common."""

from collections.abc import Callable
from datetime import date
from typing import Any

from csdesk.domain.reading import sort_key
from csdesk.services.from_notes import FromNotes, SaidRow
from csdesk.ui.columns import Column
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.meetings import saying
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.words import words

Row = SaidRow[Any]
DAY = "on"
"""The column of the day on which something was said."""


class SaidColumns:
    """Makes them in the words of a language; ``kit`` makes those that only one of the lists has."""

    def __init__(self, service: FromNotes[Any], guard: Guard, today: Callable[[], date]) -> None:
        self._today = today
        self.kit = ColumnKit[Row](
            today,
            lambda: Entries(today),
            lambda row, values: service.edit(row.id, **values),
            guard,
            lambda name: lambda row: getattr(row.record, name),
            nothing="–",
            quiet=True,
        )

    def account(self) -> Column[Row]:
        """Return the column of the account, which opens a row."""
        return self.kit.text(
            words.tr("Account"),
            "account",
            lambda row: row.account,
            key=lambda row: sort_key(row.reading, row.account),
            tip=lambda row: "\n".join(filter(None, (row.account, row.reading))),
            opens=True,
            quiet=False,
            width=200,
        )

    def day(self) -> Column[Row]:
        """Return the column of the day; by default the last comes first."""

        def said(day: date) -> str:
            return saying.day(day, self._today())

        return self.kit.day(words.tr("Date"), DAY, said=said, width=112)

    def title(self, name: str, width: int = 360) -> Column[Row]:
        """Return the column of what was said."""
        return self.kit.text(name, "title", quiet=False, width=width)

    def seen(self) -> Column[Row]:
        """Return the column that says whether the customer's documents may tell of it."""
        named = {True: words.tr("Yes", "shown to the customer"), False: words.tr("No", "shown to the customer")}
        return self.kit.choice(
            words.tr("For the customer"), "customer_sees", (True, False), named.__getitem__, width=132
        )


def searched(row: Row) -> str:
    """Return what the typed words are looked for in."""
    record = row.record
    more = (getattr(record, name, "") for name in ("answer", "theme"))
    return "\n".join((row.account, row.reading, record.title, *more))
