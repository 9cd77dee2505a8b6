"""What may be wrong about the figures: each with the money at stake, what deciding it changes, and the way there."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.analytics.revenue.doubts import RevenueDoubt
from csdesk.analytics.revenue.facts import FOR_EVER
from csdesk.desk import Desk
from csdesk.domain import amounts
from csdesk.domain.revenue import DoubtKind, DoubtVerdict
from csdesk.i18n import Text, later_words
from csdesk.services.revenue.book import RevenueBook
from csdesk.services.revenue.kept import CHOICES
from csdesk.ui import dates, labels
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.pages.kpi import saying
from csdesk.ui.pages.kpi.state import KpiState
from csdesk.ui.panels.entries import quiet_kit
from csdesk.ui.panels.guard import Guard
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Card, col, fill, row, text
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.words import words

_WHY: dict[DoubtKind, Text] = {
    DoubtKind.GAP: later_words.tr("{days} day(s) lie between two contracts: {from} to {to}."),
    DoubtKind.PENDING: later_words.tr(
        "The contract ended on {last}, and nobody has said how. Close it where it stands; the months since then follow."
    ),
    DoubtKind.NOTHING_FOLLOWS: later_words.tr(
        "The contract was closed as renewed on {last}, but no contract follows. Its old amount goes on counting."
    ),
    DoubtKind.OVERLAP: later_words.tr("Two contracts count at the same time from {from} to {to}: twice, or a renewal?"),
    DoubtKind.BLANK: later_words.tr("The sales sheet has no amount from {from} to {to}; before and after it has one."),
    DoubtKind.NO_MORE: later_words.tr("The sales sheet has no amount for this account since {from}, but for others."),
    DoubtKind.NO_PERIOD: later_words.tr("The sheet does not say for what time this amount is. It counts nowhere yet."),
    DoubtKind.BOTH: later_words.tr(
        "The contracts and the sales sheet say something different today. One of them counts."
    ),
    DoubtKind.MERGED: later_words.tr(
        "Another account was merged into this one; both count as one customer, in the past too."
    ),
    DoubtKind.HANDED_OVER: later_words.tr(
        "The account is handed over, and nobody has said when. It counts until its contract ends; enter the date."
    ),
    DoubtKind.WITHIN_MONTH: later_words.tr("From {from} to {to}: it ran at the end of no month, so no figure has it."),
    DoubtKind.NEGATIVE: later_words.tr("A discount or credit is larger than the rest. It counts as 0, never less."),
}
_CHOICES: dict[tuple[DoubtKind, DoubtVerdict], Text] = {
    (DoubtKind.GAP, DoubtVerdict.CONTINUES): later_words.tr("Goes on without a break"),
    (DoubtKind.GAP, DoubtVerdict.BREAK): later_words.tr("Lost, then back"),
    (DoubtKind.OVERLAP, DoubtVerdict.SEEN): later_words.tr("Both count"),
    (DoubtKind.OVERLAP, DoubtVerdict.REPLACES): later_words.tr("The later replaces the earlier"),
    (DoubtKind.BLANK, DoubtVerdict.CONTINUES): later_words.tr("Goes on as before"),
    (DoubtKind.BLANK, DoubtVerdict.LOST): later_words.tr("Nothing in these months"),
    (DoubtKind.NO_MORE, DoubtVerdict.LOST): later_words.tr("Lost"),
    (DoubtKind.NO_MORE, DoubtVerdict.CONTINUES): later_words.tr("Still a customer"),
    (DoubtKind.NO_PERIOD, DoubtVerdict.MONTH): later_words.tr("For a month"),
    (DoubtKind.NO_PERIOD, DoubtVerdict.YEAR): later_words.tr("For a year"),
    (DoubtKind.BOTH, DoubtVerdict.SHEET): later_words.tr("The sheet counts"),
    (DoubtKind.BOTH, DoubtVerdict.CONTRACTS): later_words.tr("The contracts count"),
    (DoubtKind.PENDING, DoubtVerdict.CONTINUES): later_words.tr("Counted, unconfirmed"),
    (DoubtKind.PENDING, DoubtVerdict.BREAK): later_words.tr("Not counted"),
}
_FIGURES = ("new", "reactivation", "expansion", "contraction", "churn", "transfer")
_MOST = 6


def choice(kind: DoubtKind, verdict: DoubtVerdict) -> str:
    """Return what a decision is called; nothing for what is not decided so."""
    found = _CHOICES.get((kind, verdict))
    return found.said(words) if found else ""


def explained(doubt: RevenueDoubt) -> str:
    """Return what a doubt says."""
    last, days = date.max.toordinal(), max(doubt.until - doubt.day, 0)
    since = dates.full(date.fromordinal(max(doubt.day, 1)), words.language)
    before = dates.full(date.fromordinal(max(doubt.day - 1, 1)), words.language)
    until = dates.full(date.fromordinal(min(max(doubt.until - 1, 1), last)), words.language)
    places = {"from": since, "to": until, "last": before, "days": days}
    return _WHY[doubt.kind].said(words, **places)


@dataclass(frozen=True, slots=True)
class DoubtRow:
    """A doubt as the list shows it."""

    key: Hashable
    doubt: RevenueDoubt
    name: str
    kind: str
    day: date | None
    at_stake: dict[str, Fraction]
    counts: str


class Doubts(QWidget):
    """Enter goes to the record; what can be decided here is decided by a button, and undone as anything else."""

    def __init__(
        self, desk: Desk, guard: Guard, today: Callable[[], date], go: Callable[[RevenueDoubt], object]
    ) -> None:
        """Open the record that a doubt is about by ``go``."""
        super().__init__()
        self._desk, self._guard, self._today = desk, guard, today
        self._state: KpiState | None = None
        self.model = RowsModel[DoubtRow](self._columns(today), lambda one: one.key, self, lambda one: one.name)
        self.table = RecordTable(self.model, words.tr("Doubts"))
        self.table.lead(words.tr("Open the record"), lambda one: go(one.doubt))
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_one())
        self.nothing = text(words.tr("Nothing is in doubt in this period."), "muted")
        self.heading, self.why = text("", "strong", wrap=True), text("", "muted", wrap=True)
        self.effects, self.buttons = KeyedList(k.S2), KeyedList(k.S2)
        self.go = Button(words.tr("Open the record"), "chevron-right", act=lambda: go(self.table.here.doubt))
        inside = col(self.heading, self.why, self.buttons, self.effects, row(self.go, None), None, gap=k.S3)
        self.card = Card(words.tr("This doubt"), inside)
        self.card.setFixedWidth(k.PANEL)
        self._list = Card("", (self.table, 1), pad=0)
        beside = row((self._list, 1), self.card, gap=k.S4)
        fill(QVBoxLayout(self), (self.nothing, (beside, 1)), k.S3, (0, 0, 0, k.S3))
        self._beside = beside

    def show_state(self, state: KpiState) -> None:
        """Show the doubts of a period."""
        self._state = state
        found = [self._row(one, state) for one in state.book.doubts_of(state.period)]
        self.model.show(found)
        self.nothing.setVisible(not found)
        self._beside.setVisible(bool(found))
        if found and not self.table.currentIndex().isValid():
            self.table.go_to_first()
        self._show_one()

    def _row(self, one: RevenueDoubt, state: KpiState) -> DoubtRow:
        key = (one.kind.value, one.account, one.subject, one.day)
        day = date.fromordinal(one.day) if 0 < one.day < FOR_EVER else None
        counts = choice(one.kind, one.verdict) if one.kind in CHOICES or one.kind is DoubtKind.PENDING else ""
        return DoubtRow(key, one, state.names.get(one.account, ""), labels.name(one.kind), day, one.amounts, counts)

    def _columns(self, today: Callable[[], date]) -> list[Column[DoubtRow]]:
        kit = quiet_kit(today)
        return [
            kit.text(words.tr("Account"), "name", quiet=False, opens=True, width=200),
            kit.text(words.tr("Doubt"), "kind", width=170),
            kit.day(words.tr("Since"), "day", said=lambda day: dates.full(day, words.language), width=120),
            kit.money(words.tr("At stake, a month"), "at_stake", width=130),
            kit.text(words.tr("Counts now as"), "counts", width=150),
        ]

    def _show_one(self) -> None:
        here = self.table.here
        self.card.setVisible(isinstance(here, DoubtRow))
        if not isinstance(here, DoubtRow) or self._state is None:
            return
        self.heading.setText(f"{here.name} · {here.kind}")
        self.why.setText(explained(here.doubt))
        offered = CHOICES.get(here.doubt.kind, ())
        buttons = [self._button(here, one) for one in offered]
        self.buttons.put(*buttons)
        self.effects.put(*(text(line, "small", wrap=True) for line in self._effects(here, offered)))

    def _button(self, shown: DoubtRow, verdict: DoubtVerdict) -> Button:
        is_now = verdict is shown.doubt.verdict
        name = choice(shown.doubt.kind, verdict)
        decide = partial(self.decide, shown.doubt, verdict)
        return self.buttons.line(
            (shown.key, verdict, is_now), lambda: Button(name, "check" if is_now else "", act=lambda: decide())
        )

    def decide(self, doubt: RevenueDoubt, verdict: DoubtVerdict) -> None:
        """Decide a doubt, and say what that changed."""
        said = self._said_effect(doubt, verdict)
        kept = self._guard(
            lambda: self._desk.revenue_decisions.decide(
                doubt.kind, doubt.account, doubt.subject, verdict, self._today()
            )
        )
        if kept:
            changed = said or words.tr("No figure changes.")
            self._guard.notice.say(words.tr("Decided. {changes} Press Ctrl+Z to undo.").format(changes=changed))

    def _effects(self, shown: DoubtRow, offered: tuple[DoubtVerdict, ...]) -> list[str]:
        """Return what each other decision would change."""
        lines = []
        for verdict in offered:
            if verdict is not shown.doubt.verdict:
                changed = self._said_effect(shown.doubt, verdict) or words.tr("No figure changes.")
                lines.append(f"{choice(shown.doubt.kind, verdict)}: {changed}")
        return lines

    def _said_effect(self, doubt: RevenueDoubt, verdict: DoubtVerdict) -> str:
        """Return by month what a decision changes of the figures."""
        assert self._state is not None
        now, then = self._state.book.effect(doubt, verdict)
        changes = [
            f"{month} {saying.name(figure)} {amounts.full(was, currency)} → {amounts.full(will, currency)}"
            for currency, month, figure, was, will in differences(now, then)
        ]
        more = len(changes) - _MOST
        said = changes[:_MOST] + ([words.tr("%n more", "changes", more)] if more > 0 else [])
        return f"{', '.join(said)}." if said else ""


def differences(now: RevenueBook, then: RevenueBook) -> list[tuple[str, str, str, Fraction, Fraction]]:
    """Return currency, month and figure where two books of an account differ, as it was and as it will be."""
    before, after = _by_month(now), _by_month(then)
    return [
        (*key, before.get(key, Fraction(0)), after.get(key, Fraction(0)))
        for key in sorted({*before, *after})
        if before.get(key) != after.get(key)
    ]


def _by_month(book: RevenueBook) -> dict[tuple[str, str, str], Fraction]:
    return {
        (currency, f"{day:%Y-%m}", figure): amount
        for currency, each in book.monthly().items()
        for day, one in zip(book.ends, each, strict=True)
        for figure in _FIGURES
        if (amount := getattr(one, figure))
    }
