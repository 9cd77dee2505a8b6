"""What a zipped workbook unpacks to, and what its reader does not tell: cells in error, and how numbers are shown."""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

from csdesk.exchange.bounds import MOST_UNPACKED
from csdesk.exchange.number_formats import BUILT_IN, code_shown, is_month, may_be_code

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
_NUMBER_IN_STYLE = (
    r'<(?:\w+:)?c\b(?![^>]*\bt="(?!n"))(?=[^>]*\bs="(?P<style>STYLES)")[^>]*\br="(?P<column>[A-Z]+)(?P<row>[0-9]+)"[^>]*>'
    r"(?:<(?:\w+:)?f\b[^<]*(?:</(?:\w+:)?f>)?)?<(?:\w+:)?v>(?P<value>[^<]*)<"
)
_BROKEN = (zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError, zlib.error, LookupError)
_TYPES = "[Content_Types].xml"
_SPREADSHEETS = (b"spreadsheetml.sheet", b"spreadsheetml.template", b"ms-excel.sheet", b"ms-excel.template")
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_USUAL = {"worksheet": "worksheets/sheet{}.xml", "sharedStrings": "sharedStrings.xml", "styles": "styles.xml"}
"""The parts of a workbook that are read, and what most writers call them."""


class BombError(Exception):
    """The parts unpack to more than they say, or than anybody needs."""


class LockedError(Exception):
    """A part is encrypted."""


def is_workbook(path: Path) -> bool:
    """Tell whether a zipped file is meant as a workbook; of a broken one the reader says what is wrong."""
    with suppress(*_BROKEN), zipfile.ZipFile(path) as parts:
        return bool(_Parts(parts).workbook) or b"spreadsheet" in _mimetype(parts)
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


class _Parts:
    """The parts of a workbook by their names as the format has them, however the file writes these."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._written = {_plain_name(name): name for name in archive.namelist()}
        self.workbook = self._workbook()

    def read(self, name: str) -> bytes:
        """Return what is in a part; nothing if it is missing."""
        written = self._written.get(_plain_name(name))
        return _unpacked_part(self._archive, written) if written is not None else b""

    def has(self, name: str) -> bool:
        """Tell whether there is a part of this name."""
        return _plain_name(name) in self._written

    def links(self, part: str) -> list[tuple[str, str, str]]:
        """Return what a part refers to: the kind of each, its id and the part."""
        folder, name = posixpath.split(part)
        found = self.read(f"{folder}/_rels/{name}.rels")
        links = list(ElementTree.fromstring(found)) if found else []
        inside = [link for link in links if link.get("TargetMode") != "External"]
        return [
            (link.get("Type", "").rpartition("/")[2], link.get("Id", ""), self._target(folder, link.get("Target", "")))
            for link in inside
        ]

    def sheet(self, name: str) -> str:
        """Return the part that holds a sheet, by the sheet's name; nothing where the format has no such parts."""
        if not self.workbook.endswith(".xml"):
            return ""
        targets = {id_: part for _kind, id_, part in self.links(self.workbook)}
        for each in ElementTree.fromstring(self.read(self.workbook)).iter():
            if each.tag.endswith("}sheet") and each.get("name") == name:
                return targets.get(next((value for key, value in each.attrib.items() if key.endswith("}id")), ""), "")
        return ""

    def _workbook(self) -> str:
        usual = next((part for part in _WORKBOOK_PARTS if self.has(part)), "")
        if usual or not (self.has("_rels/.rels") and any(kind in self.read(_TYPES) for kind in _SPREADSHEETS)):
            return usual
        return next((part for kind, _id, part in self.links("") if kind == "officeDocument" and self.has(part)), "")

    def _target(self, folder: str, target: str) -> str:
        """Return the part that a reference means, seen from a folder."""
        target = target.replace("\\", "/")
        whole = target if target.startswith("/") else f"{folder}/{target}"
        name = posixpath.normpath(whole).lstrip("/")
        return name if self.has(name) else unquote(name)


def _unpacked_part(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return what is in a part that is packed as spreadsheets pack: of other ways Python unpacks any amount at once."""
    if archive.getinfo(name).compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise NotImplementedError(name)
    return archive.read(name)


def _plain_name(name: str) -> str:
    """Return the name of a part without what differs between writers: slashes the other way, one in front, case."""
    return name.replace("\\", "/").lstrip("/").casefold()


def tidied(path: Path) -> bytes | None:
    """Return an .xlsx again with its parts under their usual names; None if it is no such workbook."""
    from xml.sax.saxutils import quoteattr  # loads half of the network: only when due

    made = io.BytesIO()
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(made, "w") as tidy:
        parts = _Parts(archive)
        if not parts.workbook.endswith(".xml"):
            return None
        lines = []
        for count, (kind, id_, part) in enumerate(parts.links(parts.workbook), 1):
            usual = _USUAL.get(kind, "").format(count)
            if usual and parts.has(part):
                tidy.writestr(f"xl/{usual}", parts.read(part))
                lines.append(f'<Relationship Id={quoteattr(id_)} Type="{_LINK}/{kind}" Target="{usual}"/>')
        tidy.writestr("xl/workbook.xml", parts.read(parts.workbook))
        tidy.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{_LINKS}">{"".join(lines)}</Relationships>')
        root = f'<Relationship Id="r" Type="{_LINK}/officeDocument" Target="xl/workbook.xml"/>'
        tidy.writestr("_rels/.rels", f'<Relationships xmlns="{_LINKS}">{root}</Relationships>')
        tidy.writestr(_TYPES, parts.read(_TYPES))
    return made.getvalue()


def broken_part(path: Path) -> str:
    """Return the first part that is missing, cannot be unpacked or is no XML; nothing if no part is at fault."""
    with suppress(*_BROKEN), zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            try:
                content = _unpacked_part(archive, name)
                if name.lower().endswith((".xml", ".rels")):
                    ElementTree.fromstring(content)
            except (*_BROKEN, EOFError, OSError, ElementTree.ParseError):
                return name
        parts = _Parts(archive)
        wanted = [part for kind, _id, part in parts.links(parts.workbook) if kind in _USUAL] if parts.workbook else []
        return next((part for part in wanted if not parts.has(part)), "")
    return ""


@dataclass(frozen=True, slots=True)
class CellFacts:
    """What the reader of workbooks does not tell of a sheet's cells, by row and column counted from 0.

    ``texts``: errors, and numbers that are shown as codes, such as 00123. ``months``: days shown by month and year.
    """

    texts: Mapping[tuple[int, int], str] = field(default_factory=dict)
    months: frozenset[tuple[int, int]] = frozenset()


def cell_facts(path: Path, sheet: str) -> CellFacts:
    """Return what is to be known of the cells of an .xlsx sheet."""
    with zipfile.ZipFile(path) as archive:
        parts = _Parts(archive)
        content = parts.read(part) if (part := parts.sheet(sheet)) else b""
        forms = _forms(parts) if content else {}
    codes = {style: form for style, form in forms.items() if may_be_code(form)}
    months = {style for style, form in forms.items() if is_month(form)}
    shown = {place: text for place, style, value in _numbers(content, codes) if (text := _code(codes[style], value))}
    return CellFacts(
        {**shown, **_errors(content)}, frozenset(place for place, _style, _value in _numbers(content, months))
    )


def _forms(parts: _Parts) -> dict[str, str]:
    """Return the number format of each style of cells that has one."""
    part = next((part for kind, _id, part in parts.links(parts.workbook) if kind == "styles"), "")
    found = parts.read(part) if part else b""
    if not found:
        return {}
    styles = ElementTree.fromstring(found)
    known = {str(number): form for number, form in BUILT_IN.items()}
    known |= {each.get("numFmtId", ""): each.get("formatCode", "") for each in styles.iter() if _is(each, "numFmt")}
    cells = [each for group in styles if _is(group, "cellXfs") for each in group]
    used = {str(place): each.get("numFmtId", "") for place, each in enumerate(cells)}
    return {place: known[number] for place, number in used.items() if number in known}


def _is(element: ElementTree.Element, name: str) -> bool:
    return element.tag.rpartition("}")[2] == name


def _numbers(content: bytes, styles: Collection[str]) -> Iterator[tuple[tuple[int, int], str, bytes]]:
    """Yield the place, the style and the value of each number in one of some styles."""
    if styles:
        among = "|".join(sorted(styles))
        pattern = _NUMBER_IN_STYLE.replace("STYLES", among)
        for found in re.finditer(pattern.encode(), content):
            yield (int(found["row"]) - 1, _column(found["column"])), found["style"].decode(), found["value"]


def _code(form: str, value: bytes) -> str | None:
    try:
        return code_shown(form, float(value))
    except ValueError:
        return None


def _errors(content: bytes) -> dict[tuple[int, int], str]:
    found: dict[tuple[int, int], str] = {}
    if b't="e"' in content:
        for letters, row, error in _ERROR.findall(content):
            found[int(row) - 1, _column(letters)] = error.decode("ascii", "replace")
    if any(start in content for start in _FORMULA):
        for letters, row in _NEVER_COMPUTED.findall(content):
            found[int(row) - 1, _column(letters)] = _UNCOMPUTED
    return found


def _column(letters: bytes) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + letter - ord("A") + 1
    return column - 1
