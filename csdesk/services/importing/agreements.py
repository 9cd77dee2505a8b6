"""The contract in a row, of a contract or of the account that it brings it along for: read and written."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy.orm import Session

from csdesk.entities import new_uids
from csdesk.services.importing.bulk import Updates, insert_all, next_id
from csdesk.services.importing.existing import ExistingRecords, Meant, columns_of, rows_of
from csdesk.services.importing.fields import BROUGHT, TERMS, blank, kept
from csdesk.services.importing.preview import ImportPreview, Incoming

FIRST_LINE = "(SELECT min(f.id) FROM contract_lines f WHERE f.contract_id = r.id)"
_CONTRACT = tuple(name for name in BROUGHT if name not in TERMS)
_LINE = {"since": "since", "until": "until", "line_title": "title"}
"""What a table of csdesk's own says of an amount besides its terms, and the columns that keep it."""


def add_brought(session: Session, known: ExistingRecords, meant: Meant) -> None:
    """Add to the accounts what the contract says that their list brought along: this source's, else another's."""
    also = {one.id: one for one in known.also.values()}
    sql = (
        f"SELECT e.id, e.record_id, r.id, l.id, {columns_of(_CONTRACT)}, {columns_of(TERMS, 'l')}"
        " FROM external_refs e JOIN contracts r ON r.id = e.brought_id"
        f" LEFT JOIN contract_lines l ON l.id = {FIRST_LINE}"
        f" WHERE e.record_table = 'accounts' AND {meant.among('e.record_id')} ORDER BY e.id"
    )
    for ref, account, contract, line, *cells in rows_of(session, sql, meant.values):
        values = zip(BROUGHT, map(str, cells), strict=True)
        if ref in also:
            also[ref].brought, also[ref].values = (contract, line), dict(values)
        elif known.refs.get(account, ref) == ref and account in known.ours and account not in known.brought:
            known.ours[account].update(values)
            known.brought[account] = (contract, line)


def write_brought(driver: sqlite3.Connection, ids: Mapping[int, int], preview: ImportPreview) -> dict[int, int]:
    """Write the contracts that an account list brings along; return those that are new, by row."""
    wanting = [one for one in (*preview.created, *preview.updated) if one.brought is None and _brings(one)]
    first = next_id(driver, "contracts")
    contracts = {one.row: first + place for place, one in enumerate(wanting)}
    names = ("id", "uid", "account_id", *_CONTRACT, "outcome_reason", "notes", "custom")
    uids = new_uids(len(wanting))
    rows = [
        (
            contracts[one.row],
            one.brought_uid or next(uids),
            ids.get(one.row, one.record_id),
            *kept(_CONTRACT, one.values),
            "",
            "",
            "{}",
        )
        for one in wanting
    ]
    insert_all(driver, "contracts", names, rows)
    insert_lines(driver, [(contracts[one.row], one) for one in wanting])
    change(driver, preview.updated, _CONTRACT)
    return contracts


def change(driver: sqlite3.Connection, updated: Iterable[Incoming], fields: Sequence[str]) -> None:
    """Change contracts in these fields, and their first lines; one without a line is given one."""
    contracts, lines = Updates("contracts"), Updates("contract_lines")
    lacking: list[tuple[int, Incoming]] = []
    for one in updated:
        if one.brought is None:
            continue
        contract, line = one.brought
        changed = {name: new for name, _old, new in one.changes}
        contracts.add(contract, {name: changed[name] or blank(name) for name in fields if name in changed})
        terms: dict[str, object] = {name: changed[name] for name in TERMS if changed.get(name)}
        terms |= {column: changed[name] or blank(name) for name, column in _LINE.items() if name in changed}
        if terms and line is None:
            lacking.append((contract, one))
        else:
            lines.add(line, terms)
    contracts.run(driver)
    lines.run(driver)
    insert_lines(driver, lacking)


def insert_lines(driver: sqlite3.Connection, wanted: Sequence[tuple[int, Incoming]]) -> None:
    """Give contracts the amounts that rows say."""
    uids = new_uids(len(wanted))
    rows = [
        (
            one.line_uid or next(uids),
            contract,
            int(one.values["amount"]),
            int(one.values["months"]),
            one.values["currency"],
            *kept(_LINE, one.values),
        )
        for contract, one in wanted
        if one.values.get("amount")
    ]
    insert_all(driver, "contract_lines", ("uid", "contract_id", *TERMS, *_LINE.values()), rows)


def _brings(one: Incoming) -> bool:
    fields = {change.field for change in one.changes} if one.record_id else one.values.keys()
    return any(one.values.get(name) for name in BROUGHT if name in fields)
