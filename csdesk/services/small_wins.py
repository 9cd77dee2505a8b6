"""Small wins: what went well at an account, a line each."""

from datetime import date
from typing import Any, ClassVar

from csdesk.entities import SmallWin
from csdesk.errors import CsdeskError
from csdesk.i18n import later_words
from csdesk.services.records import EntryService


class NoWinError(CsdeskError):
    """A small win says nothing."""

    says = later_words.tr("Enter what went well, in one line.")


def _line(title: str) -> str:
    line = " ".join(title.split())
    if not line:
        raise NoWinError
    return line


class SmallWins(EntryService[SmallWin]):
    """What can be asked of, and done to, small wins."""

    entity = SmallWin
    reads: ClassVar = {"title": _line}

    def add(self, account_id: int, title: str, on: date, *, customer_sees: bool = True) -> int:
        """Keep what went well on a day; return its id."""
        win = SmallWin(account_id=account_id, on=on, title=_line(title), customer_sees=customer_sees)
        return self._add(self._words.tr("Add small win"), win)

    def edit(self, win_id: int, **values: Any) -> None:
        """Change columns of a small win."""
        self._edit(self._words.tr("Edit small win"), SmallWin, win_id, values)

    def delete(self, win_id: int, title: str) -> None:
        """Put a small win into the trash."""
        self._bin(SmallWin, {win_id: title}, self._words.tr("Delete small win"))
