"""The table of renewals: over each month a heading with what it comes to, by how sure it is."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from typing_extensions import override

from csdesk.domain.forecast import SURENESS, Sums
from csdesk.ui import amounts, labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.pages.renewals import saying
from csdesk.ui.pages.renewals.bands import SWATCH, swatch
from csdesk.ui.pages.renewals.columns import AWAITED, ENDED
from csdesk.ui.pages.renewals.lines import Heading, LinesModel, is_entry
from csdesk.ui.widgets.rows_table import RowsTable, Strip
from csdesk.ui.words import words

_MONTH = 168


class LinesTable(RowsTable):
    """Paints headings across all columns; the arrows pass over them."""

    def __init__(self, model: LinesModel) -> None:
        super().__init__(model)
        self._lines = model

    def go_to(self, place: int) -> None:
        """Put the hand on the first contract from a place on."""
        places = range(place, self._lines.rowCount())
        found = next((one for one in places if is_entry(self._lines.row_at(one))), None)
        if found is not None:
            self.setCurrentIndex(self._lines.index(found, 0))

    def show_ended(self, *, ended: bool) -> None:
        """Show the columns of how contracts ended, or those of what is to come."""
        for at, column in enumerate(self._lines.columns):
            if column.name in (*AWAITED, *ENDED):
                self.horizontalHeader().setSectionHidden(at, (column.name in AWAITED) == ended)

    @override
    def _paint_row(self, painter: QPainter, place: int, strips: list[Strip]) -> None:
        line = self._lines.row_at(place)
        if is_entry(line):
            super()._paint_row(painter, place, strips)
        elif isinstance(line, Heading):
            area = QRect(0, self.rowViewportPosition(place), self.viewport().width(), k.ROW)
            self._paint_heading(painter, area, line)

    def _paint_heading(self, painter: QPainter, area: QRect, heading: Heading) -> None:
        now, middle = theme.now, area.y() + area.height() / 2 + 2
        painter.fillRect(area, theme.colour(now.window))
        painter.fillRect(area.x(), area.bottom(), area.width(), 1, theme.colour(now.line))
        name = saying.month(heading.month)
        wide = paint.text(painter, k.S4, middle, _MONTH, name, weight=k.STRONG)
        self._paint_sums(painter, area, max(k.S4 + wide + k.S6, _MONTH), self._lines.sums(heading.month))

    def _paint_sums(self, painter: QPainter, area: QRect, left: float, sums: Sums) -> None:
        """Paint what each sureness comes to, as far as there is room."""
        now, middle = theme.now, area.y() + area.height() / 2 + 2
        for forecast in SURENESS:
            if forecast not in sums:
                continue
            name = labels.sureness(forecast)
            money = amounts.sums(sums[forecast], words.language)
            swatch(painter, left, middle, forecast)
            left += SWATCH + k.S2 - 2
            left += paint.text(painter, left, middle, area.right() - left, name, now.muted, k.SMALL) + k.S2 - 2
            left += paint.text(painter, left, middle, area.right() - left, money, now.text, k.SMALL, k.STRONG) + k.S6
            if left > area.right() - k.S8:
                break
