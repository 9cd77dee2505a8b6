"""The success plan at a glance."""

from PySide6.QtCore import Signal

from csdesk.services.plans.plans import Planned
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.stack import FittedStack
from csdesk.ui.widgets.figures import ProgressFigure
from csdesk.ui.widgets.parts import Button, Card, Line, col, row, text
from csdesk.ui.words import words


class PlanCard(Card):
    """Title, status, and how far activity and outcome have come, apart from each other."""

    opened = Signal()
    wanted = Signal()

    def __init__(self) -> None:
        self.title, self.status = Line(), text("", "chip")
        self.activity = ProgressFigure(words.tr("Activity"))
        self.outcome = ProgressFigure(words.tr("Outcome"))
        self.open_button = Button(words.tr("Open plan"), kind="link")
        self.write_button = Button(words.tr("Create success plan"), kind="link")
        self._full = col(
            row((self.title, 1), self.status),
            self.activity,
            self.outcome,
            row(self.open_button, None),
            None,
            gap=k.S2,
        )
        none = words.tr("A plan links what the product delivers with the outcome the customer wants.")
        self._none = col(text(none, "muted", wrap=True), row(self.write_button, None), None)
        self._body = FittedStack(self._full, self._none)
        super().__init__(words.tr("Success plan"), self._body)
        self.open_button.clicked.connect(self.opened)
        self.write_button.clicked.connect(self.wanted)

    def show_plan(self, planned: Planned | None) -> None:
        """Show a plan, or that there is none yet."""
        self._body.turn_to(self._full if planned else self._none)
        if planned is None:
            return
        self.title.say(planned.plan.title)
        self.status.setText(labels.name(planned.plan.status))
        done, total = planned.activity.done, planned.activity.total
        note = words.tr("{done} of %n milestone(s)", "", total).format(done=str(done))
        self.activity.show_share(planned.activity.share, note if total else words.tr("no milestones yet"))
        self.outcome.show_share(planned.outcome_progress, self._outcomes(planned))

    def _outcomes(self, planned: Planned) -> str:
        known = [
            f"{one.outcome.metric or one.outcome.title} {round(one.share * 100)}%"
            for one in planned.outcomes
            if one.share is not None
        ]
        return " · ".join(known) or words.tr("no reading yet")
