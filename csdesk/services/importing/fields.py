"""What each field of an import is: how its text is read, and where it is kept."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from unicodedata import normalize

from csdesk.domain.clock import read_time
from csdesk.domain.contracts import last_day, renewal_day
from csdesk.domain.money import digits, to_minor
from csdesk.entities.types import day
from csdesk.exchange.asides import Remark, computed, said_amount
from csdesk.exchange.choices import (
    NoPeriod,
    Period,
    read_billing,
    read_choice,
    read_deal,
    read_domain,
    read_domains,
    read_period,
    read_roles,
    read_tier,
    role_parts,
)
from csdesk.exchange.currencies import CODES, NAMES, SHARED
from csdesk.exchange.dates import DateOrder, is_open_end, parse_date, renews_itself
from csdesk.exchange.headings import folded
from csdesk.exchange.ids import case_safe
from csdesk.exchange.money import Unit, parse_flag
from csdesk.exchange.persons import read_company, read_mails, read_phone
from csdesk.exchange.refusals import Refusal, RefusalReason
from csdesk.exchange.titles import ACCOUNT_UID, CONTRACT_UID, LINE_UID, UID, others
from csdesk.fields.catalogue import named
from csdesk.fields.field import FieldKind
from csdesk.services.importing.questions import alike
from csdesk.services.meetings.kinds import brought_key

CUSTOM = "custom:"
"""The prefix of a field that is a column of hers: the rest is its title."""
CONTRACT_COLUMNS = ("product", "start", "end", "notice_deadline", "auto_renewal", "signed_on", "notes")
TERMS = ("amount", "months", "currency")
"""The fields of a contract's line; the amount is in minor units."""
LINE = (*TERMS, "since", "until", "line_title")
"""The fields of a contract's line in a table of csdesk's own, a line a row."""
BROUGHT = ("product", "start", "end", "notice_deadline", "auto_renewal", *TERMS)
"""The fields of the contract that an account list brings along."""
ENDS = {"last_day": "end", "renews_on": "end", "line_last_day": "until"}
"""Days of a table that are kept otherwise, and where: half-open, as the day after a last day."""
TOLD = {"end": "last_day", "until": "line_last_day"}
"""What is kept half-open, and how people say it."""
ENDING = frozenset({"last_day", "renews_on"})
"""Days of which a cell may say instead that the contract renews itself."""
DATES = named(FieldKind.DAY, FieldKind.LAST_DAY) | frozenset({*ENDS, *TOLD})
FLAGS = named(FieldKind.FLAG)
"""What is yes or no, kept as 1 or 0."""
WORDS = frozenset({"name", "family_name", "given_name", "account", "parent", "external_id", "account_external_id"})
WORDS |= {UID, ACCOUNT_UID, CONTRACT_UID, LINE_UID}
"""Fields in which even “N/A” is a word."""
_BLANK: Mapping[str, object] = {
    "minutes": "60",
    **dict.fromkeys(named(FieldKind.CHOICE, FieldKind.DAY, FieldKind.FLAG) | {"end", "until"}),
    "status": "active",
    "roles": "[]",
}
"""What is kept for an empty cell, if it is not an empty text."""
OTHER = "other"
_PLAIN, _IN_COMMAS = Unit(), Unit(comma=True)
_WHOLE = re.compile("[1-9][0-9]{0,11}")  # as a CRM writes it: five times as fast
_MINUTES = re.compile(r"([0-9]{1,3})\s*(?:min|mins|minutes|分)?")
_ISO = re.compile("[12][0-9]{3}-[01][0-9]-[0-3][0-9]")  # nothing to find out about: ten times as fast
_MONEY = {"mrr": 1, "arr": 12, "amount": 0}
_CHOICES = named(FieldKind.CHOICE)
_AS_WRITTEN: Mapping[str, Callable[[str], str]] = {
    **dict.fromkeys(named(FieldKind.EMAIL), lambda text: text.strip() if read_mails(text) else ""),
    **dict.fromkeys(("phone", "contact_phone"), read_phone),
    "account": read_company,
    "tier": read_tier,
}
"""How people write what csdesk keeps as it is."""


class TooFineError(ValueError):
    """An amount has more decimals than its currency."""

    def __init__(self, text: str, currency: str) -> None:
        super().__init__(text, currency)
        self.currency = currency


class UnnamedCurrencyError(ValueError):
    """An amount is in cents, and nothing says of which currency."""


class NoCurrencyError(ValueError):
    """A text is no currency."""


class Money(NamedTuple):
    """An amount in minor units, the period that its own text names, and what is to be said of it."""

    minor: int
    currency: str
    period: Period | NoPeriod | None = None
    remarks: frozenset[Remark] = frozenset()


@dataclass(frozen=True, slots=True)
class FieldReading:
    """How cells are read: the order of dates, the year of dates without one, the currency and unit of bare amounts.

    In a table of csdesk's ``own`` each text is what it is: “-” no empty cell, a domain what she typed. A column has
    answers: what is ``said`` of its texts, of the ``period`` of its amounts, of which of two ``ends`` counts; and what
    an unknown text is ``otherwise``. Without a currency a bare amount is none.
    """

    order: DateOrder | None
    year: int
    currency: str
    own: bool = False
    unit: Unit = _PLAIN
    said: tuple[tuple[str, str], ...] = ()
    period: str = ""
    ends: str = ""
    otherwise: str = ""

    def meant(self, text: str) -> str:
        """Return what a text stands for."""
        return dict(self.said).get(alike(text), text) if self.said else text


def reader(field: str, how: FieldReading) -> Callable[[str], str]:
    """Return what turns a cell of this field into the form in which it is kept, or raises Refusal."""
    if field in TOLD.values():
        return lambda text: _ending(field, text, how)
    if field in DATES:
        return lambda text: text if _ISO.fullmatch(text) and _is_date(text) else _date(field, text, how)
    if field == "deal":
        return lambda text: _deal(text, how)
    if field in _CHOICES:
        return lambda text: OTHER if how.own and folded(text) in others() else read_choice(field, text)
    if how.own and field == "domain":
        return str.strip
    if field == "account_domain":
        return lambda text: ";".join(read_domains(text))
    special: dict[str, Callable[[str], str]] = {
        **dict.fromkeys(FLAGS, lambda text: str(int(parse_flag(text)))),
        "period": _billing,
        "months": lambda text: str(read_period(text)),
        "currency": _currency,
        "domain": read_domain,
        "roles": lambda text: json.dumps(_roles(text, how)),
        **({} if how.own else _AS_WRITTEN),
        "starts": _time,
        "minutes": _minutes,
        "kind": lambda text: brought_key(text.strip()) or text.strip(),
        "attendees": lambda text: "; ".join(_people(text)),
        **dict.fromkeys(("external_id", "account_external_id", "parent"), lambda text: case_safe(text.strip())),
    }
    return special.get(field, str.strip)


def blank(field: str) -> object:
    """Return what is kept for an empty cell of a field."""
    return _BLANK.get(field, "")


def kept(fields: Iterable[str], values: Mapping[str, str]) -> list[object]:
    """Return the values of fields as they are kept."""
    return [values.get(name) or _BLANK.get(name, "") for name in fields]


def is_money(field: str) -> bool:
    """Tell whether a field is an amount, whose minor units depend on the row's currency."""
    return field in _MONEY


def money(text: str, unit: Unit, stated: str, currency: str) -> Money:
    """Return an amount in minor units with its currency: the one stated beside it, its own, its column's, or this one.

    A sign of several currencies, such as $, means the one that is stated; any other must be the same.
    """
    if unit in (_PLAIN, _IN_COMMAS) and _WHOLE.fullmatch(text):
        found = _named(stated or currency, text)
        return Money(int(text) * 10 ** digits(found), found)
    said = said_amount(text, unit._replace(currency=stated) if stated else unit)
    found = _named(said.amount.currency or stated or currency, text)
    if stated and found != stated:
        if not any(sign in text and {stated, found} <= several for sign, several in SHARED.items()):
            raise Refusal(text, RefusalReason.NOT_AN_AMOUNT)
        found = stated
    if unit.minor and not (said.amount.currency or digits(found)):
        raise UnnamedCurrencyError(text)
    value = said.amount.value.scaleb(-digits(found)) if unit.minor else said.amount.value
    try:
        return Money(to_minor(value, found), found, said.period, said.remarks)
    except ValueError as error:
        if (whole := computed(value, digits(found))) is not None:
            return Money(to_minor(whole, found), found, said.period, said.remarks | {Remark.ROUNDED})
        is_whole = value == value.to_integral_value()
        raise (Refusal(text, RefusalReason.NOT_AN_AMOUNT) if is_whole else TooFineError(text, found)) from error


def _named(currency: str, text: str) -> str:
    if not currency:
        raise NoCurrencyError(text)
    return currency


def months_of(field: str) -> int:
    """Return the period of a money field in months; 0 when another column says it."""
    return _MONEY[field]


def _billing(text: str) -> str:
    """Return a billing period as it is written, if it is one: what it comes to depends on the row's amount and days."""
    read_billing(text)
    return text.strip()


def _roles(text: str, how: FieldReading) -> list[str]:
    if not how.own:
        return [role.value for role in read_roles("; ".join(map(how.meant, role_parts(text))))]
    parts = [part for part in text.split(";") if part.strip()]
    return [role for part in parts for role in ([OTHER] if folded(part) in others() else map(str, read_roles(part)))]


def _deal(text: str, how: FieldReading) -> str:
    try:
        return str(read_deal(text))
    except Refusal:
        if how.otherwise:
            return how.otherwise
        raise


def _time(text: str) -> str:
    try:
        return read_time(text)[0]
    except ValueError as error:
        raise Refusal(text, RefusalReason.NOT_A_TIME) from error


def _minutes(text: str) -> str:
    found = _MINUTES.fullmatch(normalize("NFKC", text).strip().casefold())
    if found is None:
        raise Refusal(text, RefusalReason.NOT_A_NUMBER)
    return found[1]


def _people(text: str) -> list[str]:
    """Return the names in a cell; where semicolons or lines are between them, a comma is part of a name."""
    between = ";" if ";" in text else "\n" if "\n" in text.strip() else "[,、，]"
    return [name for one in re.split(between, text) if (name := one.strip())]


def _date(field: str, text: str, how: FieldReading) -> str:
    if field in ENDING and (renews_itself(text) or is_open_end(text)):
        return ""
    return parse_date(text, how.order, how.year, last=field == "notice_deadline").isoformat()


def _ending(field: str, text: str, how: FieldReading) -> str:
    if field in ENDING and (renews_itself(text) or is_open_end(text)):
        return ""
    return _day_after(parse_date(text, how.order, how.year, last=True))


def _day_after(last: date) -> str:
    found = renewal_day(last)
    return found.isoformat() if found else ""


def told_day(field: str, kept: str) -> str:
    """Return a day that is kept as people say it, in ISO: of one that is kept half-open the last day."""
    found = day(kept) if field in TOLD else None  # a damaged one is told as it is
    last = last_day(found) if found else None
    return last.isoformat() if last else kept


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _currency(text: str) -> str:
    code = NAMES.get(text.strip(), text.strip().upper())
    if code not in CODES:
        raise NoCurrencyError(text)
    return code
