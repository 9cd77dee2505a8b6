"""Portfolio: the accounts one works with, filtered as one types, edited in the cell."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.views import columns_read, columns_written
from csdesk.entities import (
    Account,
    Changes,
)
from csdesk.errors import CsdeskError
from csdesk.services.accounts import AccountRow
from csdesk.services.backups import Unreadable
from csdesk.ui import amounts
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.grouped_model import GroupedModel
from csdesk.ui.keys import native
from csdesk.ui.navigator import Command, Target
from csdesk.ui.page import Page
from csdesk.ui.pages.portfolio.beside import TableAndPreview
from csdesk.ui.pages.portfolio.bulk_edit import BulkEdit
from csdesk.ui.pages.portfolio.columns import PortfolioColumns
from csdesk.ui.pages.portfolio.current_view import CurrentView
from csdesk.ui.pages.portfolio.editing import Editing
from csdesk.ui.pages.portfolio.facts import FactColumns
from csdesk.ui.pages.portfolio.filters import PortfolioFilters, searched
from csdesk.ui.pages.portfolio.nothing import NothingFound
from csdesk.ui.pages.portfolio.tabs import ALL
from csdesk.ui.pages.portfolio.views import Views
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.tips import tip
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.grouped_table import GroupedTable
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Button, Line, col, fill, row, text
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.ui.pages.portfolio.export import PortfolioExport

GROUPS = "Ctrl+G"
"""Offers what the accounts can be grouped by."""
_EDGES = 2 * k.S6 + 14
"""What stands beside the columns: the page's margins, the card's edge, the scroll bar."""


class PortfolioPage(Page):
    """Every account in one table; those that are gone only when asked for."""

    watches = (
        *("accounts", "colleagues", "contact_logs", "contracts", "contract_lines", "custom_fields", "health_snapshots"),
        *("saved_views", "success_plans", "product_values", "outcomes", "goals", "milestones", "tier_definitions"),
    )

    def __init__(
        self, desk: Desk, bus: ChangeBus, today: Callable[[], date] = date.today, tasks: TaskRunner | None = None
    ) -> None:
        """Show what a desk holds as of today; files are written by the tasks."""
        super().__init__(bus)
        self._desk, self.today, self._tasks = desk, today, tasks
        editing = Editing(desk.accounts, self._guard)
        self._facts = FactColumns(editing, today)
        self._columns = PortfolioColumns(editing, today)
        columns = [*self._columns.all(), *self._facts.all()]
        self.model = GroupedModel[AccountRow](columns, lambda row: row.id, self, lambda row: searched(row))
        self.entrance = self.table = GroupedTable(self.model)
        self.filters = PortfolioFilters(lambda: frozenset(desk.outcomes.value_only().values()))
        self.looks = CurrentView(self.table, self.model, self.filters, today)
        self.arrangement = self.looks.arrangement
        self.beside = TableAndPreview(self.table, self.model, today)
        self.notice = Notice()
        self.views = Views(desk.saved_views, self.looks, self._guard)
        self._filling = BulkEdit(desk.accounts, self.notice, self._guard)
        self.add_button = Button(words.tr("Account"), "plus", "primary")
        self.export_button = Button(words.tr("Export", "into a file"), "download")
        self.columns_button = Button("", "sliders-horizontal", "ghost")
        self.matrix_button = Button("", "grid-3x3", "ghost")
        self.nothing = NothingFound()
        self.empty = self._empty_state()
        self.total, self._totals = Line("", "muted"), self.looks.totals
        self._lay_out()
        self._connect()
        self.model.accept(self.filters.accepted())
        self.table.sort_by(0)

    @staticmethod
    @override
    def keys() -> dict[str, dict[str, str]]:
        listed = {
            words.tr("Add an account"): native("Ctrl+N"),
            words.tr("Preview beside the table"): native("Space"),
            words.tr("Group by a column"): native("Ctrl+G"),
            words.tr("Fold or unfold a group"): native("Left", "Right"),
            words.tr("Fold or unfold all groups"): native("Ctrl+Left", "Ctrl+Right"),
            words.tr("Save as a view"): native("Ctrl+Shift+S"),
            words.tr("Next view, or the one before"): native("Ctrl+PgDown", "Ctrl+PgUp"),
            words.tr("Move the view"): native("Ctrl+Shift+PgUp", "Ctrl+Shift+PgDown"),
        }
        return {words.tr("In the portfolio"): listed}

    def _empty_state(self) -> EmptyState:
        sentence = words.tr("Import the table you use today, from Excel or your CRM.\nYour file stays as it is.")
        others = (
            (words.tr("Add one by hand"), self.add_account),
            (words.tr("Try with sample data"), self.add_sample),
        )
        offer = (words.tr("Import a table"), partial(self.navigator.open, Target("import")))
        return EmptyState(words.tr("Your accounts in one table"), sentence, offer, "upload", others)

    def _lay_out(self) -> None:
        self.table.setAccessibleName(words.tr("Accounts"))
        self._cards = QStackedWidget()
        self.matrix_button.setAccessibleName(words.tr("Matrix of tiers"))
        self.matrix_button.setToolTip(tip(words.tr("Matrix of tiers")))
        self.columns_button.setAccessibleName(words.tr("Columns"))
        self.columns_button.setToolTip(tip(words.tr("Columns")))
        self._full = col(col(self.views.tabs, self.filters, gap=k.S2), (self._cards, 1), gap=k.S4)
        self._body = QStackedWidget()
        for stack, widgets in ((self._cards, (self.beside, self.nothing)), (self._body, (self._full, self.empty))):
            for widget in widgets:
                stack.addWidget(widget)
        self._tools = row(
            self.filters.group, self.matrix_button, self.columns_button, self.export_button, self.add_button
        )
        head = row(text(words.tr("Portfolio"), "title"), (self.total, 1), self._tools, gap=k.S3)
        head.setMinimumHeight(k.FIELD)
        fill(QVBoxLayout(self), (head, (self._body, 1), self.notice), k.S4, (k.S6, 20, k.S6, 0))

    def _connect(self) -> None:
        self.table.opened.connect(self._open)
        self.matrix_button.clicked.connect(lambda: self.navigator.open(Target("matrix")))
        self.export_button.clicked.connect(lambda: self.export.show_menu())
        self.columns_button.clicked.connect(lambda: self.arrangement.pop_up(self.columns_button))
        self.beside.turned.connect(self._fit_names)
        self.beside.opened.connect(self._open)
        self.table.filled.connect(self._filling.fill)
        log_contact = partial(self.navigator.open, Target.new("contact_logs"))
        self.table.letters["t"] = log_contact
        acts = self.table.acts
        acts.notice, acts.remove, acts.opening = self.notice, self._remove, words.tr("Open the account")
        acts.offers = [
            Offer(words.tr("Preview"), "Space", self.table.peeked.emit),
            Offer(words.tr("Log a contact"), "T", log_contact),
        ]
        self.add_button.clicked.connect(lambda: self.add_account())
        self.model.narrowed.connect(self._show_state)
        self.views.said.connect(self.notice.say)
        self.views.tabs.listen(self)
        for part in (self.views.tabs, self.filters):
            part.left.connect(self._on_filter_left)
        self.nothing.all_wanted.connect(self._show_all)
        self.nothing.gone_wanted.connect(self.filters.show_gone)
        self._key(self.table, QKeySequence(Qt.Key.Key_Escape), self._on_escape)
        self._key(self, QKeySequence(QKeySequence.StandardKey.New), self.add_account)
        self._key(self, QKeySequence(GROUPS), self.filters.group.pop_up)

    def _key(self, where: QWidget, keys: QKeySequence, act: Callable[[], object]) -> None:
        whole = Qt.ShortcutContext.WidgetWithChildrenShortcut  # of the table, that would take in the cell's editor
        context = whole if where is self else Qt.ShortcutContext.WidgetShortcut
        QShortcut(keys, where, context=context).activated.connect(act)  # given to the constructor, the context is lost

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_names()

    def _on_escape(self) -> None:
        if self.beside.previewing:
            self.beside.close_preview()
        else:
            self.clear_filter()

    def _fit_names(self) -> None:
        self.arrangement.first.fit(self.width() - _EDGES - self.beside.taken)

    @override
    def refresh(self, changes: Changes) -> None:
        if changes.touch("saved_views"):
            self.views.refresh()
        ids = self._desk.accounts.touched(changes)
        rows = self._desk.accounts.rows(self.today(), ids)
        self._totals.learn(rows)
        holds = {one.title: one.holds for one in self._desk.custom_fields.all()}
        self.model.add_columns(self._facts.own(rows, [column.name for column in self.model.columns], holds))
        if self.filters.asks_for_plans:
            self.model.judge_by(self.filters.accepted())
        if ids is None:
            self.model.show(rows)
        else:
            self.model.patch(ids, rows)
        self.beside.show_account()
        self.looks.offer_groups()
        self.filters.offer_tiers(self.model.rows)
        self._show_state()

    def _open(self, account_id: Any) -> None:
        self.navigator.open(Target.account(account_id))

    @cached_property
    def export(self) -> "PortfolioExport":
        """Return what writes tables into files, made when it is needed first."""
        from csdesk.ui.pages.portfolio.export import PortfolioExport

        tasks = self._tasks or TaskRunner()
        return PortfolioExport(self.export_button, self.notice, lambda: self.model.shown, self._desk, tasks)

    @override
    def commands(self) -> list[Command]:
        view = words.tr("View: {name}")
        views = [(view.format(name=one.name), "table-2", partial(self.views.go, one.key)) for one in self.views.all]
        return [*views, *self.export.commands()]

    @override
    def arrive(self, target: Target) -> None:
        """Show only some accounts, or narrow the table to what chips say."""
        if isinstance(target.what, Mapping):
            self.filters.narrow(target.what)
            self.table.setFocus()
        elif target.what is not None:
            self.show_only(target.what)

    @property
    @override
    def in_hand(self) -> int:
        """Return the account one is on in the table, 0 for none."""
        index = self.table.currentIndex()
        return self.model.row(index).id if index.isValid() and self.model.is_row(index.row()) else 0

    @property
    def left(self) -> tuple[str, str]:
        """Return how the columns of the first view stand, as text, and which view is shown."""
        return columns_written(self.views.columns), self.views.current

    def come_back(self, columns: str, view: str) -> None:
        """Let the page stand as it was left."""
        self.views.come_back(columns_read(columns), view)

    def take_over(self, former: "PortfolioPage") -> None:
        """Show the view that a former page shows, as it stands there."""
        self.views.follow(former.views)
        self.filters.show_only(former.filters.only)

    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        self.filters.field.setFocus()
        self.filters.field.selectAll()

    def clear_filter(self) -> None:
        """Show every account of the view again."""
        self.views.unfilter()
        self.table.setFocus()

    def _show_all(self) -> None:
        """Show every account of the daily view."""
        self.filters.clear()
        self.table.setFocus()

    def mark_unreadable(self, values: Iterable[Unreadable]) -> None:
        """Mark the accounts of which something cannot be read."""
        self._columns.unreadable = frozenset(one.row for one in values if one.table == Account.__tablename__)
        self.table.viewport().update()

    def show_only(self, ids: frozenset[int]) -> None:
        """Show these accounts and no others, until the filter is cleared."""
        self.filters.clear()
        self.filters.show_only(ids)
        self.table.setFocus()

    def add_sample(self) -> None:
        """Fill the empty file with invented accounts."""
        self._guard(lambda: self._desk.sample.fill(self.today()))

    def add_account(self) -> None:
        """Add an account, and let its name be typed."""
        self.views.go(ALL)
        self.filters.clear()
        account_id = self._desk.accounts.add(words.tr("New account"))
        withdraw = self._desk.database.withdrawal()
        self.model.reveal(account_id)
        self.table.type_new(account_id, lambda: self._guard(withdraw))

    def _show_state(self, *_told: object) -> None:
        """Show the table, or what stands in its place, and what its rows come to."""
        rows, shown = self.model.rows, self.model.shown
        self._body.setCurrentWidget(self._full if rows else self.empty)
        self._tools.setVisible(bool(rows))
        self._cards.setCurrentWidget(self.beside if shown else self.nothing)
        if rows and not shown:
            self.nothing.say(filtered=self.filters.active, gone=self.filters.hides_gone(rows, self.model.answers))
        self.total.say(self._summary(shown, len(rows)) if rows else "")

    def _summary(self, shown: list[AccountRow], total: int) -> str:
        if self.filters.active:
            text = words.tr("%n account(s) of {total}", "", len(shown)).format(total=f"{total:,}")
        else:
            text = words.tr("%n account(s)", "", len(shown))
        sums = self._totals.of(shown)
        return f"{text} · MRR {amounts.sums(sums, words.language)}" if sums else text

    def _on_filter_left(self) -> None:
        """Go from the filter, or from a view, into what it found."""
        if self.model.shown:
            self.table.setFocus()
            if not self.table.currentIndex().isValid():
                self.table.setCurrentIndex(self.model.index(0, 0))

    def _remove(self, accounts: list[Hashable]) -> None:
        """Put accounts into the trash."""
        chosen = {one for one in accounts if isinstance(one, int)}
        if self._guard(partial(self._desk.accounts.delete, chosen)):
            self.notice.say(words.tr("%n account(s) are in the trash. Ctrl+Z brings them back.", "", len(chosen)))

    def _guard(self, act: Callable[[], object]) -> bool:
        """Do something; if it is refused, say why."""
        try:
            act()
        except CsdeskError as error:
            self.notice.warn(error.sentence(words))
            return False
        self.notice.hide()
        return True
