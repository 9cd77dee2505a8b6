"""The order in which names stand in a Japanese list: by their reading."""

import re
import unicodedata
from functools import lru_cache

from csdesk.domain.folding import even

_WRITTEN = re.compile(
    r"株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|(?:一般|公益)(?:社団|財団)法人|(?:社会)?医療法人(?:社団|財団)?|学校法人"
    r"|宗教法人|社会福祉法人|特定非営利活動法人|npo法人|国立大学法人|独立行政法人|協同組合|\([株有同資名社医学福]\)|^(?:k\.k\.|inc\.)"
)
_WRITTEN_IN_ASCII = re.compile(r"^(?:k\.k\.|inc\.)")
_SPOKEN = re.compile(
    r"(?:かぶしき|ゆうげん|ごうどう)[がか]いしゃ|いりょうほうじん(?:しゃだん|ざいだん)?|がっこうほうじん|しゃかいふくしほうじん"
    r"|(?:いっぱん|こうえき)(?:しゃだん|ざいだん)ほうじん"
)
_LARGE = str.maketrans("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ")
_LETTERS = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00), *range(0x3041, 0x3097))
_UNACCENTED = {code: unicodedata.normalize("NFD", chr(code))[0].translate(_LARGE) for code in _LETTERS}
_MARKS = "・ -.,'’&"
_PLAIN = {**_UNACCENTED, **dict.fromkeys(map(ord, _MARKS), "")}
_COLUMNS = (
    "あかさたなはまやらわ",
    "いきしちにひみりゐ",
    "うくすつぬふむゆる",
    "えけせてねへめれゑ",
    "おこそとのほもよろを",
)
_VOWELS = {kana: column[0] for column in _COLUMNS for kana in column}
_LONG = "ー"
_MANY = 20_000
"""As many names as a large portfolio has: a table is sorted by them whatever else it is sorted by."""
_ROWS = "あかさたなはまやらわ"
DIGITS, KANJI = "0", "漢"
"""The initials of names that begin with a digit, and of those in kanji whose reading is not known."""


@lru_cache(maxsize=_MANY)
def sort_key(reading: str, name: str) -> tuple[str, str]:
    """Return what a name is sorted by: its reading, or itself where no reading is known.

    Digits and Latin letters come first, then kana in the order of the fifty sounds, then kanji without a reading.
    Hiragana and katakana are one; a long mark counts as its vowel (JIS X 4061), an iteration mark as what it repeats;
    voiced and small kana, accents and marks between words decide only where all else is equal. The legal form
    (株式会社, ㈱) does not count.
    """
    folded = even(reading or name)
    if folded.isascii():
        return _in_ascii(folded, spoken=bool(reading))
    whole = (_SPOKEN if reading else _WRITTEN).sub("", folded).strip() or folded
    plain = whole.translate(_PLAIN)
    return _lengthened(plain) if _LONG in plain else plain, whole


def _in_ascii(folded: str, *, spoken: bool) -> tuple[str, str]:
    """Return the same in a fifth of the time: a column of domains or numbers has a different one in each row."""
    whole = (folded if spoken else _WRITTEN_IN_ASCII.sub("", folded)).strip() or folded
    plain = whole
    for mark in _MARKS:
        plain = plain.replace(mark, "")
    return plain, whole


def initial(reading: str, name: str) -> str | None:
    """Return what a name is found under: a Latin letter, the first kana of its row of the fifty sounds, 0 or 漢."""
    plain, whole = sort_key(reading, name)
    first = (plain or whole)[:1]
    if not first:
        return None
    if _ROWS[0] <= first <= "ん":
        return max(row for row in _ROWS if row <= first)
    if first.isascii() and first.isalpha():
        return first.upper()
    return KANJI if first.isalpha() else DIGITS


def _lengthened(plain: str) -> str:
    """Return a text in which each long mark is the vowel before it."""
    heads = plain.split(_LONG)
    last = heads.pop()
    return "".join(head + _VOWELS.get(head[-1:], "") for head in heads) + last
