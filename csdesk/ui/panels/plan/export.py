"""Handing the plan over: which language, which file, and what came of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu

from csdesk.documents.plan import PlanDocument
from csdesk.errors import CsdeskError
from csdesk.exchange.file_names import file_name
from csdesk.services.plans import Planned
from csdesk.ui.panels.panel import Panel
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.parts import Button

_NAMED = 5


class Export(QObject):
    """Writes a plan as a PDF in the background."""

    def __init__(self, panel: Panel, tasks: TaskRunner) -> None:
        super().__init__(panel)
        self._panel, self._tasks = panel, tasks
        self.planned: Planned | None = None
        self.button = Button(self.tr("Export PDF"), "download", "primary")
        self.button.clicked.connect(lambda: self.start(None))
        self.more = Button("", "chevron-down")
        self.more.setAccessibleName(self.tr("Export PDF in a language"))
        self.more.clicked.connect(lambda: self.languages().popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))

    def of(self, planned: Planned) -> None:
        """Say which plan is meant."""
        self.planned = planned

    def languages(self) -> QMenu:
        """Return the menu of the languages a document can be in."""
        menu = QMenu(self.more)
        menu.addAction(self.tr("In Japanese"), lambda: self.start("ja"))
        menu.addAction(self.tr("In English"), lambda: self.start("en"))
        return menu

    def start(self, language: str | None) -> None:
        """Compose the document, in the account's own language unless one is said.

        What cannot be printed is named before anything is asked or written.
        """
        from csdesk.documents.compose import compose
        from csdesk.documents.plan_pdf import check

        desk, today = self._panel.desk, self._panel.today
        account = desk.accounts.get(self._panel.account_id)
        if account is None or self.planned is None:
            return
        document = compose(desk, account, today, language, self.planned.plan.id)
        proposed = file_name(account.name, self.planned.plan.title, day=today, ending=".pdf")
        missing = [one.sentence(self._panel.desk.words) for one in check(document)]
        if missing:
            more = [self.tr("And %n more.", "", len(missing) - _NAMED)] if len(missing) > _NAMED else []
            words = " ".join([*missing[:_NAMED], *more])
            self._panel.notice.say(words, self.tr("Export anyway"), lambda: self._choose(document, proposed))
        else:
            self._choose(document, proposed)

    def _choose(self, document: PlanDocument, proposed: str) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        parent = self._panel.window()
        chosen, _kind = QFileDialog.getSaveFileName(
            parent, self.tr("Export PDF"), str(Path(folder) / proposed), self.tr("PDF files (*.pdf)")
        )
        if chosen:
            path = Path(chosen)
            self._write(document, path if path.suffix else path.with_suffix(".pdf"))

    def _write(self, document: PlanDocument, path: Path) -> None:
        task = self._tasks.task(_written, document, path)
        task.succeeded.connect(self._on_written)
        task.failed.connect(self._on_failed)
        task.finished.connect(lambda: self.button.setEnabled(True))
        self.button.setEnabled(False)
        task.start()

    def _on_written(self, path: Path) -> None:
        words = self.tr("{file} is written.").replace("{file}", path.name)
        self._panel.notice.say(
            words, self.tr("Open", "a file"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        )

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, CsdeskError):
            self._panel.guard.warn(error)
        else:
            self._panel.notice.warn(self.tr("The PDF could not be made. Nothing was written; the log says why."))


def _written(document: PlanDocument, path: Path, progress: Callable[[int, int], None]) -> Path:
    from csdesk.documents.plan_pdf import write_plan

    progress(0, 1)
    write_plan(document, path)
    return path
