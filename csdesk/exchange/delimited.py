"""Text to records: the delimiter found, quotation marks that do not match kept to their own line."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from csdesk.exchange.errors import QuotesError
from csdesk.exchange.titles import is_own

if TYPE_CHECKING:
    from _csv import Reader

Record = tuple[int, list[str]]
"""The line on which a record starts, counted from 1, and its cells."""


@dataclass(frozen=True, slots=True)
class RawRecords:
    """What the lines of a text hold, the lines whose quotation marks do not match, and if each record is one line."""

    taken: list[Record]
    broken: list[Record]
    one_a_line: bool


_DELIMITERS = ",\t;|^`:"
_ALWAYS_EVEN = "^`:"  # so rare as delimiters that one uneven line speaks against them
_EVEN_ENOUGH = 0.5
_BARELY = 0.001
_TITLES_ABOVE = 0.5
_SAMPLE_LINES = 300
_SAMPLE_LENGTH = 1 << 16
_ANYTHING = re.compile(r"[^\s,;|^`:\"]")
_HINT = re.compile(r'"?sep=(?P<delimiter>.)"?\r?\n')
_LONGEST_TEXT = 1 << 28
_BROKEN_AT_MOST = 200
_REREAD_AT_MOST = 1 << 27
_SHOWN = 200


def find_delimiter(text: str) -> str:
    """Return the delimiter that cuts the lines into the most even table; for a single column, one that is not there."""
    if hint := _HINT.match(text):
        return hint["delimiter"]
    sample = list(islice(io.StringIO(text[:_SAMPLE_LENGTH], newline=""), _SAMPLE_LINES))
    if len(text) > _SAMPLE_LENGTH:
        sample = sample[:-1] or sample
    if not _ANYTHING.search("".join(sample)):
        return ","
    in_use = [delimiter for delimiter in _DELIMITERS if any(delimiter in line for line in sample)]
    evenness = {delimiter: _evenness(sample, delimiter) for delimiter in in_use}
    best = max(in_use, key=lambda delimiter: evenness[delimiter], default=",")
    if evenness.get(best):
        return best
    return next((delimiter for delimiter in _DELIMITERS if delimiter not in in_use), best)


def read_records(text: str, delimiter: str) -> RawRecords:
    """Return the records of a text; a line whose quotation marks do not match is set aside, not those after it."""
    csv.field_size_limit(_LONGEST_TEXT)
    first = 1 if _HINT.match(text) else 0
    with suppress(csv.Error):
        reader = _reader(io.StringIO(text, newline=""), delimiter)
        begun, taken = 1, list[Record]()
        for cells in reader:
            taken.append((begun, cells))
            begun = reader.line_num + 1
        one_a_line = reader.line_num == len(taken)
        if one_a_line or any(is_own(cells) for _, cells in taken[:1]):
            return RawRecords(taken[first:], [], one_a_line)
    lines = io.StringIO(text, newline="").readlines()
    records = _carefully(lines, delimiter, _usual_width(lines, delimiter))
    return RawRecords(records.taken[first:], records.broken, one_a_line=False)


def _reader(lines: Iterable[str], delimiter: str) -> "Reader":
    return csv.reader(lines, delimiter=delimiter, skipinitialspace=True, strict=True)


def _carefully(lines: list[str], delimiter: str, width: int) -> RawRecords:
    """Read on after every line that a stray quotation mark spoils; QuotesError when there is no end of them."""
    records, at, reread = RawRecords([], [], one_a_line=False), 0, 0
    while at < len(lines):
        begun, reader = at, _reader(islice(lines, at, None), delimiter)
        try:
            for cells in reader:
                if _swallows_records(lines[at : begun + reader.line_num], delimiter, width):
                    raise csv.Error
                records.taken.append((at + 1, cells))
                at = begun + reader.line_num
        except csv.Error:
            reread += sum(map(len, lines[at : begun + reader.line_num]))
            records.broken.append((at + 1, [lines[at].strip()[:_SHOWN]]))
            at += 1
            if len(records.broken) > _BROKEN_AT_MOST or reread > _REREAD_AT_MOST:
                raise QuotesError(records.broken[0][0]) from None
    return records


def _swallows_records(lines: list[str], delimiter: str, width: int) -> bool:
    """Tell whether each of the lines of one record is one by itself: then a quotation mark has run on.

    A note of two lines is believed, and one with as many commas as a record has cells, if these stand as in a sentence.
    """
    if len(lines) < 3 or width < 3 or (width < 5 and len(lines) < 4):
        return False
    if any(line.count(delimiter) != width - 1 for line in lines):
        return False
    inner = "".join(lines[1:-1])
    return inner.count(f"{delimiter} ") * 2 < inner.count(delimiter)


def _usual_width(lines: list[str], delimiter: str) -> int:
    widths = Counter(line.count(delimiter) + 1 for line in lines if delimiter in line)
    return widths.most_common(1)[0][0] if widths else 0


def _evenness(lines: list[str], delimiter: str) -> float:
    """Return how well the delimiter explains the lines, from 0 to 1: as many cells in each, and more of them."""
    try:
        records = [cells for _, cells in _carefully(lines, delimiter, 0).taken if any(cells)]
    except QuotesError:
        return _BARELY  # to read with it tells where the trouble begins
    widths = Counter(len(cells) for cells in records if len(cells) > 1)
    if not widths:
        return 0.0
    width, count = max(widths.items(), key=lambda found: (found[1], found[0]))
    even = count / len(records)
    if delimiter in _ALWAYS_EVEN and even < 1:
        return 0.0
    if width == 2 and (even < _EVEN_ENOUGH or _is_prose(lines, delimiter)):
        return 0.0
    return even * (1 - 1 / width) * (1 if len(records[0]) == width else _TITLES_ABOVE)


def _is_prose(lines: list[str], delimiter: str) -> bool:
    """Tell a single column of names such as “Sato, Ltd.” from two columns."""
    text = "".join(lines)
    return delimiter not in lines[0] and text.count(delimiter) == text.count(f"{delimiter} ")
