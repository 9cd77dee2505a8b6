"""Templates in the plan panel: a plan from one, one from a plan, and a plan beside its own."""

from collections.abc import Callable, Collection
from datetime import date
from functools import cached_property, partial
from typing import Self

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QStackedWidget, QWidget
from typing_extensions import override

from csdesk.domain.months import days_after
from csdesk.domain.purposes import PURPOSES, Purpose, purpose_of
from csdesk.domain.template_difference import DifferenceLine
from csdesk.domain.templates import Anchor, Undated, began
from csdesk.services.accounts import AccountRow
from csdesk.services.plans.plans import Planned
from csdesk.services.templates.templates import Offered
from csdesk.ui import dates, labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.document_chooser import ChosenDocument, DocumentChooser, TemplateRow, rows
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.side_card import DifferenceCard, SideCard, SideCards
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.parts import Button, called, named, row, text
from csdesk.ui.widgets.pick_list import Pick
from csdesk.ui.words import words

_PURPOSES = (*PURPOSES, Purpose.OTHER)


class CompareCard(DifferenceCard):
    """A plan and a template."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel, words.tr("Compare with template"))
        self._plan_id, self._came_from = 0, ""
        self.template = called(Choice(), words.tr("Template"))
        self.template.currentIndexChanged.connect(lambda _place: self._show())
        self.hold(self.template, self.lists, go=self.go)

    @property
    def key(self) -> str:
        """Return the template that is compared with."""
        return self.template.value or ""

    @override
    def of(self, planned: Planned) -> None:
        other = planned.plan.id != self._plan_id
        self._plan_id, self._came_from = planned.plan.id, planned.plan.template
        if self.isVisible():
            if other:
                self._offer()
            self._show()

    @override
    def reopen(self, _former: Self) -> None:
        self.open()

    def open(self) -> None:
        """Show the card, with the template that the plan came from."""
        self._offer()
        self._show()
        self.come(*self.ticks.values(), self.template)

    @override
    def take_over_lines(self, lines: Collection[DifferenceLine]) -> int:
        return self.panel.desk.template_plans.take_over(self._plan_id, self.key, lines, self.panel.today)

    def _offer(self) -> None:
        """Offer the templates, that which the plan came from first."""
        known = {one.key: one.name for one in self.panel.desk.templates.all()}
        keys = sorted(known, key=lambda key: key != self._came_from)
        self.template.offer([(key, known[key]) for key in keys])

    def _show(self) -> None:
        """Show the comparison; what was ticked stays ticked where it still stands."""
        plans, today = self.panel.desk.template_plans, self.panel.today
        found = self.panel.guard.made(lambda: plans.compare(self._plan_id, self.key, today)) if self.key else None
        none = words.tr("No differences.") if found else "" if self.key else words.tr("No plan template yet.")
        self.show_lines(found.lines if found else (), none, same=bool(found and found.same))


class SaveTemplateCard(SideCard):
    """Enter saves."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel, words.tr("Save as template"))
        self._planned: Planned | None = None
        self.name = QLineEdit()
        self.purpose, self.tier = Choice(), Choice()
        self.purpose.offer([(one, labels.name(one)) for one in _PURPOSES])
        self.go = Button(words.tr("Save template"), "check", "primary", act=self.save)
        about = words.tr(
            "Dates become days from the start, and people become roles. Figures, notes and quotes stay in this plan."
        )
        fields = (
            named(words.tr("Name"), self.name),
            named(words.tr("Purpose", "of a template"), self.purpose),
            named(words.tr("Tier"), self.tier),
        )
        self.hold(*fields, self.faults, text(about, "small", wrap=True), go=self.go, entered=[self.name])

    def open(self, planned: Planned) -> None:
        """Show the card for a plan, with what is likely; where it names the customer, it can be saved all the same."""
        self._planned = planned
        account = self.panel.desk.accounts.get(self.panel.account_id)
        stage, tier = (account.stage, account.tier) if account else (None, "")
        self.name.setText(planned.plan.title)
        self.purpose.choose(purpose_of(stage, renewing=False) or Purpose.OTHER)
        tiers = ["", *(one.tier for one in self.panel.desk.tiers.all())]
        self.tier.offer([(one, labels.any_tier(one)) for one in tiers], tier)
        titles = " · ".join(self.panel.desk.template_plans.naming(planned.plan.id))
        said = words.tr("These name this customer and will be copied to other plans: {titles}")
        self.say(said.format(titles=titles) if titles else "")
        self.come(self.name)
        self.name.selectAll()

    @override
    def reopen(self, _former: Self) -> None:
        if _former._planned is not None:
            self.open(_former._planned)

    def save(self) -> None:
        """Keep the plan as a template."""
        planned, panel = self._planned, self.panel
        if planned is None:
            return
        name, keep = self.name.text(), panel.desk.template_plans.save
        if panel.guard(lambda: keep(planned.plan.id, name, self.purpose.value, self.tier.value, panel.today)):
            self.shut()
            said = words.tr("“{title}” saved to the plan templates under Playbooks.")
            panel.notice.say(said.format(title=name.strip()))


class TemplateChooser(DocumentChooser):
    """``draft`` tells which empty draft is to be filled, if there is one."""

    def __init__(self, panel: Panel, draft: Callable[[], int | None]) -> None:
        super().__init__(
            panel,
            words.tr("Create plan from template"),
            words.tr("Plan templates"),
            words.tr("Create plan"),
            words.tr("You can move every date later. Press Ctrl+Z to undo the whole plan."),
        )
        self._draft = draft

    @override
    def offered(self, account: AccountRow) -> list[Pick]:
        return [_pick(one) for one in self.desk.templates.offered(account, self.panel.today)]

    @override
    def chosen(self, key: str, account: AccountRow) -> ChosenDocument:
        document, today = self.desk.templates.document(key, self.language), self.panel.today
        goals = words.tr("%n goal(s)", "", len(document.goals))
        steps = words.tr("%n milestone(s)", "", len(document.steps))
        days = words.tr("%n day(s)", "", document.length)
        note = " · ".join((goals, steps, days, *(one.title for one in document.outcomes)))
        counts_back = document.anchor is Anchor.END
        day_name = words.tr("Deadline (count back from here)") if counts_back else words.tr("Start")
        start = self.desk.templates.start(document, account, today)
        usual = days_after(start, document.length) if counts_back else start

        def make(day: date) -> int:
            plans, began_on = self.desk.template_plans, began(document, day) if counts_back else day
            return plans.apply(self.panel.account_id, key, began_on, into=self._draft())

        return ChosenDocument(document.title, note, day_name, usual, partial(self._preview, key, document), make)

    def _preview(self, key: str, document: Undated, day: date) -> tuple[list[TemplateRow], list[str]]:
        counts_back, today = document.anchor is Anchor.END, self.panel.today
        start = began(document, day) if counts_back else day
        plan = self.desk.templates.preview(key, start, self.language)
        other = start if counts_back else days_after(start, document.length)
        other_end = words.tr("begins on {date}") if counts_back else words.tr("ends on {date}")
        said = [*self.weekday(day), other_end.format(date=dates.with_weekday(other, words.language))]
        past = sum(step.due is not None and step.due < today for step in plan.steps)
        said += [words.tr("%n milestone(s) already past", "", past)] if past else []
        return rows(plan, self.panel.entries.period), said


def _pick(one: Offered) -> Pick:
    template = one.template
    suits = words.tr("fits this account") if one.suits else ""
    note = " · ".join(filter(None, (labels.name(template.purpose), labels.any_tier(template.tier), suits)))
    return Pick(template.key, template.name, note, "star" if one.suits else "layout-template")


class Templating(QObject):
    """Has the cards, each made when it is wanted first; ``switched`` tells that the chooser came or went."""

    switched = Signal()
    made = Signal(int)

    def __init__(self, panel: Panel, stack: QStackedWidget, beside: SideCards, back: QWidget) -> None:
        """Work on the panel's plan; the chooser comes into the stack, ``back`` has the hand when a card is closed."""
        super().__init__(panel)
        self._panel, self._stack, self._beside, self._back = panel, stack, beside, back
        self.planned: Planned | None = None
        self.choosing = False
        self.offer = self._offer()

    @cached_property
    def chooser(self) -> TemplateChooser:
        """Return what a template is chosen by."""
        made = TemplateChooser(self._panel, self._draft)
        made.applied.connect(self._on_applied)
        made.left.connect(self.close)
        self._stack.addWidget(made)
        return made

    @cached_property
    def save(self) -> SaveTemplateCard:
        """Return the card that keeps a plan as a template."""
        return self._beside.stand(SaveTemplateCard(self._panel), self._back.setFocus)

    @cached_property
    def compare(self) -> CompareCard:
        """Return the card with a plan and a template."""
        return self._beside.stand(CompareCard(self._panel), self._back.setFocus)

    def of(self, planned: Planned | None) -> None:
        """Say which plan is meant; in an empty draft a template is offered."""
        self.planned = planned
        self.offer.setVisible(self._empty)

    def begin(self) -> None:
        """Choose a template: for a new plan, or for the draft that is shown while nothing stands in it."""
        self.choosing = True
        self.switched.emit()
        self.chooser.open()

    def take_over(self, former: "Templating") -> None:
        """Let a template be chosen if a former one does."""
        if former.choosing:
            self.begin()

    def close(self) -> None:
        """Choose no longer."""
        self.choosing = False
        self.switched.emit()

    def fill(self, menu: QMenu) -> None:
        """Add to the menu of the plan what can be done with templates."""
        another = words.tr("Add another plan from template…")
        menu.addAction(words.tr("Fill from template…") if self._empty else another, self.begin)
        menu.addSeparator()
        menu.addAction(words.tr("Save as template…"), self._on_save)
        menu.addAction(words.tr("Compare with template…"), lambda: self.compare.open())
        menu.addSeparator()

    @property
    def _empty(self) -> bool:
        return self.planned is not None and self._panel.desk.template_plans.is_empty(self.planned)

    def _draft(self) -> int | None:
        return self.planned.plan.id if self.planned and self._empty else None

    def _offer(self) -> QWidget:
        self.offer_button = Button(words.tr("From template…"), "layout-template", "link", act=self.begin)
        said = text(words.tr("This plan is still empty."), "muted")
        return row(said, self.offer_button, None, margins=(k.S2, 0, 0, 0))

    def _on_save(self) -> None:
        if self.planned is not None:
            self.save.open(self.planned)

    def _on_applied(self, plan_id: int) -> None:
        self.choosing = False
        self.made.emit(plan_id)
