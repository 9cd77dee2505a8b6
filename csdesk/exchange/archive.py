"""What a zipped workbook unpacks to, and what the reader of workbooks does not tell: cells in error."""

import re
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path
from xml.etree import ElementTree

from csdesk.exchange.bounds import MOST_UNPACKED

_CHUNK = 1 << 20
_HEADER = 30
_ENCRYPTED = 1
_WORKBOOK_PARTS = ("xl/workbook.xml", "xl/workbook.bin")
_LONGEST_MIMETYPE = 256
_ERROR = re.compile(
    rb'<(?:\w+:)?c\b(?=[^>]*\bt="e")[^>]*\br="([A-Z]+)([0-9]+)"[^>]*>.*?<(?:\w+:)?v>([^<]*)<', re.DOTALL
)
_FORMULA = (b"<f>", b"<f ", b":f>", b":f ")
_NEVER_COMPUTED = re.compile(
    rb'<(?:\w+:)?c\b(?![^>]*\bt="str")[^>]*\br="([A-Z]+)([0-9]+)"[^>]*>'
    rb"<(?:\w+:)?f\b[^<]*(?:</(?:\w+:)?f>)?(?:<(?:\w+:)?v ?/>|<(?:\w+:)?v></(?:\w+:)?v>)?</(?:\w+:)?c>"
)
_UNCOMPUTED = "#CALC!"


class BombError(Exception):
    """The parts unpack to more than they say, or than anybody needs."""


class LockedError(Exception):
    """A part is encrypted."""


def is_workbook(path: Path) -> bool:
    """Tell whether a zipped file is meant as a workbook; of a broken one the reader says what is wrong."""
    broken = (zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError, zlib.error)
    with suppress(*broken), zipfile.ZipFile(path) as parts:
        names = parts.namelist()
        return any(part in names for part in _WORKBOOK_PARTS) or b"spreadsheet" in _mimetype(parts)
    return True


def _mimetype(parts: zipfile.ZipFile) -> bytes:
    """Return the beginning of the part that says what an OpenDocument is: no more is ever unpacked."""
    if "mimetype" not in parts.namelist():
        return b""
    with parts.open("mimetype") as part:
        return part.read(_LONGEST_MIMETYPE)


def check_size(path: Path) -> None:
    """Unpack every part, believing no declared size, and throw it away; BombError, LockedError, BadZipFile."""
    with zipfile.ZipFile(path) as parts, path.open("rb") as file:
        entries = parts.infolist()
        if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
            raise BombError
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise LockedError
        left = MOST_UNPACKED
        for entry in entries:
            file.seek(entry.header_offset)
            header = file.read(_HEADER)
            file.seek(int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little"), 1)
            if entry.compress_type == zipfile.ZIP_DEFLATED:
                left -= _unpacked(file.read(entry.compress_size), left)


def _unpacked(packed: bytes, at_most: int) -> int:
    engine, size = zlib.decompressobj(-zlib.MAX_WBITS), 0
    while packed and not engine.eof:
        size += len(engine.decompress(packed, _CHUNK))
        packed = engine.unconsumed_tail
        if size > at_most:
            raise BombError
    return size


def cells_in_error(path: Path, sheet: str) -> dict[tuple[int, int], str]:
    """Return the error of each cell of an .xlsx sheet that has one, by row and column counted from 0."""
    with zipfile.ZipFile(path) as parts:
        place = _place(parts, sheet)
        content = parts.read(place) if place in parts.namelist() else b""
    found: dict[tuple[int, int], str] = {}
    if b't="e"' in content:
        for letters, row, error in _ERROR.findall(content):
            found[int(row) - 1, _column(letters)] = error.decode("ascii", "replace")
    if any(start in content for start in _FORMULA):
        for letters, row in _NEVER_COMPUTED.findall(content):
            found[int(row) - 1, _column(letters)] = _UNCOMPUTED
    return found


def _place(parts: zipfile.ZipFile, sheet: str) -> str:
    """Return the name of the part that holds a sheet."""
    if "xl/workbook.xml" not in parts.namelist():
        return ""
    book = ElementTree.fromstring(parts.read("xl/workbook.xml"))
    links = ElementTree.fromstring(parts.read("xl/_rels/workbook.xml.rels"))
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    for each in book.iter():
        if each.tag.endswith("}sheet") and each.get("name") == sheet:
            link = next((value for key, value in each.attrib.items() if key.endswith("}id")), "")
            target = targets.get(link, "")
            return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    return ""


def _column(letters: bytes) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + letter - ord("A") + 1
    return column - 1
