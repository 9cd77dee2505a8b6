"""The renewals: grouped by month with exact sums, narrowed, edited, closed in the panel, on a calendar."""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.accounts import Status
from csdesk.domain.contracts import ContractOutcome, Forecast
from csdesk.domain.forecast import EARLIER
from csdesk.domain.months import six_weeks
from csdesk.entities import Contract
from csdesk.services.renewals.renewals import Closing, RenewalRow
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.pages.renewals import RenewalsPage
from csdesk.ui.pages.renewals.calendar import DayKind, by_day
from csdesk.ui.undo import UndoStack
from tests.ui.pages.hand import TODAY, Hand, K

ACCOUNT, PRODUCT, MRR, PREPARE, DEADLINE, END, AUTO, FORECAST, STATE, REASON, OWNER = range(11)
_CTRL = Qt.KeyboardModifier.ControlModifier
_DEC, _JAN = date(2026, 12, 1), date(2027, 1, 1)


@pytest.fixture
def agree(desk: Desk) -> Callable[..., int]:
    """Add a contract of a year with a last day, of so much a month, with an account of a name."""

    def add(name: str, last: date, amount: int, currency: str = "JPY", **values: Any) -> int:
        known = {row.name: row.id for row in desk.accounts.rows(TODAY)}
        account = known.get(name) or desk.accounts.add(name)
        contract = desk.contracts.add(account, "Cloud", currency)
        renews = last + timedelta(1)
        desk.contracts.edit(contract, **{"start": renews.replace(year=renews.year - 1), "end": renews, **values})
        line = next(one.lines[0].id for one in desk.contracts.of(account) if one.contract.id == contract)
        desk.contracts.edit_line(line, amount=amount)
        return contract

    return add


@pytest.fixture
def book(agree: Callable[..., int]) -> None:
    """Aoba and Beta decided in December, Ceta in January, Dale overdue since October."""
    agree("Aoba", date(2027, 2, 1), 300_000, notice_deadline=date(2026, 12, 2), forecast=Forecast.COMMIT)
    agree("Beta", date(2026, 12, 31), 200_000, forecast=Forecast.AT_RISK, auto_renewal=False)
    agree("Ceta", date(2027, 3, 1), 100_00, "USD", notice_deadline=date(2027, 1, 5), forecast=Forecast.COMMIT)
    agree("Dale", date(2027, 1, 1), 50_000, notice_deadline=date(2026, 10, 1), auto_renewal=True)


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None], book: None) -> RenewalsPage:
    built = RenewalsPage(desk, bus, lambda: TODAY)
    show(built)
    built.table.setFocus()
    return built


def _shown(page: RenewalsPage) -> list[str]:
    """Return what stands in the table from the top: months, and under them accounts."""
    return [str(page.model.index(row, ACCOUNT).data()) for row in range(page.model.rowCount())]


def _sums(page: RenewalsPage, month: date) -> Any:
    """Return what the heading of a month says."""
    return next(page.model.total(one, "deadline") for one in page.model.groups if one.id.key == month)


def _cell(page: RenewalsPage, name: str, column: int) -> str:
    return str(page.model.index(_shown(page).index(name), column).data())


def _tip(page: RenewalsPage, name: str, column: int) -> str:
    return str(page.model.index(_shown(page).index(name), column).data(Qt.ItemDataRole.ToolTipRole))


def _go(page: RenewalsPage, name: str, column: int = ACCOUNT) -> None:
    page.table.setCurrentIndex(page.model.index(_shown(page).index(name), column))


def test_contracts_stand_by_their_day_of_decision_under_their_month(page: RenewalsPage) -> None:
    assert _shown(page) == [
        *("October 2026", "Dale", "December 2026", "Aoba", "Beta", "January 2027", "Ceta"),
    ]
    assert page.total.words == "4 contracts to renew · 1 overdue · 3 in preparation"
    assert (_cell(page, "Aoba", DEADLINE), _tip(page, "Aoba", DEADLINE)) == ("in 10 days", "Notice deadline 2 Dec 2026")
    assert (_cell(page, "Aoba", PREPARE), _tip(page, "Aoba", PREPARE)) == ("3 Sep", "3 Sep 2026 (80 days ago)")
    assert (_cell(page, "Ceta", MRR), _cell(page, "Aoba", MRR)) == ("$100", "¥300,000")
    assert (_cell(page, "Dale", AUTO), _cell(page, "Beta", AUTO), _cell(page, "Aoba", AUTO)) == ("Yes", "No", "–")


def test_where_no_deadline_is_known_the_row_says_so(page: RenewalsPage) -> None:
    assert _cell(page, "Beta", DEADLINE) == "Last day: 39 d"
    assert _tip(page, "Beta", DEADLINE) == "No notice deadline set. Counted to the last day, 31 Dec 2026."


def test_what_has_passed_says_what_that_means(desk: Desk, page: RenewalsPage) -> None:
    assert _cell(page, "Dale", STATE) == "Renews itself"
    assert "renews automatically" in _tip(page, "Dale", STATE)
    dale = next(row.id for row in page.model.rows if row.account == "Dale")
    for values, state in (
        ({"auto_renewal": False}, "To be settled"),
        ({"end": date(2026, 11, 1)}, "Ended"),
        ({"auto_renewal": True}, "Renewed itself"),
    ):
        desk.contracts.edit(dale, **values)
        assert _cell(page, "Dale", STATE) == state


def test_the_sums_of_a_month_are_by_forecast_and_currency(desk: Desk, page: RenewalsPage) -> None:
    assert _sums(page, _DEC) == {Forecast.COMMIT: {"JPY": 300_000}, Forecast.AT_RISK: {"JPY": 200_000}}
    assert _sums(page, _JAN) == {Forecast.COMMIT: {"USD": Fraction(100)}}
    page.filters.field.setText("beta")
    assert _sums(page, _DEC) == {Forecast.AT_RISK: {"JPY": 200_000}}
    page.filters.field.clear()
    beta = next(row.id for row in page.model.rows if row.account == "Beta")
    desk.renewals.expect(beta, Forecast.COMMIT)
    assert _sums(page, _DEC) == {Forecast.COMMIT: {"JPY": 500_000}}
    desk.renewals.close(beta, Closing(ContractOutcome.CHURNED, "", TODAY))
    assert _sums(page, _DEC) == {Forecast.COMMIT: {"JPY": 300_000}}  # it stays in sight, but not in the sum


def test_the_model_keeps_its_promises(qtmodeltester: ModelTester, desk: Desk, page: RenewalsPage) -> None:
    qtmodeltester.check(page.model)
    for column in (MRR, DEADLINE, ACCOUNT, STATE):
        page.table.sort_by(column, descending=True)
        page.filters.field.setText("a")
        desk.contracts.edit(2, end=date(2027, 6, 1))
        page.filters.field.clear()
    qtmodeltester.check(page.model)


def test_sorted_otherwise_there_are_no_months_and_back_again(page: RenewalsPage) -> None:
    page.table.sort_by(ACCOUNT, descending=True)
    assert _shown(page) == ["Dale", "Ceta", "Beta", "Aoba"]
    page.table.sort_by(DEADLINE, descending=True)
    assert _shown(page) == ["January 2027", "Ceta", "December 2026", "Beta", "Aoba", "October 2026", "Dale"]


def test_a_contract_that_moves_takes_its_month_along(desk: Desk, page: RenewalsPage, undo: UndoStack) -> None:
    before = _shown(page)
    ceta = next(row.id for row in page.model.rows if row.account == "Ceta")
    desk.contracts.edit(ceta, notice_deadline=date(2027, 2, 5))
    assert _shown(page)[-2:] == ["February 2027", "Ceta"]
    assert "January 2027" not in _shown(page)
    undo.undo()
    assert _shown(page) == before


def test_the_filter_and_a_month_narrow_the_list(page: RenewalsPage, hand: Hand) -> None:
    page.focus_filter()
    hand.write("be")
    assert _shown(page) == ["December 2026", "Beta"]
    hand.press(K.Key_Return)
    assert page.line is not None
    assert page.line.account == "Beta"
    hand.press(K.Key_Escape)
    assert len(page.model.shown) == 4
    page.forecast.chart.setFocus()
    for _step in range(2):  # earlier, November, December
        hand.press(K.Key_Right)
    hand.press(K.Key_Space)
    assert _shown(page) == ["December 2026", "Aoba", "Beta"]
    assert page.forecast.said.words == "December 2026  ·  Commit ¥300k  ·  At risk ¥200k"
    hand.press(K.Key_Right)
    assert _shown(page) == ["January 2027", "Ceta"]
    for _step in range(5):
        hand.press(K.Key_Left)
    assert (page.forecast.month, _shown(page)) == (EARLIER, ["October 2026", "Dale"])
    assert not page.forecast.all_button.isHidden()
    hand.press(K.Key_Escape)
    assert (page.forecast.month, len(page.model.shown)) == (None, 4)


def test_a_click_on_a_month_chooses_it_and_another_lets_it_go(qtbot: QtBot, page: RenewalsPage) -> None:
    chart = page.forecast.chart
    middle = QPoint(int((2 + 0.5) * chart.width() / 13), 40)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle)
    assert page.filters.month == _DEC
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle)
    assert page.filters.month is None


def test_the_forecast_says_its_sums_in_words(page: RenewalsPage) -> None:
    assert page.forecast.said.words == "12 months  ·  Commit ¥300k · $100  ·  At risk ¥200k"
    assert page.forecast.chart.accessibleDescription() == page.forecast.said.words
    page.forecast.currency.menu().actions()[1].trigger()
    assert page.forecast.currency.text() == "USD"


def test_a_forecast_is_said_in_its_cell(desk: Desk, page: RenewalsPage, hand: Hand, undo: UndoStack) -> None:
    _go(page, "Dale", FORECAST)
    hand.press(K.Key_Return)
    hand.choose("Likely")
    hand.press(K.Key_Return)
    assert _cell(page, "Dale", FORECAST) == "Likely"
    assert _sums(page, date(2026, 10, 1)) == {Forecast.LIKELY: {"JPY": 50_000}}
    undo.undo()
    assert _cell(page, "Dale", FORECAST) == "Not set"


def test_tab_goes_from_forecast_to_forecast_over_the_months(page: RenewalsPage, hand: Hand) -> None:
    _go(page, "Dale", FORECAST)
    hand.press(K.Key_Return)
    for said in ("Likely", "At risk", "Likely", "At risk"):
        hand.choose(said)
        hand.press(K.Key_Tab)
    assert [_cell(page, name, FORECAST) for name in ("Dale", "Aoba", "Beta", "Ceta")] == [
        *("Likely", "At risk", "Likely", "At risk"),
    ]


def test_the_arrows_pass_over_months_and_enter_opens_the_account(
    qtbot: QtBot, page: RenewalsPage, hand: Hand, desk: Desk
) -> None:
    assert page.line is not None
    assert page.line.account == "Dale"
    hand.press(K.Key_Down)
    assert page.line.account == "Aoba"
    hand.press(K.Key_Down)
    hand.press(K.Key_Down)
    assert page.line.account == "Ceta"
    assert not page.model.is_row(0)
    with qtbot.waitSignal(page.navigator.wanted) as wanted:
        hand.press(K.Key_Return)
    assert wanted.args == [Target.account(desk.accounts.find("Ceta").id, "contracts")]
    assert page.in_hand == desk.accounts.find("Ceta").id


def test_renewing_by_keys_makes_the_next_contract_in_one_step(
    desk: Desk, page: RenewalsPage, hand: Hand, undo: UndoStack
) -> None:
    _go(page, "Aoba")
    hand.press(K.Key_E, _CTRL)
    panel = page.closing
    assert (panel.head.words, panel.note.words) == ("Aoba", "Cloud · 2 Feb 2026 – 1 Feb 2027")
    hand.press(K.Key_Right)  # to the next outcome
    hand.press(K.Key_Space)
    panel.following.uplift.setFocus()
    hand.write("5 %")
    assert panel.following.total.text() == "MRR ¥300,000, then ¥315,000"
    assert panel.following.amounts.fields[0].text() == "¥315,000 / month"
    panel.reason.setFocus()
    hand.write("more seats")
    hand.press(K.Key_Return)
    account = desk.accounts.find("Aoba").id
    following, last = desk.contracts.of(account)
    assert (last.contract.outcome, last.contract.outcome_reason, last.contract.outcome_on) == (
        *(ContractOutcome.EXPANDED, "more seats"),
        TODAY,
    )
    made = following.contract
    assert (made.renews_id, made.start, made.end, made.notice_deadline) == (
        *(last.contract.id, date(2027, 2, 2), date(2028, 2, 2)),
        date(2027, 12, 2),  # two months before, as now
    )
    assert following.mrr(date(2027, 2, 2)) == {"JPY": Fraction(315_000)}
    assert panel.isHidden()
    assert page.table.hasFocus()
    assert "Expanded" in page.notice.words
    undo.undo()
    assert len(desk.contracts.of(account)) == 1
    assert _cell(page, "Aoba", STATE) == "In preparation"


def test_what_is_typed_over_an_uplift_stays(page: RenewalsPage, hand: Hand) -> None:
    _go(page, "Aoba")
    page.close_contract()
    following = page.closing.following
    following.amounts.fields[0].setFocus()
    hand.write("330000 / month")
    following.uplift.setFocus()
    hand.write("10")
    assert following.amounts.fields[0].text() == "330000 / month"
    assert following.total.text() == "MRR ¥300,000, then ¥330,000"


def test_nonsense_is_said_and_nothing_is_closed(desk: Desk, page: RenewalsPage, hand: Hand, undo: UndoStack) -> None:
    _go(page, "Aoba")
    page.close_contract()
    before = undo.count()
    for field, typed in (
        (page.closing.following.last, "soon"),
        (page.closing.following.last, "2020-01-01"),
        (page.closing.following.amounts.fields[0], "a lot"),
        (page.closing.day, "never"),
    ):
        field.setText(typed)
        page.closing.save_button.click()
        assert page.notice.property("kind") == "error"
        assert page.closing.isVisible()
    assert undo.count() == before
    assert all(one.contract.outcome is None for one in desk.contracts.all())


def test_giving_up_proposes_the_accounts_status(desk: Desk, page: RenewalsPage, hand: Hand) -> None:
    _go(page, "Beta")
    page.close_contract()
    panel = page.closing
    panel.outcomes.buttons[3].click()
    assert panel.following.isHidden()
    assert panel.status.text() == "Set account status to “Notice given”"
    panel.save_button.click()
    account = desk.accounts.get(desk.accounts.find("Beta").id)
    assert account is not None
    assert account.status is Status.NOTICE_GIVEN
    assert len(desk.contracts.of(account.id)) == 1


def test_giving_up_forces_nothing_and_another_contract_keeps_the_account(
    desk: Desk, page: RenewalsPage, agree: Callable[..., int]
) -> None:
    _go(page, "Beta")
    page.close_contract()
    page.closing.outcomes.buttons[3].click()
    page.closing.status.setChecked(False)
    page.closing.save_button.click()
    assert desk.accounts.find("Beta").status is Status.ACTIVE
    agree("Aoba", date(2028, 1, 1), 1)
    _go(page, "Aoba")
    page.close_contract()
    page.closing.outcomes.buttons[3].click()
    assert page.closing.status.isHidden()
    assert page.closing.stays.text().startswith("This account has another running contract")
    page.closing.save_button.click()
    assert desk.accounts.find("Aoba").status is Status.ACTIVE


def test_what_is_closed_is_asked_for_and_can_be_opened_again(
    desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None], agree: Callable[..., int]
) -> None:
    contract = agree("Aoba", date(2027, 2, 1), 1)
    agree("Beta", date(2027, 2, 1), 1)
    desk.renewals.close(contract, Closing(ContractOutcome.CHURNED, "too dear", TODAY))
    page = RenewalsPage(desk, bus, lambda: TODAY)
    show(page)
    assert _shown(page) == ["February 2027", "Beta"]
    page.filters.state._actions["closed"].setChecked(True)
    assert _shown(page) == ["February 2027", "Aoba"]
    assert (_cell(page, "Aoba", STATE), _cell(page, "Aoba", REASON)) == ("Churned", "too dear")
    head = page.table.horizontalHeader()
    assert [head.isSectionHidden(column) for column in (PREPARE, FORECAST, REASON)] == [True, True, False]
    page.table.go_to_first()
    page.close_contract()
    panel = page.closing
    assert (panel.outcomes.current, panel.reason.text()) == (3, "too dear")
    panel.reopen_button.click()
    page.filters.clear()
    assert [row.open for row in page.model.shown] == [True, True]
    assert not head.isSectionHidden(FORECAST)


def test_an_empty_place_teaches_and_one_with_nothing_open_does_not(
    qtbot: QtBot, desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None], agree: Callable[..., int]
) -> None:
    page = RenewalsPage(desk, bus, lambda: TODAY)
    show(page)
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.navigator.wanted):
        page.empty.button.click()
    contract = agree("Aoba", date(2027, 2, 1), 1)
    assert not page.empty.isVisible()
    desk.renewals.close(contract, Closing(ContractOutcome.CHURNED, "", TODAY))
    other = RenewalsPage(desk, bus, lambda: TODAY)
    show(other)
    assert other.nothing.isVisible()


def test_nothing_found_offers_the_way_back(page: RenewalsPage) -> None:
    page.filters.field.setText("zzz")
    assert page.nothing.isVisible()
    page.nothing.clear_button.click()
    assert page.table.isVisible()
    assert len(page.model.shown) == 4


def test_the_calendar_is_worked_by_keys(qtbot: QtBot, desk: Desk, page: RenewalsPage, hand: Hand) -> None:
    hand.press(K.Key_L, _CTRL)
    grid = page.calendar.grid
    assert grid.hasFocus()
    assert page.calendar.isVisible()
    hand.press(K.Key_PageDown)
    assert (grid.day, page.calendar.month.words) == (date(2026, 12, 22), "December 2026")
    for _week in range(3):
        hand.press(K.Key_Up)
    hand.press(K.Key_Right)
    assert grid.day == date(2026, 12, 2)
    assert grid.accessibleName() == "2 Dec 2026, Notice deadline: Aoba"
    hand.press(K.Key_Return)
    with qtbot.waitSignal(page.navigator.wanted) as wanted:
        hand.press(K.Key_Return)
    assert wanted.args == [Target.account(desk.accounts.find("Aoba").id, "contracts")]
    hand.press(K.Key_Escape)
    assert grid.hasFocus()
    hand.press(K.Key_Home)
    hand.press(K.Key_PageUp)
    assert grid.day == date(2026, 10, 22)
    hand.press(K.Key_L, _CTRL)
    assert page.table.hasFocus()


def test_the_day_list_is_walked_through(page: RenewalsPage, hand: Hand, agree: Callable[..., int]) -> None:
    agree("Ebis", date(2027, 6, 1), 1, notice_deadline=date(2026, 12, 2))
    page.turn()
    page.calendar.grid.go_to(date(2026, 12, 2))
    hand.press(K.Key_Return)
    hand.press(K.Key_Down)
    hand.press(K.Key_Down)
    assert page.calendar.list.lines[1].hasFocus()
    hand.press(K.Key_Up)
    assert page.calendar.list.lines[0].hasFocus()


def test_the_calendar_shows_what_the_filter_lets_through(page: RenewalsPage) -> None:
    page.turn()
    page.filters.field.setText("beta")
    assert set(page.calendar.grid._entries) == {date(2026, 10, 2), date(2026, 12, 31)}


def test_a_day_is_chosen_with_the_mouse(qtbot: QtBot, page: RenewalsPage) -> None:
    page.turn()
    grid = page.calendar.grid
    grid.go_to(date(2026, 12, 15))
    place = six_weeks(grid.day, sunday_first=False).index(date(2026, 12, 31))
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.area(place).center().toPoint())
    assert [one.kind for one in grid.here] == [DayKind.END]


def test_every_field_of_the_panel_has_a_name(page: RenewalsPage) -> None:
    page.close_contract()
    fields = [one for one in page.closing.findChildren(QLineEdit) if not one.isHidden()]
    assert len(fields) >= 7
    assert [one.accessibleName() for one in fields if not one.accessibleName()] == []


@pytest.mark.parametrize(
    ("month", "sunday_first", "first", "last"),
    [
        (date(2026, 11, 15), False, date(2026, 10, 26), date(2026, 12, 6)),  # 1 November 2026 is a Sunday
        (date(2026, 11, 15), True, date(2026, 11, 1), date(2026, 12, 12)),
        (date(2027, 2, 1), False, date(2027, 2, 1), date(2027, 3, 14)),  # a Monday
        (date(2027, 2, 28), True, date(2027, 1, 31), date(2027, 3, 13)),
    ],
)
def test_a_month_is_six_weeks(month: date, sunday_first: bool, first: date, last: date) -> None:
    found = six_weeks(month, sunday_first=sunday_first)
    assert (found[0], found[-1], len(found)) == (first, last, 42)


def test_what_stands_on_the_days(page: RenewalsPage) -> None:
    found = by_day(page.model.rows)
    said = {day: [(one.kind, one.row.account) for one in entries] for day, entries in found.items()}
    assert said[date(2026, 12, 31)] == [(DayKind.END, "Beta")]  # no deadline is known: none is shown
    assert said[date(2026, 12, 2)] == [(DayKind.NOTICE, "Aoba")]
    assert said[date(2026, 9, 3)] == [(DayKind.PREPARATION, "Aoba")]
    assert sum(map(len, said.values())) == 4 * 3 - 1


def test_other_peoples_changes_come_in(desk: Desk, page: RenewalsPage, agree: Callable[..., int]) -> None:
    agree("Faro", date(2027, 4, 1), 1)
    assert _shown(page)[-2:] == ["April 2027", "Faro"]
    desk.contracts.delete(5, "")
    assert "Faro" not in _shown(page)
    desk.accounts.edit(desk.accounts.find("Dale").id, status=Status.CHURNED)
    assert "October 2026" not in _shown(page)
    renewed = agree("Aoba", date(2028, 2, 1), 1, renews_id=1)
    row = {line.id: line for line in page.model.rows}
    assert isinstance(row[renewed], RenewalRow)
    assert 1 not in {line.id for line in page.model.shown if line.open}


def test_what_renewed_another_leaves_it_open_when_it_goes(
    desk: Desk, page: RenewalsPage, agree: Callable[..., int]
) -> None:
    with desk.database.change("Renew") as session:
        session.add(Contract(account_id=desk.accounts.find("Aoba").id, renews_id=1, end=date(2028, 2, 1)))
    assert [row.id for row in page.model.shown if row.open and row.account == "Aoba"] == [5]
    desk.contracts.delete(5, "")
    assert [row.id for row in page.model.shown if row.open and row.account == "Aoba"] == [1]


def test_the_panel_goes_with_its_contract(desk: Desk, page: RenewalsPage) -> None:
    _go(page, "Aoba")
    page.close_contract()
    desk.contracts.edit(1, product="Cloud 2")
    assert page.closing.isVisible()
    desk.contracts.delete(1, "")
    assert page.closing.isHidden()


def test_a_contact_is_wanted_with_t(qtbot: QtBot, page: RenewalsPage, hand: Hand) -> None:
    with qtbot.waitSignal(page.navigator.wanted):
        hand.press(K.Key_T)


def test_all_columns_fit_into_the_window_as_it_opens(page: RenewalsPage) -> None:
    page.resize(1144, 832)
    QCoreApplication.processEvents()
    assert page.table.horizontalScrollBar().maximum() == 0


def test_a_low_window_leaves_the_room_to_the_list(qtbot: QtBot, page: RenewalsPage) -> None:
    usual, words = page.forecast.height(), page.forecast.said.words
    page.resize(744, 540)
    qtbot.waitUntil(lambda: page.forecast.height() < usual - 60)
    assert page.forecast.chart.toolTip() == words, "what the bars say is not lost"
    page.resize(1144, 832)
    qtbot.waitUntil(lambda: page.forecast.height() == usual)
    assert page.forecast.said.isVisible()
