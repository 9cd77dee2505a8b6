"""The levels over time are told without colour: by textures, by letters, in words."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from csdesk.domain.levels import Level
from csdesk.ui.pages.health.map_section import LevelsChart

_SUNDAY = date(2026, 11, 29)
_WEEKS = 8


def _ink(chart: LevelsChart, level: Level) -> bytes:
    """Return where there is ink if all accounts are on a level, whatever its colour; without letter and list."""
    chart.show_weeks({_SUNDAY - timedelta(weeks=back): {level: 9} for back in range(_WEEKS - 1, -1, -1)})
    picture = chart.grab().toImage().copy(0, 0, 200, 80).convertToFormat(QImage.Format.Format_Grayscale8)
    greys = [picture.pixelColor(x, y).value() for y in range(80) for x in range(200)]
    middle = (min(greys) + max(greys)) // 2
    return bytes(grey < middle for grey in greys)


def test_every_level_has_a_texture_of_its_own(show: Callable[[QWidget], None]) -> None:
    chart = LevelsChart()
    show(chart)
    inks = {level: _ink(chart, level) for level in Level}
    for one, ink in inks.items():
        for other, its in inks.items():
            different = sum(1 for mine, theirs in zip(ink, its, strict=True) if mine != theirs)
            assert one is other or different > 300, (one, other)  # of 16,000 pixels


def test_how_many_there_are_of_each_is_said(show: Callable[[QWidget], None]) -> None:
    chart = LevelsChart()
    show(chart)
    chart.show_weeks({_SUNDAY: {Level.A: 1200, Level.UNKNOWN: 3}})
    assert chart.accessibleName() == "Accounts by level this week: A 1,200, B 0, C 0, D 0, unknown 3"
