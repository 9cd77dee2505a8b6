"""What a row of the outline has beside its columns, shown at the right of it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.entities import Goal, Milestone, Outcome, ProductValue
from csdesk.services.plans.plans import Part, Planned
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import plain
from csdesk.ui.panels.panel import Panel, let_go
from csdesk.ui.panels.plan.goal_review import GoalReview
from csdesk.ui.panels.plan.nodes import Node
from csdesk.ui.panels.plan.proof import ProofBlock
from csdesk.ui.panels.plan.readings import Readings
from csdesk.ui.panels.plan.rescheduling import Rescheduling
from csdesk.ui.panels.plan.waits import Waits
from csdesk.ui.widgets.fields import Fact
from csdesk.ui.widgets.parts import Button, col, row, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

_DAYS = frozenset({"due", "baseline_on", "start", "done_on", "review_on", "said_on"})
_PAIRED = (
    *(("metric", "unit"), ("baseline", "baseline_on"), ("target", "due"), ("said_by", "said_on")),
    ("start", "due"),
)
_PAST = frozenset({"baseline_on", "done_on", "said_on"})
_NUMBERS = frozenset({"baseline", "target"})
_INDENT = (k.S2, 0, 0, 0)  # where the names of facts stand


class Details(QFrame):
    """The details of one row; Escape closes it."""

    closed = Signal()
    backwards_wanted = Signal()

    def __init__(self, panel: Panel, moves: Rescheduling, owners: Callable[[Node], list[str]]) -> None:
        """Show no row yet; another day for a milestone is a move, and ``owners`` are the names for one."""
        super().__init__()
        self.setFixedWidth(k.PANEL)
        self._panel, self._node = panel, Node((ProductValue, 0), None)
        self._moves, self.waits, self.review = moves, Waits(panel), GoalReview(panel)
        self.review.backwards_wanted.connect(self.backwards_wanted)
        self._owners, self._names_of_owners = owners, QStringListModel(self)
        self._title = text("", "section", wrap=True)
        close = Button("", "x", "ghost")
        close.setAccessibleName(words.tr("Close"))
        close.clicked.connect(self.closed)
        self.readings, self.proof = Readings(panel), ProofBlock(panel)
        self.unexpected = Tick(words.tr("Unexpected: found on the way"))
        self.unexpected.clicked.connect(self._on_unexpected)
        self.facts: dict[type[Part], dict[str, Fact]] = {
            kind: {column: panel.fact(name, self._keep(column)) for column, name in names.items()}
            for kind, names in self._names().items()
        }
        named = self.facts[Milestone]["owner"], self.facts[Outcome]["said_by"], self.proof.facts["confirmed_by"]
        for fact in named:
            names = QCompleter(self._names_of_owners, self)
            names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            fact.field.setCompleter(names)
        self._forms = QStackedWidget()
        self._pages = {kind: self._page(kind) for kind in (ProductValue, Outcome, Goal, Milestone)}
        for page in self._pages.values():
            self._forms.addWidget(page)
        box = QVBoxLayout(self)
        box.setContentsMargins(k.S2, k.S2, k.S4, k.S3)
        box.setSpacing(k.S2)
        box.addWidget(row((self._title, 1), close, margins=_INDENT))
        box.addWidget(self._forms, 1)

    def show_node(self, node: Node, planned: Planned | None) -> None:
        """Show the details of a row of a plan."""
        if node.key != self._node.key:
            let_go(self)
        self._node = node
        self._title.setText(node.part.title if node.part else "")
        self._forms.setCurrentWidget(self._pages[node.kind])
        for column, fact in self.facts.get(node.kind, {}).items():
            fact.field.show_text(self._shown(node.owner if column == "owner" else getattr(node.part, column)))
        if node.measured is not None:
            self.readings.show_readings(node.key[1], node.measured.readings)
            self.proof.show_outcome(node.measured)
            self.unexpected.setChecked(node.measured.outcome.unexpected)
        if isinstance(node.part, Goal):
            self.review.show_goal(node.part)
        self._names_of_owners.setStringList(self._owners(node))
        if isinstance(node.part, Milestone) and planned is not None:
            self.waits.show_milestone(node.part, planned, node.waits_for)

    def begin_reading(self) -> None:
        """Put the hand where the next reading is typed."""
        self.readings.value.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _names(self) -> dict[type[Part], dict[str, str]]:
        return {
            Outcome: {
                "said": words.tr("In the customer's words"),
                "said_by": words.tr("Said by"),
                "said_on": words.tr("Said on"),
                "metric": words.tr("Metric"),
                "unit": words.tr("Unit"),
                "baseline": words.tr("Baseline"),
                "baseline_on": words.tr("Baseline read on"),
                "target": words.tr("Target"),
                "due": words.tr("Due"),
            },
            Goal: {"review_on": words.tr("Review on"), "notes": words.tr("Internal notes")},
            Milestone: {
                "start": words.tr("Start"),
                "due": words.tr("Due"),
                "owner": words.tr("Owner"),
                "done_on": words.tr("Done on"),
                "evidence": words.tr("Evidence"),
                "notes": words.tr("Internal notes"),
            },
        }

    def _page(self, kind: type[Part]) -> QWidget:
        rows = self._rows(self.facts.get(kind, {}))
        if kind is Outcome:
            readings = col(text(words.tr("Readings"), "strong"), self.readings, margins=_INDENT)
            unexpected = col(self.unexpected, margins=_INDENT)
            return scrolled(col(readings, self.proof, *rows[:2], unexpected, *rows[2:], None))
        if not rows:
            sentence = words.tr("What the product itself delivers. Outcomes go under it.")
            return col(text(sentence, "small", wrap=True), None, margins=_INDENT)
        if kind is Goal:
            rows.insert(1, self.review)
        return col(*rows, *([self.waits] if kind is Milestone else []), None)

    @staticmethod
    def _rows(facts: dict[str, Fact]) -> list[QWidget]:
        """Return the facts in their order, those that belong together side by side."""
        rows: list[QWidget] = []
        beside = {first: second for first, second in _PAIRED if {first, second} <= facts.keys()}
        for name, fact in facts.items():
            if name in beside:
                rows.append(row((fact, 1), (facts[beside[name]], 1)))
            elif name not in beside.values():
                rows.append(fact)
        return rows

    def _on_unexpected(self, on: bool) -> None:
        plans, key = self._panel.desk.plans, self._node.key
        self._panel.guard(lambda: plans.edit(*key, unexpected=on))

    def _keep(self, column: str) -> Callable[[str], object]:
        plans = self._panel.desk.plans
        if column == "done_on":  # a milestone with such a day is done, and one without is not
            return lambda typed: plans.finish(self._node.key[1], self._read(column, typed))
        if column == "owner":
            return lambda typed: plans.assign(self._node.key[1], typed)
        if column == "due":
            return self._keep_due
        return lambda typed: plans.edit(self._node.kind, self._node.key[1], **{column: self._read(column, typed)})

    def _keep_due(self, typed: str) -> None:
        kind, key = self._node.key
        due = self._panel.entries.day(typed)
        if kind is Milestone and due is not None:
            self._moves.propose(key, due, end_only=True)
        else:
            self._panel.desk.plans.edit(kind, key, due=due)

    def _read(self, column: str, typed: str) -> Any:
        if column in _DAYS:
            return self._panel.entries.day(typed, past=column in _PAST)
        return self._panel.entries.number(typed) if column in _NUMBERS else typed.strip()

    def _shown(self, value: Any) -> str:
        if isinstance(value, date):
            return self._panel.entries.full(value)
        return plain(value) if isinstance(value, Decimal) else value or ""
