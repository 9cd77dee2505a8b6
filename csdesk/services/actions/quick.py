"""Actions typed as a line: the names of the portfolio are known in it, and our working days."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import select

from csdesk.domain.day_words import DayWords
from csdesk.domain.quick_add import NameBook, QuickLine, read_quick
from csdesk.domain.working_days import WorkingDays
from csdesk.entities import Account, Changes, Contact, table
from csdesk.services.actions.actions import Actions
from csdesk.services.working_calendar import known_until, ours
from csdesk.store.database import Database


class QuickLines:
    """Reads lines, and adds the actions that they say; the names are read once, and anew when they change."""

    def __init__(self, database: Database, actions: Actions) -> None:
        self._database, self._actions = database, actions
        self._book: NameBook | None = None
        self._works = WorkingDays()
        database.committed.append(self._on_committed)

    def read(
        self, line: str, today: date, *, account_id: int = 0, month_first: bool = True, dismissed: Collection[str] = ()
    ) -> QuickLine:
        """Return what a line says as of a day; ``account_id`` is where one is."""
        if self._book is None:
            self._book, self._works = self._names(), self._our_days()
        days = DayWords(today, self._works, month_first=month_first)
        known = known_until(today)
        return read_quick(line, days, self._book, account_id=account_id, known_until=known, dismissed=dismissed)

    def add(self, line: str, today: date, *, account_id: int = 0) -> int:
        """Add the action that a line says; return its id. Raise RefusedError if nothing is left to be done."""
        said = self.read(line, today, account_id=account_id)
        who = said.named
        values = {
            "deadline": said.day,
            "repeats": said.repeats,
            "contact_id": (who.contact_id or None) if who else None,
        }
        return self._actions.add(who.account_id if who else None, said.title, today, **values)

    def _names(self) -> NameBook:
        own, people = table(Account).c, table(Contact).c
        with self._database.reading() as session:
            accounts = session.execute(select(own.id, own.name, own.reading).where(own.merged_into_id.is_(None))).all()
            named = session.execute(select(people.account_id, people.id, people.name)).all()
        return NameBook(((row.id, [row.name, row.reading]) for row in accounts), named)

    def _our_days(self) -> WorkingDays:
        with self._database.reading() as session:
            return ours(session)

    def _on_committed(self, changes: Changes) -> None:
        if changes.touch("accounts", "contacts", "companies", "closures"):
            self._book = None
