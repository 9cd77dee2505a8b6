"""The review of a goal in its details: its verdict by one key, the day it was given, and the way to set goals back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.domain.plans import Verdict, review_overdue
from csdesk.entities import Goal
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.plan.backwards_card import native_keys
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import Button, Segments, col, fill, row, text
from csdesk.ui.words import words

VERDICTS = (Verdict.OPEN, Verdict.REACHED, Verdict.PARTLY, Verdict.MISSED)
_INDENT = (k.S2, 0, 0, 0)  # where the names of facts stand


class GoalReview(QWidget):
    """A verdict stands with the day it was given: today, unless another is typed."""

    backwards_wanted = Signal()

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel, self._reviews = panel, panel.desk.goal_reviews
        self._goal_id = 0
        self.verdicts = Segments(self._names())
        self.verdicts.setAccessibleName(words.tr("Verdict"))
        self.verdicts.chosen.connect(self._on_chosen)
        self.late = text("", "late", wrap=True)
        self.reviewed_on = panel.fact(words.tr("Reviewed on"), self._keep_day)
        self.back = Button(words.tr("Schedule goals backwards…"), kind="link")
        hint = words.tr("Set review dates from the success date or the notice deadline")
        self.back.setToolTip(tip(f"{hint}  {native_keys()}"))
        self.back.clicked.connect(self.backwards_wanted)
        name = text(words.tr("Verdict"), "small")
        verdict = col(name, row(self.verdicts, None), self.late, gap=k.S1, margins=_INDENT)
        items = verdict, self.reviewed_on, row(self.back, None, margins=_INDENT)
        fill(QVBoxLayout(self), items, k.S2, (0, 0, 0, 0))

    def show_goal(self, goal: Goal) -> None:
        """Show the verdict of a goal."""
        self._goal_id = goal.id
        self.verdicts.choose(VERDICTS.index(goal.verdict) if goal.verdict in VERDICTS else 0)
        self.reviewed_on.field.show_text(self._panel.entries.full(goal.reviewed_on))
        self.reviewed_on.setVisible(goal.verdict is not Verdict.OPEN)
        days = review_overdue(goal.verdict, goal.review_on, self._panel.today)
        self.late.setText(labels.review_overdue(days))
        self.late.setVisible(bool(days))

    def _names(self) -> list[str]:
        """Return the verdicts, short enough to stand side by side."""
        return [words.tr("Open", "verdict"), words.tr("Reached"), words.tr("Partly", "verdict"), words.tr("Missed")]

    def _on_chosen(self, place: int) -> None:
        goal, today = self._goal_id, self._panel.today
        self._panel.guard(lambda: self._reviews.judge(goal, VERDICTS[place], today))

    def _keep_day(self, typed: str) -> None:
        self._reviews.reviewed(self._goal_id, self._panel.entries.day(typed, past=True))
