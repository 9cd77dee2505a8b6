"""Accounts from files: each row may name an owner and a parent, and bring a contract along."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import ClassVar

from sqlalchemy.orm import Session
from typing_extensions import override

from csdesk.domain.accounts import tier_order
from csdesk.domain.cadence import DEFAULT
from csdesk.domain.folding import seen
from csdesk.domain.mail import company_domain
from csdesk.domain.names import bare
from csdesk.domain.reading import sort_key
from csdesk.entities import new_uid
from csdesk.exchange.choices import read_domain
from csdesk.exchange.persons import read_company
from csdesk.exchange.refusals import Refusal
from csdesk.exchange.tables import Table, without
from csdesk.exchange.titles import UID
from csdesk.i18n import Saying, Words, later_words
from csdesk.services.importing import agreements, issues, people
from csdesk.services.importing.bulk import insert_all, next_id, update_all
from csdesk.services.importing.existing import ExistingRecords, Meant, Natural, rows_of
from csdesk.services.importing.fields import BROUGHT
from csdesk.services.importing.issues import NewTier
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.own import Own, Uids, brought
from csdesk.services.importing.preview import Change, Flagged, ImportPreview, Incoming, Issue, Values
from csdesk.services.importing.questions import CellQuestion
from csdesk.services.importing.record_import import RecordImport
from csdesk.services.importing.record_kind import Place
from csdesk.services.importing.records import Step


@dataclass(frozen=True)
class SharedDomain(Saying):
    """A column that would give several accounts one domain, and is left out."""

    says = later_words.tr("“{column}” would give %n account(s) the domain {domain}: it is not imported.", "", 1)
    column: str
    domain: str
    count: int


class AccountImport(RecordImport):
    """Customers."""

    name, title = "accounts", later_words.tr("Accounts")
    has_account, brings = False, True
    there = "r.merged_into_id IS NULL"
    fixed: ClassVar[Mapping[str, object]] = dict.fromkeys(("tier_reason", "touch_reason", "language", "honorific"), "")
    joins = "LEFT JOIN colleagues c ON c.id = r.owner_id LEFT JOIN accounts p ON p.id = r.parent_id"
    joined: ClassVar[Mapping[str, str]] = {"owner": "c.name", "parent": "p.name"}

    @override
    def preview(self, session: Session, draft: ImportDraft) -> ImportPreview:
        found = super().preview(session, draft)
        if "tier" not in draft.columns.columns.values() or UID in draft.columns.columns.values():
            return found
        found = replace(found, tiers=tiers_there(session))
        return replace(found, offered=tier_offers(draft, found))

    @override
    def suggested(self, table: Table) -> Mapping[str, str]:
        return super().suggested(without(table, [one.column for one in self.unmapped(table)]))

    @override
    def unmapped(self, table: Table) -> Sequence[SharedDomain]:
        left: list[SharedDomain] = []
        while True:
            found = super().suggested(without(table, [one.column for one in left]))
            shared = None if UID in found.values() else shared_domain(table, found)
            if shared is None:
                return left
            left.append(shared)

    @override
    def naturals(self, values: Values, account_id: int | None) -> list[Natural]:
        found = [("name", values.get("name", "")), ("domain", company_domain(values.get("domain", "")))]
        return [natural for natural in found if natural[-1]]

    @override
    def steps(self, columns: Mapping[str, str]) -> Sequence[Step]:
        named = [people.NamedPeople(columns, people.PREFIX)] if any(map(_of_a_person, columns)) else []
        return [*named, *([_without_honorific] if "name" in columns else [])]

    @override
    def read(self, session: Session, known: ExistingRecords, meant: Meant) -> None:
        super().read(session, known, meant)
        known.parents.update(rows_of(session, "SELECT id, parent_id FROM accounts WHERE parent_id IS NOT NULL"))
        agreements.add_brought(session, known, meant)
        people.last_said(known)
        for record, imported in known.imported.items():  # parents that the file calls by their ids are called so here
            told = imported.get("parent", "")
            if record in known.ours and told in known.by_key and known.by_key[told] == known.parents.get(record):
                known.ours[record]["parent"] = told

    @override
    def own(self, driver: sqlite3.Connection) -> Own:
        found = super().own(driver)  # among them those that were merged
        found.brought = brought(driver)
        others = "SELECT uid FROM contracts UNION ALL SELECT uid FROM contract_lines"
        found.others = frozenset(uid for (uid,) in driver.execute(others))
        merged = "SELECT r.id, s.name FROM accounts r JOIN accounts s ON s.id = r.merged_into_id"
        found.merged = dict(driver.execute(merged).fetchall())
        return found

    @override
    def embedded(
        self, own: Own, record: int, uids: Uids, values: Values, by: str
    ) -> tuple[Mapping[str, str], Place | None] | None:
        if by != "uid":
            return None
        found = own.brought.get(uids.contract or "")
        if found is None or found.account != record:
            return dict.fromkeys(BROUGHT, ""), None
        return found.values, (found.contract, found.line)

    @override
    def told(self, own: Own, record: int) -> tuple[Values, Sequence[Values]]:
        last = own.last.get(record)
        return {**last.values, **last.uids} if last else dict.fromkeys(BROUGHT, ""), ()

    @override
    def similar(self, session: Session, created: Iterable[Incoming]) -> Issue | None:
        return similar(created, (name for (name,) in rows_of(session, self.query("r.name"))))

    @override
    def references(
        self, driver: sqlite3.Connection, preview: ImportPreview
    ) -> Mapping[str, tuple[str, Mapping[str, int | str]]]:
        """Return the colleagues who own accounts; those who are unknown are added."""
        wanted = dict.fromkeys(one.values.get("owner", "") for one in preview.created)
        wanted |= dict.fromkeys(change.new for _one, change in _changed(preview, "owner"))
        known: dict[str, int | str] = dict(driver.execute("SELECT name, min(id) FROM colleagues GROUP BY name"))
        names = ("uid", "name", "reading", "job", "email", "is_me")
        for name in wanted:
            if name and name not in known:
                insert_all(driver, "colleagues", names, [(new_uid(), name, "", "other", "", 0)])
                known[name] = next_id(driver, "colleagues") - 1
        return {"owner": ("owner_id", known)}

    @override
    def embed(self, driver: sqlite3.Connection, ids: Mapping[int, int], preview: ImportPreview) -> Mapping[int, int]:
        people.write(driver, ids, preview, of_accounts=True)
        return agreements.write_brought(driver, ids, preview)

    @override
    def finish(
        self, driver: sqlite3.Connection, source: str, ids: Mapping[int, int], preview: ImportPreview
    ) -> list[Issue]:
        """Link accounts to their parents, named by id in this source or by a unique name; say which are not known."""
        wanted = [(ids[one.row], one.values["parent"]) for one in preview.created if one.values.get("parent")]
        wanted += [(one.record_id or 0, change.new) for one, change in _changed(preview, "parent")]
        if not wanted:
            return []
        refs = "SELECT key, record_id FROM external_refs WHERE record_table = 'accounts' AND key IS NOT NULL"
        by_key = dict(driver.execute(f"{refs} AND source = ?", (source,)))
        names = "SELECT name, min(id) FROM accounts WHERE merged_into_id IS NULL GROUP BY name HAVING count(*) = 1"
        by_name = dict(driver.execute(names))
        found = [(by_key.get(parent, by_name.get(parent)), record, parent) for record, parent in wanted]
        links = [(record, parent) for parent, record, name in found if parent != record and (parent or not name)]
        update_all(driver, "accounts", ("parent_id",), links)
        unknown = tuple(dict.fromkeys(name for parent, _record, name in found if name and parent is None))
        return [issues.NoParent(unknown)] if unknown else []


def _of_a_person(field: str) -> bool:
    return field.startswith(people.PREFIX)


def _without_honorific(values: dict[str, str], _unread: Collection[str]) -> None:
    values["name"] = read_company(values.get("name", ""))


def _changed(preview: ImportPreview, field: str) -> list[tuple[Incoming, Change]]:
    saying = (one for one in preview.updated if field in one.values)
    return [(one, change) for one in saying for change in one.changes if change.field == field]


_MOST = 12
"""A column with more words that are new holds no tiers."""


def tier_offers(draft: ImportDraft, preview: ImportPreview) -> tuple[Flagged, ...]:
    """Return the cells with a word that would become a tier, each with those that it may be instead."""
    column = next((column for column, name in draft.columns.columns.items() if name == "tier"), "")
    said = [(one.row, one.values.get("tier", "")) for one in preview.created]
    said += [(one.row, each.new) for one in preview.updated for each in one.changes if each.field == "tier"]
    new = [(row, tier) for row, tier in said if tier and tier not in preview.tiers and not tier.isdecimal()]
    asked = {tier: CellQuestion(column, "tier", tier, preview.tiers) for _row, tier in new}
    if len(asked) > _MOST:
        return ()
    is_open = {tier: draft.columns.answers.answer_to(question) is None for tier, question in asked.items()}
    return tuple(Flagged(row, column, tier, NewTier(tier), asked[tier]) for row, tier in new if is_open[tier])


def tiers_there(session: Session) -> tuple[str, ...]:
    """Return the tiers that are usual, in use or defined."""
    used = "SELECT tier FROM accounts WHERE tier <> '' UNION SELECT tier FROM tier_definitions"
    return tuple(sorted({*DEFAULT, *(tier for (tier,) in rows_of(session, used))}, key=tier_order))


_NAMED = 5


@dataclass(frozen=True, slots=True)
class SimilarNames:
    """Pairs of a new name and the one that is there."""

    pairs: tuple[tuple[str, str], ...]

    def sentence(self, words: Words) -> str:
        """Return the warning."""
        text = words.tr("%n new account(s) may already exist: {names}", "", len(self.pairs))
        named = ", ".join(f"{new} ≈ {known}" for new, known in self.pairs[:_NAMED])
        return text.format(names=named + (" …" if len(self.pairs) > _NAMED else ""))


def similar(created: Iterable[Incoming], known: Iterable[str]) -> SimilarNames | None:
    """Return the new accounts whose bare name is that of a known one; None if there are none."""
    bare: Mapping[str, str] = {key: name for name in known if (key := _bare(name))}
    pairs = [(one.title, bare[key]) for one in created if (key := _bare(one.title)) in bare]
    return SimilarNames(tuple(pairs)) if pairs else None


def _bare(name: str) -> str:
    return sort_key("", bare(seen(name)))[0]


_MANY = 3
_SHARE = 10
"""Of so many accounts with a domain one may have the host: in a long list, a group may have a few with its own."""


def shared_domain(table: Table, columns: Mapping[str, str]) -> SharedDomain | None:
    """Return the domain that a table gives to too many accounts, as its columns are mapped."""
    places = {field: table.columns.index(column) for column, field in columns.items()}
    if "domain" not in places:
        return None
    telling = [places[field] for field in ("external_id", "name") if field in places]
    accounts: dict[str, set[tuple[str, ...]]] = {}
    for row in table.rows:
        with suppress(Refusal):
            host = read_domain(row.cells[places["domain"]])
            accounts.setdefault(host, set()).add(tuple(row.cells[place] for place in telling) or (str(row.number),))
    host, those = max(accounts.items(), key=lambda item: len(item[1]), default=("", set()))
    if len(those) < _MANY or len(those) * _SHARE < sum(map(len, accounts.values())):
        return None
    return SharedDomain(table.columns[places["domain"]], host, len(those))
