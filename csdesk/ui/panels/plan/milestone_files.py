"""A plan's milestones as a table: out for the customer, and back in after a look at what would change."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Self

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from csdesk.errors import CsdeskError
from csdesk.exchange.file_names import file_name
from csdesk.exchange.tables import Options
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.preview import Change, ImportPreview, Incoming, Rejected
from csdesk.services.row_words import counted, unfit
from csdesk.ui import dates
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel, let_go
from csdesk.ui.panels.plan.export import PlanExport
from csdesk.ui.panels.side_card import SideCard, SideCards
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.files import ask_where, documents, say_written
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Item, Line, col, text
from csdesk.ui.words import words

_MOST = 100
_SHOWN = 60  # characters of a cell


class MilestoneFileCard(SideCard):
    """What is in it is taken in by its button."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel, words.tr("Import milestones"))
        self.counts = text("", "strong", wrap=True)
        self._lines = KeyedList(k.S2)
        self.go = Button(words.tr("Import changes"), "upload", "primary")
        self.hold(self.counts, self._lines, go=self.go)

    def open(self, draft: ImportDraft, found: ImportPreview) -> None:
        """Open with what a file would do."""
        self.show_found(draft, found)
        self.come(self.go if self.go.isEnabled() else self.close_button)

    @override
    def reopen(self, _former: Self) -> None:
        """Wait for what a file would do."""

    def show_found(self, draft: ImportDraft, found: ImportPreview) -> None:
        """Show what a file would do by now."""
        today = self.panel.today
        self.counts.setText(counted(words, found))
        changes = [(one, change) for one in found.updated for change in one.changes]
        self._lines.put(
            *self._list(words.tr("Rejected"), [_unfit(draft, one) for one in found.rejected]),
            *self._list(words.tr("Changes"), [_changed(draft, one, change, today) for one, change in changes]),
            *self._list(words.tr("New"), [Line(one.title) for one in found.created]),
        )
        self.go.setEnabled(bool(found.created or found.updated))

    def _list(self, title: str, lines: Sequence[QWidget]) -> list[Item]:
        more = words.tr("And {n} more.").format(n=str(len(lines) - _MOST))
        rest = [text(more, "small")] if len(lines) > _MOST else []
        return self.headed(title, [*lines[:_MOST], *rest], "small")


def _unfit(draft: ImportDraft, one: Rejected) -> QWidget:
    column = draft.kind.column(one.column, words.language)
    return text(unfit(words, one.row, column, one.value, one.reason.sentence(words)), "wrong", wrap=True)


def _changed(draft: ImportDraft, one: Incoming, change: Change, today: date) -> QWidget:
    column = draft.kind.column(change.field, words.language)
    before, after = (_value(draft, change.field, value, today) or "–" for value in change[1:])
    return col(Line(one.title), text(f"{column}: {before} → {after}", "small", wrap=True), gap=0)


def _value(draft: ImportDraft, field: str, value: Any, today: date) -> str:
    if isinstance(value, date):
        return dates.short(value, today, words.language)
    return draft.kind.shown(field, value, words.language)[:_SHOWN]


class MilestoneFiles(QObject):
    """Asks for the file; what is in it stands on the card until it is taken in or closed."""

    def __init__(self, panel: Panel, export: PlanExport, beside: SideCards, tasks: TaskRunner, back: QWidget) -> None:
        """Write what ``export`` would let out, too; ``back`` has the hand when the card is closed."""
        super().__init__(panel)
        self._panel, self._export, self._beside, self._tasks, self._back = panel, export, beside, tasks, back
        self._draft: ImportDraft | None = None
        self._file, self._plan_id = Path(), 0

    @cached_property
    def card(self) -> MilestoneFileCard:
        """Return the card that says what a file would do."""
        made = self._beside.stand(MilestoneFileCard(self._panel), self._back.setFocus)
        made.go.clicked.connect(self._on_wanted)
        return made

    def send(self) -> None:
        """Write what the customer may see; it stops where the PDF would."""
        from csdesk.documents.prepared_export import refuse_named, write_milestones

        handed, desk = self._export.whole(), self._panel.desk
        if handed is None or not self._panel.guard(lambda: refuse_named(handed)):
            return
        document = handed.document
        proposed = file_name(document.customer.name, document.title, "WBS", day=document.on, ending=".xlsx")
        kinds = words.tr("Excel (*.xlsx);;CSV (*.csv)").split(";;")
        path = ask_where(self._panel.window(), words.tr("Export milestones"), proposed, *kinds)
        if path and self._panel.guard(lambda: write_milestones(desk.exports, handed, path, document.language)):
            sentence = words.tr("{file} exported without internal fields.").format(file=path.name)
            say_written(self._panel.notice, sentence, path)

    def ask(self) -> None:
        """Ask for a file and look at it."""
        kinds = words.tr("Tables (*.xlsx *.csv *.tsv *.xls *.ods)")
        asked = self._panel.window(), words.tr("Import milestones"), documents(), kinds
        chosen, _kind = QFileDialog.getOpenFileName(*asked)
        if chosen:
            self.look(Path(chosen))

    def look(self, file: Path) -> None:
        """Read a file in the background and show what it would do."""
        let_go(self._panel)
        if self._export.planned is not None:
            self._file, self._plan_id = file, self._export.planned.plan.id
            look = partial(self._panel.desk.imports.look, "milestones", file, Options())
            read = partial(look, today=self._panel.today, plan_id=self._plan_id)
            self._tasks.run(read, self._on_read, self._on_failed)

    def of(self, plan_id: int) -> None:
        """Say which plan is shown; what would become of another is not asked any more."""
        if "card" not in self.__dict__:
            return
        if plan_id != self._plan_id:
            self.card.hide()
        elif self.card.isVisible() and self._draft is not None:
            self.card.show_found(self._draft, self._panel.desk.imports.preview(self._draft))

    def take_over(self, former: "MilestoneFiles") -> None:
        """Ask what a former one asks."""
        self._file, self._plan_id = former._file, former._plan_id
        if former._draft is not None and not former.card.isHidden():
            self._on_read(former._draft)

    def _on_read(self, draft: ImportDraft) -> None:
        found = self._panel.guard.made(lambda: self._panel.desk.imports.preview(draft))
        if found is not None:
            self._draft = draft
            self.card.open(draft, found)

    def _on_wanted(self) -> None:
        draft, self._draft = self._draft, None
        if draft is not None and self._panel.guard(lambda: self._take(draft)):
            self.card.shut()
            sentence = words.tr("{file} imported. Press Ctrl+Z to undo.").format(file=self._file.name)
            self._panel.notice.say(sentence)

    def _take(self, draft: ImportDraft) -> None:
        imports = self._panel.desk.imports
        imports.finish(imports.write(draft, imports.preview(draft)))

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, CsdeskError):
            self._panel.guard.warn(error)
        else:
            self._panel.notice.warn(words.tr("The file could not be read. See the log for details."))
