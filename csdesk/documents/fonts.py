"""How wide the letters of a font are, read from its own tables: all else that a font holds takes half a second."""

from array import array
from functools import cache
from pathlib import Path
from struct import iter_unpack, unpack_from
from sys import byteorder

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
