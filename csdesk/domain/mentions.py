"""Whether a company is named in a text: as a whole word, in any script."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from csdesk.domain.folding import seen
from csdesk.domain.kanji import MODERN

_SHORTEST = 3
_LONG = 4
"""A name of so many kanji stands for itself, whatever stands beside it."""
_KANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_KATAKANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}
_MODERN = str.maketrans(MODERN)
_LETTER = "[0-9A-Za-zÀ-ÖØ-öø-ɏͰ-ӿ]"
_HIRAGANA, _KATAKANA_ONE, _KANJI = "[ぁ-ゖ]", "[ァ-ヺー]", "[㐀-鿿々]"
_PARTICLES = "はがをにへとのもやでかさよね"
_NO_PARTICLE = "[" + "".join(letter for letter in map(chr, range(0x3041, 0x3097)) if letter not in _PARTICLES) + "]"
_BEFORE_KANJI, _AFTER_KANJI = "社人会団所", "様殿社側御宛向等他及担本支店"


@dataclass(frozen=True)
class Names:
    """What a company is called: its name, also without its legal form, and its readings."""

    key: int
    names: tuple[str, ...]


@dataclass(frozen=True)
class Mention:
    """A company that is named in a text."""

    key: int
    name: str


class Watch:
    """Looks for many companies in many texts; what is one's own is no mention."""

    def __init__(self, others: Iterable[Names], own: Iterable[str]) -> None:
        """Look for others; the names of those who may be named come first wherever both would be found."""
        self._own = sorted({_folded(name) for name in own if name}, key=len, reverse=True)
        self._sought = list(_sought(others, set(self._own)))

    def mentions(self, text: str) -> Iterator[Mention]:
        """Yield whoever is named in a text, each once."""
        folded = _folded(text)
        for name in self._own:
            folded = folded.replace(name, "\n" * len(name))
        kept = seen(text)
        found: set[int] = set()
        for key, name, sought in self._sought:
            if key not in found and sought in folded and _stands(name, sought, folded, kept):
                found.add(key)
                yield Mention(key, name)


def _sought(others: Iterable[Names], own: set[str]) -> Iterator[tuple[int, str, str]]:
    for one in others:
        for name in dict.fromkeys(one.names):
            for sought in dict.fromkeys((_folded(name), *_other_kana(_folded(name)))):
                if len(sought) >= _SHORTEST and sought not in own:
                    yield one.key, name, sought


def _other_kana(folded: str) -> Iterator[str]:
    """Yield a reading as it would be typed in the other kana."""
    if re.fullmatch("[ぁ-ゖァ-ヺー・ ]+", folded):
        yield folded.translate(_KANA)
        yield folded.translate(_KATAKANA)


def _folded(text: str) -> str:
    return seen(text).casefold().translate(_MODERN)


def _stands(name: str, sought: str, folded: str, kept: str) -> bool:
    """Tell whether a name stands in a text as a word of its own; a single Latin word with its capital, too."""
    capital = len(kept) == len(folded) and name[:1].isupper() and " " not in name
    pattern = _before(sought) + re.escape(sought) + _after(sought)
    return any(not capital or kept[found.start()].isupper() for found in re.finditer(pattern, folded))


def _before(sought: str) -> str:
    first = sought[0]
    if re.match(_LETTER, first):
        return f"(?<!{_LETTER})"
    if re.match(_HIRAGANA, first):
        return f"(?<!{_NO_PARTICLE})"
    if re.match(_KATAKANA_ONE, first):
        return f"(?<!{_KATAKANA_ONE})"
    if re.match(_KANJI, first) and len(sought) < _LONG:
        return f"(?:(?<!{_KANJI})|(?<=[{_BEFORE_KANJI}]))"
    return ""


def _after(sought: str) -> str:
    last = sought[-1]
    if re.match(_LETTER, last):
        return f"(?!{_LETTER})"
    if re.match(_HIRAGANA, last):
        return f"(?!{_NO_PARTICLE})"
    if re.match(_KATAKANA_ONE, last):
        return f"(?!{_KATAKANA_ONE})"
    if re.match(_KANJI, last) and len(sought) < _LONG:
        return f"(?!(?![{_AFTER_KANJI}]){_KANJI})"
    return ""
