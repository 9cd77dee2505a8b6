"""Where a table begins in a sheet, what its columns are called, and which rows are no records.

Days and amounts are imported where a heading may be one: the process that reads a workbook seldom needs them.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from csdesk.exchange import headings
from csdesk.exchange.refusals import RefusalReason
from csdesk.exchange.titles import is_own

if TYPE_CHECKING:
    from csdesk.exchange.delimited import Record
    from csdesk.exchange.workbook import MergedCells

Cells = Sequence[str]

SEARCHED = 30
"""Rows among which the headings are looked for."""
_WIDE = 0.5
_FEWEST_KNOWN = 2
_LONGEST_HEADING = 60
_VALUES_AMONG_HEADINGS = 3
_ANY_YEAR = 2024
_DIGITS_OF_A_DAY = 8
_TOTALS = frozenset(
    {
        *(
            "合計",
            "小計",
            "総計",
            "総合計",
            "計",
            "累計",
            "平均",
            "総額",
            "合計金額",
            "合計件数",
            "合計社数",
            "総件数",
            "全件",
            "全社",
        ),
        *(
            "total",
            "totals",
            "subtotal",
            "subtotals",
            "grandtotal",
            "grandtotals",
            "sum",
            "average",
            "avg",
            "mean",
            "median",
        ),
        *("overall", "summe", "gesamt", "totaal", "somme"),
    }
)
_SUSPECT = re.compile(
    r"[合小総計累平全※*＊注(（\[【©備補凡出特]|total|sub|grand|sum|average|avg|mean|median|overall|gesamt|totaal|somme|copyright"
    r"|confid|note|remark|source|legend|disclaim|[0-9０-９,]+\s?(?:社|件|名|人)|.{0,30}(?:[合小総]計|total)",
    re.I,
)
_TOTAL_ENDING = re.compile(r"[合小総]計$|(?<![a-z])(?:sub|grand)?[ -]?totals?$", re.I)
_COUNTER = re.compile(
    r"\s*(?:件|社|名|人|行|店|口|records?|rows?|accounts?|compan(?:y|ies)|customers?|items?|deals?)$", re.I
)
_COUNT = re.compile(
    r"[:：]?\s*[0-9０-９][0-9０-９,，]*\s*(?:件|社|名|人|行|店|口|records?|rows?|accounts?|compan(?:y|ies)|customers?|clients?"
    r"|contacts?|contracts?|items?|deals?|entries)?\s*(?=$|[合小総]計)",
    re.I,
)
_ASIDE = re.compile(r"[(（\[【].*[)）\]】]$")
_NOTE_WORDS = frozenset(
    {
        *(
            "備考",
            "備考欄",
            "注",
            "注記",
            "注意",
            "注意事項",
            "注釈",
            "補足",
            "補足事項",
            "凡例",
            "出典",
            "特記事項",
            "留意事項",
        ),
        *("note", "notes", "remark", "remarks", "source", "sources", "legend", "disclaimer", "footnote", "footnotes"),
    }
)
_NOTE_BEGINNINGS = re.compile(
    r"※|＊|\*+ ?(?:[^*\d]|[0-9]+[ ):]|$)|[(（\[【]?注[0-9０-９]*[)）:：\]】.． 　]|[(（\[【]備考[)）\]】]|備考[:：]"
    r"|©|copyright\b|confidential information|(?:foot)?notes?\s?[0-9]*:|remarks?:|source:|\(\*\)|\(note\)",
    re.I,
)
_LONGEST_MARK = 4
_TAIL_LABELS = frozenset(
    {
        *(
            "作成日",
            "作成日時",
            "作成者",
            "出力日",
            "出力日時",
            "出力者",
            "更新日",
            "基準日",
            "抽出条件",
            "条件",
            "以上",
            "承認",
            "確認",
        ),
        *(
            "generated",
            "generatedon",
            "generatedby",
            "exported",
            "exportedon",
            "exportedby",
            "asof",
            "filters",
            "filter",
        ),
        *("preparedby", "createdby", "createdon", "date", "reportdate", "author", "end", "endofreport"),
    }
)
_LONGEST_LABEL_ROW = 2
"""Cells of a row that begins with 備考: with more it is a record."""


def find_header(rows: Sequence[Cells]) -> tuple[int | None, bool]:
    """Return the place of the headings among the rows that hold something, None without any, and if that is sure."""
    sample = [[cell for cell in cells if cell] for cells in rows[:SEARCHED]]
    usual = Counter(map(len, sample)).most_common(1)[0][0]
    wide = [place for place, cells in enumerate(sample) if len(cells) >= usual * _WIDE]
    for place in wide:
        if sum(map(headings.is_known, sample[place])) >= min(2, usual):
            return place, True
    for place in wide:
        if _are_days_of_somebody(sample[place]) or (len(sample[place]) >= usual and _tells_whose(sample[place])):
            return place, True
    first = wide[0]
    values = sum(map(_is_value, sample[first]))
    if any(map(headings.is_known, sample[first])) and values * _VALUES_AMONG_HEADINGS <= len(sample[first]):
        return first, True
    if values or len(set(sample[first])) < len(sample[first]) or max(map(len, sample[first])) > _LONGEST_HEADING:
        return None, True
    return first, False


def _are_days_of_somebody(cells: Cells) -> bool:
    """Tell whether these are headings of which most are days, as analytics write them: Company, 2026-01-04, ..."""
    days = sum(map(is_day, cells))
    return 0 < days < len(cells) <= days + _LONGEST_LABEL_ROW and any(map(headings.tells, cells))


def _tells_whose(cells: Cells) -> bool:
    """Tell whether these are names alone, one of them above what tells whose a row is."""
    return len(set(cells)) == len(cells) > 1 and any(map(headings.tells, cells)) and not any(map(_is_value, cells))


def is_day(text: str) -> bool:
    """Tell whether the text is a day for sure, whatever the order of its figures, rather than a number."""
    from csdesk.exchange.dates import AmbiguousDateError, parse_date

    try:
        parse_date(text, None, _ANY_YEAR)
    except AmbiguousDateError:
        return True
    except ValueError:
        return False
    return not text.isdecimal() or len(text) == _DIGITS_OF_A_DAY


def table_worth(rows: Sequence[Cells]) -> int:
    """Return how surely rows that hold something are a table of records: 2 with a heading that tells whose they are."""
    place, sure = find_header(rows) if rows else (None, False)
    if place is None or not sure or place == len(rows) - 1:
        return 0
    heads = [cell for cell in rows[place] if cell]
    if sum(map(headings.is_known, heads)) < _FEWEST_KNOWN and not is_own(heads):
        return 0
    return 2 if any(map(headings.tells, heads)) or is_own(heads) else 1


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


def is_suspect(text: str) -> bool:
    """Tell whether a row that begins with a text may be no record: most need no longer look."""
    return _SUSPECT.match(text) is not None


def no_record(cells: Cells) -> RefusalReason | None:
    """Return why the row is no record: it is a sum of others, or a remark such as 備考, ※ or a copyright."""
    first = cells[0] or next(filter(None, cells))
    if not is_suspect(first):
        return None
    others = list(filter(None, cells[cells.index(first) + 1 :]))
    if _is_total(first):
        return RefusalReason.TOTAL if len(cells) > 1 and all(map(is_number, others)) else None
    return RefusalReason.FOOTNOTE if _is_note(first, others) else None


def _is_total(label: str) -> bool:
    """Tell whether a text says that it stands before a sum: 合計, 合計（2社）, 2社合計, Total: 12 records."""
    text = unicodedata.normalize("NFKC", label)
    forms = [form.strip(" :") for form in (text, _ASIDE.sub("", text), _COUNT.sub("", text))]
    if not forms[2]:
        return _COUNTER.search(text) is not None  # a count alone: 2社
    return any(headings.folded(form) in _TOTALS or _TOTAL_ENDING.search(form) for form in forms)


def _is_note(first: str, others: Cells) -> bool:
    if any(map(_is_value, others)) or len(others) >= _LONGEST_LABEL_ROW:
        return False
    if headings.folded(first) in _NOTE_WORDS:
        return not first.isascii() or not others or " " in others[0]
    return (not others or len(first) < _LONGEST_MARK) and _NOTE_BEGINNINGS.match(first) is not None


def notes_below(records: Sequence["Record"], after_blank: Collection[int]) -> int:
    """Return how many of the last rows are notes, set apart by a blank row: a cell each, or two as of 作成日."""
    notes = 0
    for count, (number, cells) in enumerate(reversed(records), 1):
        filled = list(filter(None, cells))
        if len(filled) > 1 and not (len(filled) == _LONGEST_LABEL_ROW and _is_tail_label(filled[0])):
            break
        notes = count if number in after_blank else notes
    return notes if notes < len(records) else 0


def _is_tail_label(text: str) -> bool:
    return text.endswith((":", "：")) or headings.folded(text) in _TAIL_LABELS


def is_second_heading(first: Cells, second: Cells) -> bool:
    """Tell whether a row completes the headings above it: it fills their gaps, and holds headings only."""
    filled = [(above, cell) for above, cell in zip_longest(first, second, fillvalue="") if cell]
    if len(filled) < _LONGEST_LABEL_ROW or any(_is_value(cell) for _above, cell in filled):
        return False
    if all(above for above, _cell in filled):
        return not second[0] and all(headings.is_known(cell) for _above, cell in filled)
    if len({cell for _above, cell in filled}) < len(filled) / 2:
        return False
    spread = spread_heads(first, second)
    known = [cell for _above, cell in filled if headings.is_known(cell)]
    joined = [one for one, cell in zip_longest(spread, second, fillvalue="") if cell and headings.is_known(one + cell)]
    return max(len(known), len(joined)) * 2 >= len(filled)


def is_needed_above(above: Cells, heads: Cells) -> bool:
    """Tell whether a row above the headings completes them: it fills their gaps, or tells two of them apart."""
    pairs = list(zip_longest(above, heads, fillvalue=""))
    filled = [upper for upper, _lower in pairs if upper]
    if len(filled) < _LONGEST_LABEL_ROW or any(map(_is_value, filled)):
        return False
    twice = {head for head, count in Counter(filter(None, heads)).items() if count > 1}
    gaps = any(upper and not lower and headings.is_known(upper) for upper, lower in pairs)
    return (
        gaps
        or len({upper for upper, lower in zip(spread_heads(above, heads), heads, strict=False) if lower in twice}) > 1
    )


def spread_heads(first: Cells, second: Cells) -> list[str]:
    """Return the upper headings, each over all that the lower row has below it."""
    width = max(len(first), len(second))
    upper, lower = [*first, *[""] * (width - len(first))], [*second, *[""] * (width - len(second))]
    found: list[str] = []
    for above, below in zip(upper, lower, strict=True):
        found.append(above or (found[-1] if below and found else ""))
    return found


def joined_heads(first: Cells, second: Cells) -> list[str]:
    """Return one heading of two rows for each column: the lower one alone where that says enough."""
    upper = spread_heads(first, second)
    lower = [*second, *[""] * (len(upper) - len(second))]
    heads: list[str] = []
    for above, below in zip(upper, lower, strict=True):
        both = " ".join(filter(None, (above, below)))
        alone = below and lower.count(below) == 1 and headings.is_known(below) and not headings.is_known(both)
        heads.append(below if alone else both)
    return heads


def fill_merged(
    merged: Iterable["MergedCells"], rows: Mapping[int, list[str]], names: Sequence[str]
) -> tuple[list[str], list[str]]:
    """Repeat what is merged downwards in each of its rows, but for amounts: to repeat one would double it.

    Return the names of the columns that had such cells, and of those with such amounts.
    """
    filled: dict[str, None] = {}
    left: dict[str, None] = {}
    for each in merged:
        first = rows.get(each.first, [])
        value = first[each.column] if each.column < min(len(first), len(names)) else ""
        if not value or each.last == each.first:
            continue
        if is_number(value) and headings.is_amount(names[each.column]):
            left[names[each.column]] = None
            continue
        for row in range(each.first + 1, each.last + 1):
            if row in rows and not rows[row][each.column]:
                rows[row][each.column] = value
        filled[names[each.column]] = None
    return list(filled), list(left)


def is_number(text: str) -> bool:
    """Tell whether the text is a number or an amount, counted or not."""
    from csdesk.exchange.asides import said_amount
    from csdesk.exchange.money import Unit, error_value

    try:
        said_amount(_COUNTER.sub("", text).removesuffix("%").removesuffix("％"), Unit())
    except ValueError:
        return text in "-－—–" or error_value(text)
    return True


def _is_value(text: str) -> bool:
    """Tell whether the text is a value rather than a heading."""
    if "@" in text or "://" in text:
        return True
    if not any(sign.isdigit() for sign in text):
        return False
    from csdesk.exchange.dates import AmbiguousDateError, parse_date

    try:
        parse_date(text, None, _ANY_YEAR)
    except AmbiguousDateError:
        return True
    except ValueError:
        return is_number(text)
    return True
