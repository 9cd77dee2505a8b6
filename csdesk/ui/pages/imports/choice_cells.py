"""Cells in which one of a few things is chosen: they look like it, and open at the first click."""

from typing import Any

from PySide6.QtCore import QModelIndex, QRect, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QComboBox

from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.cells import middle, said
from csdesk.ui.widgets.record_table import RecordTable


def draw_text(painter: QPainter, cell: QRect, words: str, *, quiet: bool = True, beside: int = 0) -> None:
    """Paint a word, with room for what stands beside it."""
    said(painter, cell, words, theme.now.muted if quiet else "", beside=beside)


def draw_choice(painter: QPainter, cell: QRect, words: str, *, quiet: bool = True) -> None:
    """Paint what is chosen, and the sign that it can be chosen."""
    draw_text(painter, cell, words, quiet=quiet, beside=k.ICON_SMALL + k.S1)
    left = cell.right() + 1 - k.ICON_SMALL - k.S2
    paint.icon(painter, left, middle(cell), "chevron-down", theme.now.muted, k.ICON_SMALL)


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
