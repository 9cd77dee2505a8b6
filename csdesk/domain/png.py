"""What the head of a PNG says of the picture (PNG, third edition, 11.2.1): enough to know whether and how it fits."""

from struct import unpack_from

WIDEST, TALLEST = 1200, 480
"""Pixels, within which a logo is kept: 1,000 to the inch in print."""
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEAD = 33  # bytes: signature, then the chunk IHDR
_WITH_ALPHA = (4, 6)  # colour types


def is_png(content: bytes) -> bool:
    """Tell whether these bytes begin as a PNG does."""
    return len(content) > _HEAD and content.startswith(_SIGNATURE) and content[12:16] == b"IHDR"


def size(png: bytes) -> tuple[int, int]:
    """Return the width and the height in pixels."""
    width, height = unpack_from(">II", png, 16)
    return width, height


def has_alpha(png: bytes) -> bool:
    """Tell whether the ground shows through somewhere."""
    return png[25] in _WITH_ALPHA
