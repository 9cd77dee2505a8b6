"""Which column is which field, and who owns its values."""

from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.rules import Owner
from csdesk.ui import tokens as k
from csdesk.ui.pages.imports.choice_cells import draw_choice, draw_text, open_on_click
from csdesk.ui.pages.imports.fields import LEFT_OUT, NOTHING, OWN_COLUMN, called, owner_name
from csdesk.ui.rows_model import Column, RowsModel
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.words import words

_SAMPLES, _SAMPLE_LENGTH, _LOOKED_AT = 3, 40, 200
_NAME, _FIELD, _OWNER = 120, 132, 100
_OWNERS = 3


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
        self._owners = {owner_name(owner): owner for owner in Owner}
        self.model = RowsModel[MappedColumn](self._columns(), lambda line: line.place, self)
        self.table = RecordTable(self.model)
        self.table.setAccessibleName(words.tr("Column contents"))
        open_on_click(self.table, self.model)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.table)

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
            Column(
                words.tr("First values"),
                lambda line: line.samples,
                tip=lambda line: line.samples,
                quiet=True,
            ),
            Column(
                words.tr("Field"),
                lambda line: line.called,
                edit=lambda line, name: self.field_chosen.emit(line.name, self._fields[name]),
                draw=self._draw_field,
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
        return owner_name(line.owner) if line.field else NOTHING

    def _draw_field(self, painter: QPainter, cell: QRect, line: MappedColumn) -> None:
        draw_choice(painter, cell, line.called, quiet=not line.field)

    def _draw_owner(self, painter: QPainter, cell: QRect, line: MappedColumn) -> None:
        (draw_choice if line.field else draw_text)(painter, cell, self._owner_of(line))


def _column(draft: ImportDraft, place: int, name: str) -> MappedColumn:
    field, owner = draft.columns.columns.get(name, LEFT_OUT), draft.columns.owners.get(name, Owner.FILE)
    return MappedColumn(place, name, _samples(draft, place), field, owner, called(draft, field))


def _samples(draft: ImportDraft, place: int) -> str:
    """Return the first values of a column that differ."""
    found = dict.fromkeys(row.cells[place] for row in draft.table.rows[:_LOOKED_AT] if row.cells[place])
    return " · ".join(" ".join(value[:_SAMPLE_LENGTH].split()) for value in islice(found, _SAMPLES)) or NOTHING
