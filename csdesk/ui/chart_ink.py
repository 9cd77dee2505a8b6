"""The theme in force as charts take it."""

from typing import TYPE_CHECKING

from csdesk.ui import theme

if TYPE_CHECKING:
    from csdesk.charts.paper import Ink


def ink() -> "Ink":
    """Return the theme in force as a chart takes it."""
    from csdesk.charts.paper import Ink

    now = theme.now
    marks = (now.good, now.steady, now.attention, now.danger)
    letters = (now.good_text, now.steady_text, now.attention_text, now.danger_text)
    tint = 0.055 if now.name == "light" else 0.09
    return Ink(now.card, now.text, now.muted, now.edge, marks, letters, tint, now.accent, now.line)
