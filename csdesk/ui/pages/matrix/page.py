"""The matrix of tiers: where the accounts stand, and which of them drift from what is wanted."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain import amounts
from csdesk.domain.accounts import tier_order
from csdesk.domain.tiers import Drift, Wanted, total
from csdesk.entities import Changes
from csdesk.services.standings import Drifting, MatrixPicture
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.page import Page
from csdesk.ui.pages.matrix.grid import MatrixGrid
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.parts import Button, Card, Line, col, fill, row, text
from csdesk.ui.widgets.pick_list import Pick, PickList
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_ROOM = 900
"""Pixels from which on the list stands beside the cells."""
_MOST = 300
"""So many drifting accounts are listed: what comes after is looked for in the portfolio, cell by cell."""


def reasons(one: Drifting) -> str:
    """Return every reason, the touch first."""
    return " · ".join(reason(drift, one) for drift in one.drifts)


def reason(drift: Drift, one: Drifting) -> str:
    """Return why an account does not fit, as a sentence without its full stop."""
    if one.wanted is None:
        return words.tr("No tier set yet")
    if drift is Drift.TOUCH:
        return _touch(one, one.wanted)
    return _depth(one, one.wanted) if drift is Drift.DEPTH else _money(drift, one, one.wanted)


def _touch(one: Drifting, wanted: Wanted) -> str:
    touch = one.standing.touch
    said = words.tr("{tier} target: {wanted}; now {present}") if touch else words.tr("{tier} target: {wanted}; not set")
    wish = labels.name(wanted.touch).lower() if wanted.touch else ""
    return _filled(said, wanted, wish, labels.name(touch).lower() if touch else "")


def _depth(one: Drifting, wanted: Wanted) -> str:
    depth = one.standing.depth
    if depth:
        said = words.tr("{tier} target: {wanted}; its plan aims for {present}")
    else:
        said = words.tr("{tier} target: {wanted}; no plan aims for it")
    wish = labels.name(wanted.depth).lower() if wanted.depth else ""
    return _filled(said, wanted, wish, labels.name(depth).lower() if depth else "")


def _money(drift: Drift, one: Drifting, wanted: Wanted) -> str:
    if drift is Drift.UNDER:
        said, bound = words.tr("MRR {present} is below the {tier} minimum of {wanted}"), wanted.floor
    else:
        said, bound = words.tr("MRR {present} is above the {tier} maximum of {wanted}"), wanted.ceiling
    amount = one.standing.mrr[wanted.currency]
    wish = amounts.full(bound if bound is not None else Fraction(0), wanted.currency)
    return _filled(said, wanted, wish, amounts.full(amount, wanted.currency))


def _filled(said: str, wanted: Wanted, wish: str, present: str) -> str:
    return said.format(tier=labels.tier(wanted.tier), wanted=wish, present=present)


class MatrixPage(Page):
    """Every account that is daily work, by tier, touch and stage."""

    watches = ("accounts", "contracts", "contract_lines", "health_snapshots", "success_plans", "tier_definitions")

    def __init__(self, desk: Desk, bus: ChangeBus, today: Callable[[], date] = date.today) -> None:
        """Show nothing yet."""
        super().__init__(bus)
        self._desk, self._today = desk, today
        self.total = Line("", "muted")
        self.tiers_button = Button(words.tr("Define tiers"), "layers")
        self.tiers_button.clicked.connect(lambda: self.navigator.open(Target.settings("tiers")))
        self.grid = MatrixGrid()
        self.grid.opened.connect(lambda wanted: self.navigator.open(Target("portfolio", what=wanted)))
        self.undefined = text("", "late", wrap=True)
        self.fitting = text(words.tr("Every account fits its tier."), "muted", wrap=True)
        self.list = PickList(words.tr("Accounts that do not fit their tier"))
        self.list.entered.connect(lambda account: self.navigator.open(Target.account(account)))
        self.empty = EmptyState(
            words.tr("Where your accounts stand"),
            words.tr("Tiers reflect ease of success, touch how far an account helps itself.\nAdd accounts first."),
            (words.tr("Open portfolio"), lambda: self.navigator.open(Target("portfolio"))),
            "table-2",
        )
        self._body = QStackedWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        head = row(text(words.tr("Tier matrix"), "title"), (self.total, 1), self.tiers_button, gap=k.S3)
        head.setMinimumHeight(k.FIELD)
        grid = col(self.grid, None, margins=(k.S2, k.S2, k.S2, k.S2))
        cells = Card("", (scrolled(grid), 1), pad=0)
        self._heading = text("", "small")
        said = col(self._heading, self.undefined, self.fitting, gap=k.S1, margins=(k.S4, 0, k.S4, 0))
        around = row((self.list, 1), margins=(k.S1, 0, k.S1, k.S1))
        drifting = Card(words.tr("Tier mismatches"), said, (around, 1), pad=0)
        self._full = QWidget()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._full)
        fill(self._beside, ((cells, 5), (drifting, 3)), k.S4, (0, 0, 0, 0))
        for widget in (self._full, self.empty):
            self._body.addWidget(widget)
        fill(QVBoxLayout(self), (head, (self._body, 1)), k.S4, (k.S6, 20, k.S6, 0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = event.size().width() >= _ROOM
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if roomy else QBoxLayout.Direction.TopToBottom)

    @override
    def refresh(self, changes: Changes) -> None:
        picture = self._desk.standings.now(self._today())
        self._body.setCurrentWidget(self._full if picture.cells else self.empty)
        self.grid.show_picture(picture)
        self.entrance = next((one for one in self.grid.cells.values() if one.focusPolicy()), None)
        self._show_drift(picture)
        whole = total(picture.cells.values())
        count = words.tr("%n account(s)", "", whole.count)
        self.total.say(f"{count} · MRR {amounts.sums(whole.mrr, words.language)}" if whole.count else "")

    def _show_drift(self, picture: MatrixPicture) -> None:
        places = {one.tier: place for place, one in enumerate(picture.tiers)}
        drifting = sorted(
            picture.drifting, key=lambda one: (places.get(one.standing.tier, -1), tier_order(one.standing.tier))
        )
        self.list.show_picks([self._pick(one) for one in drifting[:_MOST]])
        self.list.setVisible(bool(drifting))
        count = words.tr("%n account(s)", "", len(drifting))
        self._heading.setText(f"{count} · " + words.tr("Enter opens the account"))
        self._heading.setVisible(bool(drifting))
        names = ", ".join(labels.tier(one.tier) for one in picture.undefined)
        self.undefined.setText(words.tr("Not defined yet: {tiers}").format(tiers=names))
        self.undefined.setVisible(bool(names))
        self.fitting.setVisible(not drifting and not names)

    def _pick(self, one: Drifting) -> Pick:
        return Pick(one.standing.id, one.standing.name, reasons(one))
