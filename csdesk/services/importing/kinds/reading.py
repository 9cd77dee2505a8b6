"""Readings from files: a column for each measure, a row for each reading, or days as columns."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from sqlalchemy.orm import Session
from typing_extensions import override

from csdesk.exchange import titles
from csdesk.exchange.blocks import blocks
from csdesk.exchange.dates import order_of
from csdesk.exchange.days import read_day
from csdesk.exchange.reading_cells import added_up, first_rows, last_of_each
from csdesk.exchange.reading_tables import Meanings, ReadingColumns, ReadTable, TableFault, read_readings
from csdesk.exchange.refusals import Refusal, RefusalReason
from csdesk.exchange.sheets import OutputSheet
from csdesk.exchange.tables import Table
from csdesk.i18n import later_words
from csdesk.services.importing.existing import rows_of
from csdesk.services.importing.issues import DateOrderGuessed
from csdesk.services.importing.kind import ExportAsked, ExportTable, ImportDraft
from csdesk.services.importing.preview import Flagged, LeftOut, Rejected
from csdesk.services.importing.questions import EMPTY, OWN, REPEATED, CellQuestion, Repeated, alike
from csdesk.services.importing.readings import columns as reading_columns
from csdesk.services.importing.readings import issues as said
from csdesk.services.importing.readings.batch_import import BatchImport
from csdesk.services.importing.readings.file_days import day_of
from csdesk.services.importing.readings.look import Gathered, ReadingsLook, strangers, take_problems
from csdesk.services.importing.readings.measures import Measures
from csdesk.services.importing.readings.owners import RowOwners
from csdesk.services.importing.readings.preview import ReadingsPreview

_EXPORTED = ("account_uid", "account", "on", "measure", "value")
_ALL = """SELECT a.uid, a.name, r.day, m.key, r.value, a.id FROM readings r JOIN accounts a ON a.id = r.account_id
    JOIN measures m ON m.id = r.measure_id ORDER BY r.account_id, r.measure_id, r.day"""


class ReadingsImport(BatchImport):
    """What was measured of accounts, day by day."""

    name, title = "readings", later_words.tr("Readings")
    endings: ClassVar[tuple[str, ...]] = (".csv", ".xlsx", ".json")

    @override
    def lasting(self, columns: Sequence[str]) -> Sequence[str]:
        days = reading_columns.day_headings(columns)
        return [column for column in columns if column not in days]

    @override
    def widened(self, table: Table, given: Mapping[str, str]) -> Mapping[str, str]:
        return reading_columns.widened(table, given)

    @override
    def preview(self, session: Session, draft: ImportDraft) -> ReadingsPreview:
        measures, day = Measures.read(session), day_of(draft)
        columns = reading_columns.reading_columns(draft, measures, day.day)
        owners = RowOwners(session, draft, reading_columns.whose(draft))
        reading = _Reading(session, draft, columns, measures, owners)
        return ReadingsLook(session, draft, owners, measures, day).preview(reading.gathered())

    @override
    def exported(self, session: Session, asked: ExportAsked) -> ExportTable:
        wanted = None if asked.ids is None else set(asked.ids)
        rows = [
            [uid, name, date.fromordinal(day), key, value]
            for uid, name, day, key, value, account in rows_of(session, _ALL)
            if wanted is None or account in wanted
        ]
        headings = tuple(titles.heading(self.name, field, asked.language) for field in _EXPORTED)
        objects = ({"uid": "", **dict(zip(_EXPORTED, map(str, row), strict=True))} for row in rows)
        return ExportTable(OutputSheet(self.name, headings, rows), len(rows), objects)


class _Reading:
    """A file of readings on its way to a preview."""

    def __init__(
        self, session: Session, draft: ImportDraft, columns: ReadingColumns, measures: Measures, owners: RowOwners
    ) -> None:
        self._draft, self._columns, self._measures, self._owners = draft, columns, measures, owners
        self._texts = reading_columns.texts_learnt(session, draft.kind.name) if columns.measure else {}
        self._texts |= dict(draft.columns.answers.values.get(columns.measure, {}))
        self._guessed = None if draft.order else order_of(_texts(draft.table, columns.day))

    def gathered(self) -> Gathered:
        """Return what the file says."""
        meanings = Meanings(self._owners.account, self._measure, self._day)
        read = read_readings(blocks(self._draft.path, self._draft.table), self._columns, meanings)
        found = Gathered(read.readings, read.rows, read.owners, dated=bool(self._columns.day) or self._has_days)
        names = self._columns.accounts
        found.rejected, found.open_rows, found.left_out = strangers(
            read.strange, read.strange_said, read.said, self._owners, names
        )
        self._take_faults(found, read.faults)
        take_problems(found, read.problems if self._draft.table.goes_on else self._draft.table.problems)
        self._settle(found)
        found.warnings += [said.MixedPercents(one) for one in sorted(self._mixed(read))]
        left = [one for one in reading_columns.numeric(self._draft.table) if one not in self._draft.columns.columns]
        found.warnings += [said.Unmeasured(tuple(left))] if left else []
        if self._guessed is not None:
            found.warnings.append(DateOrderGuessed(self._columns.day, self._guessed.value))
        return found

    @property
    def _has_days(self) -> bool:
        """Tell whether days are columns."""
        return len({day for _measure, day in self._columns.values.values()}) > 1

    def _measure(self, text: str) -> int:
        answer = self._texts.get(alike(text))
        if answer == OWN:
            key = self._measures.meant(text) or self._measures.free_key(text)
            return self._measures.id_of(key, text)
        key = self._measures.meant(text) if answer is None else answer
        return self._measures.id_of(key) if key else 0

    def _day(self, text: str) -> int:
        try:
            return read_day(text, self._draft.order or self._guessed, self._draft.today.year).toordinal()
        except Refusal:
            return 0

    def _take_faults(self, found: Gathered, faults: Sequence[TableFault]) -> None:
        """Sort the cells that cannot be taken: flagged, asked or rejected with their rows."""
        rejected: list[Rejected] = []
        asked: list[Rejected] = []
        left: list[LeftOut] = []
        for one in faults:
            if one.is_value:
                found.flagged.append(Flagged(one.row, one.column, one.text, RefusalReason.NOT_A_NUMBER))
            elif one.column == self._columns.measure:
                if self._texts.get(alike(one.text)) == EMPTY:
                    left.append(LeftOut(one.row, one.column, one.text, said.LEFT_MEASURE))
                    continue
                question = CellQuestion(one.column, "measure", one.text, measures=self._measures.offered)
                reason = said.UnknownMeasure(one.text)
                asked.append(Rejected(one.row, one.column, one.text, reason, is_question=True, asks=question))
            else:
                rejected.append(Rejected(one.row, one.column, one.text, RefusalReason.NOT_A_DATE))
        found.rejected.append(rejected)
        found.questions.append(asked)
        found.asking += asked
        found.left_out.append(left)

    def _settle(self, found: Gathered) -> None:
        """Leave one reading for each cell: of several days of a row the last; of several rows of one what is said."""
        import numpy as np

        repeated = self._draft.columns.answers.repeated
        if self._columns.day:
            found.readings, others = last_of_each(found.readings)
            found.warnings += [said.SeveralOfADay(len(others))] if len(others) else []
            return
        if repeated == Repeated.BOTH:
            found.readings = added_up(found.readings)
            return
        if not repeated:
            found.readings, rows, firsts = first_rows(found.readings)
            column = self._columns.accounts[0]
            question = CellQuestion(column, REPEATED)
            names = {row: self._owners.names[owner] for row, owner in _owned(found, rows)}
            asked = [
                Rejected(row, column, names[row], said.RepeatedAccount(first), is_question=True, asks=question)
                for row, first in zip(rows.tolist(), firsts.tolist(), strict=True)
            ]
            taken = ~np.isin(found.rows, rows)
            found.rows, found.owners = found.rows[taken], found.owners[taken]
            found.questions.append(asked)
            found.asking += asked
        found.readings, _others = last_of_each(found.readings)

    def _mixed(self, read: ReadTable) -> set[str]:
        """Return the columns in which percents stand beside bare numbers other than 0."""
        sample = {one: _texts(self._draft.table, one) for one in read.percents}
        return {one for one, texts in sample.items() if any(t.strip("0.").isdecimal() for t in texts if "%" not in t)}


def _owned(found: Gathered, rows: Any) -> list[tuple[int, int]]:
    import numpy as np

    there = np.isin(found.rows, rows)
    return list(zip(found.rows[there].tolist(), found.owners[there].tolist(), strict=True))


def _texts(table: Table, column: str) -> list[str]:
    if column not in table.columns:
        return []
    place = table.columns.index(column)
    return [row.cells[place] for row in table.rows if row.cells[place]]
