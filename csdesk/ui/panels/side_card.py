"""A card at the right of what is worked on, and one that compares a record with what it came from."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from functools import partial
from typing import Any, Self, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from csdesk.domain import templates as t
from csdesk.domain.checklists import ChecklistItem
from csdesk.domain.people import Job
from csdesk.domain.plans import Horizon, Side
from csdesk.domain.template_difference import DifferenceLine, Stays, TemplateChange
from csdesk.services.plans.plans import Planned
from csdesk.services.templates.owners import spoken
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.fields import KeyWatch, on_enter
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Item, called, col, fill, mark_as, row, rule, tell, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

_TICK = k.ICON + k.S3


class SideCard(QFrame):
    """Nothing else is held up while it is open; Escape closes it. ``opened`` lets others make room for it."""

    opened = Signal()
    closed = Signal()

    def __init__(self, panel: Panel, title: str) -> None:
        """Show nothing until it is opened."""
        super().__init__()
        self.panel = panel
        mark_as(self, "card")
        called(self, title, width=k.PANEL)
        self.close_button = Button("", "x", "ghost", act=self.shut, name=words.tr("Close"))
        self._heading, self.faults = title, text("", "wrong", wrap=True)
        KeyWatch(self, Qt.Key.Key_Escape, self.shut)
        self.hide()

    def hold(self, *items: Item, go: Button | None = None, entered: Iterable[QWidget] = ()) -> None:
        """Hold these below each other; a button to go ahead is always in sight, Enter in these fields presses it."""
        head = row((text(self._heading, "section"), 1), self.close_button, margins=(k.S4, 0, k.S2, 0))
        area = scrolled(col(*items, None, gap=k.S3, margins=(k.S4, 0, k.S4, k.S3)))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # by keys one scrolls what holds nothing else
        foot = [col(rule(), row((go, 1), margins=(k.S4, k.S1, k.S4, k.S3)))] if go else []
        fill(QVBoxLayout(self), (head, (area, 1), *foot), k.S2, (1, k.S2, 1, 1))
        if go:
            on_enter(go.click, *entered)

    def of(self, planned: Planned) -> None:
        """Say which plan is meant."""

    def take_over(self, former: Self) -> None:
        """Be open if a former card is."""
        if not former.isHidden():
            self.reopen(former)

    def reopen(self, _former: Self) -> None:
        """Open with what a _former card was opened with."""
        self.come()

    def come(self, *first: QWidget) -> None:
        """Come into sight, with the hand on the first of these."""
        self.opened.emit()
        self.show()
        for one in first[:1]:
            one.setFocus(Qt.FocusReason.OtherFocusReason)

    @staticmethod
    def headed(title: str, lines: Iterable[Item], kind: str = "strong") -> list[Item]:
        """Return lines under a title, with room below them; nothing where there are none."""
        found = list(lines)
        return [text(title, kind), *found, k.S2] if found else []

    def say(self, sentence: str) -> None:
        """Say what is wrong; nothing hides the line."""
        tell(self.faults, sentence)

    def shut(self) -> None:
        """Close it."""
        self.hide()
        self.closed.emit()


_Card = TypeVar("_Card", bound=SideCard)


class SideCards(QWidget):
    """A widget, and beside it one card at a time, each made when it is wanted first; ``opened`` tells of any."""

    opened = Signal()

    def __init__(self, main: QWidget, gap: int) -> None:
        super().__init__()
        self._cards: list[SideCard] = []
        self._planned: Planned | None = None
        self._box = QHBoxLayout(self)
        fill(self._box, ((main, 1),), gap, (0, 0, 0, 0))

    def stand(self, card: _Card, back: Callable[[], object]) -> _Card:
        """Let a card have its place here; whoever has the hand when it is closed is ``back``."""
        if self._planned is not None:
            card.of(self._planned)
        self._cards.append(card)
        self._box.addWidget(card)
        card.opened.connect(partial(self._make_room, card))
        card.closed.connect(back)
        return card

    def of(self, planned: Planned) -> None:
        """Say which plan is meant, to those that come later as well."""
        self._planned = planned
        for card in self._cards:
            card.of(planned)

    def _make_room(self, opened: SideCard) -> None:
        for card in self._cards:
            if card is not opened:
                card.hide()
        self.opened.emit()


class DifferenceCard(SideCard):
    """Space ticks a line; what is ticked is taken over as one step."""

    def __init__(self, panel: Panel, title: str) -> None:
        super().__init__(panel, title)
        self.ticks: dict[DifferenceLine, Tick] = {}
        self.lists = KeyedList(k.S2)
        self.go = Button("", "check", "primary", act=self.take)

    def take_over_lines(self, lines: Collection[DifferenceLine]) -> int:
        """Take these over; return how many still were to be taken."""
        raise NotImplementedError

    @property
    def chosen(self) -> list[DifferenceLine]:
        """Return the lines that are ticked."""
        return [line for line, tick in self.ticks.items() if tick.isChecked()]

    def take(self) -> None:
        """Take over what is ticked."""
        chosen = self.chosen
        taken = self.panel.guard.made(lambda: self.take_over_lines(chosen)) if chosen else None
        if taken is not None:
            self.panel.notice.say(words.tr("%n change(s) applied. Press Ctrl+Z to undo.", "", taken))

    def show_lines(self, lines: Collection[DifferenceLine], none: str, *, same: bool) -> None:
        """Show a comparison, or that there is nothing in it; what was ticked stays ticked where it still stands."""
        before, self.ticks = {line: tick.isChecked() for line, tick in self.ticks.items()}, {}
        taken = self._taken([one for one in lines if one.stays is None], before, same=same)
        nothing = [text(none, "muted")] if none and not lines else []
        self.lists.put(*taken, *self._staying([one for one in lines if one.stays is not None]), *nothing)
        self.go.setVisible(bool(self.ticks))
        self._count()

    def _taken(
        self, lines: Iterable[DifferenceLine], before: dict[DifferenceLine, bool], *, same: bool
    ) -> Iterator[QWidget]:
        """Yield what can be taken over; what the template itself has changed is ticked, nothing that comes or goes."""
        for line in lines:
            tick = Tick(self._part(line))
            tick.setToolTip(tip(line.title))
            tick.setAccessibleName(f"{self._part(line)}: {self._what(line)}")
            tick.setChecked(before.get(line, same and line.change is TemplateChange.ALTER))
            tick.toggled.connect(self._count)
            self.ticks[line] = tick
            what = text(self._what(line), "small", wrap=True)
            what.setContentsMargins(_TICK, 0, 0, k.S1)
            yield col(tick, what, gap=0)

    def _staying(self, lines: list[DifferenceLine]) -> Iterator[QWidget]:
        if lines:
            yield text(words.tr("Kept as is"), "strong")
        for line in lines:
            said = text(self._part(line), wrap=True), text(self._stays(line), "small", wrap=True)
            yield col(*said, gap=0)

    def _count(self) -> None:
        count = len(self.chosen)
        self.go.setText(" " + words.tr("Apply %n change(s)", "", count))
        self.go.setEnabled(count > 0)

    def _part(self, line: DifferenceLine) -> str:
        """Return which part it is about."""
        sign = {TemplateChange.ADD: "+ ", TemplateChange.REMOVE: "− "}.get(line.change, "")
        return sign + line.title

    def _what(self, line: DifferenceLine) -> str:
        """Return what would become of it."""
        is_item = isinstance(line.part, ChecklistItem)
        if line.change is TemplateChange.ADD:
            fresh = words.tr("Not in this checklist") if is_item else words.tr("{kind}, not in this plan")
            return fresh.format(kind=self._kind(line)) + self._when(line)
        if line.change is TemplateChange.REMOVE:
            gone = words.tr("No longer in the playbook") if is_item else words.tr("{kind}, no longer in the template")
            return gone.format(kind=self._kind(line))
        return f"{self._field(line)}: {self._value(line, line.before)} → {self._value(line, line.after)}"

    def _stays(self, line: DifferenceLine) -> str:
        """Return why it stays, and what it would have been."""
        why = words.tr("done") if line.stays is Stays.DONE else words.tr("changed by you")
        if line.change is TemplateChange.REMOVE:
            return f"{why} · {self._what(line)}"
        mine, other = self._value(line, line.before), self._value(line, line.after)
        is_item = isinstance(line.part, ChecklistItem)
        theirs, ours = words.tr("{field}: {mine} (playbook: {other})"), words.tr("{field}: {mine} (template: {other})")
        text = theirs if is_item else ours
        return f"{why} · " + text.format(field=self._field(line), mine=mine, other=other)

    def _kind(self, line: DifferenceLine) -> str:
        return {
            t.Value: words.tr("Product value"),
            t.TemplateOutcome: words.tr("Business outcome"),
            t.TemplateGoal: words.tr("Goal"),
            t.TemplateStep: words.tr("Milestone"),
            ChecklistItem: words.tr("Item", "of a checklist"),
        }[type(line.part)]

    def _when(self, line: DifferenceLine) -> str:
        part = line.part
        day = part.review if isinstance(part, t.TemplateGoal) else getattr(part, "due", None)
        return f" · {self.panel.entries.short(day)}" if day else ""

    def _field(self, line: DifferenceLine) -> str:
        return {
            "title": words.tr("Title", "of a part"),
            "metric": words.tr("Metric"),
            "unit": words.tr("Unit"),
            "due": words.tr("Due"),
            "horizon": words.tr("Horizon"),
            "review": words.tr("Review", "of a goal"),
            "dates": words.tr("Dates"),
            "side": words.tr("Responsible side"),
            "owner": words.tr("Owner"),
            "is_key": words.tr("Key milestone"),
            "customer_sees": words.tr("Customer sees"),
            "waits_for": words.tr("Waits for"),
            "required": words.tr("Required"),
            "wanted": words.tr("Evidence wanted"),
            "job": words.tr("Who", "does it"),
        }[line.field]

    def _value(self, line: DifferenceLine, value: Any) -> str:
        if isinstance(value, bool):
            return words.tr("yes") if value else words.tr("no")
        if isinstance(value, Side | Horizon | Job):
            return labels.name(value)
        if isinstance(value, date):
            return self.panel.entries.short(value)
        if line.field == "dates":
            return self.panel.entries.period(*value) or "–"
        if line.field == "waits_for":
            return words.tr("%n milestone(s)", "", len(value)) if value else "–"
        return (spoken(value, words.language) if line.field == "owner" else value) or "–"
