"""Whence readings come: the sources with their imports, each taken back by itself; and what is typed by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import NamedTuple

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from csdesk.entities import HealthMeasure, Reading, ReadingImport, ReadingSource
from csdesk.errors import NoNumberError
from csdesk.exchange.figures import read_figure
from csdesk.fields.measures import measure_name
from csdesk.i18n import later_words
from csdesk.services.base import DatabaseService
from csdesk.services.health.recompute import recompute
from csdesk.services.importing.existing import rows_of
from csdesk.services.importing.questions import Absence
from csdesk.services.importing.readings import measures
from csdesk.services.importing.readings.cells import BY_HAND, set_aside
from csdesk.services.importing.readings.measures import Measures
from csdesk.services.importing.readings.writing import TOUCHED, source_named, take_back
from csdesk.store import imports
from csdesk.store.engine import bulk
from csdesk.store.step import Step

_HAND = ""
"""The name of the source of what is typed."""
_WRITE = "INSERT OR REPLACE INTO readings (account_id, measure_id, day, value, import_id) VALUES (?, ?, ?, ?, ?)"
_TAKE_BACK = later_words.tr("Take back readings")


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source: what an absence from its files means, its imports, the last first, and its readings that stand."""

    name: str
    absence: Absence
    imports: tuple[ReadingImport, ...]
    readings: int


class TakenBack(NamedTuple):
    """What was taken back, not yet told to anybody."""

    step: Step


class ReadingRow(NamedTuple):
    """A reading as it is listed: ``source`` and ``file`` are those of its import, if it has one."""

    account_id: int
    account: str
    measure: str
    on: date
    value: float
    source: str | None
    file: str | None


class Measured(NamedTuple):
    """A measure: how many readings it has, and the day of the last."""

    key: str
    name: str
    unit: str
    readings: int
    last: date | None


class SourceSummary(NamedTuple):
    """A source in a line: its readings that stand, its imports, and the last file."""

    name: str
    absence: Absence
    readings: int
    imports: int
    last: str


class TypedReading(NamedTuple):
    """A reading that was typed: the key of its measure, that one's own name, the day, the value."""

    measure: str
    name: str
    on: date
    value: float


class ReadingSources(DatabaseService):
    """What can be asked of the origins of readings; none of it is a step on her stack."""

    def all(self) -> list[SourceRow]:
        """Return the sources of files, by name."""
        with self._database.reading() as session:
            sources = session.scalars(select(ReadingSource).where(ReadingSource.name != _HAND)).all()
            made = session.scalars(select(ReadingImport).order_by(ReadingImport.id.desc())).all()
            counts = dict(rows_of(session, "SELECT import_id, count(*) FROM readings GROUP BY import_id"))
        rows = [(one, tuple(each for each in made if each.source_id == one.id)) for one in sources]
        found = [
            SourceRow(one.name, _absence(one.absence), its, sum(counts.get(each.id, 0) for each in its))
            for one, its in rows
        ]
        return sorted(found, key=lambda one: one.name.casefold())

    def set_absence(self, name: str, absence: Absence) -> None:
        """Say what an absence from the files of a source means from now on."""
        with self._database.change("", by_user=False) as session:
            source_named(session, name, absence.value)
        self._tell()

    def take_back(self, ids: Sequence[int], today: date) -> TakenBack:
        """Take imports back, on a worker; what comes of it is to be finished on the main thread."""
        label = _TAKE_BACK.said(self._words)
        step = imports.write_step(self._database.place(), label, lambda session: take_back(session, ids, today))
        return TakenBack(Step(label, step.entries, by_user=False, also=TOUCHED))

    def finish(self, done: TakenBack) -> None:
        """Tell everybody what was taken back."""
        self._database.adopt(done.step)

    def measures(self) -> tuple[tuple[str, str], ...]:
        """Return the measures that a reading may be of, by key, with their own names."""
        with self._database.reading() as session:
            return Measures.read(session).offered

    def type_in(self, account_id: int, measure: str, on: date, value: str, today: date) -> None:
        """Keep a value that is typed, above what files say of that day; raise NoNumberError if it is no figure."""
        try:
            figure = read_figure(value)
        except ValueError as error:
            raise NoNumberError(value) from error
        with self._database.change("", by_user=False) as session:
            known = Measures.read(session)
            row_id = known.id_of(measure)
            measures.add(session, known.added)
            mine = _by_hand(session)
            cell = (account_id, row_id, on.toordinal())
            before = "SELECT value, import_id FROM readings WHERE account_id = ? AND measure_id = ? AND day = ?"
            set_aside(session, [(*cell, *one) for one in rows_of(session, before, cell) if one[1] != mine.id])
            bulk(session).execute(_WRITE, (*cell, figure, mine.id))
            recompute(session, today, [account_id], on)
        self._tell()

    def forget(self, account_id: int, measure: str, on: date, today: date) -> None:
        """Take back what was typed of a day; what a file said stands there again."""
        with self._database.change("", by_user=False) as session:
            kept = session.scalars(select(HealthMeasure.id).where(HealthMeasure.key == measure)).one()
            mine = _by_hand(session)
            cell = {"account_id": account_id, "measure_id": kept, "day": on}
            session.execute(delete(Reading).filter_by(**cell, import_id=mine.id))
            back = """INSERT INTO readings (account_id, measure_id, day, value, import_id)
                SELECT p.account_id, p.measure_id, p.day, p.value, p.import_id FROM replaced_readings p
                LEFT JOIN reading_imports i ON i.id = p.import_id
                WHERE p.account_id = ? AND p.measure_id = ? AND p.day = ?
                ORDER BY coalesce(i.as_of, 0) DESC, p.import_id DESC LIMIT 1"""
            values = (account_id, kept, on.toordinal())
            bulk(session).execute(back, values)
            gone = """DELETE FROM replaced_readings WHERE account_id = ? AND measure_id = ? AND day = ?
                AND import_id = (SELECT r.import_id FROM readings r WHERE r.account_id = replaced_readings.account_id
                AND r.measure_id = replaced_readings.measure_id AND r.day = replaced_readings.day)"""
            bulk(session).execute(gone, values)
            recompute(session, today, [account_id], on)
        self._tell()

    def typed(self, account_id: int) -> list[TypedReading]:
        """Return what was typed of an account, the last first."""
        sql = """SELECT m.key, m.name, r.day, r.value FROM readings r JOIN measures m ON m.id = r.measure_id
            JOIN reading_imports i ON i.id = r.import_id JOIN reading_sources s ON s.id = i.source_id
            WHERE r.account_id = ? AND s.name = ? ORDER BY r.day DESC, m.id"""
        with self._database.reading() as session:
            rows = rows_of(session, sql, (account_id, _HAND))
        return [TypedReading(key, name, date.fromordinal(day), value) for key, name, day, value in rows]

    def readings(self) -> list[ReadingRow]:
        """Return every reading with where it is from, by account, measure and day."""
        sql = """SELECT r.account_id, a.name, m.key, r.day, r.value, s.name, i.file FROM readings r
            JOIN accounts a ON a.id = r.account_id JOIN measures m ON m.id = r.measure_id
            LEFT JOIN reading_imports i ON i.id = r.import_id LEFT JOIN reading_sources s ON s.id = i.source_id
            ORDER BY r.account_id, r.measure_id, r.day"""
        with self._database.reading() as session:
            rows = rows_of(session, sql)
        return [
            ReadingRow(account, name, key, date.fromordinal(day), value, source, file)
            for account, name, key, day, value, source, file in rows
        ]

    def summaries(self) -> list[SourceSummary]:
        """Return the sources in a line each."""
        return [
            SourceSummary(one.name, one.absence, one.readings, len(one.imports), one.imports[0].file)
            for one in self.all()
            if one.imports
        ]

    def measured(self) -> list[Measured]:
        """Return the measures that are here, with what was read of each."""
        sql = """SELECT m.key, m.name, m.unit, count(r.day), max(r.day) FROM measures m
            LEFT JOIN readings r ON r.measure_id = m.id GROUP BY m.id ORDER BY m.id"""
        with self._database.reading() as session:
            rows = rows_of(session, sql)
            units = Measures.read(session).units
        return [
            Measured(
                key,
                measure_name(self._words, key, name),
                unit or units.get(key, ""),
                count,
                date.fromordinal(last) if last else None,
            )
            for key, name, unit, count, last in rows
        ]

    def _tell(self) -> None:
        """Tell everybody of what undo leaves alone, and so nobody has heard of."""
        self._database.adopt(Step("", (), by_user=False, also=TOUCHED))


def _by_hand(session: Session) -> ReadingImport:
    """Return the import that stands for everything that is typed."""
    source = source_named(session, _HAND)
    found = session.scalars(select(ReadingImport).where(ReadingImport.source_id == source.id)).first()
    if found is None:
        found = ReadingImport(source_id=source.id, kind="typed", file="", as_of=BY_HAND, at=datetime.now(UTC))
        session.add(found)
        session.flush()
    return found


def _absence(text: str) -> Absence:
    return Absence(text) if text in list(Absence) else Absence.MISSING
