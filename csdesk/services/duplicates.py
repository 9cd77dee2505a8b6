"""Likely duplicates: proposed with their evidence, dismissed until that changes, or merged in one step."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from csdesk.domain.duplicates import ACCOUNTS, PEOPLE, Candidate, Clue, Pair, pairs
from csdesk.entities import Account, Colleague, Contact, DismissedPair, Entity, ExternalRef
from csdesk.errors import RefusedError
from csdesk.i18n import later_words
from csdesk.services import merging
from csdesk.services.base import DatabaseService
from csdesk.services.importing.pausing import without_collection
from csdesk.services.merging import CUSTOM
from csdesk.services.trash import move_to_trash
from csdesk.store.engine import raw, reader

_ENTITIES: Mapping[str, type[Account] | type[Contact]] = {"accounts": Account, "contacts": Contact}
_NAMED = {"owner_id": (Colleague, "owner"), "parent_id": (Account, "parent"), "reports_to_id": (Contact, "reports_to")}
"""Columns that refer to somebody, and the fields by which the name is shown."""


@dataclass(frozen=True, slots=True)
class DuplicateProposal:
    """Two records that may be one: names as they are, the account of people, clues and their sum."""

    kind: str
    pair: Pair
    names: tuple[str, str]
    account: str
    uids: tuple[str, str]

    @property
    def evidence(self) -> str:
        """Return the clues as they are compared with those that were dismissed."""
        return "\n".join(f"{clue.evidence}: {clue.told}" for clue in self.pair.clues)

    @property
    def clues(self) -> tuple[Clue, ...]:
        """Return what speaks for it, and against."""
        return self.pair.clues


@dataclass(frozen=True, slots=True)
class ComparedField:
    """A field of both records as text, in the form in which it is kept; ``column`` is what a merge calls it."""

    name: str
    column: str
    values: tuple[str, str]

    @property
    def is_open(self) -> bool:
        """Tell whether both have a value, and not the same."""
        return all(self.values) and self.values[0] != self.values[1]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two records side by side: their fields, where else they are known, and how many rows of a table hang on each."""

    fields: tuple[ComparedField, ...]
    ids: tuple[str, str]
    hanging: tuple[tuple[str, int, int], ...]


class Duplicates(DatabaseService):
    """Find on a worker; dismiss and merge on the main thread."""

    @without_collection
    def find(self, kind: str) -> list[DuplicateProposal]:
        """Return the proposals, the surest first, but for those that were dismissed with this evidence."""
        with reader(self._database.place()) as session:
            rows = _read(session, kind)
            query = select(DismissedPair.first, DismissedPair.second, DismissedPair.evidence)
            dismissed = {(row.first, row.second): row.evidence for row in session.execute(query)}
        parties = {party.id: (party, uid, account) for party, uid, account in rows}
        found = pairs((party for party, _uid, _account in rows), ACCOUNTS if kind == "accounts" else PEOPLE)
        proposals = (_proposal(kind, pair, parties) for pair in found)
        return [one for one in proposals if dismissed.get(_sorted(one.uids)) != one.evidence]

    def compare(self, proposal: DuplicateProposal) -> Comparison:
        """Return both records side by side; raise GoneError if one of them is gone."""
        entity, ids = _ENTITIES[proposal.kind], (proposal.pair.first, proposal.pair.second)
        with self._database.reading() as session:
            _refuse_gone(session, entity, ids)
            columns = merging.values_of(entity)
            both = [_texts(session, entity, one, columns) for one in ids]
            refs = [_refs(session, proposal.kind, one) for one in ids]
            hanging = tuple(_hanging(session, entity, *ids))
        names = dict.fromkeys(name for one in both for name in one)
        fields = (ComparedField(_shown(name), name, (both[0].get(name, ""), both[1].get(name, ""))) for name in names)
        return Comparison(tuple(one for one in fields if any(one.values)), (refs[0], refs[1]), hanging)

    def dismiss(self, proposal: DuplicateProposal) -> None:
        """Do not propose it again until its evidence is another."""
        first, second = _sorted(proposal.uids)
        with self._database.change(self._words.tr("Not a duplicate: {name}").format(name=proposal.names[0])) as session:
            query = select(DismissedPair).where(DismissedPair.first == first, DismissedPair.second == second)
            kept = session.scalars(query.where(DismissedPair.kind == proposal.kind)).first()
            if kept is None:
                kept = DismissedPair(kind=proposal.kind, first=first, second=second, evidence="")
                session.add(kept)
            kept.evidence = proposal.evidence

    def merge(self, kind: str, survivor: int, other: int, taken: Collection[str] = ()) -> None:
        """Let one record go into another, as one step; of the taken fields, the value of the one that goes stays.

        An account that goes is kept, out of every list; a person goes to the trash, with nothing left that hangs on it.
        """
        entity = _ENTITIES[kind]
        with self._database.reading() as session:
            _refuse_gone(session, entity, (survivor, other))
            name: str = session.scalars(select(entity.name).where(entity.id == other)).one()
        with self._database.change(self._words.tr("Merge {name}").format(name=name)) as session:
            merging.fill(session, entity, survivor, other, taken)
            session.flush()
            merging.move(session, entity, survivor, other)
            if entity is Account:
                session.execute(update(Account).where(Account.id == other).values(merged_into_id=survivor))
            else:
                session.expire_all()
                move_to_trash(self._database, session, entity, {other: name})


def _proposal(kind: str, pair: Pair, parties: Mapping[int, tuple[Candidate, str, str]]) -> DuplicateProposal:
    one, other = parties[pair.first], parties[pair.second]
    return DuplicateProposal(kind, pair, (one[0].name, other[0].name), one[2], (one[1], other[1]))


def _sorted(uids: tuple[str, str]) -> tuple[str, str]:
    return min(uids), max(uids)


Ask = Callable[..., Iterable[Any]]
_Person = tuple[int, str, int, str, str, frozenset[str], str, str]
"""What a party is made from, then its uid and the account's name."""


def _read(session: Session, kind: str) -> list[tuple[Candidate, str, str]]:
    """Return everybody with the uid and the account's name; three queries, however many there are."""
    ask = raw(session.connection()).execute
    keys = "SELECT record_id, source, key FROM external_refs WHERE record_table = ? AND key NOT NULL ORDER BY id"
    ids: dict[int, list[tuple[str, str]]] = {}
    for record, source, key in ask(keys, (kind,)):
        ids.setdefault(record, []).append((source, key))
    found: list[tuple[Candidate, str, str]] = []
    everybody = (_people if kind == "contacts" else _companies)(ask)
    for one, name, within, reading, domain, mails, uid, account in everybody:
        told = tuple(ids.get(one, ()))
        found.append((Candidate(one, name, within, reading, domain, mails, told), uid, account))
    return found


def _people(ask: Ask) -> list[_Person]:
    sql = (
        "SELECT r.id, r.name, r.account_id, r.reading, '', r.email, r.uid, a.name"
        " FROM contacts r JOIN accounts a ON a.id = r.account_id"
    )
    return [(*row[:5], frozenset(filter(None, [row[5]])), *row[6:]) for row in ask(sql)]


def _companies(ask: Ask) -> list[_Person]:
    mails: dict[int, set[str]] = {}
    for account, mail in ask("SELECT account_id, email FROM contacts WHERE email <> ''"):
        mails.setdefault(account, set()).add(mail)
    sql = "SELECT id, name, 0, reading, domain, uid, '' FROM accounts WHERE merged_into_id IS NULL"
    return [(*row[:5], frozenset(mails.get(row[0], ())), *row[5:]) for row in ask(sql)]


def _refuse_gone(session: Session, entity: type[Account] | type[Contact], ids: tuple[int, int]) -> None:
    found = session.scalars(select(entity).where(entity.id.in_(ids))).all()
    if len(found) != len(ids) or any(isinstance(one, Account) and one.merged_into_id for one in found):
        raise RefusedError(later_words.tr("One of the two no longer exists. Find duplicates again."))


def _texts(session: Session, entity: type[Entity], record: int, columns: list[str]) -> dict[str, str]:
    """Return the fields of a record as they are kept; columns of hers under their own names."""
    kept = merging.raw_values(session, entity, record, columns)
    custom = kept.pop("custom", {})
    found = {name: "" if value in (None, "[]") else str(value) for name, value in kept.items()}
    for name in _NAMED.keys() & found.keys():
        found[name] = _name(session, _NAMED[name][0], kept[name])
    return found | {CUSTOM + title: value for title, value in custom.items()}


def _name(session: Session, entity: Any, record: int | None) -> str:
    found = session.get(entity, record) if record else None
    return found.name if found else ""


def _shown(column: str) -> str:
    return _NAMED[column][1] if column in _NAMED else column


def _refs(session: Session, kind: str, record: int) -> str:
    here = ExternalRef.record_table == kind, ExternalRef.record_id == record
    query = select(ExternalRef.source, ExternalRef.key).where(*here, ExternalRef.key.is_not(None))
    return ", ".join(f"{source}: {key}" for source, key in session.execute(query.order_by(ExternalRef.id)))


def _hanging(session: Session, entity: type[Entity], first: int, second: int) -> list[tuple[str, int, int]]:
    """Return how many rows of each table refer to either."""
    found: dict[str, list[int]] = {}
    for column in merging.references(entity):
        if column.table.name in ("external_refs", entity.__tablename__):
            continue
        for place, record in enumerate((first, second)):
            here = column == record, *merging.refers_to(column, entity.__tablename__)
            count = session.scalar(select(func.count()).select_from(column.table).where(*here))
            found.setdefault(column.table.name, [0, 0])[place] += count or 0
    return [(name, one, other) for name, (one, other) in found.items() if one or other]
