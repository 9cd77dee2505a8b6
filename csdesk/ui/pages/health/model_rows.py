"""Lines of a health model, each changed where it stands: a measure with its weight and bands, and a cap."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.domain import health_editing as editing
from csdesk.domain.health import Cap, CapComparison, Measure, MeasureKind, MetricGroup, Model
from csdesk.domain.levels import Level
from csdesk.fields.measures import HELD
from csdesk.ui import tokens as k
from csdesk.ui.panels.guard import Guard
from csdesk.ui.tips import tip
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.fields import QuietField
from csdesk.ui.widgets.parts import Button, Line, called, fill, mark_as, row, text
from csdesk.ui.words import words

_NAME, _WEIGHT, _STEPS, _STALE, _KIND = 168, 56, 88, 56, 92
_COMPARISON, _VALUE, _LEVEL = 92, 56, 104
_GAP = k.S2
_MIDDLE, _ROOM = 3, 720
Change = Callable[[Callable[[Model], Model]], None]


def heard(field: QuietField, guard: Guard) -> QuietField:
    """Return a field of which the guard says why something was refused, until it is mended."""
    field.refused.connect(guard.warn)
    field.withdrawn.connect(guard.forgive)
    return field


class _ModelRow(QWidget):
    """What is changed is told at once; what makes no sense is said, and stays to be mended."""

    def __init__(self, change: Change, guard: Guard, removing: str, remove: Callable[[Model], Model]) -> None:
        super().__init__()
        self._change, self._guard = change, guard
        self.remove_button = Button(
            "", "x", "tool", act=lambda: guard(lambda: change(remove)), name=removing, hint=removing
        )

    def with_values(self, model: Model, **values: Any) -> Model:
        """Return the model with other values of the line."""
        raise NotImplementedError

    def _choice(self, name: str, column: str, width: int = 0) -> Choice:
        made = called(Choice(), name, width=width)
        made.activated.connect(lambda _place: self._guard(partial(self._keep, {column: made.value})))
        return made

    def _field(self, name: str, column: str, width: int, read: Callable[[str], Any]) -> QuietField:
        made = mark_as(heard(QuietField(name, lambda typed: self._keep({column: read(typed)})), self._guard), "plain")
        if width:
            made.setFixedWidth(width)
        return made

    def _keep(self, values: dict[str, Any]) -> None:
        self._change(lambda model: self.with_values(model, **values))


class CapRow(_ModelRow):
    """A cap: while a measure is beyond a value, the level is at most this, and why."""

    def __init__(self, change: Change, place: int, guard: Guard) -> None:
        """Show nothing yet."""
        super().__init__(change, guard, words.tr("Remove this cap"), lambda model: editing.without_cap(model, place))
        self._place = place
        self.measure = self._choice(words.tr("Measure"), "measure")
        self.comparison = self._choice(words.tr("Is"), "comparison", _COMPARISON)
        self.comparison.offer([(CapComparison.BELOW, words.tr("below")), (CapComparison.ABOVE, words.tr("above"))])
        self.value = self._field(words.tr("Value"), "value", _VALUE, editing.read_figure)
        self.level = self._choice(words.tr("Level at most"), "level", _LEVEL)
        offered = [(one, words.tr("{level} at most").format(level=one.value)) for one in (Level.B, Level.C, Level.D)]
        self.level.offer(offered)
        self.reason = self._field(words.tr("Reason"), "reason", 0, str)
        parts = (self.measure, 1), self.comparison, self.value, self.level, (self.reason, 2), self.remove_button
        fill(QVBoxLayout(self), (row(*parts, gap=_GAP),), 0, (0, 0, 0, 0))

    def show_cap(self, cap: Cap, measures: Sequence[tuple[str, str]]) -> None:
        """Show a cap on one of these measures."""
        self.measure.offer(measures, cap.measure)
        self.comparison.choose(cap.comparison)
        self.value.show_text(editing.figure(cap.value))
        self.level.choose(cap.level)
        self.reason.show_text(cap.reason)
        held = HELD.get(cap.measure)
        self.reason.setPlaceholderText(held.said(words) if held else words.tr("Reason"))

    @override
    def with_values(self, model: Model, **values: Any) -> Model:
        return editing.with_cap(model, self._place, **values)


def headings() -> QWidget:
    """Return what stands above the columns of measures."""
    cells = (
        (words.tr("Measure"), _NAME),
        (words.tr("Kind"), _KIND),
        (words.tr("Weight"), _WEIGHT),
        (words.tr("Value → points"), 0),
        (words.tr("Between"), _STEPS),
        (words.tr("Stale after, days"), _STALE + k.FIELD + _GAP),
    )
    made = [text(name, "caption") for name, _width in cells]
    for label, (_name, width) in zip(made, cells, strict=True):
        if width:
            label.setFixedWidth(width)
    return row(*((one, 0 if width else 1) for one, (_name, width) in zip(made, cells, strict=True)), gap=_GAP)


class ModelMeasureRow(_ModelRow):
    """A measure: its weight, its bands, and when a reading is too old."""

    def __init__(self, change: Change, key: str, guard: Guard) -> None:
        """Show nothing yet."""
        removing = words.tr("Remove this measure")
        super().__init__(change, guard, removing, lambda model: editing.without_measure(model, key))
        self._key = key
        self.title = Line("", "body")
        self.title.setFixedWidth(_NAME)
        self.kind = self._choice(words.tr("Kind"), "kind", _KIND)
        kinds = (
            (MeasureKind.VALUE, words.tr("Value", "of a measure")),
            (MeasureKind.RATIO, words.tr("Ratio", "of two measures")),
            (MeasureKind.TREND, words.tr("Trend", "of a measure")),
        )
        self.kind.offer(kinds)
        self.weight = self._field(words.tr("Weight"), "weight", _WEIGHT, editing.read_figure)
        self.bands = self._field(words.tr("Value → points"), "bands", 0, editing.read_bands)
        self.steps = self._choice(words.tr("Between"), "steps", _STEPS)
        self.steps.offer([(False, words.tr("Lines", "between bands")), (True, words.tr("Steps", "between bands"))])
        self.stale = self._field(words.tr("Stale after, days"), "stale_days", _STALE, _days)
        self.source = self._choice(words.tr("Read from"), "source")
        self.over = self._choice(words.tr("Divided by"), "over")
        self._divided = text(words.tr("divided by"), "small")
        reads = text(words.tr("reads"), "small")
        self._more = row(_NAME, reads, (self.source, 1), self._divided, (self.over, 1), gap=_GAP)
        self._is_narrow = False
        self._grid = QGridLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._grid.setColumnStretch(_MIDDLE, 1)
        cells = (self.title, self.kind, self.weight, self.bands, self.steps, self.stale, self.remove_button)
        for column, widget in enumerate(cells):
            self._grid.addWidget(widget, 0, column)
        box = QVBoxLayout(self)
        box.addLayout(self._grid)
        fill(box, (self._more,), _GAP, (0, 0, 0, 0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the bands have a line of their own where there is no room beside the rest."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < _ROOM
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._grid.removeWidget(self.bands)
            self._grid.addWidget(self.bands, *((1, 1, 1, -1) if is_narrow else (0, _MIDDLE, 1, 1)))

    def show_measure(self, one: Measure, group: MetricGroup, names: Mapping[str, str]) -> None:
        """Show a measure of a group."""
        name = names.get(one.key, one.key)
        self.title.say(name)
        for field in (self.weight, self.bands, self.stale, self.kind, self.steps, self.source, self.over):
            field.setAccessibleDescription(name)
        share = float(one.weight / group.whole) if group.whole else 0.0
        self.weight.setToolTip(tip(words.tr("{share} of its group").format(share=f"{share:.0%}")))
        self.weight.show_text(editing.figure(one.weight))
        self.bands.show_text(editing.bands_text(one.bands))
        self.steps.choose(one.steps)
        self.stale.show_text(str(one.stale_days))
        self.kind.choose(one.kind)
        self.source.offer(names.items(), one.read)
        self.over.offer(names.items(), one.over or None)
        self._more.setVisible(one.kind is not MeasureKind.VALUE)
        for widget in (self._divided, self.over):
            widget.setVisible(one.kind is MeasureKind.RATIO)

    @override
    def with_values(self, model: Model, **values: Any) -> Model:
        """Return the model with other values; a ratio begins with the first measure there is below it."""
        if values.get("kind") is MeasureKind.RATIO:
            values["over"] = self.over.value or self._key
        return editing.with_measure(model, self._key, **values)


def _days(typed: str) -> int:
    days = editing.read_figure(typed)
    if days.denominator != 1:
        raise editing.NoFigureError(typed)
    return int(days)
