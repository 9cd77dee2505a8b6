"""Files to tables of text, whatever the file is called: every row is taken, or listed with what is wrong with it."""

from bisect import bisect
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, zip_longest
from pathlib import Path
from typing import NamedTuple

from csdesk.exchange import errors, layout
from csdesk.exchange.bounds import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS
from csdesk.exchange.delimited import Record
from csdesk.exchange.money import error_value
from csdesk.exchange.notices import NoticeKind, TableNotice
from csdesk.exchange.refusals import Problem, RefusalReason
from csdesk.exchange.sources import UNKEEPABLE, UNREADABLE, Source, open_source
from csdesk.exchange.titles import is_own
from csdesk.exchange.workbook import SheetName


@dataclass(frozen=True, slots=True)
class Options:
    """What to read otherwise than found; the header row is counted as in ``Row``, 0 for none."""

    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header_row: int | None = None


class TableRow(NamedTuple):
    """One record: its row in the sheet, or the line of the text on which it starts, from 1; a cell for each column."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What a file holds as text; columns are unique, and a row below the headings is a row or a problem, never both.

    ``spoilt`` are the rows of problems that only a cell of theirs has, without those cells; ``above`` is what stands
    above the headings. Of a file that ``goes_on`` only the beginning is here: see csdesk.exchange.blocks.
    """

    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    problems: tuple[Problem, ...]
    warnings: tuple[TableNotice, ...]
    encoding: str | None
    delimiter: str | None
    header_row: int
    sheet: str | None
    sheets: tuple[SheetName, ...]
    spoilt: tuple[TableRow, ...] = ()
    above: tuple[str, ...] = ()
    first: int = 1
    goes_on: bool = False


_SHOWN = 200


def read_table(path: Path, options: Options | None = None, head: int | None = None) -> Table:
    """Return the table in a file, or in the ``head`` of a text; TableError, in one sentence, if there is none."""
    options = options or Options()
    source = open_source(path, options.sheet, options.encoding, options.delimiter, head)
    if not source.rows:
        raise errors.QuotesError(source.broken[0][0]) if source.broken else errors.EmptyFileError
    header, notices = _header(source, options.header_row)
    number, heads = source.rows[header] if header is not None else (0, [])
    records = source.rows[header + 1 :] if header is not None else source.rows
    heading_rows = [heads]
    if header is not None and options.header_row is None and records:
        heading_rows, heads, records, joined = _two_rows(source, header)
        notices = [*_but_for(heading_rows, notices, source), *joined]
    width = len(heads) or Counter(len(cells) for _, cells in records).most_common(1)[0][0]
    if width > MOST_COLUMNS or len(records) > MOST_ROWS:
        raise errors.TooLargeError
    names, numbered = layout.name_columns([_clean(head) for head in heads], width)
    filled, left = layout.fill_merged(source.merged, dict(records), names)
    sorted_out = _SortedOut(heading_rows, heads, names, source)
    sorted_out.take(records)
    columns, rows, spoilt = _without_empty(heads, names, sorted_out)
    found = {
        NoticeKind.SAME_COLUMNS: numbered,
        NoticeKind.MERGED_CELLS: filled,
        NoticeKind.MERGED_AMOUNTS: left,
        NoticeKind.LOST_DIGITS: [names[place] for place in sorted(source.shortened) if place < width],
        NoticeKind.SHORT_ROWS: sorted_out.short[:1],
    }
    return Table(
        columns=columns,
        rows=rows,
        problems=tuple(sorted(sorted_out.problems, key=lambda problem: problem.row)),
        warnings=(*source.notices, *notices, *(TableNotice(each, tuple(at)) for each, at in found.items() if at)),
        encoding=source.encoding,
        delimiter=source.delimiter,
        header_row=number,
        sheet=source.sheet,
        sheets=source.sheets,
        spoilt=spoilt,
        above=tuple(" ".join(filter(None, cells)) for cells in _above(source, number)),
        first=records[0][0] if records else number + 1,
        goes_on=source.goes_on,
    )


def _above(source: Source, header: int) -> Iterator[list[str]]:
    return (cells for number, cells in source.rows if number < header)


def without(table: Table, columns: Collection[str]) -> Table:
    """Return a table without some columns."""
    if not columns:
        return table
    kept = [place for place, column in enumerate(table.columns) if column not in columns]
    rows, spoilt = (_narrowed(those, kept) for those in (table.rows, table.spoilt))
    return replace(table, columns=tuple(table.columns[place] for place in kept), rows=rows, spoilt=spoilt)


def _narrowed(rows: Iterable[TableRow], kept: Sequence[int]) -> tuple[TableRow, ...]:
    return tuple(TableRow(number, tuple(cells[place] for place in kept)) for number, cells in rows)


def _header(source: Source, asked: int | None) -> tuple[int | None, list[TableNotice]]:
    """Return the place of the headings, as asked for or as found, and what is to be said of it."""
    numbers = [number for number, _ in source.rows]
    if asked and asked not in numbers:
        raise errors.NoHeaderError(asked)
    if asked is None:
        place, sure = layout.find_header([cells for _, cells in source.rows])
    else:
        place, sure = (numbers.index(asked) if asked else None), True
    if place is None:
        return None, [] if asked == 0 else [TableNotice(NoticeKind.NO_HEADER)]
    notices = [] if sure else [TableNotice(NoticeKind.GUESSED_HEADER, (str(numbers[place]),))]
    return place, notices + ([TableNotice(NoticeKind.ROWS_ABOVE, tuple(map(str, numbers[:place])))] if place else [])


def _but_for(heading_rows: Sequence[list[str]], notices: list[TableNotice], source: Source) -> list[TableNotice]:
    """Return the notices without the rows that are headings among those left out above them."""
    used = {str(number) for number, cells in source.rows if any(cells is row for row in heading_rows)}
    above = [name for one in notices if one.finding is NoticeKind.ROWS_ABOVE for name in one.names if name not in used]
    others = [one for one in notices if one.finding is not NoticeKind.ROWS_ABOVE]
    return [*others, *([TableNotice(NoticeKind.ROWS_ABOVE, tuple(above))] if above else [])]


def _two_rows(source: Source, header: int) -> tuple[list[list[str]], list[str], list[Record], list[TableNotice]]:
    """Return the rows of the headings, these joined, the records below, and what is to be said of two rows."""
    number, heads = source.rows[header]
    above, below = source.rows[header - 1 : header], source.rows[header + 1 : header + 2]
    if below and below[0][0] == number + 1 and layout.is_second_heading(heads, below[0][1]):
        upper, lower, first = heads, below[0][1], header + 2
    elif above and above[0][0] == number - 1 and layout.is_needed_above(above[0][1], heads):
        upper, lower, first = above[0][1], heads, header + 1
    else:
        return [heads], heads, source.rows[header + 1 :], []
    said = TableNotice(NoticeKind.TWO_HEADINGS, (str(source.rows[first - 2][0]), str(source.rows[first - 1][0])))
    return [upper, lower], layout.joined_heads(upper, lower), source.rows[first:], [said]


class _SortedOut:
    """The records below the headings: taken, or listed with what is wrong."""

    def __init__(
        self, heading_rows: Sequence[list[str]], heads: Sequence[str], names: Sequence[str], source: Source
    ) -> None:
        self.rows: list[TableRow] = []
        self.spoilt: list[TableRow] = []
        self.problems = [Problem(number, "", _shown(cells), RefusalReason.QUOTES) for number, cells in source.broken]
        self.short: list[str] = []
        self._heads, self._names, self._after_blank = list(heads), names, source.after_blank
        self._suspicious = source.suspicious
        self._unreadable = UNKEEPABLE if is_own(heads) else UNREADABLE
        self._heading_rows = [row for row in heading_rows if row]
        self._first_heads = {head for row in self._heading_rows for head in row if head}
        self._cuts = [number for number, _ in source.broken]
        self._mended = 0

    def take(self, records: list[Record]) -> None:
        """Sort all the records."""
        end = len(records) - (layout.notes_below(records, self._after_blank) if len(self._names) > 1 else 0)
        for number, cells in records[:end]:
            problem = self._problem(number, cells)
            spoilt = self._spoilt(number, cells) if problem is None and self._suspicious else {}
            if problem is not None:
                self.problems.append(problem)
            elif spoilt:
                self.problems += spoilt.values()
                sound = ["" if place in spoilt else cell for place, cell in enumerate(cells)]
                self.spoilt.append(TableRow(number, self._fitted(number, sound)))
            elif len(cells) == len(self._names):
                self.rows.append(TableRow(number, tuple(cells)))
            else:
                self.rows.append(TableRow(number, self._fitted(number, cells)))
        self.problems += [Problem(number, "", _shown(cells), RefusalReason.FOOTNOTE) for number, cells in records[end:]]

    def _fitted(self, number: int, cells: list[str]) -> tuple[str, ...]:
        missing = len(self._names) - len(cells)
        if missing > 0 and self._heads:
            self.short.append(str(number))
        return (*cells[: len(self._names)], *[""] * missing)

    def _problem(self, number: int, cells: list[str]) -> Problem | None:
        width = len(self._names)
        if self._cuts and self._is_rest(number, len(cells)):
            return Problem(number, "", _shown(cells), RefusalReason.QUOTES)
        if len(cells) > width and any(cells[width:]):
            return Problem(number, "", _shown(cells), RefusalReason.TOO_MANY_CELLS)
        if self._repeats_headings(cells):
            return Problem(number, "", _shown(cells), RefusalReason.REPEATED_HEADER)
        if reason := layout.no_record(cells):
            return Problem(number, "", _shown(cells), reason)
        return None

    def _repeats_headings(self, cells: list[str]) -> bool:
        """Tell whether a row is one of the rows of the headings again, gaps apart."""
        if (cells[0] or next(filter(None, cells))) not in self._first_heads:
            return False
        return any(
            all(not cell or cell == head for cell, head in zip_longest(cells, row, fillvalue=""))
            and sum(map(bool, cells)) >= min(2, sum(map(bool, row)))
            for row in self._heading_rows
        )

    def _is_rest(self, number: int, width: int) -> bool:
        """Tell whether the row may be the rest of a record that a quotation mark has cut: uneven, right after it."""
        last = bisect(self._cuts, number)
        if width == len(self._names):
            self._mended = last
        return last > self._mended

    def _spoilt(self, number: int, cells: list[str]) -> dict[int, Problem]:
        """Return by place what is wrong with the cells that cannot be kept as they are."""
        whole = "".join(cells)
        if len(whole) <= LONGEST_CELL and not self._unreadable.search(whole):
            return {}
        found: dict[int, Problem] = {}
        for place, (name, cell) in enumerate(zip(self._names, cells, strict=False)):
            if len(cell) > LONGEST_CELL:
                found[place] = Problem(number, name, _shown([cell]), RefusalReason.OVERSIZED)
            elif self._unreadable.search(cell):
                found[place] = Problem(number, name, _shown([cell]), RefusalReason.UNREADABLE_CHARACTERS)
        return found


def _without_empty(
    heads: Sequence[str], names: Sequence[str], found: _SortedOut
) -> tuple[tuple[str, ...], tuple[TableRow, ...], tuple[TableRow, ...]]:
    """Return columns, rows and spoilt rows without the columns that have neither a heading nor a value."""
    bare = [place for place in range(len(names)) if not heads or not heads[place]]
    empty = {place for place in bare if not any(row.cells[place] for row in chain(found.rows, found.spoilt))}
    if not empty or len(empty) == len(names):
        return tuple(names), tuple(found.rows), tuple(found.spoilt)
    kept = [place for place in range(len(names)) if place not in empty]
    return tuple(names[place] for place in kept), _narrowed(found.rows, kept), _narrowed(found.spoilt, kept)


def _shown(cells: Sequence[str]) -> str:
    """Return the cells short enough to show, with what cannot be read spelt out."""
    text = ", ".join(cell for cell in cells if cell)[:_SHOWN]
    return UNREADABLE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def _clean(head: str) -> str:
    return "" if UNREADABLE.search(head) or len(head) > _SHOWN or error_value(head) else head
