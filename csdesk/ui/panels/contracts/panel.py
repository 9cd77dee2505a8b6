"""The contracts of an account: how they count, their amounts over time, and a table that is edited in its cells."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from PySide6.QtCore import QEvent, QRect, QRectF
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.domain import amounts
from csdesk.domain.contracts import last_day, monthly, renewal_day
from csdesk.domain.money import from_minor
from csdesk.domain.months import days_after
from csdesk.domain.ramps import Lane, RampStep, heights, lanes, span
from csdesk.domain.revenue import DoubtKind, DoubtVerdict, RevenueSource
from csdesk.entities import Changes, Hold
from csdesk.services.contracts import Agreement
from csdesk.services.revenue.revenue import AccountSource
from csdesk.ui import keys, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.navigator import Target
from csdesk.ui.panels.contracts.columns import ContractColumns, ContractRow, agreed, remove_contract, remove_line
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.tables import TableArea
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.parts import Button, Card, Line, Painted, fill, row, text
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_PRODUCT, _START, _AMOUNT = 0, 1, 6
_CLOSES = "Ctrl+E"
_DAY, _REASON = 150, 420
_LANE, _HEAD, _NAME, _GAP = 52, 22, 148, 3
_LOWEST, _HIGHEST, _FLOOR = 4, 26, 48
_NOW = 52
_YEAR = 64
"""So many pixels a year has at least before its name is left out."""
_TALLEST = 212


def steps(agreement: Agreement) -> Iterator[RampStep]:
    """Yield what each line says for its time, which never goes beyond that of its contract."""
    contract = agreement.contract
    for line in agreement.lines:
        since, until = _later(contract.start, line.since), _earlier(contract.end, line.until)
        if since is None or until is None or since < until:
            mrr = monthly(line.amount, line.months) * Fraction(from_minor(1, line.currency))
            yield RampStep(line.id, contract.id, contract.product, since, until, mrr, line.currency)


def _later(one: date | None, other: date | None) -> date | None:
    return max(one or date.min, other or date.min) if one or other else None


def _earlier(one: date | None, other: date | None) -> date | None:
    return min(one or date.max, other or date.max) if one or other else None


class OverTime(Card):
    """Amounts over time; hidden where no line says an amount. Beyond four lanes it scrolls."""

    def __init__(self, entries: Entries) -> None:
        """Show nothing yet."""
        self._entries = entries
        self.timeline, self.today = AmountsTimeline(entries), text("", "strong")
        self._area = scrolled(self.timeline)
        super().__init__(words.tr("Amounts over time"), self._area, more=self.today)

    def show_agreements(self, agreements: Sequence[Agreement]) -> None:
        """Show what was agreed, and what of it runs today, each currency by itself."""
        self.timeline.show_agreements(agreements)
        self._area.setFixedHeight(min(self.timeline.height(), _TALLEST))
        running = total(agreements, self._entries.today())
        sentence = words.tr("Today {amount} a month")
        self.today.setText(sentence.format(amount=amounts.apart(running)) if running else "")
        self.setVisible(any(one.lines for one in agreements))


@dataclass(frozen=True, slots=True)
class Bar:
    """A step as it is painted: where, how high, and what is said of it."""

    step: RampStep
    area: QRectF
    says: str
    tip: str


class AmountsTimeline(Painted):
    """A lane for each product and currency; a step's height is its share of the highest of its lane."""

    def __init__(self, entries: Entries) -> None:
        """Show nothing yet."""
        super().__init__(0, 0, self._draw)
        self._entries = entries
        self._lanes: list[Lane] = []
        self._notes: dict[int, str] = {}
        self._says: dict[int, str] = {}
        self.setMouseTracking(True)

    def show_agreements(self, agreements: Sequence[Agreement]) -> None:
        """Show what was agreed."""
        self._lanes = lanes(one for agreement in agreements for one in steps(agreement))
        self._notes = {one.contract.id: one.contract.notes for one in agreements}
        self._says = {line.id: agreed(line) for one in agreements for line in one.lines}
        self.setFixedHeight(_HEAD + _LANE * len(self._lanes) if self._lanes else 0)
        self.setAccessibleName("\n".join(self._said(step) for lane in self._lanes for step in lane))
        self.update()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            bar = next((one for one in self.bars() if one.area.contains(event.pos())), None)
            QToolTip.showText(event.globalPos(), tip(bar.tip if bar else ""), self)
            return True
        return super().event(event)

    def bars(self) -> list[Bar]:
        """Return the steps as they are painted now, from the top."""
        begin, end = self._span()
        found: list[Bar] = []
        for place, lane in enumerate(self._lanes):
            floor = _HEAD + place * _LANE + _FLOOR
            for step, high in zip(lane, heights(lane), strict=True):
                left, right = self._across(step.since or begin), self._across(step.until or end)
                tall = _LOWEST + float(high) * (_HIGHEST - _LOWEST)
                area = QRectF(left, floor - tall, max(_GAP, right - left - _GAP), tall)
                found.append(Bar(step, area, self._says[step.key], self._said(step)))
        return found

    def _span(self) -> tuple[date, date]:
        begin, end = span((step for lane in self._lanes for step in lane), self._entries.today())
        return begin, max(end, days_after(begin, 1))

    def _across(self, day: date) -> float:
        begin, end = self._span()
        share = (day - begin).days / (end - begin).days
        return _NAME + min(max(share, 0.0), 1.0) * (self.width() - _NAME - 1)

    def _said(self, step: RampStep) -> str:
        """Return all that is to be said of a step, in a line; special terms below it."""
        entries = self._entries
        when = " – ".join(entries.full(day) or "…" for day in (step.since, last_day(step.until)))
        monthly = words.tr("{amount} a month, from {agreed}")
        monthly = monthly.format(amount=amounts.full(step.mrr, step.currency), agreed=self._says[step.key])
        line = f"{step.product}: {when}: {monthly}"
        return "\n".join(filter(None, (line, self._notes.get(step.contract, ""))))

    def _draw(self, painter: QPainter, _area: QRect) -> None:
        today = self._entries.today()
        self._draw_years(painter)
        across = round(self._across(today))
        paint.dashes(painter, across, _HEAD - 6, self.height() - _HEAD + 6)
        side = paint.LEFT if across + _NOW < self.width() else paint.RIGHT
        left = across if side == paint.LEFT else across - _NOW
        paint.text(painter, left, 8, _NOW, words.tr("today"), theme.now.accent, k.CAPTION, align=side)
        for place, lane in enumerate(self._lanes):
            middle = _HEAD + place * _LANE + _FLOOR - _HIGHEST / 2
            name = f"{lane[0].product} · {lane[0].currency}" if lane[0].product else lane[0].currency
            paint.text(painter, 0, middle, _NAME - k.S3, name, theme.now.muted, k.SMALL)
        for bar in self.bars():
            self._draw_bar(painter, bar, today)

    def _draw_bar(self, painter: QPainter, bar: Bar, today: date) -> None:
        """Draw a step: full while it runs, hollow in the accent before, grey once it is over."""
        now, area, runs = theme.now, bar.area, _runs(bar.step, today)
        over = not runs and (bar.step.until or date.max) <= today
        fill, edge = (now.accent, "") if runs else (now.sunken, now.edge) if over else (now.selected, now.accent)
        paint.box(painter, area.x(), area.y(), area.width(), area.height(), fill, 2, edge)
        room, ink = area.width() - k.S1, now.text if runs else now.muted
        noted = bool(self._notes.get(bar.step.contract)) and room > k.ICON + k.S2
        if noted:
            paint.icon(painter, area.x(), area.y() - 9, "file-text", ink, k.ICON_SMALL)
        left = k.ICON if noted else 0
        weight = k.STRONG if runs else k.REGULAR
        wide = min(paint.width(bar.says, k.CAPTION, weight), int(room - left))
        paint.box(painter, area.x() + left, area.y() - 16, max(0, wide + 2), 14, now.card)  # no line runs through it
        paint.text(painter, area.x() + left, area.y() - 9, room - left, bar.says, ink, k.CAPTION, weight)

    def _draw_years(self, painter: QPainter) -> None:
        begin, end = self._span()
        now = self._across(self._entries.today())
        for year in range(begin.year + 1, end.year + 1):
            across = round(self._across(date(year, 1, 1)))
            painter.fillRect(across, _HEAD - 6, 1, self.height() - _HEAD + 6, theme.colour(theme.now.line))
            roomy = (self.width() - _NAME) / max(1, end.year - begin.year + 1) >= _YEAR
            if roomy and not now - _NOW < across < now + _NOW:
                paint.text(painter, across + k.S1, 8, _YEAR, str(year), theme.now.muted, k.CAPTION)


def _runs(step: RampStep, today: date) -> bool:
    return (step.since or date.min) <= today < (step.until or date.max)


def total(agreements: Sequence[Agreement], today: date) -> dict[str, Fraction]:
    """Return what runs today, a month and by currency: contracts that are over or to come are left out."""
    sums: dict[str, Fraction] = {}
    for step in (one for agreement in agreements for one in steps(agreement)):
        if _runs(step, today):
            sums[step.currency] = sums.get(step.currency, Fraction(0)) + step.mrr
    return sums


class CountingLine(QWidget):
    """A quiet line; where contracts and sheet both have the account, its link turns to the other of them."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel, self._source = panel, RevenueSource.CONTRACTS
        self.said = Line("", "small")
        self.turn_button = Button("", kind="link", act=self.turn)
        rests = words.tr("All contracts of the account rest: less revenue, no churn.")
        self.hold_button = Button(words.tr("Put account on hold"), kind="link", act=self.put_on_hold, hint=rests)
        self.hold = AccountHold(panel)
        self._line = row(self.said, self.turn_button, None, self.hold_button, gap=k.S3)
        fill(QVBoxLayout(self), (self._line, self.hold), k.S1, (0, 0, 0, 0))

    def refresh(self) -> None:
        """Show the account of the panel; nothing while it has no revenue."""
        desk, account_id = self._panel.desk, self._panel.account_id
        found = desk.revenue.source_of(account_id)
        whole = next((one for one in desk.holds.of(account_id) if one.contract_id is None), None)
        self.hold.setVisible(whole is not None)
        if whole is not None:
            self.hold.show_record(whole.id, whole)
        is_over = whole is None or (whole.until is not None and whole.until <= self._panel.today)
        self.hold_button.setVisible(is_over)
        self.setVisible(found is not None)
        if found is not None:
            self._show_source(found)

    def _show_source(self, found: AccountSource) -> None:
        self._source = found.counts
        is_sheet = found.counts is RevenueSource.SHEET
        self.said.say(
            words.tr("Counted in KPI from the sales sheet")
            if is_sheet
            else words.tr("Counted in KPI from the contracts")
        )
        self.turn_button.setText(
            words.tr("Count the contracts instead") if is_sheet else words.tr("Count the sales sheet instead")
        )
        self.turn_button.setVisible(found.has_both)

    def turn(self) -> None:
        """Count the account from the other of the two."""
        panel = self._panel
        other = DoubtVerdict.CONTRACTS if self._source is RevenueSource.SHEET else DoubtVerdict.SHEET
        decide = panel.desk.revenue_decisions.decide
        panel.guard(lambda: decide(DoubtKind.BOTH, panel.account_id, 0, other, panel.today))

    def put_on_hold(self) -> None:
        """Put all that the account has on hold from today; the day and the reason are typed then."""
        panel = self._panel
        if panel.guard(lambda: panel.desk.holds.add(panel.account_id, panel.today, None)):
            self.hold.fields["since"].setFocus()


class AccountHold(RecordForm):
    """The last time for which all that an account has rests: from when, its last day, and why."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel.guard, panel.desk.holds.edit, panel.entries)
        self._panel = panel
        since = self.fact("since", words.tr("Account on hold from"), self.entries.needed, self.entries.full)
        self.pick_days(since.field)
        until = self.fact("until", words.tr("On hold to"), self._read_last_day, self._said_last_day)
        self.pick_days(until.field)
        reason = self.fact("reason", words.tr("Reason"))
        for fact, width in ((since, _DAY), (until, _DAY), (reason, _REASON)):
            fact.setMaximumWidth(width)
        self.delete_button = Button(words.tr("Remove hold"), kind="link", act=self._delete)
        self.lay_out((row((since, 1), (until, 1), (reason, 2), None, self.delete_button, gap=k.S4),), 0)

    def _read_last_day(self, typed: str) -> date | None:
        return renewal_day(self.entries.day(typed))

    def _said_last_day(self, until: date) -> str:
        return self.entries.full(last_day(until))

    def _delete(self) -> None:
        shown, holds = self.record, self._panel.desk.holds
        if isinstance(shown, Hold):
            title = words.tr("Hold")
            self.guard.delete(lambda: holds.delete(shown.id, title), title)


class ContractsPanel(Panel):
    """What was agreed, for how long, and by when notice has to be given."""

    watches = ("contracts", "contract_lines", "holds", "revenue", "revenue_decisions")

    @staticmethod
    @override
    def keys() -> dict[str, dict[str, str]]:
        listed = {
            words.tr("Add an amount"): keys.native(keys.ADDS_PART),
            words.tr("Close or renew the contract"): keys.native(_CLOSES),
        }
        return {words.tr("In contracts"): listed}

    @override
    def build(self) -> None:
        self.model = RowsModel[ContractRow](ContractColumns(self).all(), lambda one: one.id, self)
        self._area = TableArea(self.desk, self.guard, self.model, words.tr("Contracts"), self._remove)
        self.table = self._area.table
        self.table.sort_by(_START, descending=True)
        self.table.letters["t"] = self._log_contact
        self.table.letters_first = True
        self.add_button = self._area.add_button(words.tr("Add contract"), self.add)
        hint = words.tr("Added to the selected contract. Clear an amount to remove it.")
        self.add_line_button = Button(words.tr("Add amount"), "plus", hint=hint)
        self.close_button = Button(words.tr("Close or renew…", "a contract"), "circle-check")
        self._area.offer(self.add_line_button, keys.ADDS_PART, self.add_line)
        self._area.offer(self.close_button, _CLOSES, self.close_contract)
        self.table.acts.offers.append(Offer(words.tr("Log a contact"), "T", self._log_contact))
        self.empty = EmptyState(
            words.tr("Contract terms"),
            words.tr(
                "A contract sets the MRR and the renewal date.\nAdd its notice "
                "deadline, and csdesk counts down to that day."
            ),
            (words.tr("Add contract"), self.add),
        )
        how = words.tr("Enter to edit, Tab for next, T to log a contact, Ctrl+Delete to move to trash.")
        self.over_time = OverTime(self.entries)
        foot = (self.add_button, self.add_line_button, self.close_button, None, Line(how, "small"))
        self.counting, inside = CountingLine(self), QWidget()
        self._area.fill(inside, self.empty, self.over_time, foot=foot, below=k.S2)
        fill(QVBoxLayout(self), (self.counting, (inside, 1)), k.S2, (0, 0, 0, 0))
        self.entrance = self.table

    @override
    def refresh(self, changes: Changes) -> None:
        agreements = self.desk.contracts.of(self.account_id)
        holds = {one.contract_id: one for one in reversed(self.desk.holds.of(self.account_id))}
        self._area.show_rows(row for one in agreements for row in _rows(one, holds.get(one.contract.id)))
        self.over_time.show_agreements(agreements)
        self.counting.refresh()

    @override
    def arrive(self, target: Target) -> None:
        super().arrive(target)
        self._area.go(target.what)

    @override
    def add(self) -> None:
        """Add a contract in our own currency, and let its product be typed at once."""
        currency = self.desk.colleagues.company().currency
        self._area.add(lambda: (self.desk.contracts.add(self.account_id, "", currency), 0), _PRODUCT)

    def _log_contact(self) -> None:
        self.navigator.open(Target.new("contact_logs"))

    def add_line(self) -> None:
        """Let an amount be typed for the contract the hand is on: its first, or one more, which counts from today."""
        here = self._here
        contract, last = here.contract, here.line
        if last is None:
            self.table.type_new((contract.id, 0), None, _AMOUNT)
            return
        running = (contract.start or date.min) < self.today < (contract.end or date.max)
        since = self.today if running else None
        contracts, like = self.desk.contracts, (last.months, last.currency)
        self._area.add(lambda: (contract.id, contracts.add_line(contract.id, 0, *like, since=since)), _AMOUNT)

    @property
    def _here(self) -> ContractRow:
        """Return the row the hand is on, or else the first."""
        here: ContractRow = self.table.here or self.model.shown[0]
        return here

    def close_contract(self) -> None:
        """Let the contract the hand is on be closed, and the next one be made from it."""
        if self.model.shown:
            self.navigator.open(Target.account(self.account_id, "closing", self._here.contract.id))

    def _remove(self, rows: list[Hashable]) -> None:
        """Delete a further line alone, and with the first the contract it speaks for."""
        for here in [one for one in self.model.rows if one.id in rows]:
            if here.first or here.line is None:
                remove_contract(self, here.contract)
            elif (here.contract.id, 0) not in rows:
                remove_line(self, here.contract, here.line)


def _rows(agreement: Agreement, hold: Hold | None) -> list[ContractRow]:
    if not agreement.lines:
        return [ContractRow(agreement.contract, None, first=True, hold=hold)]
    lead, contract = agreement.lines[0], agreement.contract
    return [ContractRow(contract, line, first=line is lead, lead=lead, hold=hold) for line in agreement.lines]
