"""Cards beside an account that list no entries: the next milestones of both sides, and the renewal clock."""

from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.domain.plans import Side, is_late
from csdesk.entities import Contract
from csdesk.services.accounts import AccountRow
from csdesk.services.plans.plans import PlannedMilestone
from csdesk.ui import dates, labels
from csdesk.ui import tokens as k
from csdesk.ui.navigator import Target
from csdesk.ui.panels.panel import AccountCard, Panel
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.line_button import EntryLine, LineLook
from csdesk.ui.widgets.parts import Line, col, mark_as, tell, text
from csdesk.ui.words import words

_EACH = 3
_SOON = timedelta(days=30)


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
        due, day = milestone.due, entries.full(milestone.due)
        late = is_late(milestone.status, due, entries.today())
        when = dates.late(due, entries.today()) if late and due else entries.away(due)
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


class RenewalCard(AccountCard):
    """Hidden while nothing has to be renewed."""

    def __init__(self, panel: Panel) -> None:
        self._panel = panel
        self.value, self.day, self.note = Line("", "strong"), Line("", "small"), text("", "small", wrap=True)
        super().__init__(words.tr("Renewal"), self.value, col(self.day, self.note, gap=0), gap=k.S1)

    @override
    def show_account(self, account: AccountRow) -> None:
        present, entries = account.present, self._panel.entries
        self.setVisible(present.clock is not None and not account.gone)
        if present.clock is None:
            return
        self.value.say(entries.away(present.clock))
        mark_as(self.value, "late" if present.clock - self._panel.today <= _SOON else "strong")
        deadline = words.tr("Notice deadline {date}").format(date=entries.full(present.notice))
        end = words.tr("Last day {date}").format(date=entries.full(present.last_day))
        self.day.say(deadline if present.notice else end)
        tell(self.note, "\n".join([*([end] if present.notice else []), *self._notes(account)]))

    def _notes(self, account: AccountRow) -> list[str]:
        """Return what else there is to know, as far as it is known."""
        present = account.present
        renews = words.tr("Renews on {date}").format(date=self._panel.entries.full(present.renewal))
        found = [renews] if present.renewal else []
        found += [] if present.notice else [words.tr("No notice deadline set, so this counts to the last day.")]
        found += [words.tr("The last day has passed, but no outcome is recorded.")] if present.overdue else []
        contract = self._contract(account)
        if contract is not None and contract.auto_renewal:
            found.append(words.tr("Renews automatically unless notice is given."))
        if contract is not None and contract.forecast:
            said = labels.name(contract.forecast)
            found.append(words.tr("Forecast: {forecast}").format(forecast=said))
        return found

    def _contract(self, account: AccountRow) -> Contract | None:
        """Return the contract that the clock counts for."""
        clock = (account.present.renewal, account.present.notice)
        all_of_it = (one.contract for one in self._panel.desk.contracts.of(account.id))
        return next((one for one in all_of_it if (one.end, one.notice_deadline) == clock), None)
