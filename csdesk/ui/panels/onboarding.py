"""The onboarding of an account: its window and its criteria, and what sales handed over, by topic."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.domain.handoff import TOPICS, blanks
from csdesk.domain.onboarding import OnboardingProgress, OnboardingState, is_met, progress
from csdesk.domain.playbooks import HandoffState, HandoffTopic
from csdesk.entities import Changes, Contact, HandoffItem, Onboarding, OnboardingCriterion
from csdesk.services.handoff_questions import question
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.form import AddField, RecordForm
from csdesk.ui.panels.panel import FittedStack, Panel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Card, Line, Painted, col, fill, row, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_DAY, _MARK, _NOTES = 132, 24, 48
_TOPIC, _STATE, _WHO, _DAY = 132, 132, 136, 132
_STATES = (HandoffState.OPEN, HandoffState.CONFIRMED, HandoffState.CORRECTED, HandoffState.REFUTED)


class CriterionLine(RecordForm):
    """A criterion, its evidence and its day: with both it is met."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel.guard, panel.desk.onboarding_criteria.edit, panel.entries)
        self._panel, self.is_met = panel, False
        self._mark = Painted(_MARK, k.FIELD, self._draw)
        self.title = self.fact("title", words.tr("Completion criterion")).field
        self.evidence = self.fact("evidence", words.tr("Evidence"), keep=self._keep_evidence).field
        self.evidence.setPlaceholderText(words.tr("Evidence"))
        day = self.day("met_on", words.tr("Met on"), past=True).field
        day.setFixedWidth(_DAY)
        day.setPlaceholderText(words.tr("Met on"))
        self.delete_button = Button("", "x", "ghost", act=self._delete)
        line = row(self._mark, (self.title, 5), (self.evidence, 4), day, self.delete_button, gap=k.S1)
        self.lay_out((line,), 0)

    def show_criterion(self, one: OnboardingCriterion) -> None:
        """Show a criterion."""
        self.show_record(one.id, one)
        self.is_met = is_met(one.evidence, one.met_on, self._panel.today)
        name = words.tr("Delete {name}").format(name=one.title)
        self.delete_button.setAccessibleName(name)
        self.delete_button.setToolTip(tip(name))
        self._mark.setAccessibleName(words.tr("Met") if self.is_met else words.tr("Not met"))
        self._mark.update()

    def _keep_evidence(self, typed: str) -> None:
        """Keep the evidence; it is of today where no day was said."""
        day = self.record.met_on or self._panel.today if typed else self.record.met_on
        self.edit(evidence=typed, met_on=day)

    def _draw(self, painter: QPainter, area: QRect) -> None:
        now = theme.now
        icon, ink = ("circle-check", now.good) if self.is_met else ("circle", now.muted)
        paint.icon(painter, k.S1, area.center().y() + 1, icon, ink)

    def _delete(self) -> None:
        one = self.record
        self.guard.delete(lambda: self._panel.desk.onboarding_criteria.delete(one.id, one.title), one.title)


class ProgrammeCard(Card):
    """The last onboarding of the account, or a button that starts one."""

    def __init__(self, panel: Panel) -> None:
        self._panel, self._shown = panel, 0
        self.now: OnboardingProgress | None = None
        self.standing = Painted(0, k.FIELD, self._draw_state)
        self.form = self._make_form()
        self._list = KeyedList(k.S1)
        self.lines: list[CriterionLine] = []
        self.field = AddField(words.tr("Add completion criterion"), panel.guard, self._add)
        self.start_button = Button(words.tr("Start onboarding"), "plus", act=self.start)
        self.again_button = Button(words.tr("Start another onboarding"), kind="link", act=self.start)
        self.delete_button = Button(words.tr("Delete onboarding"), kind="link", act=self._delete)
        self._body = self._make_body()
        super().__init__(words.tr("Onboarding"), self._body)

    def _make_form(self) -> RecordForm:
        form = RecordForm(self._panel.guard, self._panel.desk.onboardings.edit, self._panel.entries)
        for column, name in (("starts_on", words.tr("Started")), ("ends_on", words.tr("Window ends"))):
            form.fact(column, name, self._panel.entries.needed, self._panel.entries.full)
            form.pick_days(form.fields[column])
        form.day("first_value_on", words.tr("First value"), past=True)
        notes = form.lines("notes", words.tr("Notes on the onboarding"), _NOTES)
        notes.setPlaceholderText(words.tr("Notes on the onboarding"))
        form.lay_out((form.side_by_side("starts_on", "ends_on", "first_value_on", gap=k.S4), notes), k.S2)
        return form

    def _make_body(self) -> FittedStack:
        foot = row(self.again_button, None, self.delete_button)
        self._full = col(self.standing, self.form, self._list, self.field, foot, gap=k.S2)
        said = words.tr(
            "Onboarding is complete when its criteria are met, each with evidence and a date. "
            "Its window comes from the tier."
        )
        self._none = col(text(said, "muted", wrap=True), row(self.start_button, None))
        return FittedStack(self._full, self._none)

    def refresh(self) -> None:
        """Show the account of the panel."""
        desk, account_id = self._panel.desk, self._panel.account_id
        if account_id != self._shown:
            self.field.clear()
        self._shown = account_id
        last = next(iter(desk.onboardings.of(account_id)), None)
        self._body.turn_to(self._none if last is None else self._full)
        if last is not None:
            own = [one for one in desk.onboarding_criteria.of(account_id) if one.onboarding_id == last.id]
            self._show(last, own)

    def _show(self, last: Onboarding, criteria: Sequence[OnboardingCriterion]) -> None:
        told = ((one.evidence, one.met_on) for one in criteria)
        self.now = progress(last.starts_on, last.ends_on, last.first_value_on, told, self._panel.today)
        self.form.show_record(last.id, last)
        make = partial(CriterionLine, self._panel)
        self.lines = self._list.put_each(criteria, lambda _one: make(), CriterionLine.show_criterion)
        self.again_button.setVisible(self.now.state is not OnboardingState.RUNNING)
        self.standing.setAccessibleName(f"{labels.name(self.now.state)}, {self._count(self.now)}")
        self.standing.update()

    def _add(self, title: str) -> None:
        if isinstance(self.form.key, int):
            self._panel.desk.onboarding_criteria.add(self.form.key, title)

    def start(self) -> None:
        """Start one today."""
        panel = self._panel
        if panel.guard(lambda: panel.desk.onboardings.start(panel.account_id, panel.today)):
            self.form.fields["starts_on"].setFocus()

    @staticmethod
    def _count(now: OnboardingProgress) -> str:
        return words.tr("{met} of {total} criteria met").format(met=str(now.met), total=str(now.total))

    def _draw_state(self, painter: QPainter, area: QRect) -> None:
        """Draw how far it is, how it stands, and until when there is time."""
        now = self.now
        if now is None:
            return
        middle, bar = area.center().y() + 1, 160
        paint.bar(painter, 0, middle, bar, now.met / now.total if now.total else 0)
        left = bar + k.S3
        left += paint.text(painter, left, middle, area.width() - left, self._count(now)) + k.S4
        ink = getattr(theme.now, labels.onboarding_ink(now.state))
        left += paint.text(painter, left, middle, area.width() - left, labels.name(now.state), ink, weight=k.STRONG)
        away = self._panel.entries.away(now.ends_on) if now.state is OnboardingState.RUNNING else ""
        until = words.tr("window ends {when}").format(when=away) if away else ""
        day = words.tr("on {date}").format(date=self._panel.entries.full(now.completed_on)) if now.completed_on else ""
        paint.text(painter, left + k.S2, middle, area.width() - left - k.S2, until or day, theme.now.muted, k.SMALL)

    def _delete(self) -> None:
        key, panel = self.form.key, self._panel
        if isinstance(key, int):
            title = words.tr("Onboarding")
            panel.guard.delete(lambda: panel.desk.onboardings.delete(key, title), title)


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
        self.field = AddField(labels.name(topic), panel.guard, self._add)
        name = text(labels.name(topic), "small", wrap=True)
        name.setFixedWidth(_TOPIC)
        name.setContentsMargins(0, k.S2, 0, 0)
        box = QHBoxLayout(self)
        fill(box, (col(name, None, gap=0), (col(self._list, self.field, gap=0), 1)), k.S2, (0, 0, 0, 0))

    def show_items(self, items: Sequence[HandoffItem], people: Sequence[Contact], asked: str) -> None:
        """Show the items of the topic; a blank one says what will be ``asked``."""
        names = tuple((one.id, one.name, one.left_on) for one in people)
        make = partial(HandoffLine, self._panel, people)
        self.lines = self._list.put_each(
            items, lambda _item: make(), HandoffLine.show_item, lambda item: (item.id, names)
        )
        blank = words.tr("To ask at the kickoff: {question}")
        self.field.setPlaceholderText(blank.format(question=asked) if asked else words.tr("Add another"))

    def _add(self, wording: str) -> None:
        self._panel.desk.handoff_items.add(self._panel.account_id, self.topic, wording)


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


class OnboardingPanel(Panel):
    """Everything is edited where it stands."""

    watches = ("accounts", "contacts", "handoff_items", "onboardings", "onboarding_criteria")

    @override
    def build(self) -> None:
        self.programme, self.handoff = ProgrammeCard(self), HandoffCard(self)
        inside = col(self.programme, self.handoff, None, gap=k.S4, margins=(0, 0, k.S2, k.S2))
        fill(QVBoxLayout(self), [scrolled(inside)], 0, (0, 0, 0, 0))

    @override
    def refresh(self, changes: Changes) -> None:
        if changes.touch("accounts", "onboardings", "onboarding_criteria"):
            self.programme.refresh()
        if changes.touch("accounts", "contacts", "handoff_items"):
            self.handoff.refresh()

    @override
    def add(self) -> None:
        """Let what is missing of the handoff be typed."""
        self.handoff.start()
