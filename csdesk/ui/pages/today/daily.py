"""The note of the day: on the clipboard, or as a file."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from csdesk.exchange.file_names import file_name
from csdesk.ui.navigator import Command
from csdesk.ui.pages.today.host import QueueHost
from csdesk.ui.widgets.parts import Button
from csdesk.ui.words import words


class DailyActs:
    """Copies and writes the note of today."""

    def __init__(self, page: QueueHost) -> None:
        self._page = page
        self.button = Button("", "ellipsis", "ghost")
        self.button.setAccessibleName(words.tr("More for today"))
        self.button.clicked.connect(self._on_more)

    def commands(self) -> list[Command]:
        """Return what Ctrl+K offers."""
        return [
            (words.tr("Copy the daily note"), "file-text", self.copy),
            (words.tr("Save the daily note…"), "download", self.save),
        ]

    def copy(self) -> None:
        """Put the note on the clipboard as text."""
        from csdesk.documents.daily.note import text

        note = self._page.desk.daily_notes.of(self._page.today())
        QGuiApplication.clipboard().setText(text(note, words.language))
        self._page.notice.say(words.tr("Daily note copied."))

    def save(self) -> None:
        """Ask for a file, and write the note into it."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = file_name(words.tr("Daily note"), day=self._page.today(), ending=".pdf")
        title = words.tr("Save the daily note…")
        path, _kind = QFileDialog.getSaveFileName(self._page.window(), title, str(Path(folder, name)), _KINDS)
        if path:
            self.write(Path(path))

    def write(self, path: Path) -> None:
        """Write the note into a file: PDF, Markdown or text, as its name ends."""
        from csdesk.documents.daily.writing import write_daily

        desk = self._page.desk
        note, company = desk.daily_notes.of(self._page.today()), desk.colleagues.company()
        if self._page.guard(partial(write_daily, note, company, path, words.language)):
            self._page.notice.say(words.tr("Daily note saved: {file}").format(file=str(path)))

    def _on_more(self) -> None:
        menu = QMenu(self.button)
        for name, _icon, act in self.commands():
            menu.addAction(name, act)
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))


_KINDS = "PDF (*.pdf);;Markdown (*.md);;Text (*.txt)"
