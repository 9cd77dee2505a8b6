"""The brief and the minutes of a meeting: shown as they are printed, written into a file, kept as sent."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.plans import Side
from csdesk.entities import Meeting
from csdesk.errors import CsdeskError, GoneError
from csdesk.exchange.file_names import file_name
from csdesk.ui import tokens as k
from csdesk.ui.overlay import Overlay
from csdesk.ui.panels.guard import Guard
from csdesk.ui.tasks import Task, TaskRunner
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.files import ask_where, say_written, write_later
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Item, Line, col, fill, named, row, rule, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.documents.brief.document import BriefDocument
    from csdesk.documents.minutes.export import PreparedMinutes

Draw = Callable[[float], Sequence[bytes]]
"""Makes the pages of a document as PNG, at so many pixels an inch."""
_A4_INCHES = 210 / 25.4
_TALLEST = 2000
_SIDE = 320


class PaperCard(Overlay):
    """Draws in the background; what was drawn before stays until then."""

    wide = 800

    def __init__(self, owner: QWidget, tasks: TaskRunner, title: str) -> None:
        """Show no page yet."""
        super().__init__(owner)
        self._tasks = tasks
        self._drawing: Task | None = None
        self.status = Line("", "small")
        self.save_button = Button(words.tr("Save as PDF"), "download", "primary")
        self.close_button = Button("", "x", "tool", act=self.close_card, name=words.tr("Close"))
        self.head = row(Line(title, "section"), self.status, None, gap=k.S3, margins=(k.S4, k.S3, k.S3, k.S3))
        self.add_actions(self.save_button, self.close_button)
        self._pages = KeyedList(k.S3, (k.S4, k.S4, k.S4, k.S4))
        self.sheet = scrolled(self._pages)
        self.sheet.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sheet.setAccessibleName(title)
        self._body = QHBoxLayout()
        self.hold(self.head, rule())
        self.box.addLayout(self._body, 1)
        fill(self._body, ((self.sheet, 1),), 0, (0, 0, 0, 0))

    def add_actions(self, *actions: QWidget) -> None:
        """Put buttons at the end of the head."""
        box = self.head.layout()
        assert box is not None
        for one in actions:
            box.addWidget(one)

    def put_beside(self, *items: Item, width: int) -> None:
        """Put what belongs to the document at the left of its pages."""
        side = col(*items, None, gap=k.S2, margins=(k.S4, k.S4, k.S2, k.S4))
        place = scrolled(side)
        place.setFixedWidth(width)
        self._body.insertWidget(0, place)

    @property
    @override
    def tall(self) -> int:
        return _TALLEST

    def draw(self, make: Draw) -> None:
        """Draw the pages that are made, as wide as there is room for."""
        self.fit()
        self.box.activate()
        if self._drawing is not None:
            self._drawing.cancel()
        wide = max(self.sheet.viewport().width() - 2 * k.S4 - k.S2, 1)
        ratio = self.devicePixelRatioF()
        self.status.say(words.tr("Drawing…"))
        work = partial(_drawn, make, round(wide * ratio), ratio)
        self._drawing = self._tasks.run(work, self._on_drawn, self._on_failed)

    def _on_drawn(self, pages: Sequence[QImage]) -> None:
        if self.sender() is not self._drawing:
            return  # another has been asked for since
        self._drawing = None
        self.status.say("")
        self._pages.put(*map(_shown, pages), None)

    def _on_failed(self, error: Exception) -> None:
        self._drawing = None
        told = error.sentence(words) if isinstance(error, CsdeskError) else words.tr("The pages could not be drawn.")
        self.status.say(told)

    @override
    def stops(self) -> list[QWidget]:
        return [self.sheet, self.save_button, self.close_button]


def _shown(page: QImage) -> QLabel:
    label = text("")
    label.setPixmap(QPixmap.fromImage(page))
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label


def _drawn(make: Draw, wide: int, ratio: float) -> list[QImage]:
    pages = [QImage.fromData(one) for one in make(wide / _A4_INCHES)]
    for page in pages:
        page.setDevicePixelRatio(ratio)
    return pages


class MinutesCard(PaperCard):
    """Ticks at the left say what the customer reads; a name of another customer stands in the way."""

    wide = 1120

    def __init__(self, owner: QWidget, tasks: TaskRunner, desk: Desk, guard: Guard) -> None:
        """Show no meeting yet."""
        super().__init__(owner, tasks, words.tr("Minutes", "of a meeting"))
        self._desk, self._guard = desk, guard
        self._meeting_id = self._account_id = 0
        self.language, self.recipient = Choice(), QLineEdit()
        self.copy_button = Button(words.tr("Copy as email text"), "mail")
        self.named = text("", "late", wrap=True)
        self._ticks = KeyedList(k.S1)
        self.add_actions(self.copy_button, self.save_button, self.close_button)
        self.put_beside(
            *(named(words.tr("Language"), self.language), named(words.tr("Recipient"), self.recipient)),
            *(self.named, self._ticks),
            width=_SIDE,
        )
        self.language.currentIndexChanged.connect(self._compose)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the minutes of a meeting, in the language of its account."""
        account = self._desk.accounts.get(meeting.account_id)
        if account is None:
            return
        self._meeting_id, self._account_id = meeting.id, meeting.account_id
        spoken = account.language or words.language
        self.language.offer((("ja", words.tr("Japanese")), ("en", words.tr("English"))), spoken)
        self._offer()
        self.open()
        self._compose()
        self.sheet.setFocus()

    def prepared(self) -> "PreparedMinutes | None":
        """Return the minutes as they would go out; nothing if the meeting is there no more."""
        from csdesk.documents.minutes.export import prepared

        account = self._desk.accounts.get(self._account_id)
        try:
            minutes = self._desk.minutes(self._meeting_id, self.language.value)
        except GoneError:
            return None
        return None if account is None else prepared(self._desk, account, self._meeting_id, minutes)

    def _compose(self) -> None:
        ready = self.prepared()
        if ready is None:
            self.close_card()
            return
        self.named.setText("\n".join(one.sentence(words) for one in ready.named))
        self.named.setVisible(bool(ready.named))
        for button in (self.save_button, self.copy_button):
            button.setEnabled(not ready.named)
        self.draw(partial(_pages, ready))

    def _groups(self) -> list[tuple[str, Sequence[Any], Callable[..., object]]]:
        """Return the records of each kind under a heading, and what edits them."""
        desk, meeting = self._desk, self._meeting_id
        promises = desk.promises.of_meeting(meeting)
        ours = [one for one in promises if one.side is Side.US]
        theirs = [one for one in promises if one.side is not Side.US]
        unanswered = [one for one in desk.questions.of_meeting(meeting) if one.answered_on is None]
        return [
            (words.tr("Decisions"), desk.decisions.of_meeting(meeting), desk.decisions.edit),
            (words.tr("We owe"), ours, desk.promises.edit),
            (words.tr("They owe"), theirs, desk.promises.edit),
            (words.tr("Our actions"), desk.actions.of_meeting(meeting), desk.actions.edit),
            (words.tr("Open questions"), unanswered, desk.questions.edit),
        ]

    def _offer(self) -> None:
        """Offer a tick for each record that may be in them."""
        lines: list[QWidget] = []
        for heading, records, edit in self._groups():
            lines += [Line(heading, "strong")] if records else []
            lines += [self._tick(record, edit) for record in records]
        self._ticks.put(*lines)

    def _tick(self, record: Any, edit: Callable[..., object]) -> Tick:
        tick = Tick(record.title)
        tick.setChecked(record.customer_sees)
        tick.toggled.connect(partial(self._let_see, edit, record.id))
        return tick

    def _let_see(self, edit: Callable[..., object], record_id: int, seen: bool) -> None:
        self._guard(lambda: edit(record_id, customer_sees=seen))
        self._compose()

    @override
    def stops(self) -> list[QWidget]:
        ticks = self._ticks.findChildren(Tick)
        buttons = self.copy_button, self.save_button, self.close_button
        return [self.language, self.recipient, *ticks, self.sheet, *buttons]


def _pages(ready: "PreparedMinutes", ppi: float) -> list[bytes]:
    from csdesk.documents.minutes.pdf import images

    return images(ready.document, ppi)


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
            self.brief_card = PaperCard(self._page, self._tasks, words.tr("Brief", "of a meeting"))
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
            self.minutes_card = MinutesCard(self._page, self._tasks, self._desk, self._guard)
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
        proposed = file_name(account.name if account else "", kind, day=self.meeting.on, ending=".pdf")
        return ask_where(self._page, words.tr("Save as PDF"), proposed, "PDF (*.pdf)")

    def _write(self, work: Callable[..., bytes], path: Path, done: Callable[[bytes], None] | None = None) -> None:
        failed = words.tr("The PDF could not be created, so nothing was written. See the log for details.")
        write_later(self._tasks, self._guard.notice, work, lambda pdf: self._on_written(path, pdf, done), failed)

    def _on_written(self, path: Path, pdf: bytes, done: Callable[[bytes], None] | None) -> None:
        for card in (self.brief_card, self.minutes_card):
            if card is not None:
                card.close_card()
        if done is not None:
            done(pdf)
        say_written(self._guard.notice, words.tr("{file} exported.").format(file=path.name), path)


def _brief_pages(brief: "BriefDocument", ppi: float) -> list[bytes]:
    from csdesk.documents.brief.pdf import images

    return images(brief, ppi)


def _write_brief(brief: "BriefDocument", path: Path) -> bytes:
    from csdesk.documents import writing
    from csdesk.documents.brief.pdf import render

    pdf = render([brief]).pdf
    writing.write(pdf, path)
    return pdf


def _write_minutes(ready: "PreparedMinutes", path: Path) -> bytes:
    from csdesk.documents.minutes.export import written

    return written(ready, path)
