"""Contracts from files, each with its amount; in a table of csdesk's own with all of them, a row each."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import ClassVar

from sqlalchemy.orm import Session
from typing_extensions import override

from csdesk.exchange.titles import LINE_UID
from csdesk.i18n import later_words
from csdesk.services.importing import agreements
from csdesk.services.importing import lines as further
from csdesk.services.importing.existing import ExistingRecords, Meant, Natural, rows_of
from csdesk.services.importing.fields import CONTRACT_COLUMNS, TERMS
from csdesk.services.importing.own import BLANK_LINE, Own, Uids, lines
from csdesk.services.importing.preview import ImportPreview, Values
from csdesk.services.importing.record_import import RecordImport
from csdesk.services.importing.record_kind import Place
from csdesk.services.importing.records import Records
from csdesk.store.engine import raw

_FIRST_LINE = f"l.id = {agreements.FIRST_LINE}"


class ContractImport(RecordImport):
    """Contracts of the accounts."""

    name, title, called = "contracts", later_words.tr("Contracts"), "product"
    needs_name = False
    columns = CONTRACT_COLUMNS
    fixed: ClassVar[Mapping[str, object]] = {"outcome_reason": ""}
    joins = f"LEFT JOIN contract_lines l ON {_FIRST_LINE}"
    joined: ClassVar[Mapping[str, str]] = {name: f"l.{name}" for name in TERMS}
    parts: ClassVar[Mapping[str, str]] = {
        **{name: name for name in (LINE_UID, "amount", "period", "currency", "line_title", "since")},
        "line_last_day": "last_day",
    }

    @override
    def naturals(self, values: Values, account_id: int | None) -> list[Natural]:
        return [("start", account_id, values.get("product", ""), values.get("start", ""))]

    @override
    def is_told(self, values: Values) -> bool:
        return any(values.get(name) for name in ("product", "start", "end", "amount"))

    @override
    def folded(self, records: Records) -> Records:
        return further.folded(records)

    @override
    def read(self, session: Session, known: ExistingRecords, meant: Meant) -> None:
        super().read(session, known, meant)
        sql = f"{self.query('r.id, l.id')} AND {meant.among('r.id')}"
        known.brought.update((record, (record, line)) for record, line in rows_of(session, sql, meant.values))
        further.last_said(known, lines(raw(session.connection()), meant.among("contract_id"), meant.values))

    @override
    def own(self, driver: sqlite3.Connection) -> Own:
        found = super().own(driver)
        found.lines = lines(driver)
        return found

    @override
    def embedded(
        self, own: Own, record: int, uids: Uids, values: Values, by: str
    ) -> tuple[Mapping[str, str], Place | None] | None:
        if uids.line is None:
            return None
        line = own.line(record, uids.line) if by == "uid" else own.like(record, values)
        return line.values if line else BLANK_LINE, (record, line.id if line else None)

    @override
    def told(self, own: Own, record: int) -> tuple[Values, Sequence[Values]]:
        return {}, [{LINE_UID: line.uid, **line.values} for line in own.lines.get(record, ())]

    @override
    def embed(self, driver: sqlite3.Connection, ids: Mapping[int, int], preview: ImportPreview) -> Mapping[int, int]:
        here = lines(driver)
        agreements.insert_lines(driver, [(ids[one.row], one) for one in preview.created])
        agreements.change(driver, preview.updated, ())
        further.write(driver, ids, preview, here)
        return {}
