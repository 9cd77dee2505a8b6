"""Letters as keys, in whatever width they are typed: with a Japanese input method t arrives as ｔ."""

from unicodedata import normalize

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence

_SHIFT = Qt.KeyboardModifier.ShiftModifier


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


def native(*keys: QKeySequence | str) -> str:
    """Return keys as the system writes them."""
    return ", ".join(QKeySequence(one).toString(QKeySequence.SequenceFormat.NativeText) for one in keys)
