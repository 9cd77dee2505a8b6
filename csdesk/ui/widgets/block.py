"""Cells with what is to stand in them, and blocks of cells as the text that spreadsheets give and take."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic

from csdesk.ui.rows_model import Column, Row

_CELL = re.compile(r'(?:"(?P<quoted>(?:[^"]++|"")*+)"|(?P<bare>[^\t\r\n]*))(?P<end>\t|\r\n|\n|\r|\Z)')
"""A cell and what ends it; a quotation mark that no other answers belongs to the text."""
_WANTS_QUOTES = re.compile(r'[\t\r\n"]')


@dataclass(frozen=True, slots=True)
class PastedCell(Generic[Row]):
    """A cell, and the text that is to stand in it."""

    row: Row
    column: Column[Row]
    text: str


def plain(column: Column[Row], row: Row) -> str:
    """Return what other programs are given of a cell."""
    return (column.plain or column.typed or column.text)(row)


def text_of(rows: Iterable[Sequence[str]]) -> str:
    """Return rows of cells as text: tabs between cells, a line for each row."""
    return "\n".join("\t".join(map(_written, row)) for row in rows)


def rows_of(text: str) -> list[list[str]]:
    """Return the cells in a text; the line that only ends the last row is none."""
    rows: list[list[str]] = [[]]
    at = 0
    while found := _CELL.match(text, at):
        quoted = found["quoted"]
        rows[-1].append(found["bare"] if quoted is None else quoted.replace('""', '"'))
        at = found.end()
        if not found["end"] or (at == len(text) and found["end"] != "\t"):
            break
        if found["end"] != "\t":
            rows.append([])
    return rows


def tiled(block: Sequence[Sequence[str]], rows: int, columns: int) -> list[tuple[int, int, str]]:
    """Return the texts of a block, each with its row and column, as it fills so many selected rows and columns.

    What is selected is filled as often as the block fits in; where it is no multiple of it, the block stands once.
    """
    tall, wide = len(block), max(map(len, block))
    times, across = _times(rows, tall), _times(columns, wide)
    times, across = (times, across) if times and across else (1, 1)
    return [
        (again * tall + row, beside * wide + column, text)
        for again in range(times)
        for row, cells in enumerate(block)
        for beside in range(across)
        for column, text in enumerate(cells)
    ]


def _times(selected: int, pasted: int) -> int:
    """Return how often so many go into what is selected, one being no limit; 0 where something is left over."""
    return 1 if selected == 1 else 0 if selected % pasted else selected // pasted


def _written(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _WANTS_QUOTES.search(cell) else cell
