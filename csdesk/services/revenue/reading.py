"""The facts of revenue from the file: plain rows, so that many thousand contracts are read in a moment."""

import json
import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from csdesk.analytics.revenue.doubts import DECIDED, MONTHS_OF
from csdesk.analytics.revenue.facts import (
    ENDED,
    FOR_EVER,
    RENEWED,
    UNDECIDED,
    AccountState,
    DoubtDecisions,
    Facts,
)
from csdesk.domain.accounts import Status
from csdesk.domain.contracts import ContractOutcome
from csdesk.domain.revenue import DoubtKind, EntryForm
from csdesk.store.engine import raw

UNKNOWN = 0
"""Stands for a day that is not said: since ever, or known always."""
_AS_RENEWED = (ContractOutcome.RENEWED, ContractOutcome.EXPANDED, ContractOutcome.REDUCED)
_KEPT: dict[str | None, int] = {None: UNDECIDED} | dict.fromkeys((one.value for one in _AS_RENEWED), RENEWED)
_STATES = {Status.CHURNED.value: 1, Status.HANDED_OVER.value: 2}
_MONTHS = {verdict.value: months for verdict, months in MONTHS_OF.items()}


@dataclass(frozen=True)
class ReadFacts:
    """The facts, and the accounts they are of: what each account was merged into."""

    facts: Facts
    merged: dict[int, int]


def read_facts(session: Session, accounts: Collection[int] | None = None) -> ReadFacts:
    """Return the facts of all accounts, or of some; what was merged counts with what it was merged into."""
    driver = raw(session.connection())
    merged = _merged(driver)
    wanted = None if accounts is None else json.dumps([*accounts, *(a for a, b in merged.items() if b in accounts)])
    contracts = _contracts(driver, wanted)
    facts = Facts(
        contracts=_moved(contracts, merged, 1),
        lines=_lines(driver, wanted),
        holds=_moved(_holds(driver, wanted), merged, 0),
        entries=_moved(_entries(driver, wanted), merged, 1),
        accounts=_states(driver, wanted),
        decisions=_decisions(driver, merged),
    )
    return ReadFacts(facts, merged)


def accounts_of(session: Session, table: str, ids: Iterable[Any]) -> dict[int, int]:
    """Return by id the accounts of records of a table; amounts of contracts have that of their contract."""
    column = "account_id" if table != "contract_lines" else "(SELECT account_id FROM contracts WHERE id = contract_id)"
    if table == "accounts":
        column = "id"
    sql = f"SELECT id, {column} FROM {table} WHERE id IN (SELECT value FROM json_each(?))"
    return dict(raw(session.connection()).execute(sql, (json.dumps([*ids]),)).fetchall())


class _Days(dict[str | None, int]):
    """Ordinals of days by their texts: the same few thousand stand in many rows."""

    def __missing__(self, text: str | None) -> int:
        try:
            found = date.fromisoformat(text or "").toordinal()
        except ValueError:
            found = UNKNOWN
        self[text] = found
        return found


def _among(column: str, wanted: str | None) -> tuple[str, tuple[str, ...]]:
    return ("1", ()) if wanted is None else (f"{column} IN (SELECT value FROM json_each(?))", (wanted,))


def _contracts(driver: sqlite3.Connection, wanted: str | None) -> list[Any]:
    where, values = _among("c.account_id", wanted)
    sql = (
        "SELECT c.id, c.account_id, c.product, c.start, c.[end], coalesce(c.auto_renewal, 0), c.outcome, c.outcome_on,"
        f" c.signed_on, coalesce(c.renews_id, 0) FROM contracts c WHERE {where} ORDER BY c.id"
    )
    day = _Days()
    return [
        (
            key,
            account,
            product,
            day[start],
            day[end] or FOR_EVER,
            auto,
            _KEPT.get(how, ENDED),
            day[on],
            day[signed],
            renews,
        )
        for key, account, product, start, end, auto, how, on, signed, renews in driver.execute(sql, values)
    ]


def _lines(driver: sqlite3.Connection, wanted: str | None) -> list[Any]:
    where, values = _among("c.account_id", wanted)
    sql = (
        "SELECT l.contract_id, l.amount, l.months, l.currency, l.since, l.until, l.signed_on FROM contract_lines l"
        f" JOIN contracts c ON c.id = l.contract_id WHERE {where} AND l.months > 0 ORDER BY l.id"
    )
    day = _Days()
    return [
        (contract, amount, 1, months, currency, day[since], day[until] or FOR_EVER, day[signed])
        for contract, amount, months, currency, since, until, signed in driver.execute(sql, values)
    ]


def _holds(driver: sqlite3.Connection, wanted: str | None) -> list[Any]:
    where, values = _among("account_id", wanted)
    sql = f"SELECT account_id, coalesce(contract_id, 0), since, until FROM holds WHERE {where} ORDER BY id"
    day = _Days()
    return [
        (account, contract, day[since], day[until] or FOR_EVER)
        for account, contract, since, until in driver.execute(sql, values)
    ]


def _entries(driver: sqlite3.Connection, wanted: str | None) -> list[Any]:
    where, values = _among("account_id", wanted)
    sql = (
        f"SELECT id, account_id, amount, times, months, currency, since, until, form = '{EntryForm.MONTH.value}'"
        f" FROM revenue WHERE {where} ORDER BY id"
    )
    day = _Days()
    return [
        (*own, day[since], day[until] or FOR_EVER, monthly)
        for *own, since, until, monthly in driver.execute(sql, values)
    ]


def _states(driver: sqlite3.Connection, wanted: str | None) -> list[AccountState]:
    where, values = _among("id", wanted)
    left = "(status IN (?, ?) OR handed_over_on IS NOT NULL)"
    sql = f"SELECT id, status, handed_over_on FROM accounts WHERE {left} AND {where}"
    day = _Days()
    rows = driver.execute(sql, (*_STATES, *values)).fetchall()
    return [AccountState(key, _STATES.get(status, 0), day[on]) for key, status, on in rows]


def _merged(driver: sqlite3.Connection) -> dict[int, int]:
    """Return what accounts that were merged ended in."""
    direct: dict[int, int] = dict(
        driver.execute("SELECT id, merged_into_id FROM accounts WHERE merged_into_id IS NOT NULL").fetchall()
    )
    found = {}
    for key, into in direct.items():
        seen = {key}
        while into in direct and into not in seen:
            seen.add(into)
            into = direct[into]
        found[key] = into
    return found


def _moved(rows: list[Any], merged: dict[int, int], place: int) -> list[Any]:
    """Return rows with the account, which stands at a place, that it was merged into."""
    if not merged:
        return rows
    return [(*row[:place], merged.get(row[place], row[place]), *row[place + 1 :]) for row in rows]


def _decisions(driver: sqlite3.Connection, merged: dict[int, int]) -> DoubtDecisions:
    by: dict[tuple[str, str], set[int]] = {}
    periods: dict[int, int] = {}
    rows = driver.execute("SELECT account_id, kind, subject, verdict FROM revenue_decisions ORDER BY id").fetchall()
    for account, kind, subject, verdict in rows:
        if kind == DoubtKind.NO_PERIOD and verdict in _MONTHS:
            periods[subject] = _MONTHS[verdict]
        else:
            by.setdefault((kind, verdict), set()).add(subject or merged.get(account, account))

    sets = {name: frozenset(by.get((kind.value, verdict.value), ())) for kind, name, verdict in DECIDED}
    return DoubtDecisions(**sets, periods=periods)
