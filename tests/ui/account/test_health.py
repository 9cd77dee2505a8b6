"""The tab of health by keyboard and pointer: the week one is on, what it is made of, why it moved."""

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.health import Measure, MetricGroup, Model
from csdesk.domain.health_models import written_model
from csdesk.domain.health_parts import NEVER, PartState, ScorePart, SnapshotFlag, pack
from csdesk.domain.levels import POINT, Level
from csdesk.entities import HealthMeasure, HealthModel, HealthSnapshot
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.health.chart import HealthChartView
from csdesk.ui.panels.health.panel import HealthPanel
from tests.ui.account.hand import CONTROL, Hand, K

_LAST = date(2026, 11, 22)
_BANDS = ((Fraction(0), Fraction(0)), (Fraction(100), Fraction(100)))
_MODEL = Model(
    (
        MetricGroup(
            "use",
            Fraction(6, 10),
            (Measure("logins", Fraction(1, 2), _BANDS, 31), Measure("breadth", Fraction(1, 2), _BANDS, 31)),
        ),
        MetricGroup("relation", Fraction(4, 10), (Measure("survey", Fraction(1), _BANDS, 92),)),
    ),
)
_ALL = {"logins": (80, 24), "breadth": (60, 18), "survey": (50, 20)}
_LESS = {"logins": (80, 48), "survey": (50, 20)}
Counted = Mapping[str, tuple[int, int]]
"""By measure its points and its part."""


def _week(account: int, back: int, counted: Counted, level: Level = Level.B, flags: int = 0) -> HealthSnapshot:
    parts = [
        ScorePart(PartState.PRESENT, 3, float(counted[key][0]), counted[key][0] * POINT, counted[key][1] * POINT)
        if key in counted
        else ScorePart(PartState.STALE, 45, 60.0, 60 * POINT, 0)
        if key == "breadth"
        else NEVER
        for key in ("logins", "breadth", "survey")
    ]
    score = None if level is Level.UNKNOWN else sum(one.part for one in parts)
    week = _LAST - timedelta(weeks=back)
    return HealthSnapshot(
        account_id=account,
        week=week,
        score=score,
        level=level,
        coverage=700_000,
        parts=pack(parts),
        model_id=1,
        flags=flags,
    )


@pytest.fixture
def tab() -> str:
    return "health"


@pytest.fixture
def weeks(desk: Desk, account: int) -> None:
    """Five weeks of 62, one of them unknown, one of 68 by less data, and the one that is not over."""
    with desk.database.change("Health", by_user=False) as session:
        session.add_all(HealthMeasure(key=key, name=key.title()) for key in ("logins", "breadth", "survey"))
        session.add(HealthModel(key="own", version=4, definition=written_model(_MODEL)))
        session.add_all(_week(account, back, _ALL) for back in (6, 5, 3, 2))
        session.add(_week(account, 4, {"survey": (50, 0)}, Level.UNKNOWN))
        session.add(_week(account, 1, _LESS))
        session.add(_week(account, 0, _LESS, flags=SnapshotFlag.UNFINISHED))


@pytest.fixture
def panel(page: AccountPage, weeks: None, qtbot: QtBot) -> HealthPanel:
    page.resize(1400, 900)
    found: HealthPanel = page.health
    qtbot.waitUntil(lambda: found.trend.chart.drawn is not None, timeout=20_000)
    return found


def test_the_last_week_is_told_at_first(panel: HealthPanel) -> None:
    said = panel.trend.parts.said
    assert said.startswith("16 – 22 Nov, B Steady 68.0, 0.0")
    assert "Logins 48.0" in said
    assert "Breadth stale, 45 days old" in said
    assert "70% of the data · own v4" in said
    assert "not over yet" in said
    assert panel.trend.chart.accessibleName() == said


def test_left_and_right_go_from_week_to_week_and_all_cards_follow(panel: HealthPanel, hand: Hand) -> None:
    panel.trend.chart.setFocus()
    hand.press(K.Key_Left)
    assert panel.trend.parts.said.startswith("9 – 15 Nov, B Steady 68.0, +6.0")
    assert "less data, not better" in panel.trend.parts.said
    assert _measures(panel) == [
        ("Logins", "80.0", "60%", "48.0"),
        ("Breadth", "60.0", "–", "–"),
        ("Survey", "50.0", "40%", "20.0"),
    ]
    ways = (K.Key_Home, "5 – 11 Oct"), (K.Key_PageDown, "2 – 8 Nov"), (K.Key_End, "16 – 22 Nov")
    for key, week in (*ways, (K.Key_Right, "16 – 22 Nov")):
        hand.press(key)
        assert panel.trend.parts.said.startswith(week)


def test_the_week_under_the_pointer_is_told_until_it_leaves(panel: HealthPanel, qtbot: QtBot) -> None:
    chart = panel.trend.chart
    assert chart.drawn is not None
    x, y = chart.drawn.spot(1)
    qtbot.mouseMove(chart, QPoint(round(x), round(y or 9)))
    assert panel.trend.parts.said.startswith("12 – 18 Oct")
    QApplication.sendEvent(chart, _leave())
    assert panel.trend.parts.said.startswith("16 – 22 Nov")


def test_no_line_crosses_what_is_written_at_the_last_week(panel: HealthPanel, hand: Hand, qtbot: QtBot) -> None:
    chart = panel.trend.chart
    chart.setFocus()
    qtbot.waitUntil(chart.hasFocus)
    assert not _is_marked(chart)
    hand.press(K.Key_Left)
    assert _is_marked(chart)


def _is_marked(chart: HealthChartView) -> bool:
    """Tell whether a line goes through the whole chart at the week one is on."""
    assert chart.drawn is not None
    (x, _y), (top, bottom) = chart.drawn.spot(chart.place), chart.drawn.span()
    picture = chart.grab().toImage()
    here, beside = ([picture.pixel(round(at), round(y)) for y in (top + 4, bottom - 4)] for at in (x, x - 5))
    return all(one != other for one, other in zip(here, beside, strict=True))


def _leave() -> object:
    from PySide6.QtCore import QEvent

    return QEvent(QEvent.Type.Leave)


def test_why_it_moved_adds_up_and_says_less_data(panel: HealthPanel, hand: Hand) -> None:
    panel.trend.chart.setFocus()
    hand.press(K.Key_Left)
    panel.why.first.choose(4)
    panel.why.first.activated.emit(0)
    assert _why(panel) == [
        ("2 – 8 Nov", "62.0", "B Steady"),
        ("Logins", "+24.0", "weight shifted"),
        ("Breadth", "−18.0", "went stale"),
        ("Survey", "0.0", ""),
        ("9 – 15 Nov", "68.0", "B Steady"),
    ]
    assert panel.why.verdict.text() == "Less data, not better: it rose only because Breadth no longer counts."


def test_against_an_unknown_week_it_is_told_what_came(panel: HealthPanel) -> None:
    panel.why.first.choose(2)
    panel.why.first.activated.emit(0)
    assert _why(panel) == [
        ("19 – 25 Oct", "–", "Unknown"),
        ("Logins", "–", "new reading"),
        ("16 – 22 Nov", "68.0", "B Steady"),
    ]
    assert "unknown" in panel.why.verdict.text()


def _measures(panel: HealthPanel) -> list[tuple[str, ...]]:
    model = panel.measures.model
    return [tuple(model.columns[place].text(row) for place in (0, 2, 3, 4)) for row in model.shown]


def _why(panel: HealthPanel) -> list[tuple[str, ...]]:
    model = panel.why.model
    return [tuple(model.columns[place].text(row) for place in (0, 1, 3)) for row in model.shown]


def test_the_chart_is_a_table_too_which_a_spreadsheet_takes(panel: HealthPanel, hand: Hand) -> None:
    panel.trend.view.buttons[1].click()
    table = panel.trend.table
    assert table.isVisible()
    table.setFocus()
    table.selectAll()
    hand.press(K.Key_C, CONTROL)
    copied = [line.split("\t") for line in QApplication.clipboard().text().splitlines()]
    assert copied[0][:5] == ["2026-11-22", "B Steady", "68", "0", "70%"]
    assert copied[4][:4] == ["2026-10-25", "Unknown", "", ""]
    assert copied[1][-3:] == ["48", "", "20"]
    assert len(copied) == 7


def test_the_chart_is_copied_and_saved(
    panel: HealthPanel, hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel.trend.chart.setFocus()
    hand.press(K.Key_C, CONTROL)
    assert QApplication.clipboard().image().width() == 2200
    for form in (".png", ".svg"):
        target = tmp_path / "chart"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_how, target=target: (str(target), ""))
        panel.trend.export.save(form)
        assert panel.notice.words.startswith(f"chart{form} saved")
    assert QImage(str(tmp_path / "chart.png")).width() == 2200
    assert b"<svg" in (tmp_path / "chart.svg").read_bytes()


def test_a_longer_period_is_chosen(panel: HealthPanel, desk: Desk, account: int) -> None:
    with desk.database.change("Health", by_user=False) as session:
        session.add_all(_week(account, back, _ALL) for back in range(7, 120))
    panel.show_account(account)
    counts = []
    for button in panel.trend.span.buttons:
        button.click()
        counts.append(len(panel.trend.model.rows))
    assert counts == [26, 52, 104, 120]


def test_an_account_without_weeks_is_told_what_belongs_here(page: AccountPage, desk: Desk) -> None:
    page.show_account(desk.accounts.add("Other"))
    assert page.health.empty.isVisible()


def test_her_own_view_stands_once_beside_or_below(panel: HealthPanel, page: AccountPage) -> None:
    assert panel.views.isVisibleTo(panel)
    page.resize(1800, 900)
    assert not panel.views.isVisibleTo(panel)
    assert page.side.cards["sentiments"].isVisible()


def test_while_other_weeks_wait_to_be_drawn_no_week_is_marked(
    panel: HealthPanel, desk: Desk, account: int, qtbot: QtBot
) -> None:
    with desk.database.change("Health", by_user=False) as session:
        session.add_all(_week(account, back, _ALL) for back in range(7, 120))
    panel.show_account(account)
    panel.trend.span.buttons[-1].click()
    chart, said = panel.trend.chart, panel.trend.parts.said
    chart.grab()
    qtbot.mouseMove(chart, QPoint(chart.width() // 2, 9))
    assert (panel.trend.parts.said, len(panel.trend.model.rows)) == (said, 120)
