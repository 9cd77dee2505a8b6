"""What shows an outcome: its dated readings, our claim, and who of the customer confirmed it."""

from collections.abc import Hashable
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from csdesk.domain.names import one_line
from csdesk.domain.plans import Proof
from csdesk.entities import Outcome, OutcomeReading
from csdesk.errors import DateNeededError, EntryError, ValueNeededError
from csdesk.i18n import later_words
from csdesk.services.plans.plans import PlannedOutcome
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import plain
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.plan.delegate import proof_glyph
from csdesk.ui.rows_model import Column, RowsModel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.parts import Button, Painted, called, fill, row, text
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.words import words

_PAIRS = (("evidence", "claimed_on"), ("confirmed_by", "confirmed_on"))
_DATE, _VALUE, _SOURCE = 80, 64, 128
_Line = TypeVar("_Line", bound=QLineEdit)
_MOST = 3
"""So many readings are in sight at a time."""


class TakenDayError(EntryError):
    """There is a reading of that day already."""

    says = later_words.tr("There is already a reading for “{typed}”. Edit that one.")


class Readings(QWidget):
    """A table of readings, the last first, and a line to add one."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel, self._plans, self._entries = panel, panel.desk.plans, panel.entries
        self._outcome_id = 0
        self.model = RowsModel[OutcomeReading](self._columns(), lambda reading: reading.id, self)
        self.table = RecordTable(self.model, words.tr("Readings"))
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.sort_by(0, descending=True)
        day, value, source = self._names()
        self.on = self._field(day, DateField(self._entries, past=True))
        self.value, self.source = self._field(value, QLineEdit()), self._field(source, QLineEdit())
        self.add_button = Button(words.tr("Add"), kind="small", act=self._on_add)
        self.table.acts.notice, self.table.acts.remove = panel.notice, self._remove
        self._none = text(words.tr("No readings yet. The first one starts the chart."), "small", wrap=True)
        typed = row((self.on, 1), (self.value, 1), gap=k.S1), row((self.source, 1), self.add_button, gap=k.S1)
        fill(QVBoxLayout(self), (*typed, self._none, self.table), k.S2, (0, 0, 0, 0))

    def show_readings(self, outcome_id: int, readings: tuple[OutcomeReading, ...]) -> None:
        """Show the readings of an outcome; what is being typed for another is not carried over."""
        if outcome_id != self._outcome_id:
            self._outcome_id = outcome_id
            self._clear()
        self.model.show(readings)
        self._none.setVisible(not readings)
        self.table.setVisible(bool(readings))
        self.table.setFixedHeight(k.ROW * (1 + min(len(readings), _MOST)) + 2)

    def settle(self) -> None:
        """Add the reading that is being typed."""
        if self.value.text().strip():
            self._on_add()

    def _names(self) -> tuple[str, str, str]:
        return words.tr("Date"), words.tr("Value"), words.tr("Source", "of a number")

    def _field(self, name: str, field: _Line) -> _Line:
        called(field, name, name)
        field.returnPressed.connect(self._on_add)
        return field

    def _columns(self) -> list[Column[OutcomeReading]]:
        date, value, source = self._names()
        entries = self._entries
        kit = ColumnKit[OutcomeReading](entries.today, lambda: entries, self._keep, self._panel.guard)

        def edit_day(reading: OutcomeReading, typed: str) -> None:
            self._panel.guard(lambda: self._keep_day(reading, typed))

        return [
            kit.day(date, "on", edit=edit_day, width=_DATE),
            kit.number(value, "value", read=self._number, width=_VALUE),
            kit.text(source, "source", width=_SOURCE),
        ]

    def _keep(self, reading: OutcomeReading, values: dict[str, Any]) -> None:
        self._plans.edit(OutcomeReading, reading.id, **values)

    def _keep_day(self, reading: OutcomeReading, typed: str) -> None:
        """Keep the day of a reading; no two are of the same."""
        on = self._entries.day(typed, past=True)
        if on is None:
            raise DateNeededError
        if any(other.on == on for other in self.model.rows if other.id != reading.id):
            raise TakenDayError(typed)
        self._keep(reading, {"on": on})

    def _number(self, typed: str) -> Decimal:
        value = self._entries.number(typed)
        if value is None:
            raise ValueNeededError
        return value

    def _on_add(self) -> None:
        """Add what was typed; without a date it was read today."""
        if self._panel.guard(self._add):
            self._clear()
            self.value.setFocus()

    def _add(self) -> None:
        value = self._number(self.value.text())
        on = self.on.day() or self._entries.today()
        self._plans.add_reading(self._outcome_id, on, value, one_line(self.source.text()))

    def _clear(self) -> None:
        for field in (self.on, self.value, self.source):
            field.clear()
        self.on.setPlaceholderText(self._entries.short(self._entries.today()))

    def _remove(self, readings: list[Hashable]) -> None:
        chosen = [one for one in self.model.rows if one.id in readings]
        titles = {one.id: f"{self._entries.full(one.on)}: {plain(one.value)}" for one in chosen}
        trash, label = self._panel.desk.trash, words.tr("Delete reading")
        self._panel.guard.delete(lambda: trash.delete(label, OutcomeReading, titles), *titles.values())


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
