"""Groups: the company that an account belongs to, those that belong to it, and what they come to together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.levels import Level
from csdesk.domain.reading import sort_key
from csdesk.domain.trees import outline
from csdesk.entities import Account
from csdesk.i18n import Words
from csdesk.services.accounts import AccountRow, Accounts
from csdesk.services.circles import refuse_circle
from csdesk.store.database import Database

_WORST_FIRST = (Level.D, Level.C, Level.B, Level.A)


@dataclass(frozen=True, slots=True)
class Member:
    """An account below another; depth 1 is directly below."""

    row: AccountRow
    depth: int


@dataclass(frozen=True, slots=True)
class AccountGroup:
    """What stands over and under an account; ``mrr`` is its own and of all below, by currency, each account once.

    Where nothing is below there is no sum, and it is not reckoned: it would be that of the account itself. ``worst`` is
    the account below whose health is known to be the worst, of those that are still customers.
    """

    parent: Account | None
    members: tuple[Member, ...]
    mrr: Mapping[str, Fraction]
    worst: AccountRow | None


class Groups:
    """What can be asked of, and done to, parents and children."""

    def __init__(self, database: Database, words: Words, accounts: Accounts) -> None:
        """Work on a database; ``accounts`` says what each of them brings in."""
        self._database, self._words, self._accounts = database, words, accounts

    def of(self, account_id: int, today: date) -> AccountGroup:
        """Return the group of an account, its children by reading; the whole tree is one query."""
        with self._database.reading() as session:
            above = _below(session, account_id)
            parent = _parent(session, account_id)
        if not above:
            return AccountGroup(parent, (), {}, None)
        rows = {row.id: row for row in self._accounts.rows(today, [account_id, *above])}
        by_reading = sorted(above, key=lambda one: sort_key(rows[one].reading, rows[one].name))
        found = outline(account_id, {one: above[one] for one in by_reading})
        members = tuple(Member(rows[one], depth) for one, depth in found)
        return AccountGroup(parent, members, summed(rows.values()), worst(member.row for member in members))

    def place(self, account_id: int, parent_id: int | None) -> None:
        """Put an account under another, or under none; raise CircleError where it would come under itself."""
        label = self._words.tr("Edit parent company")
        with self._database.change(label) as session:
            account = session.get_one(Account, account_id)
            if parent_id is not None:
                refuse_circle(session, account_id, parent_id)
            account.parent_id = parent_id


def summed(rows: Iterable[AccountRow]) -> dict[str, Fraction]:
    """Return what these accounts bring in a month, by currency, exactly."""
    sums: dict[str, Fraction] = {}
    for row in rows:
        for currency, amount in row.present.mrr.items():
            sums[currency] = sums.get(currency, Fraction(0)) + amount
    return sums


def worst(rows: Iterable[AccountRow]) -> AccountRow | None:
    """Return the account of the worst level, of these the one of the lowest score; None where no level is known."""
    known = [row for row in rows if not row.gone and row.trend.level in _WORST_FIRST]
    return min(known, default=None, key=lambda row: (_WORST_FIRST.index(row.trend.level), row.trend.score or 0))


def _below(session: Session, account_id: int) -> dict[int, int | None]:
    """Return the accounts under one, each with its parent; what is in a circle comes once, and not the one itself."""
    tree = select(Account.id).where(Account.parent_id == account_id).cte(recursive=True)
    tree = tree.union(select(Account.id).join(tree, Account.parent_id == tree.c.id))
    query = select(Account.id, Account.parent_id).where(Account.id.in_(select(tree.c.id)), Account.id != account_id)
    return dict(session.execute(query).all())


def _parent(session: Session, account_id: int) -> Account | None:
    above = select(Account.parent_id).where(Account.id == account_id).scalar_subquery()
    return session.scalars(select(Account).where(Account.id == above)).first()
