"""What is taken on for the week: proposed by the queue, each ticked or not."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from csdesk.documents.weekly.document import WeeklyTask
from csdesk.domain.weekly import PlannedItem
from csdesk.ui import tokens as k
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Card, Line, row, text
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

_ACCOUNT, _DUE = 150, 64


class WeekPlanCard(Card):
    """Once the week was held its plan is shown and cannot be changed."""

    def __init__(self) -> None:
        self.note, self.nothing = text("", "small"), text(words.tr("The queue has nothing for this week."), "muted")
        self.lines = KeyedList(0)
        self._plan: Sequence[PlannedItem] = ()
        self._left_out: set[tuple[str, int]] = set()
        self.ticks: list[Tick] = []
        super().__init__(words.tr("This week’s plan"), self.lines, self.nothing, None, more=self.note)

    def show_plan(self, plan: Sequence[PlannedItem], shown: Sequence[WeeklyTask], note: str, *, held: bool) -> None:
        """Show a plan; what was left out before stays so."""
        self._plan = plan
        self.note.setText(note)
        self.nothing.setVisible(not plan)
        self.ticks = []
        lines = []
        for item, told in zip(plan, shown, strict=True):
            tick = Tick(told.title)
            tick.setChecked(held or (item.kind, item.id) not in self._left_out)
            tick.setEnabled(not held)
            tick.clicked.connect(lambda on, key=(item.kind, item.id): self._turn(key, on=on))
            account, due = Line(told.account, "small"), Line(told.due, "small")
            account.setFixedWidth(_ACCOUNT)
            due.setFixedWidth(_DUE)
            due.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.ticks.append(tick)
            lines.append(row((tick, 1), account, due, gap=k.S3))
        self.lines.put(*lines)

    def taken(self) -> list[PlannedItem]:
        """Return what is ticked."""
        return [one for one in self._plan if (one.kind, one.id) not in self._left_out]

    def _turn(self, key: tuple[str, int], *, on: bool) -> None:
        if on:
            self._left_out.discard(key)
        else:
            self._left_out.add(key)
