"""Contrast by the formula of WCAG 2.2, by hand."""

import pytest

from csdesk.domain.colours import contrast, is_colour


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#FFFFFF", 1.0),
        ("#777777", "#FFFFFF", 4.48),
        ("#767676", "#FFFFFF", 4.54),
        ("#0F6E84", "#ffffff", 5.86),
        ("#FFD400", "#FFFFFF", 1.43),
    ],
)
def test_contrast_by_hand(one: str, other: str, found: float) -> None:
    assert contrast(one, other) == pytest.approx(found, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("text", ["", "blue", "#12345g", "#1234", "#1234567", "112233", "#112233 ", "#１12233"])
def test_what_is_no_colour(text: str) -> None:
    assert not is_colour(text)
    assert is_colour("#aBc123")
