"""How far an outcome is proven: what shows it, our claim, and who of the customer confirmed it."""

from datetime import date

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.domain.plans import Proof
from csdesk.services.plans.plans import PlannedOutcome
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.plan.painting import proof_glyph
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import Button, Painted, fill, row, text
from csdesk.ui.words import words

_PAIRS = (("evidence", "claimed_on"), ("confirmed_by", "confirmed_on"))


class ProofBlock(QWidget):
    """A day claims it, a name confirms it today; what is cleared is taken back, a claim with what confirmed it."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel, self._outcomes = panel, panel.desk.outcomes
        self._shown: PlannedOutcome | None = None
        self.facts = {
            "evidence": panel.fact(words.tr("Evidence"), self._keep_evidence),
            "claimed_on": panel.fact(words.tr("Claimed on"), self._keep_claim),
            "confirmed_by": panel.fact(words.tr("Confirmed by"), self._keep_confirmer),
            "confirmed_on": panel.fact(words.tr("Confirmed on"), self._keep_confirmation),
        }
        self.state = Painted(0, k.ROW, self._draw_state)
        self.button = Button("", kind="small")
        self.button.clicked.connect(self.turn)
        head = row(text(words.tr("Proof"), "strong"), (self.state, 1), self.button, margins=(k.S2, 0, 0, 0))
        pairs = (row(*((self.facts[name], 1) for name in names)) for names in _PAIRS)
        fill(QVBoxLayout(self), (head, *pairs), k.S2, (0, 0, 0, 0))

    @property
    def proof(self) -> Proof:
        """Return how far the outcome that is shown is proven."""
        return self._shown.said.proof if self._shown else Proof.NONE

    def show_outcome(self, measured: PlannedOutcome) -> None:
        """Show what is said of an outcome."""
        self._shown = measured
        for name, fact in self.facts.items():
            value = getattr(measured.outcome, name)
            fact.field.show_text(value if isinstance(value, str) else self._panel.entries.full(value))
        self.state.setAccessibleName(labels.proof(self.proof))
        self.state.update()
        name, told = {
            Proof.NONE: (words.tr("Claim today"), words.tr("Claim today that the outcome is achieved")),
            Proof.CLAIMED: (words.tr("Revert"), words.tr("Revert the claim")),
            Proof.CONFIRMED: (words.tr("Revert"), words.tr("Revert the confirmation")),
        }[self.proof]
        self.button.setText(name)
        self.button.setAccessibleName(told)
        self.button.setToolTip(tip(told))

    def turn(self) -> None:
        """Claim the outcome today, or take back what was said last."""
        turn(self._panel, self._shown)

    def _keep_evidence(self, typed: str) -> None:
        self._outcomes.give_evidence(self._id, typed, self._panel.today)

    def _keep_claim(self, typed: str) -> None:
        if (day := self._day(typed)) is None:
            self._outcomes.take_back(self._id, Proof.CLAIMED, self._panel.today)
        else:
            self._outcomes.claim(self._id, day, self._panel.today)

    def _keep_confirmer(self, typed: str) -> None:
        known = self._shown.outcome.confirmed_on if self._shown else None
        self._confirm(typed, (known or self._panel.today) if typed.strip() else None)

    def _keep_confirmation(self, typed: str) -> None:
        self._confirm(self._shown.outcome.confirmed_by if self._shown else "", self._day(typed))

    def _confirm(self, who: str, day: date | None) -> None:
        if day is None:
            self._outcomes.take_back(self._id, Proof.CONFIRMED, self._panel.today)
        else:
            self._outcomes.confirm(self._id, who, day, self._panel.today)

    def _day(self, typed: str) -> date | None:
        return self._panel.entries.day(typed, past=True)

    @property
    def _id(self) -> int:
        return self._shown.outcome.id if self._shown else 0

    def _draw_state(self, painter: QPainter, area: QRect) -> None:
        if self.proof is Proof.NONE:
            return
        middle, (icon, ink) = area.height() / 2, proof_glyph(self.proof)
        paint.icon(painter, 0, middle, icon, ink)
        left = k.ICON + k.S1
        said = labels.proof(self.proof)
        paint.text(painter, left, middle, area.width() - left, said, theme.now.text, k.SMALL)


def turn(panel: Panel, measured: PlannedOutcome | None) -> None:
    """Claim an outcome today, or take back what was said of it last, and say so."""
    if measured is None:
        return
    proof, outcome = measured.said.proof, measured.outcome.id
    if proof is Proof.NONE:
        panel.guard(lambda: panel.desk.outcomes.claim(outcome, panel.today, panel.today))
    elif panel.guard(lambda: panel.desk.outcomes.take_back(outcome, proof, panel.today)):
        panel.notice.say(words.tr("Reverted. Press Ctrl+Z to undo."))
