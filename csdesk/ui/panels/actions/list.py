"""What comes next with an account: its open actions, the first due first; a click on the box does one."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from csdesk.entities import Action
from csdesk.ui import tokens as k
from csdesk.ui.navigator import Target
from csdesk.ui.panels.actions import saying
from csdesk.ui.panels.panel import AccountCard, Panel
from csdesk.ui.panels.stack import FittedStack
from csdesk.ui.tips import tip
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.line_button import EntryLine, LineLook
from csdesk.ui.widgets.parts import Button, called, col, fill, row, text
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

_FEW = 5
"""So many are shown until all are asked for."""


class ActionLine(QWidget):
    """A box that says whether it is done, and the action, which opens."""

    def __init__(self, action: Action, look: LineLook) -> None:
        super().__init__()
        self.done = Tick()
        self.done.setChecked(action.done_on is not None)
        called(self.done, words.tr("Done: {title}").format(title=action.title), width=k.ICON + k.S1)
        self.done.setToolTip(tip(words.tr("Complete")))
        self.line = EntryLine(look)
        fill(QHBoxLayout(self), (self.done, (self.line, 1)), k.S1, (0, 0, 0, 0))


class ActionsCard(AccountCard):
    """The open ones, and those that were done today, which a click opens again."""

    watches = ("actions",)

    def __init__(self, panel: Panel) -> None:
        self._panel, self._account_id, self._shows_all = panel, 0, False
        self.rows: list[ActionLine] = []
        self.add_button = Button(
            "",
            "plus",
            "ghost",
            act=lambda: panel.navigator.open(Target.new("actions")),
            name=words.tr("Add action"),
            hint="  ".join((words.tr("Add action"), "A")),
        )
        self.all_button = Button("", kind="link", act=self._on_all)
        self._lines = KeyedList()
        self._none = text(words.tr("What you do next here. Press A to add an action."), "muted", wrap=True)
        self._full = col(self._lines, row(self.all_button, None), gap=0)
        self._body = FittedStack(self._full, self._none)
        super().__init__(words.tr("Next actions"), self._body, None, more=self.add_button)

    @override
    def refresh(self) -> None:
        """Show them."""
        if self._panel.account_id != self._account_id:
            self._account_id, self._shows_all = self._panel.account_id, False
        known = self._panel.desk.actions.next_of(self._account_id, self._panel.today)
        shown = known if self._shows_all else known[:_FEW]
        self.rows = [self._line(one) for one in shown]
        self._lines.put(*self.rows)
        self._body.turn_to(self._full if known else self._none)
        self.all_button.setVisible(len(known) > len(shown))
        self.all_button.setText(words.tr("%n more", "actions", len(known) - len(shown)))

    def _line(self, action: Action) -> ActionLine:
        entries, today = self._panel.entries, self._panel.today
        sleeps = action.snoozed_until is not None and action.snoozed_until > today
        is_late = action.done_on is None and action.deadline is not None and action.deadline < today
        when = words.tr("done", "a key") if action.done_on else entries.short(action.deadline)
        if sleeps:
            when = words.tr("back {day}").format(day=entries.short(action.snoozed_until))
        told = (action.title, entries.full(action.deadline), saying.recurrence(action.repeats), action.notes)
        look = LineLook(
            action.title,
            "history" if action.repeats else "circle-dot",
            "danger_text" if is_late else "",
            when=when,
            when_ink="danger_text" if is_late else "muted",
            tip="\n".join(filter(None, told)),
            said=", ".join(filter(None, (action.title, when))),
        )
        return self._lines.line((action.id, action.done_on is not None, look), partial(self._made, action, look))

    def _made(self, action: Action, look: LineLook) -> ActionLine:
        made = ActionLine(action, look)
        made.line.clicked.connect(lambda: self._panel.navigator.open(Target("actions", action.id)))
        made.done.clicked.connect(lambda on: self._on_done(action.id, done=on))
        return made

    def _on_done(self, action_id: int, *, done: bool) -> None:
        actions = self._panel.desk.actions
        act = partial(actions.close, action_id, self._panel.today) if done else partial(actions.reopen, action_id)
        if not self._panel.guard(act):
            self.refresh()

    def _on_all(self) -> None:
        self._shows_all = True
        self.refresh()
