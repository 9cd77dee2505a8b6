"""PNGs made by hand: their head and their pixels, and nothing that Qt would have to be there for."""

import struct
import zlib


def png(width: int, height: int, *, alpha: bool = True, shade: int = 0x60) -> bytes:
    """Return a picture of one colour; with alpha its left half is clear."""
    pixel = bytes([shade, shade, 0x40]) + b"\xff" * alpha
    clear = bytes(4 if alpha else 0)
    left = width // 2 if alpha else 0
    row = b"\0" + clear * left + pixel * (width - left)
    head = struct.pack(">IIBBBBB", width, height, 8, 6 if alpha else 2, 0, 0, 0)
    chunks = (b"IHDR", head), (b"IDAT", zlib.compress(row * height)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(_chunk, *zip(*chunks, strict=True)))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
