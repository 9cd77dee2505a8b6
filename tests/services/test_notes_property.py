"""Whatever is typed into a note, undone and redone: its lines and their records agree."""

import shutil
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from csdesk.domain.note_lines import marker, read_line
from csdesk.i18n import Catalogue
from csdesk.services.accounts import Accounts
from csdesk.services.notes import Notes
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.store.tables import dump

_ON = date(2026, 11, 19)
_LINES = (
    *("", "text", "- [ ] box", "/action Send the quote", "/action Send the quotes 来週火曜", "/action", "/win w"),
    *(
        "／約束　先方　データを送る",
        "/promise us call @佐藤",
        "/promise call",
        "/decision 採用",
        "/質問 誰が決めるか",
        "/要望 CSV",
    ),
)
_LINE = st.sampled_from(_LINES)
_EDIT = st.one_of(
    st.tuples(st.just("insert"), st.integers(0, 9), _LINE),
    st.tuples(st.just("replace"), st.integers(0, 9), _LINE),
    st.tuples(st.just("type"), st.integers(0, 9), st.sampled_from([" x", "/", "　", "/win v"])),
    st.tuples(st.just("delete"), st.integers(0, 9), st.just("")),
    st.tuples(st.just("move"), st.integers(0, 9), st.just("")),
    st.tuples(st.just("double"), st.integers(0, 9), st.just("")),
    st.tuples(st.just("split"), st.integers(0, 9), st.just("")),
    st.tuples(st.just("undo"), st.integers(0, 9), st.just("")),
    st.tuples(st.just("redo"), st.integers(0, 9), st.just("")),
)


def _edited(lines: list[str], what: str, place: int, text: str) -> list[str]:
    at = place % max(1, len(lines))
    line = lines[at] if lines else ""
    before, after = lines[:at], lines[at + 1 :]
    half = len(line) // 2
    return {
        "insert": [*before, text, *lines[at:]],
        "replace": [*before, text, *after],
        "type": [*before, line + text, *after],
        "delete": [*before, *after],
        "move": [*before, *after, line],
        "double": [*before, line, line, *after],
        "split": [*before, line[:half], line[half:], *after],
    }[what]


def _agree(notes: Notes, note_id: int) -> None:
    lines = notes.all()[0].text.split("\n")
    records = notes.records(note_id)
    placed = {one.line_no: one for one in records if one.line_no is not None}
    assert len(placed) == sum(one.line_no is not None for one in records)
    for place, line in enumerate(lines):
        said, one = read_line(line, _ON), placed.get(place)
        if said is not None and said.makes_record:
            assert one is not None, line
            title = said.title if said.kind.value in ("promise", "action") or not said.who else one.title
            assert (one.kind, one.line, one.title, one.day) == (said.kind, line, title, said.day)
        elif one is not None:
            found = marker(line)
            assert found
            assert (found.kind, one.line) == (one.kind, line)


@settings(max_examples=30)  # of up to fourteen edits, each looked at, and others each time
@given(st.lists(_EDIT, max_size=14))
def test_note_and_records_agree(fresh: Path, edits: list[tuple[str, int, str]]) -> None:
    with TemporaryDirectory() as folder:
        database = Database(Path(shutil.copy(fresh, Path(folder) / "a.csdesk")))
        words, recorded = Catalogue("en"), list[Step]()
        trash = TrashBin(database, words)
        Accounts(database, words, trash).add("a")
        notes = Notes(database, words, trash)
        note_id = notes.add(1, _ON)
        start = dump(database)
        database.recorded.append(recorded.append)
        undoable, redoable = list[Step](), list[Step]()
        for what, place, text in edits:
            if what == "undo":
                redoable += [database.revert(undoable.pop())] if undoable else []
            elif what == "redo":
                undoable += [database.revert(redoable.pop())] if redoable else []
            else:
                notes.save(
                    note_id, "\n".join(_edited(notes.all()[0].text.split("\n"), what, place, text)), str(place % 2)
                )
                undoable += recorded
                redoable = [] if recorded else redoable
                recorded.clear()
            _agree(notes, note_id)
        end = dump(database)
        back = [database.revert(step) for step in reversed(undoable)]
        assert dump(database) == start
        for step in reversed(back):
            database.revert(step)
        assert dump(database) == end
        database.close()
