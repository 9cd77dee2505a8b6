"""The next milestones of the plans: ours, and the customer's."""

from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.domain.plans import Side, is_late
from csdesk.services.plans.plans import PlannedMilestone
from csdesk.ui.navigator import Target
from csdesk.ui.panels.account_card import AccountCard
from csdesk.ui.panels.panel import Panel
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.line_button import EntryLine, LineLook
from csdesk.ui.widgets.parts import text
from csdesk.ui.words import words

_EACH = 3


class MilestonesCard(AccountCard):
    """The first few of each side; hidden where nothing is to be done."""

    watches = ("success_plans", "goals", "milestones")

    def __init__(self, panel: Panel) -> None:
        self._panel = panel
        self._names = {Side.US: words.tr("We will"), Side.CUSTOMER: words.tr("The customer will")}
        self.rows: list[EntryLine] = []
        self._lines = KeyedList()
        super().__init__(words.tr("Next milestones"), self._lines)

    @override
    def refresh(self) -> None:
        """Show the first there are to do, which stand in the order they are due."""
        milestones = self._panel.desk.plans.to_do(self._panel.account_id)
        self.rows, items = [], list[QWidget]()
        for side, name in self._names.items():
            first = [one for one in milestones if one.milestone.side is side][:_EACH]
            lines = [self._line(one) for one in first]
            items += [self._lines.line(side, partial(text, name, "small")), *lines] if lines else []
            self.rows += lines
        self._lines.put(*items)
        self.setVisible(bool(self.rows))

    def _line(self, one: PlannedMilestone) -> EntryLine:
        milestone, entries = one.milestone, self._panel.entries
        when, day = entries.away(milestone.due), entries.full(milestone.due)
        late = is_late(milestone.status, milestone.due, entries.today())
        look = LineLook(
            milestone.title,
            "flag",
            "danger_text" if late else "",
            when=when,
            when_ink="danger_text" if late else "muted",
            tip="\n".join(filter(None, (milestone.title, one.owner, day))),
            said=", ".join(filter(None, (milestone.title, one.owner, when))),
        )
        return self._lines.line((milestone.id, look), partial(self._made, look))

    def _made(self, look: LineLook) -> EntryLine:
        line = EntryLine(look, self)
        line.clicked.connect(lambda: self._panel.navigator.open(Target.plan(self._panel.account_id)))
        return line
