"""What makes two texts one for whoever looks for them: signs nobody sees, width, case, kana, accents, forms of kanji.

There are four steps, each upon the one before: ``seen`` is what is read, ``even`` is what names are ordered by,
``folded`` is what answers to a query, ``sought`` is what a filter looks in.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from csdesk.domain.kanji import MODERN, RADICALS

_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]+"
)
"""Zero-width signs, soft hyphens, byte order marks, what turns the direction of writing, selectors of variants."""
_RADICAL = re.compile("[\u2e80-\u2ef3]")
_HIRAGANA = {chr(code): chr(code - 0x60) for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}
_DASHED = re.compile("[\u2010-\u2015\u2212\u2500\u2501\uff0d](?<=[ぁ-ゖァ-ヺｦ-ﾟ].)")
"""A dash after a kana, where a long mark is meant; an ASCII hyphen stands between words, too."""
_REPEAT = re.compile("[ゝゞ々〻]")
_UNVOICED = {code: unicodedata.normalize("NFD", chr(code)).replace("\u3099", "") for code in range(0x3041, 0x3097)}
_COUNTER = re.compile("[カヵ](?<=[0-9０-９\u3400-\u9fff].)(?=[\u3400-\u9fff])")
"""What is written ヶ as well: 3カ月, 三ヵ所. A hiragana か may be a particle."""
_LETTERS = (*range(0xC0, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x2000))
_MARKS = re.compile("[-.,'&](?<![0-9].)(?![0-9])")
"""What stands inside words; beside a digit it makes another number."""
_LAST_LONG = re.compile("ー(?<=[ぁ-ゖー]{2}[ぁ-ゖ]ー)(?![ぁ-ゖー])")
"""The long mark that half of those who write leave out at the end of a longer word: ユーザー, ユーザ."""
_CLUSTER = re.compile(
    f".(?:[\u0300-\u036f\u3099\u309a\uff9e\uff9f]|{_REPEAT.pattern}|{_DASHED.pattern}|{_UNSEEN.pattern})*", re.S
)
_MANY = 8_192


def seen(text: str) -> str:
    """Return a text without what nobody sees, each sign in its usual form (NFKC).

    Radicals become the kanji they show, dashes after kana the long marks they are meant as.
    """
    text = _UNSEEN.sub("", text)
    if text.isascii():
        return text
    text = _DASHED.sub("ー", text)
    if _RADICAL.search(text):
        text = _put(text, RADICALS)
    return unicodedata.normalize("NFKC", text)


def even(text: str) -> str:
    """Return a text with case, width and kana made one, and iteration marks written out: いすゞ is いすず."""
    if text.isascii():
        return seen(text).casefold()
    plain = seen(text).casefold()
    plain = unicodedata.normalize("NFKC", _put(plain, _HIRAGANA))
    return _written_out(plain) if _REPEAT.search(plain) else plain


@lru_cache(maxsize=_MANY)
def folded(text: str) -> str:
    """Return a text as it is compared with a query: even, without accents, each kanji in the form of today."""
    if text.isascii():
        return even(text).replace("`", "'")
    return unicodedata.normalize("NFC", _put(even(_COUNTER.sub("ケ", text)), _plain()))


@cache
def _plain() -> dict[str, str]:
    """Return the signs that are compared as others; made when something is looked for first."""
    forms = {
        **{chr(code): unicodedata.normalize("NFD", chr(code))[0] for code in _LETTERS},
        **dict.fromkeys(map(chr, range(0x300, 0x370)), ""),
        **dict(zip("øđłħŧıæœðþ", ["o", "d", "l", "h", "t", "i", "ae", "oe", "d", "th"], strict=True)),
        **dict(zip("ゕゖ‐‑‒–—―−’‘ʼ`´", "けけ-------'''''", strict=True)),
        **dict.fromkeys("・·•‧", ""),
        **MODERN,
    }
    return {sign: form for sign, form in forms.items() if sign != form}


def sought(text: str) -> str:
    """Return a text as a filter compares it: folded, without marks inside words nor the long mark at their end."""
    return _unmarked(folded(text))


def _unmarked(text: str) -> str:
    plain = _MARKS.sub("", text)
    return plain if plain.isascii() else _LAST_LONG.sub("", plain)


def folded_lines(lines: Iterable[str]) -> list[str]:
    """Return lines without a break in them, each folded: thousands in a tenth of the time."""
    return folded.__wrapped__("\n".join([*lines, ""])).split("\n")[:-1]


def sought_lines(folded_ones: Iterable[str]) -> list[str]:
    """Return folded lines as a filter compares them."""
    return _unmarked("\n".join([*folded_ones, ""])).split("\n")[:-1]


def clusters(text: str) -> list[str]:
    """Return the parts of a text that are folded each by itself: a sign with what only varies or repeats it."""
    return _CLUSTER.findall(text)


def _put(text: str, forms: Mapping[str, str]) -> str:
    """Return a text with some signs in another form; str.translate takes four times as long."""
    for sign in forms.keys() & set(text):
        text = text.replace(sign, forms[sign])
    return text


def _written_out(text: str) -> str:
    """Return a text with what each iteration mark stands for: ゝ for the clear kana before it, ゞ for the voiced."""
    written = ""
    for sign in text:
        written += _repeated(written[-1:], sign) if sign in "ゝゞ々〻" else sign
    return written


def _repeated(before: str, mark: str) -> str:
    is_kana, is_kanji = "ぁ" <= before <= "ゖ", "\u3400" <= before <= "\u9fff" or before > "\uffff"
    if mark in "々〻":
        return before if is_kanji else mark
    if not is_kana:
        return mark
    clear = _UNVOICED[ord(before)]
    return clear if mark == "ゝ" else unicodedata.normalize("NFC", clear[0] + "\u3099")
