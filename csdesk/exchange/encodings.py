"""Bytes to text: a mark in front, strict UTF-8, then what is most plausible; what is not clear is asked."""

import codecs
import re
from collections import Counter
from contextlib import suppress

from csdesk.exchange.errors import NotATableError, UnclearEncodingError, UnknownEncodingError, WrongEncodingError
from csdesk.exchange.languages import LANGUAGES, likeness

_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_ALIASES = {"windows-31j": "cp932", "cp51932": "euc_jis_2004", "eucjp-ms": "euc_jis_2004"}
_RICHER = {"shift_jis": "cp932", "utf-8": "utf-8-sig", "iso8859-1": "cp1252"}
_CANDIDATES = ("utf-8", "cp932", "euc_jp", "euc_jis_2004", "cp1252")
_KOREAN = b"\x1b$)C"
_ESCAPES = (b"\x1b$B", b"\x1b$@", b"\x1b(I", b"\x1b(J", b"\x1b$(D", _KOREAN)
_BY_ESCAPES = ("iso2022_jp", "iso2022_jp_ext", "iso2022_jp_2004", "iso2022_jp_3", "iso2022_jp_2")
_SURE, _CLEARLY, _SELDOM = 0.5, 0.13, 0.2
"""How alike a text must be to a language, how much more than to others, and what speaks against the rarest."""
_RARE = frozenset({"cp1257", "mac_roman"})
_PREVIEW = 40
_CONTROL_SIGNS = re.compile("[\x80-\x9f]")
_PLAUSIBLE, _TELLING = 0.25, 100
_DAMAGED_AT_MOST = 0.1
_SAMPLE_LINES = 500
_SAMPLE_BYTES = 1 << 16
_CONTROLS = bytes(set(range(32)) - set(b"\0\t\n\v\f\r\x1a\x1b"))
_CONTROLS_AT_MOST = 0.01
_DAMAGED = re.compile("[\ud800-\udfff]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_HALF_WIDTH_WORD = re.compile("(?<![a-zA-Z])[｡-ﾟ]{2,}(?![a-zA-Z])")
_HALF_WIDTH_WORTH = 0.8  # EUC-JP read as CP932 is full of them
_WESTERN = re.compile(r"(?<![^\x00-\x7f])[À-ÖØ-öø-ÿŒœŠšŸŽž’‘“”–—…•€£©®™°«»§·]{1,2}(?![^\x00-\x7f])")
_JIS_COMMON = range(0xA1, 0xD0)  # signs, kana, the first level of kanji
_NEC_ROW = 0x87


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """Return the text and its encoding; in sound text, a byte that fits nowhere becomes a lone surrogate."""
    if encoding:
        return _as_asked(data, encoding)
    if data.startswith(codecs.BOM_UTF8):
        return _forgiving(data, "utf-8-sig"), "utf-8"
    if b"\x1b" in data and (escaped := _escaped(data)):
        return escaped
    for mark, marked in _MARKS.items():
        if data.startswith(mark):
            return _strict(data, marked), marked
    if len(data[:_SAMPLE_BYTES].translate(None, _CONTROLS)) < len(data[:_SAMPLE_BYTES]) * (1 - _CONTROLS_AT_MOST):
        raise NotATableError
    if b"\0" in data[:_SAMPLE_BYTES]:
        return _wide(data)
    with suppress(UnicodeDecodeError):
        return data.decode("utf-8"), "utf-8"
    return _most_plausible(data)


def _escaped(data: bytes) -> tuple[str, str] | None:
    """Read what changes its signs by escapes, as mail of Japan and Korea does; None if the data do not."""
    if not any(escape in data for escape in _ESCAPES):
        return None
    for encoding in ("iso2022_kr",) if _KOREAN in data else _BY_ESCAPES:
        with suppress(UnicodeDecodeError):
            return data.decode(encoding), encoding
    return None


def _as_asked(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        name = codecs.lookup(_ALIASES.get(encoding.lower(), encoding)).name
        with suppress(UnicodeError):
            b"a".decode(name)
    except (LookupError, ValueError):
        raise UnknownEncodingError(encoding) from None
    name = _RICHER.get(name, name)
    return _strict(data, name).removeprefix("\ufeff"), name.removesuffix("-sig")


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeError as error:
        lines = data.count(b"\n", 0, getattr(error, "start", 0))
        raise WrongEncodingError(lines + 1, encoding.removesuffix("-sig")) from None


def _wide(data: bytes) -> tuple[str, str]:
    """Read UTF-16 without its mark: every line end then has a NUL, and the right order of bytes gives no NUL back."""
    if data.count(b"\0") >= data.count(b"\n") > 0:
        for encoding in ("utf-16-le", "utf-16-be"):
            with suppress(UnicodeDecodeError):
                text = data.decode(encoding)
                if "\n" in text and "\0" not in text:
                    return text, encoding
    if data.count(b"\0") > len(data) * _DAMAGED_AT_MOST:
        raise NotATableError
    with suppress(UnicodeDecodeError):
        return data.decode("utf-8"), "utf-8"
    return _most_plausible(data)


def _most_plausible(data: bytes) -> tuple[str, str]:
    lines = [line for line in data.splitlines() if not line.isascii()][:_SAMPLE_LINES]
    sample = b"\n".join(lines)
    if found := _told_by_language(data, sample):
        return data.decode(found), found
    worth = {encoding: _worth(sample, encoding) for encoding in _CANDIDATES}
    best = max(_CANDIDATES, key=lambda encoding: (worth[encoding], _fits(data, encoding)))
    if worth[best] < _PLAUSIBLE and len(sample) > _TELLING:
        raise WrongEncodingError(data.count(b"\n", 0, data.index(lines[0])) + 1)
    return _forgiving(data, best), best


def _told_by_language(data: bytes, sample: bytes) -> str:
    """Return the encoding in which the text is surely something people write; nothing if it is in none.

    Encodings that give the same text are one. UnclearEncodingError where two that do not are as good as each other.
    """
    likely: dict[str, tuple[float, str]] = {}
    for encoding, language in LANGUAGES.items():
        with suppress(UnicodeDecodeError):
            text = sample.decode(encoding)
            if _CONTROL_SIGNS.search(text):
                continue
            found = likeness(text, language) - (_SELDOM if encoding in _RARE else 0)
            if text not in likely or found > likely[text][0]:
                likely[text] = found, encoding
    ranked = sorted(((found, encoding, text) for text, (found, encoding) in likely.items()), reverse=True)
    sure = [one for one in ranked if one[0] >= _SURE and _fits(data, one[1])]
    near = [one for one in sure if one[0] >= sure[0][0] - _CLEARLY]
    if len(near) > 1:
        raise UnclearEncodingError(tuple((encoding, _shown(text)) for _found, encoding, text in near))
    return near[0][1] if near else ""


def _shown(text: str) -> str:
    """Return the beginning of the first line that tells encodings apart."""
    return next(line.strip() for line in text.splitlines() if not line.isascii())[:_PREVIEW]


def _forgiving(data: bytes, encoding: str) -> str:
    """Return the text with a lone surrogate for each byte that does not fit, unless they are too many."""
    with suppress(UnicodeDecodeError):
        return data.decode(encoding)
    text = data.decode(encoding, "surrogateescape")
    damaged = _DAMAGED.findall(text)
    if len(damaged) > _DAMAGED_AT_MOST * sum(map(len, _NOT_ASCII.findall(text))):
        raise WrongEncodingError(text.count("\n", 0, text.index(damaged[0])) + 1)
    return text


def _fits(data: bytes, encoding: str) -> bool:
    with suppress(UnicodeDecodeError):
        return bool(data.decode(encoding))
    return False


def _worth(data: bytes, encoding: str) -> float:
    """Return how much of what is not ASCII looks like something people write, from 0 to 1."""
    text = data.decode(encoding, "surrogateescape")
    total = sum(map(len, _NOT_ASCII.findall(text)))
    western = sum(map(len, _WESTERN.findall(text)))
    if encoding == "cp1252":
        return western / total
    common = sum(count for sign, count in Counter(text).items() if _is_common(sign))
    half_width = sum(map(len, _HALF_WIDTH_WORD.findall(text)))
    return max(western, common + half_width * _HALF_WIDTH_WORTH) / total


def _is_common(sign: str) -> bool:
    """Tell whether it is a kana, a kanji of the first level, a Japanese sign, or one of NEC's (①㈱)."""
    if sign.isascii() or "｡" <= sign <= "ﾟ":
        return False
    with suppress(UnicodeEncodeError):
        return sign.encode("euc_jp")[0] in _JIS_COMMON
    with suppress(UnicodeEncodeError):
        return sign.encode("cp932")[0] == _NEC_ROW
    return False
