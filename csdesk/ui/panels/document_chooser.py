"""Something made from a document: which one, from which day, and the lines it makes, seen before it is made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from csdesk.domain.templates import Day, Template, TemplateStep
from csdesk.errors import CsdeskError, NoDateError
from csdesk.services.accounts import AccountRow
from csdesk.services.templates.owners import spoken
from csdesk.ui import dates, labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.fields import KeyWatch, on_enter
from csdesk.ui.widgets.parts import Button, Card, Line, col, mark_as, row, rule, text, upright
from csdesk.ui.widgets.pick_list import Pick, PickList
from csdesk.ui.words import words

_LIST, _NARROW_LIST, _ROOMY, _DAY = 300, 216, 860, 150
_GOAL, _STEP = 40, 28
_INSET = 26
_ROOM_FOR_WHO = 580  # where there is less, who does it is left to the tool tip


@dataclass(frozen=True)
class TemplateRow:
    """A line: a goal with the day of its review, or a milestone with its days and who does it."""

    title: str
    dates: str
    who: str = ""
    is_goal: bool = False
    is_key: bool = False


def rows(plan: Template[Day], period: Callable[[Day | None, Day | None], str]) -> list[TemplateRow]:
    """Return the lines of a plan, its days said by ``period``; titles speak its own language."""
    found = []
    for goal in plan.goals:
        found.append(TemplateRow(goal.title, period(None, goal.review), is_goal=True))
        found += [_step(step, period(step.start, step.due)) for step in goal.steps]
    return found


def _step(step: TemplateStep[Any], days: str) -> TemplateRow:
    who = " · ".join(filter(None, (labels.name(step.side), spoken(step.owner, words.language))))
    return TemplateRow(step.title, days, who, is_key=step.is_key)


class TemplateRows(QListWidget):
    """The arrows scroll it; nothing in it is chosen."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.shown: list[TemplateRow] = []
        self.dates = self.who = 0
        self._delegate = _RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, shown: list[TemplateRow]) -> None:
        """Show these lines instead; where they are only other dates it stays where it was scrolled to."""
        self.shown = shown
        self.dates = max((paint.width(one.dates, k.SMALL) for one in shown), default=0) + k.S3
        self.who = max((paint.width(one.who, k.SMALL) for one in shown), default=0) + k.S3
        while self.count() > len(shown):
            self.takeItem(self.count() - 1)
        while self.count() < len(shown):
            self.addItem(QListWidgetItem())
        for place, line in enumerate(shown):
            item = self.item(place)
            item.setText(line.title)
            said = "\n".join(filter(None, (line.title, line.who, line.dates)))
            item.setToolTip(tip(said))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said.replace("\n", ", "))
            item.setSizeHint(QSize(0, _GOAL if line.is_goal else _STEP))
        self.viewport().update()


class _RowDelegate(QStyledItemDelegate):
    """Paints a line."""

    def __init__(self, shown: TemplateRows) -> None:
        super().__init__(shown)
        self._list = shown

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, area, now = self._list.shown[index.row()], QRectF(option.rect), theme.now
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() == self._list.currentRow() and self._list.hasFocus():
            paint.ring(painter, area.adjusted(1, 1, -1, -1), k.CONTROL)
        middle = area.center().y() + (k.S1 if row.is_goal else 0)
        name, ink = ("target", now.accent) if row.is_goal else ("star" if row.is_key else "flag", now.muted)
        left = area.x() + k.S3 + (0 if row.is_goal else _INSET)
        paint.icon(painter, left, middle, name, ink, k.ICON if row.is_goal else k.ICON_SMALL)
        left += k.ICON + k.S2
        who = self._list.who if area.width() >= _ROOM_FOR_WHO and not row.is_goal else 0
        right = area.right() - k.S3 - self._list.dates
        paint.text(painter, right, middle, self._list.dates, row.dates, now.muted, k.SMALL, align=paint.RIGHT)
        if who:
            paint.text(painter, right - who, middle, who, row.who, now.muted, k.SMALL)
        weight, ink = k.STRONG if row.is_goal else k.REGULAR, now.text if self._list.isEnabled() else now.muted
        paint.text(painter, left, middle, right - who - left - k.S3, row.title, ink, weight=weight)
        painter.restore()


@dataclass(frozen=True)
class ChosenDocument:
    """A document that is picked: what is said of it and what its day is called, and what a day makes of it."""

    title: str
    note: str
    day_name: str
    usual: date
    """The day that is proposed."""
    preview: Callable[[date], tuple[list[TemplateRow], list[str]]]
    """Returns what it would make for a day, and what is to be said of that."""
    make: Callable[[date], int]
    """Makes it for a day; returns its id."""


class DocumentChooser(Card):
    """The arrows choose, Enter goes to the day, Enter there applies; Escape leaves."""

    applied = Signal(int)
    left = Signal()

    def __init__(self, panel: Panel, title: str, listed: str, go: str, undo: str) -> None:
        """Name the card, its list, the button that makes it, and what is said of taking it back."""
        self.panel, self.desk = panel, panel.desk
        self.document: ChosenDocument | None = None
        self.language = ""
        self._account: AccountRow | None = None
        self.day_shown: date | None = None
        self.list = PickList(listed)
        self.title, self.note = Line("", "section"), Line("", "small")
        self._day_name = text("", "small")
        self.day = DateField(panel.entries)
        self.day.setFixedWidth(_DAY)
        self.said = text("", "small", wrap=True)
        self.rows = TemplateRows(words.tr("What it creates"))
        self.go = Button(go, "check", "primary", self.apply)
        self.leave = Button(words.tr("Cancel"))
        super().__init__(title, (self._body(undo), 1), pad=0, gap=k.S2)
        self._connect()

    def offered(self, account: AccountRow) -> Sequence[Pick]:
        """Return what is offered to an account, what suits it first."""
        raise NotImplementedError

    def chosen(self, key: str, account: AccountRow) -> ChosenDocument:
        """Return a document, and what it makes for an account."""
        raise NotImplementedError

    @property
    def key(self) -> str:
        """Return the document that is chosen."""
        return str(self.list.key or "")

    def open(self, wanted: str = "") -> None:
        """Offer the documents for the panel's account, a wanted one or the first of them picked."""
        account = self.desk.accounts.get(self.panel.account_id)
        found = self.desk.accounts.rows(self.panel.today, [self.panel.account_id])
        if account is None or not found:
            return
        self.language, self._account = account.language, found[0]
        picks = self.offered(self._account)
        self.list.show_picks(picks)
        keys = [one.key for one in picks]
        if keys:
            self.list.pick(wanted if wanted in keys else keys[0])
        self._show_picked()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply(self) -> None:
        """Make what is chosen."""
        day, document = self.day_shown, self.document
        made = self.panel.guard.made(lambda: document.make(day)) if day is not None and document is not None else None
        if made is not None:
            self.applied.emit(made)

    def weekday(self, day: date) -> list[str]:
        """Return which day of the week that is, and how far away."""
        return [dates.weekday(day, words.language), self.panel.entries.away(day)]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._left.setFixedWidth(_LIST if self.width() >= _ROOMY else _NARROW_LIST)

    def _body(self, undo: str) -> QWidget:
        self._left = col((self.list, 1), margins=(k.S2, k.S2, k.S2, k.S2))
        head = col(self.title, self.note, gap=k.S1, margins=(k.S4, k.S3, k.S4, 0))
        when = col(self._day_name, row(self.day, (self.said, 1), gap=k.S3), gap=k.S1, margins=(k.S4, 0, k.S4, 0))
        foot = row((Line(undo, "small"), 1), self.leave, self.go, margins=(k.S4, k.S2, k.S4, k.S3))
        right = col(head, when, (self.rows, 1), rule(), foot, gap=k.S3)
        return col(rule(), (row(self._left, upright(), (right, 1), gap=0), 1), gap=0)

    def _connect(self) -> None:
        self.list.picked.connect(lambda _key: self._show_picked())
        self.list.entered.connect(lambda _key: self._enter_day())
        self.day.textEdited.connect(self._on_day)
        self.leave.clicked.connect(self.left)
        on_enter(self.apply, self.day)
        KeyWatch(self, Qt.Key.Key_Escape, self.left.emit)

    def _enter_day(self) -> None:
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.selectAll()

    def _show_picked(self) -> None:
        """Show what is picked, for the day that is usual for it."""
        account, key = self._account, self.key
        found = self.panel.guard.made(lambda: self.chosen(key, account)) if key and account else None
        self.document = found
        if found is None:
            self._nothing("")
            return
        self.title.say(found.title)
        self.note.say(found.note)
        self._day_name.setText(found.day_name)
        self.day.setAccessibleName(found.day_name)
        self.day.show_day(found.usual)
        self._show_for(found.usual)

    def _on_day(self, typed: str) -> None:
        """Follow what is typed."""
        if self.document is None:
            return
        try:
            day = self.day.day()
        except CsdeskError:
            day = None
        if day is None:
            self._nothing(NoDateError(typed).sentence(words) if typed.strip() else words.tr("Enter a date."))
        else:
            self._show_for(day)

    def _show_for(self, day: date) -> None:
        assert self.document is not None
        self.day_shown = day
        shown, said = self.document.preview(day)
        self.rows.show_rows(shown)
        self.said.setText(" · ".join(said))
        self._allow("small", on=True)

    def _nothing(self, why: str) -> None:
        """Show that there is nothing to apply."""
        self.day_shown = None
        self.said.setText(why)
        self._allow("wrong", on=False)

    def _allow(self, kind: str, *, on: bool) -> None:
        mark_as(self.said, kind)
        for widget in (self.go, self.rows):
            widget.setEnabled(on)
