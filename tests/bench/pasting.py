"""500 rows of 5 cells pasted into 5,000 accounts till the table is painted again, and taken back; beside 300 ms."""

from functools import cache
from statistics import median

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QApplication

from csdesk import app
from csdesk.ui.pages.portfolio import PortfolioPage
from tests.bench.measure import Measure, milliseconds
from tests.bench.windows import workplace

_FELT_AS_ONE = 300.0
_ROWS, _ROUNDS = 500, 6


def _block(turn: int) -> str:
    """Return names, stages, tiers, touches and owners, others at every turn."""
    stage, touch = (("オンボーディング", "ハイタッチ"), ("アダプション", "ロータッチ"))[turn % 2]
    rows = (f"顧客{turn}-{row}\t{stage}\t{turn}\t{touch}\t担当 {turn}" for row in range(_ROWS))
    return "\r\n".join(rows) + "\r\n"


@cache
def _times() -> tuple[list[float], list[float]]:
    """Return how long each paste took, and each step back."""
    place, running = workplace(5000), app.application()
    page = place.portfolio
    worked_out = [at for at, column in enumerate(page.model.columns) if column.reads is None]
    for column in worked_out:
        page.table.hideColumn(column)
    pastes, undos = [], []
    for turn in range(_ROUNDS):
        QApplication.clipboard().setText(_block(turn))
        _go_to(page, turn * _ROWS)
        for work, times in ((page.table.acts.paste, pastes), (place.undo.undo, undos), (place.undo.redo, undos)):
            times.append(milliseconds(lambda work=work: (work(), page.table.viewport().repaint())))  # type: ignore[misc]
            running.processEvents()
    for column in worked_out:
        page.table.showColumn(column)
    return pastes, undos


def _go_to(page: PortfolioPage, row: int) -> None:
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    page.table.selectionModel().setCurrentIndex(page.model.index(row, 0), flag)


MEASURES = [
    Measure("pasting 500 x 5 cells, median", 1.0, "ms", lambda: (median(_times()[0]), _FELT_AS_ONE)),
    Measure("undoing that paste, median", 1.0, "ms", lambda: (median(_times()[1]), _FELT_AS_ONE)),
]
