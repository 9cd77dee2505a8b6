"""The place KPI: figures that open to their rows, periods and currencies, by keyboard."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.contracts import ContractOutcome
from csdesk.domain.revenue import ReportSpan
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.pages.kpi import KpiPage
from csdesk.ui.tasks import TaskRunner
from tests.ui.pages.hand import TODAY, Hand, K


@pytest.fixture
def contracts(desk: Desk) -> dict[str, int]:
    """Stays at 480,000, leaves in October with 50,000, joins in November with 90,000; one in dollars."""
    ids = {}
    for name, amount, currency, start, end in (
        ("Aoba", 480_000, "JPY", date(2025, 1, 1), None),
        ("Beta", 50_000, "JPY", date(2025, 1, 1), date(2026, 10, 10)),
        ("Cedar", 90_000, "JPY", date(2026, 11, 5), None),
        ("Dorado", 100_000, "USD", date(2025, 1, 1), None),
    ):
        ids[name] = desk.contracts.add(desk.accounts.add(name), "p", currency)
        desk.contracts.edit(ids[name], start=start, end=end, outcome=ContractOutcome.CHURNED if end else None)
        desk.contracts.add_line(ids[name], amount, 1, currency)
    return ids


@pytest.fixture
def page(
    desk: Desk, bus: ChangeBus, tasks: TaskRunner, show: Callable[[QWidget], None], contracts: dict[str, int]
) -> KpiPage:
    built = KpiPage(desk, bus, tasks, lambda: TODAY)
    show(built)
    return built


def _lines(page: KpiPage) -> dict[str, str]:
    said = (line.accessibleName().split(": ") for line in page.overview.lines.values() if not line.isHidden())
    return {name: amount for name, amount in said if amount != "–"}


def test_the_running_month_is_shown_and_says_so(page: KpiPage) -> None:
    assert page.subtitle.words == "November 2026 · so far, as of 22 Nov 2026"
    assert _lines(page) == {"Opening": "¥480,000", "New": "+ ¥90,000", "Closing": "¥570,000"}
    assert page.overview.stats["nrr"].accessibleName().startswith("NRR, 12 months: 90.6%")
    assert page.overview.stats["logo_churn"].accessibleName() == "Customer churn: 0.0% 0 of 1"


def test_one_goes_back_and_forth_by_keys(page: KpiPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page, "[")
    assert page.subtitle.words == "October 2026"
    assert _lines(page) == {"Opening": "¥530,000", "Churn": "− ¥50,000", "Closing": "¥480,000"}
    qtbot.keyClick(page, "]")
    qtbot.keyClick(page, "]")
    assert page.subtitle.words.startswith("November 2026")
    page.span.buttons[2].click()
    assert page.span.value is ReportSpan.YEAR
    assert page.subtitle.words.startswith("FY2026 · ")
    assert _lines(page) == {
        "Opening": "¥530,000",
        "New": "+ ¥90,000",
        "Churn": "− ¥50,000",
        "Closing": "¥570,000",
    }


def test_a_figure_opens_to_its_rows_and_they_to_the_account(page: KpiPage, qtbot: QtBot, hand: Hand) -> None:
    went: list[Target] = []
    page.navigator.wanted.connect(went.append)
    page.step(-1)
    page.overview.lines["churn"].setFocus()
    qtbot.keyClick(page.overview.lines["churn"], Qt.Key.Key_Return)
    assert page.rows.heading.text() == "Churn · October 2026"
    assert page.rows.total.words == "1 account · ¥50,000"
    assert [one.name for one in page.rows.model.rows] == ["Beta"]
    assert "last day" in page.rows.definition.text()
    hand.press(K.Key_Return)
    assert went == [Target.account(2, "contracts")]
    hand.press(K.Key_Escape)
    assert not page.overview.isHidden()


def test_currencies_are_never_added_without_a_rate(page: KpiPage, desk: Desk) -> None:
    offered = [page.currency.itemText(place) for place in range(page.currency.count())]
    assert offered == ["JPY", "USD", "All in JPY"]
    page.currency.setCurrentIndex(2)
    page.currency.activated.emit(2)
    assert _lines(page)["Closing"] == "¥570,000"
    from decimal import Decimal

    desk.currency_rates.say("USD", Decimal(150), TODAY)
    assert _lines(page)["Closing"] == "¥720,000"
    assert page.subtitle.words.endswith("converted at your rates")


def test_a_contract_that_changes_changes_the_figures(page: KpiPage, desk: Desk, contracts: dict[str, int]) -> None:
    desk.contracts.add_line(contracts["Aoba"], 20_000, 1, "JPY", since=date(2026, 11, 2))
    assert _lines(page)["Expansion"] == "+ ¥20,000"


def test_a_step_agreed_beforehand_stands_apart_from_what_was_sold(
    page: KpiPage, desk: Desk, contracts: dict[str, int], hand: Hand
) -> None:
    [line] = [one for each in desk.contracts.of(1) for one in each.lines if one.amount]
    desk.contracts.edit_line(line.id, until=date(2026, 11, 1))
    desk.contracts.add_line(contracts["Aoba"], 500_000, 1, "JPY", since=date(2026, 11, 1))
    desk.contracts.add_line(contracts["Aoba"], 10_000, 1, "JPY", since=date(2026, 11, 5))
    sold = max((one for each in desk.contracts.of(1) for one in each.lines), key=lambda one: one.id)
    desk.contracts.edit_line(sold.id, signed_on=date(2026, 11, 4))
    lines = _lines(page)
    assert (lines["Expansion"], lines["of it agreed beforehand"]) == ("+ ¥30,000", "+ ¥20,000")
    assert page.overview.rates.words == "NRR 106.3%  ·  GRR 100.0%  ·  NRR 102.1% without agreed steps"
    page.overview.lines["agreed"].setFocus()
    hand.press(K.Key_Return)
    assert [(one.name, one.counts) for one in page.rows.model.rows] == [("Aoba", {"JPY": 20_000})]


def test_the_chart_is_copied_as_a_table(page: KpiPage, qtbot: QtBot, qapp: object) -> None:
    from PySide6.QtGui import QGuiApplication

    page.overview.chart.copy_table()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0][:3] == ["Period", "Opening", "New"]
    assert lines[-1][:3] == ["November 2026", "480000", "90000"]
    qtbot.waitUntil(lambda: page.overview.chart.view.is_drawn, timeout=20_000)


def test_without_revenue_it_teaches(
    desk: Desk, bus: ChangeBus, tasks: TaskRunner, show: Callable[[QWidget], None]
) -> None:
    empty = KpiPage(desk, bus, tasks, lambda: TODAY)
    show(empty)
    assert not empty.empty.isHidden()


def test_the_period_by_parts_opens_to_the_rows_of_a_part(page: KpiPage, desk: Desk, hand: Hand) -> None:
    desk.accounts.edit(1, tier="1")
    page.step(-1)
    page.tabs.setCurrentIndex(page.views.index(page.breakdown))
    rows = {one.name: one for one in page.breakdown.model.rows}
    assert {name: one.figures.closing for name, one in rows.items()} == {
        "Tier 1": 480_000,
        "Not set": 0,
        "All": 480_000,
    }
    assert rows["Not set"].figures.churn == 50_000
    table = page.breakdown.table
    column = next(place for place, one in enumerate(page.breakdown.model.columns) if one.name == "churn")
    table.setFocus()
    table.setCurrentIndex(page.breakdown.model.index_of("", column))
    hand.press(K.Key_Return)
    assert page.rows.heading.text() == "Churn · October 2026 · Not set"
    assert [one.name for one in page.rows.model.rows] == ["Beta"]


def test_a_doubt_says_what_deciding_it_changes_and_one_undo_takes_it_back(
    page: KpiPage, desk: Desk, contracts: dict[str, int]
) -> None:
    desk.contracts.edit(contracts["Beta"], outcome=None)
    later = desk.contracts.add(2, "p", "JPY")
    desk.contracts.edit(later, start=date(2026, 11, 1))
    desk.contracts.add_line(later, 50_000, 1, "JPY")
    page.step(-1)
    page.tabs.setCurrentIndex(page.views.index(page.doubts))
    [row] = page.doubts.model.rows
    assert (row.name, row.kind, row.counts) == ("Beta", "Gap of days", "Lost, then back")
    said = [one.text() for one in page.doubts.effects.shown]  # type: ignore[attr-defined]
    assert said == [
        "Goes on without a break: 2026-10 Churn ¥50,000 → ¥0, 2026-11 Reactivation ¥50,000 → ¥0.",
    ]
    page.doubts.buttons.shown[0].click()  # type: ignore[attr-defined]
    assert page.notice.words.startswith("Decided. 2026-10 Churn ¥50,000 → ¥0")
    assert page.state is not None
    assert page.state.figures.churn == 0


def test_why_a_number_differs(page: KpiPage, desk: Desk, contracts: dict[str, int], hand: Hand) -> None:
    desk.holds.add(1, date(2026, 10, 15), None, contract_id=contracts["Aoba"])
    page.step(-1)
    page.tabs.setCurrentIndex(page.views.index(page.differs))
    rows = {one.name: one for one in page.differs.model.rows}
    assert next(iter(rows)) == "csdesk"
    assert rows["csdesk"].counted.figures.contraction == 480_000
    assert rows["On hold counts as before"].counted.figures.contraction == 0
    assert rows["On hold counts as before"].apart == 1
    page.differs.table.setFocus()
    page.differs.table.setCurrentIndex(page.differs.model.index_of(rows["On hold counts as before"].key))
    hand.press(K.Key_Return)
    assert {(one.figure, one.name) for one in page.rows.model.rows} == {("contraction", "Aoba"), ("closing", "Aoba")}


def test_cohorts_are_told_as_a_table(page: KpiPage) -> None:
    from PySide6.QtGui import QGuiApplication

    page.tabs.setCurrentIndex(page.views.index(page.cohorts))
    page.cohorts.chart.copy_table()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0][:2] == ["Start", "First month, JPY"]
    assert page.cohorts.note.words.endswith(
        "Only what is agreed in JPY. Other currencies stand apart: choose one above."
    )
    page.currency.setCurrentIndex(1)
    page.currency.activated.emit(1)
    page.cohorts.chart.copy_table()
    assert QGuiApplication.clipboard().text().split("\n")[1].split("\t")[:3] == ["2025-01", "1000", "100.0%"]
    assert lines[1][:3] == ["2025-01", "530000", "100.0%"]
    assert lines[-1][:2] == ["2026-11", "90000"]
