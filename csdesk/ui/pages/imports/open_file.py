"""The file that is open on the import place: how it is read, what its columns hold, and what it would do."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.services.importing.kind import ImportDraft
from csdesk.ui import tokens as k
from csdesk.ui.pages.imports.batch_choices import BatchChoices
from csdesk.ui.pages.imports.mapping import MappingTable
from csdesk.ui.pages.imports.preview import Previewed, PreviewTables
from csdesk.ui.pages.imports.reading import ReadingChoices
from csdesk.ui.pages.imports.source import SourceChoice
from csdesk.ui.widgets.parts import Card, Line, fill, row
from csdesk.ui.words import words

_LEFT, _RIGHT = 1, 1
"""The shares of mapping and preview in the width."""
_ROOM, _ROOM_FOR_MORE = 900, 1080
"""Pixels from which both tables have room side by side, and the file's name beside how it is read; with more to say."""
_LEAST_HEIGHT = 240
_MEGABYTE = 1 << 20


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
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._details)
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
