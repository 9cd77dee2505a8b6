"""Delete, and the menu of a row, in the tables that are not the portfolio."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from csdesk.desk import Desk
from csdesk.domain.contracts import Forecast
from csdesk.settings import Settings
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.renewals import RenewalsPage
from csdesk.ui.pages.settings import SettingsPage
from csdesk.ui.undo import UndoStack
from csdesk.ui.widgets.record_table import RecordTable
from tests.ui.pages.hand import TODAY, Hand, K

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def _offered(table: RecordTable) -> list[str]:
    return [one.text() for one in table.acts.menu(table.currentIndex()).actions() if one.text()]


def _column(table: RecordTable, title: str) -> int:
    return next(at for at, column in enumerate(table.rows_model.columns) if column.title == title)


def _go(table: RecordTable, row: int, title: str) -> None:
    table.setFocus()
    table.setCurrentIndex(table.rows_model.index(row, _column(table, title)))


def _standing(page: RenewalsPage) -> list[object]:
    """Return months and contracts as they stand."""
    model, places = page.model, range(page.model.rowCount())
    return [model.row_at(at).id if model.is_row(at) else model.index(at, 0).data() for at in places]


@pytest.fixture
def renewals(desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None]) -> RenewalsPage:
    """Return the renewals of an account with two contracts, that end in December and in January."""
    account = desk.accounts.add("Aoba")
    for product, end in (("Cloud", date(2026, 12, 20)), ("Edge", date(2027, 1, 20))):
        contract = desk.contracts.add(account, product, "JPY")
        desk.contracts.edit(contract, start=date(2026, 1, 1), end=end, forecast=Forecast.LIKELY)
    built = RenewalsPage(desk, bus, lambda: TODAY)
    show(built)
    return built


def test_in_the_renewals_delete_empties_and_ctrl_delete_deletes(
    desk: Desk, renewals: RenewalsPage, hand: Hand, undo: UndoStack
) -> None:
    table = renewals.table
    _go(table, 1, "Forecast")
    hand.press(K.Key_Delete)
    assert [one.contract.forecast for one in desk.contracts.of(1) if one.contract.product == "Cloud"] == [None]
    assert "Ctrl+Z" in renewals.notice.words
    _go(table, 1, "Product")
    hand.press(K.Key_Delete)
    assert "cannot be edited" in renewals.notice.words
    assert _offered(table) == ["Open the account's contracts", "Close or renew…", "Log a contact", "Copy", "Delete"]
    hand.press(K.Key_Delete, _CTRL)
    assert [one.contract.product for one in desk.contracts.of(1)] == ["Edge"]
    assert "Aoba: Cloud" in renewals.notice.words
    undo.undo()
    assert len(desk.contracts.of(1)) == 2


def test_a_renewal_that_moves_while_one_works_stays_under_its_month_till_the_table_is_left(
    desk: Desk, renewals: RenewalsPage, hand: Hand
) -> None:
    _go(renewals.table, 1, "Forecast")
    hand.press(K.Key_Delete)
    desk.contracts.edit(1, end=date(2027, 3, 20))
    assert _standing(renewals) == ["December 2026", 1, "January 2027", 2]
    assert renewals.model.misfit_at(1) is not None
    renewals.filters.field.setFocus()
    assert _standing(renewals) == ["January 2027", 2, "March 2027", 1]


def test_choosing_down_a_sorted_column_of_the_renewals_writes_to_the_rows_one_sees(
    desk: Desk, renewals: RenewalsPage, hand: Hand
) -> None:
    _go(renewals.table, 1, "Forecast")
    hand.press(K.Key_Up, Qt.KeyboardModifier.AltModifier)
    _go(renewals.table, 0, "Forecast")
    for text in ("At risk", "Commit"):
        hand.press(K.Key_F2)
        hand.choose(text)
        hand.press(K.Key_Return)
    found = {one.contract.product: one.contract.forecast for one in desk.contracts.of(1)}
    assert found == {"Cloud": Forecast.AT_RISK, "Edge": Forecast.COMMIT}


def test_a_hand_on_a_renewal_that_a_filter_takes_away_goes_to_the_first_left(renewals: RenewalsPage) -> None:
    _go(renewals.table, 1, "Product")
    renewals.filters.field.setText("edge")
    assert renewals.line is not None
    assert (renewals.line.product, renewals.table.currentIndex().column()) == (
        "Edge",
        _column(renewals.table, "Product"),
    )


@pytest.fixture
def settings(desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None]) -> SettingsPage:
    """Return the settings, open at two colleagues."""
    for name in ("Emma", "Yu"):
        desk.colleagues.edit(desk.colleagues.add(name), email=f"{name}@example.com")
    built = SettingsPage(desk, bus, Settings(), lambda: TODAY)
    show(built)
    built.open("colleagues")
    return built


def test_of_a_colleague_delete_empties_a_cell_and_a_whole_row_is_deleted(
    desk: Desk, settings: SettingsPage, hand: Hand, undo: UndoStack
) -> None:
    table = settings.colleagues.table
    _go(table, 0, "E-mail")
    hand.press(K.Key_Delete)
    assert [one.email for one in desk.colleagues.all()] == ["", "Yu@example.com"]
    assert "Ctrl+Z" in settings.notice.words
    undo.undo()
    _go(table, 0, "Role")
    hand.press(K.Key_Delete)
    assert "cannot be empty" in settings.notice.words
    _go(table, 0, "Name")
    hand.press(K.Key_Delete)
    assert len(desk.colleagues.all()) == 2
    assert "Hand over to…" in _offered(table)
    hand.press(K.Key_Space, _SHIFT)
    hand.press(K.Key_Delete)
    assert [one.name for one in desk.colleagues.all()] == ["Yu"]
    assert "Emma" in settings.notice.words


def test_a_colleague_added_and_left_by_escape_was_never_there(
    desk: Desk, settings: SettingsPage, hand: Hand, undo: UndoStack
) -> None:
    before = undo.count()
    settings.colleagues.add()
    hand.press(K.Key_Escape)
    assert len(desk.colleagues.all()) == 2
    assert (undo.count(), desk.trash.all()) == (before, [])
