"""The file that is open on the import place: how it is read, what its columns hold, and what it would do."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QDir, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.rules import Owner
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.pages.imports.choices import BatchChoices, ReadingChoices, SourceChoice
from csdesk.ui.pages.imports.fields import LEFT_OUT, NOTHING, OWN_COLUMN, called
from csdesk.ui.pages.imports.lines import draw_choice, draw_text, open_on_click
from csdesk.ui.pages.imports.preview import Previewed, PreviewTables
from csdesk.ui.rows_model import Column, RowsModel
from csdesk.ui.widgets.parts import Card, Line, fill, row
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_SAMPLES, _SAMPLE_LENGTH, _LOOKED_AT = 3, 40, 200
_NAME, _FIELD, _OWNER = 120, 132, 100
_OWNERS = 3
_LEFT, _RIGHT = 1, 1
"""The shares of mapping and preview in the width."""
_ROOM, _ROOM_FOR_MORE = 900, 1080
"""Pixels from which both tables have room side by side, and the file's name beside how it is read; with more to say."""
_LEAST_HEIGHT = 240
_MEGABYTE = 1 << 20


def ask_file(over: QWidget, last: Path | None) -> Path | None:
    """Return the table that she chooses, beginning beside the last one; None if she chooses none."""
    kinds = words.tr("Tables") + " (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.xlsb *.ods *.json)"
    name, _kind = QFileDialog.getOpenFileName(over, words.tr("Choose file"), _beside(last), kinds)
    return Path(name) if name else None


def ask_folder(over: QWidget, last: Path | None) -> Path | None:
    """Return the folder that she chooses, None if she chooses none."""
    name = QFileDialog.getExistingDirectory(over, words.tr("Watch a folder"), _beside(last))
    return Path(name) if name else None


def _beside(last: Path | None) -> str:
    return str(last.parent) if last else QDir.homePath()


@dataclass(frozen=True)
class MappedColumn:
    """A column of the file: its place and name, its first values, its field, and who owns it."""

    place: int
    name: str
    samples: str
    field: str
    owner: Owner
    called: str


class MappingTable(QWidget):
    """A line for each column of the file; field and owner are chosen in the cell."""

    field_chosen = Signal(str, str)
    owner_chosen = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._fields: dict[str, str] = {}
        self._owners = {labels.name(owner): owner for owner in Owner}
        self.model = RowsModel[MappedColumn](self._columns(), lambda line: line.place, self)
        self.table = RecordTable(self.model, words.tr("Column contents"))
        open_on_click(self.table, self.model)
        fill(QVBoxLayout(self), (self.table,), 0, (0, 0, 0, 0))

    def show_draft(self, draft: ImportDraft) -> None:
        """Show how a file's columns are mapped."""
        own = () if draft.kind.in_batch and not draft.offered else (OWN_COLUMN,)
        self._fields = {called(draft, field): field for field in (LEFT_OUT, *own, *draft.fields)}
        self.table.setColumnHidden(_OWNERS, draft.kind.in_batch)
        self.model.show(_column(draft, place, name) for place, name in enumerate(draft.table.columns))

    def _columns(self) -> list[Column[MappedColumn]]:
        return [
            Column(
                words.tr("Column"),
                lambda line: line.name,
                key=lambda line: line.place,
                tip=lambda line: line.name,
                width=_NAME,
                indent=k.S2,
            ),
            Column(words.tr("First values"), lambda line: line.samples, tip=lambda line: line.samples, quiet=True),
            Column(
                words.tr("Field"),
                lambda line: line.called,
                edit=lambda line, name: self.field_chosen.emit(line.name, self._fields[name]),
                draw=lambda painter, cell, line: draw_choice(painter, cell, line.called, quiet=not line.field),
                choices=lambda _line: list(self._fields),
                width=_FIELD,
            ),
            Column(
                words.tr("Preferred values"),
                self._owner_of,
                edit=lambda line, name: self.owner_chosen.emit(line.name, self._owners[name]),
                draw=self._draw_owner,
                choices=lambda line: list(self._owners) if line.field else [NOTHING],
                width=_OWNER,
            ),
        ]

    def _owner_of(self, line: MappedColumn) -> str:
        return labels.name(line.owner) if line.field else NOTHING

    def _draw_owner(self, painter: QPainter, cell: QRect, line: MappedColumn) -> None:
        (draw_choice if line.field else draw_text)(painter, cell, self._owner_of(line))


def _column(draft: ImportDraft, place: int, name: str) -> MappedColumn:
    field, owner = draft.columns.columns.get(name, LEFT_OUT), draft.columns.owners.get(name, Owner.FILE)
    return MappedColumn(place, name, _samples(draft, place), field, owner, called(draft, field))


def _samples(draft: ImportDraft, place: int) -> str:
    """Return the first values of a column that differ."""
    found = dict.fromkeys(row.cells[place] for row in draft.table.rows[:_LOOKED_AT] if row.cells[place])
    return " · ".join(" ".join(value[:_SAMPLE_LENGTH].split()) for value in islice(found, _SAMPLES)) or NOTHING


class OpenFile(QWidget):
    """The file's name and the choices on top, both tables below; where there is no room, one under the other.

    ``fitted`` tells whether there is room.
    """

    fitted = Signal(bool)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.reading, self.mapping, self.tables = ReadingChoices(), MappingTable(), PreviewTables()
        self.source, self.batch = SourceChoice(), BatchChoices(today)
        self._name, self._size = Line("", "section"), Line("", "small")
        boxes = (QBoxLayout(QBoxLayout.Direction.LeftToRight) for _box in range(4))
        self._title, self._how, self._tables, self._choices = boxes
        self._details = QWidget()
        fill(QVBoxLayout(self), (self._top(), (self._bottom(), 1)), k.S4, (0, 0, 0, 0))

    def _top(self) -> QWidget:
        fill(self._title, (self._name, (self._size, 1)), k.S1, (0, 0, 0, 0))
        fill(self._how, (), k.S3, (0, 0, 0, 0))
        self._how.addLayout(self._title, 1)
        whose = row(self.source, self.batch, None, gap=k.S3)
        fill(self._choices, (whose, self.reading, None), k.S3, (0, 0, 0, 0))
        self._how.addLayout(self._choices)
        holder = QWidget()
        holder.setMinimumWidth(1)  # else the window could not be made narrower than what stands side by side
        holder.setLayout(self._how)
        return Card("", k.S2, holder)

    def _bottom(self) -> QWidget:
        mapping = Card(self.mapping.table.accessibleName(), (self.mapping, 1), pad=0)
        fill(self._tables, ((mapping, _LEFT), (self.tables, _RIGHT)), k.S4, (0, 0, 0, 0))
        self._details.setLayout(self._tables)
        for table in (mapping, self.tables):
            table.setMinimumHeight(_LEAST_HEIGHT)
        area = scrolled(self._details)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        return area

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        has_more = not self.batch.isHidden()
        roomy = self.width() >= (_ROOM_FOR_MORE if has_more else _ROOM)
        self._choices.setDirection(down if has_more and not roomy else across)
        self._tables.setDirection(across if roomy else down)
        self._how.setDirection(across if roomy else down)
        self._title.setDirection(down if roomy else across)
        self.fitted.emit(roomy)

    def show_name(self, path: Path) -> None:
        """Show which file it is, of which nothing more is known yet."""
        self._name.say(path.name)
        self._size.say("")

    def show_draft(self, draft: ImportDraft) -> None:
        """Show how a file was read."""
        self.reading.show_table(draft.table, draft.order)
        self.source.show_sources(draft.sources, draft.columns.source)
        self.batch.show_draft(draft)
        self._fit()
        self.mapping.show_draft(draft)
        self.show_name(draft.path)
        self._size.say(_size(draft))
        self._details.show()

    def show_preview(self, previewed: Previewed, *, fresh: bool) -> None:
        """Show what it would do."""
        self._details.show()
        self.tables.show()
        self.tables.show_preview(previewed, fresh=fresh)

    def show_refused(self) -> None:
        """Show what may help with a file that could not be read."""
        self.reading.show_refused()
        self._details.hide()


def _size(draft: ImportDraft) -> str:
    """Return how large a file is: the rows of one that is read on from the disk are not counted yet."""
    table = draft.table
    columns = words.tr("%n column(s)", "", len(table.columns))
    if table.goes_on:
        megabytes = f"{draft.path.stat().st_size / _MEGABYTE:,.0f} MB"
        return f"{megabytes} · {columns}"
    rows = words.tr("%n row(s)", "", len(table.rows) + len({one.row for one in table.problems}))
    return f"{rows} · {columns}"
