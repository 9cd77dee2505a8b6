"""What was agreed and what was sent, beside the plan."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.documents.prepared_export import prepared, send
from csdesk.domain.documents import Layout
from csdesk.domain.plans import PlanStatus
from csdesk.entities import SuccessPlan
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.plan.outline import Outline
from csdesk.ui.panels.side_card import SideCard
from csdesk.ui.undo import UndoStack
from tests.ui.account.hand import TODAY, Hand, K


def _differences(page: AccountPage) -> list[str]:
    return [widget.text() for widget in page.plan.kept.differences.shown if isinstance(widget, QLabel)]


def test_to_say_agreed_keeps_a_version_and_one_undo_takes_both_back(
    desk: Desk, page: AccountPage, plan: int, outline: Outline, stack: UndoStack
) -> None:
    page.plan.head.status.menu().actions()[1].trigger()
    assert page.plan.head.status.text() == "Agreed"
    assert [(one.number, one.on) for one in desk.plan_versions.versions(plan)] == [(1, TODAY)]
    assert "Version 1" in page.notice.words
    stack.undo()
    assert desk.plan_versions.versions(plan) == []
    assert desk.plans.of(1)[0].status is PlanStatus.DRAFT


def test_when_and_with_whom_is_put_right_in_place(
    desk: Desk, page: AccountPage, plan: int, outline: Outline, hand: Hand
) -> None:
    page.plan.history.click()
    page.plan.kept.agree_button.click()
    line = page.plan.kept.rows[1]
    line.fields["customer_people"].setFocus()
    hand.write("Ms Sato")
    hand.press(K.Key_Tab)
    line.fields["on"].setFocus()
    hand.write("2 Nov")
    hand.press(K.Key_Tab)
    [version] = desk.plan_versions.versions(plan)
    assert (version.on, version.people[0]) == (date(2026, 11, 2), "Ms Sato")
    assert page.plan.kept.rows[1] is line, "one may go on typing"
    assert line.fields["on"].text() == "2 Nov 2026"


def test_an_empty_card_teaches(page: AccountPage, outline: Outline) -> None:
    page.plan.history.click()
    labels = [one.text() for one in page.plan.kept.findChildren(QLabel)]
    assert any("sent copies" in text for text in labels)
    assert not page.plan.kept.earlier.isVisible()


def test_what_changed_since_a_version_is_told(desk: Desk, page: AccountPage, plan: int, outline: Outline) -> None:
    page.plan.history.click()
    page.plan.kept.agree_button.click()
    assert _differences(page) == ["No differences."]
    desk.plans.edit_plan(plan, headline="Two hours saved")
    assert _differences(page) == ["Where we are", "– → Two hours saved"]


def test_the_very_file_opens_again(
    qtbot: QtBot, desk: Desk, page: AccountPage, plan: int, outline: Outline, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = desk.accounts.get(1)
    assert account is not None
    send(desk, prepared(desk, account, TODAY, Layout.FULL), b"%PDF the very one", "Ms Sato", "plan.pdf")
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    page.plan.history.click()
    [copy] = desk.sent_copies.of(SuccessPlan, plan)
    page.plan.kept.open_copy(copy)
    path = Path(opened[0].toLocalFile())
    assert (path.name, path.read_bytes()) == ("plan.pdf", b"%PDF the very one")


def test_a_copy_of_an_unchanged_version_is_said_to_be_of_it(
    desk: Desk, page: AccountPage, plan: int, outline: Outline
) -> None:
    account = desk.accounts.get(1)
    assert account is not None
    page.plan.kept.of(page.plan.export.planned)  # type: ignore[arg-type]
    page.plan.kept.agree()
    send(desk, prepared(desk, account, TODAY, Layout.FULL), b"%PDF 1", "Ms Sato", "a.pdf")
    desk.plans.edit_plan(plan, headline="Two hours saved")
    send(desk, prepared(desk, account, TODAY, Layout.FULL), b"%PDF 2", "Ms Sato", "b.pdf")
    assert [one.version for one in desk.sent_copies.of(SuccessPlan, plan)] == [None, 1]


def test_cards_are_made_when_they_are_wanted_and_one_at_a_time_stands_beside_the_outline(
    page: AccountPage, plan: int, outline: Outline
) -> None:
    assert not page.plan.findChildren(SideCard)
    page.plan.card.detail_button.setChecked(True)
    page.plan.history.click()
    assert not page.plan.card.details.isVisible()
    page.plan.export.button.click()
    assert (page.plan.kept.isVisible(), page.plan.export.card.isVisible()) == (False, True)
    page.plan.history.click()
    assert (page.plan.kept.isVisible(), page.plan.export.card.isVisible()) == (True, False)
    assert set(page.plan.findChildren(SideCard)) == {page.plan.kept, page.plan.export.card}
