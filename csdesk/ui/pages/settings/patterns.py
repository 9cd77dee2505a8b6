"""Value patterns: from what the product delivers to the outcome, by the actions that link them."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.patterns import Aim
from csdesk.entities import ValuePattern
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.settings.list_section import ListSection
from csdesk.ui.pages.settings.record_form import RecordForm
from csdesk.ui.panels.guard import Guard
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.parts import row, text
from csdesk.ui.widgets.pick_list import Pick
from csdesk.ui.words import words

_ACTIONS = 148


class PatternsSection(ListSection):
    """Chosen from in plans, so that nobody types them again."""

    watches = ("value_patterns",)

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard) -> None:
        form = RecordForm(guard, desk.patterns.edit)
        super().__init__(desk, bus, guard, words.tr("Value patterns"), words.tr("Add pattern"), form)
        self._patterns: dict[int, ValuePattern] = {}
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
        self._body = QStackedWidget()
        for widget in (self._full, self.empty):
            self._body.addWidget(widget)
        self.fill_with(self._body)

    def _make_fields(self) -> None:
        form = self.form
        aims = [
            *((one, labels.aim(one)) for one in (Aim.MORE, Aim.LESS)),
            (None, words.tr("Not set", "of a metric")),
        ]
        form.lay_out(
            form.fact("value", words.tr("Product value: what the product itself delivers")),
            form.fact("outcome", words.tr("Business outcome: what the customer wants from it")),
            row(
                (form.fact("metric", words.tr("Metric")), 3),
                (form.fact("unit", words.tr("Unit")), 1),
                (form.choice("aim", words.tr("What is better"), aims), 1),
                gap=k.S4,
            ),
            form.lines("actions", words.tr("Actions that link the two, one per line"), _ACTIONS),
            text(words.tr("In a plan each action becomes a milestone."), "small", wrap=True),
        )

    @override
    def read(self) -> None:
        self._patterns = {one.id: one for one in self.desk.patterns.all()}

    @override
    def picks(self) -> Sequence[Pick]:
        nothing = words.tr("no outcome yet")
        return [Pick(one.id, one.value, one.outcome or nothing) for one in self._patterns.values()]

    @override
    def record(self, key: Hashable | None) -> ValuePattern | None:
        return self._patterns.get(key) if isinstance(key, int) else None

    @override
    def show_list(self, wanted: Hashable | None = None) -> None:
        super().show_list(wanted)
        self._body.setCurrentWidget(self._full if self._patterns else self.empty)

    @override
    def add(self) -> None:
        added: list[int] = []
        if self.guard(lambda: added.append(self.desk.patterns.add(words.tr("New pattern")))):
            self.list.pick(added[0])
            self.enter()

    @override
    def arrange(self, key: Any, by: int) -> None:
        self.desk.patterns.move(key, by)

    @override
    def delete(self, key: Any) -> str:
        title = self._patterns[key].value
        self.desk.patterns.delete(key, title)
        return title
