"""Milestones from a file: what would change, what is new, what does not fit, before anything is written."""

from collections.abc import Sequence
from typing import Self

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.services.part_look import Unfit
from csdesk.services.part_sheets import Taken
from csdesk.services.row_words import counted, unfit
from csdesk.ui import tokens as k
from csdesk.ui.panels.plan.side_card import SideCard
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Item, Line, col, text
from csdesk.ui.words import words

_MOST = 100
_SHOWN = 60  # characters of a cell


class MilestoneFileCard(SideCard):
    """``wanted`` tells that the file is to be taken in."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(words.tr("Import milestones"), words.tr("Close"))
        self.counts = text("", "strong", wrap=True)
        self._lines = KeyedList(k.S2)
        self.go = Button(words.tr("Import changes"), "upload", "primary")
        self.go.clicked.connect(self.wanted)
        self.hold(self.counts, self._lines, go=self.go)

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
        self._lines.put(
            *self._list(words.tr("Rejected"), [self._unfit(one) for one in found.rejected]),
            *self._list(words.tr("Changes"), [self._changed(*one) for one in found.changes]),
            *self._list(words.tr("New"), [Line(title) for title in found.fresh]),
        )
        self.go.setEnabled(bool(found.created or found.updated))

    def _unfit(self, one: Unfit) -> QWidget:
        return text(unfit(words, *one), "wrong", wrap=True)

    def _changed(self, _row: int, title: str, column: str, before: str, after: str) -> QWidget:
        told = f"{column}: {before[:_SHOWN] or '–'} → {after[:_SHOWN] or '–'}"
        return col(Line(title), text(told, "small", wrap=True), gap=0)

    def _list(self, title: str, lines: Sequence[QWidget]) -> list[Item]:
        if not lines:
            return []
        more = words.tr("And {n} more.").format(n=str(len(lines) - _MOST))
        rest = [text(more, "small")] if len(lines) > _MOST else []
        return [text(title, "small"), *lines[:_MOST], *rest, k.S2]
