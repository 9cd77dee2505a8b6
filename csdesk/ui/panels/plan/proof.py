"""How far an outcome is proven: what shows it, our claim, and who of the customer confirmed it."""

from datetime import date
from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.domain.plans import Proof
from csdesk.entities import Outcome
from csdesk.services.plans.plans import PlannedOutcome
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.plan.painting import proof_glyph
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import Button, Painted, row, text
from csdesk.ui.words import words

_PAIRS = (("evidence", "claimed_on"), ("confirmed_by", "confirmed_on"))


class ProofBlock(RecordForm):
    """A day claims it, a name confirms it today; what is cleared is taken back, a claim with what confirmed it."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel.guard, partial(panel.desk.plans.edit, Outcome), panel.entries)
        self._panel, self._outcomes = panel, panel.desk.outcomes
        self._measured: PlannedOutcome | None = None
        self.fact("evidence", words.tr("Evidence"), keep=self._keep_evidence)
        self.day("claimed_on", words.tr("Claimed on"), self._keep_claim, past=True)
        self.fact("confirmed_by", words.tr("Confirmed by"), keep=self._keep_confirmer)
        self.day("confirmed_on", words.tr("Confirmed on"), self._keep_confirmation, past=True)
        self.state = Painted(0, k.ROW, self._draw_state)
        self.button = Button("", kind="small", act=self.turn)
        head = row(text(words.tr("Proof"), "strong"), (self.state, 1), self.button, margins=(k.S2, 0, 0, 0))
        self.lay_out((head, *(self.side_by_side(*names, gap=k.S2) for names in _PAIRS)), k.S2)

    @property
    def proof(self) -> Proof:
        """Return how far the outcome that is shown is proven."""
        return self._measured.said.proof if self._measured else Proof.NONE

    def show_outcome(self, measured: PlannedOutcome) -> None:
        """Show what is said of an outcome."""
        self._measured = measured
        self.show_record(measured.outcome.id, measured.outcome)
        self.state.setAccessibleName(labels.name(self.proof))
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
        turn(self._panel, self._measured)

    def _keep_evidence(self, typed: str) -> None:
        self._outcomes.give_evidence(self.record.id, typed, self._panel.today)

    def _keep_claim(self, day: date | None) -> None:
        if day is None:
            self._outcomes.take_back(self.record.id, Proof.CLAIMED, self._panel.today)
        else:
            self._outcomes.claim(self.record.id, day, self._panel.today)

    def _keep_confirmer(self, name: str) -> None:
        self._confirm(name, (self.record.confirmed_on or self._panel.today) if name else None)

    def _keep_confirmation(self, day: date | None) -> None:
        self._confirm(self.record.confirmed_by, day)

    def _confirm(self, who: str, day: date | None) -> None:
        if day is None:
            self._outcomes.take_back(self.record.id, Proof.CONFIRMED, self._panel.today)
        else:
            self._outcomes.confirm(self.record.id, who, day, self._panel.today)

    def _draw_state(self, painter: QPainter, area: QRect) -> None:
        if self.proof is Proof.NONE:
            return
        middle, (icon, ink) = area.height() / 2, proof_glyph(self.proof)
        paint.icon(painter, 0, middle, icon, ink)
        left = k.ICON + k.S1
        said = labels.name(self.proof)
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
