"""What a monkey does: keys, clicks, the wheel, the clipboard, places and undo, wherever one could at the moment."""

from collections.abc import Callable
from random import Random

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from csdesk.file_window import FileWindow
from csdesk.ui.navigator import Target
from csdesk.ui.pages.account.page import TABS
from csdesk.ui.places import HEALTH, PLACES, SECTIONS

_KEYS = (
    "Up Down Left Right Tab Backtab Return Esc Home End PgUp PgDown Space Del F2 F1 F6 Backspace Shift+Up "
    "Shift+Down Shift+Left Shift+Right Shift+Space Shift+Home Shift+End Ctrl+Home Ctrl+End Ctrl+Left Ctrl+Right "
    "Alt+Up Alt+Down Alt+Left Alt+Shift+Left Alt+Shift+Right Ctrl+A Ctrl+B Ctrl+C Ctrl+D Ctrl+E Ctrl+F Ctrl+G "
    "Ctrl+I Ctrl+K Ctrl+L Ctrl+N Ctrl+P Ctrl+T Ctrl+V Ctrl+X Ctrl+Z Ctrl+Shift+Z Ctrl+Return Ctrl+Shift+Return "
    "Ctrl+Shift+S Ctrl+Shift+W Ctrl+Shift+T Ctrl+Shift+P Ctrl+Shift+O Ctrl+PgDown Ctrl+PgUp Ctrl+Shift+PgUp "
    "Ctrl++ Ctrl+- Ctrl+0 Ctrl+1 Ctrl+2 Ctrl+3 Ctrl+4 Ctrl+5 Ctrl+6 Ctrl+7 Ctrl+8 Ctrl+9 Shift+F6 Ctrl+Shift+Left "
    "Ctrl+Shift+Right Ctrl+Del Ctrl+Shift+A Ctrl+Shift+M Ctrl+Shift+N Ctrl+Shift+Y Ctrl+Shift+R Ctrl+Shift+L "
    "Ctrl+Shift+I Shift+F10 T W M C N 1 A P R V X S "
)
"""What is pressed, between blanks."""
_TEXTS = (
    "a",
    "7",
    "株式",
    "2027-03-31",
    "1,200",
    "-",
    "<b>x</b>",
    "𠮷野",
    "Q" * 40,
    " ",
    "明日",
    "tier 1",
    "'\"\\",
    "0",
)
_BLOCKS = ("x", "1\t2\n3\t4\n", "a\nb\nc", '"two\nlines"\tz', "", "\t\t\n", "東京\t大阪")
_PLACES = [place.key for place in PLACES if place.command]
_SIZES = ((960, 600), (1366, 768), (1440, 900), (2560, 1440))
_SWITCHES = [
    ("theme", "light"),
    ("theme", "dark"),
    ("language", "ja"),
    ("language", "en"),
    ("week", "sunday"),
    ("week", ""),
]
_HELD = (*[Qt.KeyboardModifier.NoModifier] * 8, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
_CLICKS = (*[QTest.mouseClick] * 9, QTest.mouseDClick)
_BUTTONS = (*[Qt.MouseButton.LeftButton] * 5, Qt.MouseButton.RightButton)


class Hands:
    """Does one thing after the other, told by a seed; each is told in words before it is done."""

    def __init__(self, place: FileWindow, random: Random, tell: Callable[[str], object]) -> None:
        self._place, self._random, self._tell = place, random, tell
        self._acts: list[tuple[Callable[[], object], int]] = [
            (self._press, 50),
            (self._type, 10),
            (self._click, 25),
            (self._paste, 3),
            (self._scroll, 3),
            (self._undo, 4),
            (self._go, 3),
            (self._open, 3),
            (self._resize, 1),
            (self._switch, 1),
        ]

    def act(self) -> None:
        """Do something."""
        modal = QApplication.activeModalWidget()
        if isinstance(modal, QDialog) and self._random.random() < 0.5:
            self._tell(f"close {type(modal).__name__}")
            modal.reject()
            return
        acts, weights = zip(*self._acts, strict=True)
        (chosen,) = self._random.choices(acts, weights)
        chosen()

    @property
    def _at(self) -> QWidget:
        """Return what hears the keys."""
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self._place.portfolio.window()

    def _press(self) -> None:
        key, at = QKeySequence(self._random.choice(_KEYS.split()))[0], self._at
        self._tell(f"press {key.key().name} with {key.keyboardModifiers().name} in {type(at).__name__}")
        QTest.keyClick(at, key.key(), key.keyboardModifiers())

    def _type(self) -> None:
        text, at = self._random.choice(_TEXTS), self._at
        self._tell(f"type {text} in {type(at).__name__}")
        if text.isascii():
            QTest.keyClicks(at, text)
        else:
            composed = QInputMethodEvent()
            composed.setCommitString(text)
            QApplication.sendEvent(at, composed)

    def _click(self) -> None:
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._place.portfolio.window()
        at = QPoint(self._random.randrange(over.width() or 1), self._random.randrange(over.height() or 1))
        hit = over.childAt(at) or over
        button, click = self._random.choice(_BUTTONS), self._random.choice(_CLICKS)
        self._tell(f"{click.__name__} {button.name} on {type(hit).__name__} at {at.x()}, {at.y()}")
        click(hit, button, self._random.choice(_HELD), hit.mapFrom(over, at) if hit is not over else at)

    def _paste(self) -> None:
        text, at = self._random.choice(_BLOCKS), self._at
        self._tell(f"paste {text!r} in {type(at).__name__}")
        QApplication.clipboard().setText(text)
        QTest.keyClick(at, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def _scroll(self) -> None:
        at, by = self._at, QPoint(0, self._random.choice((-240, -120, 120, 240)))
        self._tell(f"scroll {type(at).__name__} by {by.y()}")
        middle, none = QPointF(at.rect().center()), (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
        how = (*none, Qt.ScrollPhase.NoScrollPhase, False)
        QApplication.sendEvent(at, QWheelEvent(middle, at.mapToGlobal(middle), QPoint(), by, *how))

    def _undo(self) -> None:
        stack, times = self._place.undo, self._random.randrange(1, 8)
        name = self._random.choice(("undo", "redo"))
        self._tell(f"{name} {times} times")
        for _time in range(times):
            getattr(stack, name)()

    def _go(self) -> None:
        sections = [Target.settings(one.key) for one in SECTIONS] + [Target("health", part=one.key) for one in HEALTH]
        target = self._random.choice([*map(Target, _PLACES), *sections])
        self._tell(f"go to {target.part or target.place}")
        self._place.navigator.open(target)

    def _open(self) -> None:
        desk = self._place.desk
        accounts, meetings = [one.id for one in desk.accounts.all()], [one.id for one in desk.meetings.all()]
        targets = [Target.account(one, tab.key) for one in accounts for tab in TABS] + [
            Target("meeting", one) for one in meetings
        ]
        if targets:
            target = self._random.choice(targets)
            self._tell(f"open {target.place} {target.record} {target.part}")
            self._place.navigator.open(target)

    def _resize(self) -> None:
        wide, high = self._random.choice(_SIZES)
        self._tell(f"resize to {wide} × {high}")
        self._place.portfolio.window().resize(wide, high)

    def _switch(self) -> None:
        what, value = self._random.choice(_SWITCHES)
        self._tell(f"switch the {what} to {value or 'the usual'}")
        self._place.page("settings").chosen.emit({what: value})
