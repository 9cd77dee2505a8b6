"""The sample portfolio: the invented accounts of resources/samples, as of any day."""

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from csdesk import resources
from csdesk.domain.people import Job
from csdesk.entities import Account, Colleague, Company, Reading, TierDefinition, ValuePattern
from csdesk.errors import FilledFileError
from csdesk.i18n import Words
from csdesk.services.colleagues import OURS
from csdesk.services.health import recompute
from csdesk.services.sample.checklists import ChecklistRecords
from csdesk.services.sample.contacts import ContactLogRecords, contact_days
from csdesk.services.sample.health import measured
from csdesk.services.sample.meetings import MeetingRecords
from csdesk.services.sample.notes import add_notes
from csdesk.services.sample.records import AccountRecords
from csdesk.services.sample.rows import Content, Days, SampleRecords, uids
from csdesk.services.sample.tiers import add_patterns, add_tiers
from csdesk.services.sample.wins import add_wins
from csdesk.store.database import Database


class Sample:
    """What fills a new file, so that there is something to look at."""

    def __init__(self, database: Database, words: Words) -> None:
        """Work on a database; our own side is named in the language of the words."""
        self._database, self._words = database, words

    def fill(self, today: date) -> int:
        """Add the sample as one step, told as of this day; return how many accounts it has.

        The same day gives the same records. Raise FilledFileError if the file holds accounts already.
        """
        with self._database.change(self._words.tr("Add the sample portfolio")) as session:
            if session.scalars(select(Account.id).limit(1)).first() is not None:  # by another program, just now
                raise FilledFileError(self._database.path)
            return _fill(session, Days(today), self._words.language)


def _fill(session: Session, days: Days, language: str) -> int:
    supplier, notes, talks, ticked = map(_content, ("supplier", "contacts", "meetings", "checklists"))
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
        ContactLogRecords(records, key, content, days, notes).add(accounts[key], one.people, values[key])
        owner, met = colleagues[content["owner"]], contact_days(values[key], days)
        held = MeetingRecords(records, key, content, days, talks).add(accounts[key], owner, one.people, met)
        lists = ChecklistRecords(records, key, content, days, ticked)
        lists.add(accounts[key], owner, list(colleagues.values()), held)
    records.write(session)
    for key, content in contents.items():
        add_notes(session, key, content, days, accounts[key])
    rows = [
        {"account_id": accounts[key].id, "measure": measure, "on": on, "value": value}
        for key in contents
        for measure, on, value in values[key]
    ]
    session.execute(insert(Reading), rows)
    recompute(session, days.today)
    return len(accounts)


def _add_our_ways(session: Session, records: SampleRecords, currency: str, language: str) -> None:
    """Add what we want of tiers, and our value patterns, unless she has said hers already."""
    content = _content("tiers")
    if session.scalars(select(TierDefinition.id).limit(1)).first() is None:
        add_tiers(records, content, language, currency)
    if session.scalars(select(ValuePattern.id).limit(1)).first() is None:
        add_patterns(records, content, language)


def _content(name: str) -> Content:
    """Return a file of the sample; decimals stay as they are written."""
    return tomllib.loads(resources.path(f"samples/{name}.toml").read_text("utf-8"), parse_float=Decimal)


def _accounts() -> dict[str, Content]:
    """Return the accounts in the order of the CRM, in which a parent stands before its daughters."""
    keys = [path.stem for path in resources.path("samples/accounts").glob("*.toml")]
    contents = {key: _content(f"accounts/{key}") for key in keys}
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
