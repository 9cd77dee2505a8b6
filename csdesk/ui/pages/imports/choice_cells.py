"""Cells in which one of a few things is chosen: they look like it, and open at the first click."""

from typing import Any

from PySide6.QtCore import QModelIndex, QRect, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QComboBox

from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.record_table import RecordTable


def draw_text(
    painter: QPainter, cell: QRect, words: str, *, quiet: bool = True, indent: int = 0, beside: int = 0
) -> None:
    """Paint a word, further in than usual, with room for what stands beside it."""
    ink = theme.now.muted if quiet else theme.now.text
    room = cell.width() - 2 * k.S2 - indent - beside
    paint.text(painter, cell.x() + k.S2 + indent, _middle(cell), room, words, ink)


def draw_choice(painter: QPainter, cell: QRect, words: str, *, quiet: bool = True) -> None:
    """Paint what is chosen, and the sign that it can be chosen."""
    draw_text(painter, cell, words, quiet=quiet, beside=k.ICON_SMALL + k.S1)
    left = cell.right() + 1 - k.ICON_SMALL - k.S2
    paint.icon(painter, left, _middle(cell), "chevron-down", theme.now.muted, k.ICON_SMALL)


def open_on_click(table: RecordTable, model: RowsModel[Any]) -> None:
    """Let a click on a cell with choices open them."""

    def open_choices(index: QModelIndex) -> None:
        if model.columns[index.column()].choices is None:
            return
        table.edit(index)
        editor = QApplication.focusWidget()
        if isinstance(editor, QComboBox) and table.isAncestorOf(editor):
            QTimer.singleShot(0, editor, editor.showPopup)

    table.clicked.connect(open_choices)


def _middle(cell: QRect) -> float:
    return cell.y() + cell.height() / 2
