"""The top of the account page: what it shows, and how it is edited."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu

from csdesk.desk import Desk
from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.domain.levels import Level
from csdesk.entities import Account, HealthSnapshot
from csdesk.ui.navigator import Target
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.pages.account.header import Header
from csdesk.ui.panels.form import ChoiceChip
from csdesk.ui.undo import UndoStack
from tests.pngs import png
from tests.ui.account.hand import Hand, K


@pytest.fixture
def header(page: AccountPage) -> Header:
    return page.header


def _account(desk: Desk, account: int) -> Account:
    found = desk.accounts.get(account)
    assert found is not None
    return found


def _pick(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_the_names_of_what_is_shown_stand_on_one_line(page: AccountPage, header: Header) -> None:
    page.resize(1150, 700)
    QApplication.processEvents()
    owner = header.owner.findChildren(QLabel)[0]
    assert {
        one.mapTo(header, one.rect().bottomLeft()).y() for one in (header.mrr._name, header.renewal._name, owner)
    } == {owner.mapTo(header, owner.rect().bottomLeft()).y()}
    assert header.mrr.value.mapTo(header, QPoint()).y() == header.owner.field.mapTo(header, QPoint()).y()


def test_name_reading_and_owner(
    desk: Desk, account: int, page: AccountPage, header: Header, hand: Hand, stack: UndoStack
) -> None:
    for field, typed in (
        (header.name, "山田屋フーズ"),
        (header.reading, "ヤマダヤフーズ"),
        (header.owner.field, "Megumi"),
    ):
        field.setFocus()
        hand.write(typed)
        hand.press(K.Key_Return)
    found = _account(desk, account)
    assert (found.name, found.reading) == ("山田屋フーズ", "ヤマダヤフーズ")
    assert desk.accounts.rows(page.today(), [account])[0].owner == "Megumi"
    for _step in range(3):
        stack.undo()
    assert (header.name.text(), header.reading.text(), header.owner.field.text()) == ("Yamadaya Foods", "", "")


def test_an_account_needs_a_name(desk: Desk, account: int, page: AccountPage, header: Header, hand: Hand) -> None:
    header.name.setFocus()
    hand.write(" ")
    hand.press(K.Key_Return)
    assert "A name is required" in page.notice.words
    hand.press(K.Key_Escape)
    assert header.name.text() == "Yamadaya Foods"
    assert _account(desk, account).name == "Yamadaya Foods"


def test_tier_touch_and_stage_are_chosen(desk: Desk, account: int, header: Header) -> None:
    assert [chip.text() for chip in (header.tier, header.touch, header.stage)] == ["Tier", "Touch", "Stage"]
    _pick(header.tier.menu(), "Tier 2")
    _pick(header.touch.menu(), "High touch")
    _pick(header.stage.menu(), "Adoption")
    found = _account(desk, account)
    assert (found.tier, found.touch, found.stage) == ("2", Touch.HIGH, Stage.ADOPTION)
    assert [chip.text() for chip in (header.tier, header.touch, header.stage)] == ["Tier 2", "High touch", "Adoption"]
    ticked = [action.text() for action in header.touch.menu().actions() if action.isChecked()]
    assert ticked == ["High touch"]
    _pick(header.touch.menu(), "None")
    assert _account(desk, account).touch is None


def test_no_chip_is_cut_off_where_room_is_short(desk: Desk, account: int, page: AccountPage, header: Header) -> None:
    with desk.database.change("Recompute", by_user=False) as session:
        for week, score in ((date(2026, 10, 18), 50_000_000), (date(2026, 11, 15), 58_000_000)):
            session.add(
                HealthSnapshot(account_id=account, week=week, score=score, level=Level.C, coverage=1, model_id=1)
            )
    contract = desk.contracts.add(account, "", "JPY")
    desk.contracts.edit(contract, start=date(2026, 4, 1), end=date(2027, 4, 1), notice_deadline=date(2026, 12, 31))
    desk.contracts.add_line(contract, 1_234_567, 1, "JPY")
    desk.accounts.edit(account, tier="1", touch=Touch.HIGH, stage=Stage.ONBOARDING)
    wide = header.touch.sizeHint().width()
    page.resize(744, 600)
    QApplication.processEvents()
    for chip in (header.tier, header.touch, header.stage):
        assert chip.width() >= chip.sizeHint().width(), chip.text()
    assert header.touch.width() < wide
    assert (header.touch.text(), header.touch.toolTip().strip()) == ("High touch", "Touch: High touch")
    page.resize(1144, 832)
    QApplication.processEvents()
    assert header.touch.width() == wide


def test_a_tier_of_her_own_is_kept_among_the_choices(desk: Desk, account: int, header: Header) -> None:
    desk.accounts.edit(account, tier="Key")
    assert [action.text() for action in header.tier.menu().actions()] == ["Tier 1", "Tier 2", "Tier 3", "Key", "None"]


def test_the_status_is_named_only_when_it_is_not_the_usual_one(desk: Desk, account: int, header: Header) -> None:
    assert not header.status.isVisible()
    status = header.menu().actions()[0].menu()
    assert isinstance(status, QMenu)
    _pick(status, "Notice given")
    assert _account(desk, account).status is Status.NOTICE_GIVEN
    assert (header.status.isVisible(), header.status.text()) == (True, "Notice given")
    _pick(header.status.menu(), "Active")
    assert not header.status.isVisible()


def test_level_with_its_score(desk: Desk, account: int, header: Header) -> None:
    assert header.level.accessibleName().strip() == "Unknown"
    with desk.database.change("Recompute", by_user=False) as session:
        week = date(2026, 11, 15)
        session.add(
            HealthSnapshot(account_id=account, week=week, score=58_000_000, level=Level.C, coverage=1, model_id=1)
        )
    desk.accounts.edit(account, size="300")  # snapshots are not journalled: the page hears of them with the next change
    assert header.level.accessibleName() == "C  Attention 58"


@pytest.mark.parametrize(
    ("notice", "name", "value"),
    [(date(2026, 12, 31), "Notice deadline", "in 42 days"), (None, "Last day", "in 132 days")],
)
def test_the_clock_runs_to_the_notice_deadline_if_there_is_one(
    desk: Desk, account: int, header: Header, notice: date | None, name: str, value: str
) -> None:
    assert header.renewal.value.words == "–"
    contract = desk.contracts.add(account, "Order Cloud", "JPY")
    desk.contracts.edit(contract, start=date(2026, 4, 1), end=date(2027, 4, 1), notice_deadline=notice)
    assert header.renewal.accessibleName().startswith(f"{name} {value}")


def test_several_currencies_stand_side_by_side(desk: Desk, account: int, header: Header) -> None:
    assert header.mrr.value.words == "–"
    for currency, amount in (("JPY", 480_000), ("USD", 20_000)):
        contract = desk.contracts.add(account, "", currency)
        lines = next(one.lines for one in desk.contracts.of(account) if one.contract.id == contract)
        desk.contracts.edit_line(lines[0].id, amount=amount)
    assert header.mrr.value.words == "¥480,000 + $200"


def test_a_chip_opens_its_menu_below_by_keyboard(header: Header, hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QPoint] = []
    monkeypatch.setattr(QMenu, "popup", lambda _menu, at: opened.append(at))
    for key in (K.Key_Return, K.Key_Space, K.Key_Down):
        header.stage.setFocus()
        assert isinstance(hand.at, ChoiceChip)
        hand.press(key)
    assert len(opened) == 3


def test_deleted_into_the_trash(desk: Desk, account: int, page: AccountPage, header: Header, stack: UndoStack) -> None:
    gone: list[Target] = []
    page.navigator.wanted.connect(gone.append)
    _pick(header.menu(), "Delete account")
    assert gone == [Target("portfolio")]
    assert desk.accounts.get(account) is None
    assert [one.title for one in desk.trash.all()] == ["Yamadaya Foods"]
    stack.undo()
    page.show_account(account)
    assert header.name.text() == "Yamadaya Foods"


def test_a_long_name_ends_in_dots_and_is_whole_in_the_tool_tip(desk: Desk, account: int, page: AccountPage) -> None:
    short = page.header.name
    assert short.toolTip() == ""
    name = "Yamadaya Foods and everything that has ever belonged to it, " * 3
    desk.accounts.edit(account, name=name.strip())
    assert page.header.name.toolTip() == name.strip()
    assert page.header.width() <= page.width()


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [(60, 61.2, "B  Steady 61 +1.2 pt"), (61, 60, "B  Steady 60 −1.0 pt"), (None, 60, "B  Steady 60")],
)
def test_the_level_says_by_what_it_changed_in_four_weeks(
    desk: Desk, account: int, page: AccountPage, before: float | None, now: float, said: str
) -> None:
    with desk.database.change("Recompute", by_user=False) as session:
        for week, points in ((date(2026, 10, 18), before), (date(2026, 11, 15), now)):
            if points is not None:
                score = round(points * 1_000_000)
                session.add(
                    HealthSnapshot(account_id=account, week=week, score=score, level=Level.B, coverage=1, model_id=1)
                )
    desk.accounts.edit(account, notes="any change")
    assert page.header.level.accessibleName() == said


def test_in_a_narrow_window_the_name_has_the_room(desk: Desk, account: int, page: AccountPage, header: Header) -> None:
    desk.accounts.edit(account, name="The International Logistics and Manufacturing Holding Company")
    contract = desk.contracts.add(account, "Cloud", "JPY")
    desk.contracts.edit(contract, start=date(2026, 1, 31), end=date(2027, 1, 31))
    assert header.renewal.note.isVisible()
    page.resize(744, 560)
    assert not header.renewal.note.isVisible()
    assert not header.owner.isVisible()
    assert not header.reading.isVisible()
    page.resize(1144, 832)
    assert header.renewal.note.isVisible()


def test_a_logo_is_chosen_shown_and_taken_away_from_the_menu(
    desk: Desk, account: int, header: Header, stack: UndoStack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "logo.png").write_bytes(png(80, 80, alpha=False, shade=0x20))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(tmp_path / "logo.png"), ""))
    without = header.avatar.grab().toImage()
    _pick(header.menu(), "Logo…")
    assert desk.logos.of(account)
    assert header.avatar.grab().toImage() != without
    _pick(header.menu(), "Remove logo")
    assert header.avatar.grab().toImage() == without
    assert "Remove logo" not in [action.text() for action in header.menu().actions()]
    stack.undo()
    assert header.avatar.grab().toImage() != without


def test_a_file_that_is_no_logo_is_refused_with_its_name(
    desk: Desk, account: int, page: AccountPage, header: Header, tmp_path: Path
) -> None:
    (tmp_path / "logo.png").write_bytes(b"no picture")
    header.logo.take(tmp_path / "logo.png")
    assert page.notice.isVisible()
    assert "“logo.png” cannot be read" in page.notice.words
    assert desk.logos.of(account) == b""
