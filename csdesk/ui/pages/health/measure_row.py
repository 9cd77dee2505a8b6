"""A measure of a model: its weight, its bands, and when a reading is too old."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.domain import health_editing as editing
from csdesk.domain.health import Measure, MeasureKind, MetricGroup, Model
from csdesk.ui import tokens as k
from csdesk.ui.panels.guard import Guard
from csdesk.ui.tips import tip
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.fields import QuietField
from csdesk.ui.widgets.parts import Button, Line, fill, mark_as, row, text
from csdesk.ui.words import words

_NAME, _WEIGHT, _STEPS, _STALE, _KIND = 168, 56, 88, 56, 92
_GAP = k.S2
_MIDDLE, _ROOM = 3, 720


def headings() -> QWidget:
    """Return what stands above the columns."""
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


class ModelMeasureRow(QWidget):
    """What is changed is told at once; what makes no sense is said, and stays to be mended."""

    def __init__(self, change: Callable[[Callable[[Model], Model]], None], key: str, guard: Guard) -> None:
        """Show nothing yet."""
        super().__init__()
        self._change, self._key, self._guard = change, key, guard
        self.title = Line("", "body")
        self.title.setFixedWidth(_NAME)
        self.kind = self._choice(words.tr("Kind"), _KIND)
        self.kind.offer(
            [
                (MeasureKind.VALUE, words.tr("Value", "of a measure")),
                (MeasureKind.RATIO, words.tr("Ratio", "of two measures")),
                (MeasureKind.TREND, words.tr("Trend", "of a measure")),
            ]
        )
        self.kind.activated.connect(self._on_kind)
        self.weight = self._field(words.tr("Weight"), _WEIGHT, lambda typed: {"weight": editing.read_figure(typed)})
        self.bands = self._field(words.tr("Value → points"), 0, lambda typed: {"bands": editing.read_bands(typed)})
        self.steps = self._choice(words.tr("Between"), _STEPS)
        self.steps.offer([(False, words.tr("Lines", "between bands")), (True, words.tr("Steps", "between bands"))])
        self.steps.activated.connect(lambda _place: self._keep({"steps": self.steps.value}))
        self.stale = self._field(words.tr("Stale after, days"), _STALE, lambda typed: {"stale_days": _days(typed)})
        self.remove_button = Button("", "x", "tool")
        self.remove_button.setToolTip(tip(words.tr("Remove this measure")))
        self.remove_button.setAccessibleName(words.tr("Remove this measure"))
        self.remove_button.clicked.connect(self._remove)
        self.source, self.over = self._choice(words.tr("Read from"), 0), self._choice(words.tr("Divided by"), 0)
        self.source.activated.connect(lambda _place: self._keep({"source": self.source.value}))
        self.over.activated.connect(lambda _place: self._keep({"over": self.over.value}))
        self._divided = text(words.tr("divided by"), "small")
        self._more = row(
            *(_NAME, text(words.tr("reads"), "small"), (self.source, 1), self._divided, (self.over, 1)), gap=_GAP
        )
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._grid.setColumnStretch(_MIDDLE, 1)
        cells = (self.title, self.kind, self.weight, self.bands, self.steps, self.stale, self.remove_button)
        for column, widget in enumerate(cells):
            self._grid.addWidget(widget, 0, column)
        box = QVBoxLayout(self)
        fill(box, (), _GAP, (0, 0, 0, 0))
        box.addLayout(self._grid)
        box.addWidget(self._more)
        self._is_narrow = False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the bands have a line of their own where there is no room beside the rest."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < _ROOM
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._grid.removeWidget(self.bands)
            self._grid.addWidget(self.bands, *((1, 1, 1, -1) if is_narrow else (0, _MIDDLE, 1, 1)))

    def _choice(self, name: str, width: int) -> Choice:
        made = Choice()
        made.setAccessibleName(name)
        if width:
            made.setFixedWidth(width)
        return made

    def _field(self, name: str, width: int, read: Callable[[str], dict[str, Any]]) -> QuietField:
        made = mark_as(QuietField(name, lambda typed: self._keep_typed(read(typed))), "plain")
        made.refused.connect(self._guard.warn)
        made.withdrawn.connect(self._guard.forgive)
        if width:
            made.setFixedWidth(width)
        return made

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
        offered = list(names.items())
        self.source.offer(offered, one.read)
        self.over.offer(offered, one.over or None)
        self._more.setVisible(one.kind is not MeasureKind.VALUE)
        for widget in (self._divided, self.over):
            widget.setVisible(one.kind is MeasureKind.RATIO)

    def _keep(self, values: dict[str, Any]) -> None:
        self._guard(partial(self._keep_typed, values))

    def _keep_typed(self, values: dict[str, Any]) -> None:
        self._change(lambda model: editing.with_measure(model, self._key, **values))

    def _on_kind(self) -> None:
        """Say another kind; a ratio begins with the first measure there is below it."""
        values: dict[str, Any] = {"kind": self.kind.value}
        if self.kind.value is MeasureKind.RATIO:
            values["over"] = self.over.value or self._key
        self._keep(values)

    def _remove(self) -> None:
        self._guard(lambda: self._change(lambda model: editing.without_measure(model, self._key)))


def _days(typed: str) -> int:
    days = editing.read_figure(typed)
    if days.denominator != 1:
        raise editing.NoFigureError(typed)
    return int(days)
