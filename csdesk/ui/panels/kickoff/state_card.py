"""What a kickoff still lacks and whom to ask, who carries it alone, and who has left since."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from csdesk.domain.kickoff import Gap, KickoffPerson, Lack
from csdesk.services.playbooks.kickoffs import KickoffState
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.kickoff import saying
from csdesk.ui.panels.panel import Panel
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.line_button import EntryLine, LineLook
from csdesk.ui.widgets.parts import Button, Card, Line, row, text
from csdesk.ui.words import words


class KickoffStateCard(Card):
    """A line opens what it is about; ``again`` asks for another kickoff."""

    opened = Signal(object)
    again = Signal()

    def __init__(self, panel: Panel) -> None:
        self._panel = panel
        self.lines: list[EntryLine] = []
        self._list = KeyedList()
        self.count = Line("", "small")
        self.fine = text(words.tr("Nothing is missing."), "muted")
        self.again_button = Button(words.tr("Start re-kickoff…"), "history")
        self._left = text("", "body", wrap=True)
        self._again = row((self._left, 1), self.again_button)
        super().__init__(
            words.tr("Missing for the kickoff"), self._again, self._list, self.fine, more=self.count, gap=k.S1
        )
        self.again_button.clicked.connect(self.again)

    def show_state(self, state: KickoffState) -> None:
        """Show how the kickoff stands; hidden where there is nothing to say."""
        self.lines = [self._gap(gap) for gap in state.gaps]
        alone = [self._alone(state.alone.name)] if state.alone else []
        widgets: list[QWidget] = [*alone, *self.lines]
        self._list.put(*widgets)
        names = labels.listed(map(_with_roles, state.left))
        self._left.setText(
            words.tr("{names} left after the kickoff. Start again with who is there now.").format(names=names)
        )
        self._again.setVisible(bool(state.left))
        self.fine.setVisible(bool(state.run_id) and not widgets and not state.left)
        self.count.say(words.tr("%n open", "gaps", len(state.gaps)) if state.gaps else "")
        self.setVisible(bool(state.run_id or state.left or state.alone))

    def _gap(self, gap: Gap) -> EntryLine:
        key = (gap.point, gap.lack, gap.role, gap.ask)
        return self._list.line(key, partial(self._made, gap))

    def _made(self, gap: Gap) -> EntryLine:
        said, whom = saying.missing(gap), saying.whom(gap)
        hint = words.tr("Plan it") if gap.lack is Lack.NO_MEETING else ""
        look = LineLook(
            said, "circle-alert", "attention_text", whom, hint, tip=f"{said}\n{whom}", said=f"{said}, {whom}"
        )
        line = EntryLine(look)
        line.clicked.connect(lambda: self.opened.emit(gap))
        return line

    def _alone(self, name: str) -> EntryLine:
        said = words.tr("{name} carries every role alone. Get to know someone else there.").format(name=name)

        def made() -> EntryLine:
            line = EntryLine(LineLook(said, "user-round", "attention_text", tip=said, said=said))
            line.clicked.connect(lambda: self.opened.emit(None))
            return line

        return self._list.line(("alone", name), made)


def _with_roles(one: KickoffPerson) -> str:
    roles = labels.listed(labels.name(role) for role in one.roles)
    return words.tr("{name} ({roles})").format(name=one.name, roles=roles)
