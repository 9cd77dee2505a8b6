"""Write an import of readings as a batch of its own, and take one back: what it replaced stands there again."""

from collections.abc import Collection
from datetime import UTC, date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.wanted import progressed
from csdesk.entities import ReadingImport, ReadingSource
from csdesk.exchange.reading_cells import different, replaced
from csdesk.services.health.recompute import recompute
from csdesk.services.importing.existing import rows_of
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.preview import Written
from csdesk.services.importing.questions import ABSENCE, Absence
from csdesk.services.importing.readings import cells, measures
from csdesk.services.importing.readings.preview import ReadingsPreview, ReadingsWork
from csdesk.store.engine import bulk

TOUCHED = frozenset({"readings", "reading_imports", "reading_sources", "health_snapshots", "measures"})
"""The tables that an import of readings writes and undo leaves alone."""
_NEXT = """(SELECT p.{column} FROM replaced_readings p LEFT JOIN reading_imports i ON i.id = p.import_id
    WHERE p.account_id = readings.account_id AND p.measure_id = readings.measure_id AND p.day = readings.day
    ORDER BY coalesce(i.as_of, 0) DESC, p.import_id DESC LIMIT 1)"""
_BACK = f"""UPDATE readings SET value = {_NEXT.format(column="value")}, import_id = {_NEXT.format(column="import_id")}
    WHERE import_id = ? AND EXISTS (SELECT 1 FROM replaced_readings p WHERE p.account_id = readings.account_id
    AND p.measure_id = readings.measure_id AND p.day = readings.day)"""
_UNCOVERED = """DELETE FROM replaced_readings WHERE EXISTS (SELECT 1 FROM readings r
    WHERE r.account_id = replaced_readings.account_id AND r.measure_id = replaced_readings.measure_id
    AND r.day = replaced_readings.day AND r.import_id = replaced_readings.import_id)"""


def write(session: Session, draft: ImportDraft, preview: ReadingsPreview) -> Written:
    """Write the readings of a preview that are new or another's; the weeks from the first of them on are made anew."""
    work = preview.work
    assert work is not None
    source = source_named(session, draft.columns.source, draft.columns.options.get(ABSENCE, ""))
    if not work.is_any:
        return Written(touched=TOUCHED)
    measures.add(session, work.measures)
    made = ReadingImport(
        source_id=source.id,
        kind=draft.kind.name,
        file=draft.path.name,
        digest=work.digest,
        as_of=work.as_of,
        at=datetime.now(UTC),
        rows=len(preview.created) + len(preview.updated) + len(preview.unchanged),
        written=len(work.new) + len(work.changed),
    )
    session.add(made)
    session.flush()
    cells.set_aside(session, replaced(work.changed, work.here))
    cells.add(session, work.new, made.id)
    cells.put(session, work.changed, made.id)
    accounts = {*different(work.new.account), *different(work.changed.account)}
    recompute(session, draft.today, accounts, _first(work), progress=progressed)
    return Written(batch=made.id, touched=TOUCHED)


def _first(work: ReadingsWork) -> date:
    """Return the day of the first reading that is written."""
    return date.fromordinal(min(int(one.day.min()) for one in (work.new, work.changed) if len(one)))


def source_named(session: Session, name: str, absence: str = "") -> ReadingSource:
    """Return a source, with what an absence from its files means, if that is said; a new one is added."""
    found = session.scalars(select(ReadingSource).where(ReadingSource.name == name)).first()
    if found is None:
        found = ReadingSource(name=name)
        session.add(found)
    if absence in list(Absence):
        found.absence = absence
    session.flush()
    return found


def take_back(session: Session, imports: Collection[int], today: date) -> None:
    """Take imports back: what they wrote is gone, and what it replaced stands there again."""
    driver = bulk(session)
    accounts: set[int] = set()
    days = []
    for one in imports:
        days += rows_of(session, "SELECT min(day) FROM readings WHERE import_id = ? HAVING count(*)", (one,))
        accounts |= {
            account
            for (account,) in rows_of(session, "SELECT DISTINCT account_id FROM readings WHERE import_id = ?", (one,))
        }
        driver.execute("DELETE FROM replaced_readings WHERE import_id = ?", (one,))
        driver.execute(_BACK, (one,))
        driver.execute(_UNCOVERED)
        driver.execute("DELETE FROM readings WHERE import_id = ?", (one,))
        driver.execute("DELETE FROM reading_imports WHERE id = ?", (one,))
    if days:
        recompute(session, today, accounts, date.fromordinal(min(day for (day,) in days)), progress=progressed)
