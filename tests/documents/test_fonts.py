"""The widths of letters are those that fontTools reads."""

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from csdesk import resources
from csdesk.documents.glyphs import advances

_FONTS = sorted(path.name for path in resources.path("fonts").glob("*.[ot]tf"))


@pytest.mark.parametrize("name", _FONTS)
def test_every_letter_is_as_wide_as_another_reader_says(name: str) -> None:
    path = resources.path(f"fonts/{name}")
    with TTFont(path, lazy=True) as font:
        em, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
        expected = {chr(code): metrics[glyph][0] / em for code, glyph in font.getBestCmap().items()}
    assert len(expected) > 2000
    assert advances(path) == expected
