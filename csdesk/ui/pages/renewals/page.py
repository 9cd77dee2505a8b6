"""Renewals: a list by notice deadline under the forecast of its months, or the same days on a calendar."""

from collections import Counter
from collections.abc import Callable, Hashable
from datetime import date
from functools import cached_property, partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.contracts import Forecast
from csdesk.domain.renewals import Phase
from csdesk.entities import (
    Changes,
    Contract,
)
from csdesk.services.renewals.renewals import RenewalRow
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.keys import native
from csdesk.ui.navigator import Target
from csdesk.ui.page import Page
from csdesk.ui.pages.renewals.calendar import Calendar
from csdesk.ui.pages.renewals.columns import RenewalColumns
from csdesk.ui.pages.renewals.filters import RenewalFilters, searched
from csdesk.ui.pages.renewals.forecast import ForecastCard
from csdesk.ui.pages.renewals.lines import DEADLINE, LinesModel, is_entry
from csdesk.ui.pages.renewals.table import LinesTable
from csdesk.ui.panels.closing.panel import KEYS, ClosingPanel
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.tips import tip
from csdesk.ui.widgets.beside import SidePane
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Button, Card, Line, Segments, col, fill, row, text
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words

_LEAST_LIST, _LOW = 560, 640
_LIST, _CALENDAR = 0, 1
TURNS = "Ctrl+L"
"""Turns list and calendar."""


class RenewalsPage(Page):
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

    def __init__(
        self, desk: Desk, bus: ChangeBus, today: Callable[[], date] = date.today, *, sunday_first: bool = False
    ) -> None:
        """Show what a desk holds as of today; the calendar's weeks begin on Monday unless it is said."""
        super().__init__(bus)
        self._sunday_first, self._with_closed = sunday_first, False
        self._phases: Counter[Phase] = Counter()
        self._desk, self.today = desk, today
        self.notice = Notice()
        self.guard = Guard(self.notice)
        columns = RenewalColumns(today, self._expect).all()
        self.model = LinesModel(columns, self, lambda line: searched(line))
        self.entrance = self.table = LinesTable(self.model)
        self.filters, self.forecast = RenewalFilters(today), ForecastCard()
        self.total = Line("", "muted")
        self.views = Segments([words.tr("List"), words.tr("Calendar")])
        self.close_button = Button(words.tr("Close or renew…", "a contract"), "circle-check")
        self.nothing, self.empty = self._nothing(), self._empty_state()
        self._lay_out()
        self._connect()
        self.model.accept(self.filters.accepted())
        self.table.sort_by(0)  # what settles the order of a day
        self.table.sort_by(next(at for at, column in enumerate(columns) if column.name == DEADLINE))

    @staticmethod
    @override
    def keys() -> dict[str, dict[str, str]]:
        listed = {
            words.tr("Close or renew a contract, here and among contracts"): native("Ctrl+E"),
            words.tr("List or calendar"): native("Ctrl+L"),
        }
        return {words.tr("In the renewals"): listed}

    def _empty_state(self) -> EmptyState:
        sentence = words.tr(
            "Contracts with a last day or a notice deadline stand here by the day that matters,\n"
            "with the date on which to start preparing."
        )
        offer = (words.tr("Import contracts"), partial(self.navigator.open, Target("import")))
        return EmptyState(words.tr("Every renewal in good time"), sentence, offer, "upload")

    def _nothing(self) -> Card:
        self.clear_button = Button(words.tr("Clear the filter"))
        self.clear_button.clicked.connect(lambda: self.clear_filter())
        sentence = row(None, text(words.tr("No contract matches."), "muted"), None)
        return Card("", None, sentence, row(None, self.clear_button, None), None, gap=k.S3)

    def _lay_out(self) -> None:
        self.table.setAccessibleName(words.tr("Renewals"))
        self.views.setAccessibleName(words.tr("View"))
        self._card = Card("", (self.table, 1), pad=0)
        self._cards = QStackedWidget()
        self._cards.addWidget(self._card)
        self._cards.addWidget(self.nothing)
        full = col(self.forecast, self.filters, (self._cards, 1), gap=k.S4)
        self._beside = SidePane(full, _LEAST_LIST)
        self._body = QStackedWidget()
        self._body.addWidget(self._beside)
        self._body.addWidget(self.empty)
        head = row(text(words.tr("Renewals"), "title"), (self.total, 1), self.close_button, self.views, gap=k.S3)
        head.setMinimumHeight(k.FIELD)
        fill(QVBoxLayout(self), (head, (self._body, 1), self.notice), k.S4, (k.S6, 20, k.S6, 0))

    def _connect(self) -> None:
        self.table.opened.connect(self._on_opened)
        log_contact = partial(self.navigator.open, Target.new("contact_logs"))
        self.table.letters["t"] = log_contact
        acts = self.table.acts
        acts.notice, acts.remove, acts.opening = self.notice, self._remove, words.tr("Open the account's contracts")
        acts.offers = [
            Offer(self.close_button.text().strip(), KEYS, self.close_contract),
            Offer(words.tr("Log a contact"), "T", log_contact),
        ]
        self.model.narrowed.connect(self._show_state)
        self.filters.typed.connect(self._on_typed)
        self.filters.ticked.connect(self._on_ticked)
        self.filters.left.connect(self._on_filter_left)
        self.forecast.month_chosen.connect(self._on_month_chosen)
        self.close_button.clicked.connect(self.close_contract)
        self.close_button.setToolTip(tip(QKeySequence(KEYS).toString(QKeySequence.SequenceFormat.NativeText)))
        self._key(self.table, QKeySequence(Qt.Key.Key_Escape), self.clear_filter)
        self._key(self, QKeySequence(KEYS), self.close_contract)
        self._key(self, QKeySequence(TURNS), self.turn)
        self.views.chosen.connect(self._view)

    def _key(self, where: QWidget, keys: QKeySequence, act: Callable[[], object]) -> None:
        whole = Qt.ShortcutContext.WidgetWithChildrenShortcut  # of the table, that would take in the cell's editor
        context = whole if where is self else Qt.ShortcutContext.WidgetShortcut
        QShortcut(keys, where, context=context).activated.connect(act)

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
        made = Calendar(self.today, sunday_first=self._sunday_first)
        made.opened.connect(lambda found: self._open(found.account_id))
        self._cards.addWidget(made)
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
        self._narrow()
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
        if ids is None:
            self.model.show(rows)
        else:
            self.model.patch(ids, rows)
        if not self.table.currentIndex().isValid():
            self.table.go_to(0)
        awaited = [line for line in self.model.entries if line.open]
        self._phases = Counter(line.clock.phase for line in awaited)
        self.forecast.show_rows(awaited, self.today(), self._desk.colleagues.company().currency)
        self._show_state()
        if self._closing:
            self.closing.catch_up()

    def _touched(self, changes: Changes) -> list[int] | None:
        """Return the contracts whose rows a commit touched; None means any."""
        others = set(self.watches) - {"contracts"}
        ids = changes.ids("contracts")
        known = {line.id for line in self.model.entries}
        if ids is None or changes.touch(*others) or not known.issuperset(ids):
            return None  # a new one may renew another
        return [one for one in ids if isinstance(one, int)]

    def focus_filter(self) -> None:
        """Let what is looked for be typed."""
        self.filters.field.setFocus()
        self.filters.field.selectAll()

    def clear_filter(self) -> None:
        """Show everything that is open."""
        self.forecast.clear()
        self.filters.clear()
        self._narrow()

    @property
    def in_hand(self) -> int:
        """Return the account one is on; 0 for none."""
        line = self.line
        return line.account_id if line else 0

    @property
    def line(self) -> RenewalRow | None:
        """Return the contract one is on."""
        index = self.table.currentIndex()
        found = self.model.row(index) if index.isValid() else None
        return found if found is not None and is_entry(found) else None

    def _show_state(self) -> None:
        """Show the table, or what stands in its place, and what it comes to."""
        entries, shown = self.model.entries, self.model.shown_entries
        self._body.setCurrentWidget(self._beside if entries else self.empty)
        self.views.setVisible(bool(entries))
        in_list = self.views.current == _LIST
        self.close_button.setVisible(bool(entries) and in_list)
        if in_list:
            self._cards.setCurrentWidget(self._card if shown else self.nothing)
        else:
            self.calendar.show_rows(shown)
            self._cards.setCurrentWidget(self.calendar)
        self.total.say(self._summary(len(shown)) if entries else "")

    def _summary(self, shown: int) -> str:
        phases = self._phases
        overdue, preparing = phases[Phase.OVERDUE], phases[Phase.PREPARING]
        parts = [words.tr("%n contract(s) to renew", "", phases.total())]
        parts += [words.tr("%n overdue", "renewals", overdue)] if overdue else []
        parts += [words.tr("%n in preparation", "renewals", preparing)] if preparing else []
        parts += [words.tr("%n shown", "renewals", shown)] if self.filters.active else []
        return " · ".join(parts)

    def _expect(self, contract_id: int, forecast: Forecast | None) -> None:
        self.guard(partial(self._desk.renewals.expect, contract_id, forecast))

    def _on_opened(self, line_id: object) -> None:
        line = self.line
        if line is not None and line.id == line_id:
            self._open(line.account_id)

    def _open(self, account_id: int) -> None:
        """Show the contracts of an account."""
        self.navigator.open(Target.account(account_id, "contracts"))

    def _remove(self, contracts: list[Hashable]) -> None:
        """Put contracts into the trash."""
        titles = {one.id: f"{one.account}: {one.product}" for one in self.model.entries if one.id in contracts}
        label = words.tr("Delete contract")
        if self.guard(lambda: self._desk.trash.delete(label, Contract, titles)):
            sentence = words.tr("“{title}” is in the trash. Ctrl+Z brings it back.")
            self.notice.say(sentence.format(title=", ".join(titles.values())))

    def _on_typed(self, words: str) -> None:
        self.model.filter(words)

    def _on_month_chosen(self, month: date | None) -> None:
        self.filters.month = month
        self._narrow()

    def _on_ticked(self) -> None:
        """Narrow to what is ticked; what is closed is read when it is wanted first."""
        if self.filters.closed and not self._with_closed:
            self._with_closed = True
            self.refresh(Changes.of_all("contracts"))
        self._narrow()

    def _narrow(self) -> None:
        self.model.accept(self.filters.accepted())
        self.table.show_ended(ended=self.filters.ended)

    def _on_filter_left(self) -> None:
        """Go from the filter into what it found."""
        if self.model.shown:
            self.table.setFocus()
            if self.line is None:
                self.table.go_to(0)
