"""The small wins of an account by month, the last first; a month without any is gently shown."""

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from csdesk.domain.wins import months
from csdesk.entities import SmallWin
from csdesk.ui import dates
from csdesk.ui import tokens as k
from csdesk.ui.panels.lines import Lines
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.small_wins.row import WinRow
from csdesk.ui.panels.stack import FittedStack
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import Button, Card, col, row, text
from csdesk.ui.words import words

_FEW = 3
"""So many months are shown until all are asked for."""


class WinsCard(Card):
    """A line each; ``opened`` tells which is to be changed, ``wanted`` that one is to be added."""

    opened = Signal(object)
    wanted = Signal()

    def __init__(self, panel: Panel) -> None:
        self._panel = panel
        self._account_id, self._shows_all = 0, False
        self._wins: Sequence[SmallWin] = ()
        self.rows: list[WinRow] = []
        self.add_button = Button("", "plus", "ghost")
        self.add_button.setAccessibleName(words.tr("Add a small win"))
        self.add_button.setToolTip(tip(words.tr("Add a small win") + "  W"))
        self.all_button = Button("", kind="link")
        self._lines = Lines()
        none = words.tr("What went well, one line a month: the customer's documents tell of it. W adds one.")
        self._none = text(none, "muted", wrap=True)
        self._full = col(self._lines, row(self.all_button, None), gap=0)
        self._body = FittedStack(self._full, self._none)
        super().__init__(words.tr("Small wins"), self._body, None, more=self.add_button)
        self.add_button.clicked.connect(self.wanted)
        self.all_button.clicked.connect(self._on_all)

    def show_wins(self, account_id: int, wins: Sequence[SmallWin]) -> None:
        """Show these; of another account only the first few months."""
        self._shows_all = self._shows_all and account_id == self._account_id
        self._account_id, self._wins = account_id, wins
        self._show()

    def _show(self) -> None:
        known = months((win.on for win in self._wins), self._panel.today)
        shown = known if self._shows_all else known[:_FEW]
        self.rows = []
        self._lines.put([line for month in shown for line in self._of(month)])
        self._body.turn_to(self._full if self._wins else self._none)
        self.all_button.setVisible(len(known) > len(shown))
        self.all_button.setText(words.tr("All %n small wins", "", len(self._wins)))

    def _of(self, month: date) -> Iterator[QWidget]:
        """Yield the lines of a month: its name, and its wins, or that there is none."""
        wins = [win for win in self._wins if win.on.replace(day=1) == month]
        name = text(dates.month(month, words.language), "small")
        name.setContentsMargins(0, k.S2, 0, 0)
        yield name
        if not wins:
            this_month = month == self._panel.today.replace(day=1)
            none = words.tr("Nothing yet this month") if this_month else words.tr("Nothing written down")
            said = text(none, "muted")
            said.setContentsMargins(0, k.S1, 0, k.S1)
            yield said
        for win in wins:
            self.rows.append(self._row(win))
            yield self.rows[-1]

    def _row(self, win: SmallWin) -> WinRow:
        line = WinRow(self._panel.entries, win, self)
        line.clicked.connect(lambda: self.opened.emit(win))
        line.delete_wanted.connect(lambda: self._delete(win))
        return line

    def _delete(self, win: SmallWin) -> None:
        self._panel.guard.delete(lambda: self._panel.desk.small_wins.delete(win), win.title)

    def _on_all(self) -> None:
        self._shows_all = True
        self._show()
