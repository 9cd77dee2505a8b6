"""A keyboard: the only way the story has to do anything. Every key that is pressed is counted, held ones too."""

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QThread, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_LONGEST = 30_000  # milliseconds for a worker to answer
_OFTEN = 20  # milliseconds between two looks for a dialog


def keys_in(keys: str) -> int:
    """Return how many keys are pressed for a combination such as Ctrl+K: what is held is one, too."""
    return 1 + bin(QKeySequence(keys)[0].keyboardModifiers().value).count("1")


class Keyboard:
    """Presses keys where the focus is, in a menu that is open or in the dialog on top."""

    def __init__(self) -> None:
        self.pressed = 0

    @property
    def at(self) -> QWidget:
        """Return what hears the keys."""
        found = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert found is not None, "nothing has the focus"
        return found

    def press(self, *keys: str) -> None:
        """Press keys, written as in the shortcuts: Ctrl+K; what is held counts as a key."""
        for key in keys:
            combination = QKeySequence(key)[0]
            self.pressed += keys_in(key)
            QTest.keyClick(self.at, combination.key(), combination.keyboardModifiers())
            QApplication.processEvents()  # Qt accepts what is in an editor a moment later

    def type(self, text: str) -> None:
        """Type a text; each character is a key, Japanese comes through the input method."""
        self.pressed += len(text)
        if text.isascii():
            QTest.keyClicks(self.at, text)
        else:
            composed = QInputMethodEvent()
            composed.setCommitString(text)
            QApplication.sendEvent(self.at, composed)
        QApplication.processEvents()

    def answer(self, text: str, *keys: str) -> None:
        """Press keys that open a dialog, and answer it: only Enter is counted, the path is the test's own."""
        window = QApplication.activeWindow()

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is not None and dialog.isAncestorOf(QApplication.focusWidget()):
                timer.stop()
                before = self.pressed
                self.press("Ctrl+A")
                self.type(text)
                self.pressed = before
                self.press("Return")

        timer = QTimer(interval=_OFTEN)
        timer.timeout.connect(look)
        timer.start()
        self.press(*keys)
        self.wait(lambda: not timer.isActive())
        if window is not None:
            window.activateWindow()  # as every desktop does when a dialog is closed

    @staticmethod
    def wait(done: Callable[[], bool]) -> None:
        """Wait without a key until something is there."""
        deadline = QDeadlineTimer(_LONGEST)
        while not done():
            assert not deadline.hasExpired(), "it never came"
            QApplication.processEvents()
            QThread.msleep(5)
