"""Notes on a real file: byte for byte, with the records of their lines, in one step for each editing session."""

from datetime import date

import pytest

from csdesk.domain.line_difference import LineChange
from csdesk.domain.note_lines import LineKind
from csdesk.domain.plans import Side
from csdesk.entities import Action, Promise
from csdesk.errors import GoneError, TextError
from csdesk.i18n import Catalogue
from csdesk.services.accounts import Accounts
from csdesk.services.actions.actions import Actions
from csdesk.services.colleagues import Colleagues
from csdesk.services.contacts import Contacts
from csdesk.services.from_notes import Promises
from csdesk.services.notes import LONGEST, LongNoteError, Notes
from csdesk.services.said import Questions
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.store.tables import dump

_ON = date(2026, 11, 19)
_TEXTS = [
    "/action 来週火 見積を送る\n/decision 採用",
    "A\n\n\nB\n1.\n段落\n---\n次\nC:\\temp\\file\nhttps://example.com/a?b=c&d\n<b>x</b> & <script>alert(1)</script>",
    " leading\ttabs \u00a0 blanks  \n\r\n\u2028 𠮷 ﾊﾝｶｸ é e\u0301 \ufeff",
]


@pytest.fixture(autouse=True)
def _an_account(accounts: Accounts) -> None:
    accounts.add("a")


@pytest.fixture
def promises(database: Database, trash: TrashBin) -> Promises:
    return Promises(database, Catalogue("en"), trash)


@pytest.fixture
def actions(database: Database, trash: TrashBin) -> Actions:
    return Actions(database, Catalogue("en"), trash)


def _made(notes: Notes, note_id: int) -> list[tuple[str, str, int | None]]:
    return [(one.kind.value, one.title, one.line_no) for one in notes.records(note_id)]


@pytest.mark.parametrize("text", _TEXTS)
def test_a_note_is_kept_as_it_was_typed(notes: Notes, text: str) -> None:
    note_id = notes.add(1, _ON, text)
    assert notes.of(1)[0].text == text
    notes.save(note_id, text + "\n")
    assert notes.of(1)[0].text == text + "\n"


@pytest.mark.parametrize("text", ["a\0b", "a\ud800"])
def test_what_no_file_can_hold_is_refused_and_nothing_changes(database: Database, notes: Notes, text: str) -> None:
    note_id = notes.add(1, _ON, "/win w")
    before = dump(database)
    with pytest.raises(TextError):
        notes.save(note_id, text)
    with pytest.raises(TextError):
        notes.save(note_id, f"/win {text}")
    assert dump(database) == before


def test_ten_megabytes_are_refused_with_the_limit(notes: Notes) -> None:
    note_id = notes.add(1, _ON)
    with pytest.raises(LongNoteError) as refused:
        notes.save(note_id, "x" * 10_000_000)
    assert "1,000,000" in refused.value.sentence(Catalogue("en"))
    notes.save(note_id, "x" * LONGEST)


def test_lines_make_records_and_a_changed_line_changes_its_record(
    notes: Notes, promises: Promises, actions: Actions
) -> None:
    note_id = notes.add(1, _ON, "/約束 先方 来週火 データを送る\n/action Send\n/promise x\n/action")
    (promise,) = promises.of(1)
    assert (promise.title, promise.side, promise.due) == ("データを送る", Side.CUSTOMER, date(2026, 11, 24))
    assert (promise.on, promise.note_id, promise.line_no, promise.who) == (_ON, note_id, 0, "")
    actions.edit(1, deadline=date(2026, 12, 1))
    notes.save(note_id, "above\n/約束 当社 来週火 データを送る\n/action Send it\n/win w")
    assert [one.side for one in promises.of(1)] == [Side.US]
    (action,) = actions.of(1)
    assert (action.title, action.deadline, action.line_no) == ("Send it", date(2026, 12, 1), 2)
    assert _made(notes, note_id)[2:] == [("win", "w", 3)]


def test_a_deleted_line_leaves_its_record_until_she_says_so(database: Database, notes: Notes, actions: Actions) -> None:
    note_id = notes.add(1, _ON, "/action Send\n/action call")
    notes.save(note_id, "")
    assert _made(notes, note_id) == [("action", "Send", None), ("action", "call", None)]
    notes.let_go(LineKind.ACTION, 1)
    notes.delete_record(LineKind.ACTION, 2, "call")
    assert [(one.title, one.line) for one in actions.of(1)] == [("Send", "")]
    notes.save(note_id, "/action Send")
    assert [one.line_no for one in actions.all()] == [None, 0]


def test_a_line_that_comes_back_has_its_record_again(notes: Notes, actions: Actions) -> None:
    note_id = notes.add(1, _ON, "a\n/action Send")
    actions.close(1, _ON)
    notes.save(note_id, "a")
    notes.save(note_id, "/action Send\na")
    assert [(one.id, one.line_no, one.done_on) for one in actions.all()] == [(1, 0, _ON)]


def test_a_deleted_record_is_not_made_again_by_its_line(notes: Notes, actions: Actions, trash: TrashBin) -> None:
    note_id = notes.add(1, _ON, "/action Send")
    actions.delete(1)
    notes.save(note_id, "/action Send\nmore")
    assert actions.all() == []
    trash.restore(trash.all()[0].id)
    notes.save(note_id, "above\n/action Send\nmore")
    assert [(one.line_no, one.line) for one in actions.all()] == [(1, "/action Send")]


def test_one_editing_session_is_one_step_and_leaves_one_version(
    database: Database, notes: Notes, steps: list[Step]
) -> None:
    note_id = notes.add(1, _ON, "first")
    before, count = dump(database), len(steps)
    for text in ("first /", "first\n/win w", "first\n/win wi", "first\n/win win"):
        notes.save(note_id, text, "s1")
    first, *later = steps[count:]
    whole = first
    for step in later:
        assert whole.merges(step)
        whole = whole.then(step)
    assert [entry.table for entry in whole.entries] == ["note_versions", "notes", "small_wins", "notes", "small_wins"]
    assert [one.length for one in notes.versions(note_id)] == [5]
    again = database.revert(whole)
    assert dump(database) == before
    database.revert(again)
    assert notes.of(1)[0].text == "first\n/win win"
    notes.save(note_id, "second", "s2")
    assert [one.length for one in notes.versions(note_id)] == [14, 5]


def test_a_version_is_read_compared_and_brought_back(notes: Notes) -> None:
    note_id = notes.add(1, _ON, "a\n/win w\nc")
    notes.save(note_id, "a\nb\nc", "s")
    (former,) = notes.versions(note_id)
    kept = notes.version(former.id)
    assert kept is not None
    assert kept.text == "a\n/win w\nc"
    assert [(one.change, one.text) for one in notes.compare(former.id)] == [
        (LineChange.SAME, "a"),
        (LineChange.REMOVED, "/win w"),
        (LineChange.ADDED, "b"),
        (LineChange.SAME, "c"),
    ]
    notes.bring_back(former.id)
    assert notes.of(1)[0].text == "a\n/win w\nc"
    assert _made(notes, note_id) == [("win", "w", 1)]
    assert [one.length for one in notes.versions(note_id)] == [5, 10]


def test_who_is_named_is_found_if_there_is_one_such_person(
    notes: Notes, promises: Promises, contacts: Contacts, colleagues: Colleagues
) -> None:
    for name in ("佐藤 花子", "鈴木 一郎", "鈴木 次郎", "Ann Smith"):
        contacts.add(1, name)
    ours = colleagues.add("佐藤 健")
    lines = ["them 佐藤さん", "them 鈴木", "them 鈴木一郎様", "us 佐藤", "them Smith", "us nobody"]
    notes.add(1, _ON, "\n".join(f"/promise {line.replace(' ', ' @')} x" for line in lines))
    found = [(one.contact_id, one.colleague_id, one.who) for one in promises.all()]
    assert found == [
        (1, None, "佐藤さん"),
        (None, None, "鈴木"),
        (2, None, "鈴木一郎様"),
        (None, ours, "佐藤"),
        (4, None, "Smith"),
        (None, None, "nobody"),
    ]


def test_a_note_that_is_gone_says_so_and_its_records_stay(notes: Notes, actions: Actions, trash: TrashBin) -> None:
    note_id = notes.add(1, _ON, "# Kick-off\n/action Send")
    notes.delete(note_id)
    assert [(one.kind, one.title) for one in trash.all()] == [("notes", "Kick-off")]
    assert [(one.title, one.note_id) for one in actions.all()] == [("Send", None)]
    with pytest.raises(GoneError):
        notes.save(note_id, "x")
    trash.restore(trash.all()[0].id)
    assert _made(notes, note_id) == [("action", "Send", 1)]


def test_notes_are_listed_by_their_first_words(notes: Notes) -> None:
    notes.add(1, _ON, "\n## **Promises** from last time\n- data\n\nmore")
    notes.add(1, date(2026, 11, 20))
    assert [(one.title, one.opening) for one in notes.lines(1)] == [("", ""), ("Promises from last time", "data more")]


def test_promises_are_kept_reopened_and_listed_by_the_day_they_are_due(promises: Promises) -> None:
    promises.add(1, "later", _ON, side=Side.US, due=date(2026, 12, 1))
    promises.add(1, "some day", _ON, side=Side.US)
    promises.add(1, "soon", _ON, side=Side.CUSTOMER, due=date(2026, 11, 20))
    assert [one.title for one in promises.open_of(1)] == ["soon", "later", "some day"]
    promises.close(3, _ON)
    assert [one.title for one in promises.open_of(1)] == ["later", "some day"]
    promises.reopen(3)
    assert promises.all()[2].kept_on is None


def test_a_question_is_answered(database: Database, trash: TrashBin) -> None:
    questions = Questions(database, Catalogue("en"), trash)
    question = questions.add(1, "Who signs?", _ON)
    questions.answer(question, "The  head", date(2026, 11, 20))
    (kept,) = questions.of(1)
    assert (kept.answer, kept.answered_on) == ("The head", date(2026, 11, 20))
    assert questions.open_of(1) == []


def test_entities_of_lines_have_the_same_columns() -> None:
    shared = {"account_id", "meeting_id", "note_id", "line", "line_no", "on", "title"}
    assert shared <= set(Promise.__table__.columns.keys()) & set(Action.__table__.columns.keys())
