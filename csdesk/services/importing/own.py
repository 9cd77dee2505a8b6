"""What a table that csdesk wrote itself means: its records by csdesk's own ids, its values as they are kept.

A row says what she wants, not what a source said: nothing of it is kept to compare with next time.
"""

import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from csdesk.exchange.titles import ACCOUNT_UID, CONTRACT_UID, LINE_UID, UID
from csdesk.services.importing.fields import BROUGHT, LINE, TERMS

_TELLING = ("since", "until", "line_title")
_UID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
BLANK_LINE = dict.fromkeys(LINE, "")


class Uids(NamedTuple):
    """The csdesk ids in a row; None where the table has no such column."""

    record: str | None
    account: str | None
    contract: str | None
    line: str | None


NO_UIDS = Uids(None, None, None, None)


def taken_out(values: dict[str, str]) -> Uids:
    """Return the csdesk ids of a row, taken out of its values."""
    return Uids(*(values.pop(name, None) for name in (UID, ACCOUNT_UID, CONTRACT_UID, LINE_UID)))


@dataclass(frozen=True, slots=True)
class OwnLine:
    """An amount of a contract: its id, and its values as they are kept."""

    id: int
    uid: str
    contract: int
    values: dict[str, str]


class Brought(NamedTuple):
    """A contract that an account's row can speak of: with one amount a month or year; with its line and values.

    The account's ``last`` one is what its row speaks of, unless another runs beside it.
    """

    account: int
    contract: int
    line: int | None
    uids: dict[str, str]
    values: dict[str, str]
    last: bool


@dataclass
class Own:
    """Records and accounts by csdesk's ids, the amounts of contracts, the contracts that accounts' rows speak of.

    ``merged`` are the accounts that went into others, with the names of those.
    """

    records: dict[str, int] = field(default_factory=dict)
    accounts: dict[str, int] = field(default_factory=dict)
    lines: dict[int, list[OwnLine]] = field(default_factory=dict)
    brought: dict[str, Brought] = field(default_factory=dict)
    others: frozenset[str] = frozenset()
    merged: dict[int, str] = field(default_factory=dict)

    @cached_property
    def taken(self) -> frozenset[str]:
        """Return the ids that records and amounts have."""
        return frozenset(self.records) | {line.uid for lines in self.lines.values() for line in lines} | self.others

    @cached_property
    def last(self) -> dict[int, Brought]:
        """Return by account the contract that its row speaks of."""
        return {one.account: one for one in self.brought.values() if one.last}

    def free(self, uid: str | None) -> str:
        """Return the id that a new record may keep: the one in the table, if it is one and nobody has it."""
        return uid if uid and _UID.fullmatch(uid) and uid not in self.taken else ""

    def line(self, contract: int, uid: str) -> OwnLine | None:
        """Return the amount with this id, if it is the contract's."""
        return next((one for one in self.lines.get(contract, ()) if one.uid == uid), None)

    def like(self, contract: int, values: Mapping[str, str]) -> OwnLine | None:
        """Return the amount that these values speak of, in a contract that is known by other ids in the table."""
        lines = self.lines.get(contract, [])
        same = [one for one in lines if all(one.values[name] == values.get(name, "") for name in _TELLING)]
        return same[0] if same else lines[0] if len(lines) == 1 else None


def tidy(text: str) -> str:
    """Return a text as it comes back from a file: no space around it, lines that end in one way."""
    return str(text).replace("\r\n", "\n").replace("\r", "\n").strip()  # a damaged one may be a number


def lines(driver: sqlite3.Connection, condition: str = "1", given: Sequence[object] = ()) -> dict[int, list[OwnLine]]:
    """Return the amounts of contracts: of all, or of those for which a condition holds, with what is given for it."""
    sql = (
        "SELECT id, uid, contract_id, amount, months, currency, coalesce(since, ''), coalesce(until, ''), title"
        f" FROM contract_lines WHERE {condition} ORDER BY id"
    )
    found: dict[int, list[OwnLine]] = {}
    for line, uid, contract, *cells in driver.execute(sql, tuple(given)):
        values = dict(zip(LINE, (tidy(str(cell)) for cell in cells), strict=True))
        found.setdefault(contract, []).append(OwnLine(line, uid, contract, values))
    return found


def brought(driver: sqlite3.Connection) -> dict[str, Brought]:
    """Return by their ids the contracts that an account's row can speak of."""
    fields = [f"coalesce(r.\"{name}\", '')" for name in BROUGHT if name not in TERMS]
    fields += [f"coalesce(l.\"{name}\", '')" for name in TERMS]
    beside = 'o.account_id = r.account_id AND o.id <> r.id AND coalesce(o."end" > r.start, 1)'
    sql = (
        "SELECT r.account_id, r.id, l.id, r.uid, l.uid,"
        f" NOT EXISTS (SELECT 1 FROM contracts o WHERE {beside}), {', '.join(fields)}"
        " FROM contracts r LEFT JOIN contract_lines l ON l.contract_id = r.id GROUP BY r.id HAVING count(*) = 1"
        " AND (l.id IS NULL OR (l.months IN (1, 12) AND l.since IS NULL AND l.until IS NULL))"
    )
    return {
        uid: Brought(
            account,
            contract,
            line,
            {CONTRACT_UID: uid, LINE_UID: line_uid or ""},
            dict(zip(BROUGHT, (tidy(str(cell)) for cell in cells), strict=True)),
            bool(last),
        )
        for account, contract, line, uid, line_uid, last, *cells in driver.execute(sql)
    }
