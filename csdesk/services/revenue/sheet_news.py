"""What a sales sheet changed when it was read again: noted with the reading, told until she has seen it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sqlalchemy import delete
from sqlalchemy.orm import Session

from csdesk.analytics.revenue.facts import Facts
from csdesk.domain.revenue import ReportSpan, period_of
from csdesk.entities import SheetRead
from csdesk.services.records import RecordService
from csdesk.services.revenue.book import RevenueBook, changed_since
from csdesk.services.revenue.reading import read_facts

Key = tuple[int, str]
"""An account and a currency."""


@dataclass(frozen=True, slots=True)
class SheetChange:
    """What an account brought in a month in a currency, and brings in now; the same where earlier months changed."""

    account: int
    currency: str
    before: Fraction
    now: Fraction

    @property
    def change(self) -> Fraction:
        """Return by how much it changed."""
        return self.now - self.before


@dataclass(frozen=True, slots=True)
class SheetNews:
    """What sheets changed since a day."""

    since: date
    changes: Sequence[SheetChange]

    @property
    def accounts(self) -> list[int]:
        """Return the accounts that changed, the largest change first."""
        ordered = sorted(self.changes, key=lambda one: -abs(one.change))
        return list(dict.fromkeys(one.account for one in ordered))

    @property
    def sums(self) -> dict[str, Fraction]:
        """Return by currency how much more there is in a month."""
        found: dict[str, Fraction] = {}
        for one in self.changes:
            found[one.currency] = found.get(one.currency, Fraction(0)) + one.change
        return {currency: amount for currency, amount in found.items() if amount}


class SheetReads(RecordService[SheetRead]):
    """What can be asked of, and done to, what sheets changed."""

    entity = SheetRead

    def news(self) -> SheetNews | None:
        """Return what changed since she has seen it last; None of nothing."""
        found = self.all()
        was: dict[Key, Fraction] = {}
        now: dict[Key, Fraction] = {}
        for one in found:
            for account, currency, before, after in json.loads(one.document):
                was.setdefault((account, currency), Fraction(before))
                now[account, currency] = Fraction(after)
        changes = [SheetChange(*key, was[key], now[key]) for key in was]
        return SheetNews(found[0].on, changes) if changes else None

    def see(self) -> None:
        """Note that she has seen it."""
        with self._database.change(self._words.tr("Mark sheet changes as seen")) as session:
            session.execute(delete(SheetRead))


def facts(session: Session) -> Facts:
    """Return what is known before a sheet is read."""
    return read_facts(session).facts


def note(session: Session, before: Facts, on: date, file: str) -> None:
    """Note what is otherwise than by some facts; of the first sheet there is nothing to note."""
    if not before.entries:
        return
    after = facts(session)
    stated = frozenset(one[1] for one in (*before.entries, *after.entries))
    was, now = (RevenueBook(one.of(stated), on, {}) for one in (before, after))
    changed = frozenset(changed_since(was, now))
    old, new = _today(was), _today(now)
    keys = sorted(key for key in {*old, *new} if key[0] in changed)
    none = Fraction(0)
    told = [(*key, str(old.get(key, none)), str(new.get(key, none))) for key in keys]
    if told:
        session.add(SheetRead(on=on, file=file, document=json.dumps(told)))


def _today(book: RevenueBook) -> dict[Key, Fraction]:
    month = period_of(book.as_of, ReportSpan.MONTH)
    return {(one.account, one.currency): one.closing for one in book.rows(month, "closing")}
