"""The chart out of the window: as a PNG or SVG file, or on the clipboard."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMenu

from csdesk.errors import CsdeskError
from csdesk.exchange.file_names import file_name
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Button
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.charts.event_labels import ChartEvent
    from csdesk.charts.health import ChartWeek

Found = Callable[[], "tuple[Sequence[ChartWeek], Sequence[ChartEvent], str]"]
"""Returns the weeks in sight, what happened, and the name of the account."""


class ChartExport(QObject):
    """Asks for a file and writes the chart in sight into it, on white and with a heading, whatever the theme."""

    def __init__(self, button: Button, notice: Notice, found: Found) -> None:
        super().__init__(button)
        self._button, self._notice, self._found = button, notice, found
        button.clicked.connect(lambda: self.menu().popup(button.mapToGlobal(button.rect().bottomLeft())))

    def menu(self) -> QMenu:
        """Return what can be done as a menu."""
        menu = QMenu(self._button)
        menu.addAction(words.tr("Save as PNG…"), lambda: self.save(".png"))
        menu.addAction(words.tr("Save as SVG…"), lambda: self.save(".svg"))
        menu.addAction(words.tr("Copy image"), self.copy)
        return menu

    def save(self, form: str) -> None:
        """Ask where to, and write."""
        weeks, events, account = self._found()
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = Path(folder) / file_name(account, words.tr("Health"), day=date.today(), ending=form)
        asked = words.tr("Save chart")
        chosen, _form = QFileDialog.getSaveFileName(
            self._button.window(), asked, str(proposed), f"{form[1:].upper()} (*{form})"
        )
        if not chosen:
            return
        path = Path(chosen)
        self._write(path if path.suffix else path.with_suffix(form), weeks, events, account)

    def copy(self) -> None:
        """Put the chart on the clipboard as an image."""
        from csdesk.charts.health_file import heading, picture

        weeks, events, account = self._found()
        image = QImage.fromData(picture(weeks, events, heading(account, weeks, words), words))
        QGuiApplication.clipboard().setImage(image)
        self._notice.say(words.tr("Chart copied."))

    def _write(self, path: Path, weeks: "Sequence[ChartWeek]", events: "Sequence[ChartEvent]", account: str) -> None:
        from csdesk.charts.health_file import write

        try:
            write(path, weeks, events, account, words)
        except CsdeskError as error:
            self._notice.warn(error.sentence(words))
            return
        sentence = words.tr("{file} saved to {folder}.").format(file=path.name, folder=str(path.parent))
        url = QUrl.fromLocalFile(str(path))
        self._notice.say(sentence, words.tr("Open", "a file"), lambda: QDesktopServices.openUrl(url))
