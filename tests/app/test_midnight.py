"""At midnight every place shows the new day, without a change of data; a place that is not seen does so when it is."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from csdesk import app
from csdesk.desk import open_desk
from csdesk.domain.accounts import Touch
from csdesk.domain.contact_log import ContactKind
from csdesk.domain.plans import Pace
from csdesk.entities import Goal, Milestone
from csdesk.file_window import FileWindow
from csdesk.settings import Settings
from csdesk.ui.pages.account.page import TABS
from csdesk.ui.rows_model import RowsModel

_EVE, _DAY = date(2026, 11, 30), date(2026, 12, 1)


class _Now:
    """The day it is."""

    def __init__(self) -> None:
        self.day = _EVE

    def __call__(self) -> date:
        return self.day


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An account with a contract that ends today, the next from tomorrow, a milestone due today, a contact."""
    path = tmp_path_factory.mktemp("midnight") / "book.csdesk"
    desk = open_desk(path)
    account = desk.accounts.add("Acme")
    desk.accounts.edit(account, tier="1", touch=Touch.HIGH)
    for amount, start, end in ((100, date(2025, 12, 1), _DAY), (300, _DAY, date(2027, 12, 1))):
        contract = desk.contracts.add(account, "Cloud", "JPY")
        desk.contracts.edit(contract, start=start, end=end, notice_deadline=None)
        desk.contracts.edit_line(contract, amount=amount, months=1)
    desk.contact_logs.add(account, ContactKind.CALL, date(2026, 11, 20))
    plan = desk.plans.add(account, "Plan", date(2026, 9, 1))
    milestone = desk.plans.add_milestone(desk.plans.all(Goal)[0].id, "Kickoff")
    desk.plans.edit(Milestone, milestone, due=_EVE)
    assert plan
    desk.close()
    return path


@pytest.fixture
def now() -> _Now:
    return _Now()


@pytest.fixture
def place(qtbot: QtBot, book: Path, tmp_path: Path, now: _Now, monkeypatch: pytest.MonkeyPatch) -> Iterator[FileWindow]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    chosen = Settings("en", "light")
    app.apply_settings(app.application(), chosen)
    window = app.new_window()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    opened = FileWindow(window, Path(shutil.copy(book, tmp_path / "book.csdesk")), chosen, now)
    yield opened
    opened.midnight.stop()
    opened.tasks.shutdown()
    opened.undo.clear()  # see Workplace
    opened.desk.close()


def _turn(place: FileWindow, now: _Now) -> None:
    now.day = _DAY
    place.midnight.timer.timeout.emit()


def _said(widget: QWidget) -> str:
    """Return all that is read in a widget: labels, fields and the cells of tables, each as it is painted."""
    QApplication.processEvents()
    parts = [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]
    parts += [one.text() for one in widget.findChildren(QLineEdit) if one.isVisible()]
    for model in widget.findChildren(RowsModel):
        places = ((row, column) for row in range(model.rowCount()) for column in range(model.columnCount()))
        parts += [str(model.index(*place).data(Qt.ItemDataRole.DisplayRole)) for place in places]
    return "\n".join(parts)


def _go(place: FileWindow, key: str) -> QWidget:
    """Go to a place: one of the rail, or a tab of the account."""
    if key in {tab.key for tab in TABS}:
        place.open_account(1)
        place.account.open(key)
        return place.account
    place.go(key)
    window = place.portfolio.window()
    return window.page(key)  # type: ignore[attr-defined, no-any-return]


_PLACES = {
    "portfolio": ("¥100", "¥300"),
    "renewals": ("Last day: today", "Last day: yesterday"),
    "matrix": ("¥100", "¥300"),
    "overview": ("¥100", "¥300"),
    "contracts": ("Today ¥100 a month", "Today ¥300 a month"),
}


@pytest.mark.parametrize("seen", [True, False], ids=["in sight", "out of sight"])
@pytest.mark.parametrize("key", _PLACES)
def test_a_place_follows_the_day(place: FileWindow, now: _Now, key: str, seen: bool) -> None:
    before, after = _PLACES[key]
    page = _go(place, key)
    first = _said(page)
    assert before in first
    assert after not in first
    if not seen:
        place.go("settings")
    changes: list[object] = []
    place.bus.changed.connect(changes.append)
    _turn(place, now)
    if not seen:
        _go(place, key)
    assert after in _said(page)
    assert not changes


def test_the_plan_says_what_is_late_and_the_side_how_far_it_is(place: FileWindow, now: _Now) -> None:
    _go(place, "overview")
    (kickoff,) = place.account.side.cards["milestones"].rows
    assert kickoff.accessibleName().endswith(", today")
    _turn(place, now)
    (kickoff,) = place.account.side.cards["milestones"].rows
    assert kickoff.accessibleName().endswith(", yesterday")
    now.day = _EVE
    place.midnight.look()
    _go(place, "plan")
    model = place.account.plan.card.model

    def paces() -> list[Pace | None]:
        return [node.pace for row in model.rows() for node in row.walk() if node.kind is Milestone]

    assert paces() == [Pace.ON_TRACK]
    _turn(place, now)
    assert paces() == [Pace.BEHIND]


@pytest.mark.parametrize("key", ["portfolio", "renewals", "contracts"])
def test_a_table_whose_rows_are_the_same_is_painted_anew(qtbot: QtBot, place: FileWindow, now: _Now, key: str) -> None:
    now.day = date(2026, 11, 10)
    place.midnight.look()
    page = _go(place, key)
    models = [model for model in page.findChildren(RowsModel) if model.rowCount()]
    assert models
    now.day = date(2026, 11, 11)
    with qtbot.waitSignals([model.dataChanged for model in models]):
        place.midnight.look()


def test_what_is_half_typed_stays(place: FileWindow, now: _Now) -> None:
    place.go("portfolio")
    table, model = place.portfolio.table, place.portfolio.model
    industry = next(at for at, column in enumerate(model.columns) if column.name == "industry")
    table.setColumnHidden(industry, False)  # noqa: FBT003
    table.setCurrentIndex(model.index(0, industry))
    table.edit(model.index(0, industry))
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "Mini")
    _turn(place, now)
    assert QApplication.focusWidget() is editor
    assert editor.text() == "Mini"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert place.desk.accounts.find("Acme").industry == "Mini"


def test_a_table_sorted_and_grouped_by_days_is_sorted_and_grouped_anew(place: FileWindow, now: _Now) -> None:
    other = place.desk.accounts.add("Beta")
    contract = place.desk.contracts.add(other, "Cloud", "JPY")
    place.desk.contracts.edit(contract, start=date(2026, 1, 1), end=date(2027, 3, 1))
    place.go("portfolio")
    page = place.portfolio
    page.views.go("ready:renewals")
    assert [row.name for row in page.model.shown] == ["Acme", "Beta"]
    assert [group.name for group in page.model.groups] == ["November 2026", "February 2027"]
    _turn(place, now)
    assert [row.name for row in page.model.shown] == ["Beta", "Acme"]  # by now the next contract runs, for a year
    assert [group.name for group in page.model.groups] == ["February 2027", "November 2027"]


def test_a_closed_window_asks_its_file_no_more(place: FileWindow, now: _Now) -> None:
    told: list[None] = []
    place.bus.day_turned.connect(lambda: told.append(None))
    place.portfolio.window().close()
    assert not place.midnight.timer.isActive()
    now.day = _DAY
    QApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)  # type: ignore[union-attr]
    assert not told
