"""Recurring revenue of all accounts: read once, and kept up with what changes; rates, and what divides the accounts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from sqlalchemy import select

from csdesk.domain.revenue import RevenueSource
from csdesk.entities import Account, Changes, Colleague, Company, CurrencyRate, table
from csdesk.errors import RefusedError
from csdesk.i18n import later_words
from csdesk.services.base import DatabaseReader
from csdesk.services.revenue.book import RevenueBook
from csdesk.services.revenue.reading import accounts_of, read_facts

WATCHED = ("accounts", "contracts", "contract_lines", "holds", "revenue", "revenue_decisions")
"""The tables that revenue is worked out from."""
DIVISIONS = ("tier", "stage", "touch", "industry", "owner", "region", "size")
"""What the accounts are divided by; a field of hers by its title."""
_MANY = 200
"""With more accounts touched than so many all is read anew."""
_HOME = "JPY"


@dataclass(frozen=True)
class RateTable:
    """What one of each currency is in the company's own, as of a day; ``since`` when each is known."""

    home: str
    rates: Mapping[str, Fraction]
    since: Mapping[str, date]

    def between(self, currency: str, shown: str) -> Fraction:
        """Return what one of a currency is in another; raise RefusedError if that is not known."""
        if currency == shown:
            return Fraction(1)
        return self._of(currency) / self._of(shown)

    def knows(self, currency: str) -> bool:
        """Tell whether amounts of a currency can be converted."""
        return currency == self.home or currency in self.rates

    def _of(self, currency: str) -> Fraction:
        if not self.knows(currency):
            raise RefusedError(
                later_words.tr("No exchange rate for {currency} yet. Add one to show amounts converted."),
                currency=currency,
            )
        return Fraction(1) if currency == self.home else self.rates[currency]


@dataclass(frozen=True, slots=True)
class AccountSource:
    """Where the revenue of an account is taken from; ``has_both`` if it could be taken from the other, too."""

    counts: RevenueSource
    has_both: bool


class Revenue(DatabaseReader):
    """Reads the facts of revenue; the figures are asked of the book."""

    def book(self, as_of: date) -> RevenueBook:
        """Return the revenue of all accounts, as known on a day."""
        with self._database.reading() as session:
            read = read_facts(session)
        return RevenueBook(read.facts, as_of, read.merged)

    def source_of(self, account_id: int) -> AccountSource | None:
        """Return where the revenue of an account is taken from; None if it has none."""
        with self._database.reading() as session:
            facts = read_facts(session, {account_id}).facts
        if not facts.lines and not facts.entries:
            return None
        counts = RevenueSource.SHEET if account_id in facts.from_sheet else RevenueSource.CONTRACTS
        return AccountSource(counts, bool(facts.lines and facts.entries))

    def renewed(self, book: RevenueBook, changes: Changes) -> RevenueBook:
        """Return a book after some changes: only the accounts that were touched are read anew."""
        accounts = self._touched(book, changes)
        if accounts is None:
            return self.book(book.as_of)
        if not accounts:
            return book
        with self._database.reading() as session:
            read = read_facts(session, accounts)
        return book.with_accounts(accounts, read.facts, read.merged)

    def _touched(self, book: RevenueBook, changes: Changes) -> frozenset[int] | None:
        """Return the accounts that a commit touched, None for all."""
        found: set[int] = set()
        known: dict[str, dict[Any, int]] = {"contracts": {one[0]: one[1] for one in book.facts.contracts}}
        for name in WATCHED:
            ids = changes.ids(name)
            if ids is None or len(ids) > _MANY or (ids and name in ("revenue", "revenue_decisions")):
                return None
            if not ids:
                continue
            with self._database.reading() as session:
                there = accounts_of(session, name, ids)
            there = {key: book.merged.get(account, account) for key, account in there.items()}
            gone = {known.get(name, {}).get(one, 0) for one in ids if one not in there}
            if 0 in gone:
                return None  # what is deleted has no account to ask for
            found |= gone | set(there.values())
        return None if len(found) > _MANY or book.merged.keys() & found else frozenset(found)

    def rates(self, as_of: date) -> RateTable:
        """Return the rates in force on a day: of each currency the last that was said by then, else the first."""
        query = select(CurrencyRate).order_by(CurrencyRate.since, CurrencyRate.id)
        with self._database.reading() as session:
            known = list(session.scalars(query))
            home = session.scalars(select(table(Company).c.currency)).first() or _HOME
        found: dict[str, CurrencyRate] = {}
        for one in known:
            if one.since <= as_of or one.currency not in found:
                found[one.currency] = one
        rates = {name: Fraction(one.rate) for name, one in found.items() if one.rate > 0}
        return RateTable(home, rates, {name: found[name].since for name in rates})

    def division(self, name: str) -> dict[int, str]:
        """Return by account its part, as it is now: a value of a field, '' where it has none.

        Raise RefusedError for what is no field of the accounts.
        """
        own, people = table(Account).c, table(Colleague)
        with self._database.reading() as session:
            if name == "owner":
                query: Any = select(own.id, people.c.name).join(people, people.c.id == own.owner_id, isouter=True)
                return {key: value or "" for key, value in session.execute(query)}
            if name in DIVISIONS:
                rows = session.execute(select(own.id, own[name])).all()
                return {key: "" if value is None else str(getattr(value, "value", value)) for key, value in rows}
            custom = session.execute(select(own.id, own.custom)).all()
        titles = dict.fromkeys(title for _key, values in custom for title in values or {})
        if name not in titles:
            raise RefusedError(
                later_words.tr("“{name}” is not one of: {names}"), name=name, names=(*DIVISIONS, *titles)
            )
        return {key: str((values or {}).get(name, "")) for key, values in custom}

    def divisions(self) -> list[str]:
        """Return what accounts can be divided by: fields, and those of hers that any has."""
        custom = table(Account).c.custom
        with self._database.reading() as session:
            titles = dict.fromkeys(title for values in session.scalars(select(custom)) for title in values or {})
        return [*DIVISIONS, *titles]

    def names(self) -> dict[int, str]:
        """Return what the accounts are called."""
        own = table(Account).c
        with self._database.reading() as session:
            rows = session.execute(select(own.id, own.name)).all()
        return {row.id: row.name for row in rows}
