"""A table as blocks of columns: what was read of it, or a large text read on from the disk, by thousands of rows.

A million rows are never there as Python's own objects together: to free them would hold up every thread.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from csdesk.domain.wanted import progressed, still_wanted
from csdesk.exchange import errors, layout
from csdesk.exchange.refusals import Problem, RefusalReason
from csdesk.exchange.tables import Table, TableRow

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    Texts = np.ndarray[Any, np.dtype[np.object_]]

ROWS = 10_000
"""Rows of a block."""
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Block:
    """Some rows of a table: their numbers, and by column the texts of the cells, stripped or not."""

    numbers: "np.ndarray[Any, np.dtype[np.int64]]"
    cells: "dict[str, Texts]"
    problems: Sequence[Problem] = ()

    def row(self, place: int) -> TableRow:
        """Return a row as it stands in the file."""
        return TableRow(int(self.numbers[place]), tuple(str(texts[place]).strip() for texts in self.cells.values()))


def blocks(path: Path, table: Table) -> Iterator[Block]:
    """Yield the rows of a table, from the disk where it goes on; what is no record is a problem of its block.

    Raise TableError if the rest of a file cannot be read as its beginning was.
    """
    if table.goes_on:
        yield from _streamed(path, table)
        return
    import numpy as np

    rows = iter(table.rows)
    done = 0
    while some := list(islice(rows, ROWS)):
        progressed(done, len(table.rows))
        done += len(some)
        columns = zip(*(row.cells for row in some), strict=True)
        cells = {name: np.array(texts, dtype=object) for name, texts in zip(table.columns, columns, strict=True)}
        yield Block(np.fromiter((row.number for row in some), np.int64, len(some)), cells)


def _streamed(path: Path, table: Table) -> Iterator[Block]:
    import pandas as pd

    with path.open("rb") as file:
        size = path.stat().st_size
        try:
            with closing(_chunks(file, table)) as chunks:
                for chunk in chunks:
                    progressed(file.tell(), size)
                    yield _block(chunk, table)
        except UnicodeError as error:
            raise errors.WrongEncodingError(table.first, table.encoding or "") from error
        except pd.errors.ParserError as error:
            raise errors.UnevenRowsError from error


def _chunks(file: BinaryIO, table: Table) -> "pd.io.parsers.TextFileReader":
    import pandas as pd

    return pd.read_csv(
        file,
        sep=table.delimiter or ",",
        encoding=table.encoding,
        skiprows=table.first - 1,
        names=[*range(len(table.columns) + 1)],
        header=None,
        index_col=False,
        dtype=object,
        keep_default_na=False,
        skip_blank_lines=False,
        skipinitialspace=True,
        chunksize=ROWS,
    )


def _block(chunk: "pd.DataFrame", table: Table) -> Block:
    """Return a piece of a file without the rows that are no records."""
    import numpy as np

    still_wanted()
    columns: list[Any] = [chunk[place].fillna("").to_numpy(dtype=object) for place in chunk.columns]
    numbers = chunk.index.to_numpy(dtype=np.int64) + table.first
    dubious, kept = _dubious(columns), np.ones(len(numbers), dtype=bool)
    problems: list[Problem] = []
    for place in dubious:
        row = [str(texts[place]).strip() for texts in columns]
        reason = _no_record(row)
        if reason is not None or not any(row):
            kept[place] = False
        if reason is not None:
            shown = ", ".join(filter(None, row))[:_SHOWN]
            problems.append(Problem(int(numbers[place]), "", shown, reason))
    cells = {name: texts[kept] for name, texts in zip(table.columns, columns, strict=False)}
    return Block(numbers[kept], cells, problems)


def _dubious(columns: "list[Texts]") -> Sequence[int]:
    """Return the places of the rows that may be no records, by their first cell and what is behind the last."""
    import numpy as np
    import pandas as pd

    codes, firsts = pd.factorize(columns[0])
    suspects = [code for code, text in enumerate(firsts) if not text.strip() or layout.is_suspect(text.strip())]
    found = np.isin(codes, suspects) | (columns[-1] != "")
    return [int(place) for place in np.flatnonzero(found)]


def _no_record(cells: Sequence[str]) -> RefusalReason | None:
    if cells[-1]:
        return RefusalReason.TOO_MANY_CELLS
    return layout.no_record(cells[:-1]) if any(cells) else None
