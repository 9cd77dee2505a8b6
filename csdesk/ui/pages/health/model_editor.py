"""A health model to be changed: for whom it is, its measures in groups, the levels, and what holds a level down."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import partial
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from csdesk.domain import health_editing as editing
from csdesk.domain.accounts import Stage, Touch
from csdesk.domain.health import MetricGroup, Model, ModelError
from csdesk.entities import new_uid
from csdesk.services.health.drafts import ModelDraft
from csdesk.services.health.modelling import Segment
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.pages.health.model_rows import CapRow, ModelMeasureRow, headings, heard
from csdesk.ui.panels.guard import Guard
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.fields import Fact, QuietField
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Card, col, fill, named, row, text
from csdesk.ui.words import words

_LETTERS = ("A", "B", "C")
_WEIGHT = 64
_KEY = 8
Change = Callable[[Model], Model]


class ModelEditor(QWidget):
    """Each change is told as it is made; one that makes no sense is said where it is typed, and changes nothing."""

    changed = Signal(str, object, object)

    def __init__(self, guard: Guard) -> None:
        """Show nothing yet."""
        super().__init__()
        self.guard = guard
        self._draft: ModelDraft | None = None
        self._names: Mapping[str, str] = {}
        self.about = text("", "muted", wrap=True)
        self.name = self._fact(words.tr("Name"), self._rename)
        self.tier, self.touch, self.stage = Choice(), Choice(), Choice()
        for choice in (self.tier, self.touch, self.stage):
            choice.activated.connect(self._on_segment)
        anybody = [(None, words.tr("Any touch"))]
        self.touch.offer([*anybody, *((one, labels.name(one)) for one in Touch if one is not Touch.OTHER)])
        stages = [(one, labels.name(one)) for one in Stage if one is not Stage.OTHER]
        self.stage.offer([(None, words.tr("Any stage")), *stages])
        self.groups = KeyedList(k.S4)
        self.bounds = [self._fact(letter, partial(self._rebound, place)) for place, letter in enumerate(_LETTERS)]
        self.floor = self._fact(words.tr("Minimum coverage, %"), self._refloor)
        self.young = self._fact(words.tr("Bounds by months since the start"), self._reyoung)
        self.young.field.setPlaceholderText(words.tr("e.g. 3 → 70/50/30"))
        self.caps = KeyedList(k.S2)
        self.measure_button, self._measures = _adding(words.tr("Add group"))
        self.cap_button, self._capped = _adding(words.tr("Add cap"))
        self._lay_out()

    def _fact(self, name: str, keep: Callable[[str], object]) -> Fact:
        made = Fact(name, keep, quiet=False)
        heard(made.field, self.guard)
        return made

    def _lay_out(self) -> None:
        names = words.tr("Tier"), words.tr("Touch"), words.tr("Stage")
        whom = [named(*one) for one in zip(names, (self.tier, self.touch, self.stage), strict=True)]
        head = row((self.name, 2), *((one, 1) for one in whom), gap=k.S3)
        levels = row(*((one, 1) for one in self.bounds), (self.floor, 1), (self.young, 3), gap=k.S3)
        said = words.tr("A level begins at its bound. Below the minimum coverage the level is unknown.")
        told = text(said, "small", wrap=True)
        said = words.tr("While a cap applies, the level is no better than it says, whatever the score.")
        held = text(said, "small", wrap=True)
        cards = (
            Card(words.tr("Model"), self.about, head, gap=k.S3),
            Card(words.tr("Measures"), self.groups, row(self.measure_button, None), gap=k.S3),
            Card(words.tr("Levels"), told, levels, gap=k.S3),
            Card(words.tr("Caps"), held, self.caps, row(self.cap_button, None), gap=k.S3),
        )
        fill(QVBoxLayout(self), (*cards, None), k.S4, (0, 0, 0, 0))

    def enter(self) -> None:
        """Go to the first field."""
        self.name.field.setFocus()

    def name_measures(self, names: Mapping[str, str]) -> None:
        """Know what measures are called."""
        self._names = names

    def offer_tiers(self, tiers: Sequence[str]) -> None:
        """Offer these tiers."""
        self.tier.offer([("", words.tr("Any tier")), *((one, labels.tier(one)) for one in tiers)], self.tier.value)

    def show_draft(self, draft: ModelDraft, name: str, about: str) -> None:
        """Show a model as it is at present."""
        self._draft = draft
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.name.field.show_text(name)
        segment = draft.segment
        for choice, value in ((self.tier, segment.tier), (self.touch, segment.touch), (self.stage, segment.stage)):
            choice.choose(value)
        model = draft.model
        for fact, bound in zip(self.bounds, model.bounds, strict=True):
            fact.field.show_text(editing.figure(bound))
        self.floor.field.show_text(editing.figure(model.floor * 100))
        self.young.field.show_text(editing.young_text(model.young))
        self._show_groups(model)
        self._show_caps(model)
        self._offer(model)

    def _show_groups(self, model: Model) -> None:
        self.groups.put_each(
            model.groups,
            lambda group: GroupBlock(self, group.key),
            lambda block, group: block.show_group(group, model, self._names),
            attrgetter("key"),
        )

    def _show_caps(self, model: Model) -> None:
        named = [(one.key, self._names.get(one.key, one.key)) for one in model.measures]
        self.caps.put_each(
            range(len(model.caps)),
            lambda place: CapRow(self.change, place, self.guard),
            lambda row, place: row.show_cap(model.caps[place], named),
            lambda place: place,
        )

    def _offer(self, model: Model) -> None:
        here = {one.key for one in model.measures}
        self._measures.clear()
        for key, name in self._names.items():
            if key not in here:
                self._measures.addAction(name.replace("&", "&&"), partial(self._add_group, key, name))
        self._capped.clear()
        for one in model.measures:
            name = self._names.get(one.key, one.key)
            adds = partial(self.change, partial(editing.with_new_cap, measure=one.key))
            self._capped.addAction(name.replace("&", "&&"), partial(self.guard, adds))

    def _add_group(self, key: str, name: str) -> None:
        self.guard(
            lambda: self.change(lambda model: editing.with_new_group(model, f"own:{new_uid()[:_KEY]}", name, key))
        )

    def change(self, change: Change) -> None:
        """Change the model; raise ModelError, in the names of the screen, if that makes no sense."""
        assert self._draft is not None
        try:
            model = change(self._draft.model)
        except ModelError as error:
            error.name = self._names.get(error.name, error.name)
            raise
        self._tell(model=model)

    def _tell(self, **values: Any) -> None:
        assert self._draft is not None
        self._draft = replace(self._draft, **values)
        self.changed.emit(self._draft.name, self._draft.segment, self._draft.model)

    def _rename(self, typed: str) -> None:
        self._tell(name=typed)

    def _on_segment(self) -> None:
        self._tell(segment=Segment(self.tier.value or "", self.touch.value, self.stage.value))

    def _rebound(self, place: int, typed: str) -> None:
        points = editing.read_figure(typed)
        self.change(lambda model: editing.with_bound(model, place, points))

    def _refloor(self, typed: str) -> None:
        share = editing.read_figure(typed.strip().rstrip("%％")) / 100
        self.change(lambda model: replace(model, floor=share))

    def _reyoung(self, typed: str) -> None:
        young = editing.read_young(typed)
        self.change(lambda model: replace(model, young=young))


class GroupBlock(QWidget):
    """A group with its weight, and its measures below each other."""

    def __init__(self, editor: ModelEditor, key: str) -> None:
        """Show nothing yet."""
        super().__init__()
        self._editor, self._key = editor, key
        self.name = heard(QuietField(words.tr("Group"), self._rename), editor.guard)
        self.weight = heard(QuietField(words.tr("Weight of the group"), self._reweigh), editor.guard)
        self.weight.setFixedWidth(_WEIGHT)
        self.share = text("", "small")
        self.rows = KeyedList(k.S1)
        self.add_button, self._menu = _adding(words.tr("Add measure"))
        weighs = text(words.tr("Weight"), "small")
        head = row((self.name, 1), weighs, self.weight, self.share, gap=k.S2)
        inside = col(head, headings(), self.rows, row(self.add_button, None), gap=k.S1)
        fill(QVBoxLayout(self), (inside,), 0, (0, 0, 0, 0))

    def show_group(self, group: MetricGroup, model: Model, names: Mapping[str, str]) -> None:
        """Show a group of a model."""
        self.name.show_text(group.name or labels.health_group(group.key))
        self.weight.show_text(editing.figure(group.weight))
        whole = sum((one.weight for one in model.groups), Fraction(0))
        self.share.setText(f"{float(group.weight / whole):.0%}")
        self.rows.put_each(
            group.measures,
            lambda one: ModelMeasureRow(self._editor.change, one.key, self._editor.guard),
            lambda line, one: line.show_measure(one, group, names),
            attrgetter("key"),
        )
        self._menu.clear()
        here = {one.key for one in model.measures}
        for key, name in names.items():
            if key not in here:
                self._menu.addAction(name.replace("&", "&&"), partial(self._add, key))

    def _add(self, key: str) -> None:
        change = self._editor.change
        self._editor.guard(lambda: change(lambda model: editing.with_new_measure(model, self._key, key)))

    def _rename(self, typed: str) -> None:
        self._editor.change(lambda model: editing.with_group(model, self._key, name=typed))

    def _reweigh(self, typed: str) -> None:
        weight = editing.read_figure(typed)
        self._editor.change(lambda model: editing.with_group(model, self._key, weight=weight))


def _adding(name: str) -> tuple[Button, QMenu]:
    """Return a button that adds what its menu offers, and the menu."""
    button = Button(name, "plus", "link")
    menu = QMenu(button)
    button.setMenu(menu)
    return button, menu
