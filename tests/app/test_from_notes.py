"""Decisions, questions and feedback in lists of their own: from the line of a note, and back to it."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from csdesk.domain.meetings import FeedbackKind, FeedbackStatus
from csdesk.file_window import FileWindow
from csdesk.ui.main_window import MainWindow
from csdesk.ui.navigator import Target
from csdesk.ui.pages.from_notes import SaidPage
from csdesk.ui.panels.note.marks import RECORD_KINDS

_K, _CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
_TODAY = date.today()
_ACCOUNT = 0
_LINES = "\n".join(["# Review", "/decision Start in March", "talk", "/question Who signs?", "/feedback Faster search"])


@pytest.fixture
def book(place: FileWindow) -> FileWindow:
    """Two accounts: of one a note, of the other a meeting with notes."""
    desk = place.desk
    acme, other = desk.accounts.add("Acme"), desk.accounts.add("Bravo")
    desk.notes.add(acme, _TODAY - timedelta(40), _LINES)
    meeting = desk.meetings.add(other, on=_TODAY - timedelta(2))
    desk.notes.add(other, _TODAY - timedelta(2), "hello\n/決定 4月に始める\n/要望 一覧を速く", meeting_id=meeting)
    return place


def _page(place: FileWindow, key: str) -> SaidPage:
    place.navigator.open(Target(key))
    QApplication.processEvents()
    page = place.made[key]
    assert isinstance(page, SaidPage)
    return page


def _column(page: SaidPage, column: int) -> list[str]:
    return [str(page.model.index(row, column).data()) for row in range(page.model.rowCount())]


def _press(*pressed: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for one in pressed:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, one, held)
        QApplication.processEvents()


def test_they_stand_under_months_and_states(book: FileWindow) -> None:
    decisions = _page(book, "decisions")
    months = [one for one in _column(decisions, _ACCOUNT) if one not in ("Acme", "Bravo")]
    assert len(months) == 2
    assert [one for one in _column(decisions, _ACCOUNT) if one not in months] == ["Bravo", "Acme"]
    assert decisions.total.words == "2 in all"
    book.desk.questions.answer(1, "The CFO", _TODAY)
    book.desk.questions.add(2, "When?", _TODAY)
    questions = _page(book, "questions")
    assert _column(questions, _ACCOUNT) == ["Open", "Bravo", "Answered", "Acme"]
    assert questions.total.words == "1 open · 2 in all"
    feedback = _page(book, "feedback")
    book.desk.feedback.edit(2, status=FeedbackStatus.DONE)
    assert _column(feedback, _ACCOUNT) == ["Open", "Acme", "Done", "Bravo"]


@pytest.mark.parametrize("key", ["decisions", "questions", "feedback"])
def test_each_keeps_its_day(book: FileWindow, key: str) -> None:
    page = _page(book, key)
    day = next(place for place, column in enumerate(page.model.columns) if column.name == "on")
    row = next(row for row in range(page.model.rowCount()) if page.model.index(row, _ACCOUNT).data() == "Acme")
    said = page.model.index(row, day).data()
    page.model.setData(page.model.index(row, day), "")
    assert page.model.index(row, day).data() == said
    assert page.notice.words == "This cannot be empty. Enter a value."


@pytest.mark.parametrize("key", ["decisions", "questions", "feedback"])
def test_enter_goes_to_the_line_of_the_note(book: FileWindow, key: str) -> None:
    page = _page(book, key)
    page.filters.field.setText("acme")
    page.enter_list()
    _press(_K.Key_Return)
    editor = book.account.notes.editor
    line = {"decisions": 1, "questions": 3, "feedback": 4}[key]
    assert editor.field.textCursor().blockNumber() == line
    assert editor.field.hasFocus()


def test_enter_goes_to_the_notes_of_a_meeting(book: FileWindow) -> None:
    page = _page(book, "decisions")
    page.filters.field.setText("4月")
    page.enter_list()
    _press(_K.Key_Return)
    assert book.made["meeting"].notes.field.textCursor().blockNumber() == 1
    assert book.made["meeting"].notes.field.hasFocus()


def test_what_has_no_note_leads_to_the_notes_of_its_account(book: FileWindow) -> None:
    book.desk.decisions.add(2, "By hand", _TODAY)
    page = _page(book, "decisions")
    page.filters.field.setText("by hand")
    page.enter_list()
    _press(_K.Key_Return)
    assert book.account.account_id == 2
    assert book.account.notes.isVisible()


def test_words_and_chips_narrow_them(book: FileWindow) -> None:
    book.desk.decisions.edit(1, customer_sees=False)
    page = _page(book, "decisions")
    page.filters.chips["seen"].tick(frozenset({"ours"}))
    page.filters.ticked.emit()
    assert "Acme" in _column(page, _ACCOUNT)
    assert "Bravo" not in _column(page, _ACCOUNT)
    assert page.total.words == "2 in all · 1 shown"
    page.escape()
    feedback = _page(book, "feedback")
    book.desk.feedback.edit(1, theme="Search", kind=FeedbackKind.BUG)
    feedback.filters.chips["theme"].tick(frozenset({"Search"}))
    feedback.filters.ticked.emit()
    assert _column(feedback, _ACCOUNT) == ["Open", "Acme"]
    feedback.filters.field.setText("nothing like it")
    assert feedback.cards.currentWidget() is feedback.nothing


def test_a_question_is_answered_by_keys(book: FileWindow) -> None:
    page, questions = _page(book, "questions"), book.desk.questions
    page.enter_list()
    _press(_K.Key_A)
    assert questions.all()[0].answered_on == _TODAY
    _press(_K.Key_A)
    assert questions.all()[0].answered_on is None
    page.table.setCurrentIndex(page.model.index_of(1, 4))
    _press(_K.Key_F2)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "The CFO")
    _press(_K.Key_Return)
    found = questions.all()[0]
    assert (found.answer, found.answered_on) == ("The CFO", _TODAY)


def test_deleting_one_leaves_the_line_and_can_be_undone(book: FileWindow) -> None:
    page = _page(book, "feedback")
    page.filters.field.setText("faster")
    page.enter_list()
    _press(_K.Key_Delete, held=_CTRL)
    assert [one.title for one in book.desk.feedback.all()] == ["一覧を速く"]
    assert "/feedback Faster search" in book.desk.notes.all()[0].text
    book.undo.undo()
    assert len(book.desk.feedback.all()) == 2


def test_the_tabs_lead_from_one_to_the_next(book: FileWindow, window: MainWindow) -> None:
    book.go("meetings")
    for expected in ("decisions", "questions", "feedback", "meetings"):
        _press(_K.Key_Tab, held=_CTRL)
        assert window.current == expected
    page = _page(book, "feedback")
    page.tabs.bar.setCurrentIndex(1)
    assert window.current == "decisions"
    assert page.tabs.bar.currentIndex() == 3


@pytest.mark.parametrize("typed", ["start in march", "who signs", "faster search"])
def test_ctrl_k_finds_them(book: FileWindow, typed: str, window: MainWindow) -> None:
    hits = [hit for ask in book.finding.providers() for hit in ask(typed)]
    next(hit for hit in hits if hit.title.lower().startswith(typed)).run()
    page = book.made[window.current]
    assert isinstance(page, SaidPage)
    assert page.table.here.record.title.lower().startswith(typed)


@pytest.mark.parametrize("kind", ["decisions", "questions", "feedback"])
def test_the_mark_of_a_line_opens_it_in_its_list(book: FileWindow, kind: str, window: MainWindow) -> None:
    book.navigator.open(Target.account(1, "notes", 1))
    editor = book.account.notes.editor
    mark = next(
        place.mark
        for place in editor._places(editor._records).values()
        if RECORD_KINDS[place.mark.record.kind].table == kind
    )
    next(one for one in editor.menu_of(mark).actions() if one.text() == "Open").trigger()
    assert window.current == kind


@pytest.mark.parametrize("key", ["decisions", "questions", "feedback"])
def test_an_empty_list_says_what_belongs_there(place: FileWindow, key: str, window: MainWindow) -> None:
    page = _page(place, key)
    assert page.body.currentWidget() is page.empty
    page.empty.button.click()
    assert window.current == "meetings"


@pytest.mark.parametrize("key", ["decisions", "questions", "feedback"])
def test_the_way_back_to_one_that_went_leads_to_its_list(book: FileWindow, key: str, window: MainWindow) -> None:
    book.navigator.open(Target(key, 999))
    assert window.current == key
    assert not book.page(key).table.currentIndex().isValid()
