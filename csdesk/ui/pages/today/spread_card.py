"""After an absence: all that is overdue on one card, spread over the coming working days, with a preview."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpinBox, QWidget
from typing_extensions import override

from csdesk.domain.actions import Group, spread
from csdesk.services.queue.entries import EntryKind, QueueEntry
from csdesk.ui import dates, week
from csdesk.ui import tokens as k
from csdesk.ui.overlay import Overlay
from csdesk.ui.pages.today.host import QueueHost
from csdesk.ui.widgets.fields import on_enter
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Line, col, row, rule, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_WAS, _WILL = 110, 120
_EACH, _MOST_A_DAY = 5, 50


class SpreadCard(Overlay):
    """The most important first, so many a day; what has a date of its own is listed and stays."""

    wide = 720

    def __init__(self, page: QueueHost) -> None:
        super().__init__(page.window())
        self._page = page
        self._moves: dict[int, date] = {}
        self.head = Line(words.tr("Spread what is overdue"), "section")
        self.note = text("", "small", wrap=True)
        self.each = QSpinBox()
        self.each.setRange(1, _MOST_A_DAY)
        self.each.setValue(_EACH)
        self.each.setAccessibleName(words.tr("A day"))
        self.each.valueChanged.connect(lambda _value: self._show())
        self.lines = KeyedList(k.S1)
        self.area = scrolled(self.lines)
        self.area.setMinimumHeight(240)
        self.take_button = Button("", kind="primary")
        self.take_button.clicked.connect(self._on_take)
        on_enter(self._on_take, self.take_button)
        inner = k.S4, k.S3, k.S4, k.S3
        how_many = row(text(words.tr("A day"), "body"), self.each, None)
        for item in (
            col(self.head, self.note, gap=k.S1, margins=inner),
            rule(),
            col((self.area, 1), margins=inner),
            rule(),
            row((how_many, 1), self.take_button, margins=inner),
        ):
            self.box.addWidget(item)

    def ask(self) -> None:
        """Show what is overdue, and where it would go."""
        self._show()
        self.open()
        self.each.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def stops(self) -> list[QWidget]:
        return [self.each, self.take_button]

    def _show(self) -> None:
        overdue = self._page.state.book.of(Group.OVERDUE)
        ours = [one for one in overdue if one.kind is EntryKind.ACTION]
        others = [one for one in overdue if one.kind is not EntryKind.ACTION]
        today = self._page.today()
        wanted = dict(
            zip((one.key.id for one in ours), spread(len(ours), today, self.each.value(), week.works()), strict=True)
        )
        self._moves = self._page.desk.actions.deferred(wanted, today)
        lines = [self._line(one, self._moves.get(one.key.id)) for one in (*ours, *others)]
        self.lines.put(*lines)
        own = words.tr("%n with a date of its own stays: open it to move it.", "entries", len(others)) if others else ""
        order = words.tr("The most important first. One undo takes it back.")
        self.note.setText(" ".join(filter(None, (order, own))))
        self.take_button.setText(words.tr("Move %n action(s)", "", len(ours)))
        self.take_button.setEnabled(bool(ours))
        self.fit()

    def _line(self, one: QueueEntry, day: date | None) -> QWidget:
        today = self._page.today()
        was, will = Line(dates.late(one.due, today) if one.due else "", "small"), Line("", "body")
        will.say(dates.with_weekday(day, words.language) if day else words.tr("stays"))
        was.setFixedWidth(_WAS)
        will.setFixedWidth(_WILL + 40)
        account = Line(one.account, "small")
        account.setFixedWidth(150)
        return row((Line(one.title), 1), account, was, will, gap=k.S3)

    def _on_take(self) -> None:
        moves, today = dict(self._moves), self._page.today()
        if moves and self._page.guard(lambda: self._page.desk.actions.defer(moves, today)):
            self.close_card()
            count = words.tr("%n action(s) moved. Press Ctrl+Z to undo.", "", len(moves))
            self._page.notice.say(count)
