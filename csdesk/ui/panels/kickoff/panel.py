"""The kickoff of an account: what it lacks, its checklists, the playbooks to choose from and what changed in them."""

from collections.abc import Collection, Mapping
from datetime import date
from functools import cached_property, partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.domain.checklists import ChecklistItem
from csdesk.domain.kickoff import Gap, KickoffPerson, Lack
from csdesk.domain.template_difference import DifferenceLine
from csdesk.domain.templates import Anchor
from csdesk.entities import Changes
from csdesk.errors import GoneError
from csdesk.services.accounts import AccountRow
from csdesk.services.playbooks.kickoffs import MEETING, KickoffState
from csdesk.services.playbooks.playbooks import KnownPlaybook
from csdesk.services.playbooks.runs import ChecklistRow
from csdesk.services.playbooks.shipped import KICKOFF, REKICKOFF
from csdesk.services.templates.owners import spoken
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.keys import native
from csdesk.ui.navigator import Target
from csdesk.ui.panels.document_chooser import ChosenDocument, DocumentChooser, TemplateRow
from csdesk.ui.panels.kickoff.item_line import missing, whom
from csdesk.ui.panels.kickoff.run_card import RunCard
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.side_card import DifferenceCard, SideCards
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.line_button import EntryLine, LineLook
from csdesk.ui.widgets.parts import Button, Card, Line, col, fill, row, stacked, text
from csdesk.ui.widgets.pick_list import Pick
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words


class KickoffStateCard(Card):
    """A line opens what it is about."""

    opened = Signal(object)

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
        said, asked = missing(gap), whom(gap)
        hint = words.tr("Plan it") if gap.lack is Lack.NO_MEETING else ""
        look = LineLook(
            said, "circle-alert", "attention_text", asked, hint, tip=f"{said}\n{asked}", said=f"{said}, {asked}"
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


class UpdateCard(DifferenceCard):
    """What she changed, or did, stays."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel, words.tr("Changes in the playbook"))
        self._run_id = 0
        self.hold(self.lists, go=self.go)

    def open_run(self, run_id: int) -> None:
        """Compare a checklist."""
        self._run_id = run_id
        self.show()
        self.catch_up()
        self.come(*self.ticks.values(), self.close_button)

    def catch_up(self) -> None:
        """Compare again, if it is open."""
        if self.isHidden() or not self._run_id:
            return
        try:
            lines = self.panel.desk.playbook_runs.compare(self._run_id)
        except GoneError:
            self.shut()
            return
        self.show_lines(lines, words.tr("No differences."), same=True)

    @override
    def take_over_lines(self, lines: Collection[DifferenceLine]) -> int:
        return self.panel.desk.playbook_runs.take_over(self._run_id, lines)


class PlaybookChooser(DocumentChooser):
    """What is required has a star."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(
            panel,
            words.tr("Apply a playbook"),
            words.tr("Playbooks"),
            words.tr("Apply playbook"),
            words.tr("You can move every date later. Press Ctrl+Z to undo the whole checklist."),
        )

    @override
    def offered(self, account: AccountRow) -> list[Pick]:
        return [_pick(one) for one in self.desk.playbooks.offered(account)]

    @override
    def chosen(self, key: str, account: AccountRow) -> ChosenDocument:
        playbooks, today = self.desk.playbooks, self.panel.today
        document = playbooks.document(key, self.language)
        required = words.tr("%n required", "items", sum(one.required for one in document.items))
        note = " · ".join((words.tr("%n item(s)", "of a checklist", len(document.items)), required))
        is_deadline = document.anchor is Anchor.END
        day_name = words.tr("Deadline (count back from here)") if is_deadline else words.tr("Day 0 (count from here)")

        def preview(day: date) -> tuple[list[TemplateRow], list[str]]:
            found = playbooks.preview(key, day, self.language)
            past = sum(one.due is not None and one.due < today for one in found.items)
            past_items = [words.tr("%n item(s) already past", "of a checklist", past)] if past else []
            return [self._row(one) for one in found.items], [*self.weekday(day), *past_items]

        def make(day: date) -> int:
            return self.desk.playbook_runs.apply(self.panel.account_id, key, day)

        usual = playbooks.usual_day(document, account, today)
        return ChosenDocument(document.title, note, day_name, usual, preview, make)

    def _row(self, one: ChecklistItem[date]) -> TemplateRow:
        who = spoken(one.job, words.language) if one.job else ""
        return TemplateRow(one.title, self.panel.entries.short(one.due), who, is_key=one.required)


def _pick(one: KnownPlaybook) -> Pick:
    tier = labels.any_tier(one.tier) if one.tier else ""
    return Pick(one.key, one.name, " · ".join(filter(None, (labels.name(one.purpose), tier))), "circle-check")


class KickoffPanel(Panel):
    """On top what is missing and whom to ask, below it each checklist."""

    watches = (
        *("attendees", "colleagues", "contacts", "meetings", "playbook_items", "playbook_runs", "playbooks"),
        "companies",
    )

    @override
    def build(self) -> None:
        self.cards: list[RunCard] = []
        self.state, self._list = KickoffStateCard(self), KeyedList(k.S4)
        self.add_button = Button(words.tr("Apply a playbook"), "plus", act=self.add)
        self.empty = EmptyState(
            words.tr("A kickoff that misses nothing"),
            words.tr(
                "Apply a playbook and its items get dates and owners.\ncsdesk says what is missing and whom to ask."
            ),
            (words.tr("Start kickoff"), partial(self.choose, KICKOFF)),
            others=((words.tr("Another playbook"), self.add),),
        )
        keys = words.tr("Space to tick, Enter for evidence and dates, S to skip, Ctrl+N to apply a playbook.")
        inside = col(self.state, self._list, None, gap=k.S4, margins=(0, 0, k.S2, k.S2))
        hint = Line(keys, "small")
        hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        foot = row(self.add_button, (hint, 1), margins=(0, 0, 0, k.S2))
        self._area = scrolled(inside)
        self._full = col((self._area, 1), foot, gap=k.S3)
        self._stack = stacked(self._full, self.empty)
        self._beside = SideCards(self._stack, k.S4)
        fill(QVBoxLayout(self), [self._beside], 0, (0, 0, 0, 0))
        self.state.opened.connect(self._on_gap)
        self.state.again_button.clicked.connect(lambda: self.choose(REKICKOFF))

    @cached_property
    def chooser(self) -> PlaybookChooser:
        """Return what a playbook is chosen by, made when it is wanted first."""
        made = PlaybookChooser(self)
        made.applied.connect(self._on_applied)
        made.left.connect(self._on_left)
        self._stack.addWidget(made)
        return made

    @cached_property
    def update_card(self) -> UpdateCard:
        """Return the card of what a playbook has changed, made when it is wanted first."""
        return self._beside.stand(UpdateCard(self), self.add_button.setFocus)

    @staticmethod
    @override
    def keys() -> dict[str, Mapping[str, str]]:
        listed = {
            words.tr("Complete an item"): native("Space"),
            words.tr("Evidence, dates, owner"): native("Return"),
            words.tr("Skip with a reason"): native("S"),
            words.tr("Move an item"): native("Alt+Up", "Alt+Down"),
            words.tr("Move to trash"): native("Del"),
            words.tr("Apply a playbook"): native("Ctrl+N"),
        }
        return {words.tr("In checklists"): listed}

    @override
    def show_account(self, account_id: int) -> None:
        if account_id != self.account_id:
            if "update_card" in self.__dict__:
                self.update_card.shut()
            self._stack.setCurrentWidget(self._full)
        super().show_account(account_id)

    @override
    def refresh(self, changes: Changes) -> None:
        found = self.desk.playbook_runs.of(self.account_id)
        self.state.show_state(self.desk.kickoffs.of(self.account_id, self.today))
        self.cards = self._list.put_each(found, self._made, self._show_run, lambda one: one.run.id)
        if self._stack.currentWidget() in (self._full, self.empty):
            self._stack.setCurrentWidget(
                self._full if found or self.state.again_button.isVisibleTo(self) else self.empty
            )
        if "update_card" in self.__dict__:
            self.update_card.catch_up()

    @override
    def arrive(self, target: Target) -> None:
        """Go to the checklist that is wanted."""
        super().arrive(target)
        for card in self.cards:
            if card.row.run.id == target.what:
                self._stack.setCurrentWidget(self._full)
                card.enter()

    @override
    def add(self) -> None:
        """Choose a playbook to apply."""
        self.choose()

    def choose(self, wanted: str = "") -> None:
        """Choose a playbook to apply, a wanted one picked."""
        self.chooser.open(wanted)
        self._stack.setCurrentWidget(self.chooser)
        self.chooser.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_run(self, card: RunCard, found: ChecklistRow) -> None:
        card.show_run(found, self._changes(found))

    def _made(self, found: ChecklistRow) -> RunCard:
        card = RunCard(self, found)
        card.compare_wanted.connect(lambda run: self.update_card.open_run(run))
        card.grown.connect(self._bring)
        return card

    def _bring(self, form: QWidget) -> None:
        """Scroll to a form that has opened, once it has its place."""
        QTimer.singleShot(0, form, lambda: self._area.ensureWidgetVisible(form))

    def _changes(self, found: ChecklistRow) -> int:
        """Return how many changes of its playbook an open checklist could take over."""
        if found.run.closed_on:
            return 0
        compare = self.desk.playbook_runs.compare
        return self.guard.made(lambda: sum(one.stays is None for one in compare(found.run.id))) or 0

    def _on_applied(self, run_id: int) -> None:
        self._stack.setCurrentWidget(self._full)
        self.catch_up()
        card = next((one for one in self.cards if one.row.run.id == run_id), None)
        if card is not None and card.lines:
            card.lines[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_left(self) -> None:
        self._stack.setCurrentWidget(self._full if self.cards else self.empty)
        (self.add_button if self.cards else self.empty.button).setFocus()

    def _on_gap(self, gap: Gap | None) -> None:
        """Go to what a gap is about: the meeting, the people, or the item."""
        if gap is None or gap.lack is Lack.NOBODY:
            self.navigator.open(Target.account(self.account_id, "people"))
        elif gap.lack is Lack.NO_MEETING:
            self.navigator.open(Target.new("meetings", self.account_id, what=MEETING))
        elif gap.lack is Lack.OPEN:
            self._go_to_item(gap.point.value)
        else:
            self.navigator.open(Target("meeting", self.desk.kickoffs.of(self.account_id, self.today).meeting_id))

    def _go_to_item(self, key: str) -> None:
        state = self.desk.kickoffs.of(self.account_id, self.today)
        for card in self.cards:
            if card.row.run.id == state.run_id:
                card.go_to(key)
