"""Colours as #RRGGBB, and how well they are read."""

import re

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
READABLE = 4.5
"""The least contrast of text (WCAG 2.2, 1.4.3)."""


def is_colour(text: str) -> bool:
    """Tell whether a text is a colour."""
    return _COLOUR.fullmatch(text) is not None


def contrast(one: str, other: str = "#FFFFFF") -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2); of one with white, if no other is named."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
