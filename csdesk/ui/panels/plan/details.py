"""What a row of the outline has beside its columns: a goal's review, what a milestone waits for, the rest as fields."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from csdesk.domain.folding import sought
from csdesk.domain.plans import Side, Verdict, review_overdue
from csdesk.entities import Goal, Milestone, MilestoneSlip, Outcome, ProductValue
from csdesk.services.plans.plans import Part, Planned
from csdesk.ui import keys, labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.panel import Panel, let_go
from csdesk.ui.panels.plan.nodes import Node
from csdesk.ui.panels.plan.proof import ProofBlock, Readings
from csdesk.ui.panels.plan.side_cards import BACKWARDS
from csdesk.ui.panels.plan.slip_card import Rescheduling
from csdesk.ui.tips import tip
from csdesk.ui.widgets.fields import KeyWatch, complete
from csdesk.ui.widgets.parts import Button, ValueSegments, called, col, fill, row, stacked, tell, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_INDENT = (k.S2, 0, 0, 0)  # where the names of facts stand
VERDICTS = (Verdict.OPEN, Verdict.REACHED, Verdict.PARTLY, Verdict.MISSED)
_ID = Qt.ItemDataRole.UserRole
_LINE, _MOST = 28, 4


class GoalReview(RecordForm):
    """A verdict stands with the day it was given: today, unless another is typed."""

    def __init__(self, panel: Panel) -> None:
        self._panel, self._reviews = panel, panel.desk.goal_reviews
        super().__init__(panel.guard, partial(panel.desk.plans.edit, Goal), panel.entries)
        self.verdicts = ValueSegments(words.tr("Verdict"), self._names())
        self.verdicts.picked.connect(self._on_picked)
        self.late = text("", "late", wrap=True)
        self.reviewed_on = self.day("reviewed_on", words.tr("Reviewed on"), self._keep_day, past=True)
        self.back = Button(words.tr("Schedule goals backwards…"), kind="link")
        hint = words.tr("Set review dates from the success date or the notice deadline")
        self.back.setToolTip(tip(f"{hint}  {keys.native(BACKWARDS)}"))
        name = text(words.tr("Verdict"), "small")
        verdict = col(name, row(self.verdicts, None), self.late, gap=k.S1, margins=_INDENT)
        self.lay_out((verdict, self.reviewed_on, row(self.back, None, margins=_INDENT)), k.S2)

    def show_goal(self, goal: Goal) -> None:
        """Show the verdict of a goal."""
        self.show_record(goal.id, goal)
        self.verdicts.show_value(goal.verdict)
        self.reviewed_on.setVisible(goal.verdict is not Verdict.OPEN)
        days = review_overdue(goal.verdict, goal.review_on, self._panel.today)
        tell(self.late, labels.review_overdue(days))

    def _names(self) -> list[tuple[Verdict, str]]:
        """Return the verdicts, named short enough to stand side by side."""
        names = words.tr("Open", "verdict"), words.tr("Reached"), words.tr("Partly", "verdict"), words.tr("Missed")
        return list(zip(VERDICTS, names, strict=True))

    def _keep_day(self, day: date | None) -> None:
        self._reviews.reviewed(self.record.id, day)

    def _on_picked(self, verdict: Verdict) -> None:
        if self.record is not None:  # the keys reach it before a goal is shown
            goal, today = self.record.id, self._panel.today
            self.guard(lambda: self._reviews.judge(goal, verdict, today))


class WaitsList(QListWidget):
    """The milestones that one waits for; Delete takes one away."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel = panel
        self.milestone_id = 0
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and item is not None:
            other = item.data(_ID)
            self._panel.guard(lambda: self._panel.desk.milestones.wait_no_more(self.milestone_id, other))
        else:
            super().keyPressEvent(event)


class Waits(QWidget):
    """A line in which one of the plan's milestones is chosen, those chosen before, and the slips."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel = panel
        self._others: dict[str, int] = {}
        self._names = QStringListModel(self)
        self.field = called(QLineEdit(), words.tr("Waits for"), words.tr("Type a milestone to finish first"))
        complete(self.field, self._names, anywhere=True)
        self.field.returnPressed.connect(self._on_entered)
        self.list = WaitsList(panel)
        self.list.setAccessibleName(words.tr("Waits for"))
        self.list.setToolTip(tip(words.tr("Press Delete to remove it")))
        self.slips = text("", "small", wrap=True)
        self._slipped = text(words.tr("Internal delay log"), "strong")
        items = text(words.tr("Waits for"), "strong"), self.list, self.field, self._slipped, self.slips
        fill(QVBoxLayout(self), items, k.S1, (k.S2, k.S2, 0, 0))

    def show_milestone(self, milestone: Milestone, planned: Planned, waits_for: tuple[int, ...]) -> None:
        """Show what a milestone waits for and how often it slipped."""
        if milestone.id != self.list.milestone_id:
            self.field.clear()
        self.list.milestone_id = milestone.id
        titles = {one.milestone.id: one.milestone.title for one in planned.milestones}
        self._offer({key: title for key, title in titles.items() if key != milestone.id and key not in waits_for})
        self._fill([(one, titles[one]) for one in waits_for if one in titles])
        slips = self._panel.desk.milestones.slips(milestone.id)
        self._slipped.setVisible(bool(slips))
        self.slips.setVisible(bool(slips))
        self.slips.setText("\n".join(self._slip(one) for one in slips))

    def _offer(self, titles: dict[int, str]) -> None:
        """Offer titles; one that stands twice is told apart by its number in the order of the plan."""
        self._others = {}
        for key, title in titles.items():
            name, place = title, 1
            while name in self._others:
                place += 1
                name = f"{title} ({place})"
            self._others[name] = key
        if self._names.stringList() != list(self._others):
            self._names.setStringList(list(self._others))

    def _fill(self, waits_for: list[tuple[int, str]]) -> None:
        place = self.list.currentRow()
        self.list.clear()
        for key, title in waits_for:
            item = QListWidgetItem(title)
            item.setToolTip(tip(title))
            item.setData(_ID, key)
            self.list.addItem(item)
        self.list.setCurrentRow(min(place, len(waits_for) - 1))
        self.list.setVisible(bool(waits_for))
        self.list.setFixedHeight(_LINE * min(len(waits_for), _MOST) + k.S1)

    def _slip(self, slip: MilestoneSlip) -> str:
        short = self._panel.entries.short
        words = f"{short(slip.due_from)} → {short(slip.due_to)} · {labels.slip_reason(slip.reason)}"
        return f"{words} · {slip.note}" if slip.note else words

    def _on_entered(self) -> None:
        """Take the title that was typed, whole or as the only one that has it in it."""
        typed = sought(self.field.text().strip())
        exact = [key for name, key in self._others.items() if sought(name) == typed]
        found = exact or [key for name, key in self._others.items() if typed and typed in sought(name)]
        if len(found) != 1:
            sentence = words.tr("No milestone in this plan, or more than one, is named “{typed}”.")
            self._panel.notice.warn(sentence.format(typed=self.field.text()))
        elif self._panel.guard(lambda: self._panel.desk.milestones.wait_for(self.list.milestone_id, found[0])):
            QTimer.singleShot(0, self.field, self.field.clear)  # a completer that closes puts the letters back


class Details(QFrame):
    """The details of one row; Escape closes it."""

    closed = Signal()

    def __init__(self, panel: Panel, moves: Rescheduling, owners: Callable[[Node], list[str]]) -> None:
        """Show no row yet; another day for a milestone is a move, and ``owners`` are the names for one."""
        super().__init__()
        self.setFixedWidth(k.PANEL)
        KeyWatch(self, Qt.Key.Key_Escape, self.closed.emit)
        self._panel, self._plans, self._node = panel, panel.desk.plans, Node((ProductValue, 0), None)
        self._moves, self.waits, self.review = moves, Waits(panel), GoalReview(panel)
        self.readings, self.proof = Readings(panel), ProofBlock(panel)
        self._owners, self._names = owners, QStringListModel(self)
        self._title = text("", "section", wrap=True)
        close = Button("", "x", "ghost", act=self.closed, name=words.tr("Close"))
        self.forms: dict[type[Part], RecordForm] = {
            Outcome: self._outcome(),
            Goal: self._goal(),
            Milestone: self._milestone(),
        }
        delivers = words.tr("What the product itself delivers. Outcomes go under it.")
        self._pages: dict[type[Part], QWidget] = {
            **{kind: scrolled(form) for kind, form in self.forms.items()},
            ProductValue: col(text(delivers, "small", wrap=True), None, margins=_INDENT),
        }
        self._stack = stacked(*self._pages.values())
        head = row((self._title, 1), close, margins=_INDENT)
        fill(QVBoxLayout(self), (head, (self._stack, 1)), k.S2, (k.S2, k.S2, k.S4, k.S3))

    def show_node(self, node: Node, planned: Planned | None) -> None:
        """Show the details of a row of a plan."""
        if node.key != self._node.key:
            let_go(self)
        self._node = node
        self._title.setText(node.part.title if node.part else "")
        self._stack.setCurrentWidget(self._pages[node.kind])
        if node.part is not None and node.kind in self.forms:
            self.forms[node.kind].show_record(node.key[1], node.part)
        if node.measured is not None:
            self.readings.show_readings(node.key[1], node.measured.readings)
            self.proof.show_outcome(node.measured)
        if isinstance(node.part, Goal):
            self.review.show_goal(node.part)
        self._names.setStringList(self._owners(node))
        if isinstance(node.part, Milestone) and planned is not None:
            self.waits.show_milestone(node.part, planned, node.waits_for)

    def begin_reading(self) -> None:
        """Put the hand where the next reading is typed."""
        self.readings.value.setFocus()

    def _form(self, kind: type[Part]) -> RecordForm:
        return RecordForm(self._panel.guard, partial(self._plans.edit, kind), self._panel.entries)

    def _outcome(self) -> RecordForm:
        form = self._form(Outcome)
        form.fact("said", words.tr("In the customer's words"))
        form.fact("said_by", words.tr("Said by"))
        form.day("said_on", words.tr("Said on"), past=True)
        form.fact("metric", words.tr("Metric"))
        form.fact("unit", words.tr("Unit"))
        form.number("baseline", words.tr("Baseline"))
        form.day("baseline_on", words.tr("Baseline read on"), past=True)
        form.number("target", words.tr("Target"))
        form.day("due", words.tr("Due"))
        form.offer(self._names, "said_by")
        self.proof.offer(self._names, "confirmed_by")
        self.unexpected = form.flag("unexpected", words.tr("Unexpected: found on the way"))
        pairs = (("metric", "unit"), ("baseline", "baseline_on"), ("target", "due"))
        form.lay_out(
            (
                *(form.side_by_side(*pair, gap=k.S2) for pair in pairs),
                col(text(words.tr("Readings"), "strong"), self.readings, margins=_INDENT),
                *(self.proof, form.facts["said"], form.side_by_side("said_by", "said_on", gap=k.S2)),
                col(self.unexpected, margins=_INDENT),
                None,
            ),
            k.S2,
        )
        return form

    def _goal(self) -> RecordForm:
        form = self._form(Goal)
        review_on, notes = form.day("review_on", words.tr("Review on")), form.fact("notes", words.tr("Internal notes"))
        form.lay_out((review_on, self.review, notes, None), k.S2)
        return form

    def _milestone(self) -> RecordForm:
        form, plans = self._form(Milestone), self._plans
        form.day("start", words.tr("Start"))
        form.day("due", words.tr("Due"), self._keep_due)
        form.fact(
            "owner",
            words.tr("Owner"),
            shown=lambda _kept: self._node.owner,
            keep=lambda name: plans.assign(form.record.id, name),
        )
        done = form.day("done_on", words.tr("Done on"), lambda day: plans.finish(form.record.id, day), past=True)
        others = form.fact("evidence", words.tr("Evidence")), form.fact("notes", words.tr("Internal notes"))
        form.offer(self._names, "owner")
        form.choice("side", words.tr("Whose turn"), [(side, labels.name(side)) for side in (Side.US, Side.CUSTOMER)])
        seen = col(form.flag("customer_sees", words.tr("Customer sees it")), margins=_INDENT)
        whose, days = (form.side_by_side(*pair, gap=k.S2) for pair in (("side", "owner"), ("start", "due")))
        form.lay_out((days, whose, seen, done, *others, self.waits, None), k.S2)
        return form

    def _keep_due(self, due: date | None) -> None:
        milestone = self._node.key[1]
        if due is not None:
            self._moves.propose(milestone, due, end_only=True)
        else:
            self._plans.edit(Milestone, milestone, due=due)
