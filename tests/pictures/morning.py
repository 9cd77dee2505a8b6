"""The morning by keyboard, a picture after each task."""

from datetime import date

from csdesk.ui.main_window import MainWindow
from tests.morning.book import prepare
from tests.morning.keyboard import Keyboard
from tests.morning.story import Morning
from tests.pictures.camera import Screens, Stage, settle


def morning(stage: Stage) -> Screens:
    """Yield the window as she finds it, and after each task."""
    place = stage.open(prepare(stage.folder, stage.chosen.language, date.today()))
    window = place.portfolio.window()
    assert isinstance(window, MainWindow)
    Keyboard.wait(lambda: bool(window.notice.words))
    settle(place)
    yield "morning-00-begins", window
    for number, name in enumerate(Morning(place, stage.folder).tasks(), 1):
        settle(place)
        yield f"morning-{number:02}-{name}", window
    window.close()
