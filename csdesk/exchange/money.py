"""Amounts, numbers and yes or no as people write them; exact, and nothing in the text is passed over."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from csdesk.exchange.currencies import CODES, MAJOR, NAMES, SHARED, THREE_PLACES
from csdesk.exchange.numerals import decimal_of, plain
from csdesk.exchange.refusals import Refusal, RefusalReason


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in major units, and the ISO 4217 code if the text names a currency."""

    value: Decimal
    currency: str | None


class Unit(NamedTuple):
    """What a heading such as 金額（千円） says of the amounts below it, and what all of these show together.

    ``minor``: they are in cents; ``comma``: they have a decimal comma.
    """

    factor: Decimal = Decimal(1)
    currency: str | None = None
    minor: bool = False
    comma: bool = False


_LONGEST = 60
_NOTE = re.compile(
    r" ?\(?(?:税抜き?|税込み?|税別|外税|内税|消費税別"
    r"|(?:excl?|incl?)(?:uding|usive|\.)?(?: of)? ?(?:tax|vat))\)?$",
    re.IGNORECASE,
)
_NAME = "|".join(sorted((re.escape(name) for name in (*NAMES, *CODES)), key=len, reverse=True))
_NAME_BEFORE = re.compile(rf"(?P<name>{_NAME}) ?")
_NAME_AFTER = re.compile(rf" ?(?P<name>{_NAME})$")
_SIGN = re.compile(r"[-△▲+] ?")
_IN_BRACKETS = re.compile(r"\((?P<inside>[^()]+)\)")
_CLOSED = re.compile(r"\.?-$|也$")
_WORDS = {"k": 3, "thousand": 3, "m": 6, "mm": 6, "mn": 6, "mio": 6, "million": 6, "b": 9, "bn": 9, "billion": 9}
_WORD = re.compile(rf" ?(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))})$", re.IGNORECASE)
_PERHAPS_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_UNIT = re.compile(
    rf"(?:単位 ?:? ?|in *)?(?P<before>{_NAME})?,? ?(?P<kanji>[十百千万億]*)(?P<word>(?i:k|m|thousands?|millions?))?"
    rf" ?(?P<after>{_NAME})?(?: ?[/・,、] ?(?:月額?|年額?|month|year|税抜き?|税込み?|税別))*"
)
_MINOR = re.compile(
    r"(?<![a-z])(?:cents?|centimes?|pence|minor(?: units?)?|smallest units?)(?![a-z])|補助単位|セント", re.I
)
_BESIDE_A_UNIT = re.compile(rf"{_MINOR.pattern}|税抜き?|税込み?|税別|外税|内税", re.I)
_SEN = re.compile(r"銭")
_COMMA_FOR_POINT = str.maketrans(".,", ",.")
_FIGURES = re.compile(r"[0-9][0-9., '’]*[0-9]")
_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:[.,][0-9]{3})+")
_UNGROUPED = 1000
_MAJOR_AT_END = re.compile(rf"[ _-]({'|'.join(MAJOR)})$", re.IGNORECASE)
_YES = frozenset(
    {"yes", "y", "true", "t", "1", "on", "auto", "はい", "有", "有り", "あり", "する", "済", "済み", "自動"}
)
_YES |= {"○", "〇", "◯", "◎", "✓", "✔", "自動更新", "自動更新あり"}
_NO = frozenset({"no", "n", "false", "f", "0", "off", "manual", "いいえ", "無", "無し", "なし", "しない", "未", "手動"})
_NO |= {"×", "✕", "✗", "自動更新なし"}
_NOTHING = frozenset({"", "-", "--", "---", "–", "—", "―", "ー", "n/a", "#n/a", "null", "none", "tbd"})
_NOTHING |= {"未定", "未設定", "未入力", "該当なし", "不明"}
_NOTHING_BEGINS = {word[:1] for word in _NOTHING}
_ERRORS = frozenset(
    {
        *("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA"),
        *("#FIELD!", "#CONNECT!", "#BLOCKED!", "#UNKNOWN!", "#BUSY!", "#EXTERNAL!", "#PYTHON!", "#ERROR!"),
        *("#NV", "#BEZUG!", "#WERT!", "#ZAHL!", "#VALEUR!", "#NOM?", "#NOMBRE!", "#VALOR!", "#¿NOMBRE?", "#¡REF!"),
    }
)
_ERROR_BEGINS = ("#", "E")
_ERROR = re.compile(r"#{3,}|Err:[0-9]{3}")
"""A cell too narrow for its number, and LibreOffice's errors."""


def parse_amount(text: str, unit: Unit | None = None) -> Amount:
    """Return the exact amount in the text, in the unit of its column if it names none itself; Refusal if unclear."""
    try:
        return _amount(text, unit or Unit())
    except ValueError:
        raise Refusal(text, RefusalReason.NOT_AN_AMOUNT) from None


def unit_of(heading: str, texts: Collection[str] = ()) -> Unit:
    """Return the unit of a column: thousands of yen for 金額（千円）, USD for arr_usd; cells tell the decimal mark."""
    text = unicodedata.normalize("NFKC", heading)
    words = text.replace("_", " ")
    factor, names = Decimal(1), [code.upper() for code in _MAJOR_AT_END.findall(text)]
    for inside in _IN_BRACKETS.finditer(text):
        if found := _UNIT.fullmatch(_BESIDE_A_UNIT.sub("", inside["inside"]).strip(" ,・、/")):
            names += [name for name in (found["before"], found["after"]) if name]
            factor *= decimal_of("1" + found["kanji"]) if found["kanji"] else _power(found["word"])
    if _SEN.search(text):
        factor, names = factor / 100, names or ["JPY"]
    return Unit(factor, _currency(names[:1]), _MINOR.search(words) is not None, decimal_comma(texts))


def decimal_comma(texts: Collection[str]) -> bool:
    """Tell whether the amounts of a column, looked at together, have a decimal comma, as 1.200,50 has."""
    shown = [figures for text in texts if not text.isdigit() and (figures := _figures(text))]
    commas, points = sum(map(_shows_comma, shown)), sum(map(_shows_point, shown))
    if commas or points:
        return bool(commas and not points)
    grouped = [one for one in shown if _GROUPS.fullmatch(one)]
    whole = [int(text) for text in texts if text.isdecimal()]
    return len(grouped) > 1 and not any("," in one for one in grouped) and max(whole, default=0) < _UNGROUPED


def _figures(text: str) -> str:
    """Return the digits of an amount with their marks, but for spaces and apostrophes, if it has one run of them."""
    found = _FIGURES.findall(unicodedata.normalize("NFKC", text))
    return re.sub("[ '’]", "", found[0]) if len(found) == 1 else ""


def _shows_comma(figures: str) -> bool:
    """Tell whether figures can only have a decimal comma: 1.200,50, 12,5 or 1.200.000."""
    return _shows_point(figures.translate(_COMMA_FOR_POINT))


def _shows_point(figures: str) -> bool:
    whole, _mark, rest = figures.rpartition(".")
    if not whole:
        return figures.count(",") > 1 and _GROUPS.fullmatch(figures) is not None
    if "." in whole or ("," in rest) or (whole.count(",") and not _GROUPS.fullmatch(whole)):
        return False
    return "," in whole or not _GROUPS.fullmatch(figures)


def _power(word: str | None) -> Decimal:
    return Decimal(10 ** _WORDS[word.lower().removesuffix("s")] if word else 1)


def parse_number(text: str) -> Decimal:
    """Return the exact number in the text, grouped or in kanji or not; Refusal if unclear."""
    try:
        negative, rest = _sign(_short(text))
        value = decimal_of(rest)
    except ValueError:
        raise Refusal(text, RefusalReason.NOT_A_NUMBER) from None
    return -value if negative else value


def parse_flag(text: str) -> bool:
    """Return whether the text says yes; Refusal unless it says yes or no."""
    word = _folded(text)
    if word not in _YES | _NO:
        raise Refusal(text, RefusalReason.NOT_A_FLAG)
    return word in _YES


def blank(text: str) -> bool:
    """Tell whether the text says that there is no value; not for names: a company may be called NA or None."""
    return not text or (_may_be_nothing(text[0]) and (text == "NaN" or _folded(text) in _NOTHING))


def error_value(text: str) -> bool:
    """Tell whether a spreadsheet put its error in place of the value."""
    return text.startswith(_ERROR_BEGINS) and (text.strip() in _ERRORS or _ERROR.fullmatch(text.strip()) is not None)


def error_values(texts: Iterable[str]) -> frozenset[str]:
    """Return those of some texts that a spreadsheet put in place of a value: of a whole column at once."""
    return frozenset([text for text in texts if text.startswith(_ERROR_BEGINS) and error_value(text)])


def blanks(texts: Iterable[str]) -> frozenset[str]:
    """Return those of some texts that say that there is no value: of a whole column at once."""
    return frozenset([text for text in texts if not text or (_may_be_nothing(text[0]) and blank(text))])


@lru_cache(4096)
def _may_be_nothing(first: str) -> bool:
    """Tell by its first sign whether a text may say that there is no value: most texts need no longer look."""
    return _folded(first)[:1] in _NOTHING_BEGINS


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().casefold()


def _short(text: str) -> str:
    if len(text) > _LONGEST:
        raise ValueError(text)
    return plain(text)


def _sign(text: str) -> tuple[bool, str]:
    """Return whether the text is negative by a sign in front or by brackets, and the rest."""
    if inside := _IN_BRACKETS.fullmatch(text):
        return True, inside["inside"].strip()
    found = _SIGN.match(text)
    return (found[0][0] != "+", text[found.end() :]) if found else (False, text)


def _amount(text: str, unit: Unit) -> Amount:
    if text.isascii() and text.replace(".", "", 1).isdigit() and not unit.comma:
        return Amount(_magnitude(_short(text), unit, unit.currency), unit.currency)
    signed = _NOTE.sub("", _short(text))
    negative, rest = _sign(signed)
    names, rest = _names_before(rest)
    if names and rest[:1] in ("-", "△", "▲", "(") and not negative:
        negative, rest = _sign(rest)
    closed = _CLOSED.search(rest)
    rest = rest[: closed.start()] if closed else rest
    if found := _NAME_AFTER.search(rest):
        names, rest = [*names, found["name"]], rest[: found.start()]
    if closed and not names:
        raise ValueError(text)
    currency = _currency(names)
    value = _magnitude(rest.translate(_COMMA_FOR_POINT) if unit.comma else rest, unit, currency or unit.currency)
    return Amount(-value if negative else value, currency or unit.currency)


def _names_before(text: str) -> tuple[list[str], str]:
    names: list[str] = []
    rest = text.removeprefix("金")
    while (found := _NAME_BEFORE.match(rest)) and len(names) < 2:
        names.append(found["name"])
        rest = rest[found.end() :]
    return names, rest


def _currency(names: list[str]) -> str | None:
    """Return what the names agree on: CAD for $ and CAD; ValueError if they do not."""
    if not names:
        return None
    usual = [NAMES.get(name, name) for name in names]
    agreed = frozenset.intersection(*(SHARED.get(name, frozenset({NAMES.get(name, name)})) for name in names))
    return usual[0] if usual[0] in agreed else min(agreed)  # the least of nothing is a ValueError


def _magnitude(text: str, unit: Unit, currency: str | None) -> Decimal:
    if found := _WORD.search(text):
        return decimal_of(text[: found.start()]) * _power(found["word"])
    value = decimal_of(text)
    if text[-1] not in "0123456789":
        return value  # it ends in 千, 万 or 億: its own unit
    if _PERHAPS_THOUSANDS.fullmatch(text) and unit.factor == 1 and currency not in THREE_PLACES:
        raise ValueError(text)
    return value * unit.factor
