"""The question before something that cannot simply be undone."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from csdesk.ui.widgets.parts import mark_as


def confirm(parent: QWidget, question: str, consequence: str, verb: str, act: Callable[[], object]) -> QMessageBox:
    """Ask, and do it if the answer is the verb; Escape, Enter and Cancel leave everything as it is."""
    box = QMessageBox(parent)
    box.setWindowTitle("csdesk")
    box.setText(question)
    box.setInformativeText(consequence)
    yes = mark_as(box.addButton(verb, QMessageBox.ButtonRole.DestructiveRole), "danger")
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    yes.clicked.connect(lambda: act())
    box.open()
    return box
