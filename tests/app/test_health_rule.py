"""Which rule made a score is answered wherever one stands, on one card, by keys alone."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from csdesk.domain.health import Cap, CapComparison, Model, YoungBounds
from csdesk.domain.health_models import written_model
from csdesk.domain.levels import Level
from csdesk.entities import HealthModel
from csdesk.file_window import FileWindow
from csdesk.services.health.recompute import recompute
from csdesk.services.readings import NewReading, write
from csdesk.ui.main_window import MainWindow
from csdesk.ui.navigator import Target
from csdesk.ui.panels.health.rule_card import AskedWeek, RuleCard
from tests.analytics.models import bounds, group, measure

_K = Qt.Key
_TODAY = date.today()
_MODEL = Model(
    (
        group(
            "use",
            "0.6",
            measure("visits", "1", (0, 0), (50, 100)),
            measure("modules", "1", (2, 20), (4, 60), (6, 90), steps=True),
        ),
        group("relation", "0.4", measure("survey", "1", stale=20)),
    ),
    young=(YoungBounds(3, bounds(90, 50, 20)),),
    caps=(Cap("modules", CapComparison.BELOW, Fraction(5), Level.C, "Too few features are used."),),
)


@pytest.fixture
def account(qtbot: QtBot, place: FileWindow, window: MainWindow) -> int:
    """An account that started a month ago; its survey is stale."""
    account_id = place.desk.accounts.add("Tokai Logistics")
    place.desk.accounts.edit(account_id, customer_since=_TODAY - timedelta(days=40))
    with place.desk.database.change("Read") as session:
        session.add(
            HealthModel(key="own", version=3, name="Ours", reason="Less talk", definition=written_model(_MODEL))
        )
        fresh, old = _TODAY - timedelta(days=2), _TODAY - timedelta(days=30)
        read = ("visits", fresh, 45.0), ("modules", fresh, 4.5), ("survey", old, 70.0)
        write(session, [NewReading(account_id, key, day, value) for key, day, value in read])
    with place.desk.database.change("Recompute", by_user=False) as session:
        recompute(session, _TODAY)
    window.activateWindow()
    qtbot.waitActive(window)
    place.open_account(account_id)
    return account_id


def _press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)
    QApplication.processEvents()


def _card(place: FileWindow) -> RuleCard:
    card: RuleCard = place.page("health_rules")
    assert card.isVisible()
    return card


def _rows(card: RuleCard) -> list[tuple[str, ...]]:
    model = card.model
    return [tuple(model.columns[place].text(row) for place in (0, 1, 3, 4, 5, 6)) for row in model.shown]


def test_the_card_tells_bounds_bands_caps_and_the_model(place: FileWindow, account: int) -> None:
    place.navigator.open(Target.health_rule(account))
    card = _card(place)
    assert card.head.words.startswith("Tokai Logistics · ")
    assert _rows(card) == [
        ("visits", "45", "between 0 (0 points) and 50 (100 points)", "90.0", "× 50%", "45.0"),
        ("modules", "4.5", "from 4 to below 6: 60 points", "60.0", "× 50%", "30.0"),
        ("survey", "70", "30 days old, too old after 20 days", "70.0", "", "–"),
        ("Score", "", "", "", "", "75.0"),
    ]
    assert card.level.text().splitlines() == [
        "B begins at 50, and 75.0 reaches it. Bounds of the first 3 months: A 90+ · B 50+ · C 20+.",
        "By its score it would be B Steady. Held down to C Attention: Too few features are used.",
    ]
    (cap,) = (one.text() for one in card.caps.shown if isinstance(one, QLabel))
    assert cap == "At most C while modules is below 5: applies"
    assert card.model_text.text().splitlines()[:2] == ["Ours, version 3", "Less talk"]


def test_the_level_of_the_header_asks_by_enter_and_gets_the_hand_back(place: FileWindow, account: int) -> None:
    level = place.account.header.level
    level.setFocus()
    _press(_K.Key_Return)
    card = _card(place)
    assert card.table.hasFocus()
    _press(_K.Key_Tab)
    assert card.close_button.hasFocus()
    _press(_K.Key_Escape)
    assert not card.isVisible()
    assert level.hasFocus()


def test_a_click_asks_in_the_preview_of_the_portfolio(qtbot: QtBot, place: FileWindow, account: int) -> None:
    place.go("portfolio")
    _press(_K.Key_Space)
    level: QWidget = place.portfolio.beside.preview.level
    qtbot.mouseClick(level, Qt.MouseButton.LeftButton)
    assert _card(place).head.words.startswith("Tokai Logistics")


def test_a_key_asks_in_the_table_of_the_portfolio(place: FileWindow, account: int) -> None:
    place.go("portfolio")
    place.portfolio.table.setFocus()
    _press(_K.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert _card(place).head.words.startswith("Tokai Logistics")


def test_the_overview_and_the_tab_ask_too(place: FileWindow, account: int) -> None:
    place.account.overview.health.rule_button.click()
    assert _card(place).table.currentIndex().row() == 0
    _press(_K.Key_Escape)
    place.account.open("health")
    measures = place.account.health.measures.table
    measures.setFocus()
    measures.setCurrentIndex(measures.rows_model.index(1, 0))
    _press(_K.Key_Return)
    assert _card(place).table.currentIndex().row() == 1


def test_an_earlier_week_is_told_of_and_one_that_is_not_there_is_not(place: FileWindow, account: int) -> None:
    week = place.desk.health.weeks(account)[0]
    place.navigator.open(Target.health_rule(account, AskedWeek(week.sunday)))
    card = _card(place)
    assert [row[0] for row in _rows(card)][-1] == "Score"
    card.close_card()
    place.navigator.open(Target.health_rule(account, AskedWeek(week.sunday - timedelta(days=70))))
    place.navigator.open(Target.health_rule(place.desk.accounts.add("Other")))
    assert not card.isVisible()


def test_an_unknown_level_says_how_little_is_measured(place: FileWindow, account: int) -> None:
    other = place.desk.accounts.add("Other")
    with place.desk.database.change("Read") as session:
        write(session, [NewReading(other, "survey", _TODAY, 70.0)])
    with place.desk.database.change("Recompute", by_user=False) as session:
        recompute(session, _TODAY)
    place.navigator.open(Target.health_rule(other))
    said = _card(place).level.text()
    assert said == "Unknown: 40% of the model is measured, and 50% is the least. Nothing is guessed."
