"""What sales handed over, by topic: worded, confirmed, corrected and refuted where it stands."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from csdesk.domain.handoff import TOPICS, blanks
from csdesk.domain.playbooks import HandoffState, HandoffTopic
from csdesk.entities import Contact, HandoffItem
from csdesk.services.handoff_questions import question
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.panel import Panel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Card, Line, col, fill, mark_as, row, text
from csdesk.ui.words import words

_TOPIC, _STATE, _WHO, _DAY = 132, 132, 136, 132
_STATES = (HandoffState.OPEN, HandoffState.CONFIRMED, HandoffState.CORRECTED, HandoffState.REFUTED)


class HandoffLine(RecordForm):
    """An item: its wording, what the customer said of it, who and when; the former wording stands below."""

    def __init__(self, panel: Panel, people: Sequence[Contact]) -> None:
        items = panel.desk.handoff_items
        super().__init__(panel.guard, items.edit, panel.entries)
        self._panel = panel
        self.wording = self.fact("text", words.tr("Handed over", "sales handoff")).field
        names = [(one.id, one.name) for one in people if one.left_on is None or one.left_on >= panel.today]
        who = self.chip("contact_id", words.tr("Who said so"), [*names, (None, words.tr("Nobody", "who said so"))])
        states = [(one, labels.name(one)) for one in _STATES]
        self.state = self.chip("state", words.tr("Customer said"), states, self._answer)
        day = self.day("on", words.tr("Day"), past=True).field
        for widget, width in ((self.state, _STATE), (who, _WHO), (day, _DAY)):
            widget.setFixedWidth(width)
        self.delete_button = Button("", "x", "ghost", act=self._delete)
        self.former = Line("", "small")
        self.before = row(k.S2, (self.former, 1), gap=0)
        line = row((self.wording, 1), self.state, who, day, self.delete_button, gap=k.S1)
        self.lay_out((line, self.before), 0)

    def show_item(self, item: HandoffItem) -> None:
        """Show an item."""
        self.show_record(item.id, item)
        before = " · ".join(item.former.splitlines())
        self.former.say(words.tr("Formerly: {text}").format(text=before) if before else "")
        self.before.setVisible(bool(before))
        name = words.tr("Delete {name}").format(name=item.text)
        self.delete_button.setAccessibleName(name)
        self.delete_button.setToolTip(tip(name))

    def _answer(self, state: HandoffState) -> None:
        """Keep what the customer said; a correction is worded next."""
        items, item_id = self._panel.desk.handoff_items, self.record.id
        if self.guard(lambda: items.answer(item_id, state, self._panel.today)) and state is HandoffState.CORRECTED:
            self.wording.setFocus()
            self.wording.selectAll()

    def _delete(self) -> None:
        item = self.record
        self.guard.delete(lambda: self._panel.desk.handoff_items.delete(item.id, item.text), item.text)


class TopicBlock(QWidget):
    """A topic with its items; what is typed below them is added."""

    def __init__(self, panel: Panel, topic: HandoffTopic) -> None:
        super().__init__()
        self._panel, self.topic = panel, topic
        self.lines: list[HandoffLine] = []
        self._list = KeyedList(k.S1)
        self.field = mark_as(QLineEdit(), "quiet")
        self.field.setAccessibleName(labels.name(topic))
        self.field.returnPressed.connect(self.settle)
        name = text(labels.name(topic), "small", wrap=True)
        name.setFixedWidth(_TOPIC)
        name.setContentsMargins(0, k.S2, 0, 0)
        box = QHBoxLayout(self)
        fill(box, (col(name, None, gap=0), (col(self._list, self.field, gap=0), 1)), k.S2, (0, 0, 0, 0))

    def show_items(self, items: Sequence[HandoffItem], people: Sequence[Contact], asked: str) -> None:
        """Show the items of the topic; a blank one says what will be ``asked``."""
        names = tuple((one.id, one.name, one.left_on) for one in people)
        make = partial(HandoffLine, self._panel, people)
        self.lines = [self._list.line((item.id, names), make) for item in items]
        for line, item in zip(self.lines, items, strict=True):
            line.show_item(item)
        self._list.put(*self.lines)
        blank = words.tr("Not known. Asked at the kickoff: {question}")
        self.field.setPlaceholderText(blank.format(question=asked) if asked else words.tr("Add another"))

    def settle(self) -> None:
        """Add what is typed, if anything is."""
        typed = self.field.text()
        add = partial(self._panel.desk.handoff_items.add, self._panel.account_id, self.topic, typed)
        if typed.strip() and self._panel.guard(add):
            self.field.clear()


class HandoffCard(Card):
    """All topics below each other, with how many are known."""

    def __init__(self, panel: Panel) -> None:
        self._panel, self._shown = panel, 0
        self.known = text("", "small")
        self.blocks = {topic: TopicBlock(panel, topic) for topic in TOPICS}
        holder = QWidget()
        fill(QVBoxLayout(holder), self.blocks.values(), k.S2, (0, 0, 0, 0))
        super().__init__(words.tr("Sales handoff"), holder, more=self.known)

    def refresh(self) -> None:
        """Show the account of the panel."""
        desk, account_id = self._panel.desk, self._panel.account_id
        if account_id != self._shown:
            for block in self.blocks.values():
                block.field.clear()
        self._shown = account_id
        items, people = desk.handoff_items.of(account_id), desk.contacts.of(account_id)
        account = desk.accounts.get(account_id)
        language = (account.language if account else "") or words.language
        missing = blanks((one.topic, one.text, one.state) for one in items)
        for topic, block in self.blocks.items():
            own = [one for one in items if one.topic is topic]
            block.show_items(own, people, question(topic, language) if topic in missing else "")
        known = words.tr("{count} of {total} topics known")
        self.known.setText(known.format(count=str(len(TOPICS) - len(missing)), total=str(len(TOPICS))))

    def start(self) -> None:
        """Let the first topic that is blank be typed."""
        empty = (block for block in self.blocks.values() if not block.lines)
        next(empty, next(iter(self.blocks.values()))).field.setFocus()
