"""Letters that a program could not write in its encoding and put a question mark for: Aum?ller for Aumüller."""

import re
from functools import lru_cache

_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_LOST = "?"


def has_lost(text: str, whole: str) -> bool:
    """Tell whether a text is another one but for letters that became question marks."""
    return _LOST in text and text != whole and _pattern(whole).fullmatch(text) is not None


def masked(text: str) -> str:
    """Return a text with a question mark for each letter that some encoding lacks: alike for all that lost letters."""
    return _NOT_ASCII.sub(lambda found: _LOST * _marks(found[0]), text)


@lru_cache(1024)
def _pattern(whole: str) -> re.Pattern[str]:
    parts = (
        sign if sign.isascii() else f"(?:{sign}|{re.escape(_LOST * _marks(sign))})" for sign in map(re.escape, whole)
    )
    return re.compile("".join(parts))


def _marks(sign: str) -> int:
    """Return how many question marks stand for a sign: Excel writes two for 𠮷."""
    return 2 if ord(sign) > 0xFFFF else 1
