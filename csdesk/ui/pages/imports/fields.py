"""What the fields of an import are called on screen, and how their values are shown."""

import json

from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.domain.money import from_minor
from csdesk.domain.people import Influence, Role, Sentiment
from csdesk.entities.types import day
from csdesk.exchange.columns import Kind
from csdesk.services.importing.fields import CUSTOM, DATES, told_day
from csdesk.services.importing.matching import Answer, Owner
from csdesk.services.importing.preview import Values
from csdesk.ui import amounts, dates, labels
from csdesk.ui.words import words

NOTHING = "–"
LEFT_OUT, OWN_COLUMN = "", "custom"
"""What a column may be besides a field: not imported, or kept under its own title."""
_NAMES: dict[str, dict[str, str]] = {}


def kind_name(kind: Kind) -> str:
    """Return what the rows of a file are."""
    return {
        Kind.ACCOUNTS: words.tr("Accounts"),
        Kind.CONTACTS: words.tr("Contacts"),
        Kind.CONTRACTS: words.tr("Contracts"),
    }[kind]


def owner_name(owner: Owner) -> str:
    """Return who owns a column's values."""
    return {
        Owner.FILE: words.tr("the file"),
        Owner.MINE: words.tr("mine"),
        Owner.BLANKS: words.tr("fill blanks only"),
    }[owner]


def answer_name(answer: Answer) -> str:
    """Return how a question is answered."""
    return {
        Answer.ASK: words.tr("not decided"),
        Answer.FILE: words.tr("take the file's"),
        Answer.HERE: words.tr("keep mine"),
        Answer.SAME: words.tr("the same one"),
        Answer.NEW: words.tr("a new one"),
    }[answer]


def field_name(field: str) -> str:
    """Return what a field is called; a column of hers has its own title."""
    if field.startswith(CUSTOM):
        return field.removeprefix(CUSTOM)
    return _names().get(field, field)


def _names() -> dict[str, str]:
    """Return what the fields are called in a language; made once, since a preview asks thousands of times."""
    if words.language not in _NAMES:
        _NAMES[words.language] = _named() | _named_days() | _named_of_our_own()
    return _NAMES[words.language]


def _named() -> dict[str, str]:
    return {
        "external_id": words.tr("Source ID"),
        "account_external_id": words.tr("Account's id there"),
        "account": words.tr("Account"),
        "name": words.tr("Name"),
        "family_name": words.tr("Family name"),
        "given_name": words.tr("Given name"),
        "reading": words.tr("Reading"),
        "family_reading": words.tr("Family name, reading"),
        "given_reading": words.tr("Given name, reading"),
        "parent": words.tr("Parent account"),
        "domain": words.tr("Domain"),
        "industry": words.tr("Industry"),
        "size": words.tr("Size"),
        "region": words.tr("Region"),
        "tier": words.tr("Tier"),
        "touch": words.tr("Touch"),
        "stage": words.tr("Stage"),
        "status": words.tr("Status"),
        "owner": words.tr("Owner"),
        "notes": words.tr("Notes"),
        "mrr": words.tr("MRR"),
        "arr": words.tr("ARR"),
        "amount": words.tr("Amount"),
        "period": words.tr("Billing period"),
        "months": words.tr("Months"),
        "currency": words.tr("Currency"),
        "auto_renewal": words.tr("Auto-renewal"),
        "product": words.tr("Product"),
        "title": words.tr("Title"),
        "department": words.tr("Department"),
        "email": words.tr("E-mail"),
        "phone": words.tr("Phone"),
        "roles": words.tr("Roles"),
        "influence": words.tr("Influence"),
        "tier_reason": words.tr("Why this tier"),
        "touch_reason": words.tr("Why this touch"),
        "language": words.tr("Language of documents"),
        "honorific": words.tr("Honorific"),
        "sentiment": words.tr("Sentiment"),
        "reports_to": words.tr("Reports to"),
        OWN_COLUMN: words.tr("keep as my own column"),
        LEFT_OUT: words.tr("leave out"),
    }


def _named_days() -> dict[str, str]:
    return {
        "customer_since": words.tr("Customer since"),
        "start": words.tr("Start"),
        **dict.fromkeys(("last_day", "end"), words.tr("Last day")),
        "renews_on": words.tr("Renews on"),
        "notice_deadline": words.tr("Notice deadline"),
        "left_on": words.tr("Left on"),
    }


def _named_of_our_own() -> dict[str, str]:
    """Return what the fields are called that only a table of csdesk's own has."""
    return {
        "uid": words.tr("csdesk ID"),
        "logo": words.tr("Logo"),
        "account_uid": words.tr("Account's csdesk ID"),
        "contract_uid": words.tr("Contract's csdesk ID"),
        "line_uid": words.tr("Amount's csdesk ID"),
        "line_title": words.tr("Amount title"),
        "since": words.tr("Amount from"),
        **dict.fromkeys(("line_last_day", "until"), words.tr("Amount's last day")),
    }


def shown(field: str, value: str, values: Values) -> str:
    """Return a value that is kept as people read it; an amount needs the currency that stands beside it."""
    if not value:
        return NOTHING
    if field == "logo":
        return words.tr("a picture")
    if field == "amount" and values.get("currency"):
        return amounts.full(from_minor(int(value), values["currency"]), values["currency"])
    if field in DATES:
        found = day(told_day(field, value))
        return dates.full(found, words.language) if found else value
    readers = {
        "status": lambda: labels.status(Status(value)),
        "stage": lambda: labels.stage(Stage(value)),
        "touch": lambda: labels.touch(Touch(value)),
        "influence": lambda: labels.influence(Influence(value)),
        "roles": lambda: labels.listed(labels.role(Role(role)) for role in json.loads(value)) or NOTHING,
        "auto_renewal": lambda: words.tr("yes") if value == "1" else words.tr("no"),
        "months": lambda: words.tr("%n month(s)", "", int(value)),
        "tier": lambda: labels.tier(value),
        "language": lambda: labels.LANGUAGES.get(value, value),
        "sentiment": lambda: labels.sentiment(Sentiment(value)),
    }
    return readers[field]() if field in readers else " ".join(value.split())


def summary(key: str | None, values: Values) -> str:
    """Return a record in a line: what it is called is said elsewhere, its currency stands with the amount."""
    parts = [f"{field_name('external_id')}: {key}"] if key else []
    parts += [
        f"{field_name(field)}: {shown(field, value, values)}"
        for field, value in values.items()
        if value and field not in ("name", "currency")
    ]
    return " · ".join(parts)
