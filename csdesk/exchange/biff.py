"""What the reader of .xls workbooks does not tell: cells in error, and numbers shown as codes; after [MS-XLS]."""

import struct
from collections.abc import Iterator

from csdesk.exchange.number_formats import code_shown, may_be_code

_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_FORMAT, _STYLE, _NUMBER, _RK, _SEVERAL_RK = 0x41E, 0xE0, 0x203, 0x27E, 0xBD
_BOUND_SHEET, _FORMULA, _BOOLEAN_OR_ERROR, _END = 0x85, 0x06, 0x205, 0x0A
_LAST_SECTOR = 0xFFFFFFFA
_IN_HEADER = 109
_DIRECTORY_ENTRY = 128
_SMALLEST_STREAM = 4096


def cells_in_error(content: bytes, sheet: str) -> dict[tuple[int, int], str]:
    """Return the error of each cell of a sheet that has one, by row and column counted from 0."""
    book = _book(content)
    start = next((start for name, start in _sheets(book) if name == sheet), len(book))
    found: dict[tuple[int, int], str] = {}
    for kind, data in _records(book, start):
        if kind == _END:
            break
        if kind == _BOOLEAN_OR_ERROR and data[7]:
            found[struct.unpack_from("<HH", data)] = _ERRORS.get(data[6], "#N/A")
        elif kind == _FORMULA and data[6] == 2 and data[12:14] == b"\xff\xff":
            found[struct.unpack_from("<HH", data)] = _ERRORS.get(data[8], "#N/A")
    return found


def codes(content: bytes, sheet: str) -> dict[tuple[int, int], str]:
    """Return the numbers of a sheet that are shown as codes, such as 00123, by row and column counted from 0."""
    book = _book(content)
    forms = _forms(book)
    start = next((start for name, start in _sheets(book) if name == sheet), len(book))
    found: dict[tuple[int, int], str] = {}
    for kind, data in _records(book, start) if any(map(may_be_code, forms)) else ():
        if kind == _END:
            break
        for row, column, style, number in _numbers(kind, data):
            if style < len(forms) and (text := code_shown(forms[style], number)):
                found[row, column] = text
    return found


def _forms(book: bytes) -> list[str]:
    """Return the number format of each style of cells."""
    named: dict[int, str] = {}
    styles: list[int] = []
    for kind, data in _records(book, 0):
        if kind == _END:
            break
        if kind == _FORMAT:
            number, length, wide = struct.unpack_from("<HHB", data)
            named[number] = data[5 : 5 + length * (1 + (wide & 1))].decode("utf-16-le" if wide & 1 else "latin-1")
        elif kind == _STYLE:
            styles.append(struct.unpack_from("<H", data, 2)[0])
    return [named.get(number, "") for number in styles]


def _numbers(kind: int, data: bytes) -> Iterator[tuple[int, int, int, float]]:
    """Yield row, column, style and value of the numbers in a record."""
    if kind == _NUMBER:
        yield struct.unpack_from("<HHHd", data)
    elif kind == _RK:
        row, column, style, packed = struct.unpack_from("<HHHI", data)
        yield row, column, style, _unpacked(packed)
    elif kind == _SEVERAL_RK:
        row, first = struct.unpack_from("<HH", data)
        for place in range((len(data) - 6) // 6):
            style, packed = struct.unpack_from("<HI", data, 4 + place * 6)
            yield row, first + place, style, _unpacked(packed)


def _unpacked(packed: int) -> float:
    """Return the number in 30 bits: whole, or the upper part of a float, and perhaps a hundred times too large."""
    if packed & 2:
        value = float(struct.unpack("<i", struct.pack("<I", packed))[0] >> 2)
    else:
        value = struct.unpack("<d", struct.pack("<II", 0, packed & 0xFFFFFFFC))[0]
    return value / 100 if packed & 1 else value


def _records(book: bytes, place: int) -> Iterator[tuple[int, bytes]]:
    while place + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, place)
        yield kind, book[place + 4 : place + 4 + length]
        place += 4 + length


def _sheets(book: bytes) -> Iterator[tuple[str, int]]:
    """Yield the name of each sheet and where its records start."""
    for kind, data in _records(book, 0):
        if kind == _END:
            return
        if kind == _BOUND_SHEET:
            wide = data[7] & 1
            yield (
                data[8 : 8 + data[6] * (1 + wide)].decode("utf-16-le" if wide else "latin-1"),
                *struct.unpack_from("<I", data),
            )


def _book(content: bytes) -> bytes:
    """Return the stream of the workbook inside the compound file."""
    size = 1 << struct.unpack_from("<H", content, 30)[0]
    numbers = struct.Struct(f"<{size // 4}I")

    def sector(number: int) -> bytes:
        return content[(number + 1) * size : (number + 2) * size].ljust(size, b"\0")

    tables = list(struct.unpack_from(f"<{_IN_HEADER}I", content, 76))
    more = struct.unpack_from("<I", content, 68)[0]
    while more < _LAST_SECTOR and len(tables) * size < len(content) + size * _IN_HEADER:
        *found, more = numbers.unpack(sector(more))
        tables += found
    following = [number for table in tables if table < _LAST_SECTOR for number in numbers.unpack(sector(table))]

    def stream(number: int) -> bytes:
        parts: list[bytes] = []
        while number < len(following) and len(parts) <= len(following):
            parts.append(sector(number))
            number = following[number]
        return b"".join(parts)

    directory = stream(struct.unpack_from("<I", content, 48)[0])
    for place in range(0, len(directory), _DIRECTORY_ENTRY):
        name = directory[place : place + 64].decode("utf-16-le", "replace").split("\0")[0]
        first, length = struct.unpack_from("<II", directory, place + 116)
        if name == "Workbook" and length >= _SMALLEST_STREAM:
            return stream(first)[:length]
    return b""
