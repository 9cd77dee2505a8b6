"""The brief and the minutes of a meeting: shown as they are printed, written into a file, kept as sent."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from csdesk.desk import Desk
from csdesk.entities import Meeting
from csdesk.errors import CsdeskError
from csdesk.exchange.file_names import file_name
from csdesk.ui.pages.meeting.minutes_card import MinutesCard
from csdesk.ui.pages.meeting.paper_card import PaperCard
from csdesk.ui.panels.guard import Guard
from csdesk.ui.tasks import Progress, TaskRunner
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.documents.brief.document import BriefDocument
    from csdesk.documents.minutes.export import PreparedMinutes


class MeetingPapers(QObject):
    """Shows and writes what is read before a meeting, and what goes out after it."""

    def __init__(self, page: QWidget, desk: Desk, guard: Guard, tasks: TaskRunner, today: Callable[[], date]) -> None:
        """Write as of ``today``."""
        super().__init__(page)
        self._page, self._desk, self._guard, self._tasks, self._today = page, desk, guard, tasks, today
        self.meeting: Meeting | None = None
        self.brief_card: PaperCard | None = None
        self.minutes_card: MinutesCard | None = None

    def show_brief(self) -> None:
        """Show the brief on a card."""
        if self.meeting is None:
            return
        if self.brief_card is None:
            self.brief_card = PaperCard(self._page.window(), self._tasks, words.tr("Brief", "of a meeting"))
            self.brief_card.save_button.clicked.connect(self.save_brief)
        brief = self._desk.brief(self.meeting.id, self._today())
        self.brief_card.open()
        self.brief_card.draw(partial(_brief_pages, brief))
        self.brief_card.sheet.setFocus()

    def save_brief(self) -> None:
        """Ask for a file and write the brief into it."""
        if self.meeting is not None and (path := self._path("brief")):
            brief = self._desk.brief(self.meeting.id, self._today())
            self._write(partial(_write_brief, brief, path), path)

    def show_minutes(self) -> None:
        """Show what would go out, to be looked through."""
        if self.meeting is None:
            return
        if self.minutes_card is None:
            self.minutes_card = MinutesCard(self._page.window(), self._tasks, self._desk, self._guard)
            self.minutes_card.save_button.clicked.connect(self.save_minutes)
            self.minutes_card.copy_button.clicked.connect(self.copy_minutes)
        self.minutes_card.show_meeting(self.meeting)

    def save_minutes(self) -> None:
        """Ask for a file and write the minutes into it; with a recipient they are kept as sent."""
        card = self.minutes_card
        ready = card.prepared() if card else None
        if card is None or ready is None or ready.named:
            return
        if path := self._path("minutes"):
            recipient = card.recipient.text().strip()
            done = partial(self._keep, ready, path, recipient) if recipient else None
            self._write(partial(_write_minutes, ready, path), path, done)

    def copy_minutes(self) -> None:
        """Put the minutes on the clipboard as the text of a mail."""
        from csdesk.documents.minutes.markdown import markdown

        ready = self.minutes_card.prepared() if self.minutes_card else None
        if ready is not None and not ready.named:
            QGuiApplication.clipboard().setText(markdown(ready.document))
            self._guard.notice.say(words.tr("Minutes copied as Markdown."))

    def _keep(self, ready: "PreparedMinutes", path: Path, recipient: str, pdf: bytes) -> None:
        from csdesk.documents.minutes.export import keep

        self._guard(lambda: keep(self._desk, ready, pdf, recipient, path.name, self._today()))

    def _path(self, kind: str) -> Path | None:
        assert self.meeting is not None
        account = self._desk.accounts.get(self.meeting.account_id)
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = file_name(account.name if account else "", kind, day=self.meeting.on, ending=".pdf")
        title = words.tr("Save as PDF")
        chosen, _kind = QFileDialog.getSaveFileName(self._page, title, str(Path(folder, proposed)), "PDF (*.pdf)")
        return Path(chosen) if chosen else None

    def _write(self, work: Callable[..., bytes], path: Path, done: Callable[[bytes], None] | None = None) -> None:
        task = self._tasks.task(work)
        task.is_kept = True
        task.succeeded.connect(lambda pdf: self._on_written(path, pdf, done))
        task.failed.connect(self._on_failed)
        task.start()

    def _on_written(self, path: Path, pdf: bytes, done: Callable[[bytes], None] | None) -> None:
        for card in (self.brief_card, self.minutes_card):
            if card is not None:
                card.close_card()
        if done is not None:
            done(pdf)
        opens = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path)))
        self._guard.notice.say(
            words.tr("{file} exported.").format(file=path.name), words.tr("Open", "a file"), lambda: opens()
        )

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, CsdeskError):
            self._guard.warn(error)
        else:
            self._guard.notice.warn(
                words.tr("The PDF could not be created, so nothing was written. See the log for details.")
            )


def _brief_pages(brief: "BriefDocument", ppi: float) -> list[bytes]:
    from csdesk.documents.brief.pdf import images

    return images(brief, ppi)


def _write_brief(brief: "BriefDocument", path: Path, progress: Progress) -> bytes:
    from csdesk.documents import writing
    from csdesk.documents.brief.pdf import render

    progress(0, 1)
    pdf = render([brief]).pdf
    writing.write(pdf, path)
    return pdf


def _write_minutes(ready: "PreparedMinutes", path: Path, progress: Progress) -> bytes:
    from csdesk.documents.minutes.export import written

    progress(0, 1)
    return written(ready, path)
