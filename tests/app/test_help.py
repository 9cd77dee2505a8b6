"""Help: F1 twice explains the place one is in; every place has its page in both languages, with the keys of F1."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from csdesk.file_window import FileWindow
from csdesk.ui.main_window import MainWindow
from csdesk.ui.navigator import Target
from csdesk.ui.pages.help import BlockKind, HelpPage, help_text
from csdesk.ui.places import PLACES
from csdesk.ui.widgets.parts import Button

K = Qt.Key
_STEPS = 3
_PLACES = [place.key for place in PLACES]


def _press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)


def _said(page: HelpPage) -> list[str]:
    shown = page.area.widget()
    assert shown is not None
    return [one.text() for one in shown.findChildren(QLabel)]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("key", _PLACES)
def test_every_place_has_its_page(key: str, language: str) -> None:
    page = help_text(key, language)
    kinds = [one.kind for one in page.blocks]
    assert page.title
    assert kinds[0] is BlockKind.PARAGRAPH
    assert kinds.count(BlockKind.STEP) == _STEPS
    assert [one.number for one in page.blocks if one.number] == ["1.", "2.", "3."]
    assert BlockKind.TITLE not in kinds
    assert not any(sign in line for line in page.lines for sign in "*_`<>[]")


@pytest.mark.parametrize("key", _PLACES)
def test_both_languages_say_the_same(key: str) -> None:
    ja, en = (help_text(key, language) for language in ("ja", "en"))
    assert [one.kind for one in ja.blocks] == [one.kind for one in en.blocks]


def test_f1_twice_explains_the_place_and_escape_leads_back(qtbot: QtBot, place: FileWindow, window: MainWindow) -> None:
    place.go("renewals")
    with qtbot.waitActive(window):
        window.activateWindow()
    _press(qtbot, K.Key_F1)
    assert window.shortcuts.isVisible()
    _press(qtbot, K.Key_F1)
    assert not window.shortcuts.isVisible()
    assert (window.current, place.help.list.key) == ("help", "renewals")
    _press(qtbot, K.Key_Escape)
    assert window.current == "renewals"


def test_the_button_on_the_card_of_keys_leads_there_too(qtbot: QtBot, place: FileWindow, window: MainWindow) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    _press(qtbot, K.Key_F1, K.Key_Tab, K.Key_Return)
    assert (window.current, place.help.list.key) == ("help", "portfolio")


def test_a_page_has_the_keys_that_are_listed(place: FileWindow, window: MainWindow) -> None:
    for key in _PLACES:
        place.navigator.open(Target.help(key))
        said = set(_said(place.help))
        wanted = {**window.shortcuts.of(key), **(window.shortcuts.everywhere if key == "help" else {})}
        assert {help_text(key, "en").title, *wanted} - said == set(), key
        assert {one for keys in wanted.values() for one in keys.values()} - said == set(), key


def test_all_pages_and_keys_are_searched(qtbot: QtBot, place: FileWindow, window: MainWindow) -> None:
    place.go("help")
    page = place.help
    with qtbot.waitActive(window):
        window.activateWindow()
    assert [one.key for one in page.list.picks] == _PLACES
    page.field.setText("Notice DEADLINE")
    assert [one.key for one in page.list.picks] == ["renewals"]
    page.field.setText("becomes a tab")
    (found,) = page.list.picks
    assert (found.key, found.note) == (
        "portfolio",
        "Save what you look at as a view. It becomes a tab above the table.",
    )
    page.field.setText("nothing of the kind")
    assert page.list.picks == []
    assert page.nothing.isVisible()
    page.field.setText("import")
    page.focus_filter()
    _press(qtbot, K.Key_Down)
    page.list.pick("import")
    _press(qtbot, K.Key_Return)
    assert window.current == "import"


def test_the_book_at_the_foot_of_the_rail_opens_it(qtbot: QtBot, window: MainWindow, place: FileWindow) -> None:
    (book,) = [one for one in window.rail.findChildren(Button) if one.accessibleName() == "Help"]
    qtbot.mouseClick(book, Qt.MouseButton.LeftButton)
    assert window.current == "help"
