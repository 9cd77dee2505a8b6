"""Small wins: what went well at an account, a line each."""

from datetime import date
from typing import ClassVar

from csdesk.entities import SmallWin
from csdesk.i18n import later_words
from csdesk.services.names import line_or
from csdesk.services.records import EditedRecords, EntryService

_line = line_or(later_words.tr("Enter what went well, in one line."), lambda title: " ".join(title.split()))


class SmallWins(EditedRecords[SmallWin], EntryService[SmallWin]):
    """What can be asked of, and done to, small wins."""

    entity = SmallWin
    edits = later_words.tr("Edit small win")
    deletes = later_words.tr("Delete small win")
    reads: ClassVar = {"title": _line}

    def add(self, account_id: int, title: str, on: date, *, customer_sees: bool = True) -> int:
        """Keep what went well on a day; return its id."""
        win = SmallWin(account_id=account_id, on=on, title=_line(title), customer_sees=customer_sees)
        return self._add(self._words.tr("Add small win"), win)
