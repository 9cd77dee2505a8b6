"""A cap of a model: while a measure is beyond a value, the level is at most this, and why."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.domain import health_editing as editing
from csdesk.domain.health import Cap, CapComparison, Model
from csdesk.domain.levels import Level
from csdesk.services.health.measures import HELD
from csdesk.ui import tokens as k
from csdesk.ui.panels.guard import Guard
from csdesk.ui.tips import tip
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.fields import QuietField
from csdesk.ui.widgets.parts import Button, fill, mark_as, row
from csdesk.ui.words import words

_COMPARISON, _VALUE, _LEVEL = 92, 56, 104


class CapRow(QWidget):
    """A cap, changed where it stands."""

    def __init__(self, change: Callable[[Callable[[Model], Model]], None], place: int, guard: Guard) -> None:
        """Show nothing yet."""
        super().__init__()
        self._change, self._place, self._guard = change, place, guard
        self.measure = self._choice(words.tr("Measure"), "measure", 0)
        self.comparison = self._choice(words.tr("Is"), "comparison", _COMPARISON)
        self.comparison.offer([(CapComparison.BELOW, words.tr("below")), (CapComparison.ABOVE, words.tr("above"))])
        self.value = self._field(words.tr("Value"), _VALUE, lambda typed: {"value": editing.read_figure(typed)})
        self.level = self._choice(words.tr("Level at most"), "level", _LEVEL)
        offered = [(one, words.tr("{level} at most").format(level=one.value)) for one in (Level.B, Level.C, Level.D)]
        self.level.offer(offered)
        self.reason = self._field(words.tr("Reason"), 0, lambda typed: {"reason": typed})
        self.remove_button = Button("", "x", "tool")
        self.remove_button.setToolTip(tip(words.tr("Remove this cap")))
        self.remove_button.setAccessibleName(words.tr("Remove this cap"))
        self.remove_button.clicked.connect(self._remove)
        line = row(
            *((self.measure, 1), self.comparison, self.value, self.level, (self.reason, 2), self.remove_button),
            gap=k.S2,
        )
        fill(QVBoxLayout(self), (line,), 0, (0, 0, 0, 0))

    def show_cap(self, cap: Cap, measures: Sequence[tuple[str, str]]) -> None:
        """Show a cap on one of these measures."""
        self.measure.offer(measures, cap.measure)
        self.comparison.choose(cap.comparison)
        self.value.show_text(editing.figure(cap.value))
        self.level.choose(cap.level)
        self.reason.show_text(cap.reason)
        held = HELD.get(cap.measure)
        self.reason.setPlaceholderText(held.said(words) if held else words.tr("Reason"))

    def _choice(self, name: str, column: str, width: int) -> Choice:
        made = Choice()
        made.setAccessibleName(name)
        made.activated.connect(lambda _place: self._guard(partial(self._keep, {column: made.value})))
        if width:
            made.setFixedWidth(width)
        return made

    def _field(self, name: str, width: int, read: Callable[[str], dict[str, Any]]) -> QuietField:
        made = mark_as(QuietField(name, lambda typed: self._keep(read(typed))), "plain")
        made.refused.connect(self._guard.warn)
        made.withdrawn.connect(self._guard.forgive)
        if width:
            made.setFixedWidth(width)
        return made

    def _keep(self, values: dict[str, Any]) -> None:
        self._change(lambda model: editing.with_cap(model, self._place, **values))

    def _remove(self) -> None:
        self._guard(lambda: self._change(lambda model: editing.without_cap(model, self._place)))
