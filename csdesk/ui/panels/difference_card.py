"""A record beside what it came from: what differs, what of it is taken over, and what stays as she has it."""

from collections.abc import Collection, Iterable, Iterator

from PySide6.QtWidgets import QWidget

from csdesk.domain.template_difference import DifferenceLine, TemplateChange
from csdesk.ui import tokens as k
from csdesk.ui.panels.difference_words import DifferenceWords
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.side_card import SideCard
from csdesk.ui.tips import tip
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, col, text
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

_TICK = k.ICON + k.S3


class DifferenceCard(SideCard):
    """Space ticks a line; what is ticked is taken over as one step."""

    def __init__(self, panel: Panel, title: str) -> None:
        super().__init__(title, words.tr("Close"))
        self.panel = panel
        self._told = DifferenceWords(panel.entries)
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
        chosen, taken = self.chosen, list[int]()
        if chosen and self.panel.guard(lambda: taken.append(self.take_over_lines(chosen))):
            self.panel.notice.say(words.tr("%n change(s) applied. Press Ctrl+Z to undo.", "", taken[0]))

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
            tick = Tick(self._told.part(line))
            tick.setToolTip(tip(line.title))
            tick.setAccessibleName(f"{self._told.part(line)}: {self._told.what(line)}")
            tick.setChecked(before.get(line, same and line.change is TemplateChange.ALTER))
            tick.toggled.connect(self._count)
            self.ticks[line] = tick
            what = text(self._told.what(line), "small", wrap=True)
            what.setContentsMargins(_TICK, 0, 0, k.S1)
            yield col(tick, what, gap=0)

    def _staying(self, lines: list[DifferenceLine]) -> Iterator[QWidget]:
        if lines:
            yield text(words.tr("Kept as is"), "strong")
        for line in lines:
            said = text(self._told.part(line), wrap=True), text(self._told.stays(line), "small", wrap=True)
            yield col(*said, gap=0)

    def _count(self) -> None:
        count = len(self.chosen)
        self.go.setText(" " + words.tr("Apply %n change(s)", "", count))
        self.go.setEnabled(count > 0)
