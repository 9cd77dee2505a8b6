"""A block of cells as text: the way spreadsheets put it on the clipboard and take it from there."""

import re
from collections.abc import Iterable, Sequence

_CELL = re.compile(r'(?:"(?P<quoted>(?:[^"]++|"")*+)"|(?P<bare>[^\t\r\n]*))(?P<end>\t|\r\n|\n|\r|\Z)')
"""A cell and what ends it; a quotation mark that no other answers belongs to the text."""
_WANTS_QUOTES = re.compile(r'[\t\r\n"]')


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


def _written(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _WANTS_QUOTES.search(cell) else cell
