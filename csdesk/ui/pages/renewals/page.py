"""Renewals: a list by notice deadline under the forecast of its months, or the same days on a calendar."""

from collections import Counter
from collections.abc import Callable, Hashable
from datetime import date
from functools import cached_property, partial

from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.renewals import Phase
from csdesk.entities import Changes, Contract
from csdesk.services.renewals.renewals import RenewalRow
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.pages.renewals.calendar import Calendar
from csdesk.ui.pages.renewals.columns import (
    AWAITED,
    DEADLINE,
    ENDED,
    RenewalColumns,
    RenewalFilters,
    by_month_of_decision,
    searched,
)
from csdesk.ui.pages.renewals.forecast import ForecastCard
from csdesk.ui.panels.closing import KEYS, ClosingPanel
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.tables import ListPage, NothingFound
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.beside import SidePane
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.parts import Button, Card, Segments, col
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words

_LEAST_LIST, _LOW = 560, 640
_LIST, _CALENDAR = 0, 1
TURNS = "Ctrl+L"
"""Turns list and calendar."""


class RenewalsPage(ListPage):
    """Every contract that comes up for renewal; those that are closed only when asked for."""

    watches = (
        "accounts",
        "colleagues",
        "companies",
        "contracts",
        "contract_lines",
        "health_snapshots",
        "tier_definitions",
    )
    filters: RenewalFilters

    def __init__(
        self, desk: Desk, bus: ChangeBus, today: Callable[[], date] = date.today, *, sunday_first: bool = False
    ) -> None:
        """Show what a desk holds as of today; the calendar's weeks begin on Monday unless it is said."""
        super().__init__(bus, today)
        self._sunday_first, self._with_closed = sunday_first, False
        self._phases: Counter[Phase] = Counter()
        self._desk = desk
        columns = RenewalColumns(desk.renewals, self.guard, today).all()
        self.model: RowsModel[RenewalRow] = RowsModel(columns, lambda row: row.id, self, searched)
        self.model.group_by(by_month_of_decision())
        self.table = self.made_table(words.tr("Renewals"), words.tr("Open the account's contracts"))
        forecast = next(column for column in columns if column.name == "forecast")
        self.filters, self.forecast = RenewalFilters(forecast, today), ForecastCard()
        self.views = Segments([words.tr("List"), words.tr("Calendar")])
        self.views.setAccessibleName(words.tr("View"))
        self.close_button = Button(words.tr("Close or renew…", "a contract"), "circle-check", act=self.close_contract)
        self.nothing = NothingFound(words.tr("No contract matches."))
        self._beside = SidePane(col(self.forecast, self.filters, (self.cards, 1), gap=k.S4), _LEAST_LIST)
        tools, card = (self.close_button, self.views), Card("", (self.table, 1), pad=0)
        self.lay_out(words.tr("Renewals"), card, self._beside, self._empty_state(), *tools)
        self._connect()
        self.model.accept(self.filters.accepted())
        self.table.sort_by(0)  # what settles the order of a day
        self.table.sort_by(DEADLINE)

    @staticmethod
    @override
    def keys() -> dict[str, dict[str, str]]:
        listed = {
            words.tr("Close or renew a contract, also in the contract list"): keys.native("Ctrl+E"),
            words.tr("Switch between list and calendar"): keys.native("Ctrl+L"),
        }
        return {words.tr("In renewals"): listed}

    def _empty_state(self) -> EmptyState:
        sentence = words.tr(
            "Contracts with a last day or a notice deadline are listed here by decision date,\nwith "
            "the date to start preparing."
        )
        offer = (words.tr("Import contracts"), partial(self.navigator.open, Target("import", part="contracts")))
        return EmptyState(words.tr("Every renewal in good time"), sentence, offer, "upload")

    def _connect(self) -> None:
        self.table.opened.connect(self._on_opened)
        log_contact = partial(self.navigator.open, Target.new("contact_logs"))
        self.table.letters["t"] = log_contact
        self.table.acts.offers = [
            Offer(self.close_button.text().strip(), KEYS, self.close_contract),
            Offer(words.tr("Log a contact"), "T", log_contact),
        ]
        self.heed_filters()
        self.forecast.month_chosen.connect(self._on_month_chosen)
        self.close_button.setToolTip(tip(keys.native(KEYS)))
        keys.listen(self, KEYS, self.close_contract, whole=True)
        keys.listen(self, TURNS, self.turn, whole=True)
        self.views.chosen.connect(self._view)

    @cached_property
    def closing(self) -> ClosingPanel:
        """Return the panel that closes a contract, made when it is wanted first."""
        made = ClosingPanel(self._desk, Entries(self.today), self.guard)
        made.left.connect(self.table.setFocus)
        self._beside.add_panel(made)
        return made

    @cached_property
    def calendar(self) -> Calendar:
        """Return the calendar, made when it is wanted first."""
        made = Calendar(self.today, self._open, sunday_first=self._sunday_first)
        self.cards.addWidget(made)
        return made

    def begin_weeks(self, *, sunday_first: bool) -> None:
        """Begin the calendar's weeks on Sunday, or on Monday."""
        self._sunday_first = sunday_first
        if "calendar" in self.__dict__:
            self.calendar.grid.begin_weeks(sunday_first=sunday_first)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.forecast.be_low(low=event.size().height() < _LOW)

    def turn(self) -> None:
        """Turn list and calendar."""
        self._view(_CALENDAR if self.views.current == _LIST else _LIST)

    def _view(self, view: int) -> None:
        """Show the list or the calendar."""
        self.views.choose(view)
        self.forecast.setVisible(view == _LIST)
        self.close_button.setVisible(view == _LIST)
        if view == _CALENDAR:
            self._leave_closing()
            self.forecast.clear()
            self.filters.month = None
        self.narrow()
        self.entrance = self.table if view == _LIST else self.calendar
        self.entrance.setFocus()

    def close_contract(self) -> None:
        """Let the contract one is on be closed."""
        line = self.line
        if line is not None and self.views.current == _LIST:
            self.notice.hide()
            self.closing.open_contract(line.id)

    def _leave_closing(self) -> None:
        if self._closing:
            self.closing.leave()

    @property
    def _closing(self) -> bool:
        return bool(self._beside.taken)

    @override
    def refresh(self, changes: Changes) -> None:
        ids = self._touched(changes)
        rows = self._desk.renewals.rows(self.today(), ids, closed=self._with_closed or ids is not None)
        if ids is not None and len(rows) < len(ids):  # what is gone may have renewed another
            ids, rows = None, self._desk.renewals.rows(self.today(), closed=self._with_closed)
        if not rows and ids is None and not self._with_closed:
            rows, self._with_closed = self._desk.renewals.rows(self.today()), True
        self.show_rows(rows, ids)
        awaited = [line for line in self.model.rows if line.open]
        self._phases = Counter(line.clock.phase for line in awaited)
        self.forecast.show_rows(awaited, self.today(), self._desk.colleagues.company().currency)
        self.show_state()
        if self._closing:
            self.closing.catch_up()

    def _touched(self, changes: Changes) -> list[int] | None:
        """Return the contracts whose rows a commit touched; None means any."""
        others = set(self.watches) - {"contracts"}
        ids = changes.ids("contracts")
        known = {line.id for line in self.model.rows}
        if ids is None or changes.touch(*others) or not known.issuperset(ids):
            return None  # a new one may renew another
        return [one for one in ids if isinstance(one, int)]

    @override
    def escape(self) -> None:
        """Show everything that is open."""
        self.forecast.clear()
        super().escape()

    @property
    def in_hand(self) -> int:
        """Return the account one is on; 0 for none."""
        line = self.line
        return line.account_id if line else 0

    @property
    def line(self) -> RenewalRow | None:
        """Return the contract one is on."""
        found = self.table.here
        return found if isinstance(found, RenewalRow) else None

    @override
    def show_state(self) -> None:
        super().show_state()
        entries, in_list = bool(self.model.rows), self.views.current == _LIST
        self.views.setVisible(entries)
        self.close_button.setVisible(entries and in_list)
        if not in_list:
            self.calendar.show_rows(self.model.shown)
            self.cards.setCurrentWidget(self.calendar)

    @override
    def summary(self, shown: list[RenewalRow]) -> str:
        phases = self._phases
        overdue, preparing = phases[Phase.OVERDUE], phases[Phase.PREPARING]
        parts = [words.tr("%n contract(s) to renew", "", phases.total())]
        parts += [words.tr("%n overdue", "renewals", overdue)] if overdue else []
        parts += [words.tr("%n in preparation", "renewals", preparing)] if preparing else []
        parts += [words.tr("%n shown", "renewals", len(shown))] if self.filters.active else []
        return " · ".join(parts)

    def _on_opened(self, line_id: object) -> None:
        line = self.line
        if line is not None and line.id == line_id:
            self._open(line.account_id)

    def _open(self, account_id: int) -> None:
        """Show the contracts of an account."""
        self.navigator.open(Target.account(account_id, "contracts"))

    @override
    def remove(self, ids: list[Hashable]) -> None:
        titles = {one.id: f"{one.account}: {one.product}" for one in self.model.rows if one.id in ids}
        label = words.tr("Delete contract")
        self.guard.delete(lambda: self._desk.trash.delete(label, Contract, titles), *titles.values())

    def _on_month_chosen(self, month: date | None) -> None:
        self.filters.month = month
        self.narrow()

    @override
    def narrow(self) -> None:
        """Narrow to what is ticked; what is closed is read when it is wanted first."""
        if self.filters.closed and not self._with_closed:
            self._with_closed = True
            self.refresh(Changes.of_all("contracts"))
        super().narrow()
        for at, column in enumerate(self.model.columns):  # of what is to come, or of how it ended
            if column.name in (*AWAITED, *ENDED):
                self.table.setColumnHidden(at, (column.name in AWAITED) == self.filters.ended)
