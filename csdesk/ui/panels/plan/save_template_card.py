"""A plan kept as a template: what it is called, what it is for, and for which tier."""

from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from csdesk.domain.purposes import PURPOSES, Purpose, purpose_of
from csdesk.services.plans.plans import Planned
from csdesk.ui import labels
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.side_card import SideCard
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.parts import Button, named, text
from csdesk.ui.words import words

_PURPOSES = (*PURPOSES, Purpose.OTHER)


class SaveTemplateCard(SideCard):
    """Enter saves."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(words.tr("Save as template"), words.tr("Close"))
        self._panel = panel
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
        self.named = text("", "wrong", wrap=True)
        self.hold(*fields, self.named, text(about, "small", wrap=True), go=self.go, entered=[self.name])

    def open(self, planned: Planned) -> None:
        """Show the card for a plan, with what is likely."""
        self.opened.emit()
        self._planned = planned
        account = self._panel.desk.accounts.get(self._panel.account_id)
        stage, tier = (account.stage, account.tier) if account else (None, "")
        self.name.setText(planned.plan.title)
        self.purpose.choose(purpose_of(stage, renewing=False) or Purpose.OTHER)
        tiers = ["", *(one.tier for one in self._panel.desk.tiers.all())]
        self.tier.offer([(one, labels.any_tier(one)) for one in tiers], tier)
        self._warn(self._panel.desk.template_plans.naming(planned.plan.id))
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    @override
    def reopen(self, _former: Self) -> None:
        if _former._planned is not None:
            self.open(_former._planned)

    def save(self) -> None:
        """Keep the plan as a template."""
        planned, panel = self._planned, self._panel
        if planned is None:
            return
        name, keep = self.name.text(), panel.desk.template_plans.save
        if panel.guard(lambda: keep(planned.plan.id, name, self.purpose.value, self.tier.value, panel.today)):
            self.shut()
            said = words.tr("“{title}” saved to the plan templates under Playbooks.")
            panel.notice.say(said.format(title=name.strip()))

    def _warn(self, titles: list[str]) -> None:
        """Say where the customer is named; it can be saved all the same."""
        said = words.tr("These name this customer and will be copied to other plans: {titles}")
        self.named.setText(said.format(titles=" · ".join(titles)))
        self.named.setVisible(bool(titles))
