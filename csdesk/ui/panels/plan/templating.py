"""Templates in the plan panel: a plan from one, one from a plan, and a plan beside its own."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from csdesk.services.plans.plans import Planned
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.plan.compare_card import CompareCard
from csdesk.ui.panels.plan.save_template_card import SaveTemplateCard
from csdesk.ui.panels.plan.template_chooser import TemplateChooser
from csdesk.ui.widgets.parts import Button, row, text
from csdesk.ui.words import words


class Templating(QObject):
    """Holds the cards; ``switched`` tells that the chooser came or went."""

    switched = Signal()
    made = Signal(int)

    def __init__(self, panel: Panel, back: QWidget) -> None:
        """Work on the panel's plan; ``back`` has the hand again when a card is closed."""
        super().__init__(panel)
        self._panel = panel
        self.planned: Planned | None = None
        self.choosing = False
        self.chooser = TemplateChooser(panel)
        self.save, self.compare = SaveTemplateCard(panel), CompareCard(panel)
        self.cards = (self.save, self.compare)
        self.offer = self._offer()
        self.chooser.applied.connect(self._on_applied)
        self.chooser.left.connect(self.close)
        for card in self.cards:
            card.closed.connect(back.setFocus)

    def of(self, planned: Planned | None) -> None:
        """Say which plan is meant; in an empty draft a template is offered."""
        self.planned = planned
        self.offer.setVisible(self._empty)
        self.chooser.into = planned.plan.id if planned and self._empty else None
        if planned is not None:
            self.compare.of(planned)

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
        menu.addAction(words.tr("Compare with template…"), self.compare.open)
        menu.addSeparator()

    @property
    def _empty(self) -> bool:
        return self.planned is not None and self._panel.desk.template_plans.is_empty(self.planned)

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
