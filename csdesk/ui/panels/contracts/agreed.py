"""Amounts as they were agreed, with their period: how they are written, and how they are read when typed."""

import re

from csdesk.domain import amounts
from csdesk.domain.money import digits, from_minor, to_minor
from csdesk.entities import ContractLine
from csdesk.errors import EntryError
from csdesk.exchange.choices import read_period
from csdesk.exchange.money import parse_amount
from csdesk.i18n import later_words
from csdesk.ui.words import words

_BEHIND = re.compile(r"(?P<amount>.*?)\s*(?:[/／]|\bper\b)\s*(?P<period>.+)", re.IGNORECASE)
_BEFORE = re.compile(r"(?P<period>月額|年額|四半期|半年)\s*(?P<amount>.+)")


class NoAmountError(EntryError):
    """What was typed is no amount."""

    says = later_words.tr("“{typed}” is not an amount. Enter one like ¥1,200,000 / year.")


class UnsaidCurrencyError(EntryError):
    """What was typed is no currency, or one that cannot hold the amount."""

    says = later_words.tr("“{typed}” is not a currency for this amount. Enter a code like JPY or USD.")


def agreed(line: ContractLine) -> str:
    """Return an amount with its period: ¥1,200,000 / year."""
    text = words.tr("{amount} / {period}")
    amount = amounts.full(from_minor(line.amount, line.currency), line.currency)
    return text.format(amount=amount, period=period(line.months))


def period(months: int) -> str:
    """Return the name of a billing period."""
    named = {1: words.tr("month"), 3: words.tr("quarter"), 12: words.tr("year")}
    return named.get(months) or words.tr("%n month(s)", "", months)


def read_agreed(text: str, line: ContractLine) -> dict[str, int | str]:
    """Return amount in minor units, months and currency; what the text does not say stays. Raise NoAmountError."""
    bare = text.strip()
    found = _BEFORE.fullmatch(bare) or _BEHIND.fullmatch(bare)
    try:
        amount = parse_amount(found["amount"] if found else bare)
        months = read_period(found["period"]) if found else line.months
        currency = amount.currency or line.currency
        return {"amount": to_minor(amount.value, currency), "months": months, "currency": currency}
    except ValueError as error:
        raise NoAmountError(text) from error


def read_currency(text: str, line: ContractLine) -> dict[str, int | str]:
    """Return the same amount in another currency; raise NoCurrencyError if there is none, or none that holds it."""
    code = text.strip().upper()
    try:
        digits(code)
        return {"amount": to_minor(from_minor(line.amount, line.currency), code), "currency": code}
    except ValueError as error:
        raise UnsaidCurrencyError(text) from error
