"""Where a table begins in a sheet, what its columns are called, and which rows are no records."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from csdesk.exchange import headings
from csdesk.exchange.dates import AmbiguousDateError, parse_date
from csdesk.exchange.delimited import Record
from csdesk.exchange.money import parse_amount
from csdesk.exchange.refusals import RefusalReason
from csdesk.exchange.workbook import MergedCells

Cells = Sequence[str]

_SEARCHED = 30
_WIDE = 0.5
_LONGEST_HEADING = 60
_VALUES_AMONG_HEADINGS = 3
_ANY_YEAR = 2024
_TOTALS = frozenset(
    {
        "合計",
        "小計",
        "総計",
        "総合計",
        "計",
        "累計",
        "平均",
        "total",
        "totals",
        "subtotal",
        "grandtotal",
        "sum",
        "average",
    }
)
_SUSPECT = re.compile(
    r"[合小総計累平※注(（©]|total|sub|grand|sum|average|copyright|confid|note|.{0,30}[合小総]計", re.I
)
_TOTAL_ENDINGS = ("合計", "小計", "総計")
_COUNTER = re.compile(r"\s*(?:件|社|名|人|行|records?|rows?)$")
_ASIDE = re.compile(r"[(（].*[)）]$")
_NOTE_BEGINNINGS = (
    "※",
    "注)",
    "注）",
    "注:",
    "注：",
    "(注",
    "（注",
    "©",
    "Copyright",
    "Confidential Information",
    "Note:",
)


def find_header(rows: Sequence[Cells]) -> tuple[int | None, bool]:
    """Return the place of the headings among the rows that hold something, None without any, and if that is sure."""
    sample = [[cell for cell in cells if cell] for cells in rows[:_SEARCHED]]
    usual = Counter(map(len, sample)).most_common(1)[0][0]
    wide = [place for place, cells in enumerate(sample) if len(cells) >= usual * _WIDE]
    for place in wide:
        if sum(map(headings.is_known, sample[place])) >= min(2, usual):
            return place, True
    first = wide[0]
    values = sum(map(_is_value, sample[first]))
    if any(map(headings.is_known, sample[first])) and values * _VALUES_AMONG_HEADINGS <= len(sample[first]):
        return first, True
    if values or len(set(sample[first])) < len(sample[first]) or max(map(len, sample[first])) > _LONGEST_HEADING:
        return None, True
    return first, False


def name_columns(header: Cells, width: int) -> tuple[list[str], list[str]]:
    """Return a name for each column, its letter where there is no heading, and those numbered to tell them apart."""
    found = [" ".join(cell.split()) or letters(place) for place, cell in enumerate(header)]
    found += [letters(place) for place in range(len(found), width)]
    names: list[str] = []
    numbered: list[str] = []
    for name in found:
        same = 1
        while (unique := name if same == 1 else f"{name} ({same})") in names:
            same += 1
        names.append(unique)
        if same > 1:
            numbered.append(unique)
    return names, numbered


def letters(place: int) -> str:
    """Return the letters of a column counted from 0, as a spreadsheet shows them."""
    name = ""
    while place >= 0:
        place, letter = divmod(place, 26)
        name, place = chr(ord("A") + letter) + name, place - 1
    return name


def no_record(cells: Cells) -> RefusalReason | None:
    """Return why the row is no record: it is a sum of others, or one remark such as ※ or a copyright."""
    first = cells[0] or next(filter(None, cells))
    if not _SUSPECT.match(first):
        return None
    others = list(filter(None, cells[cells.index(first) + 1 :]))
    label = headings.folded(_ASIDE.sub("", first))
    if label in _TOTALS or label.endswith(_TOTAL_ENDINGS):
        return RefusalReason.TOTAL if len(cells) > 1 and all(map(is_number, others)) else None
    return RefusalReason.FOOTNOTE if not others and first.startswith(_NOTE_BEGINNINGS) else None


def notes_below(records: Sequence[Record], after_blank: Collection[int]) -> int:
    """Return how many of the last rows are notes: one cell each, set apart from the table by a blank row."""
    notes = 0
    for count, (number, cells) in enumerate(reversed(records), 1):
        if sum(map(bool, cells)) > 1:
            break
        notes = count if number in after_blank else notes
    return notes if notes < len(records) else 0


def fill_merged(merged: Iterable[MergedCells], rows: Mapping[int, list[str]], names: Sequence[str]) -> list[str]:
    """Repeat what is merged downwards in each of its rows, and return the names of the columns that had such cells."""
    filled: dict[str, None] = {}
    for each in merged:
        first = rows.get(each.first, [])
        value = first[each.column] if each.column < min(len(first), len(names)) else ""
        if value and (not is_number(value) or repeats_number(names[each.column])):
            for row in range(each.first + 1, each.last + 1):
                if row in rows:
                    rows[row][each.column] = value
            filled[names[each.column]] = None
    return list(filled)


def repeats_number(heading: str) -> bool:
    """Tell whether a number merged over several rows is meant for each: an id is, an amount is not."""
    form = headings.folded(heading)
    return form.endswith(("id", "コード", "番号", "code", "number", "no"))


def is_number(text: str) -> bool:
    """Tell whether the text is a number or an amount, counted or not."""
    try:
        parse_amount(_COUNTER.sub("", text))
    except ValueError:
        return text in "-－—–"
    return True


def _is_value(text: str) -> bool:
    """Tell whether the text is a value rather than a heading."""
    if "@" in text or "://" in text:
        return True
    if not any(sign.isdigit() for sign in text):
        return False
    try:
        parse_date(text, None, _ANY_YEAR)
    except AmbiguousDateError:
        return True
    except ValueError:
        return is_number(text)
    return True
