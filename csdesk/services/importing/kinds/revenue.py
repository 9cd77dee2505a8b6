"""Sales sheets from files: the revenue of accounts month by month, or amounts for a time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from typing_extensions import override

from csdesk.domain.contracts import last_day
from csdesk.domain.money import exact_text, from_minor, written
from csdesk.domain.months import after, months_between
from csdesk.domain.revenue import EntryForm
from csdesk.entities import Account, RevenueEntry, new_uid
from csdesk.exchange import titles
from csdesk.exchange.months import read_month
from csdesk.exchange.sheets import Cell, OutputSheet
from csdesk.exchange.tables import Table
from csdesk.i18n import later_words
from csdesk.services.importing import no_records
from csdesk.services.importing.kind import ExportAsked, ExportTable, ImportDraft, ImportKind
from csdesk.services.importing.mappings import source_of
from csdesk.services.importing.preview import Change, ImportPreview, Incoming, MissingRecord, Written
from csdesk.services.importing.record_import import LackingError
from csdesk.services.importing.revenue.issues import OtherWay
from csdesk.services.importing.revenue.reading import RowRead, SheetReading, together
from csdesk.services.importing.revenue.stated import Key, SheetEntry, Stated, stated

_TELLING = frozenset({"account", "account_external_id", "account_domain", "account_uid"})
_EXPORTED = ("uid", "account_uid", "account", "month", "start", "last_day", "amount", "period", "currency", "title")


@dataclass(frozen=True)
class RevenuePreview(ImportPreview):
    """What a sales sheet would do, with the entries that accounts have afterwards, by account and currency."""

    work: Mapping[Key, Sequence[SheetEntry]] = field(default_factory=dict)


class RevenueImport(ImportKind):
    """What came in: a row for an account, for a month of it, or for an amount with its time."""

    name, title = "revenue", later_words.tr("Sales sheet")

    @override
    def source(self, session: Session, table: Table, columns: Mapping[str, str], path: Path) -> str:
        return source_of(session, self.name, "title", table, columns, path)

    @override
    def lasting(self, columns: Sequence[str]) -> Sequence[str]:
        return [column for column in columns if read_month(column) is None]

    @override
    def preview(self, session: Session, draft: ImportDraft) -> RevenuePreview:
        if not _TELLING & set(draft.columns.columns.values()):
            raise LackingError(draft.table.columns)
        reading = SheetReading(session, draft)
        rows = reading.rows()
        here = _here(session)
        mine = {key: stated(entries) for key, (entries, _ids, _sources) in here.items()}
        names, told_now = _names(session), together(rows)
        work = {key: one.over(mine.get(key, Stated())).entries() for key, one in told_now.items()}
        other_way = [names[key[0]] for key, one in told_now.items() if one.replaces(mine.get(key, Stated()))]
        new, changed, same = self._sorted(rows, mine, work, names)
        told = {row.account for row in rows}
        left = {key[0] for key, (_e, _i, sources) in here.items() if draft.columns.source in sources} - told
        return RevenuePreview(
            created=new,
            updated=changed,
            unchanged=same,
            rejected=[*no_records.broken(draft.table), *reading.rejected],
            missing=tuple(MissingRecord(one, names[one], names[one], names[one], one) for one in sorted(left)),
            warnings=(OtherWay(tuple(dict.fromkeys(other_way))),) if other_way else (),
            flagged=[fault for row in rows for fault in row.faults],
            left_out=tuple(no_records.left_out(draft.table)),
            work={key: one for key, one in work.items() if one != _kept(here.get(key))},
        )

    @staticmethod
    def _sorted(
        rows: Iterable[RowRead],
        mine: Mapping[Key, Stated],
        work: Mapping[Key, Sequence[SheetEntry]],
        names: Mapping[int, str],
    ) -> tuple[list[Incoming], list[Incoming], list[Incoming]]:
        """Return the rows of accounts that are new in the sheet, that change something, and the others."""
        new: list[Incoming] = []
        changed: list[Incoming] = []
        same: list[Incoming] = []
        after = {key: stated(entries) for key, entries in work.items()}
        for row in rows:
            keys = [(row.account, currency) for currency in row.stated]
            one = Incoming(row.number, None, names[row.account], {}, {}, matched_by="new", is_news=False)
            if not any(key in mine for key in keys):
                new.append(one)
                continue
            changes = tuple(
                change
                for key in keys
                for change in _changes(key[1], mine.get(key, Stated()), after[key], row.stated[key[1]])
            )
            told = one._replace(record_id=row.account, changes=changes, matched_by="account")
            (changed if changes else same).append(told)
        return new, changed, same

    @override
    def write(self, session: Session, draft: ImportDraft, preview: ImportPreview) -> Written:
        assert isinstance(preview, RevenuePreview)
        from csdesk.services.revenue import sheet_news  # numpy comes with it

        here, before = _here(session), sheet_news.facts(session)
        for key, entries in preview.work.items():
            kept, ids, _sources = here.get(key, ((), (), frozenset()))
            wanted = list(entries)
            for entry, row_id in zip(kept, ids, strict=True):
                if entry in wanted:
                    wanted.remove(entry)
                else:
                    session.delete(session.get_one(RevenueEntry, row_id))
            account, currency = key
            whose: dict[str, Any] = {"account_id": account, "currency": currency, "source": draft.columns.source}
            session.add_all(RevenueEntry(uid=new_uid(), **one._asdict(), **whose) for one in wanted)
        session.flush()
        sheet_news.note(session, before, draft.today, draft.path.name)
        return Written()

    @override
    def shown(self, field: str, value: Any, language: str) -> str:
        return str(value)

    @override
    def exported(self, session: Session, asked: ExportAsked) -> ExportTable:
        own = RevenueEntry.account_id, RevenueEntry.currency, RevenueEntry.since, RevenueEntry.id
        query = select(RevenueEntry, Account.uid, Account.name).join_from(RevenueEntry, Account).order_by(*own)
        rows: list[list[Cell]] = [
            [entry.uid, uid, name, *cells]
            for entry, uid, name in session.execute(query)
            if asked.ids is None or entry.account_id in asked.ids
            for cells in _cells(entry)
        ]
        headings = tuple(titles.heading(self.name, name, asked.language) for name in _EXPORTED)
        return ExportTable(OutputSheet(self.name, headings, rows), len(rows))


def _cells(one: RevenueEntry) -> list[list[Cell]]:
    """Return an entry as rows: of months a row each."""
    amount = exact_text(from_minor(one.amount, one.currency))
    if one.form is EntryForm.MONTH and one.until is not None:
        months = (after(one.since, place) for place in range(months_between(one.since, one.until)))
        return [[f"{month:%Y-%m}", None, None, amount, None, one.currency, one.title] for month in months]
    period = str(one.months) if one.form is EntryForm.PERIOD else None
    return [[None, one.since, last_day(one.until), amount, period, one.currency, one.title]]


def _kept(found: "tuple[Sequence[SheetEntry], Sequence[int], frozenset[str]] | None") -> list[SheetEntry]:
    return list(found[0]) if found else []


def _here(session: Session) -> dict[Key, tuple[list[SheetEntry], list[int], frozenset[str]]]:
    """Return by account and currency what is kept, in its order, with its ids and its sources."""
    found: dict[Key, tuple[list[SheetEntry], list[int], frozenset[str]]] = {}
    query = select(RevenueEntry).order_by(RevenueEntry.since, RevenueEntry.id)
    for one in session.scalars(query):
        entries, ids, sources = found.get((one.account_id, one.currency), ([], [], frozenset()))
        entries.append(SheetEntry(one.form, one.amount, one.times, one.months, one.since, one.until, one.title))
        ids.append(one.id)
        found[one.account_id, one.currency] = entries, ids, sources | {one.source}
    return found


def _names(session: Session) -> dict[int, str]:
    return {one.id: one.name for one in session.execute(select(Account.id, Account.name))}


def _changes(currency: str, before: Stated, after: Stated, row: Stated) -> list[Change]:
    """Return what a row changes: months by their amounts, other amounts by their number."""
    months = sorted(row.months.keys() | row.blank)
    found = [
        Change(f"{month:%Y-%m}", _said(before, month, currency), _said(after, month, currency))
        for month in months
        if before.months.get(month) != after.months.get(month)
    ]
    fresh = [one for one in row.terms if one not in before.terms]
    return [*found, *(Change(one.since.isoformat(), "", _amount(one.amount, currency)) for one in fresh)]


def _said(of: Stated, month: date, currency: str) -> str:
    amount = of.months.get(month)
    return "" if amount is None else _amount(amount, currency)


def _amount(minor: int, currency: str) -> str:
    return written(from_minor(minor, currency), currency)
