"""Out again: what the table shows, or everything, into a file that Excel opens and csdesk takes back."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu

from csdesk.desk import Desk
from csdesk.errors import CsdeskError
from csdesk.services.accounts import AccountRow
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Button
from csdesk.ui.words import words

_FORMATS = {"Excel (*.xlsx)": ".xlsx", "CSV (*.csv)": ".csv", "JSON (*.json)": ".json"}


class PortfolioExport(QObject):
    """Asks for a file and writes it in the background; ``shown`` tells the rows in sight, in their order."""

    def __init__(
        self, button: Button, notice: Notice, shown: Callable[[], list[AccountRow]], desk: Desk, tasks: TaskRunner
    ) -> None:
        super().__init__(button)
        self._button, self._notice, self._shown, self._desk, self._tasks = button, notice, shown, desk, tasks

    def show_menu(self) -> None:
        """Open the menu below the button."""
        self.menu().popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))

    def commands(self) -> list[tuple[str, str, Callable[[], object]]]:
        """Return what can be written: its name, its icon, and what does it."""
        names = (
            (words.tr("Export the accounts shown…"), lambda: self.start("accounts", only_shown=True)),
            (words.tr("Export all accounts…"), lambda: self.start("accounts")),
            (words.tr("Export all people…"), lambda: self.start("contacts")),
            (words.tr("Export all contracts…"), lambda: self.start("contracts")),
        )
        return [(name, "download", act) for name, act in names]

    def menu(self) -> QMenu:
        """Return the commands as a menu."""
        menu = QMenu(self._button)
        for name, _icon, act in self.commands():
            menu.addAction(name, act)
        return menu

    def start(self, kind: str, *, only_shown: bool = False) -> None:
        """Ask where to, and write."""
        ids = [row.id for row in self._shown()] if only_shown else None
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = Path(folder) / f"{self._name(kind)}_{date.today().isoformat()}.xlsx"
        asked = words.tr("Export", "into a file")
        chosen, form = QFileDialog.getSaveFileName(
            self._button.window(), asked, str(proposed), ";;".join(_FORMATS), next(iter(_FORMATS))
        )
        if chosen:
            path = Path(chosen)
            self._write(kind, path if path.suffix else path.with_suffix(_FORMATS.get(form, ".xlsx")), ids)

    def _name(self, kind: str) -> str:
        return {
            "accounts": words.tr("Accounts"),
            "contacts": words.tr("People"),
            "contracts": words.tr("Contracts"),
        }[kind]

    def _write(self, kind: str, path: Path, ids: list[int] | None) -> None:
        task = self._tasks.task(_written, self._desk, kind, path, ids)
        task.is_kept = True
        task.succeeded.connect(self._on_written)
        task.failed.connect(self._on_failed)
        task.finished.connect(lambda: self._button.setEnabled(True))
        self._button.setEnabled(False)
        task.start()

    def _on_written(self, path: Path) -> None:
        sentence = words.tr("{file} saved to {folder}.").format(file=path.name, folder=str(path.parent))
        url = QUrl.fromLocalFile(str(path))
        self._notice.say(sentence, words.tr("Open", "a file"), lambda: QDesktopServices.openUrl(url))

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, CsdeskError):
            self._notice.warn(error.sentence(words))
        else:
            self._notice.warn(
                words.tr("The table could not be created, so nothing was written. See the log for details.")
            )


def _written(desk: Desk, kind: str, path: Path, ids: list[int] | None, progress: Callable[[int, int], None]) -> Path:
    progress(0, 1)
    return desk.exports.write(kind, path, words.language, ids).path
