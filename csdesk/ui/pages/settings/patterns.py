"""Value patterns: from what the product delivers to the outcome, by the actions that link them."""

from collections.abc import Hashable
from typing import Any

from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.patterns import Aim
from csdesk.entities import ValuePattern
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.section import ListSection
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.parts import named, row, stacked, text
from csdesk.ui.widgets.pick_list import Pick
from csdesk.ui.words import words

_ACTIONS = 148


class PatternsSection(ListSection):
    """Chosen from in plans, so that nobody types them again."""

    watches = ("value_patterns",)

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard) -> None:
        super().__init__(desk, bus, guard, words.tr("Value patterns"), words.tr("Add pattern"), desk.patterns)
        self._make_fields()
        self.empty = EmptyState(
            words.tr("From product value to business outcome"),
            words.tr(
                "What the product delivers is not yet what the customer wants.\nDescribe "
                "once how one leads to the other, then choose it in every plan."
            ),
            (words.tr("Add pattern"), self.add),
        )
        self._full = self.lay_out_list()
        self._body = stacked(self._full, self.empty)
        self.fill_with(self._body)

    def _make_fields(self) -> None:
        form = self.form
        known = ((one, labels.name(one)) for one in (Aim.MORE, Aim.LESS))
        aims = [*known, (None, words.tr("Not set", "of a metric"))]
        value = form.fact("value", words.tr("Product value: what the product itself delivers"))
        outcome = form.fact("outcome", words.tr("Business outcome: what the customer wants from it"))
        metric, unit = form.fact("metric", words.tr("Metric")), form.fact("unit", words.tr("Unit"))
        aim = form.choice("aim", words.tr("What is better"), aims)
        actions = words.tr("Actions that link the two, one per line")
        self.lay_out_form(
            value,
            outcome,
            row((metric, 3), (unit, 1), (aim, 1), gap=k.S4),
            named(actions, form.lines("actions", actions, _ACTIONS), wrap=True),
            text(words.tr("In a plan each action becomes a milestone."), "small", wrap=True),
        )

    @override
    def read(self) -> dict[int, ValuePattern]:
        return {one.id: one for one in self.desk.patterns.all()}

    @override
    def pick(self, key: int, one: ValuePattern) -> Pick:
        return Pick(key, one.value, one.outcome or words.tr("no outcome yet"))

    @override
    def show_list(self, wanted: Hashable | None = None) -> None:
        super().show_list(wanted)
        self._body.setCurrentWidget(self._full if self.known else self.empty)

    @override
    def add(self) -> None:
        self.add_one(lambda: self.desk.patterns.add(words.tr("New pattern")))

    @override
    def delete(self, key: Any) -> str:
        title = self.known[key].value
        self.desk.patterns.delete(key, title)
        return str(title)
