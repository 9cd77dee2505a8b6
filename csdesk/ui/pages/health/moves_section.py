"""What moved since she last looked, or in some weeks: accounts, the largest fall first, each with its cause."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.health_change import HealthChange, MeasureMove
from csdesk.domain.health_history import HistoryWeek
from csdesk.domain.levels import cut_to_tenths, moved, said_in_tenths
from csdesk.domain.looks import Looks, read_looks
from csdesk.entities import Changes
from csdesk.services.health.recompute import sunday_of
from csdesk.ui import dates
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.health import saying
from csdesk.ui.panels.section import Section
from csdesk.ui.widgets.parts import Card, ValueSegments, fill, row, text
from csdesk.ui.widgets.pick_list import Pick, PickList
from csdesk.ui.words import words

_LAST_LOOK, _USUAL = 0, 4
"""Since she last looked, and the weeks that stand for it before she ever did."""
_WEEK = 7
_MOST, _CAUSES = 40, 2
"""So many accounts are told of at most, each with so many measures."""


class MovesSection(Section):
    """Enter opens the account, whose tab of health tells the whole of it.

    What she saw last is the week that was over when she looked: what the running one came to later is new to her.
    """

    watches = ("accounts", "health_snapshots", "measures")

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard, today: Callable[[], date]) -> None:
        """Show nothing yet."""
        super().__init__(desk, bus, guard)
        self._today = today
        self.looks = Looks()
        """When she looked here, to be kept."""
        spans = [(1, words.tr("1 week")), (4, words.tr("4 weeks")), (13, words.tr("13 weeks"))]
        self.span = ValueSegments(words.tr("Compared with"), [(_LAST_LOOK, words.tr("When I last looked")), *spans])
        self.span.picked.connect(lambda _weeks: self._show())
        self.said, self.since = text("", "muted"), text("", "small", wrap=True)
        self.list = PickList(words.tr("Accounts that moved"))
        self.list.entered.connect(lambda account: self.navigator.open(Target("account", account, "health")))
        self.nothing = text(words.tr("No score has moved since."), "muted")
        self.entrance = self.list
        head = row(text(words.tr("Compared with"), "small"), self.span, None, self.said, gap=k.S3)
        around = row((self.list, 1), margins=(k.S1, 0, k.S1, k.S1))
        fill(QVBoxLayout(self), (head, self.since, self.nothing, (Card("", (around, 1), pad=0), 1)), k.S3, (0, 0, 0, 0))

    @override
    def refresh(self, changes: Changes) -> None:
        self._show()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.looks = self.looks.looked(datetime.combine(self._today(), datetime.now().time().replace(microsecond=0)))

    def come_back(self, looks: str) -> None:
        """Compare with what was seen when she looked last."""
        self.looks = read_looks(looks)
        self._pending = Changes.of_all(*self.watches)
        if self.isVisible():
            self.catch_up()

    def take_over(self, former: "MovesSection") -> None:
        """Go on from what a former page shows."""
        self.looks = former.looks
        self.span.show_value(former.span.value)
        self._show()

    def _base(self) -> date:
        """Return the week that is compared with, by its Sunday."""
        this, look = sunday_of(self._today()), self.looks.since(self._today())
        if self.span.value == _LAST_LOOK and look is not None:
            return min(sunday_of(look.date()), this) - timedelta(weeks=1)
        return this - timedelta(weeks=int(self.span.value) or _USUAL)

    def _told_base(self, before: date) -> str:
        """Say which week is compared with, where that is not asked for by its number."""
        look, week = self.looks.since(self._today()), dates.short(before, self._today(), words.language)
        if look is None:
            return words.tr("You have not looked here before. Compared with the week to {day}.").format(day=week)
        when = f"{dates.short(look.date(), self._today(), words.language)} {look:%H:%M}"
        said = words.tr("You last looked on {time}. Compared with the week to {day}, the last that was over then.")
        return said.format(time=when, day=week)

    def _show(self) -> None:
        before = self._base()
        weeks = (sunday_of(self._today()) - before).days // _WEEK
        self.since.setText(self._told_base(before))
        self.since.setVisible(self.span.value == _LAST_LOOK)
        names = {one.id: one.name for one in self.desk.accounts.all()}
        moves = [one for one in self.desk.health_portraits.moved(before) if one[0] in names]  # not who was deleted
        measures = dict(self.desk.health_history.names())
        shown = sorted(moves, key=lambda one: -abs(one[1]))[:_MOST]
        picks = []
        for account, _change in sorted(shown, key=lambda one: one[1]):
            history = {one.sunday: one for one in self.desk.health_history.weeks(account, self._today(), weeks + 1)}
            if before in history and sunday_of(self._today()) in history:
                was, now = history[before], history[sunday_of(self._today())]
                found = self.desk.health_history.change(account, was, now, self._today())
                picks.append(Pick(account, f"{names[account]}   {_scores(was, now)}", _told(found, measures)))
        self.list.show_picks(picks)
        self.list.setVisible(bool(picks))
        self.nothing.setVisible(not picks)
        self.said.setText(words.tr("%n account(s)", "", len(moves)))


def _scores(before: HistoryWeek, after: HistoryWeek) -> str:
    return f"{_level(before)} → {_level(after)}   {saying.difference(before.score, after.score)}"


def _level(one: HistoryWeek) -> str:
    return f"{one.level.value} {said_in_tenths(cut_to_tenths(one.score or 0))}"


def _told(found: HealthChange, names: dict[str, str]) -> str:
    """Return what moved most, with its cause."""
    largest = sorted(found.moves, key=lambda one: -abs(one.amount))[:_CAUSES]
    said = [_cause(one, names) for one in largest if one.amount]
    if found.is_less_data:
        said.insert(0, words.tr("Less data, not better"))
    return " · ".join(said)


def _cause(one: MeasureMove, names: dict[str, str]) -> str:
    cause = max(one.causes, key=lambda pair: abs(pair[1] or 0))[0]
    because = {
        "value": words.tr("value changed"),
        "came": words.tr("newly read"),
        "stale": words.tr("went stale"),
        "gone": words.tr("not read any more"),
        "spread": words.tr("weight spread"),
        "model": words.tr("another model"),
    }[cause.value]
    return f"{names.get(one.key, one.key)} {moved(one.amount)} ({because})"
