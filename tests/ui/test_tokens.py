"""Every colour can be read on every ground it stands on."""

import pytest

from csdesk.ui.tokens import DARK, LIGHT, Theme, mix

_GROUNDS = ("window", "side", "card", "hover", "selected", "sunken")
_LEVELS = {"A": "good", "B": "steady", "C": "attention", "D": "danger"}
_THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: str(theme.name))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#FFFFFF", 21), ("#FFFFFF", "#FFFFFF", 1), ("#767676", "#FFFFFF", 4.54), ("#FF0000", "#FFFFFF", 4.0)],
)
def test_the_measure_itself(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == pytest.approx(expected, abs=0.01)


@_THEMES
@pytest.mark.parametrize("ground", _GROUNDS)
@pytest.mark.parametrize("ink", ["text", "muted"])
def test_text(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@_THEMES
@pytest.mark.parametrize("ground", ["window", "side", "card", "hover", "selected"])
def test_the_accent_as_text(theme: Theme, ground: str) -> None:
    assert contrast(theme.accent, getattr(theme, ground)) >= 4.5


@_THEMES
def test_text_on_the_accent_and_in_a_tool_tip(theme: Theme) -> None:
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.on_accent, theme.accent_hover) >= 4.5
    assert contrast(theme.card, theme.text) >= 4.5


@_THEMES
@pytest.mark.parametrize("letter", _LEVELS)
def test_a_level_as_text(theme: Theme, letter: str) -> None:
    grounds = [theme.card, theme.window, theme.hover, theme.selected, theme.tint(theme.level(letter))]
    assert min(contrast(theme.level_text(letter), ground) for ground in grounds) >= 4.5


@_THEMES
@pytest.mark.parametrize("letter", [*_LEVELS, "unknown"])
def test_a_mark(theme: Theme, letter: str) -> None:
    grounds = [*(getattr(theme, ground) for ground in _GROUNDS if ground != "sunken"), theme.tint(theme.level(letter))]
    assert min(contrast(theme.level(letter), ground) for ground in grounds) >= 3


@_THEMES
def test_an_unknown_level_is_said_in_muted_text_on_its_tint(theme: Theme) -> None:
    assert contrast(theme.level_text("unknown"), theme.tint(theme.level("unknown"))) >= 4.5


@pytest.mark.parametrize(
    ("ground", "colour", "share", "expected"),
    [
        ("#000000", "#FFFFFF", 0, "#000000"),
        ("#000000", "#FFFFFF", 1, "#FFFFFF"),
        ("#000000", "#FF8000", 0.5, "#804000"),
        ("#FFFFFF", "#C94A00", 0.10, "#FAEDE6"),
    ],
)
def test_mixing(ground: str, colour: str, share: float, expected: str) -> None:
    assert mix(ground, colour, share) == expected
