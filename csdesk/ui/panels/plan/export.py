"""Handing the plan over: what leaves, in which form, into which file, and what came of it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from csdesk.domain.documents import Layout
from csdesk.entities import SuccessPlan
from csdesk.errors import CsdeskError
from csdesk.exchange.file_names import file_name
from csdesk.services.plans.plans import Planned
from csdesk.ui import labels
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.plan.disclosure_card import LAYOUTS, DisclosureCard
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.parts import Button
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.documents.prepared_export import PreparedExport


class PlanExport(QObject):
    """Shows what would leave, and writes a plan as a PDF in the background.

    ``formed`` tells in which form the document is shown: a prepared one, or None for the plan as it is; ``led`` of a
    doubt that is to be mended where it is.
    """

    formed = Signal(object)
    led = Signal(object)

    def __init__(self, panel: Panel, tasks: TaskRunner) -> None:
        super().__init__(panel)
        self._panel, self._tasks = panel, tasks
        self.planned: Planned | None = None
        self.handed: PreparedExport | None = None
        self.button = Button(words.tr("Export PDF"), "download", "primary", act=lambda: self.start(Layout.FULL, None))
        self.more = Button("", "chevron-down", name=words.tr("Export in another format"))
        self.more.clicked.connect(lambda: self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        self.card = DisclosureCard(panel)
        self.card.chosen.connect(self.prepare)
        self.card.wanted.connect(self._choose)
        self.card.closed.connect(self._on_closed)
        self.card.led.connect(self.led)

    def of(self, planned: Planned) -> None:
        """Say which plan is meant; what would leave follows an edit."""
        other = self.planned is not None and self.planned.plan.id != planned.plan.id
        self.planned = planned
        if other:
            self.card.allowed.clear()
            self.card.hide()
            self.formed.emit(None)
        elif self.card.isVisible():
            self.prepare()

    def menu(self) -> QMenu:
        """Return the menu of the forms a document can have."""
        menu = QMenu(self.more)
        for language, name in (("ja", words.tr("in Japanese")), ("en", words.tr("in English"))):
            for layout in LAYOUTS:
                form = words.tr("{layout}, {language}").format(layout=labels.name(layout), language=name)
                menu.addAction(form, partial(self.start, layout, language))
            menu.addSeparator()
        menu.addAction(words.tr("Copy as email text"), self.copy)
        return menu

    def start(self, layout: Layout, language: str | None) -> None:
        """Show what would leave in a form, in the account's own language unless one is said."""
        account = self._panel.desk.accounts.get(self._panel.account_id)
        if account is not None and self.planned is not None:
            spoken = language or account.language or words.language
            self.card.open(layout, spoken, self._recipient())

    def prepare(self) -> None:
        """Compose the document in the form that is chosen, and say what is in it."""
        from csdesk.documents.prepared_export import prepared

        desk, card = self._panel.desk, self.card
        account = desk.accounts.get(self._panel.account_id)
        if account is None or self.planned is None:
            return
        try:
            handed = prepared(
                *(desk, account, self._panel.today, card.layout_chosen),
                language=card.language,
                plan_id=self.planned.plan.id,
                since=card.day(),
            )
        except CsdeskError as error:
            self.handed = None
            card.refuse(error)
            return
        self.handed = handed
        self.formed.emit(handed)
        news = handed.document.news
        card.show_leaving(handed.leaving, news.since if news else None)

    def _on_closed(self) -> None:
        self.formed.emit(None)
        self.button.setFocus()

    def copy(self) -> None:
        """Put the plan on the clipboard as Markdown; it stops where the PDF would."""
        from csdesk.documents.markdown import markdown
        from csdesk.documents.prepared_export import refuse_named

        handed = self.whole()
        if handed is not None and self._panel.guard(lambda: refuse_named(handed)):
            QGuiApplication.clipboard().setText(markdown(handed.document))
            self._panel.notice.say(words.tr("Plan copied as Markdown."))

    def whole(self) -> "PreparedExport | None":
        """Return the full document, with what the card has allowed in it."""
        from csdesk.documents.prepared_export import prepared

        desk = self._panel.desk
        account = desk.accounts.get(self._panel.account_id)
        if account is None or self.planned is None:
            return None
        handed = prepared(desk, account, self._panel.today, Layout.FULL, plan_id=self.planned.plan.id)
        return replace(handed, allowed=frozenset(self.card.allowed))

    def _recipient(self) -> str:
        """Return who had the last copy, else the customer's first person who has a part in the plan."""
        if self.planned is None:
            return ""
        copies = self._panel.desk.sent_copies.of(SuccessPlan, self.planned.plan.id)
        people = (one for one in self._panel.desk.contacts.of(self._panel.account_id) if one.left_on is None)
        return copies[0].recipient if copies else next((one.name for one in people if one.roles), "")

    def _choose(self) -> None:
        self.prepare()
        account = self._panel.desk.accounts.get(self._panel.account_id)
        if self.handed is None or account is None or self.planned is None:
            return
        handed = replace(self.handed, allowed=frozenset(self.card.allowed))
        if handed.in_the_way:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = file_name(account.name, self.planned.plan.title, day=self._panel.today, ending=".pdf")
        chosen, _kind = QFileDialog.getSaveFileName(
            self._panel.window(), words.tr("Export PDF"), str(Path(folder) / proposed), words.tr("PDF files (*.pdf)")
        )
        if chosen:
            path = Path(chosen)
            self._write(handed, path if path.suffix else path.with_suffix(".pdf"), self.card.recipient.text().strip())

    def _write(self, handed: "PreparedExport", path: Path, recipient: str) -> None:
        task = self._tasks.task(_written, handed, path)
        task.is_kept = True
        task.succeeded.connect(lambda pdf: self._on_written(handed, pdf, path, recipient))
        task.failed.connect(self._on_failed)
        task.finished.connect(lambda: self._enable(on=True))
        self._enable(on=False)
        task.start()

    def _enable(self, *, on: bool) -> None:
        self.button.setEnabled(on)
        self.card.go.setEnabled(on)

    def _on_written(self, handed: "PreparedExport", pdf: bytes, path: Path, recipient: str) -> None:
        from csdesk.documents.prepared_export import send

        sentence = words.tr("{file} exported.").format(file=path.name)
        kept = not recipient or self._panel.guard(lambda: send(self._panel.desk, handed, pdf, recipient, path.name))
        if recipient and kept:
            sentence = words.tr("{file} exported and recorded as sent to {name}.").format(
                file=path.name, name=recipient
            )
        if kept:
            self.card.hide()
            self.formed.emit(None)
            url = QUrl.fromLocalFile(str(path))
            self._panel.notice.say(sentence, words.tr("Open", "a file"), lambda: QDesktopServices.openUrl(url))

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, CsdeskError):
            self._panel.guard.warn(error)
        else:
            self._panel.notice.warn(
                words.tr("The PDF could not be created, so nothing was written. See the log for details.")
            )


def _written(handed: "PreparedExport", path: Path, progress: Callable[[int, int], None]) -> bytes:
    from csdesk.documents.prepared_export import written

    progress(0, 1)
    return written(handed, path)
