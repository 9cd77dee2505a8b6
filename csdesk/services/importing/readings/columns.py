"""What the columns of a file of readings hold: suggested by what was said before, by names, by days as headings."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy.orm import Session

from csdesk.errors import RefusedError
from csdesk.exchange.columns import suggest
from csdesk.exchange.dates import DateOrder, order_of
from csdesk.exchange.days import day_of_heading
from csdesk.exchange.figures import is_figure
from csdesk.exchange.money import blank, decimal_comma
from csdesk.exchange.reading_tables import ReadingColumns
from csdesk.exchange.tables import Table
from csdesk.fields.measures import MEASURE, PERCENT
from csdesk.i18n import later_words
from csdesk.services.importing import mappings
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.questions import OWN
from csdesk.services.importing.readings.measures import Measures
from csdesk.services.importing.readings.owners import TELLING
from csdesk.services.importing.record_import import LackingError

_SAMPLE = 200
_MOSTLY = 0.5
_NO_MEASURE = later_words.tr("No column holds a measure yet. Say which: columns with numbers are {columns}")
_NO_NUMBERS = later_words.tr("No column holds numbers, so there are no readings to import.")


def day_headings(columns: Sequence[str], order: DateOrder | None = None, today: date | None = None) -> dict[str, date]:
    """Return the days of the columns whose headings are days, where there are several."""
    today, order = today or date.today(), order or order_of(columns)
    found = {name: day for name in columns if (day := day_of_heading(name, order, today)) is not None}
    return found if len(found) > 1 else {}


def suggested(session: Session, kind: str, table: Table) -> dict[str, str]:
    """Return the fields of columns: as was said of columns of their names before, else as they surely mean."""
    rows = [row.cells for row in table.rows[:_SAMPLE]]
    found = suggest(kind, table.columns, rows)
    for one, other in (("value", "measure"), ("measure", "value")):
        if one in found.values() and other not in found.values():
            found = {column: field for column, field in found.items() if field != one}
    measures, said = Measures.read(session), learnt(session, kind)
    for column in numeric(table):
        key = measures.meant(column)
        if column not in found and key and MEASURE + key not in found.values():
            found[column] = MEASURE + key
    taken = {column: said[column] for column in table.columns if column in said}
    left = {column: field for column, field in found.items() if field not in taken.values()}
    return {column: field for column, field in ({**left, **taken}).items() if field}


def learnt(session: Session, kind: str) -> dict[str, str]:
    """Return what was said last of columns, by name."""
    found: dict[str, str] = {}
    for kept in mappings.recall_all(session, kind):
        found.update(kept.columns)
    return found


def texts_learnt(session: Session, kind: str) -> dict[str, str]:
    """Return what was said last of texts in columns of measures, folded as questions fold them."""
    found: dict[str, str] = {}
    for kept in mappings.recall_all(session, kind):
        for said in kept.answers.values.values():
            found.update(said)
    return found


def numeric(table: Table) -> list[str]:
    """Return the columns that mostly hold figures."""
    found = []
    for place, column in enumerate(table.columns):
        cells = [text for row in table.rows[:_SAMPLE] if not blank(text := row.cells[place])]
        if cells and sum(map(is_figure, cells)) > len(cells) * _MOSTLY:
            found.append(column)
    return found


def reading_columns(draft: ImportDraft, measures: Measures, day: date) -> ReadingColumns:
    """Return what the columns of a draft hold; readings without a day of their own are of this day.

    Raise LackingError if no column tells an account, RefusedError if none holds a measure.
    """
    by_field = {field: column for column, field in draft.columns.columns.items() if column in draft.table.columns}
    accounts = tuple(by_field[field] for field in TELLING if field in by_field)
    if not accounts:
        raise LackingError(draft.table.columns)
    days = day_headings(draft.table.columns, draft.order, draft.today)
    own = by_field.get("on", "")
    otherwise = 0 if own else day.toordinal()
    named = by_field.get("measure", "")
    values: dict[str, tuple[int, int]] = {}
    for column, field in draft.columns.columns.items():
        if column in draft.table.columns and (field.startswith(MEASURE) or field == OWN):
            key, name = _measure(draft, measures, column, field, is_day=column in days)
            on = days[column].toordinal() if column in days else otherwise
            values[column] = (measures.id_of(key, name, _unit(draft.table, column)), on)
    if named and "value" in by_field:
        values[by_field["value"]] = (0, otherwise)
    elif named:
        values |= {column: (0, on.toordinal()) for column, on in days.items()}
    if not values:
        columns = tuple(numeric(draft.table))
        raise RefusedError(_NO_MEASURE if columns else _NO_NUMBERS, columns=columns)
    commas = frozenset(column for column in values if decimal_comma(_cells(draft.table, column)))
    return ReadingColumns(accounts, values, own, named, measures.percent, commas)


def whose(draft: ImportDraft) -> tuple[str, ...]:
    """Return the fields that tell whose a row is, of the columns that ReadingColumns names."""
    return tuple(field for field in TELLING if field in draft.columns.columns.values())


def _measure(draft: ImportDraft, measures: Measures, column: str, field: str, *, is_day: bool) -> tuple[str, str]:
    """Return the key and the name of the measure in a column; of days as columns a new one is named as the file."""
    name = draft.columns.source if is_day else column
    if field != OWN:
        return field.removeprefix(MEASURE), name
    made = {one.name: one.key for one in measures.added}
    return made.get(name) or measures.meant(name) or measures.free_key(name), name


def _cells(table: Table, column: str) -> list[str]:
    place = table.columns.index(column)
    return [row.cells[place] for row in table.rows[:_SAMPLE] if row.cells[place]]


def _unit(table: Table, column: str) -> str:
    cells = _cells(table, column)
    return PERCENT if cells and sum(text.endswith(("%", "％")) for text in cells) > len(cells) * _MOSTLY else ""


def present(table: Table, columns: Mapping[str, str]) -> Mapping[str, str]:
    """Return what was said of columns, of those that are in a table; other days are what former ones were."""
    days = day_headings(table.columns)
    former = [field for column, field in columns.items() if column in day_headings([*columns, *days])]
    there = {column: field for column, field in columns.items() if column in table.columns}
    return {**there, **dict.fromkeys(days, former[0])} if days and former else there


def widened(table: Table, given: Mapping[str, str]) -> Mapping[str, str]:
    """Return the fields that are given, those of one day for all days that are columns."""
    days = day_headings(table.columns)
    said = [field for column, field in given.items() if column in days]
    return {**given, **dict.fromkeys(days, said[0])} if said else given
