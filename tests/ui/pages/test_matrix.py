"""The matrix: counts and money by place, walked by the arrows, opened into the portfolio; the drift in words."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.accounts import Stage, Touch
from csdesk.domain.plans import Definition
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.pages.matrix import MatrixPage
from csdesk.ui.pages.portfolio import PortfolioPage
from csdesk.ui.undo import UndoStack
from csdesk.ui.widgets.parts import Line
from tests.ui.pages.hand import TODAY, Hand, K


@pytest.fixture
def book(desk: Desk) -> dict[str, int]:
    """Tier 1 wants high touch, a deep success and 300,000 yen; of tier Key nothing is said."""
    desk.tiers.edit("1", touch=Touch.HIGH, depth=Definition.DEEP, floor=300_000, currency="JPY", share=50)
    rows = {
        "Aoba": ("1", Touch.HIGH, Stage.ADOPTION, 480_000),
        "Beta": ("1", Touch.HIGH, Stage.ADOPTION, 350_000),
        "Cedar": ("1", Touch.LOW, Stage.EXPANSION, 50_000),
        "Dorado": ("Key", None, None, 0),
        "Elm": ("", None, Stage.ONBOARDING, 0),
    }
    ids = {name: desk.accounts.add(name) for name in rows}
    for name, (tier, touch, stage, yen) in rows.items():
        desk.accounts.edit(ids[name], tier=tier, touch=touch, stage=stage)
        if yen:
            contract = desk.contracts.add(ids[name], "p", "JPY")
            desk.contracts.edit(contract, start=date(2026, 1, 1))
            desk.contracts.add_line(contract, yen, 1, "JPY")
            desk.plans.edit_plan(desk.plans.add(ids[name], "p", TODAY), definition=Definition.DEEP)
    return ids


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None], book: dict[str, int]) -> MatrixPage:
    built = MatrixPage(desk, bus, lambda: TODAY)
    show(built)
    return built


def _cells(page: MatrixPage) -> list[str]:
    return [cell.accessibleName() for cell in page.grid.cells.values() if cell.isEnabled()]


def test_every_place_says_how_many_and_what_they_bring(page: MatrixPage) -> None:
    assert _cells(page) == [
        "Tier 1, High touch, Adoption, 2 accounts, ¥830k",
        "Tier 1, High touch, Total, 2 accounts, ¥830k",
        "Tier 1, Low touch, Expansion, 1 account, ¥50k",
        "Tier 1, Low touch, Total, 1 account, ¥50k",
        "Key, No touch, No stage, 1 account",
        "Key, No touch, Total, 1 account",
        "No tier, No touch, Onboarding, 1 account",
        "No tier, No touch, Total, 1 account",
    ]
    assert page.total.words == "5 accounts · MRR ¥880k"
    assert not page.grab().isNull()


def test_a_narrow_window_cuts_no_heading(qtbot: QtBot, page: MatrixPage) -> None:
    headings = [one for one in page.grid.findChildren(Line) if one.words]
    assert {one.words for one in headings} >= {"Onboarding", "Expansion", "Total"}
    for width in (744, 1144):
        page.resize(width, 560)
        qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in headings))
        below = width == 744
        qtbot.waitUntil(lambda below=below: (page.list.mapTo(page, QPoint()).x() < page.width() / 2) is below)


def test_the_arrows_walk_over_what_is_empty_and_enter_opens(qtbot: QtBot, page: MatrixPage, hand: Hand) -> None:
    first = next(cell for cell in page.grid.cells.values() if cell.isEnabled())
    first.setFocus()
    for key in (K.Key_Right, K.Key_Down, K.Key_Left):
        hand.press(key)
    assert hand.at.accessibleName() == "Tier 1, Low touch, Expansion, 1 account, ¥50k"
    with qtbot.waitSignal(page.navigator.wanted) as told:
        hand.press(K.Key_Return)
    assert told.args is not None
    assert [told.args[0].what] == [{"tier": "1", "touch": "low", "stage": "expansion"}]
    hand.press(K.Key_Left)
    assert hand.at.accessibleName() == "Tier 1, Low touch, Expansion, 1 account, ¥50k"


def test_each_cell_narrows_the_portfolio_to_as_many_as_it_says(
    desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None], page: MatrixPage
) -> None:
    portfolio = PortfolioPage(desk, bus, lambda: TODAY)
    show(portfolio)
    found = {}
    for cell in page.grid.cells.values():
        if cell.isEnabled():
            portfolio.filters.narrow(cell.asked)
            found[cell.accessibleName()] = [row.name for row in portfolio.model.shown]
    assert {name: len(names) for name, names in found.items()} == {
        cell.accessibleName(): int(cell.text()) for cell in page.grid.cells.values() if cell.isEnabled()
    }
    assert found["No tier, No touch, Onboarding, 1 account"] == ["Elm"]
    assert found["Key, No touch, Total, 1 account"] == ["Dorado"]


def test_the_drift_is_said_in_words_and_opens_the_account(
    qtbot: QtBot, page: MatrixPage, hand: Hand, book: dict[str, int]
) -> None:
    assert [(one.title, one.note) for one in page.list.picks] == [
        ("Elm", "No tier set yet"),
        ("Cedar", "Tier 1 target: high touch; now low touch · MRR ¥50,000 is below the Tier 1 minimum of ¥300,000"),
    ]
    assert page.undefined.text() == "Not defined yet: Key"
    page.list.pick(book["Cedar"])
    page.list.setFocus()
    with qtbot.waitSignal(page.navigator.wanted) as told:
        hand.press(K.Key_Return)
    assert told.args == [Target.account(book["Cedar"])]


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ({"touch": None, "floor": None}, "Tier 1 target: deep success; its plan aims for light success"),
        (
            {"touch": None, "floor": None, "depth": Definition.LIGHT, "ceiling": 49_999},
            "is above the Tier 1 maximum of ¥49,999",
        ),
    ],
)
def test_depth_and_too_much_money_are_said(
    desk: Desk, page: MatrixPage, book: dict[str, int], said: dict[str, object], note: str
) -> None:
    desk.plans.edit_plan(desk.plans.of(book["Cedar"])[0].id, definition=Definition.LIGHT)
    desk.tiers.edit("1", **said)
    notes = {one.title: one.note for one in page.list.picks}
    assert note in notes["Cedar"]


def test_a_wish_that_is_met_is_no_drift_any_more(
    desk: Desk, page: MatrixPage, book: dict[str, int], undo: UndoStack
) -> None:
    desk.accounts.edit(book["Elm"], tier="1", touch=Touch.HIGH)
    desk.accounts.edit(book["Cedar"], touch=Touch.HIGH)
    desk.tiers.edit("1", depth=None, floor=None)
    desk.tiers.edit("Key", reason="ours")
    assert page.list.picks == []
    assert page.fitting.isVisible()
    undo.undo()
    assert page.undefined.isVisible()


def test_without_accounts_it_says_what_belongs_here(
    qtbot: QtBot, desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None]
) -> None:
    empty = MatrixPage(desk, bus, lambda: TODAY)
    show(empty)
    assert empty.empty.isVisible()
    with qtbot.waitSignal(empty.navigator.wanted):
        empty.empty.button.click()
