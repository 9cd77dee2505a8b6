"""A note under the hand: opened, typed into while it is kept once a second, and a long transcript to be read."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from csdesk import app
from csdesk.desk import open_desk
from csdesk.file_window import FileWindow
from csdesk.ui.navigator import Target
from csdesk.ui.panels.note.editor import NoteEditor
from tests.bench.measure import Measure, milliseconds, worst_of_twenty
from tests.bench.windows import opened

_KEY, _OPEN, _TRANSCRIPT = 16.0, 100.0, 200.0
_NOTE, _LONG, _KEYS, _KEPT_EACH, _ROUNDS = 50_000, 350_000, 200, 8, 5
_PART = (
    "## 今日\n佐藤さん：受注は3倉庫で**まだExcelと二重**。\n- [ ] 神戸の日程\n- 横浜は12月から https://example.com/a\n"
    "/action 来週火 見積を送る\nOrdering is still doubled in Excel at three warehouses; the handover is not done.\n\n"
)


@cache
def _place() -> tuple[FileWindow, int, dict[str, int]]:
    """Return a window on an account with an empty note, one of 50 kB and a transcript."""
    path = Path(mkdtemp(prefix="csdesk-bench-")) / "notes.csdesk"
    desk = open_desk(path)
    account = desk.accounts.add("山田屋フーズ")
    texts = {"empty": "", "note": (_PART * (_NOTE // len(_PART) + 1))[:_NOTE], "long": "発言 " * (_LONG // 3)}
    texts["long"] = "\n".join(texts["long"][at : at + 70] for at in range(0, _LONG, 70))
    notes = {name: desk.notes.add(account, date.today(), text) for name, text in texts.items()}
    desk.close()
    place, _turn = opened(path)
    place.navigator.open(Target.account(account, "notes"))
    return place, account, notes


def _editor() -> NoteEditor:
    editor: NoteEditor = _place()[0].account.notes.editor
    return editor


def _painted(act: Callable[[], object]) -> float:
    """Return how long something takes until the text is painted."""
    running, field = app.application(), _editor().field
    due = QEvent.Type.LayoutRequest.value
    return milliseconds(
        lambda: (act(), running.sendPostedEvents(None, due), field.viewport().repaint(), field.column.repaint())
    )


def _opening(name: str) -> float:
    notes, times = _place()[2], []
    for _round in range(_ROUNDS):
        _editor().show_note(notes["empty"])
        times.append(_painted(lambda: _editor().show_note(notes[name])))
    return sorted(times)[len(times) // 2]


def _typed(*, keeping: bool) -> list[float]:
    """Return how long each key takes in the middle of the note; eight are a second, in which it is kept once."""
    editor = _editor()
    editor.show_note(_place()[2]["note"])
    cursor = editor.field.textCursor()
    cursor.setPosition(_NOTE // 2)
    editor.field.setTextCursor(cursor)
    editor.field.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    editor.field.setFocus()
    times = []
    for number in range(_KEYS):
        times.append(_painted(lambda: QTest.keyClicks(editor.field, "a")))
        if keeping and number % _KEPT_EACH == 0:
            times.append(_painted(editor.field.settle))  # a key that comes then waits for it
    editor.field.settle()
    return times


def _key() -> tuple[float, float]:
    return worst_of_twenty(_typed(keeping=False)), _KEY


def _key_while_kept() -> tuple[float, float]:
    return worst_of_twenty(_typed(keeping=True)), _KEY


MEASURES = [
    Measure("a note of 50 kB opened", 1.0, "ms", lambda: (_opening("note"), _OPEN)),
    Measure("a transcript of 350 kB opened", 1.0, "ms", lambda: (_opening("long"), _TRANSCRIPT)),
    Measure("a key in a note of 50 kB, p95", 1.0, "ms", _key),
    Measure("a key while a note is kept, p95", 1.0, "ms", _key_while_kept),
]
