"""The plan of an account: several, one, or none yet."""

from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.documents import Layout
from csdesk.domain.months import after
from csdesk.entities import Changes, Goal, Milestone, Outcome
from csdesk.services.plans.plans import Part
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.keys import native
from csdesk.ui.navigator import Target
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.form import ChoiceChip
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.panel import Panel, let_go
from csdesk.ui.panels.plan.export import PlanExport
from csdesk.ui.panels.plan.head import PlanHead
from csdesk.ui.panels.plan.milestone_files import MilestoneFiles
from csdesk.ui.panels.plan.outline_card import ADDS, OutlineCard
from csdesk.ui.panels.plan.side_cards import BACKWARDS, BackwardsCard, VersionsCard
from csdesk.ui.panels.plan.templating import Templating
from csdesk.ui.panels.side_card import SideCards
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.parts import Button, col, fill
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.documents.doubts import Doubt
    from csdesk.documents.prepared_export import PreparedExport

OUTLINE = "Ctrl+Shift+O"
"""The keys that go to the outline from what stands around it, and from there to the head."""
_BEFORE, _AFTER = timedelta(days=120), timedelta(days=400)
"""The days around today that milestones are mostly moved in."""
_MONTHS = 3
"""A notice deadline at least so many months ahead is offered as the end of a new plan."""


class PlanPanel(Panel):
    """One plan at a time: its head, its outline, and the way to hand it over."""

    watches = (
        *("accounts", "companies", "colleagues", "contacts", "account_reviews", "tier_definitions", "small_wins"),
        *("success_plans", "product_values", "outcomes", "outcome_readings", "goals", "milestones"),
        *("milestone_dependencies", "milestone_slips", "plan_templates", "plan_versions", "sent_copies"),
    )

    def __init__(
        self, desk: Desk, bus: ChangeBus, entries: Entries, guard: Guard, tasks: TaskRunner, beside_plan: str = ""
    ) -> None:
        """Show nothing yet; documents are written by the tasks, ``beside_plan`` is what was left beside the outline."""
        super().__init__(desk, bus, entries, guard)
        self._chosen: dict[int, int] = {}
        self._tasks, self._knows_days = tasks, False
        self.switch = ChoiceChip(words.tr("Plans"), [], self._choose)
        self.more = Button("", "ellipsis", name=words.tr("More plan actions"), menu=self.menu)
        self.card, self._body = OutlineCard(self), QStackedWidget()
        self.outline, self.model = self.card.outline, self.card.model
        self._beside = SideCards(self.card, k.S3)
        self.export = PlanExport(self, self._beside, tasks)
        self.files = MilestoneFiles(self, self.export, self._beside, tasks, self.more)
        self.templates = Templating(self, self._body, self._beside, self.more)
        kept = words.tr("Versions and sent copies")
        self.history = Button("", "history", act=lambda: self.kept.open(), name=kept, hint=kept)
        self.head = PlanHead(self, self.switch, self.more, self.history, self.export.button, self.export.more)
        self.empty = self._nothing_yet()
        self._lay_out()
        self._connect()
        self.card.come_back(beside_plan)

    @cached_property
    def kept(self) -> VersionsCard:
        """Return the card of what was agreed and sent."""
        return self._beside.stand(VersionsCard(self), self.history.setFocus)

    @cached_property
    def backwards(self) -> BackwardsCard:
        """Return the card that sets goals back from a day."""
        return self._beside.stand(BackwardsCard(self), self.outline.setFocus)

    def _connect(self) -> None:
        self.head.agreed.connect(lambda: self.kept.agree())
        self.head.title.returnPressed.connect(lambda: self.outline.setFocus(Qt.FocusReason.OtherFocusReason))
        self.export.led.connect(self._on_led)
        self.export.formed.connect(self._on_formed)
        self.templates.made.connect(self._on_made)
        self.templates.switched.connect(self._on_switched)
        self.card.backwards_wanted.connect(self._set_back)
        self._beside.opened.connect(lambda: self.card.detail_button.setChecked(False))
        keys.listen(self._full, BACKWARDS, self._set_back, whole=True)
        keys.listen(self, OUTLINE, self.cross, whole=True)

    def _nothing_yet(self) -> EmptyState:
        return EmptyState(
            words.tr("From product value to business outcome"),
            words.tr(
                "A plan says what the product delivers, the outcome the customer wants from it,\n"
                "the states wanted after 3 and 6 months, and the milestones on the way there."
            ),
            (words.tr("Create success plan"), self.add_plan),
            others=((words.tr("From template…"), self.templates.begin),),
        )

    @staticmethod
    @override
    def keys() -> dict[str, dict[str, str]]:
        listed = {
            words.tr("Show the PDF beside the plan"): native("Ctrl+Shift+P"),
            words.tr("Show timeline, show row details"): native("Ctrl+Shift+T", "Ctrl+I"),
            words.tr("Go to outline, then to header"): native("Ctrl+Shift+O"),
            words.tr("Widen or narrow the outline"): native("Alt+Shift+Right", "Alt+Shift+Left"),
            words.tr("Add value, outcome, goal, milestone"): native(*ADDS.values()),
            words.tr("Add row below, add row inside"): native("Ctrl+Enter", "Ctrl+Shift+Enter"),
            words.tr("Move the row"): native("Alt+Up", "Alt+Down"),
            words.tr("Toggle done, toggle key milestone"): native("Space", "Ctrl+D"),
            words.tr("From value pattern"): native("Ctrl+P"),
            words.tr("Complete milestone, claim outcome, or revert"): native("Space"),
            words.tr("Schedule goals backwards"): native("Ctrl+B"),
            words.tr("Move the milestone by a working day"): native("Ctrl+Left", "Ctrl+Right"),
            words.tr("Move only its end"): native("Ctrl+Shift+Left", "Ctrl+Shift+Right"),
            words.tr("Zoom timeline in, out; show all"): f"{native('Ctrl++', 'Ctrl+-')}; {native('Ctrl+0')}",
        }
        return {words.tr("In a plan"): listed}

    def _lay_out(self) -> None:
        self._full = col(self.head, self.templates.offer, (self._beside, 1), gap=k.S3)
        for one in (self._full, self.empty):
            self._body.addWidget(one)
        fill(QVBoxLayout(self), [self._body], 0, (0, 0, 0, 0))

    @override
    def refresh(self, changes: Changes) -> None:
        plans = self.desk.plans.of(self.account_id)
        ids = [plan.id for plan in plans]
        chosen = self._chosen.get(self.account_id, 0)
        planned = self.desk.plans.whole(chosen if chosen in ids else ids[0]) if ids else None
        self.templates.of(planned)
        self._show_body()
        self.card.show_plan(planned)
        if planned is not None:
            self._learn_days()
            self.head.show_plan(planned)
            self.export.of(planned)
            self.files.of(planned.plan.id)
            self._beside.of(planned)
            self.switch.offer([(plan.id, plan.title) for plan in plans])
            self.switch.show_value(planned.plan.id, words.tr("%n plan(s)", "", len(plans)))
        self.switch.setVisible(len(plans) > 1)

    def take_over(self, former: "PlanPanel") -> None:
        """Show the plans that a former panel shows."""
        if self._chosen != former._chosen:
            self._chosen = dict(former._chosen)
            self.refresh(Changes.of_all(*self.watches))

    @override
    def arrive(self, target: Target) -> None:
        if target.adds:
            self.add_plan()
        elif target.what is not None:
            self.show_part(*target.what)

    def show_part(self, plan_id: int, part: str, part_id: int) -> None:
        """Show a plan, with the hand on its outcome or milestone of this id; else on the outline."""
        self._choose(plan_id)
        kinds: dict[str, type[Part]] = {"outcome": Outcome, "milestone": Milestone}
        if part in kinds:
            self.outline.go((kinds[part], part_id))
        self.outline.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_plan(self) -> None:
        """Begin a plan, and let its title be typed at once."""
        title = words.tr("Success plan")
        added = self.guard.made(lambda: self.desk.plans.add(self.account_id, title, self.today))
        if added is not None:
            self._choose(added)
            self.head.title.setFocus()
            self.head.title.selectAll()
            self._offer_to_set_back(added)

    def _offer_to_set_back(self, plan_id: int) -> None:
        """Offer the notice deadline as the end of a new plan, if it leaves the time for its goals."""
        ends = self.desk.goal_reviews.ends(plan_id, self.today)
        if ends.clock is not None and ends.is_notice and ends.clock >= after(self.today, _MONTHS):
            sentence = words.tr("The notice deadline is {date}.").format(date=self.entries.full(ends.clock))
            self.notice.say(sentence, words.tr("Schedule goals backwards…"), lambda: self.backwards.open(at_clock=True))

    def cross(self) -> None:
        """Go to the outline from what stands around it, and from there to the head: Tab would take a dozen steps."""
        if self.outline.hasFocus():
            self.head.title.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.outline.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def menu(self) -> QMenu:
        """Return the menu of what can be done with the plan as a whole."""
        menu = QMenu(self.more)
        menu.addAction(words.tr("Add another plan"), self.add_plan)
        self.templates.fill(menu)
        menu.addAction(words.tr("Export milestones to Excel for the customer…"), self.files.send)
        menu.addAction(words.tr("Import milestones from Excel…"), self.files.ask)
        menu.addSeparator()
        menu.addAction(words.tr("Delete plan"), self._on_delete)
        back = words.tr("Schedule goals backwards…")
        menu.addAction(f"{back}\t{keys.native(BACKWARDS)}", self._set_back)
        return menu

    @override
    def show_account(self, account_id: int) -> None:
        self.templates.choosing = False
        super().show_account(account_id)

    def _show_body(self) -> None:
        """Show the plan, that there is none, or the templates one may be made from."""
        there = self._full if self.templates.planned else self.empty
        self._body.setCurrentWidget(self.templates.chooser if self.templates.choosing else there)

    def _on_switched(self) -> None:
        self._show_body()
        if not self.templates.choosing:
            (self.outline if self.templates.planned else self.empty.links[0]).setFocus()

    def _on_made(self, plan_id: int) -> None:
        self._choose(plan_id)
        self.outline.setFocus()

    def _learn_days(self) -> None:
        """Look up the days of rest beforehand: the first move would wait for them."""
        if not self._knows_days:
            self._knows_days = True
            days, today = self.desk.milestones.days, self.today
            self._tasks.task(days.between, today - _BEFORE, today + _AFTER).start()

    def _set_back(self) -> None:
        self.backwards.open()

    def _choose(self, plan_id: int) -> None:
        let_go(self)
        self._chosen[self.account_id] = plan_id
        self.refresh(Changes.of_all(*self.watches))

    def _on_formed(self, handed: "PreparedExport | None") -> None:
        """Let the preview show what would be exported, as long as that is being looked at."""
        document, layout = (handed.document, handed.layout) if handed else (None, Layout.FULL)
        self.card.preview.show_form(document, layout)

    def _on_led(self, doubt: "Doubt") -> None:
        """Go where a doubt about the document is mended."""
        if doubt.id:
            self.outline.go((Goal, doubt.id))
            self.outline.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.navigator.open(Target.settings(str(doubt.lead)))

    def _on_delete(self) -> None:
        if self.export.planned is not None:
            plan = self.export.planned.plan
            self.guard.delete(lambda: self.desk.plans.delete_plan(plan.id, plan.title), plan.title)
