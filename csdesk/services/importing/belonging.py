"""Which account a contact or contract belongs to: by id, name, domain or mail; who is only near is a question."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from csdesk.domain.mail import company_domain
from csdesk.exchange.ids import case_safe
from csdesk.services.importing import issues
from csdesk.services.importing.existing import AccountLookup
from csdesk.services.importing.preview import Issue, Writing

KEY, NAME, DOMAIN, MAIL = FIELDS = ("account_external_id", "account", "account_domain", "email")
"""The fields that tell an account, the surest first."""
_BETWEEN = re.compile(r"[\s;,、，；|]+")
_BETWEEN_NAMES = re.compile(r"\s*[;；|\n]\s*")  # a comma is part of many names


@dataclass(frozen=True, slots=True)
class Belonging:
    """The account of a row, by what was ``told`` first, or what ``speaks`` against all; these ``may`` be meant.

    ``cut``: several stand in the cell, and only the first counts.
    """

    told: Writing
    account: int | None = None
    speaks: Issue | None = None
    may: tuple[int, ...] = ()
    cut: bool = False


def taken_out(values: dict[str, str]) -> dict[str, str]:
    """Return what a row says of its account, taken out of its values; of its mail the domain."""
    said = {field: values.pop(field, "") for field in (KEY, NAME, DOMAIN)}
    return said | {MAIL: company_domain(values.get("email", "").rpartition("@")[2])}


def account_of(said: Mapping[str, str], book: AccountLookup, answers: Mapping[Writing, int]) -> Belonging:
    """Return the account that a row belongs to; ``answers`` are the accounts that some writings mean.

    What comes first counts, if it is here; beside an id or a name that is not, the rest is only near.
    """
    told = [Writing(field, said[field]) for field in FIELDS if said[field]]
    if not told:
        return Belonging(Writing(NAME, ""), speaks=issues.NO_ACCOUNT_NAMED)
    first = told[0]
    found, cut = _found(first, book)
    rest = [_found(each, book)[0] for each in told[1:]]
    if len(found) > 1:  # what else the row says may tell which of them
        found = next((both for ids in rest if len(both := [one for one in found if one in ids]) == 1), found)
    if len(found) == 1:
        return Belonging(first, found[0], cut=cut)
    may = tuple(found) or _near(told, rest, book)
    answer = answers.get(first)
    if answer in may or (len(may) == 1 and not found and _is_its_domain(may[0], told, book)):
        return Belonging(first, answer if answer in may else may[0], cut=cut)
    if not may:
        missing = issues.NO_ACCOUNT_NAMED if first.field == MAIL else issues.NO_ACCOUNT
        return Belonging(first, speaks=missing)
    return Belonging(first, speaks=issues.WhichAccount(first, book.told(may), is_exact=bool(found)), may=may)


def stays(found: Belonging, here: int | None, book: AccountLookup) -> Issue | None:
    """Return that a record, known by its id, belongs ``here`` and stays there, where its row names another account."""
    if here is None or here == found.account or here not in book.names or found.told.field == MAIL:
        return None
    return issues.StaysWith(book.names[here])


def _found(writing: Writing, book: AccountLookup) -> tuple[Sequence[int], bool]:
    """Return the accounts that a writing means, and whether that is only the first of several in it."""
    field, text = writing
    known = {KEY: book.by_key, NAME: book.by_name}.get(field, book.by_domain)
    if text in known:
        return known[text], False
    first = (_BETWEEN_NAMES if field == NAME else _BETWEEN).split(text)[0]
    first = case_safe(first) if field == KEY else company_domain(first) if field in (DOMAIN, MAIL) else first
    return known.get(first, ()), first != text


def _near(told: Sequence[Writing], rest: Sequence[Sequence[int]], book: AccountLookup) -> tuple[int, ...]:
    """Return those that a row may mean: what the rest of it tells, and a name in another writing."""
    named = [one for each in told if each.field == NAME for one in book.near.of(each.text)]
    return tuple(dict.fromkeys([*named, *(one for ids in rest for one in ids)]))


def _is_its_domain(account: int, told: Sequence[Writing], book: AccountLookup) -> bool:
    """Tell whether a row has the account's own domain beside its name in another writing."""
    if told[0].field != NAME or account not in book.near.of(told[0].text):
        return False
    return any(each.field == DOMAIN and account in _found(each, book)[0] for each in told)
