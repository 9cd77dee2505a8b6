"""From the plan on screen to the PDF in a file."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.documents import Layout
from csdesk.entities import SuccessPlan
from csdesk.exchange.file_names import file_name
from csdesk.ui.navigator import Target
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.plan.outline import Outline
from tests.documents import reading
from tests.ui.account.hand import TODAY


class Dialog:
    """Stands in for the file dialog alone: notes what was proposed, and answers."""

    def __init__(self, answer: Path | None) -> None:
        self.answer = answer
        self.proposed: list[str] = []

    def __call__(self, _parent: object, _title: str, proposed: str, *_kinds: str) -> tuple[str, str]:
        self.proposed.append(Path(proposed).name)
        return (str(self.answer) if self.answer else "", "")


@pytest.fixture
def dialog(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Dialog:
    asked = Dialog(tmp_path / "plan.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    return asked


def _text(path: Path) -> str:
    return "\n".join(reading.pages(path.read_bytes()))


def _go(page: AccountPage) -> None:
    """Ask for the plan as a PDF, look at what leaves, and let it."""
    page.plan.export.button.click()
    assert page.plan.export.card.isVisible()
    page.plan.export.card.go.click()


def _said(qtbot: QtBot, page: AccountPage, words: str) -> None:
    qtbot.waitUntil(lambda: words in page.notice.words and page.plan.export.button.isEnabled(), timeout=20_000)


def test_the_pdf_is_written_and_opened(
    qtbot: QtBot, page: AccountPage, outline: Outline, dialog: Dialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    _go(page)
    _said(qtbot, page, "plan.pdf exported")
    assert dialog.proposed == ["Yamadaya Foods_Half a day_2026-11-19.pdf"]
    text = _text(tmp_path / "plan.pdf")
    assert "Half a day" in text
    assert "Master" in text
    page.notice._action.click()
    assert [url.toLocalFile() for url in opened] == [str(tmp_path / "plan.pdf")]


def test_in_japanese_whatever_the_screen(
    qtbot: QtBot, page: AccountPage, outline: Outline, dialog: Dialog, tmp_path: Path
) -> None:
    dialog.answer = tmp_path / "plan"
    page.plan.export.menu().actions()[0].trigger()
    page.plan.export.card.go.click()
    _said(qtbot, page, "exported")
    assert "成果の進み具合" in _text(tmp_path / "plan.pdf")


def test_the_plan_that_is_shown(
    qtbot: QtBot, desk: Desk, account: int, page: AccountPage, outline: Outline, dialog: Dialog, tmp_path: Path
) -> None:
    desk.plans.add(account, "Add another plan", TODAY)
    page.plan.switch.menu().actions()[1].trigger()
    _go(page)
    _said(qtbot, page, "exported")
    assert dialog.proposed == ["Yamadaya Foods_Add another plan_2026-11-19.pdf"]
    text = _text(tmp_path / "plan.pdf")
    assert "Add another plan" in text
    assert "Yokohama" not in text


def test_what_is_internal_stays_inside(
    qtbot: QtBot, desk: Desk, page: AccountPage, plan: int, outline: Outline, dialog: Dialog, tmp_path: Path
) -> None:
    from csdesk.entities import Milestone

    planned = desk.plans.whole(plan)
    assert planned is not None
    first = planned.milestones[0].milestone
    desk.plans.edit(Milestone, first.id, title="Check the discount", customer_sees=False)
    _go(page)
    _said(qtbot, page, "exported")
    assert "discount" not in _text(tmp_path / "plan.pdf")


def test_what_cannot_be_printed_is_named_before(
    qtbot: QtBot, desk: Desk, page: AccountPage, plan: int, outline: Outline, dialog: Dialog, tmp_path: Path
) -> None:
    desk.plans.edit_plan(plan, title="Half a day 🎉")
    page.plan.export.button.click()
    assert "“🎉”" in page.plan.export.card.faults.text()
    assert dialog.proposed == []
    assert not (tmp_path / "plan.pdf").exists()
    page.plan.export.card.go.click()
    _said(qtbot, page, "exported")
    assert dialog.proposed == ["Yamadaya Foods_Half a day 🎉_2026-11-19.pdf"]


def test_a_folder_that_cannot_be_written_is_one_calm_sentence(
    qtbot: QtBot, page: AccountPage, outline: Outline, dialog: Dialog, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    dialog.answer = tmp_path / "nowhere" / "plan.pdf"
    _go(page)
    _said(qtbot, page, "cannot be written")


def test_nothing_is_written_when_the_dialog_is_closed(page: AccountPage, outline: Outline, dialog: Dialog) -> None:
    dialog.answer = None
    _go(page)
    assert len(dialog.proposed) == 1
    assert page.plan.export.button.isEnabled()
    assert not page.notice.isVisible()


def test_a_copy_with_a_recipient_is_kept_as_sent(
    qtbot: QtBot, desk: Desk, page: AccountPage, plan: int, outline: Outline, dialog: Dialog, tmp_path: Path
) -> None:
    page.plan.export.button.click()
    card = page.plan.export.card
    card.layouts.buttons[1].click()
    card.recipient.setText("Ms Sato")
    qtbot.keyClick(card.recipient, Qt.Key.Key_Return)
    _said(qtbot, page, "recorded as sent to Ms Sato")
    [copy] = desk.sent_copies.of(SuccessPlan, plan)
    assert (copy.recipient, copy.file_name, copy.layout, copy.on) == ("Ms Sato", "plan.pdf", Layout.PAGE, TODAY)
    assert desk.sent_copies.file(copy.id) == (tmp_path / "plan.pdf").read_bytes()
    page.plan.export.button.click()
    assert card.recipient.text() == "Ms Sato"


def test_a_file_for_nobody_is_not_kept(
    qtbot: QtBot, desk: Desk, page: AccountPage, plan: int, outline: Outline, dialog: Dialog
) -> None:
    _go(page)
    _said(qtbot, page, "exported")
    assert desk.sent_copies.of(SuccessPlan, plan) == []


def test_the_card_tells_what_leaves_and_what_stays(desk: Desk, page: AccountPage, plan: int, outline: Outline) -> None:
    from csdesk.entities import Milestone

    planned = desk.plans.whole(plan)
    assert planned is not None
    first = planned.milestones[0].milestone
    page.plan.export.button.click()
    said = _lines(page)
    assert "Milestones 4" in said
    assert not any("hidden from the customer" in line for line in said)
    desk.plans.edit(Milestone, first.id, customer_sees=False, notes="they are slow")
    said = _lines(page)
    assert "Milestones 3" in said
    assert "Milestones · hidden from the customer 1" in said
    assert "Notes · internal 1" in said


def test_another_customers_name_stops_the_export_and_is_mended_in_place(
    qtbot: QtBot, desk: Desk, page: AccountPage, plan: int, outline: Outline, dialog: Dialog
) -> None:
    desk.accounts.add("Bluefern Ltd")
    desk.plans.edit_plan(plan, headline="Faster than Bluefern now")
    page.plan.export.button.click()
    card = page.plan.export.card
    assert "Bluefern Ltd" in card.faults.text()
    assert "Where we are" in card.faults.text()
    assert not card.go.isEnabled()
    qtbot.keyClick(card.recipient, Qt.Key.Key_Return)
    assert dialog.proposed == []
    desk.plans.edit_plan(plan, headline="Faster now")
    assert (card.faults.text(), card.go.isEnabled()) == ("", True)


def test_another_customers_name_may_stand_where_she_says_so_and_nowhere_else(
    qtbot: QtBot, desk: Desk, page: AccountPage, plan: int, outline: Outline, dialog: Dialog, tmp_path: Path
) -> None:
    desk.accounts.add("Bluefern Ltd")
    desk.plans.edit_plan(plan, headline="With our partner Bluefern")
    page.plan.export.button.click()
    card = page.plan.export.card
    tick = card.names["Bluefern Ltd"]
    assert tick.accessibleName() == "Allow “Bluefern Ltd” to be named here"
    assert "With our partner Bluefern" in tick.toolTip()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert (card.faults.text(), card.go.isEnabled()) == ("", True)
    desk.plans.edit_plan(plan, purpose="As Bluefern did")
    assert (tick.isChecked(), card.go.isEnabled()) == (False, False)
    assert "As Bluefern did" in card.faults.text()
    assert "partner" not in card.faults.text(), "that place is allowed"
    desk.plans.edit_plan(plan, purpose="")
    assert tick.isChecked()
    page.plan.export.copy()
    assert "partner Bluefern" in QGuiApplication.clipboard().text()
    card.go.click()
    _said(qtbot, page, "exported")
    assert "partner Bluefern" in _text(tmp_path / "plan.pdf")


def test_a_day_that_is_none_is_told(page: AccountPage, plan: int, outline: Outline) -> None:
    page.plan.export.start(Layout.PROGRESS, "en")
    card = page.plan.export.card
    card.since.setText("soon")
    card.since.editingFinished.emit()
    assert "soon" in card.faults.text()
    assert not card.go.isEnabled()
    card.since.setText("1 Nov")
    card.since.editingFinished.emit()
    handed = page.plan.export.handed
    assert handed is not None
    assert handed.document.news is not None
    assert handed.document.news.since == date(2026, 11, 1)


def test_the_card_closes_by_escape(qtbot: QtBot, page: AccountPage, outline: Outline) -> None:
    page.plan.export.button.click()
    qtbot.keyClick(page.plan.export.card.go, Qt.Key.Key_Escape)
    assert not page.plan.export.card.isVisible()
    assert page.plan.export.button.hasFocus()


def test_the_plan_as_text_for_a_mail(desk: Desk, page: AccountPage, plan: int, outline: Outline) -> None:
    desk.plans.edit_plan(plan, headline="*faster* than [before](x)")
    page.plan.export.copy()
    copied = QGuiApplication.clipboard().text()
    assert "\\*faster\\* than \\[before\\](x)" in copied
    desk.accounts.add("Bluefern Ltd")
    desk.plans.edit_plan(plan, headline="Faster than Bluefern now")
    page.plan.export.copy()
    assert "Bluefern" in page.notice.words
    assert QGuiApplication.clipboard().text() == copied


def _lines(page: AccountPage) -> list[str]:
    """Return the lines of the card, each with its number."""
    rows = page.plan.export.card.lists.shown
    return [" ".join(label.text() for label in row.findChildren(QLabel)) for row in rows]


@pytest.mark.parametrize(
    ("account", "plan", "name"),
    [
        ("山田屋フーズ", "半日で終える", "山田屋フーズ_半日で終える_2026-11-19.pdf"),
        ("A/B: <C>", 'x\\y|z"?*', "A B C_x y z_2026-11-19.pdf"),
        ("..", "", "2026-11-19.pdf"),
        ("あ" * 200, "い" * 200, "あ" * 60 + "_" + "い" * 60 + "_2026-11-19.pdf"),
    ],
)
def test_a_name_every_file_system_takes(account: str, plan: str, name: str) -> None:
    assert file_name(account, plan, day=date(2026, 11, 19), ending=".pdf") == name


def test_what_is_better_mended_first_is_said_and_leads_there(page: AccountPage, outline: Outline, desk: Desk) -> None:
    led: list[Target] = []
    page.navigator.wanted.connect(led.append)
    desk.colleagues.edit_company(name="", english_name="")
    page.plan.export.button.click()
    card = page.plan.export.card
    page.plan.export.prepare()
    assert "Our team" in " ".join(label.text() for label in card.findChildren(QLabel))
    card.leads[0].click()
    assert led == [Target.settings("company")]
    desk.colleagues.edit_company(name="潮見")
    page.plan.export.prepare()
    assert card.isVisible()
    card.languages.choose(1)
    page.plan.export.prepare()
    next(one for one in card.leads if "company" in one.text()).click()
    assert led == [Target.settings("company")] * 2
    desk.colleagues.edit_company(english_name="Shiomi")
    page.plan.export.prepare()
    assert not any("English name" in label.text() for label in card.findChildren(QLabel) if label.isVisible())
