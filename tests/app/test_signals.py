"""The system ends the program: what is half typed is kept, and it ends well."""

import signal
import sys
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

import pytest
from PySide6.QtCore import QObject, Signal

from csdesk import app
from csdesk.desk import open_desk
from csdesk.file_window import FileWindow
from csdesk.ui.ending import SIGNALS, ended_by_the_system
from csdesk.ui.settle import settle
from tests.app import driven
from tests.app.half_typed import TYPED, WAYS, fill

_LONG = 20


class _System(QObject):
    """Stands in for the application: nobody but the system can say that its session ends."""

    commitDataRequest = Signal()  # noqa: N815  (Qt's own)


@pytest.mark.skipif(sys.platform == "win32", reason="the console of Windows has no such signals")
@pytest.mark.parametrize(
    ("number", "way"),
    [("SIGTERM", "notes"), ("SIGHUP", "a cell of the portfolio"), ("SIGINT", "a contact")],
)
def test_a_signal_closes_the_window_as_she_would(tmp_path: Path, number: str, way: str) -> None:
    book = tmp_path / "book.csdesk"
    with closing(open_desk(book)) as desk:
        fill(desk)
    process = driven.begin(tmp_path, book, "half typed", way)
    process.send_signal(getattr(signal, number))
    said, complained = process.communicate(timeout=_LONG)
    assert (process.returncode, said, complained, driven.bugs(tmp_path)) == (0, "", "", "")
    with closing(connect(book)) as kept:
        assert TYPED in "\n".join(kept.iterdump())


def test_the_end_of_the_session_keeps_what_is_typed(place: FileWindow) -> None:
    place.open_account(fill(place.desk))
    system, window = _System(), place.portfolio.window()
    with ended_by_the_system(system, lambda: settle(window)):  # type: ignore[arg-type]
        WAYS["notes"](place)
        system.commitDataRequest.emit()
        account = place.desk.accounts.get(1)
        assert account is not None
        assert account.notes == TYPED
    assert window.isVisible(), "the end may be called off"


def test_the_signals_are_python_s_own_again_afterwards(place: FileWindow) -> None:
    before = [signal.getsignal(each) for each in SIGNALS]
    with ended_by_the_system(app.application(), lambda: None):
        assert [signal.getsignal(each) for each in SIGNALS] != before
    assert [signal.getsignal(each) for each in SIGNALS] == before
