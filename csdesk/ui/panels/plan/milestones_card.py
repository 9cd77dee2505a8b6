"""Milestones from a file: what would change, what is new, what does not fit, before anything is written."""

from collections.abc import Sequence
from typing import Self

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.services.part_look import Unfit
from csdesk.services.part_sheets import Taken
from csdesk.services.row_words import counted, unfit
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.panels.plan.side_card import SideCard, empty
from csdesk.ui.widgets.fields import KeyWatch
from csdesk.ui.widgets.parts import Button, Line, col, row, rule, text
from csdesk.ui.words import words

_MOST = 100
_SHOWN = 60  # characters of a cell


class MilestoneFileCard(SideCard):
    """``wanted`` tells that the file is to be taken in."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(words.tr("Milestones from a file"), words.tr("Close"))
        self.counts = text("", "strong", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(k.S2)
        self.go = Button(words.tr("Take in"), "upload", "primary")
        self.go.clicked.connect(self.wanted)
        for key in keys.ENTER:
            KeyWatch(self.go, key, self.go.click)
        holder = QWidget()
        holder.setLayout(self._lines)
        self.hold(self.counts, holder, foot=col(rule(), row((self.go, 1), margins=(k.S4, k.S1, k.S4, k.S3))))

    def open(self, found: Taken) -> None:
        """Open with what a file would do."""
        self.opened.emit()
        self.show_found(found)
        self.show()
        (self.go if self.go.isEnabled() else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def reopen(self, _former: Self) -> None:
        """Wait for what a file would do."""

    def show_found(self, found: Taken) -> None:
        """Show what a file would do by now."""
        self.counts.setText(counted(words, found.counts()))
        empty(self._lines)
        self._list(words.tr("Does not fit"), [self._unfit(one) for one in found.rejected])
        self._list(words.tr("Changes"), [self._changed(*one) for one in found.changes])
        self._list(words.tr("New"), [Line(title) for title in found.fresh])
        self.go.setEnabled(bool(found.created or found.updated))

    def _unfit(self, one: Unfit) -> QWidget:
        return text(unfit(words, *one), "wrong", wrap=True)

    def _changed(self, _row: int, title: str, column: str, before: str, after: str) -> QWidget:
        told = f"{column}: {before[:_SHOWN] or '–'} → {after[:_SHOWN] or '–'}"
        return col(Line(title), text(told, "small", wrap=True), gap=0)

    def _list(self, title: str, lines: Sequence[QWidget]) -> None:
        if not lines:
            return
        self._lines.addWidget(text(title, "small"))
        for line in lines[:_MOST]:
            self._lines.addWidget(line)
        if len(lines) > _MOST:
            more = words.tr("And {n} more.").format(n=str(len(lines) - _MOST))
            self._lines.addWidget(text(more, "small"))
        self._lines.addSpacing(k.S2)
