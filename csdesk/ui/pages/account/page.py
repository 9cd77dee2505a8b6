"""One account: the header on top, and its parts in tabs."""

from collections.abc import Callable
from datetime import date
from functools import cached_property, partial
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QStackedWidget, QVBoxLayout
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import (
    Changes,
)
from csdesk.services.accounts import AccountRow
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.page import Page
from csdesk.ui.pages.account.handover import Handover
from csdesk.ui.pages.account.header import Header
from csdesk.ui.panels.closing.panel import ClosingPanel
from csdesk.ui.panels.contracts.panel import ContractsPanel
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.overview.panel import OverviewPanel
from csdesk.ui.panels.panel import Panel, let_go
from csdesk.ui.panels.people.panel import PeoplePanel
from csdesk.ui.panels.plan.panel import PlanPanel
from csdesk.ui.panels.side.panel import SidePanel
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.beside import SidePane
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import row, tabs
from csdesk.ui.widgets.reading_order import read_through
from csdesk.ui.words import words

_LEAST = 560
"""Pixels that a panel needs beside the one that closes a contract."""
_ROOM, _ROOM_BESIDE_TABLES = 760, 1500
_CONTACT, _WIN = "t", "w"
_AnyPanel = TypeVar("_AnyPanel", bound=Panel)


class AccountPage(Page):
    """Shows one account at a time, on the tab where one is; a panel is made when it is first seen."""

    watches = (
        "accounts",
        "colleagues",
        "contact_logs",
        "contracts",
        "contract_lines",
        "health_snapshots",
        "tier_definitions",
    )
    gone = Signal()
    merged = Signal(int)
    title_changed = Signal(str)
    contact_wanted = Signal()
    person_contact_wanted = Signal(int)
    account_opened = Signal(int)
    card_made = Signal(object)
    log_opened = Signal(object)
    win_wanted = Signal()
    win_opened = Signal(object)
    settings_wanted = Signal(str)

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
        self._desk, self._bus, self._tasks, self.today = desk, bus, tasks, today
        self.account_id, self._beside_plan = 0, beside_plan
        self._row: AccountRow | None = None
        self.notice = Notice()
        self._entries, self._guard = Entries(today), Guard(self.notice)
        self.header = Header(desk, self._entries, self._guard)
        self.handover = Handover(self, desk, self._guard, tasks, today)
        self.header.handover_wanted.connect(self.hand_over)
        self.tabs = tabs([words.tr("Overview"), words.tr("Plan"), words.tr("People"), words.tr("Contracts")])
        self.tabs.setAccessibleName(self.header.name.accessibleName())
        self._panels = (lambda: self.overview, lambda: self.plan, lambda: self.people, lambda: self.contracts)
        self._made: list[Panel] = []
        self._stack = QStackedWidget()
        self._lay_out()
        self.tabs.currentChanged.connect(self._on_tab)
        bus.changed.connect(self._on_any_change)
        standard = QKeySequence.StandardKey
        steps = ((standard.NextChild, partial(self._step, 1)), (standard.PreviousChild, partial(self._step, -1)))
        for pressed, act in (*steps, (standard.New, self._add)):
            shortcut = QShortcut(QKeySequence(pressed), self)
            shortcut.activated.connect(act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(k.S6, 20, k.S6, 0)
        box.setSpacing(k.S3)
        for widget in (self.header, self.tabs, self.notice):
            box.addWidget(widget)
        self._beside = SidePane(self._stack, _LEAST)
        self.side = self._make_side()
        box.addWidget(row((self._beside, 1), self.side, gap=k.S4), 1)

    def _make_side(self) -> SidePanel:
        panel = SidePanel(self._desk, self._bus, self._entries, self._guard)
        panel.contact_wanted.connect(self.contact_wanted)
        panel.log_opened.connect(self.log_opened)
        panel.win_wanted.connect(self.win_wanted)
        panel.win_opened.connect(self.win_opened)
        panel.plan_opened.connect(lambda: self.open(self.plan))
        self._made.append(panel)
        return panel

    @cached_property
    def overview(self) -> OverviewPanel:
        """Return the overview."""
        panel = OverviewPanel(self._desk, self._bus, self._entries, self._guard, self._tasks)
        panel.plan_opened.connect(lambda: self.open(self.plan))
        panel.plan_wanted.connect(self._on_plan_wanted)
        panel.people_opened.connect(lambda: self.open(self.people))
        panel.person_wanted.connect(self._on_person_wanted)
        panel.account_opened.connect(self.account_opened)
        panel.card_made.connect(self.card_made)
        return self._with(panel)

    @cached_property
    def plan(self) -> PlanPanel:
        """Return the plan."""
        panel = self._with(PlanPanel(self._desk, self._bus, self._entries, self._guard, self._tasks))
        panel.card.come_back(self._beside_plan)
        panel.settings_wanted.connect(self.settings_wanted)
        return panel

    @property
    def beside_plan(self) -> str:
        """Return what stands beside the outline of a plan, to be kept."""
        return self.plan.card.left if "plan" in self.__dict__ else self._beside_plan

    @cached_property
    def people(self) -> PeoplePanel:
        """Return the people."""
        panel = PeoplePanel(self._desk, self._bus, self._entries, self._guard)
        panel.contact_wanted.connect(self.person_contact_wanted)
        return self._with(panel)

    @cached_property
    def contracts(self) -> ContractsPanel:
        """Return the contracts."""
        panel = self._with(ContractsPanel(self._desk, self._bus, self._entries, self._guard))
        panel.contact_wanted.connect(self.contact_wanted)
        panel.closing_wanted.connect(lambda contract_id: self.closing.open_contract(contract_id))
        return panel

    @cached_property
    def closing(self) -> ClosingPanel:
        """Return the panel that closes a contract, made when it is wanted first."""
        made = ClosingPanel(self._desk, self._entries, self._guard)
        made.left.connect(lambda: self.contracts.table.setFocus())
        self._beside.add_panel(made)
        return made

    def show_account(self, account_id: int) -> None:
        """Show another account, on the tab that is open."""
        self.keep_typed()
        self.notice.hide()
        self.account_id, self._row = account_id, None
        self._pending = Changes.of_all(*self.watches)
        for panel in self._made:
            panel.show_account(account_id)
        self._on_tab(self.tabs.currentIndex())
        if self.isVisible():
            self.catch_up()

    def take_over(self, former: "AccountPage") -> None:
        """Show the account that a former page shows."""
        self.show_account(former.account_id)

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
        self.open(self.plan)
        self.plan.templates.begin()

    def open(self, panel: Panel) -> None:
        """Open the tab of a panel."""
        kinds = (OverviewPanel, PlanPanel, PeoplePanel, ContractsPanel)
        self.tabs.setCurrentIndex(kinds.index(type(panel)))

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
        if letter in (_CONTACT, _WIN):
            (self.contact_wanted if letter == _CONTACT else self.win_wanted).emit()
        else:
            super().keyPressEvent(event)

    @override
    def refresh(self, changes: Changes) -> None:
        if not self.account_id:
            return
        found = self._desk.accounts.rows(self.today(), [self.account_id])
        if not found:
            self._leave()
            return
        if "closing" in self.__dict__ and self.closing.isVisible():
            self.closing.catch_up()
        self._row = found[0]
        self.header.show_account(self._row)
        self.side.show_row(self._row)
        self.title_changed.emit(self._row.name)

    def _leave(self) -> None:
        """Go on to the account that this one was merged into; from one that is deleted, away."""
        survivor = self._desk.accounts.survivor(self.account_id)
        self.account_id = 0
        if survivor is None:
            self.gone.emit()
        else:
            self.merged.emit(survivor)

    def _with(self, panel: _AnyPanel) -> _AnyPanel:
        panel.show_account(self.account_id)
        self._made.append(panel)
        self._stack.addWidget(panel)
        return panel

    def _on_any_change(self) -> None:
        """Take away what was said of the change before; what was refused stands until it is mended."""
        if self.notice.property("kind") == "notice":
            self.notice.hide()

    def _on_tab(self, place: int) -> None:
        if "closing" in self.__dict__:
            focused = QApplication.focusWidget()
            if focused is not None and self.closing.isAncestorOf(focused):
                self.tabs.setFocus()  # hidden, it would give the hand to whatever comes next in the window
            self.closing.hide()
        self._stack.setCurrentWidget(self._panels[place]())
        self._show_side()

    def _show_side(self) -> None:
        """Show what stands beside the parts: by the wide tables only where there is room for both."""
        room = self.width() >= (_ROOM if self.tabs.currentIndex() == 0 else _ROOM_BESIDE_TABLES)
        self.side.setVisible(room)

    def _on_plan_wanted(self) -> None:
        self.open(self.plan)
        self.plan.add_plan()

    def _on_person_wanted(self) -> None:
        self.open(self.people)
        self.people.add()

    def _add(self) -> None:
        """Add what the tab that is open holds."""
        panel = self._stack.currentWidget()
        if isinstance(panel, PeoplePanel | ContractsPanel):
            panel.add()

    def _step(self, step: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())
