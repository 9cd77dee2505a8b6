"""What slips when a milestone is moved, and the one question about it: whose doing that is."""

from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from csdesk.domain.plans import SlipReason
from csdesk.services.plans.milestones import Shift
from csdesk.ui import keys, labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.plan.rescheduling import Rescheduling
from csdesk.ui.widgets.fields import on_enter
from csdesk.ui.widgets.parts import Button, Line, called, fill, mark_as, row, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

REASONS = {
    Qt.Key.Key_C: SlipReason.CUSTOMER,
    Qt.Key.Key_U: SlipReason.US,
    Qt.Key.Key_P: SlipReason.PRODUCT,
}
"""The key that says why."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_LINE, _SHOWN = 22, 5
_NOTE = 200


class SlipCard(QFrame):
    """Stands under the outline while a move waits for its word; one key says why and makes it, Escape takes it back."""

    def __init__(self, moves: Rescheduling, entries: Entries, back: QWidget) -> None:
        """Show nothing yet; ``back`` has the hand again when the word is given."""
        super().__init__()
        self._moves, self._entries, self._back = moves, entries, back
        self.setAccessibleName(words.tr("Delayed milestones"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        mark_as(self, "slip")
        self.head = Line("", "strong")
        self._grid = QWidget()
        self._list = scrolled(self._grid)
        self.note = called(QLineEdit(), words.tr("Internal note"), words.tr("Internal note (N)"), _NOTE)
        self.buttons = {key: self._reason_button(key) for key in REASONS}
        self.plain = Button(words.tr("No reason  ⏎"), kind="small")
        self.leave = Button(words.tr("Cancel  Esc"), kind="small")
        self._lay_out()
        self._connect()
        self.hide()

    def show_shifts(self, shifts: tuple[Shift, ...]) -> None:
        """Show what would change; nothing hides the card."""
        before = self.isVisible()
        if not shifts:
            self._close()
            return
        self.show()
        self.head.say(self._question(shifts))
        self._fill(shifts)
        if not before:
            QTimer.singleShot(0, self, self._take_the_hand)  # after the editor that the date was typed into has closed

    def settle(self) -> None:
        """Make the move that waits for its word, without one, as Enter does."""
        if self.isVisible():
            self._moves.make(None, self.note.text())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        if key in REASONS and not held:
            self._moves.make(REASONS[key], self.note.text())
        elif key in keys.ENTER:
            self._moves.make(None, self.note.text())
        elif key == Qt.Key.Key_Escape:
            self._moves.drop()
        elif key == Qt.Key.Key_N and not held:
            self.note.setFocus()
        elif key in _STEPS and held & Qt.KeyboardModifier.ControlModifier:
            self._moves.step_on(_STEPS[key])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            bar = self._list.verticalScrollBar()
            bar.setValue(bar.value() + (_LINE if key == Qt.Key.Key_Down else -_LINE))
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        why = text(words.tr("Reason for the delay"), "small")
        answer = row(why, *self.buttons.values(), self.plain, k.S2, self.note, None, self.leave)
        fill(QVBoxLayout(self), (self.head, self._list, answer), k.S2, (k.S4, k.S3, k.S4, k.S3))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _connect(self) -> None:
        self._moves.proposed.connect(self.show_shifts)
        self.plain.clicked.connect(lambda: self._moves.make(None, self.note.text()))
        self.leave.clicked.connect(self._moves.drop)
        on_enter(self.setFocus, self.note)

    def _reason_button(self, key: Qt.Key) -> Button:
        reason = REASONS[key]
        return Button(
            f"{labels.slip_reason(reason)}  {key.name[-1]}",
            kind="small",
            act=lambda: self._moves.make(reason, self.note.text()),
        )

    def _question(self, shifts: tuple[Shift, ...]) -> str:
        first, others = shifts[0], len(shifts) - 1
        moved = words.tr("“{title}” moves to {date}").format(title=first.title, date=self._entries.short(first.due))
        return " · ".join([moved, *([words.tr("%n more move(s) with it", "", others)] if others else [])])

    def _fill(self, shifts: tuple[Shift, ...]) -> None:
        self._grid = QWidget()
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, k.S2, 0)
        grid.setVerticalSpacing(0)
        grid.setHorizontalSpacing(k.S6)
        grid.setColumnStretch(0, 1)
        others = sorted(shifts[1:], key=lambda one: (one.due is None, one.due))
        for place, shift in enumerate((*shifts[:1], *others)):
            for column, said in enumerate((shift.title, self._dates(shift), self._by(shift))):
                label = Line(said, "body" if column == 0 else "small")
                label.setFixedHeight(_LINE)
                grid.addWidget(label, place, column)
        self._list.setWidget(self._grid)
        self._list.setFixedHeight(_LINE * min(len(shifts), _SHOWN))

    def _dates(self, shift: Shift) -> str:
        before = self._period(shift.start_from, shift.due_from)
        return f"{before} → {self._period(shift.start, shift.due)}"

    def _period(self, *days: date | None) -> str:
        return " – ".join(self._entries.short(day) for day in days if day is not None) or "–"

    def _by(self, shift: Shift) -> str:
        if shift.due is None or shift.due_from is None:
            return ""
        days = (shift.due - shift.due_from).days
        return words.tr("%n day(s) later", "", days) if days >= 0 else words.tr("%n day(s) earlier", "", -days)

    def _close(self) -> None:
        focused = QApplication.focusWidget()
        if (
            self.isVisible() and focused and (focused is self or self.isAncestorOf(focused))
        ):  # else Qt gives it to a button
            self._back.setFocus()
        self.note.clear()
        self.hide()

    def _take_the_hand(self) -> None:
        if self.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
