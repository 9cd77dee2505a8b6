"""The overview: health, plan and people at a glance, before anything else of an account."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.charts.event_labels import ChartEvent
from csdesk.charts.health_weeks import chart_events, chart_weeks
from csdesk.desk import Desk
from csdesk.domain.health_history import HistoryWeek
from csdesk.domain.levels import in_points, moved
from csdesk.domain.people import Influence, Role
from csdesk.entities import Changes, Contact
from csdesk.services.accounts import TOUCHES
from csdesk.services.plans.plans import Planned
from csdesk.services.trends import WEEKS
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.health.chart import HealthChartView
from csdesk.ui.panels.overview.cards import FactsCard, GroupCard
from csdesk.ui.panels.panel import FittedStack, Panel
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.tips import tip
from csdesk.ui.widgets.figures import ProgressFigure
from csdesk.ui.widgets.parts import Button, Card, Line, Painted, Segments, col, fill, row, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

Go = Callable[..., object]
"""Goes to a tab of the account; with ``adds``, what stands there is added."""
_EDGES = 24
"""What stands beside the cards: a margin, and the scroll bar."""
_PLAN = ("success_plans", "outcomes", "outcome_readings", "goals", "milestones")
_HEIGHT = 236
_YEAR, _MONTH = 52, timedelta(weeks=4)
_SHOWN, _ROW, _DATE = 5, 54, 80
_RANK = (Role.DECISION_MAKER, Role.SPONSOR, Role.CHAMPION, Role.ADMINISTRATOR, Role.COLLABORATOR, Role.END_USER)


class PersonRow(Painted):
    """A person: initial, name, title, the weightiest role, and the last contact or the day of leaving."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(0, _ROW, self._draw)
        self._panel = panel
        self._contact: Contact | None = None
        self._last: date | None = None

    def show_person(self, contact: Contact | None, last: date | None = None) -> None:
        """Show a person and the day of the last contact, or nothing."""
        self._contact, self._last = contact, last
        self.setVisible(contact is not None)
        if contact is not None:
            self.setAccessibleName(f"{contact.name}, {self._title}, {self._role}, {self._when}".rstrip(", "))
            self.setToolTip(tip(self._tip))
        self.update()

    @property
    def _title(self) -> str:
        contact = self._contact
        return " · ".join(part for part in (contact.title, contact.department) if part) if contact else ""

    @property
    def _when(self) -> str:
        """Return the day of leaving, or how long ago the last contact was."""
        entries, left_on = self._panel.entries, self._contact.left_on if self._contact else None
        return entries.short(left_on) if left_on else entries.away(self._last)

    @property
    def _tip(self) -> str:
        sentence = words.tr("Last contact {date}")
        return sentence.format(date=self._panel.entries.full(self._last)) if self._last else ""

    @property
    def _role(self) -> str:
        roles = sorted(self._contact.roles, key=_place) if self._contact else []
        return labels.name(roles[0]) if roles else ""

    def _draw(self, painter: QPainter, area: QRect) -> None:
        contact, now = self._contact, theme.now
        if contact is None:
            return
        left_on, when = contact.left_on, self._when
        role = words.tr("Left") if left_on else self._role
        taken = paint.width(role, k.CAPTION) + k.S3 if role else 0
        paint.avatar(painter, 0, 8, 32, contact.name)
        paint.text(painter, 44, 15, area.width() - 52 - taken, contact.name)
        paint.text(painter, 44, 34, area.width() - 44 - (_DATE if when else 0), self._title, now.muted, k.SMALL)
        if role:
            paint.chip(painter, area.width() - taken, 16, role)
        if when:
            ink = now.attention_text if left_on else now.muted
            paint.text(painter, area.width() - _DATE, 36, _DATE, when, ink, k.CAPTION, align=paint.RIGHT)


class PeopleCard(Card):
    """The first few people, by what they are to the account."""

    def __init__(self, panel: Panel, go: Go) -> None:
        self.rows = [PersonRow(panel) for _place in range(_SHOWN)]
        self.open_button = Button(words.tr("All people"), kind="link", act=lambda: go("people"))
        self.add_button = Button(words.tr("Add person"), kind="link", act=lambda: go("people", adds=True))
        none = words.tr("Add decision makers, champions, end users and others involved here.")
        self._full = col(*self.rows, row(self.open_button, None), None, gap=0)
        self._none = col(text(none, "muted", wrap=True), row(self.add_button, None), None)
        self._body = FittedStack(self._full, self._none)
        super().__init__(words.tr("People"), self._body)

    def show_people(self, people: Sequence[Contact], last: Mapping[int, date]) -> None:
        """Show the first of these people, with the last contact of each."""
        self._body.turn_to(self._full if people else self._none)
        first = sorted(people, key=_weight)[:_SHOWN]
        for place, person_row in enumerate(self.rows):
            person = first[place] if place < len(first) else None
            person_row.show_person(person, last.get(person.id) if person else None)
        self.open_button.setText(words.tr("All %n people", "", len(people)))


def _weight(contact: Contact) -> tuple[bool, int, bool]:
    rank = min((_place(role) for role in contact.roles), default=len(_RANK) + 1)
    return contact.left_on is not None, rank, contact.influence is not Influence.HIGH


def _place(role: Role) -> int:
    return _RANK.index(role) if role in _RANK else len(_RANK)


class PlanCard(Card):
    """Title, status, and how far activity and outcome have come, apart from each other."""

    def __init__(self, go: Go) -> None:
        self.title, self.status = Line(), text("", "chip")
        self.activity = ProgressFigure(words.tr("Activity"))
        self.outcome = ProgressFigure(words.tr("Outcome"))
        self.open_button = Button(words.tr("Open plan"), kind="link", act=lambda: go("plan"))
        self.write_button = Button(words.tr("Create success plan"), kind="link", act=lambda: go("plan", adds=True))
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


class HealthCard(Card):
    """A line over the four levels, with its gaps."""

    def __init__(self, panel: Panel, tasks: TaskRunner) -> None:
        self._panel = panel
        self._account_id = 0
        self._weeks: Sequence[HistoryWeek] = ()
        self.change = text("", "small")
        self.span = Segments((words.tr("6 months"), words.tr("1 year")))
        self.span.chosen.connect(lambda _place: self._read())
        none = words.tr("The health score is calculated weekly from measures. Nothing has been measured here yet.")
        self._none = text(none, "muted", wrap=True)
        self.chart = HealthChartView(tasks, _HEIGHT)
        self._body = FittedStack(self.chart, self._none)
        which = words.tr("Which rule made this score?")
        self.rule_button = Button(words.tr("Which rule?"), kind="link", act=self._ask_rule, hint=which)
        self._more = row(self.change, self.rule_button, self.span)
        super().__init__(words.tr("Health"), self._body, more=self._more)

    def show_account(self, account_id: int) -> None:
        """Show the health of an account: its line a moment later, once the page is there."""
        if account_id != self._account_id:
            self.chart.hide_line()
        self._account_id = account_id
        self._read()

    def _ask_rule(self) -> None:
        self._panel.navigator.open(Target.health_rule(self._account_id))

    def _read(self) -> None:
        last = _YEAR if self.span.current else WEEKS
        self._weeks = self._panel.desk.health_history.weeks(self._account_id, None, last)
        self._more.setVisible(bool(self._weeks))
        self._body.turn_to(self.chart if self._weeks else self._none)
        if self._weeks:
            self.change.setText(self._changed())
        known = (f"{one.sunday.isoformat()}: {in_points(one.score)}" for one in self._weeks if one.score is not None)
        self.chart.setAccessibleName(", ".join(known))
        self.chart.show_weeks(chart_weeks(self._weeks), partial(self._events, self._account_id))

    def _events(self, account_id: int) -> Sequence[ChartEvent]:
        """Return what happened; nothing once the file is closed, which may be before the line is drawn."""
        desk = self._panel.desk
        if not desk.database.is_here():
            return ()
        return chart_events(desk.health_events.of(account_id, self._panel.today))

    def _changed(self) -> str:
        """Return what four weeks have changed, in words."""
        last = self._weeks[-1]
        before = next((one.score for one in self._weeks if one.sunday == last.sunday - _MONTH), None)
        if before is None or last.score is None:
            return ""
        return words.tr("{change} pt in 4 weeks").format(change=moved(last.score - before))


class OverviewPanel(Panel):
    """Health over all of it; below, the plan and the facts, the people and the group."""

    watches = (
        *("accounts", "contacts", *TOUCHES, "contracts", "contract_lines", "custom_fields", "health_snapshots"),
        *("tier_definitions", *_PLAN),
    )

    def __init__(self, desk: Desk, bus: ChangeBus, entries: Entries, guard: Guard, tasks: TaskRunner) -> None:
        """Show nothing yet; the chart is prepared by the tasks."""
        super().__init__(desk, bus, entries, guard)
        self._grouped = 0
        self._beside: QWidget | None = None
        self.health, self.plan = HealthCard(self, tasks), PlanCard(self._go)
        self.people, self.group, self.facts = PeopleCard(self, self._go), GroupCard(self), FactsCard(self)
        left, right = col(self.plan, self.facts, None, gap=k.S4), col(self.people, self.group, None, gap=k.S4)
        self._columns, self._cards = (left, right), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        fill(self._cards, [(left, 1), (right, 1)], k.S4, (0, 0, 0, 0))
        below = QWidget()
        below.setLayout(self._cards)
        whole = col(self.health, below, None, gap=k.S4, margins=(0, 0, k.S2, k.S2))
        self.inside = QWidget()
        self._line = QHBoxLayout(self.inside)
        fill(self._line, [(whole, 1)], k.S2, (0, 0, 0, 0))
        self._area = scrolled(self.inside)
        fill(QVBoxLayout(self), [self._area], 0, (0, 0, 0, 0))

    def hold(self, side: QWidget) -> None:
        """Have what stands beside the parts here, so that one bar scrolls both."""
        self._line.addWidget(side)
        self._beside = side

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Let the cards stand in two columns where there is room for both, else below each other."""
        beside = self._beside.width() + k.S2 if self._beside is not None and not self._beside.isHidden() else 0
        wanted = sum(column.minimumSizeHint().width() for column in self._columns) + k.S4 + _EDGES
        roomy = self.width() - beside >= wanted
        direction = QBoxLayout.Direction
        self._cards.setDirection(direction.LeftToRight if roomy else direction.TopToBottom)

    def _go(self, tab: str, *, adds: bool = False) -> None:
        self.navigator.open(Target("account", self.account_id, tab, adds=adds))

    @override
    def refresh(self, changes: Changes) -> None:
        facts_touched = changes.touch("accounts", "custom_fields", "tier_definitions")
        account = self.desk.accounts.get(self.account_id) if facts_touched else None
        if account is not None:
            self.facts.show_account(account, self.desk.custom_fields.all())
        if changes.touch("accounts", "contracts", "contract_lines", "health_snapshots"):
            other, self._grouped = self._grouped != self.account_id, self.account_id
            self.group.show_group(self.desk.groups.of(self.account_id, self.today), other=other)
        if changes.touch("contacts", *TOUCHES):
            last = self.desk.contact_logs.last_of_people(self.account_id, self.today)
            self.people.show_people(self.desk.contacts.of(self.account_id), last)
        if changes.touch(*_PLAN):
            plans = self.desk.plans.of(self.account_id)
            self.plan.show_plan(self.desk.plans.whole(plans[0].id) if plans else None)
        if changes.touch("health_snapshots"):
            self.health.show_account(self.account_id)
        self.fit()
