"""Several rows of one contract: the amounts of all of them are its lines.

The first row is the contract's; those of the others are kept in one field of it, ``lines``, as JSON.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from csdesk.domain.money import exact_text, from_minor
from csdesk.entities import new_uid
from csdesk.services.importing.bulk import Row, Updates, insert_all
from csdesk.services.importing.existing import ExistingRecords
from csdesk.services.importing.fields import CUSTOM, LINE, TERMS, kept
from csdesk.services.importing.own import OwnLine
from csdesk.services.importing.preview import ImportPreview, Incoming
from csdesk.services.importing.records import Record, Records

LINES = "lines"
"""The field of a contract that holds its further amounts."""
_COLUMNS = {"since": "since", "until": "until", "line_title": "title"}
_OF_A_LINE = frozenset({*LINE, "product", "notes"})
"""What rows of one contract may say otherwise; the product of a further row is the title of its amount."""
_ACCOUNT = ("account_external_id", "account", "account_domain")


class _First(NamedTuple):
    place: int
    values: dict[str, str]
    lines: list[dict[str, str]]


def folded(records: Records) -> Records:
    """Return the records with the further amounts of a contract in its first row; its other rows speak of that one."""
    if records.own:
        return records
    taken, first = list(records.taken), dict[object, _First]()
    for place, record in enumerate(records.taken):
        told = _tells(record.values)
        met = first.get(told) if told else None
        if told and met is None:
            first[told] = _First(place, dict(record.values), [])
        elif met is not None and _is_further(record, records.taken[met.place]):
            taken[place] = record._replace(line_of=taken[met.place].row)
            _add(met, record.values)
    for one in first.values():
        if one.lines or one.values != records.taken[one.place].values:
            values = one.values | ({LINES: _written(one.lines)} if one.lines else {})
            taken[one.place] = taken[one.place]._replace(values=values)
    return replace(records, taken=tuple(taken))


def last_said(known: ExistingRecords, lines: Mapping[int, Sequence[OwnLine]]) -> None:
    """Add to contracts the further amounts they have."""
    for contract, ours in known.ours.items():
        further = [dict(one.values) for one in lines.get(contract, ())[1:]]
        ours[LINES] = _written(further) if further else ""


def write(
    driver: sqlite3.Connection,
    ids: Mapping[int, int],
    preview: ImportPreview,
    lines: Mapping[int, Sequence[OwnLine]],
) -> None:
    """Write the further amounts of new and changed contracts."""
    added: list[Row] = []
    changed, gone = Updates("contract_lines"), list[tuple[int]]()
    for one, text in _news(preview):
        contract = ids.get(one.row) or one.record_id or 0
        wanted, here = _read(text), lines.get(contract, ())[1:] if one.record_id else ()
        for line, values in zip(here, wanted, strict=False):
            differing = {name: value for name, value in values.items() if value != line.values.get(name, "")}
            names = [name for name in LINE if name in differing]
            changed.add(
                line.id, dict(zip([_COLUMNS.get(name, name) for name in names], kept(names, differing), strict=True))
            )
        added += [_row(contract, values) for values in wanted[len(here) :]]
        gone += [(line.id,) for line in here[len(wanted) :]]
    insert_all(driver, "contract_lines", ("uid", "contract_id", *TERMS, *_COLUMNS.values()), added)
    changed.run(driver)
    driver.executemany("DELETE FROM contract_lines WHERE id = ?", gone)


def told(text: str) -> str:
    """Return amounts as text: each in major units with its currency and its title."""
    return ", ".join(
        " ".join(
            filter(
                None, (exact_text(from_minor(int(one["amount"]), one["currency"])), one["currency"], one["line_title"])
            )
        )
        for one in _read(text)
    )


def _tells(values: Mapping[str, str]) -> object:
    """Return what the rows of one contract have in common; None for a row that could be any."""
    if key := values.get("external_id"):
        return key
    term = tuple(values.get(name, "") for name in ("product", "start", "end"))
    return (*(values.get(name, "") for name in _ACCOUNT), *term) if any(term[:2]) else None


def _is_further(record: Record, first: Record) -> bool:
    """Tell whether a row says another amount of the contract in an earlier one, and nothing against it."""
    if record.values == first.values or not (record.values.get("amount") or record.flagged):
        return False
    return all(
        value in ("", first.values.get(name, ""))
        for name, value in record.values.items()
        if name not in _OF_A_LINE and not name.startswith(CUSTOM)
    )


def _add(first: _First, values: Mapping[str, str]) -> None:
    line = {name: values.get(name, "") for name in LINE}
    product = values.get("product", "")
    line["line_title"] = line["line_title"] or (product if product != first.values.get("product", "") else "")
    if not line["amount"]:
        return
    if first.values.get("amount"):
        first.lines.append(line)
    else:
        first.values.update({name: line[name] for name in TERMS})


def _news(preview: ImportPreview) -> Iterable[tuple[Incoming, str]]:
    yield from ((one, one.values[LINES]) for one in preview.created if one.values.get(LINES))
    for one in preview.updated:
        yield from ((one, change.new) for change in one.changes if change.field == LINES)


def _row(contract: int, values: Mapping[str, str]) -> Row:
    amount, months = int(values["amount"]), int(values["months"])
    return (new_uid(), contract, amount, months, values["currency"], *kept(_COLUMNS, values))


def _written(lines: Iterable[Mapping[str, str]]) -> str:
    return json.dumps([{name: one.get(name, "") for name in LINE} for one in lines], ensure_ascii=False)


def _read(text: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(text) if text else []
    return found
