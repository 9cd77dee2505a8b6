"""Types into a note without a pause until it is killed, and says when: python -m tests.faults.typist BOOK."""

import sys
from itertools import count
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from csdesk import app, settings
from csdesk.file_window import FileWindow
from csdesk.ui.navigator import Target

_EACH = 15
_TEXT = "/win what went well and some more words for it\n"


def main(book: Path) -> None:
    """Open a window on the first account's note and type at its end."""
    chosen = settings.Settings("en", "light")
    running = app.application()
    app.apply_settings(running, chosen)
    window = app.new_window()
    window.show()
    place: FileWindow = app.open_file(window, book, chosen)
    place.navigator.open(Target.account(1, "notes"))
    field = place.account.notes.editor.field
    field.moveCursor(QTextCursor.MoveOperation.End)
    field.setFocus()
    typed = count()

    def press() -> None:
        letter = _TEXT[next(typed) % len(_TEXT)]
        if letter == "\n":
            field.insertPlainText(letter)
        else:
            QTest.keyClicks(field, letter)
        sys.stdout.write(f"{len(field.words)} {monotonic()}\n")
        sys.stdout.flush()

    timer = QTimer(interval=_EACH)
    timer.timeout.connect(press)
    timer.start()
    running.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
