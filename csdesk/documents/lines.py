"""Where the lines of a text break, reckoned from the widths of its letters as Typst breaks them."""

import re
from collections.abc import Iterable, Iterator

from csdesk.documents import figures, glyphs

_WORDS = re.compile(
    f"[「『（【〈《“(]*(?:{figures.DATE})[、。，．・」』）】〉》！？ー々…”)ぁぃぅぇぉっゃゅょァィゥェォッャュョ]*\\s*|"
    "[「『（【〈《“(]*(?:[^\\s\u2e80-\uffef-]+-*|-+|[\u2e80-\uffef])[、。，．・」』）】〉》！？ー々…”)ぁぃぅぇぉっゃゅょァィゥェォッャュョ]*\\s*"
    "|\\s+"
)
_CLAUSE = re.compile("[^、。]*[、。」』）！？]*")
_PHRASE = re.compile("[^\u3041-\u309f]*[\u3041-\u309fー]*")  # after kana, before the next kanji
_JOINED = "を"  # it belongs to what stands before the comma: no line begins with it
_HALVED = tuple("、。，．」』）】")  # at the end of a line
CARE = 0.99  # of the room: kerning is not reckoned
_SHARES = (0.6, 0.7, 0.8, 0.9)
_LONELY = 0.3  # of the room: a last line that is shorter


def broken(text: str, room: float, size: float, font: str = glyphs.REGULAR) -> list[str]:
    """Return the lines of a text in so many mm, broken where any text may be; size is in points."""
    found: list[str] = []
    for line in text.split("\n"):
        fits = _width(line, size, font) <= room * CARE
        found += [line.rstrip()] if fits else _filled(_pieces(line, room, size, font), room, size, font)
    return found


def phrased(text: str, room: float, size: float) -> list[str]:
    """Return the lines of a bold Japanese statement: clauses stay whole where they fit, else phrases."""
    found: list[str] = []
    for line in text.split("\n"):
        found += _filled(_clauses(line, room, size), room, size, glyphs.BOLD)
    return found


def balanced(text: str, room: float, size: float) -> list[str]:
    """Return the lines of a bold Latin statement, about equally long, no more of them than needed."""
    fewest = broken(text, room, size, glyphs.BOLD)
    if len(fewest) == 1:
        return fewest
    tries = (broken(text, room * share, size, glyphs.BOLD) for share in _SHARES)
    return next((lines for lines in tries if len(lines) == len(fewest)), fewest)


def settled(text: str, room: float, size: float, language: str) -> list[str]:
    """Return the lines of a sentence, so that none ends in a lonely word or syllable."""
    fewest = broken(text, room, size)
    if len(fewest) == 1:
        return fewest
    if language == "ja":
        return phrased(text, room, size)
    tries = (broken(text, room * share, size) for share in reversed((*_SHARES, 1.0)))
    full = (found for found in tries if _width(found[-1], size, glyphs.REGULAR) >= room * _LONELY)
    return next((found for found in full if len(found) == len(fewest)), fewest)


def _pieces(line: str, room: float, size: float, font: str) -> Iterator[str]:
    for word in _WORDS.findall(line):
        if _width(word, size, font) <= room * CARE:
            yield word
        else:
            yield from word  # style.typ lets a word break that no line can hold


def _clauses(line: str, room: float, size: float) -> Iterator[str]:
    for clause in _split(_CLAUSE, line):
        if _width(clause, size, glyphs.BOLD) <= room * CARE and not clause.startswith(_JOINED):
            yield clause
            continue
        for phrase in _split(_PHRASE, clause):
            if _width(phrase, size, glyphs.BOLD) <= room * CARE:
                yield phrase
            else:
                yield from _pieces(phrase, room, size, glyphs.BOLD)


def _split(pattern: re.Pattern[str], text: str) -> list[str]:
    return [piece for piece in pattern.findall(text) if piece]


def _filled(pieces: Iterable[str], room: float, size: float, font: str) -> list[str]:
    lines, wide = [""], 0.0
    for piece in pieces:
        if lines[-1] and wide + _width(piece, size, font) > room * CARE:
            lines.append("")
            wide = 0.0
        lines[-1] += piece
        wide += glyphs.width(piece, size, font)
    return [line.rstrip() for line in lines]


def _width(piece: str, size: float, font: str) -> float:
    """Return the width at the end of a line, where no space counts and half of a comma."""
    shown = piece.rstrip()
    halved = shown[-1:] if shown.endswith(_HALVED) else ""
    return glyphs.width(shown, size, font) - glyphs.width(halved, size, font) / 2
