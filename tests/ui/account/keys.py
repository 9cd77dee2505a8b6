"""Keys pressed where the focus is, and counted: nothing is put anywhere by any other way."""

from collections.abc import Callable
from time import thread_time

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

K = Qt.Key
NONE, CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_FAR = 40
"""So many Tabs lead to whatever can be reached."""


class Keys:
    """A keyboard that counts what is pressed, by the step that is said."""

    def __init__(self, settle: Callable[[], object] = QApplication.processEvents) -> None:
        """Let the window do what is due by ``settle`` after each key."""
        self.pressed: dict[str, int] = {}
        self.typed: dict[str, int] = {}
        self.slowest: dict[str, float] = {}
        self._settle, self._step = settle, ""

    def begin(self, step: str) -> None:
        """Count for another step from now on."""
        self._step = step
        self.pressed[step] = self.typed[step] = 0
        self.slowest[step] = 0.0

    def table(self) -> str:
        """Return how many keys and letters each step took, and the processor's time for the slowest key."""
        told = (
            f"{step:12}{keys:5} keys {self.typed[step]:5} letters {self.slowest[step]:7.1f} ms the slowest key"
            for step, keys in self.pressed.items()
        )
        return "\n".join((*told, f"{'in all':12}{self.keys:5} keys {sum(self.typed.values()):5} letters"))

    @property
    def keys(self) -> int:
        """Return how many keys that write nothing were pressed."""
        return sum(self.pressed.values())

    @property
    def at(self) -> QWidget:
        """Return what takes the next key: a menu, if one is open."""
        focused = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert focused is not None, f"no widget has the focus: {self._step}"
        return focused

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press keys one after the other, with others held."""
        for key in keys:
            begin = thread_time()
            QTest.keyClick(self.at, key, held)
            self._settle()
            self.slowest[self._step] = max(self.slowest[self._step], (thread_time() - begin) * 1000)
            self.pressed[self._step] += 1

    def type(self, text: str) -> None:
        """Type a text; what is not ASCII comes composed, as an input method sends it."""
        if text.isascii():
            QTest.keyClicks(self.at, text)
        else:
            composed = QInputMethodEvent()
            composed.setCommitString(text)
            QApplication.sendEvent(self.at, composed)
        self._settle()
        self.typed[self._step] += len(text)

    def tab_to(self, wanted: QWidget, *, back: bool = False) -> None:
        """Go to a widget by Tab alone."""
        seen = []
        for _tab in range(_FAR):
            if self.at is wanted:
                return
            seen.append(type(self.at).__name__ + " " + self.at.accessibleName())
            self.press(K.Key_Backtab if back else K.Key_Tab, held=SHIFT if back else NONE)
        raise AssertionError(f"{self._step}: no Tab leads to {wanted.accessibleName() or wanted}: {seen}")

    def choose(self, place: int) -> None:
        """Go to a choice of the list that is open, by the arrow keys."""
        editor = self.at
        assert isinstance(editor, QComboBox), f"no choice is open, but {editor}"
        steps = place - editor.currentIndex()
        self.press(*[K.Key_Down if steps > 0 else K.Key_Up] * abs(steps))
        assert editor.currentIndex() == place
