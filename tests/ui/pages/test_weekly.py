"""The weekly review gone through by keyboard: ticks, notes, finishing; the KPI in focus set in its card."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.focus import FocusKind
from csdesk.domain.weekly import load
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.kpi import KpiPage
from csdesk.ui.pages.weekly import WeeklyPage
from csdesk.ui.settle import settle
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.undo import UndoStack
from tests.ui.pages.hand import TODAY, Hand, K

_MONDAY = date(2026, 11, 16)


@pytest.fixture
def account(desk: Desk) -> int:
    """An account to which two things are promised this week."""
    made = desk.accounts.add("Acme")
    for title, days in (("The list", 0), ("The report", -3)):
        desk.promises.add(made, title, TODAY - timedelta(9), due=TODAY + timedelta(days))
    return made


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, tasks: TaskRunner, show: Callable[[QWidget], None], account: int) -> WeeklyPage:
    built = WeeklyPage(desk, bus, tasks, lambda: TODAY)
    show(built)
    return built


def _held(desk: Desk) -> list[str]:
    (kept,) = desk.weekly_reviews.all()
    return [one.title for one in load(kept.document).plan]


def test_the_name_of_the_week_is_there_whole(page: WeeklyPage) -> None:
    name, whole = page.subtitle, "Week 47, 2026 (16 Nov 2026 – 22 Nov)"
    assert (name.text(), name.toolTip()) == (whole, "")
    page.resize(744, 600)
    QApplication.processEvents()
    assert name.text() == "Week 47, 2026\n16 Nov – 22 Nov"
    assert name.accessibleName() == name.toolTip().strip() == whole
    assert name.height() >= name.heightForWidth(name.width())
    page.finish()
    assert name.text() == "Week 47, 2026 · finished\n16 Nov – 22 Nov"


def test_what_is_left_out_is_not_taken_on(page: WeeklyPage, desk: Desk, hand: Hand) -> None:
    assert [one.text() for one in page.plan.ticks] == ["The report", "The list"]
    page.plan.ticks[0].setFocus()
    hand.press(K.Key_Space)
    hand.press(K.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert _held(desk) == ["The list"]
    assert not page.finish_button.isVisible()
    assert [one.text() for one in page.plan.ticks] == ["The list"]
    assert not page.plan.ticks[0].isEnabled()
    hand.press(K.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert desk.weekly_reviews.all()[0].held_on is None
    assert [one.isChecked() for one in page.plan.ticks] == [False, True]


def test_the_week_after_tells_what_came_of_it(page: WeeklyPage, desk: Desk, account: int) -> None:
    told = page.told
    assert told is not None
    desk.weekly_reviews.hold(_MONDAY - timedelta(7), told.plan, TODAY - timedelta(7))
    report = next(one for one in desk.promises.of(account) if one.title == "The report")
    desk.promises.edit(report.id, kept_on=TODAY)
    assert page.last.note.text() == "1 of 2 done"
    assert [(one.of.title, one.of.state) for one in page.last.model.rows] == [
        ("The report", "done"),
        ("The list", "carried"),
    ]
    table = page.last.table
    note = table.rows_model.index(1, 3)
    table.rows_model.setData(note, "They asked for more time")
    assert page.last.model.rows[1].of.note == "They asked for more time"


def test_what_is_typed_stays_with_its_week(page: WeeklyPage, desk: Desk, qtbot: QtBot) -> None:
    page.said.setFocus()
    qtbot.keyClicks(page.said, "All is well")
    qtbot.keyClick(page, "[")
    assert page.week == _MONDAY - timedelta(7)
    assert page.said.words == ""
    qtbot.keyClicks(page.said, "Before")
    qtbot.keyClick(page, "]")
    assert page.said.words == "All is well"
    assert {one.week: one.said for one in desk.weekly_reviews.all()} == {
        _MONDAY: "All is well",
        _MONDAY - timedelta(7): "Before",
    }
    qtbot.keyClick(page, "]")
    assert page.week == _MONDAY


def test_it_is_copied_as_text(page: WeeklyPage) -> None:
    page.paper.copy()
    assert "- [ ] The report (Acme · 19 Nov)" in QApplication.clipboard().text()


@pytest.fixture
def kpi(desk: Desk, bus: ChangeBus, tasks: TaskRunner, show: Callable[[QWidget], None]) -> KpiPage:
    """The place KPI, which shows something once there is revenue."""
    contract = desk.contracts.add(desk.accounts.add("Aoba"), "p", "JPY")
    desk.contracts.edit(contract, start=date(2025, 1, 1))
    desk.contracts.add_line(contract, 100, 1, "JPY")
    built = KpiPage(desk, bus, tasks, lambda: TODAY)
    show(built)
    return built


def test_a_kpi_is_put_into_focus_by_keys(kpi: KpiPage, desk: Desk, hand: Hand) -> None:
    kpi.focus.empty_button.click()
    setup = kpi.setup
    assert setup.kind.hasFocus()
    hand.choose("A count of your own")
    setup.name.setFocus()
    hand.write("Webinars")
    setup.target.setFocus()
    hand.write("0")
    hand.press(K.Key_Return)
    assert setup.wrong.text() == "Enter a target above 0; a rate is 100 at most."
    hand.write("12")
    hand.press(K.Key_Return)
    assert not setup.isVisible()
    current = desk.focus_kpis.current()
    assert current is not None
    assert (current.kind, current.name, current.target, current.since) == (FocusKind.COUNT, "Webinars", 12, TODAY)
    assert (kpi.focus.name.words, kpi.focus.value.words, kpi.focus.target.words) == ("Webinars", "0", "of 12")


def test_a_count_is_entered_by_keys_and_one_undo_takes_it_back(
    kpi: KpiPage, desk: Desk, hand: Hand, undo: UndoStack
) -> None:
    since, until = TODAY - timedelta(30), TODAY + timedelta(90)
    desk.focus_kpis.put(since, kind=FocusKind.COUNT, name="Webinars", target=Decimal(9), since=since, until=until)
    kpi.focus.counting.number.setFocus()
    hand.write("two")
    hand.press(K.Key_Return)
    assert kpi.notice.words == "“two” is not a number. Enter one like 1,200.5."
    hand.write("2")
    hand.press(K.Key_Tab)
    hand.write("14 Nov")
    hand.press(K.Key_Return)
    assert kpi.focus.value.words == "2"
    kpi.focus.counting.number.setFocus()
    hand.write("3")
    hand.press(K.Key_Return)
    assert (kpi.focus.value.words, kpi.focus.counting.number.text()) == ("3", "")
    undo.undo()
    assert kpi.focus.value.words == "2"
    current = desk.focus_kpis.current()
    assert current is not None
    history = dict(desk.focus_kpis.state(current, TODAY).history)
    assert (history[date(2026, 11, 8)], history[date(2026, 11, 15)]) == (0, 2)


def test_only_a_number_of_her_own_is_entered_and_what_is_half_typed_is_kept(kpi: KpiPage, desk: Desk) -> None:
    values = {"target": Decimal(9), "since": TODAY, "until": TODAY + timedelta(90)}
    desk.focus_kpis.put(TODAY, kind=FocusKind.COUNT, name="Webinars", **values)
    kpi.focus.counting.number.setText("4")
    settle(kpi)
    assert kpi.focus.value.words == "4"
    desk.focus_kpis.put(TODAY, kind=FocusKind.RENEWAL, **values)
    assert not kpi.focus.counting.isVisible()


def test_the_chart_of_the_focus_is_as_narrow_as_its_place(kpi: KpiPage, desk: Desk, qtbot: QtBot) -> None:
    values = {"target": Decimal(9), "since": TODAY, "until": TODAY + timedelta(90)}
    desk.focus_kpis.put(TODAY, kind=FocusKind.COUNT, name="Webinars", **values)
    chart = kpi.focus.chart
    kpi.resize(744, 600)
    qtbot.waitUntil(lambda: chart.is_drawn)
    image = chart._image
    assert image is not None
    assert image.width() == round(chart.width() * image.devicePixelRatio())


def test_a_share_is_asked_in_per_cent_and_another_one_ends_the_first(kpi: KpiPage, desk: Desk, hand: Hand) -> None:
    first = desk.focus_kpis.put(
        TODAY, kind=FocusKind.COUNT, name="Webinars", target=Decimal(9), since=TODAY, until=TODAY + timedelta(90)
    )
    kpi.focus.turn_button.click()
    hand.choose("Onboarding completion rate")
    kpi.setup.target.setFocus()
    hand.write("80%")
    hand.press(K.Key_Return)
    current, former = desk.focus_kpis.current(), desk.focus_kpis.get(first)
    assert current is not None
    assert former is not None
    assert (current.kind, current.target, former.ended_on) == (FocusKind.ONBOARDING, 80, TODAY)
    assert kpi.focus.value.words == "–"
    assert kpi.focus.pace.text() == "Nothing measured yet"


def test_the_one_in_focus_is_changed_and_ended(kpi: KpiPage, desk: Desk, hand: Hand) -> None:
    desk.focus_kpis.put(
        TODAY, kind=FocusKind.COUNT, name="Webinars", target=Decimal(9), since=TODAY, until=TODAY + timedelta(90)
    )
    kpi.focus.set_button.click()
    kpi.setup.columns.fields["why"].setFocus()
    hand.write("They ask for it")
    hand.press(K.Key_Return)
    current = desk.focus_kpis.current()
    assert current is not None
    assert (current.why, current.target) == ("They ask for it", 9)
    kpi.focus.set_button.click()
    kpi.setup.end_button.click()
    assert desk.focus_kpis.current() is None
    assert kpi.focus.empty_button.isVisible()


def test_the_rate_of_onboarding_is_that_of_the_rows_below_it(
    kpi: KpiPage, desk: Desk, hand: Hand, qtbot: QtBot
) -> None:
    for name, met in (("In time", date(2026, 9, 1)), ("Late", date(2026, 11, 1)), ("Never", None)):
        account = desk.accounts.add(name)
        key = desk.onboardings.start(account, date(2026, 7, 10))
        for one in desk.onboarding_criteria.of(account):
            desk.onboarding_criteria.delete(one.id, one.title)
        criterion = desk.onboarding_criteria.add(key, "It runs")
        if met is not None:
            desk.onboarding_criteria.edit(criterion, evidence="Seen", met_on=met)
    desk.onboardings.start(desk.accounts.add("Running"), date(2026, 11, 1))
    kpi.tabs.setCurrentIndex(kpi.views.index(kpi.onboarding))
    shown = kpi.onboarding
    assert shown.rate.text() == "33.3%"
    assert shown.counts.text() == "1 of 3 in time · 1 late · 1 running"
    assert [str(shown.model.index(row, 0).data()) for row in range(shown.model.rowCount())] == [
        *("Running, not counted", "Running"),
        *("October 2026", "In time", "Late", "Never"),
    ]
    assert shown.value.text() == "Not known yet\n0 of 4 have it"
    with qtbot.waitSignal(kpi.navigator.wanted) as opened:
        shown.table.setFocus()
        shown.table.go_to_first()
        hand.press(K.Key_Return)
    account = desk.accounts.get(opened.args[0].record)
    assert account is not None
    assert account.name == "Running"
