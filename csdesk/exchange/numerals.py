"""Digits as people write them: full-width, grouped, in kanji, with 千, 万 and 億."""

import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal

_MINUS = str.maketrans({"−": "-", "–": "-", "‐": "-", "‑": "-", "﹣": "-", "\u200b": None, "\ufeff": None})
_CHANGES_MEANING = ("<super>", "<sub>", "<circle>", "<fraction>")
_DIGITS = {
    sign: value
    for value, signs in enumerate(("〇零○", "一壱壹", "二弐貳", "三参參", *"四五六七八九"))
    for sign in signs
}
_SMALL = {"十": 10, "拾": 10, "百": 100, "千": 1000, "阡": 1000}
_LARGE = {"万": 10**4, "萬": 10**4, "億": 10**8, "兆": 10**12}
_UNITS = {**_SMALL, **_LARGE}
KANJI = "".join([*_DIGITS, *_SMALL])
"""Every sign that a number below 10,000 can be written with."""
_NUMBER = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?:[ '’][0-9]{3})+|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+")
_LAST_FRACTION = re.compile(rf"[^.]*(?:\.[0-9]+[{''.join(_UNITS)}]*)?")
_LONGEST = 40


def plain(text: str) -> str:
    """Return the text in half-width signs with one kind of minus; ValueError for ² ① ½, which only look like digits."""
    if text.isascii():
        return text.strip()
    if any(unicodedata.decomposition(sign).startswith(_CHANGES_MEANING) for sign in text):
        raise ValueError(text)
    return " ".join(unicodedata.normalize("NFKC", text.translate(_MINUS)).split())


def integer_of_kanji(text: str) -> int:
    """Return 26 for 二十六, 2026 for 二〇二六 and 二千二十六; ValueError for anything else."""
    if text and all(sign in _DIGITS for sign in text):
        return int("".join(str(_DIGITS[sign]) for sign in text))
    total, waiting, lowest = 0, 0, 10**4
    for sign in text:
        if sign in _DIGITS and not waiting:
            waiting = _DIGITS[sign]
        elif _SMALL.get(sign, lowest) < lowest:
            lowest = _SMALL[sign]
            total, waiting = total + (waiting or 1) * lowest, 0
        else:
            raise ValueError(text)
    if not text:
        raise ValueError(text)
    return total + waiting


def decimal_of(text: str) -> Decimal:
    """Return the unsigned number in a plain text, such as 1,200.5, 1億2,000万, 12百万, 百二十万; else ValueError."""
    if _NUMBER.fullmatch(text) and len(text) <= _LONGEST:
        return _digits(text)
    if len(text) > _LONGEST or not _LAST_FRACTION.fullmatch(text):
        raise ValueError(text)
    return _sum(text, _LARGE, _below_ten_thousand)


def _digits(text: str) -> Decimal:
    return Decimal(re.sub("[ ,'’]", "", text))


def _below_ten_thousand(text: str) -> Decimal:
    if _NUMBER.fullmatch(text):
        return _digits(text)
    if all(sign in KANJI for sign in text):
        return Decimal(integer_of_kanji(text))
    return _sum(text, _SMALL, _coefficient)


def _coefficient(text: str) -> Decimal:
    if not _NUMBER.fullmatch(text):
        raise ValueError(text)
    return _digits(text)


def _sum(text: str, units: dict[str, int], part: Callable[[str], Decimal]) -> Decimal:
    """Add up the parts before each unit; a part after a unit stays below it, or the number says two things."""
    total, above = Decimal(0), None
    pieces = re.split(f"([{''.join(units)}])", text)
    for piece, sign in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        if not piece and not sign and above is not None:
            break
        unit = units.get(sign, 1)
        value = part(piece) * unit
        spoken = unit == 1 and len(piece) == 1  # 1億5 is said for 1.5億
        if above is not None and (value >= above or spoken):
            raise ValueError(text)
        total, above = total + value, unit
    return total
