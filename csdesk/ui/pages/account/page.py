"""One account: the header on top, and its parts in tabs."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QStackedWidget, QVBoxLayout
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import Changes
from csdesk.i18n import Text, later_words
from csdesk.late import find, make
from csdesk.services.accounts import TOUCHES, AccountRow
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Command, Target
from csdesk.ui.page import Page
from csdesk.ui.pages.account.header import Handover, Header
from csdesk.ui.panels.closing import ClosingPanel
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.panel import Panel, let_go
from csdesk.ui.panels.side import SidePanel
from csdesk.ui.places import ADDINGS
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.beside import SidePane
from csdesk.ui.widgets.keyed_list import read_through
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import fill, row, tabs
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_LEAST = 560
"""Pixels that a panel needs beside the one that closes a contract."""
_ROOM, _ROOM_BESIDE_TABLES = 760, 1500
_NARROW = ("overview", "notes")
"""Tabs that need no more room than what stands beside them leaves."""
_LETTERS = {adding.letter: table for table, adding in ADDINGS.items() if adding.letter}


class Tab(NamedTuple):
    """A tab of the page: its key, its name, and the class of its panel as ``module:name``."""

    key: str
    name: Text
    panel: str


TABS = (
    Tab("overview", later_words.tr("Overview"), "csdesk.ui.panels.overview.panel:OverviewPanel"),
    Tab("plan", later_words.tr("Plan"), "csdesk.ui.panels.plan.panel:PlanPanel"),
    Tab("kickoff", later_words.tr("Kickoff"), "csdesk.ui.panels.kickoff.panel:KickoffPanel"),
    Tab("onboarding", later_words.tr("Onboarding"), "csdesk.ui.panels.onboarding:OnboardingPanel"),
    Tab("meetings", later_words.tr("Meetings"), "csdesk.ui.panels.meetings.panel:MeetingsPanel"),
    Tab("notes", later_words.tr("Notes"), "csdesk.ui.panels.note.panel:NotesPanel"),
    Tab("health", later_words.tr("Health"), "csdesk.ui.panels.health.panel:HealthPanel"),
    Tab("people", later_words.tr("People"), "csdesk.ui.panels.people:PeoplePanel"),
    Tab("contracts", later_words.tr("Contracts"), "csdesk.ui.panels.contracts.panel:ContractsPanel"),
    Tab("timeline", later_words.tr("Timeline"), "csdesk.ui.panels.timeline:TimelinePanel"),
)


class AccountPage(Page):
    """Shows one account at a time, on the tab where one is; a panel is made when it is first seen."""

    watches = (
        "accounts",
        "colleagues",
        *TOUCHES,
        "contracts",
        "contract_lines",
        "health_snapshots",
        "tier_definitions",
    )

    def __init__(
        self,
        desk: Desk,
        bus: ChangeBus,
        tasks: TaskRunner,
        today: Callable[[], date] = date.today,
        *,
        beside_plan: str = "",
    ) -> None:
        """Show no account yet; charts and documents are made by the tasks, ``today`` says which day it is.

        ``beside_plan`` is what was left beside the outline of a plan.
        """
        super().__init__(bus)
        self.desk, self.bus, self.tasks, self.today = desk, bus, tasks, today
        self.account_id, self._beside_plan = 0, beside_plan
        self._row: AccountRow | None = None
        self.notice = Notice()
        self.entries, self.guard = Entries(today), Guard(self.notice)
        self.header = Header(desk, self.entries, self.guard)
        self.handover = Handover(self, desk, self.guard, tasks, today)
        self.header.handover_wanted.connect(self.hand_over)
        self.header.level.asked.connect(self.ask_rule)
        self.tabs = tabs([tab.name.said(words) for tab in TABS], self)
        self.tabs.setAccessibleName(self.header.name.accessibleName())
        self.panels: dict[str, Panel] = {}
        """The panels that have been seen, by their keys."""
        self._stack = QStackedWidget()
        self._lay_out()
        self.tabs.currentChanged.connect(self._on_tab)
        bus.changed.connect(self._on_any_change)
        keys.listen(self, QKeySequence.StandardKey.New, self._add, whole=True)

    def _lay_out(self) -> None:
        self._beside = SidePane(self._stack, _LEAST)
        self.side = SidePanel(self.desk, self.bus, self.entries, self.guard)
        self._side_area = scrolled(self.side)
        self._side_area.setFixedWidth(k.PANEL + k.S3)  # with its scroll bar
        body = row((self._beside, 1), self._side_area, gap=k.S4)
        fill(QVBoxLayout(self), (self.header, self.tabs, self.notice, (body, 1)), k.S3, (k.S6, 20, k.S6, 0))

    def __getattr__(self, key: str) -> Any:
        """Return a panel by its key, made when it is needed first."""
        tab = next((tab for tab in TABS if tab.key == key), None)
        if tab is None:
            raise AttributeError(key)
        if key not in self.panels:
            self.panels[key] = panel = make(find(tab.panel), self)
            panel.show_account(self.account_id)
            self._stack.addWidget(panel)
        return self.panels[key]

    @staticmethod
    @override
    def keys() -> dict[str, Mapping[str, str]]:
        return {heading: keys for tab in TABS for heading, keys in find(tab.panel).keys().items()}

    @override
    def commands(self) -> list[Command]:
        return [
            (words.tr("Handover pack…"), "file-text", self.hand_over),
            (words.tr("Create plan from template…"), "layout-template", self.plan_from_template),
            (words.tr("Apply a playbook…"), "circle-check", self.apply_playbook),
            (words.tr("Which rule made this score?"), "heart-pulse", self.ask_rule),
        ]

    @property
    @override
    def in_hand(self) -> int:
        return self.account_id

    @property
    def beside_plan(self) -> str:
        """Return what stands beside the outline of a plan, to be kept."""
        return self.plan.card.left if "plan" in self.panels else self._beside_plan

    @cached_property
    def closing(self) -> ClosingPanel:
        """Return the panel that closes a contract, made when it is wanted first."""
        made = make(ClosingPanel, self)
        made.left.connect(lambda: self.contracts.table.setFocus())
        self._beside.add_panel(made)
        return made

    def show_account(self, account_id: int) -> None:
        """Show another account, on the tab that is open."""
        self.keep_typed()
        self.notice.hide()
        self.account_id, self._row = account_id, None
        self._pending = Changes.of_all(*self.watches)
        with self.desk.database.one_reading():
            for panel in (*self.panels.values(), self.side):
                panel.show_account(account_id)
            self._on_tab(self.tabs.currentIndex())
            if self.isVisible():
                self.catch_up()
        self.guard.forgive()  # what was refused belongs to the account that was shown

    def take_over(self, former: "AccountPage") -> None:
        """Show the account that a former page shows."""
        self.show_account(former.account_id)
        for key in former.panels:
            getattr(self, key)

    @override
    def prepare(self, target: Target) -> None:
        if target.record != self.account_id or not target.part:
            self.show_account(target.record)

    @override
    def arrive(self, target: Target) -> None:
        """Show a tab, and what is wanted of it; or close a contract beside the one that is open."""
        if target.part == "closing":
            self.closing.open_contract(target.what)
        elif target.part:
            self.open(target.part)
            self.panels[target.part].arrive(target)

    @property
    def row(self) -> AccountRow | None:
        """Return what is shown of the account, as far as it has been read."""
        return self._row

    def keep_typed(self) -> None:
        """Keep whatever is still being typed: before another account is shown, and before the file is closed."""
        let_go(self)

    def hand_over(self, language: str = "") -> None:
        """Write the pack for a colleague who takes over the account that is shown."""
        self.keep_typed()
        self.handover.start(self.account_id, language or None)

    def plan_from_template(self) -> None:
        """Choose a template for a plan of the account that is shown."""
        self.open("plan")
        self.plan.templates.begin()

    def apply_playbook(self) -> None:
        """Choose a playbook for the account that is shown."""
        self.open("kickoff")
        self.kickoff.add()

    def ask_rule(self) -> None:
        """Ask which rule made the score of the account that is shown."""
        self.navigator.open(Target.health_rule(self.account_id))

    def open(self, tab: str) -> None:
        """Open a tab."""
        self.tabs.setCurrentIndex([one.key for one in TABS].index(tab))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_side()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.tabs.setFocus()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the hand on to where it is seen."""
        self.tabs.setFocus()

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on as one reads: panels and their rows are made in any order."""
        read_through(self)
        return super().focusNextPrevChild(forward)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Log a contact by t, a win by w; a table passes a letter on although it has just opened a cell with it."""
        typing = isinstance(QApplication.focusWidget(), QLineEdit | QComboBox)
        letter = "" if typing else keys.letter(event).lower()
        if letter in _LETTERS:
            self.navigator.open(Target.new(_LETTERS[letter]))
        else:
            super().keyPressEvent(event)

    @override
    def refresh(self, changes: Changes) -> None:
        if not self.account_id:
            return
        found = self.desk.accounts.rows(self.today(), [self.account_id])
        if not found:
            self._leave()
            return
        if "closing" in self.__dict__ and self.closing.isVisible():
            self.closing.catch_up()
        self._row = found[0]
        self.header.show_account(self._row)
        self.side.show_row(self._row)

    def _leave(self) -> None:
        """Go on to the account that this one was merged into; from one that is deleted, away."""
        survivor = self.desk.accounts.survivor(self.account_id)
        self.account_id = 0
        target = Target("portfolio") if survivor is None else Target.account(survivor)
        self.navigator.open(target, instead=True)

    def _on_any_change(self) -> None:
        """Take away what was said of the change before; what was refused stands until it is mended."""
        if self.notice.property("kind") == "notice":
            self.notice.hide()

    def _on_tab(self, place: int) -> None:
        focused, panel = QApplication.focusWidget(), getattr(self, TABS[place].key)
        goes_along = focused is not None and self._stack.isAncestorOf(focused)
        if "closing" in self.__dict__:
            if focused is not None and self.closing.isAncestorOf(focused):
                self.tabs.setFocus()  # hidden, it would give the hand to whatever comes next in the window
            self.closing.hide()
        self._stack.setCurrentWidget(panel)
        if goes_along and panel.entrance is not None:
            panel.entrance.setFocus()
        self._show_side()

    def _show_side(self) -> None:
        """Show what stands beside the parts: by the wide tables only where there is room for both.

        The overview has it inside, since both are scrolled there.
        """
        tab = TABS[self.tabs.currentIndex()].key
        inside, room = tab == "overview", self.width() >= (_ROOM if tab in _NARROW else _ROOM_BESIDE_TABLES)
        if inside and self.side.parent() is not self.overview.inside:
            self._side_area.takeWidget()
            self.overview.hold(self.side)
        elif not inside and self._side_area.widget() is None:
            self._side_area.setWidget(self.side)
        self._side_area.setVisible(room and not inside)
        self.side.setVisible(room)
        if "health" in self.panels:
            self.health.views.setVisible(not room)  # the same stands beside it
        if inside:
            self.overview.fit()

    def _add(self) -> None:
        """Add what the tab that is open holds."""
        panel = self._stack.currentWidget()
        if isinstance(panel, Panel):
            panel.add()
