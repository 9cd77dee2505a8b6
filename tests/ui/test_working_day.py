"""A working day on the sample, in both languages, in a real window and by keyboard alone."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from csdesk import app
from csdesk.domain.actions import Group
from csdesk.file_window import FileWindow
from csdesk.settings import Settings
from csdesk.ui.pages.today import TodayPage

_Key, _Held = Qt.Key, Qt.KeyboardModifier
_LINES = {"ja": "来週火曜 山田屋フーズに見積を送る", "en": "send the quote to Harlow & Finch next tue"}
_NAMES = {"ja": "株式会社山田屋フーズ", "en": "Harlow & Finch Ltd"}


@pytest.fixture(params=["ja", "en"])
def place(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    sampled: Callable[[date, str], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[FileWindow]:
    """Return csdesk on the sample, in a language."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    book = Path(shutil.copy(sampled(date.today(), request.param), tmp_path / "book.csdesk"))
    chosen = Settings(request.param, "light", tour="done")
    app.apply_settings(app.application(), chosen)
    window = app.new_window()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    opened = app.open_file(window, book, chosen)
    yield opened
    window.close()


def _hand() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def _press(key: Qt.Key | str, held: Qt.KeyboardModifier = _Held.NoModifier) -> None:
    if isinstance(key, str):
        QTest.keyClicks(_hand(), key)
    else:
        QTest.keyClick(_hand(), key, held)


def test_a_working_day(place: FileWindow, qtbot: QtBot) -> None:
    page: TodayPage = place.page("today")
    assert (place.window.current, page.view.hasFocus()) == ("today", True), "it opens with Today, the hand in the queue"
    first = page.view.here
    assert first is not None
    assert first.group is Group.OVERDUE

    _press("?")
    assert page.acts.order.isVisible()
    _press(_Key.Key_Escape)

    before = page.state.due_now
    _press(_Key.Key_Space)
    assert page.state.due_now == before - 1
    _press(_Key.Key_Z, _Held.ControlModifier)
    assert page.state.due_now == before

    while page.view.here is not None and page.view.here.kind != "action":
        _press("j")
    moved = page.view.here
    assert moved is not None
    _press("s")
    card = page.acts.snooze_card
    assert card is not None
    _press("1")
    qtbot.waitUntil(card.isHidden)
    found = page.state.book.get(moved.key)
    assert found is not None
    assert (found.due, found.found.put_off) == (date.today() + timedelta(1), moved.found.put_off + 1)

    _press(_Key.Key_N, _Held.ControlModifier)
    page.quick.field.insert(_LINES[place.settings.language])  # as an input method does
    _press(_Key.Key_Return)
    added = place.desk.actions.all()[-1]
    account = place.desk.accounts.get(added.account_id or 0)
    assert account is not None
    assert account.name == _NAMES[place.settings.language]
    assert added.deadline is not None
    assert added.deadline.weekday() == 1
    _press(_Key.Key_Down)
    assert page.view.hasFocus()

    place.go("portfolio")
    _press(_Key.Key_A, _Held.ControlModifier | _Held.ShiftModifier)
    assert place.page("actions").isVisible(), "from any place"
    _press("call")
    _press(_Key.Key_Return)
    assert place.desk.actions.all()[-1].title == "call"
    place.go("today")
    qtbot.waitUntil(page.view.hasFocus)
    _press(_Key.Key_Return)
    assert place.window.current in ("account", "meeting")
