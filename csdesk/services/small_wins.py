"""Small wins: what went well at an account, a line each."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select

from csdesk.entities import SmallWin
from csdesk.errors import CsdeskError
from csdesk.i18n import Words, later_words
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database


class NoWinError(CsdeskError):
    """A small win says nothing."""

    says = later_words.tr("Say in one line what went well.")


class SmallWins:
    """What can be asked of, and done to, small wins."""

    def __init__(self, database: Database, words: Words, trash: TrashBin) -> None:
        self._database, self._words, self._trash = database, words, trash

    def of(self, account_id: int) -> Sequence[SmallWin]:
        """Return the small wins of an account, the last first."""
        query = select(SmallWin).where(SmallWin.account_id == account_id)
        with self._database.reading() as session:
            return session.scalars(query.order_by(SmallWin.on.desc(), SmallWin.id.desc())).all()

    def all(self) -> Sequence[SmallWin]:
        """Return every small win, in the order they came."""
        with self._database.reading() as session:
            return session.scalars(select(SmallWin).order_by(SmallWin.id)).all()

    def add(self, account_id: int, title: str, on: date, *, customer_sees: bool = True) -> int:
        """Keep what went well on a day; return its id."""
        win = SmallWin(account_id=account_id, on=on, title=_line(title), customer_sees=customer_sees)
        with self._database.change(self._words.tr("Add small win")) as session:
            session.add(win)
        return win.id

    def edit(self, win_id: int, **values: Any) -> None:
        """Change columns of a small win."""
        if "title" in values:
            values["title"] = _line(values["title"])
        with self._database.change(self._words.tr("Edit small win")) as session:
            win = session.get_one(SmallWin, win_id)
            for column, value in values.items():
                setattr(win, column, value)

    def delete(self, win: SmallWin) -> None:
        """Put a small win into the trash."""
        self._trash.delete(self._words.tr("Delete small win"), SmallWin, {win.id: win.title})


def _line(title: str) -> str:
    line = " ".join(title.split())
    if not line:
        raise NoWinError
    return line
