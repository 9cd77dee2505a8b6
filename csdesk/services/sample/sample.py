"""The sample portfolio: the invented accounts of resources/samples, as of any day."""

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from csdesk import resources
from csdesk.domain.accounts import Touch
from csdesk.domain.money import to_minor
from csdesk.domain.patterns import Aim
from csdesk.domain.people import Job
from csdesk.domain.plans import Definition
from csdesk.entities import Account, Colleague, Company, Entity, Milestone, TierDefinition, ValuePattern
from csdesk.errors import FilledFileError
from csdesk.services.base import DatabaseService
from csdesk.services.colleagues import OURS
from csdesk.services.health.recompute import recompute
from csdesk.services.readings import NewReading, write
from csdesk.services.sample.beginnings import BeginningRecords
from csdesk.services.sample.checklists import ChecklistRecords
from csdesk.services.sample.contacts import ContactLogRecords, contact_days
from csdesk.services.sample.health import measured
from csdesk.services.sample.known import account_uids, keys, own_file, uids
from csdesk.services.sample.meetings import MeetingRecords
from csdesk.services.sample.notes import add_notes
from csdesk.services.sample.records import AccountRecords
from csdesk.services.sample.revenue import add_revenue, untouched_rates
from csdesk.services.sample.rows import Content, Days, SampleRecords
from csdesk.services.sample.weeks import add_weeks, remove_weeks
from csdesk.services.sample.work import add_actions, add_risks, add_wins
from csdesk.store import migrate
from csdesk.store.database import Database

_LANGUAGES = ("ja", "en")
_PLACES = ("id", "position")


class Sample(DatabaseService):
    """What fills a new file, so that there is something to look at."""

    def fill(self, today: date) -> int:
        """Add the sample as one step, told as of this day; return how many accounts it has.

        The same day gives the same records. Raise FilledFileError if the file holds accounts already.
        """
        with self._database.change(self._words.tr("Add the sample portfolio")) as session:
            if session.scalars(select(Account.id).limit(1)).first() is not None:  # by another program, just now
                raise FilledFileError(self._database.path)
            return _fill(session, Days(today), self._words.language)

    def beside(self, today: date) -> Path:
        """Return a file of its own beside this one, with the sample in it; one that holds accounts stays as it is."""
        path = own_file(self._database.path, self._words)
        migrate.prepare(path)
        own = Database(path)
        try:
            with suppress(FilledFileError):
                Sample(own, self._words).fill(today)
        finally:
            own.close()
        return path

    def remove(self) -> None:
        """Take the sample away as one step: its accounts with all that hangs on them, what is as it was of our side.

        Whoever has an account or a milestone that is none of the sample stays.
        """
        with self._database.change(self._words.tr("Remove the sample portfolio")) as session:
            own = select(Account.id).where(Account.uid.in_(account_uids()))
            session.execute(delete(Account).where(Account.merged_into_id.in_(own)))
            session.execute(delete(Account).where(Account.uid.in_(account_uids())))
            remove_weeks(session)
            for row in _untouched(session):
                session.delete(row)


def _fill(session: Session, days: Days, language: str) -> int:
    names = "supplier", "contacts", "meetings", "checklists", "beginnings", "actions"
    supplier, notes, talks, ticked, begun, acts = map(_content, names)
    contents = _accounts()
    values = {key: list(measured(key, content, days)) for key, content in contents.items()}
    records = SampleRecords()
    colleagues = _add_our_side(session, records, supplier, language)
    _add_our_ways(session, records, supplier["currency"], language)
    accounts: dict[str, Account] = {}
    for key, content in contents.items():
        one = AccountRecords(records, key, content, days, colleagues, supplier["product"])
        accounts[key] = one.add(accounts[content["parent"]] if "parent" in content else None)
        add_wins(records, key, content, days, accounts[key])
        add_actions(records, key, acts, days, accounts[key])
        ContactLogRecords(records, key, content, days, notes).add(accounts[key], one.people, values[key])
        owner, met = colleagues[content["owner"]], contact_days(values[key], days)
        BeginningRecords(records, key, content, days, begun).add(accounts[key], one.people)
        held = MeetingRecords(records, key, content, days, talks).add(accounts[key], owner, one.people, met)
        lists = ChecklistRecords(records, key, content, days, ticked)
        lists.add(accounts[key], owner, list(colleagues.values()), held)
    owners = {key: colleagues[content["owner"]] for key, content in contents.items()}
    add_risks(records, _content("risks"), days, accounts, owners)
    records.write(session)
    add_revenue(session, accounts, days)
    for key, content in contents.items():
        add_notes(session, key, content, days, accounts[key])
    write(
        session,
        (NewReading(accounts[key].id, measure, on, value) for key in contents for measure, on, value in values[key]),
    )
    recompute(session, days.today)
    add_weeks(session, _content("weekly"), days, language)
    return len(accounts)


def _untouched(session: Session) -> Iterator[Entity]:
    """Yield the records of our side that are as the sample made them, in either language."""
    supplier, ways = _content("supplier"), _content("tiers")
    company = session.get(Company, OURS)
    if company is not None and company.name in [supplier[language]["name"] for language in _LANGUAGES]:
        yield company
    yield from untouched_rates(session)
    uid, busy = uids("supplier"), select(Account.owner_id).union(select(Milestone.colleague_id))
    needed = set(session.scalars(busy))
    for one in supplier["colleagues"]:
        colleague = session.scalars(select(Colleague).where(Colleague.uid == uid())).one_or_none()
        if colleague is not None and colleague.id not in needed and colleague.name in (one[at] for at in _LANGUAGES):
            yield colleague
    for language in _LANGUAGES:
        fresh = SampleRecords()
        _add_tiers(fresh, ways, language, supplier["currency"])
        _add_patterns(fresh, ways, language)
        yield from filter(None, (_same(session, made) for made, _parents in fresh.waiting))


def _same(session: Session, made: Any) -> Entity | None:
    """Return the record that was made like this, if it still says the same."""
    entity = type(made)
    row: Entity | None = session.scalars(select(entity).where(entity.uid == made.uid)).one_or_none()
    return row if row is not None and _said(row) == _said(made) else None


def _said(row: Entity) -> dict[str, Any]:
    """Return all that a record says, wherever it stands."""
    return {column.key: getattr(row, column.key) for column in row.__table__.columns if column.key not in _PLACES}


def _add_our_ways(session: Session, records: SampleRecords, currency: str, language: str) -> None:
    """Add what we want of tiers, and our value patterns, unless she has said hers already."""
    content = _content("tiers")
    if session.scalars(select(TierDefinition.id).limit(1)).first() is None:
        _add_tiers(records, content, language, currency)
    if session.scalars(select(ValuePattern.id).limit(1)).first() is None:
        _add_patterns(records, content, language)


def _add_tiers(records: SampleRecords, content: Content, language: str, currency: str) -> None:
    """Add the tiers, wanted in a currency and worded in a language."""
    uid = uids("tiers")
    for place, one in enumerate(content["tiers"], 1):
        bounds: dict[str, Any] = {
            name: to_minor(Decimal(one[name]), currency) for name in ("floor", "ceiling") if name in one
        }
        wishes = {"touch": Touch(one["touch"]), "depth": Definition(one["depth"]), "share": one["share"], **bounds}
        said = {"tier": one["tier"], "cadence": one["cadence"], "currency": currency, "position": place}
        records.add(TierDefinition(uid=uid(), **said, **wishes, **one[language]))


def _add_patterns(records: SampleRecords, content: Content, language: str) -> None:
    """Add the value patterns, worded in a language."""
    uid = uids("patterns")
    for place, one in enumerate(content["patterns"]):
        records.add(ValuePattern(uid=uid(), aim=Aim(one["aim"]), position=place, **one[language]))


def _content(name: str) -> Content:
    """Return a file of the sample; decimals stay as they are written."""
    return tomllib.loads(resources.path(f"samples/{name}.toml").read_text("utf-8"), parse_float=Decimal)


def _accounts() -> dict[str, Content]:
    """Return the accounts in the order of the CRM, in which a parent stands before its daughters."""
    contents = {key: _content(f"accounts/{key}") for key in keys()}
    return dict(sorted(contents.items(), key=lambda one: str(one[1]["crm"])))


def _add_our_side(
    session: Session, records: SampleRecords, supplier: Content, language: str
) -> Mapping[str, Colleague]:
    """Add our company and our people, unless she has said already who she is."""
    if session.get(Company, OURS) is None:
        facts: dict[str, Any] = {name: supplier[name] for name in ("currency", "fiscal_year_start", "accent")}
        records.add(Company(id=OURS, **supplier[language], english_name=supplier["en"]["name"], **facts))
    is_known = session.scalars(select(Colleague.id).where(Colleague.is_me)).first() is not None
    uid = uids("supplier")
    return {
        one["key"]: records.add(
            Colleague(
                uid=uid(),
                name=one[language],
                english_name=one["en"],
                reading=one["reading"] if language == "ja" else "",
                job=Job(one["job"]),
                email=one["email"],
                is_me=place == 0 and not is_known,
            )
        )
        for place, one in enumerate(supplier["colleagues"])
    }
