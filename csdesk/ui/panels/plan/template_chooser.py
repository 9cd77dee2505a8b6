"""A plan from a template: which one, from when, and what that makes, seen before it is made."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.domain.months import days_after
from csdesk.domain.templates import Anchor, Undated, began
from csdesk.errors import CsdeskError, NoDateError
from csdesk.services.accounts import AccountRow
from csdesk.services.templates.templates import Offered
from csdesk.ui import dates, labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.template_rows import TemplateRows, rows
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.fields import KeyWatch, on_enter
from csdesk.ui.widgets.parts import Button, Card, Line, col, mark_as, row, rule, text, upright
from csdesk.ui.widgets.pick_list import Pick, PickList
from csdesk.ui.words import words

_LIST, _NARROW_LIST, _ROOMY, _DAY = 300, 216, 860, 150


class TemplateChooser(Card):
    """The arrows choose, Enter goes to the day, Enter there applies; Escape leaves.

    ``into`` is an empty draft to be filled, if there is one.
    """

    applied = Signal(int)
    left = Signal()

    def __init__(self, panel: Panel) -> None:
        self._panel, self._desk = panel, panel.desk
        self.into: int | None = None
        self._document: Undated | None = None
        self._language = ""
        self._account: AccountRow | None = None
        self.start: date | None = None
        self.list = PickList(words.tr("Plan templates"))
        self.title, self.note = Line("", "section"), Line("", "small")
        self._day_name = text("", "small")
        self.day = DateField(panel.entries)
        self.day.setFixedWidth(_DAY)
        self.said = text("", "small", wrap=True)
        self.rows = TemplateRows(words.tr("What it creates"))
        self.go = Button(words.tr("Create plan"), "check", "primary")
        self.leave = Button(words.tr("Cancel"))
        super().__init__(words.tr("Create plan from template"), (self._body(), 1), pad=0, gap=k.S2)
        self._connect()

    @property
    def key(self) -> str:
        """Return the template that is chosen."""
        return str(self.list.key or "")

    def open(self) -> None:
        """Offer the templates for the panel's account."""
        account = self._desk.accounts.get(self._panel.account_id)
        found = self._desk.accounts.rows(self._panel.today, [self._panel.account_id])
        if account is None or not found:
            return
        self._language, self._account = account.language, found[0]
        offered = self._desk.templates.offered(self._account, self._panel.today)
        self.list.show_picks([self._pick(one) for one in offered])
        if offered:
            self.list.pick(offered[0].template.key)
        self._show_picked()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply(self) -> None:
        """Make the plan."""
        start, made = self.start, list[int]()
        if start is None or not self.key:
            return
        plans, account = self._desk.template_plans, self._panel.account_id
        if self._panel.guard(lambda: made.append(plans.apply(account, self.key, start, into=self.into))):
            self.applied.emit(made[0])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._left.setFixedWidth(_LIST if self.width() >= _ROOMY else _NARROW_LIST)

    def _body(self) -> QWidget:
        self._left = col((self.list, 1), margins=(k.S2, k.S2, k.S2, k.S2))
        head = col(self.title, self.note, gap=k.S1, margins=(k.S4, k.S3, k.S4, 0))
        when = col(self._day_name, row(self.day, (self.said, 1), gap=k.S3), gap=k.S1, margins=(k.S4, 0, k.S4, 0))
        undo = Line(words.tr("You can move every date later. Press Ctrl+Z to undo the whole plan."), "small")
        foot = row((undo, 1), self.leave, self.go, margins=(k.S4, k.S2, k.S4, k.S3))
        right = col(head, when, (self.rows, 1), rule(), foot, gap=k.S3)
        return col(rule(), (row(self._left, upright(), (right, 1), gap=0), 1), gap=0)

    def _connect(self) -> None:
        self.list.picked.connect(lambda _key: self._show_picked())
        self.list.entered.connect(lambda _key: self._enter_day())
        self.day.textEdited.connect(self._on_day)
        self.go.clicked.connect(self.apply)
        self.leave.clicked.connect(self.left)
        on_enter(self.apply, self.day)
        KeyWatch(self, Qt.Key.Key_Escape, self.left.emit)

    def _enter_day(self) -> None:
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.selectAll()

    def _pick(self, one: Offered) -> Pick:
        template = one.template
        kind = labels.name(template.purpose)
        suits = words.tr("fits this account") if one.suits else ""
        note = " · ".join(filter(None, (kind, labels.any_tier(template.tier), suits)))
        return Pick(template.key, template.name, note, "star" if one.suits else "layout-template")

    def _show_picked(self) -> None:
        """Show what is picked, from the day on that is usual for it."""
        self._document = None
        if self.key and self._account and self._panel.guard(self._read):
            assert self._document is not None
            start = self._desk.templates.start(self._document, self._account, self._panel.today)
            shown = days_after(start, self._document.length) if self._is_deadline else start
            self.day.show_day(shown)
            self._say_what(self._document)
            self._show_from(start)
        else:
            self._nothing("")

    def _read(self) -> None:
        self._document = self._desk.templates.document(self.key, self._language)

    @property
    def _is_deadline(self) -> bool:
        return self._document is not None and self._document.anchor is Anchor.END

    def _say_what(self, document: Undated) -> None:
        goals = words.tr("%n goal(s)", "", len(document.goals))
        steps = words.tr("%n milestone(s)", "", len(document.steps))
        days = words.tr("%n day(s)", "", document.length)
        self.title.say(document.title)
        self.note.say(" · ".join((goals, steps, days, *(one.title for one in document.outcomes))))
        name = words.tr("Deadline (count back from here)") if self._is_deadline else words.tr("Start")
        self._day_name.setText(name)
        self.day.setAccessibleName(name)

    def _on_day(self, typed: str) -> None:
        """Follow what is typed."""
        if self._document is None:
            return
        try:
            day = self.day.day()
        except CsdeskError:
            day = None
        if day is None:
            self._nothing(NoDateError(typed).sentence(words) if typed.strip() else words.tr("Enter a date."))
        else:
            self._show_from(began(self._document, day) if self._is_deadline else day)

    def _show_from(self, start: date) -> None:
        assert self._document is not None
        self.start = start
        plan = self._desk.templates.preview(self.key, start, self._language)
        self.rows.show_rows(rows(plan, self._panel.entries.period))
        past = sum(step.due is not None and step.due < self._panel.today for step in plan.steps)
        told = [self._in_words(start, days_after(start, self._document.length))]
        told += [words.tr("%n milestone(s) already past", "", past)] if past else []
        self.said.setText(" · ".join(told))
        self._allow("small", on=True)

    def _in_words(self, start: date, end: date) -> str:
        """Return when that is: the day of the week, how far away, and the other end of the plan."""
        fixed, other = (end, start) if self._is_deadline else (start, end)
        language = words.language
        text = words.tr("begins on {date}") if self._is_deadline else words.tr("ends on {date}")
        text = text.format(date=dates.with_weekday(other, language))
        return " · ".join((dates.weekday(fixed, language), self._panel.entries.away(fixed), text))

    def _nothing(self, why: str) -> None:
        """Show that there is nothing to apply."""
        self.start = None
        self.said.setText(why)
        self._allow("wrong", on=False)

    def _allow(self, kind: str, *, on: bool) -> None:
        mark_as(self.said, kind)
        for widget in (self.go, self.rows):
            widget.setEnabled(on)
