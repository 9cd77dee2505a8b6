"""The brief and the minutes of a meeting in the window."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from csdesk.domain.plans import Side
from csdesk.entities import Meeting
from csdesk.file_window import FileWindow
from csdesk.ui.navigator import Target
from csdesk.ui.pages.meeting.page import MeetingPage
from csdesk.ui.pages.meeting.papers import PaperCard
from csdesk.ui.widgets.tick import Tick


@pytest.fixture
def page(place: FileWindow, qtbot: QtBot) -> Iterator[MeetingPage]:
    """The page of a meeting of yesterday, with what came of it."""
    desk = place.desk
    account = desk.accounts.add("伊藤商事")
    desk.accounts.add("青葉メディカル")
    meeting = desk.meetings.add(account, on=date.today() - timedelta(days=1), kind="ready:regular")
    desk.decisions.add(account, "Only Yokohama", date.today(), meeting_id=meeting)
    desk.promises.add(account, "The list", date.today(), side=Side.CUSTOMER, meeting_id=meeting)
    desk.actions.add(account, "Our own business", date.today(), meeting_id=meeting)
    place.navigator.open(Target("meeting", meeting))
    shown = place.page("meeting")
    assert isinstance(shown, MeetingPage)
    yield shown
    place.tasks.shutdown()


def _pages(qtbot: QtBot, card: PaperCard | None) -> list[QLabel]:
    """Return the pages of a card once they are drawn."""
    assert card is not None
    qtbot.waitUntil(lambda: not card.status.text(), timeout=30_000)
    return [one for one in card.sheet.widget().findChildren(QLabel) if not one.pixmap().isNull()]


def _into(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(file), ""))


def test_the_brief_is_shown_and_saved(
    page: MeetingPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.brief_button.click()
    page.papers.show_brief()
    card = page.papers.brief_card
    assert len(_pages(qtbot, card)) == 1
    assert card is not None
    file = tmp_path / "brief.pdf"
    _into(file, monkeypatch)
    card.save_button.click()
    qtbot.waitUntil(lambda: not card.isVisible(), timeout=30_000)
    assert file.read_bytes().startswith(b"%PDF-")
    assert "brief.pdf" in page.notice.words


def test_what_the_customer_reads_is_ticked(page: MeetingPage, qtbot: QtBot, place: FileWindow) -> None:
    page.papers.show_minutes()
    card = page.papers.minutes_card
    assert card is not None
    _pages(qtbot, card)
    ticks = {one.text(): one for one in card.findChildren(Tick)}
    assert {text: one.isChecked() for text, one in ticks.items()} == {
        "Only Yokohama": True,
        "The list": True,
        "Our own business": False,
    }
    ticks["Our own business"].click()
    ticks["Only Yokohama"].click()
    _pages(qtbot, card)
    ready = card.prepared()
    assert ready is not None
    assert (ready.document.decisions, [one.title for one in ready.document.tasks]) == (
        (),
        ["The list", "Our own business"],
    )
    place.undo.undo()
    ready = card.prepared()
    assert ready is not None
    assert ready.document.decisions == ("Only Yokohama",)


def test_minutes_are_saved_and_kept_as_sent(
    page: MeetingPage, qtbot: QtBot, place: FileWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.papers.show_minutes()
    card = page.papers.minutes_card
    assert card is not None
    _pages(qtbot, card)
    card.copy_button.click()
    assert "Only Yokohama" in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()
    card.recipient.setText("佐藤様")
    _into(tmp_path / "m.pdf", monkeypatch)
    card.save_button.click()
    qtbot.waitUntil(lambda: not card.isVisible(), timeout=30_000)
    assert (tmp_path / "m.pdf").exists()
    assert [one.recipient for one in place.desk.sent_copies.of(Meeting, page.meeting_id)] == ["佐藤様"]


def test_another_customer_stands_in_the_way(page: MeetingPage, qtbot: QtBot, place: FileWindow) -> None:
    place.desk.decisions.add(1, "青葉メディカルと同じ", date.today(), meeting_id=page.meeting_id)
    page.papers.show_minutes()
    card = page.papers.minutes_card
    assert card is not None
    _pages(qtbot, card)
    assert "青葉メディカル" in card.named.text()
    assert not card.save_button.isEnabled()
    assert not card.copy_button.isEnabled()
