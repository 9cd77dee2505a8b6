"""A plan kept as a template: what it is called, what it is for, and for which tier."""

from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from csdesk.domain.templates import PURPOSES, Purpose, purpose_of
from csdesk.services.plans.plans import Planned
from csdesk.ui import keys, labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.plan.side_card import SideCard
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.fields import KeyWatch
from csdesk.ui.widgets.parts import Button, col, row, rule, text
from csdesk.ui.words import words

_PURPOSES = (*PURPOSES, Purpose.OTHER)


class SaveTemplateCard(SideCard):
    """Enter saves."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(words.tr("Save as template"), words.tr("Close"))
        self._panel = panel
        self._planned: Planned | None = None
        self._tiers: list[str] = []
        self.name = QLineEdit()
        self.purpose, self.tier = Choice(), Choice()
        self.purpose.addItems([labels.purpose(one) for one in _PURPOSES])
        self.go = Button(words.tr("Save template"), "check", "primary")
        about = words.tr(
            "Dates become days from the start, people become the part they play. Figures, notes and what was said stay "
            "in this plan."
        )
        fields = (
            self._named(words.tr("Name"), self.name),
            self._named(words.tr("Purpose", "of a template"), self.purpose),
            self._named(words.tr("Tier"), self.tier),
        )
        foot = col(rule(), row((self.go, 1), margins=(k.S4, k.S1, k.S4, k.S3)))
        self.named = text("", "wrong", wrap=True)
        self.hold(*fields, self.named, text(about, "small", wrap=True), foot=foot)
        self.go.clicked.connect(self.save)
        for key in keys.ENTER:
            for field in (self.name, self.go):
                KeyWatch(field, key, self.save)

    def open(self, planned: Planned) -> None:
        """Show the card for a plan, with what is likely."""
        self.opened.emit()
        self._planned = planned
        account = self._panel.desk.accounts.get(self._panel.account_id)
        stage, tier = (account.stage, account.tier) if account else (None, "")
        self.name.setText(planned.plan.title)
        likely = purpose_of(stage, renewing=False) or Purpose.OTHER
        self.purpose.setCurrentIndex(_PURPOSES.index(likely))
        self._tiers = ["", *(one.tier for one in self._panel.desk.tiers.all())]
        self.tier.clear()
        self.tier.addItems([labels.any_tier(one) for one in self._tiers])
        self.tier.setCurrentIndex(self._tiers.index(tier) if tier in self._tiers else 0)
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
        name, purpose = self.name.text(), _PURPOSES[self.purpose.currentIndex()]
        tier, keep = self._tiers[self.tier.currentIndex()], panel.desk.template_plans.save
        if panel.guard(lambda: keep(planned.plan.id, name, purpose, tier, panel.today)):
            self.shut()
            said = words.tr("“{title}” is kept among the plan templates, in the settings.")
            panel.notice.say(said.format(title=name.strip()))

    def _warn(self, titles: list[str]) -> None:
        """Say where the customer is named; it can be saved all the same."""
        said = words.tr("This customer is named in it, which goes along into other plans: {titles}")
        self.named.setText(said.format(titles=" · ".join(titles)))
        self.named.setVisible(bool(titles))

    def _named(self, name: str, field: QWidget) -> QWidget:
        field.setAccessibleName(name)
        return col(text(name, "small"), field, gap=k.S1)
