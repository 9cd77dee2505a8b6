"""What keys are: Enter, and letters in whatever width they are typed: with an input method t arrives as ｔ."""

from collections.abc import Callable
from unicodedata import normalize

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""The two keys that accept and open."""
SHARES_SCREEN = "Ctrl+Shift+H"
ADDS_PART = "Ctrl+Shift+I"
"""Adds a part of what one is on: an amount of a contract, an item of a playbook."""
_COMPOSING = "composing"
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def native(*keys: QKeySequence | QKeySequence.StandardKey | str) -> str:
    """Return what keys are called on this system."""
    return ", ".join(QKeySequence(one).toString(QKeySequence.SequenceFormat.NativeText) for one in keys)


def listen(
    widget: QWidget, keys: Qt.Key | QKeySequence.StandardKey | str, act: Callable[[], object], *, whole: bool = False
) -> None:
    """Let keys do something while the hand is in a widget; with ``whole``, in what stands in it, too."""
    where = Qt.ShortcutContext.WidgetWithChildrenShortcut if whole else Qt.ShortcutContext.WidgetShortcut
    shortcut = QShortcut(QKeySequence(keys), widget, context=where)
    shortcut.activated.connect(act)  # given to the constructor, the context is lost


def narrow(text: str) -> str:
    """Return letters as keys of half width type them."""
    return normalize("NFKC", text)


def letter(event: QEvent) -> str:
    """Return the letter that a key types, or that an input method has taken or is about to; nothing if it is none."""
    if isinstance(event, QInputMethodEvent):
        typed = event.commitString() or event.preeditString()
    elif isinstance(event, QKeyEvent) and not event.modifiers() & ~_SHIFT:
        typed = event.text()
    else:
        typed = ""
    found = narrow(typed)
    return found if len(found) == 1 and found.isalpha() else ""


def is_composed(field: QObject, event: QEvent) -> bool:
    """Tell whether a key is for the letters that are being composed in a field, and means nothing else.

    It is asked with each event that the field gets: an input method says what is composed, and not that it has ended
    where the field is left. Enter ends it; whoever presses it again means it.
    """
    if isinstance(event, QInputMethodEvent):
        field.setProperty(_COMPOSING, bool(event.preeditString()))
    elif event.type() == QEvent.Type.FocusOut:
        field.setProperty(_COMPOSING, None)
    elif event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and field.property(_COMPOSING):
        key = event.key() if isinstance(event, QKeyEvent) else 0
        if key in ENTER and event.type() == QEvent.Type.KeyPress:
            field.setProperty(_COMPOSING, None)
        return key in (*ENTER, Qt.Key.Key_Escape)
    return False


def is_composing(field: QObject) -> bool:
    """Tell whether letters are being composed in a field that ``is_composed`` is asked of."""
    return bool(field.property(_COMPOSING))
