"""Addresses in one tool: a host that many accounts have is the domain of none of them."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from csdesk.exchange.choices import read_domain
from csdesk.exchange.refusals import Refusal
from csdesk.exchange.tables import Table
from csdesk.i18n import Saying, later_words

_MANY = 3
_SHARE = 10
"""Of so many accounts with a domain one may have the host: in a long list, a group may have a few with its own."""


@dataclass(frozen=True)
class SharedDomain(Saying):
    """A column that would give several accounts one domain, and is left out."""

    says = later_words.tr("“{column}” would give %n account(s) the domain {domain}: it is not imported.", "", 1)
    column: str
    domain: str
    count: int


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
