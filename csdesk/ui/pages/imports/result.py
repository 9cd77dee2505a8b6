"""What an import did: it stays until it is dismissed, and leads to each row and its account."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.services.importing.kind import ImportDraft
from csdesk.services.imports import ImportResult
from csdesk.ui import keys, labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.pages.imports import lines
from csdesk.ui.pages.imports.lines import PreviewLine
from csdesk.ui.pages.imports.remarks import Remarks
from csdesk.ui.rows_model import Column, RowsModel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import Button, Card, Line, Painted, Segments, fill, row
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.words import words

_FIRST_LOOK = ("flagged", "rejected", "new", "changed", "left_out")
_ROW = 46


class ImportOutcome(QWidget):
    """A sentence with the counts, and the rows behind each; ``wanted`` tells which account is to be opened.

    An import of readings is ``unwanted`` when it is to be taken back.
    """

    wanted = Signal(int)
    dismissed = Signal()
    portfolio_wanted = Signal()
    unwanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.shown: tuple[ImportDraft, ImportResult] | None = None
        self._lines: dict[str, list[PreviewLine]] = {}
        self._names = {
            "new": words.tr("New"),
            "changed": words.tr("Changed"),
            "flagged": words.tr("To look at"),
            "rejected": words.tr("Not imported"),
            "left_out": words.tr("Left out"),
        }
        self._said, self._file = Line("", "section"), Line("", "small")
        self.segments = Segments([*self._names.values()])
        self.segments.chosen.connect(self._show_part)
        self.remarks = Remarks()
        self.model = RowsModel[PreviewLine](self._columns(), lambda line: line.number, self)
        self.table = RecordTable(self.model)
        self.table.setAccessibleName(words.tr("What the import did"))
        self.table.opened.connect(self._on_opened)
        self.table.acts.opening = words.tr("Open account")
        self.dismiss_button = Button("", "x", "ghost")
        self.dismiss_button.setAccessibleName(words.tr("Dismiss"))
        self.dismiss_button.setToolTip(tip("Esc"))
        self.dismiss_button.clicked.connect(self.dismissed)
        see = Button(words.tr("View portfolio"), kind="link")
        see.clicked.connect(self.portfolio_wanted)
        self.back_button = Button(words.tr("Take back"), "history", "small")
        self.back_button.clicked.connect(self._on_unwanted)
        sign = Painted(k.ICON, k.S6, self._draw_sign)
        head = row(sign, (self._said, 1), self._file, self.back_button, see, self.dismiss_button, gap=k.S2)
        top = Card("", k.S1, head, row(self.segments, None), self.remarks)
        fill(QVBoxLayout(self), (top, (Card("", (self.table, 1), pad=0), 1)), k.S4, (0, 0, 0, 0))
        keys.listen(self, Qt.Key.Key_Escape, self.dismissed.emit, whole=True)

    @property
    def words(self) -> str:
        """Return what it says."""
        return self._said.text()

    def show_result(self, draft: ImportDraft, done: ImportResult) -> None:
        """Show what an import did; first what is to be looked at."""
        self.shown = draft, done
        self._lines = lines.written(draft, done)
        self._said.say(said(done))
        self._file.say(Path(draft.path).name)
        self.back_button.setVisible(done.batch is not None)
        self.remarks.say([one.sentence(words) for one in done.warnings])
        counts = [len(found) for found in _groups(done)]
        for place, (name, count) in enumerate(zip(self._names.values(), counts, strict=True)):
            self.segments.rename(place, f"{name}  {count:,}")
            self.segments.buttons[place].setVisible(bool(count))
        parts = [*self._names]
        first = next((name for name in _FIRST_LOOK if counts[parts.index(name)]), "new")
        self.segments.choose(parts.index(first))
        self._show_part(parts.index(first))

    def forget(self) -> None:
        """Hold nothing any more."""
        self.shown = None

    @override
    def setFocus(self, *_reason: Qt.FocusReason) -> None:
        """Give the hand on to the rows."""
        self.table.setFocus()
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 1))

    def _show_part(self, place: int) -> None:
        self.model.show(self._lines[[*self._names][place]])

    def _on_unwanted(self) -> None:
        if self.shown is not None and self.shown[1].batch is not None:
            self.unwanted.emit(self.shown[1].batch)

    def _on_opened(self, number: int) -> None:
        account = next((line.leads_to for line in self.model.shown if line.number == number), 0)
        if account:
            self.wanted.emit(account)

    def _columns(self) -> list[Column[PreviewLine]]:
        return [
            Column(words.tr("Row"), lambda line: f"{line.row:,}", key=lambda line: line.number, width=_ROW, right=True),
            self._cell(words.tr("Name"), 0, 200),
            self._cell(words.tr("Column"), 1, 140),
            self._cell(words.tr("In the file"), 2, 240),
            self._cell(words.tr("What to know"), 3),
        ]

    def _cell(self, title: str, place: int, width: int = 0) -> Column[PreviewLine]:
        def text_of(line: PreviewLine) -> str:
            return line.cells[place]

        return Column(title, text_of, tip=text_of, width=width, quiet=place > 0, opens=place == 0)

    def _draw_sign(self, painter: QPainter, area: QRect) -> None:
        calm = self.shown is None or not self.shown[1].preview.needs_a_look
        name, ink = ("circle-check", theme.now.accent) if calm else ("circle-alert", theme.now.attention)
        paint.icon(painter, 0, area.height() / 2, name, ink)


def said(done: ImportResult) -> str:
    """Return what an import did in a sentence: what is new and changed, and what is to be looked at."""
    new, changed, flagged, rejected, _left_out = map(len, _groups(done))
    parts = [words.tr("{n} new").format(n=f"{new:,}"), words.tr("{n} changed").format(n=f"{changed:,}")]
    parts = parts if changed else parts[:1]
    parts += [words.tr("%n cell(s) to look at", "", flagged)] if flagged else []
    parts += [words.tr("{n} not imported").format(n=f"{rejected:,}")] if rejected else []
    if done.batch is not None:
        return words.tr("{counts}.").format(counts=labels.listed(parts))
    return words.tr("{counts}. Press Ctrl+Z to undo.").format(counts=labels.listed(parts))


def _groups(done: ImportResult) -> Sequence[Sequence[object]]:
    preview = done.preview
    return preview.created, preview.updated, preview.flagged, preview.rejected, preview.left_out
