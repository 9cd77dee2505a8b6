"""What we owe the customer, and what they owe us: a line each, the next due first."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from csdesk.domain.plans import Side
from csdesk.entities import Promise
from csdesk.ui import tokens as k
from csdesk.ui.navigator import Target
from csdesk.ui.panels.panel import AccountCard, Panel
from csdesk.ui.panels.stack import FittedStack
from csdesk.ui.tips import tip
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.line_button import EntryLine, LineLook
from csdesk.ui.widgets.parts import Button, called, col, fill, row, text
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

_FEW = 5
"""So many of each side are shown until all are asked for."""


class PromiseLine(QWidget):
    """A box that says whether it is kept, and the promise, which opens."""

    def __init__(self, promise: Promise, look: LineLook) -> None:
        super().__init__()
        self.kept = Tick()
        self.kept.setChecked(promise.kept_on is not None)
        called(self.kept, words.tr("Kept: {title}").format(title=promise.title), width=k.ICON + k.S1)
        self.kept.setToolTip(tip(words.tr("Kept")))
        self.line = EntryLine(look)
        fill(QHBoxLayout(self), (self.kept, (self.line, 1)), k.S1, (0, 0, 0, 0))


class PromisesCard(AccountCard):
    """The open ones of both sides, and those that were kept today, which a click opens again."""

    watches = ("promises",)

    def __init__(self, panel: Panel) -> None:
        self._panel, self._account_id, self._shows_all = panel, 0, False
        self.rows: list[PromiseLine] = []
        self.add_button = Button(
            "",
            "plus",
            "ghost",
            act=lambda: panel.navigator.open(Target.new("promises")),
            name=words.tr("Add promise"),
            hint="  ".join((words.tr("Add promise"), "P")),
        )
        self.all_button = Button("", kind="link", act=self._on_all)
        self._lines = KeyedList()
        self._none = text(
            words.tr("What was promised, both ways. Press P to add one, or type /promise in a note."),
            "muted",
            wrap=True,
        )
        self._full = col(self._lines, row(self.all_button, None), gap=0)
        self._body = FittedStack(self._full, self._none)
        super().__init__(words.tr("Promises"), self._body, None, more=self.add_button)

    @override
    def refresh(self) -> None:
        """Show them."""
        if self._panel.account_id != self._account_id:
            self._account_id, self._shows_all = self._panel.account_id, False
        today = self._panel.today
        known = self._panel.desk.promises.open_of(self._account_id)
        kept = [one for one in self._panel.desk.promises.of(self._account_id) if one.kept_on == today]
        self.rows, items, hidden = [], list[QWidget](), 0
        for side, name in ((Side.US, words.tr("We owe")), (Side.CUSTOMER, words.tr("They owe"))):
            whole = [one for one in (*known, *kept) if one.side is side]
            shown = whole if self._shows_all else whole[:_FEW]
            lines = [self._line(one) for one in shown]
            hidden += len(whole) - len(shown)
            items += [self._lines.line(side, partial(text, name, "small")), *lines] if lines else []
            self.rows += lines
        self._lines.put(*items)
        self._body.turn_to(self._full if items else self._none)
        self.all_button.setVisible(bool(hidden))
        self.all_button.setText(words.tr("%n more", "promises", hidden))

    def _line(self, promise: Promise) -> PromiseLine:
        entries = self._panel.entries
        is_late = promise.kept_on is None and promise.due is not None and promise.due < entries.today()
        when = words.tr("kept") if promise.kept_on else entries.short(promise.due)
        since = words.tr("since {date}").format(date=entries.full(promise.on))
        due = words.tr("due {date}").format(date=entries.full(promise.due)) if promise.due else ""
        look = LineLook(
            promise.title,
            "handshake",
            "danger_text" if is_late else "",
            when=when,
            when_ink="danger_text" if is_late else "muted",
            tip="\n".join(filter(None, (promise.title, promise.who, due, since))),
            said=", ".join(filter(None, (promise.title, promise.who, due, since))),
        )
        key = (promise.id, promise.kept_on is not None, look)
        return self._lines.line(key, partial(self._made, promise, look))

    def _made(self, promise: Promise, look: LineLook) -> PromiseLine:
        made = PromiseLine(promise, look)
        made.line.clicked.connect(lambda: self._panel.navigator.open(Target("promises", promise.id)))
        made.kept.clicked.connect(lambda on: self._on_kept(promise.id, kept=on))
        return made

    def _on_kept(self, promise_id: int, *, kept: bool) -> None:
        promises = self._panel.desk.promises
        act = partial(promises.close, promise_id, self._panel.today) if kept else partial(promises.reopen, promise_id)
        if not self._panel.guard(act):
            self.refresh()

    def _on_all(self) -> None:
        self._shows_all = True
        self.refresh()
