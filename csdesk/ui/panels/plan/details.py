"""What a row of the outline has beside its columns, shown at the right of it."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from csdesk.domain.plans import Side
from csdesk.entities import Goal, Milestone, Outcome, ProductValue
from csdesk.services.plans.plans import Part, Planned
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.choice import ChoiceFact
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.panel import Panel, let_go
from csdesk.ui.panels.plan.goal_review import GoalReview
from csdesk.ui.panels.plan.nodes import Node
from csdesk.ui.panels.plan.proof import ProofBlock
from csdesk.ui.panels.plan.readings import Readings
from csdesk.ui.panels.plan.rescheduling import Rescheduling
from csdesk.ui.panels.plan.waits import Waits
from csdesk.ui.widgets.fields import Fact, KeyWatch
from csdesk.ui.widgets.parts import Button, col, fill, row, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

_INDENT = (k.S2, 0, 0, 0)  # where the names of facts stand


class Details(QFrame):
    """The details of one row; Escape closes it."""

    closed = Signal()
    backwards_wanted = Signal()

    def __init__(self, panel: Panel, moves: Rescheduling, owners: Callable[[Node], list[str]]) -> None:
        """Show no row yet; another day for a milestone is a move, and ``owners`` are the names for one."""
        super().__init__()
        self.setFixedWidth(k.PANEL)
        KeyWatch(self, Qt.Key.Key_Escape, self.closed.emit)
        self._panel, self._plans, self._node = panel, panel.desk.plans, Node((ProductValue, 0), None)
        self._moves, self.waits, self.review = moves, Waits(panel), GoalReview(panel)
        self.review.backwards_wanted.connect(self.backwards_wanted)
        self.readings, self.proof = Readings(panel), ProofBlock(panel)
        self._owners, self._names = owners, QStringListModel(self)
        self._title = text("", "section", wrap=True)
        close = Button("", "x", "ghost", act=self.closed, name=words.tr("Close"))
        self._forms: dict[type[Part], RecordForm] = {
            Outcome: self._outcome(),
            Goal: self._goal(),
            Milestone: self._milestone(),
        }
        delivers = words.tr("What the product itself delivers. Outcomes go under it.")
        self._pages: dict[type[Part], QWidget] = {
            **{kind: scrolled(form) for kind, form in self._forms.items()},
            ProductValue: col(text(delivers, "small", wrap=True), None, margins=_INDENT),
        }
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        head = row((self._title, 1), close, margins=_INDENT)
        fill(QVBoxLayout(self), (head, (self._stack, 1)), k.S2, (k.S2, k.S2, k.S4, k.S3))

    @property
    def facts(self) -> dict[type[Part], dict[str, Fact]]:
        """Return the facts of each kind of row."""
        return {kind: form.facts for kind, form in self._forms.items()}

    @property
    def choices(self) -> dict[type[Part], dict[str, ChoiceFact]]:
        """Return what is chosen of each kind of row."""
        return {kind: form.choices for kind, form in self._forms.items()}

    @property
    def flags(self) -> dict[type[Part], dict[str, Tick]]:
        """Return what is ticked of each kind of row."""
        return {kind: form.flags for kind, form in self._forms.items()}

    def show_node(self, node: Node, planned: Planned | None) -> None:
        """Show the details of a row of a plan."""
        if node.key != self._node.key:
            let_go(self)
        self._node = node
        self._title.setText(node.part.title if node.part else "")
        self._stack.setCurrentWidget(self._pages[node.kind])
        if node.part is not None and node.kind in self._forms:
            self._forms[node.kind].show_record(node.key[1], node.part)
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
