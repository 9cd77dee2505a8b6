"""From the plan on screen to the PDF in a file."""

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.exchange.file_names import file_name
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.plan.outline import Outline
from tests.ui.account.hand import TODAY


class Dialog:
    """Stands in for the file dialog alone: notes what was proposed, and answers."""

    def __init__(self, answer: Path | None) -> None:
        self.answer = answer
        self.proposed: list[str] = []

    def __call__(self, _parent: object, _title: str, proposed: str, _kinds: str) -> tuple[str, str]:
        self.proposed.append(Path(proposed).name)
        return (str(self.answer) if self.answer else "", "")


@pytest.fixture
def dialog(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Dialog:
    asked = Dialog(tmp_path / "plan.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    return asked


def _text(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def _said(qtbot: QtBot, page: AccountPage, words: str) -> None:
    qtbot.waitUntil(lambda: words in page.notice.words and page.plan.export.button.isEnabled(), timeout=20_000)


def test_the_pdf_is_written_and_opened(
    qtbot: QtBot, page: AccountPage, outline: Outline, dialog: Dialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    page.plan.export.button.click()
    _said(qtbot, page, "plan.pdf is written")
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
    page.plan.export.languages().actions()[0].trigger()
    _said(qtbot, page, "is written")
    assert "成果の進み具合" in _text(tmp_path / "plan.pdf")


def test_the_plan_that_is_shown(
    qtbot: QtBot, desk: Desk, account: int, page: AccountPage, outline: Outline, dialog: Dialog, tmp_path: Path
) -> None:
    desk.plans.add(account, "Another plan", TODAY)
    page.plan.switch.menu().actions()[1].trigger()
    page.plan.export.button.click()
    _said(qtbot, page, "is written")
    assert dialog.proposed == ["Yamadaya Foods_Another plan_2026-11-19.pdf"]
    text = _text(tmp_path / "plan.pdf")
    assert "Another plan" in text
    assert "Yokohama" not in text


def test_what_is_internal_stays_inside(
    qtbot: QtBot, desk: Desk, page: AccountPage, plan: int, outline: Outline, dialog: Dialog, tmp_path: Path
) -> None:
    from csdesk.entities import Milestone

    planned = desk.plans.whole(plan)
    assert planned is not None
    first = planned.milestones[0].milestone
    desk.plans.edit(Milestone, first.id, title="Check the discount", customer_sees=False)
    page.plan.export.button.click()
    _said(qtbot, page, "is written")
    assert "discount" not in _text(tmp_path / "plan.pdf")


def test_what_cannot_be_printed_is_named_before(
    qtbot: QtBot, desk: Desk, page: AccountPage, plan: int, outline: Outline, dialog: Dialog, tmp_path: Path
) -> None:
    desk.plans.edit_plan(plan, title="Half a day 🎉")
    page.plan.export.button.click()
    assert "“🎉”" in page.notice.words
    assert dialog.proposed == []
    assert not (tmp_path / "plan.pdf").exists()
    page.notice._action.click()
    _said(qtbot, page, "is written")
    assert dialog.proposed == ["Yamadaya Foods_Half a day 🎉_2026-11-19.pdf"]


def test_a_folder_that_cannot_be_written_is_one_calm_sentence(
    qtbot: QtBot, page: AccountPage, outline: Outline, dialog: Dialog, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    dialog.answer = tmp_path / "nowhere" / "plan.pdf"
    page.plan.export.button.click()
    _said(qtbot, page, "cannot be written")


def test_nothing_is_written_when_the_dialog_is_closed(page: AccountPage, outline: Outline, dialog: Dialog) -> None:
    dialog.answer = None
    page.plan.export.button.click()
    assert len(dialog.proposed) == 1
    assert page.plan.export.button.isEnabled()
    assert not page.notice.isVisible()


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
