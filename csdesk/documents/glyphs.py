"""What the documents' fonts can print, and how wide it comes out."""

import re
import unicodedata
from array import array
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from itertools import accumulate, takewhile
from pathlib import Path
from struct import iter_unpack, unpack_from
from sys import byteorder
from typing import TYPE_CHECKING, TypeVar

from csdesk import resources
from csdesk.domain.folding import seen
from csdesk.i18n import Saying, later_words

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Part = TypeVar("Part", bound=DataclassInstance)

CAPTION, SMALL = 7.2, 8.2  # points, as style.typ sets them
REGULAR, BOLD = "BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf"
_OTHERS = ("csdeskSymbols-Regular.ttf", "csdeskKanji-Regular.otf", "Inter-Regular.otf")
"""For what the Japanese font lacks: signs, rare kanji, Latin, Greek and Cyrillic; the later ones come first."""
_RADICALS = re.compile("[\u2e80-\u2fdf]")
_SORT_MISSING = "〓"  # what Japanese print sets for a letter that the case does not hold
_MM = 25.4 / 72  # of a point
_SPOKEN = 8000  # characters
_SHOWN = 30  # characters of the text around a missing one
_EASTERN = re.compile("[\u2e80-\uffef]")
_EXTENDERS = re.compile("[\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef]")  # they only vary the character before


@dataclass(frozen=True)
class MissingGlyph(Saying):
    """A character that the fonts do not have, and the text where it stands."""

    says = later_words.tr("“{character}” in “{place}” cannot be printed. The PDF shows 〓 in its place.")
    place: str
    character: str


class _Widths(dict[str, float]):
    """The width of every character that can be printed, in em; what cannot be is replaced by a full-width one."""

    def __missing__(self, letter: str) -> float:
        return 1.0


@cache
def _widths(font: str) -> _Widths:
    others = {letter: em for other in _OTHERS for letter, em in _measured(other).items()}
    shown = {letter: em for letter, em in others.items() if unicodedata.category(letter)[0] in "LNPS"}
    return _Widths(shown | _measured(font))


def _measured(font: str) -> dict[str, float]:
    return advances(resources.path(f"fonts/{font}"))


def width(text: str, size: float, font: str = REGULAR) -> float:
    """Return how wide a line of text is, in mm; size is in points."""
    return sum(map(_widths(font).__getitem__, text)) * size * _MM


def tabular(text: str, size: float, font: str = REGULAR) -> float:
    """Return how wide a line is in mm whose digits are evened out: the font's own 1 is narrow."""
    return width(text, size, font) + 0.13 * text.count("1") * size * _MM


def cut(text: str, widest: float, size: float, font: str = REGULAR) -> str:
    """Return the text, ended by dots where it would be wider than so many mm."""
    if width(text, size, font) <= widest:
        return text
    dots = "…" if _EASTERN.search(text) else "..."  # the font sets … as in Japanese, in the middle of the line
    room = widest - width(dots, size, font)
    ends = accumulate(map(_widths(font).__getitem__, text))
    kept = sum(1 for _end in takewhile(lambda end: end * size * _MM <= room, ends))
    return text[: max(kept, 1)].rstrip() + dots


def spoken(text: str) -> str:
    """Return the text that stands for a drawing, as long as PDF/A-2 lets a string be (32,767 bytes of UTF-16)."""
    return text if len(text) <= _SPOKEN else text[:_SPOKEN] + "…"


def printable(part: "Part") -> "tuple[Part, tuple[MissingGlyph, ...]]":
    """Return the part with every text as the fonts can print it, and what they cannot, each once."""
    missing: list[MissingGlyph] = []
    return replace(part, **_texts(part, missing)), tuple(dict.fromkeys(missing))


def _texts(part: "DataclassInstance", missing: list[MissingGlyph]) -> dict[str, object]:
    return {field.name: _printed(getattr(part, field.name), missing) for field in fields(part)}


def _printed(value: object, missing: list[MissingGlyph]) -> object:
    if type(value) is str:  # an enum's key is no text
        return _text(value, missing)
    if isinstance(value, tuple):
        return tuple(_printed(each, missing) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **_texts(value, missing))
    return value


def _text(text: str, missing: list[MissingGlyph]) -> str:
    text = "\n".join(line.replace("\t", " ") for line in text.splitlines()).strip()
    if _plain().issuperset(text):
        return text
    text = _in_parts(_RADICALS.sub(lambda radical: seen(radical[0]), unicodedata.normalize("NFC", text)))
    missing += [MissingGlyph(_around(text, at), letter) for at, letter in enumerate(text) if _is_missing(letter)]
    return "".join(letter if _known(letter) else _SORT_MISSING * _is_missing(letter) for letter in text)


@cache
def _plain() -> frozenset[str]:
    """Return what is printed as it stands."""
    return frozenset(letter for letter in (*_widths(REGULAR), "\n") if not unicodedata.combining(letter))


def _in_parts(text: str) -> str:
    """Return a text with each character that no font has in those it stands for, if they are there: ㎏ is kg."""
    usual = {letter: unicodedata.normalize("NFKC", letter) for letter in set(text) if _is_missing(letter)}
    for letter, others in usual.items():
        text = text.replace(letter, others) if all(map(_known, others)) else text
    return text


def _known(letter: str) -> bool:
    return letter == "\n" or letter in _widths(REGULAR)


def _is_missing(letter: str) -> bool:
    """Tell a character that has a shape from one that only joins, varies or controls others."""
    return not _known(letter) and unicodedata.category(letter) not in ("Cc", "Cf") and not _EXTENDERS.match(letter)


def _around(text: str, at: int) -> str:
    begin = max(0, at - _SHOWN // 2)
    shown = text[begin : begin + _SHOWN].replace("\n", " ")
    return "…" * (begin > 0) + shown + "…" * (begin + _SHOWN < len(text))


_GROUPS = 12
"""The form of a map from characters to glyphs that holds ranges of them, of any plane."""


@cache
def advances(font: Path) -> dict[str, float]:
    """Return the width of every character a font has, in em; it has to have a map by ranges, as those of csdesk do."""
    data = font.read_bytes()
    places = {name: at for name, _check, at, _size in _directory(data)}
    (em,) = unpack_from(">18xH", data, places[b"head"])
    (count,) = unpack_from(">34xH", data, places[b"hhea"])
    pairs = array("H", data[places[b"hmtx"] : places[b"hmtx"] + 4 * count])  # a width and a bearing each
    if byteorder == "little":
        pairs.byteswap()
    widths = [width / em for width in pairs[::2]]
    return {
        chr(begin + step): widths[min(glyph + step, count - 1)]  # the last width is that of all glyphs after it
        for begin, end, glyph in _ranges(data, places[b"cmap"])
        for step in range(end - begin + 1)
    }


def _directory(data: bytes) -> list[tuple[bytes, int, int, int]]:
    (count,) = unpack_from(">4xH", data)
    return list(iter_unpack(">4sIII", data[12 : 12 + 16 * count]))


def _ranges(data: bytes, cmap: int) -> list[tuple[int, int, int]]:
    """Return the first and the last character of each range, and the glyph of the first."""
    (count,) = unpack_from(">2xH", data, cmap)
    maps = (cmap + at for _platform, _encoding, at in iter_unpack(">HHI", data[cmap + 4 : cmap + 4 + 8 * count]))
    found = next(at for at in maps if unpack_from(">H", data, at)[0] == _GROUPS)
    (groups,) = unpack_from(">12xI", data, found)
    return list(iter_unpack(">III", data[found + 16 : found + 16 + 12 * groups]))
