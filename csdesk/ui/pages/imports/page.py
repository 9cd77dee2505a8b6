"""Import: choose a file, see how it is read and what it would do, then do it as one step."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from PySide6.QtGui import QFocusEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import Changes
from csdesk.errors import CsdeskError, MovedError
from csdesk.exchange.errors import QuotesError, UnclearEncodingError, UnknownSheetError, WrongEncodingError
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.kinds import KINDS
from csdesk.services.importing.preview import Rejected
from csdesk.services.importing.questions import CellAnswer
from csdesk.services.importing.record_kind import RecordKind
from csdesk.services.importing.rules import Answer, Given
from csdesk.services.imports import ImportResult
from csdesk.services.reading_sources import TakenBack
from csdesk.services.watching import Watched
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Command, Target
from csdesk.ui.page import Page
from csdesk.ui.pages.imports import jobs
from csdesk.ui.pages.imports.choices import KindChoice
from csdesk.ui.pages.imports.jobs import Busy
from csdesk.ui.pages.imports.lines import asked_cells
from csdesk.ui.pages.imports.open_file import OpenFile, ask_file, ask_folder
from csdesk.ui.pages.imports.preview import ImportOutcome, Previewed
from csdesk.ui.pages.imports.watched import ReadingOrigins, WatchedFiles
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.files import FileDrop
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Button, col, fill, row, stacked, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

WRITES = "Ctrl+Return"
"""Imports what is previewed."""
_WORDS, _MORE_WORDS = 1060, 1240
"""Pixels from which the buttons beside the kinds have room for words: that which watches, and that which chooses."""
_KINDS = [kind for kind in KINDS if kind.on_page]
_NAMES = [kind.name for kind in _KINDS]
_CURED_BY_CHOICE = (WrongEncodingError, UnclearEncodingError, QuotesError, UnknownSheetError)


class ImportPage(Page):
    """A file on its way into the portfolio."""

    watches = (*(kind.name for kind in _KINDS if isinstance(kind, RecordKind)), "readings", "reading_sources")

    def __init__(self, desk: Desk, bus: ChangeBus, tasks: TaskRunner, today: Callable[[], date] = date.today) -> None:
        super().__init__(bus)
        self._desk, self._today = desk, today
        self._path: Path | None = None
        self._draft: ImportDraft | None = None
        self._previewed: Previewed | None = None
        self._asked: dict[int, Rejected] = {}
        FileDrop(self, self.open_file)
        self._make_parts(tasks)
        self._lay_out()
        self._connect()
        self._show_nothing()

    @staticmethod
    @override
    def keys() -> dict[str, dict[str, str]]:
        listed = {
            words.tr("Choose file"): keys.native("Ctrl+O"),
            words.tr("Import what is shown"): keys.native("Ctrl+Enter"),
        }
        return {words.tr("In the import"): listed}

    def _make_parts(self, tasks: TaskRunner) -> None:
        self.notice, self.busy = Notice(), Busy(tasks)
        self.kinds = KindChoice([kind.title.said(words) for kind in _KINDS])
        self.result = ImportOutcome(self.navigator)
        self.watched, self.origins = WatchedFiles(self._desk, tasks), ReadingOrigins(self._desk)
        self.import_button = Button(words.tr("Import"), "upload", "primary", act=self._write, hint=keys.native(WRITES))
        another = words.tr("Choose another file")
        self.choose_button = Button(" " + another, "file-text", "ghost", name=another, hint=another)
        self.empty = EmptyState(
            words.tr("Import the table you use today"),
            words.tr(
                "Choose a csv, tsv, xlsx or xls file, or drop it here.\n"
                "You can check what will change before you import."
            ),
            (words.tr("Choose file"), self.choose),
            "upload",
            [
                (words.tr("Find duplicates"), partial(self.navigator.open, Target("duplicates"))),
                (words.tr("Watch a folder"), self.choose_folder),
            ],
        )

    def _lay_out(self) -> None:
        self._start = scrolled(col(self.empty, self.origins, gap=k.S4))
        self._body = stacked(self._start, self.result)
        buttons = (self.watched.button, self.choose_button, self.import_button)
        self._head = row(text(words.tr("Import"), "title"), k.S2, self.kinds, None, *buttons, gap=k.S3)
        self._head.setMinimumSize(1, k.FIELD)  # what has no room is shown in another form
        parts = (self._head, self.notice, (self._body, 1), self.watched, self.busy)
        fill(QVBoxLayout(self), parts, k.S4, (k.S6, 20, k.S6, 0))

    @cached_property
    def file(self) -> OpenFile:
        """Return what shows a file that is open, made when one is opened first."""
        made = OpenFile(self._today)
        made.fitted.connect(lambda roomy: self._fit(roomy=roomy))
        made.reading.options_chosen.connect(self._look)
        made.tables.answered.connect(self._on_answered)
        made.tables.settled.connect(self._on_settled)
        made.tables.accounts_wanted.connect(lambda ids: self.navigator.open(Target.accounts(ids)))
        self._hear_how(made)
        self._body.addWidget(made)
        return made

    def _hear_how(self, file: OpenFile) -> None:
        """Understand the draft as it is said there."""
        as_said = self._reconsider
        file.reading.order_chosen.connect(lambda: as_said(lambda draft: replace(draft, order=file.reading.order)))
        file.mapping.field_chosen.connect(lambda column, to: as_said(lambda draft: draft.with_columns({column: to})))
        file.mapping.owner_chosen.connect(
            lambda column, whose: as_said(lambda draft: draft.with_owners({**draft.columns.owners, column: whose}))
        )
        file.source.chosen.connect(lambda source: as_said(lambda draft: draft.from_source(source), fresh=True))
        file.batch.day_chosen.connect(lambda day: as_said(lambda draft: replace(draft, on=day)))
        file.batch.absence_chosen.connect(lambda how: as_said(lambda draft: draft.with_absence(how)))

    def _connect(self) -> None:
        self.kinds.chosen.connect(lambda _place: self._look())
        self.result.dismissed.connect(self._dismiss)
        self.result.unwanted.connect(lambda batch: self._take_back([batch]))
        self.origins.unwanted.connect(self._take_back)
        self.watched.review_wanted.connect(self.review)
        self.watched.failed.connect(self._on_failed)
        self.choose_button.clicked.connect(lambda: self.choose())
        self.busy.started.connect(lambda: self.import_button.setEnabled(False))
        self.busy.stopped.connect(self._on_stopped)
        self.busy.failed.connect(self._on_failed)
        keys.listen(self, QKeySequence.StandardKey.Open, self.choose, whole=True)
        keys.listen(self, WRITES, self.import_button.click, whole=True)

    @override
    def refresh(self, changes: Changes) -> None:
        """Preview again: what is here has changed."""
        self.origins.show_sources(visible=self._body.currentWidget() is self._start)
        if self._draft is not None and not self.busy.is_working:
            self._preview(self._draft)
        elif self.result.shown is not None and not self._desk.imports.are_there(*self.result.shown):
            self._dismiss()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the hand on to where it is seen."""
        shown = self._body.currentWidget()
        hand = self.empty.button if shown is self._start else self.result if shown is self.result else None
        (hand or self.file.mapping.table).setFocus()

    def take_over(self, former: "ImportPage") -> None:
        """Show the file that a former page shows, as far as it is understood and answered there."""
        self.kinds.choose(former.kinds.current)
        if "file" in former.__dict__:
            self.file.reading.take_over(former.file.reading)
        self._path, self._asked, self._draft = former._path, former._asked, former._draft
        if former.result.shown is not None:
            self._show_result(*former.result.shown)
        if self._draft is None:
            return
        self.file.show_draft(self._draft)
        self._show_file(self._draft.path)
        if former._previewed is not None:
            self._previewed = former._previewed
            self.file.show_preview(self._previewed, fresh=False)
        self._offer_import()

    @property
    def is_working(self) -> bool:
        """Tell whether a worker is busy for the page."""
        return self.busy.is_working

    def choose(self) -> None:
        """Ask for a file."""
        if (path := ask_file(self, self._path)) is not None:
            self.open_file(path)

    def choose_folder(self) -> None:
        """Ask for a folder that is to be watched."""
        if (path := ask_folder(self, self._path)) is not None:
            self.open_file(path)

    @override
    def commands(self) -> list[Command]:
        return [(words.tr("Watch a folder"), "history", self.choose_folder)]

    def open_file(self, path: Path) -> None:
        """Look at a file, or watch a folder; not while another file is being written."""
        if not self._body.isEnabled():
            return
        if path.is_dir():
            self.watched.watch_folder(path, _NAMES[self.kinds.current])
            return
        self._path = path
        self._show_nothing()
        self.file.reading.forget()
        self._look()

    @override
    def arrive(self, target: Target) -> None:
        """Be ready for a table of a kind, unless another is being looked at; or look at a watched file."""
        if target.part and self._path is None:
            self.kinds.choose(_NAMES.index(target.part))
        if target.what is not None:
            self.review(target.what)

    def review(self, watched: Watched) -> None:
        """Look at a watched file that has changed."""
        self.kinds.choose(_NAMES.index(watched.kind))
        self.open_file(watched.path)

    def _look(self) -> None:
        """Read the file, as chosen or as found, and preview it."""
        if self._path is None:
            return
        self.watched.begin(self._path)
        kind = _NAMES[self.kinds.current]
        asked = jobs.Asked(kind, self._path, self.file.reading.options, self.file.reading.order)
        sentence = words.tr("Reading {file}…").format(file=self._path.name)
        self.busy.run(sentence, partial(jobs.look, self._desk.imports, asked), partial(self._on_looked, fresh=True))

    def _preview(self, draft: ImportDraft, *, fresh: bool = False) -> None:
        """Show a draft, and preview it; a fresh one begins with what needs a look."""
        self._draft, self._previewed = draft, None
        self.file.mapping.show_draft(draft)
        sentence = words.tr("Comparing with your records…")
        self.busy.run(sentence, partial(jobs.preview, self._desk.imports, draft), partial(self._on_looked, fresh=fresh))

    def _write(self) -> None:
        """Write what is previewed; nothing may overtake that, or nobody would be told of what was written."""
        if self._previewed is not None:
            self._hold()
            sentence = words.tr("Saving…")
            work = partial(self._desk.imports.write, self._previewed.draft, self._previewed.preview)
            in_batch = self._previewed.draft.kind.in_batch
            self.busy.run(sentence, work, self._on_written, can_be_cancelled=in_batch, writes=True)

    def _fit(self, *, roomy: bool) -> None:
        """Let the kinds be one field where there is no room, and the buttons have their words where there is enough."""
        self.kinds.fit(roomy=roomy)
        self.watched.name_button(in_words=self.width() >= _WORDS)
        self.choose_button.setText(" " + words.tr("Choose another file") if self.width() >= _MORE_WORDS else "")

    def _hold(self, *, on: bool = True) -> None:  # nothing is done but to cancel
        for part in (self._head, self._body, self.watched):
            part.setEnabled(not on)

    def _on_looked(self, looked: jobs.Looked, *, fresh: bool) -> None:
        if fresh:
            self._asked = {}
            self.file.show_draft(looked.draft)
            self._show_file(looked.draft.path)
        self._draft = looked.draft
        if looked.preview is None:
            self._refuse(looked.problem)
            return
        self.notice.hide()
        self._asked.update((one.row, one) for one in looked.preview.row_questions)
        still = {one.row for one in looked.preview.row_questions}
        asked = [
            one
            for line, one in sorted(self._asked.items())
            if line in still or looked.draft.answer_to(one) is not Answer.ASK
        ]
        cells = asked_cells(looked.draft, looked.preview)
        self._previewed = Previewed(looked.draft, looked.preview, asked, cells)
        self.file.show_preview(self._previewed, fresh=fresh)
        self._offer_import()

    def _show_file(self, path: Path) -> None:
        self._turn_to(self.file)
        self.watched.show_file(path, _NAMES[self.kinds.current])

    def _show_nothing(self) -> None:
        """Show the place without a file."""
        self._draft = self._previewed = None
        self.result.forget()
        self._turn_to(self._start)
        self.notice.hide()

    def _turn_to(self, part: QWidget) -> None:
        self._body.setCurrentWidget(part)
        self.origins.show_sources(visible=part is self._start)
        for each in (self.watched.button, self.import_button):
            each.setVisible(part not in (self._start, self.result))
        self.choose_button.setVisible(part is not self._start)

    def _offer_import(self) -> None:
        if self._previewed is None:
            self.import_button.setText(" " + words.tr("Import"))
            return
        count = len(self._previewed.preview.created) + len(self._previewed.preview.updated)
        self.import_button.setText(" " + words.tr("Import %n row(s)", "", count))
        self.import_button.setEnabled(count > 0)

    def _refuse(self, problem: CsdeskError | None) -> None:
        self._previewed = None
        self._offer_import()
        if problem is not None:
            self.notice.warn(problem.sentence(words))
        self.file.tables.hide()

    def _reconsider(self, otherwise: Callable[[ImportDraft], ImportDraft], *, fresh: bool = False) -> None:
        """Preview the draft as it is understood otherwise; its questions are new ones."""
        if self._draft is not None:
            self._asked = {}
            self._preview(replace(otherwise(self._draft), answers={}, accounts={}), fresh=fresh)

    def _on_answered(self, answers: dict[int, Given]) -> None:
        if self._draft is not None:
            self._preview(self._draft.answered(self._asked.values(), answers))

    def _on_settled(self, given: CellAnswer) -> None:
        """Take an answer for all cells alike; what was answered of rows stays."""
        if self._draft is not None:
            self._preview(self._draft.answering(given.question, given.answer))

    def _on_written(self, written: ImportResult) -> None:
        self._hold(on=False)
        draft = self._draft
        self._show_nothing()
        self._desk.imports.finish(written)
        if self._path is not None:
            self.watched.know(self._path)
        self._path = None
        if draft is not None:
            self._show_result(draft, written)
        self.setFocus()

    def _show_result(self, draft: ImportDraft, written: ImportResult) -> None:
        self.result.show_result(draft, written)
        self._turn_to(self.result)

    def _dismiss(self) -> None:
        self._show_nothing()
        self.setFocus()

    def _take_back(self, batches: list[int]) -> None:
        self._hold()
        work = partial(self._desk.reading_sources.take_back, batches, self._today())
        self.busy.run(words.tr("Taking back…"), work, self._on_taken_back, can_be_cancelled=False)

    def _on_taken_back(self, done: TakenBack) -> None:
        self._hold(on=False)
        self._desk.reading_sources.finish(done)
        self._dismiss()
        self.notice.say(words.tr("The readings were taken back."))

    def _on_stopped(self) -> None:
        self._hold(on=False)
        self._stay()
        self.notice.say(words.tr("Stopped. Nothing was changed."), words.tr("Continue"), self.busy.go_on)

    def _on_failed(self, error: Exception) -> None:
        self._hold(on=False)
        self._stay()
        if not isinstance(error, CsdeskError):
            raise error
        if isinstance(error, MovedError) and self._draft is not None:
            again = partial(self._preview, self._draft)
            self.notice.say(error.sentence(words), words.tr("Preview again"), again)
            return
        name = f"{self._path.name}: " if self._path and self._draft is None else ""
        self.notice.warn(name + error.sentence(words))
        if self._path and self._draft is None and isinstance(error, _CURED_BY_CHOICE):
            self.file.show_name(self._path)
            self.file.show_refused()
            self._show_file(self._path)

    def _stay(self) -> None:
        """Show the file as it is still understood, if it is."""
        if self._draft is not None:
            self.kinds.choose(_NAMES.index(self._draft.kind.name))
            self.file.reading.take_back()
        self._offer_import()
