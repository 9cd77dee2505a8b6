"""Notes on the account page: written, kept, marked, asked about; nothing typed is lost or lands elsewhere."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.entities import Changes
from csdesk.ui.navigator import Target
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.note.editor import TRANSCRIPT, NoteEditor
from csdesk.ui.panels.note.panel import NotesPanel
from csdesk.ui.undo import UndoStack
from tests.ui.account.hand import ALT, CONTROL, TODAY, Hand, K

_Note = Callable[..., int]


@pytest.fixture
def tab() -> str:
    return "notes"


@pytest.fixture
def note(desk: Desk, account: int) -> _Note:
    return lambda text="", on=TODAY: desk.notes.add(account, on, text)


@pytest.fixture
def panel(page: AccountPage) -> NotesPanel:
    return page.notes


@pytest.fixture
def editor(panel: NotesPanel, note: _Note) -> NoteEditor:
    """The editor of an empty note, with the focus in it."""
    note()
    panel.editor.field.setFocus()
    return panel.editor


def _text(desk: Desk, note_id: int) -> str:
    found = desk.notes.get(note_id)
    assert found is not None
    return found.text


def _compose(editor: NoteEditor, letters: str, commit: str = "") -> None:
    event = QInputMethodEvent(letters, [])
    event.setCommitString(commit)
    QApplication.sendEvent(editor.field, event)


def _marks(editor: NoteEditor) -> list[str | None]:
    document, found = editor.field.document(), []
    for place in range(document.blockCount()):
        mark = editor.field.mark_of(document.findBlockByNumber(place))
        found.append(mark.text if mark else None)
    return found


def test_an_empty_place_teaches_and_ctrl_n_begins(panel: NotesPanel, desk: Desk, hand: Hand) -> None:
    assert panel.empty.isVisible()
    panel.add()
    assert panel.editor.field.hasFocus()
    assert [one.on for one in desk.notes.all()] == [TODAY]


def test_what_is_typed_is_kept_a_moment_later_byte_for_byte(qtbot: QtBot, editor: NoteEditor, desk: Desk) -> None:
    typed = "A \u00a0B\n\n\n/action x\n<b>x</b> & C:\\temp"
    editor.field.insertPlainText(typed)
    assert _text(desk, 1) == ""
    qtbot.waitUntil(lambda: _text(desk, 1) == typed, timeout=1500)
    assert editor.status.words.startswith("Saved ")


def test_an_editing_session_is_one_step_to_undo_and_the_text_follows(
    qtbot: QtBot, page: AccountPage, editor: NoteEditor, desk: Desk, stack: UndoStack
) -> None:
    for part in ("one", "\n/win w", "in"):
        qtbot.keyClicks(editor.field, part) if "\n" not in part else editor.field.insertPlainText(part)
        editor.field.settle()
    assert (_text(desk, 1), stack.count()) == ("one\n/win win", 1)
    stack.undo()
    assert (_text(desk, 1), editor.field.words, desk.small_wins.all()) == ("", "", [])
    stack.redo()
    assert editor.field.words == "one\n/win win"
    assert [one.title for one in desk.small_wins.all()] == ["win"]


def test_text_never_lands_in_another_note(
    qtbot: QtBot, panel: NotesPanel, editor: NoteEditor, note: _Note, desk: Desk, hand: Hand
) -> None:
    other = note("text of B", date(2026, 11, 1))
    qtbot.keyClicks(editor.field, "typed in A")
    panel.list.pick(other)
    editor.field.setFocus()
    hand.press(K.Key_Z, CONTROL)
    hand.press(K.Key_Z, CONTROL)
    editor.field.settle()
    assert (_text(desk, 1), _text(desk, other), editor.field.words) == ("typed in A", "text of B", "text of B")


def test_two_notes_alike_do_not_share_what_can_be_undone(
    qtbot: QtBot, panel: NotesPanel, editor: NoteEditor, note: _Note, desk: Desk, hand: Hand
) -> None:
    other = note("same", date(2026, 11, 1))
    qtbot.keyClicks(editor.field, "same")
    panel.list.pick(other)
    editor.field.setFocus()
    hand.press(K.Key_Z, CONTROL)
    editor.field.settle()
    assert (_text(desk, 1), _text(desk, other)) == ("same", "same")


def test_what_cannot_be_kept_is_said_stays_and_is_tried_again(
    qtbot: QtBot, page: AccountPage, panel: NotesPanel, editor: NoteEditor, note: _Note, desk: Desk
) -> None:
    other = note("B", date(2026, 11, 1))
    with closing(sqlite3.connect(desk.path, isolation_level=None)) as busy:
        busy.execute("BEGIN IMMEDIATE")
        qtbot.keyClicks(editor.field, "kept here")
        editor.field.settle()
        assert editor.status.words.startswith("Not saved since ")
        assert "in use" in page.notice.words
        assert editor.field.words == "kept here"
        panel.list.pick(other)
        assert editor.field.words == "B"
        busy.execute("ROLLBACK")
    editor.settle()
    assert (_text(desk, 1), _text(desk, other)) == ("kept here", "B")
    assert editor.status.words.startswith("Saved ")
    assert not page.notice.isVisible()


def test_an_unkept_text_is_there_again_when_one_comes_back(
    qtbot: QtBot, panel: NotesPanel, editor: NoteEditor, note: _Note, desk: Desk
) -> None:
    other = note("B", date(2026, 11, 1))
    with closing(sqlite3.connect(desk.path, isolation_level=None)) as busy:
        busy.execute("BEGIN IMMEDIATE")
        qtbot.keyClicks(editor.field, "mine")
        panel.list.pick(other)
        panel.list.pick(1)
        assert editor.field.words == "mine"
        busy.execute("ROLLBACK")
    editor.field.settle()
    assert _text(desk, 1) == "mine"


def test_marks_say_how_records_stand(editor: NoteEditor, desk: Desk) -> None:
    lines = ["/action next tue Send", "/decision Yes", "plain", "/promise x", "/win", "/action 2/31 y"]
    editor.field.insertPlainText("\n".join(lines))
    editor.field.settle()
    assert _marks(editor) == ["24 Nov", "Decision", None, "whose?", "no text", "no date"]
    desk.actions.close(1, TODAY)
    editor.refresh(Changes.of_all("actions"))
    assert _marks(editor)[0] == "done"
    editor.field.moveCursor(QTextCursor.MoveOperation.Start)
    editor.field.insertPlainText("above\n")
    assert _marks(editor) == [None, "done", "Decision", None, "whose?", "no text", "no date"]


def test_alt_enter_opens_the_mark_and_its_menu_closes_the_record(
    qtbot: QtBot, editor: NoteEditor, desk: Desk, hand: Hand
) -> None:
    editor.field.insertPlainText("/action Send")
    editor.field.settle()
    editor.field.mark_wanted.disconnect(editor._on_mark)  # a menu that pops up waits for a screen
    with qtbot.waitSignal(editor.field.mark_wanted) as told:
        hand.press(K.Key_Return, ALT)
    assert told.args is not None
    menu = editor.menu_of(told.args[0])
    acts = {one.text(): one for one in menu.actions()}
    assert list(acts) == ["Action: Send", "Mark as done", "Delete record"]
    acts["Mark as done"].trigger()
    assert desk.actions.all()[0].done_on == TODAY
    assert desk.notes.all()[0].text == "/action Send", "the record never rewrites the line"


def test_a_promise_opens_in_its_card(qtbot: QtBot, page: AccountPage, editor: NoteEditor) -> None:
    editor.field.insertPlainText("/promise us Send")
    editor.field.settle()
    mark = editor.field.mark_of(editor.field.document().firstBlock())
    assert mark is not None
    opening = next(one for one in editor.menu_of(mark).actions() if one.text() == "Open")
    with qtbot.waitSignal(page.navigator.wanted) as told:
        opening.trigger()
    assert told.args is not None
    assert told.args[0] == Target("promises", 1)


def test_a_deleted_line_asks(editor: NoteEditor, desk: Desk, stack: UndoStack) -> None:
    editor.field.insertPlainText("/action Send\n/action call")
    editor.field.settle()
    editor.field.setPlainText("")
    editor.field.document().setModified(True)
    editor.field.settle()
    assert editor.question.isVisible()
    assert "Send" in editor.question.sentence.text()
    assert "1 more" in editor.question.sentence.text()
    editor.question.first.click()
    assert "call" in editor.question.sentence.text()
    editor.question.second.click()
    assert not editor.question.isVisible()
    assert [one.title for one in desk.actions.all()] == ["Send"]
    stack.undo()
    assert editor.question.isVisible()


def test_lists_go_on_and_boxes_toggle(qtbot: QtBot, editor: NoteEditor, hand: Hand) -> None:
    qtbot.keyClicks(editor.field, "- [ ] a")
    hand.press(K.Key_Return)
    qtbot.keyClicks(editor.field, "b")
    hand.press(K.Key_Return, CONTROL)
    hand.press(K.Key_Return)
    hand.press(K.Key_Return)
    qtbot.keyClicks(editor.field, "c")
    assert editor.field.words == "- [ ] a\n- [x] b\nc"


def test_a_slash_offers_markers(qtbot: QtBot, editor: NoteEditor, hand: Hand) -> None:
    qtbot.keyClicks(editor.field, "/p")
    offers = editor.field.offers
    assert [offers.item(row).text() for row in range(offers.count())] == ["/promise us", "/promise them"]
    hand.press(K.Key_Down)
    hand.press(K.Key_Return)
    assert (editor.field.words, offers.isVisible()) == ("/promise them ", False)
    qtbot.keyClicks(editor.field, "x")
    hand.press(K.Key_Return)
    qtbot.keyClicks(editor.field, "/")
    hand.press(K.Key_Escape)
    qtbot.keyClicks(editor.field, "a")
    assert not offers.isVisible()
    hand.press(K.Key_Return)
    assert editor.field.words == "/promise them x\n/a\n"


def test_a_link_opens_after_a_look_at_its_address(
    qtbot: QtBot, editor: NoteEditor, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "csdesk.ui.panels.note.editor.QDesktopServices.openUrl", lambda url: opened.append(url.toString())
    )
    qtbot.keyClicks(editor.field, "see https://example.com/a")
    hand.press(K.Key_Return, ALT)
    assert editor.question.sentence.text() == "Open https://example.com/a?"
    assert (opened, editor.question.second.hasFocus()) == ([], True)
    hand.press(K.Key_Escape)
    assert editor.field.hasFocus()
    hand.press(K.Key_Return, ALT)
    editor.question.first.click()
    assert opened == ["https://example.com/a"]


def test_composing_is_left_alone_by_keeping_refreshing_and_highlighting(
    qtbot: QtBot, editor: NoteEditor, desk: Desk, stack: UndoStack
) -> None:
    qtbot.keyClicks(editor.field, "## a ")
    _compose(editor, "けってい")
    editor.field.settle()
    assert _text(desk, 1) == "## a "
    assert editor.field.textCursor().block().layout().preeditAreaText() == "けってい"
    desk.notes.save(1, "theirs")
    editor.refresh(Changes.of_all("notes"))
    highlighter = editor.field.highlighter
    assert highlighter is not None
    highlighter.rehighlight()
    QGuiApplication.processEvents()
    assert editor.field.textCursor().block().layout().preeditAreaText() == "けってい"
    assert editor.field.words == "## a "
    _compose(editor, "", "決定")
    assert editor.field.words == "## a 決定"


def test_what_waits_while_one_composes_is_shown_when_nothing_was_taken(editor: NoteEditor, desk: Desk) -> None:
    _compose(editor, "あ")
    desk.notes.save(1, "theirs")
    editor.refresh(Changes.of_all("notes"))
    assert editor.field.words == ""
    _compose(editor, "")
    assert editor.field.words == "theirs"


def test_the_enter_that_ends_a_composition_does_nothing_else(editor: NoteEditor, hand: Hand) -> None:
    editor.field.insertPlainText("- a")
    _compose(editor, "い")
    hand.press(K.Key_Return)
    assert editor.field.words == "- a"
    _compose(editor, "", "い")
    assert editor.field.words == "- aい"
    hand.press(K.Key_Return)
    assert editor.field.words == "- aい\n- "


@pytest.mark.parametrize("pasted", ["a\0b", "a" * 1_000_001])
def test_what_no_note_holds_is_not_pasted(page: AccountPage, editor: NoteEditor, pasted: str) -> None:
    data = QMimeData()
    data.setText(pasted)
    editor.field.insertFromMimeData(data)
    assert (editor.field.words, page.notice.isVisible()) == ("", True)


def test_markup_is_pasted_as_text(editor: NoteEditor, desk: Desk) -> None:
    data = QMimeData()
    data.setHtml("<b>x</b><img src='https://example.com/x.png'><script>y</script>")
    data.setText("<b>x</b>")
    editor.field.insertFromMimeData(data)
    editor.field.settle()
    assert _text(desk, 1) == "<b>x</b>"


def test_a_transcript_and_foreign_line_ends_are_opened_to_be_read(panel: NotesPanel, note: _Note, desk: Desk) -> None:
    long = note("a line of a transcript\n" * (TRANSCRIPT // 20), date(2026, 11, 1))
    foreign = note("a\r\nb", date(2026, 11, 2))
    panel.list.pick(long)
    field = panel.editor.field
    assert (field.isReadOnly(), field.highlighter, panel.editor.question.isVisible()) == (True, None, True)
    panel.list.pick(foreign)
    assert field.isReadOnly()
    field.settle()
    assert _text(desk, foreign) == "a\r\nb"
    panel.editor.question.first.click()
    assert not field.isReadOnly()


def test_earlier_versions_are_compared_and_brought_back(panel: NotesPanel, note: _Note, desk: Desk) -> None:
    edited = note("one\ntwo")
    desk.notes.save(edited, "one\nthree", "s")
    panel.editor.refresh(Changes.of_all("notes", "note_versions"))
    panel.editor.versions_button.click()
    assert panel.editor.versions.lines.toPlainText() == "\tone\n−\ttwo\n+\tthree"
    panel.editor.versions.back_button.click()
    assert panel.editor.field.words == "one\ntwo"
    assert panel.editor.field.isVisible()


def test_a_note_of_a_meeting_is_called_as_the_meeting_is(panel: NotesPanel, desk: Desk, account: int) -> None:
    for title, text in (("", "# News"), ("On site", "# News\nmore")):
        met = desk.meetings.add(account, on=TODAY, title=title)
        desk.notes.add(account, TODAY, text, meeting_id=met)
    desk.notes.add(account, TODAY, "# News\nmore")
    first = desk.meetings.all()[0]
    kind = desk.meeting_kinds.names().get(first.kind, "Meeting")
    named = [(one.title, one.note.split(" · ")[-1]) for one in panel.list.picks]
    assert named == [("News", "more"), ("On site", "News"), (kind, "News")]
    desk.meetings.edit(first.id, title="Before the kickoff")
    assert panel.list.picks[-1].title == "Before the kickoff"


def test_a_note_is_deleted_by_its_key_and_found_again(
    page: AccountPage, panel: NotesPanel, note: _Note, desk: Desk, hand: Hand, stack: UndoStack
) -> None:
    note("older", date(2026, 11, 1))
    newest = note("# newest")
    assert [one.title for one in panel.list.picks] == ["newest", "older"]
    panel.list.pick(newest)
    panel.list.setFocus()
    hand.press(K.Key_Delete)
    assert [one.title for one in panel.list.picks] == ["older"]
    assert panel.editor.field.words == "older"
    stack.undo()
    page.arrive(Target.account(page.account_id, "notes", newest))
    assert panel.editor.field.words == "# newest"


def test_another_account_shows_its_own_notes(page: AccountPage, panel: NotesPanel, note: _Note, desk: Desk) -> None:
    note("mine")
    other = desk.accounts.add("other")
    page.show_account(other)
    assert panel.empty.isVisible()
    assert panel.editor.note is None


def test_what_is_not_kept_when_the_program_ends_is_there_again(
    qtbot: QtBot, page: AccountPage, panel: NotesPanel, editor: NoteEditor, note: _Note, desk: Desk
) -> None:
    beside = desk.path.with_name(f"{desk.path.name}.unsaved")
    with closing(sqlite3.connect(desk.path, isolation_level=None)) as busy:
        busy.execute("BEGIN IMMEDIATE")
        qtbot.keyClicks(editor.field, "kept beside")
        editor.field.settle()
        assert [one.read_text("utf-8") for one in beside.iterdir()] == ["kept beside"]
        busy.execute("ROLLBACK")
    again = NoteEditor(desk, page.guard, page.entries, page.navigator)  # of the next start
    qtbot.addWidget(again)
    again.show_note(1)
    assert again.field.words == "kept beside"
    again.field.settle()
    assert (_text(desk, 1), beside.exists()) == ("kept beside", False)
