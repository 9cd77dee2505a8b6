"""The review of a goal in its details: its verdict by one key, the day it was given, and the way to set goals back."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal

from csdesk.domain.plans import Verdict, review_overdue
from csdesk.entities import Goal
from csdesk.ui import keys, labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.plan import backwards_card
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import Button, ValueSegments, col, row, text
from csdesk.ui.words import words

VERDICTS = (Verdict.OPEN, Verdict.REACHED, Verdict.PARTLY, Verdict.MISSED)
_INDENT = (k.S2, 0, 0, 0)  # where the names of facts stand


class GoalReview(RecordForm):
    """A verdict stands with the day it was given: today, unless another is typed."""

    backwards_wanted = Signal()

    def __init__(self, panel: Panel) -> None:
        self._panel, self._reviews = panel, panel.desk.goal_reviews
        super().__init__(panel.guard, partial(panel.desk.plans.edit, Goal), panel.entries)
        self.verdicts = ValueSegments(words.tr("Verdict"), self._names())
        self.verdicts.picked.connect(self._on_picked)
        self.late = text("", "late", wrap=True)
        self.reviewed_on = self.day("reviewed_on", words.tr("Reviewed on"), self._keep_day, past=True)
        self.back = Button(words.tr("Schedule goals backwards…"), kind="link", act=self.backwards_wanted)
        hint = words.tr("Set review dates from the success date or the notice deadline")
        self.back.setToolTip(tip(f"{hint}  {keys.native(backwards_card.KEYS)}"))
        name = text(words.tr("Verdict"), "small")
        verdict = col(name, row(self.verdicts, None), self.late, gap=k.S1, margins=_INDENT)
        self.lay_out((verdict, self.reviewed_on, row(self.back, None, margins=_INDENT)), k.S2)

    def show_goal(self, goal: Goal) -> None:
        """Show the verdict of a goal."""
        self.show_record(goal.id, goal)
        self.verdicts.show_value(goal.verdict)
        self.reviewed_on.setVisible(goal.verdict is not Verdict.OPEN)
        days = review_overdue(goal.verdict, goal.review_on, self._panel.today)
        self.late.setText(labels.review_overdue(days))
        self.late.setVisible(bool(days))

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
