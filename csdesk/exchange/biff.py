"""Cells in error in an .xls workbook, which its reader gives as blank; after Microsoft's [MS-CFB] and [MS-XLS]."""

import struct
from collections.abc import Iterator

_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
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
