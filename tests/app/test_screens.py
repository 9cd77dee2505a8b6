"""The first window fits the screen it opens on, and no place asks for more than a small one has."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from csdesk.entities import Goal, Milestone, Outcome, ProductValue
from csdesk.file_window import FileWindow
from csdesk.ui.main_window import MainWindow
from csdesk.ui.navigator import Target
from csdesk.ui.places import SECTIONS
from tests.processes import begin

_SMALLEST = QSize(1280, 640)
"""1366 × 768 with a panel and a title bar has more of both, as has 2560 × 1440 at 200 %."""
_FIRST = """
import sys
from pathlib import Path
from csdesk import app
from csdesk.settings import Settings
for language in ("ja", "en"):
    running, chosen = app.application(), Settings(language, "light")
    app.apply_settings(running, chosen)
    window = app.new_window()
    window.come_back("")
    window.show()
    place = app.open_file(window, Path(sys.argv[1]), chosen)
    window.say_saved("10:42")
    running.processEvents()
    assert window.screen().availableGeometry().contains(window.frameGeometry()), window.frameGeometry()
    place.go("portfolio")
    running.processEvents()
    assert window.screen().availableGeometry().contains(window.frameGeometry()), window.frameGeometry()
    for widget in (window.saved, window.rail._items["settings"], place.portfolio.add_button):
        corner = widget.mapTo(window, widget.rect().bottomRight())
        assert widget.isVisible() and window.rect().contains(corner), (widget, corner, window.rect())
    print(language, window.width(), window.height())
    window.close()
    place.tasks.shutdown()
"""


@pytest.mark.parametrize(
    ("screen", "scale", "size"),
    [((1366, 768), 1, (1350, 728)), ((2560, 1440), 2, (1264, 680)), ((2560, 1440), 1, (1360, 860))],
)
def test_the_first_window_fits_its_screen(
    sample_file: Path, tmp_path: Path, screen: tuple[int, int], scale: int, size: tuple[int, int]
) -> None:
    named = {"name": "one", "x": 0, "y": 0, "width": screen[0], "height": screen[1], "dpr": 1}
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps({"screens": [named | {"logicalDpi": 96, "logicalBaseDpi": 96}]}), "utf-8")
    around = {"QT_QPA_PLATFORM": f"offscreen:configfile={screens}", "QT_SCALE_FACTOR": str(scale)}
    shown = begin("-c", _FIRST, sample_file, XDG_CONFIG_HOME=str(tmp_path), **around)
    said, wrong = shown.communicate()
    assert said.splitlines() == [f"{language} {size[0]} {size[1]}" for language in ("ja", "en")], wrong


def _screens(place: FileWindow) -> Iterator[str]:
    """Go through every place, with what opens in it."""
    for key in ("portfolio", "renewals", "matrix", "import", "duplicates"):
        place.go(key)
        yield key
    place.go("portfolio")
    place.portfolio.table.peeked.emit()
    yield "preview"
    account = next(row for row in place.desk.accounts.rows(date.today()) if row.plan)
    for tab in ("overview", "people", "contracts", "plan"):
        place.navigator.open(Target.account(account.id, tab))
        yield tab
    card = place.account.plan.card
    for kind in (ProductValue, Outcome, Goal, Milestone):
        card.outline.go(next(node.key for top in card.model.rows() for node in top.walk() if node.kind is kind))
        card.detail_button.setChecked(True)
        yield f"details of {kind.__name__}"
    for name, open_card in (
        ("export", place.account.plan.export.button.click),
        ("versions", place.account.plan.history.click),
        ("backwards", place.account.plan.backwards.open),
        ("templates", place.account.plan.templates.begin),
    ):
        open_card()
        yield name
    place.account.plan.templates.close()
    for section in SECTIONS:
        place.navigator.open(Target.settings(section.key))
        yield section.key


@pytest.mark.usefixtures("sample_file")
def test_no_place_asks_for_more_than_a_small_screen_has(place: FileWindow, window: MainWindow) -> None:
    window.resize(_SMALLEST)
    for name in _screens(place):
        QApplication.processEvents()
        least = window.centralWidget().minimumSizeHint()
        assert least.expandedTo(_SMALLEST) == _SMALLEST, (name, least)
