"""What the pages of a PDF say, as pypdf tells it, without reading stroke by stroke what else is drawn."""

import io
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, ByteStringObject, ContentStream, NameObject

_INNER = rb"\((?:[^\\()]+|\\.)*+\)"
"""Brackets that are pairs stand in a text as they are."""
_SAID = rb"\((?:[^\\()]+|\\.|%(inner)s)*+\)|<[0-9A-Fa-f]*+>" % {b"inner": _INNER}
_NUMBER = rb"-?[\d.]++"
_OPERATION = re.compile(
    rb"(?P<lines>\[(?:%(said)s|%(number)s|\s)*+\]|%(said)s)\s*(?:TJ|Tj)\b"
    rb"|(?P<numbers>(?:%(number)s\s+){6})(?P<placed>cm|Tm)\b"
    rb"|(?P<named>/\w+)\s+(?:(?P<size>%(number)s)\s+Tf|Do)\b"
    rb"|\b(?P<alone>q|Q|BT|ET)\b" % {b"said": _SAID, b"number": _NUMBER},
    re.DOTALL,
)
_PART = re.compile(rb"%(said)s|%(number)s" % {b"said": _SAID, b"number": _NUMBER}, re.DOTALL)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


@lru_cache(maxsize=64)
def pages(pdf: bytes) -> tuple[str, ...]:
    """Return the text of each page."""
    read = PdfReader(io.BytesIO(pdf))
    return tuple(text(page, read) for page in read.pages)


def backwards(pdf: bytes) -> Iterator[str]:
    """Yield the text of each page, the last first."""
    read = PdfReader(io.BytesIO(pdf))
    return (text(page, read) for page in reversed(read.pages))


def count(pdf: bytes) -> int:
    """Return how many pages there are."""
    return len(PdfReader(io.BytesIO(pdf)).pages)


def text(page: PageObject, read: PdfReader, hear: Callable[..., None] = lambda *_said: None) -> str:
    """Return the text of a page; each piece of it is heard with its place, as pypdf's visitors hear it.

    It takes half of the time if pypdf is given what is said alone, already read.
    """
    content = ContentStream(None, read, "bytes")
    content.operations = list(_operations(page.get_contents()))
    page[NameObject("/Contents")] = content
    return page.extract_text(visitor_text=hear)  # with a visitor, it does not look into the bytes first


def _operations(drawn: ContentStream | None) -> Iterator[tuple[list[Any], bytes]]:
    for found in _OPERATION.finditer(b"" if drawn is None else drawn.get_data()):
        if found["alone"]:
            yield [], found["alone"]
        elif found["placed"]:
            yield [float(one) for one in found["numbers"].split()], found["placed"]
        elif found["named"]:
            name = NameObject(found["named"].decode())
            yield ([name, float(found["size"])], b"Tf") if found["size"] else ([name], b"Do")
        else:
            yield [ArrayObject(_part(one) for one in _PART.findall(found["lines"]))], b"TJ"


def _part(one: bytes) -> ByteStringObject | float:
    if one[:1] == b"<":
        return ByteStringObject(bytes.fromhex(one[1:-1].decode()))
    return ByteStringObject(_ESCAPED.sub(_letter, one[1:-1])) if one[:1] == b"(" else float(one)


def _letter(found: re.Match[bytes]) -> bytes:
    said = found[1]
    return bytes([int(said, 8)]) if said.isdigit() else _LETTERS.get(said, said)
