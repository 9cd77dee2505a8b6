"""A box that says what went wrong, and waits until it is read; its words are shown to the letter."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from csdesk.ui import theme


def box(icon: "QMessageBox.Icon", words: str, parent: QWidget | None) -> QMessageBox:
    """Return a box that is still to be shown."""
    made = QMessageBox(icon, "csdesk", words, parent=parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if parent is None:
        theme.wear(made)
    return made


def warn(words: str, parent: QWidget | None) -> None:
    """Say what went wrong; the program goes on."""
    box(QMessageBox.Icon.Warning, words, parent).exec()


def refuse(words: str, parent: QWidget | None) -> None:
    """Say why there is no going on."""
    box(QMessageBox.Icon.Critical, words, parent).exec()
