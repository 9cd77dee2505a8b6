"""Milestones from a file: what would change, what is new, what does not fit, before anything is written."""

from collections.abc import Sequence
from typing import Self

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.preview import Change, ImportPreview, Incoming, Rejected
from csdesk.services.row_words import counted, unfit
from csdesk.ui import tokens as k
from csdesk.ui.panels.side_card import SideCard
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
        self.go = Button(words.tr("Import changes"), "upload", "primary", act=self.wanted)
        self.hold(self.counts, self._lines, go=self.go)

    def open(self, draft: ImportDraft, found: ImportPreview) -> None:
        """Open with what a file would do."""
        self.opened.emit()
        self.show_found(draft, found)
        self.show()
        (self.go if self.go.isEnabled() else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def reopen(self, _former: Self) -> None:
        """Wait for what a file would do."""

    def show_found(self, draft: ImportDraft, found: ImportPreview) -> None:
        """Show what a file would do by now."""
        self.counts.setText(counted(words, found))
        changes = [(one, change) for one in found.updated for change in one.changes]
        self._lines.put(
            *self._list(words.tr("Rejected"), [_unfit(draft, one) for one in found.rejected]),
            *self._list(words.tr("Changes"), [_changed(draft, one, change) for one, change in changes]),
            *self._list(words.tr("New"), [Line(one.title) for one in found.created]),
        )
        self.go.setEnabled(bool(found.created or found.updated))

    def _list(self, title: str, lines: Sequence[QWidget]) -> list[Item]:
        if not lines:
            return []
        more = words.tr("And {n} more.").format(n=str(len(lines) - _MOST))
        rest = [text(more, "small")] if len(lines) > _MOST else []
        return [text(title, "small"), *lines[:_MOST], *rest, k.S2]


def _unfit(draft: ImportDraft, one: Rejected) -> QWidget:
    column = draft.kind.column(one.column, words.language)
    return text(unfit(words, one.row, column, one.value, one.reason.sentence(words)), "wrong", wrap=True)


def _changed(draft: ImportDraft, one: Incoming, change: Change) -> QWidget:
    column = draft.kind.column(change.field, words.language)
    before, after = (draft.kind.shown(change.field, value, words.language)[:_SHOWN] or "–" for value in change[1:])
    return col(Line(one.title), text(f"{column}: {before} → {after}", "small", wrap=True), gap=0)
