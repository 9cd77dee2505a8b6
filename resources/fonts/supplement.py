"""Makes the fonts for what Inter and BIZ UDPGothic lack: a developer's script, run when one of these changes.

python resources/fonts/supplement.py NOTO_FOLDER SYMBOLA.ttf CMAP

NOTO_FOLDER holds NotoSansCJK-Regular.ttc and -Bold.ttc, CMAP is Adobe's UniJIS2004-UTF32-H: in Debian they are in
fonts-noto-cjk, fonts-symbola and poppler-data. Every character of Adobe-Japan1 that is missing comes from Noto Sans CJK
JP, in two weights; every other sign of the first plane that Symbola has from there. Radicals are left out: they are
printed as the kanji that they show.
"""

import re
import sys
import unicodedata
from pathlib import Path
from typing import Any

from fontTools import subset  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont, newTable  # type: ignore[import-untyped]
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable  # type: ignore[import-untyped]

_HERE = Path(__file__).parent
_RADICALS, _SIGNS = range(0x2E80, 0x2FE0), range(0x2000, 0x2E80)
_DROPPED = ("vhea", "vmtx", "VORG", "BASE", "DSIG", "GPOS", "GSUB", "GDEF", "FFTM", "gasp", "prep", "fpgm", "cvt ")


def main(noto: str, symbola: str, cmap: str) -> None:
    """Write the three fonts beside this file."""
    here = _characters(_HERE / "BIZUDPGothic-Regular.ttf") | _characters(_HERE / "Inter-Regular.otf")
    listed = _listed(Path(cmap)) & _characters(Path(noto) / "NotoSansCJK-Regular.ttc") - here
    japanese = {code for code in listed if _is_shown(code) and code not in _RADICALS}
    for weight in ("Regular", "Bold"):
        _write(Path(noto) / f"NotoSansCJK-{weight}.ttc", japanese, "csdesk Kanji", weight, ".otf")
    signs = {code for code in _characters(Path(symbola)) - here - japanese if code in _SIGNS and _is_shown(code)}
    _write(Path(symbola), signs, "csdesk Symbols", "Regular", ".ttf")


def _characters(path: Path) -> set[int]:
    with TTFont(path, lazy=True, fontNumber=0) as font:
        return set(font.getBestCmap())


def _is_shown(code: int) -> bool:
    return unicodedata.category(chr(code))[0] in "LNPS"


def _listed(cmap: Path) -> set[int]:
    found: set[int] = set()
    text = cmap.read_text("ascii")
    for kind, block in re.findall(r"begincid(char|range)(.*?)endcid", text, re.DOTALL):
        for line in block.strip().splitlines():
            codes = [int(code, 16) for code in re.findall("<([0-9a-f]+)>", line)]
            found |= {codes[0]} if kind == "char" else set(range(codes[0], codes[1] + 1))
    return found


def _write(source: Path, codes: set[int], family: str, weight: str, ending: str) -> None:
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=[], font_number=0)
    options.drop_tables += _DROPPED
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    _name(font, family, weight)
    _map_by_ranges(font)
    font.save(_HERE / f"{family.replace(' ', '')}-{weight}{ending}")


def _name(font: Any, family: str, weight: str) -> None:
    """Give the font a name of its own, as its licence wants."""
    font["name"] = newTable("name")
    font["name"].names = []
    script = f"{family.replace(' ', '')}-{weight}"
    for number, text in ((1, family), (2, weight), (3, script), (4, f"{family} {weight}"), (6, script)):
        font["name"].setName(text, number, 3, 1, 0x409)
    if "CFF " in font:
        font["CFF "].cff.fontNames[0] = script


def _map_by_ranges(font: Any) -> None:
    """Keep one map, by ranges: csdesk/documents/fonts.py reads no other."""
    table = CmapSubtable.newSubtable(12)
    table.platformID, table.platEncID, table.language, table.cmap = 3, 10, 0, font.getBestCmap()
    font["cmap"].tables = [table]


if __name__ == "__main__":
    main(*sys.argv[1:])
