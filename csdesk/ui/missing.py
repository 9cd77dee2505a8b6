"""The question that is asked when a file that was opened once is not where it was."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from csdesk import opened
from csdesk.ui.words import words

_Role = QMessageBox.ButtonRole


class MissingFile(QMessageBox):
    """Says that a file is gone, and offers what can be opened instead."""

    def __init__(self, path: Path, window: QWidget | None) -> None:
        super().__init__(window)
        self._path, self._kept = path, opened.kept_in(path)
        self.setWindowTitle("csdesk")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words.tr("{file} is not where it was.").format(file=str(path)))
        saved = words.tr("Its contents are saved in {file}.").format(file=str(self._kept))
        back = words.tr("If you moved it, open it from its new location.")
        self.setInformativeText(saved if self._kept else back)
        self.kept = self._offer(words.tr("Open saved contents")) if self._kept else None
        self.other = self._offer(words.tr("Open another file…"))
        self.new = self.addButton(words.tr("Start an empty portfolio"), _Role.DestructiveRole)
        self.leave = self.addButton(words.tr("Quit"), _Role.RejectRole)
        self.setDefaultButton(self.kept or self.other)
        self.setEscapeButton(self.leave)

    def _offer(self, words: str) -> QPushButton:
        return self.addButton(words, _Role.AcceptRole)

    def ask(self) -> Path | None:
        """Return the file to open, None for none."""
        self.exec()
        chosen = self.clickedButton()
        if chosen is self.other:
            file, _kind = QFileDialog.getOpenFileName(self, self.other.text(), str(self._path.parent))
            return Path(file) if file else self.ask()
        return self._path if chosen is self.new else self._kept if chosen is self.kept else None
