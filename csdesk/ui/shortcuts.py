"""F1: what the keys do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.ui import tokens as k
from csdesk.ui.overlay import Overlay
from csdesk.ui.widgets.parts import col, row, text


class Shortcuts(Overlay):
    """A card that lists the keys."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._keys: dict[str, str] = {}
        self._list: QWidget | None = None

    def add(self, words: str, keys: QKeySequence) -> None:
        """List a key."""
        self._keys[words] = _native(keys)

    @property
    def listed(self) -> dict[str, str]:
        """Return what is listed: the keys, by what they do."""
        in_tables = {
            self.tr("Edit the cell, accept it"): "Enter",
            self.tr("Next cell to edit"): "Tab",
            self.tr("Open the row"): _native("Ctrl+Return"),
            self.tr("Put what is typed into all selected cells"): _native("Ctrl+Return"),
            self.tr("Preview beside the table"): _native("Space"),
            self.tr("The plan's PDF beside its outline"): _native("Ctrl+Shift+P"),
            self.tr("Select the whole row"): _native("Shift+Space"),
            self.tr("Copy and paste cells"): _pair("Ctrl+C", "Ctrl+V"),
            self.tr("Fill down"): _native("Ctrl+D"),
            self.tr("Sort by the column"): _pair("Alt+Up", "Alt+Down"),
            self.tr("Move the column"): _pair("Alt+Shift+Left", "Alt+Shift+Right"),
            self.tr("Move the milestone by a working day"): _pair("Ctrl+Left", "Ctrl+Right"),
            self.tr("Move its end alone"): _pair("Ctrl+Shift+Left", "Ctrl+Shift+Right"),
            self.tr("Timeline closer, wider; all of it"): f"{_pair('Ctrl++', 'Ctrl+-')}; {_native('Ctrl+0')}",
            self.tr("Log a contact, unless a cell takes the letter"): "T",
            self.tr("Close a contract, in the renewals and among contracts"): _native("Ctrl+E"),
            self.tr("List or calendar, in the renewals"): _native("Ctrl+L"),
            self.tr("Close, clear, take back"): "Esc",
        }
        return {**self._keys, **in_tables}

    @override
    def open(self) -> None:
        if self._list is not None:
            self._list.deleteLater()
        lines = [row(text(words), None, text(keys, "chip")) for words, keys in self.listed.items()]
        head = text(self.tr("Shortcuts"), "section")
        self._list = col(head, k.S1, *lines, gap=6, margins=(20, k.S4, 20, k.S4))
        self.box.addWidget(self._list)
        super().open()
        self.setFocus()


def _native(keys: QKeySequence | str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _pair(first: str, second: str) -> str:
    return f"{_native(first)}, {_native(second)}"
