"""Portfolio: the accounts one works with, filtered as one types, edited in the cell."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from datetime import date
from fractions import Fraction
from functools import cached_property, partial
from itertools import repeat
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain import amounts
from csdesk.domain.views import columns_read, columns_written
from csdesk.entities import Account, Changes
from csdesk.services.accounts import TOUCHES, AccountRow
from csdesk.services.backups import Unreadable
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Command, Target
from csdesk.ui.pages.portfolio.beside import TableAndPreview
from csdesk.ui.pages.portfolio.columns import FactColumns, PortfolioColumns, editing
from csdesk.ui.pages.portfolio.filters import PortfolioFilters, searched
from csdesk.ui.pages.portfolio.sample import SampleOffer
from csdesk.ui.panels.tables import BulkEdit, ListPage, NothingFound
from csdesk.ui.panels.views import ALL, CurrentView, Views
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.tips import tip
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.parts import Button, col, row
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.ui.pages.portfolio.grouping import Groupings
    from csdesk.ui.pages.portfolio.sample import PortfolioExport

_YEAR = 12
"""Amounts are twelfths, where that is exact; thousands of fractions added up would be felt in the hand."""
_ROOMY = 840
"""Where the page is narrower, a button in its head has no word."""
GROUPS = "Ctrl+G"
"""Offers what the accounts can be grouped by."""


class Totals:
    """Adds up amounts that were taken apart before, by currency and denominator."""

    def __init__(self) -> None:
        self._parts: dict[tuple[str, int], dict[int, int]] = {}

    def learn(self, rows: Iterable[AccountRow]) -> None:
        """Take the amounts of accounts apart, in the place of what was known of them."""
        for one in rows:
            for numerators in self._parts.values():
                numerators.pop(one.id, None)
            for currency, amount in one.present.mrr.items():
                over = _YEAR if _YEAR % amount.denominator == 0 else amount.denominator
                self._parts.setdefault((currency, over), {})[one.id] = amount.numerator * over // amount.denominator

    def of(self, rows: Iterable[AccountRow]) -> dict[str, Fraction]:
        """Return what accounts that were learned come to, by currency."""
        ids = [one.id for one in rows]
        sums: dict[str, Fraction] = {}
        for (currency, over), numerators in self._parts.items():
            added = sum(map(numerators.get, ids, repeat(0)))
            if added or any(map(numerators.__contains__, ids)):
                sums[currency] = sums.get(currency, Fraction(0)) + Fraction(added, over)
        return sums


class PortfolioPage(ListPage):
    """Every account in one table; those that are gone only when asked for.

    ``sampled`` tells that the file was filled with invented accounts.
    """

    sampled = Signal()
    watches = (
        *TOUCHES,
        *("accounts", "colleagues", "contracts", "contract_lines", "custom_fields", "health_snapshots"),
        *("saved_views", "success_plans", "product_values", "outcomes", "goals", "milestones", "tier_definitions"),
        *("onboardings", "onboarding_criteria", "risks", "sentiments", "playbook_runs", "playbook_items"),
    )
    filters: PortfolioFilters

    def __init__(
        self, desk: Desk, bus: ChangeBus, today: Callable[[], date] = date.today, tasks: TaskRunner | None = None
    ) -> None:
        """Show what a desk holds as of today; files are written by the tasks."""
        super().__init__(bus, today)
        self._desk, self._tasks = desk, tasks
        kit = editing(desk.accounts, self.guard, today)
        self._facts = FactColumns(kit, today)
        self._columns = PortfolioColumns(kit)
        columns = [*self._columns.all(), *self._facts.all()]
        self.model: RowsModel[AccountRow] = RowsModel(columns, lambda row: row.id, self, lambda row: searched(row))
        self.table = self.made_table(words.tr("Accounts"), words.tr("Open account"))
        self.filters = PortfolioFilters(columns, lambda: frozenset(desk.outcomes.value_only().values()))
        self.looks = CurrentView(self.table, self.model, self.filters, lambda column: self._groupings.by(column))
        self.arrangement = self.looks.arrangement
        self.beside = TableAndPreview(self.table, self.model, today, self.navigator)
        self.views = Views(desk.saved_views, self.looks, self.guard)
        self.table.acts.write_many(BulkEdit(desk.accounts.edit_many, self.guard).fill)
        self.gone_button = Button(words.tr("Show churned and handed over"), act=self.filters.show_gone)
        self.nothing = NothingFound("", self.gone_button)
        self._totals = Totals()
        self.sample = SampleOffer(desk, self.guard, tasks or TaskRunner(), today)
        self._make_tools()
        full = col(col(self.views.tabs, self.filters, gap=k.S2), (self.cards, 1), gap=k.S4)
        self.lay_out(words.tr("Portfolio"), self.beside, full, self._empty_state(), self._tools)
        self._connect()
        self.model.accept(self.filters.accepted())
        self.table.sort_by(0)

    @staticmethod
    @override
    def keys() -> dict[str, dict[str, str]]:
        listed = {
            words.tr("Add account"): keys.native("Ctrl+N"),
            words.tr("Preview beside the table"): keys.native("Space"),
            words.tr("Which rule made this score?"): keys.native("Alt+Return"),
            words.tr("Group by a column"): keys.native("Ctrl+G"),
            words.tr("Collapse or expand a group"): keys.native("Left", "Right"),
            words.tr("Collapse or expand all groups"): keys.native("Ctrl+Left", "Ctrl+Right"),
            words.tr("Save as view"): keys.native("Ctrl+Shift+S"),
            words.tr("Next or previous view"): keys.native("Ctrl+PgDown", "Ctrl+PgUp"),
            words.tr("Move the view"): keys.native("Ctrl+Shift+PgUp", "Ctrl+Shift+PgDown"),
        }
        return {words.tr("In the portfolio"): listed}

    def _empty_state(self) -> EmptyState:
        sentence = words.tr("Import the table you use today, from Excel or your CRM.\nYour file stays as it is.")
        others = (
            (words.tr("Add one by hand"), self.add_account),
            (words.tr("Try with sample data"), self.sample.open),
            (words.tr("Add sample data to this file"), self.add_sample),
        )
        offer = (words.tr("Import a table"), partial(self.navigator.open, Target("import")))
        return EmptyState(words.tr("Your accounts in one table"), sentence, offer, "upload", others)

    @cached_property
    def _groupings(self) -> "Groupings":
        """Return what makes groupings, loaded when somebody groups."""
        from csdesk.ui.pages.portfolio.grouping import Groupings

        return Groupings(self._totals.of, self.today)

    def _make_tools(self) -> None:
        self.add_button = Button(words.tr("Account"), "plus", "primary")
        exporting = words.tr("Export", "into a file")
        self.export_button = Button(exporting, "download", name=exporting)
        columns, matrix = words.tr("Columns"), words.tr("Tier matrix")
        self.columns_button = Button("", "sliders-horizontal", "ghost", name=columns, hint=columns)
        self.matrix_button = Button("", "grid-3x3", "ghost", name=matrix, hint=matrix)
        others = self.matrix_button, self.columns_button, self.export_button, self.add_button
        self._tools = row(self.sample, self.filters.group, *others)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the word on a button out where the head has no room for it."""
        super().resizeEvent(event)
        named = self.export_button.accessibleName()
        self.export_button.setText(f" {named}" if event.size().width() >= _ROOMY else "")
        self.export_button.setToolTip(tip("" if self.export_button.text() else named))

    def _connect(self) -> None:
        self.table.opened.connect(lambda account: self.navigator.open(Target.account(account)))
        self.matrix_button.clicked.connect(lambda: self.navigator.open(Target("matrix")))
        self.export_button.clicked.connect(lambda: self.export.show_menu())
        self.columns_button.clicked.connect(lambda: self.arrangement.pop_up(self.columns_button))
        log_contact = partial(self.navigator.open, Target.new("contact_logs"))
        self.table.letters["t"] = log_contact
        self.table.acts.offers = [
            Offer(words.tr("Preview"), "Space", self.table.peeked.emit),
            Offer(words.tr("Log a contact"), "T", log_contact),
            Offer(words.tr("Which rule made this score?"), "Alt+Return", self._ask_rule),
        ]
        keys.listen(self.table, "Alt+Return", self._ask_rule)
        self.add_button.clicked.connect(lambda: self.add_account())
        self.views.said.connect(self.notice.say)
        self.views.tabs.listen(self)
        self.views.tabs.left.connect(self.enter_list)
        self.nothing.clear_button.clicked.connect(self._show_all)
        keys.listen(self, QKeySequence.StandardKey.New, self.add_account, whole=True)
        keys.listen(self, GROUPS, self.filters.group.pop_up, whole=True)

    def _ask_rule(self) -> None:
        if self.table.here is not None:
            self.navigator.open(Target.health_rule(self.table.here.id))

    @override
    def escape(self) -> None:
        if self.beside.previewing:
            self.beside.close_preview()
        else:
            self.clear_filter()

    @override
    def refresh(self, changes: Changes) -> None:
        if changes.touch("saved_views"):
            self.views.refresh()
        ids = self._desk.accounts.touched(changes)
        rows = self._desk.accounts.rows(self.today(), ids)
        self._totals.learn(rows)
        known = [column.name for column in self.model.columns]
        self.model.add_columns(self._facts.own(rows, known, self._desk.custom_fields.holds()))
        if self.filters.asks_for_plans:
            self.model.judge_by(self.filters.accepted())
        if ids is None:
            self.model.show(rows)
        else:
            self.model.patch(ids, rows)
        self.beside.show_account()
        self.arrangement.show_usually("owner", shown=len({row.owner for row in self.model.rows if row.owner}) > 1)
        self.sample.show_rows(self.model.rows)
        self.looks.offer_groups()
        self.filters.offer_tiers(self.model.rows)
        self.show_state()

    @cached_property
    def export(self) -> "PortfolioExport":
        """Return what writes tables into files, made when it is needed first."""
        from csdesk.ui.pages.portfolio.sample import PortfolioExport

        tasks = self._tasks or TaskRunner()
        return PortfolioExport(self.export_button, self.notice, lambda: self.model.shown, self._desk, tasks)

    @override
    def commands(self) -> list[Command]:
        view = words.tr("View: {name}")
        views = [(view.format(name=one.name), "table-2", partial(self.views.go, one.key)) for one in self.views.all]
        return [*views, *self.export.commands(), *self.sample.commands()]

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
        here = self.table.here
        return here.id if here else 0

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
        if self.sample.add():
            self.sampled.emit()

    def add_account(self) -> None:
        """Add an account, and let its name be typed."""
        self.views.go(ALL)
        self.filters.clear()
        account_id = self._desk.accounts.add(words.tr("New account"))
        withdraw = self._desk.database.withdrawal()
        self.model.reveal(account_id)
        self.table.type_new(account_id, lambda: self.guard(withdraw))

    @override
    def show_state(self) -> None:
        super().show_state()
        rows = self.model.rows
        self._tools.setVisible(bool(rows))
        if rows and not self.model.shown:
            filtered = self.filters.active
            nobody = words.tr("All accounts here are churned or handed over.")
            self.nothing.said.setText(words.tr("No account matches.") if filtered else nobody)
            self.nothing.clear_button.setVisible(filtered)
            self.gone_button.setVisible(self.filters.hides_gone(rows, self.model.answers))

    @override
    def summary(self, shown: list[AccountRow]) -> str:
        if self.filters.active:
            total = f"{len(self.model.rows):,}"
            text = words.tr("%n account(s) of {total}", "", len(shown)).format(total=total)
        else:
            text = words.tr("%n account(s)", "", len(shown))
        sums = self._totals.of(shown)
        return f"{text} · MRR {amounts.sums(sums, words.language)}" if sums else text

    @override
    def remove(self, ids: list[Hashable]) -> None:
        chosen = {one for one in ids if isinstance(one, int)}
        if self.guard(partial(self._desk.accounts.delete, chosen)):
            self.notice.say(words.tr("%n account(s) moved to trash. Press Ctrl+Z to undo.", "", len(chosen)))
