"""The panel beside a table in which a contract is closed: how it ended, why, and the next one before it is made."""

from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain import amounts
from csdesk.domain.accounts import Status
from csdesk.domain.contracts import ContractOutcome, last_day, renewal_day
from csdesk.domain.next_contract import ContractDraft, NextAmount, mrr
from csdesk.domain.renewals import status_after
from csdesk.entities import ContractLine
from csdesk.errors import CsdeskError
from csdesk.services.renewals.renewals import Closing, RenewalProposal
from csdesk.ui import keys, labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.contracts.columns import agreed, read_agreed
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Card, Line, ValueSegments, called, col, fill, named, row, tell, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

KEYS = "Ctrl+E"
"""Opens it for the contract one is on."""
_OUTCOMES = (ContractOutcome.RENEWED, ContractOutcome.EXPANDED, ContractOutcome.REDUCED, ContractOutcome.CHURNED)
_WIDTH = 376


class AmountsList(KeyedList):
    """What was written by hand stays as it is; ``changed`` tells of every key."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(k.S1)
        self._base: Sequence[NextAmount] = ()
        self.fields: list[QLineEdit] = []

    def show_amounts(self, amounts: Sequence[NextAmount]) -> None:
        """Show these amounts, as they go on from the last contract."""
        self._base, self.fields = amounts, []
        items: list[QWidget] = []
        for amount in amounts:
            name = amount.title or words.tr("Agreed amount")
            field = QLineEdit(agreed(_line(amount)))
            field.setAccessibleName(name)
            field.textChanged.connect(self.changed)
            items += [Line(name, "small"), field]
            self.fields.append(field)
        self.put(*items)

    def raise_by(self, percent: Decimal) -> None:
        """Raise the amounts that nobody has written over."""
        for amount, field in zip(self._base, self.fields, strict=True):
            if not field.isModified():
                field.setText(agreed(_line(amount.raised(Fraction(percent)))))
        self.changed.emit()

    def read(self) -> tuple[NextAmount, ...]:
        """Return the amounts as they stand, those that are emptied left out; raise CsdeskError if one is none."""
        pairs = zip(self._base, self.fields, strict=True)
        return tuple(self._read(amount, field.text()) for amount, field in pairs if field.text().strip())

    def _read(self, amount: NextAmount, typed: str) -> NextAmount:
        found = read_agreed(typed, _line(amount))
        return NextAmount(int(found["amount"]), int(found["months"]), str(found["currency"]), amount.title)


def _line(amount: NextAmount) -> ContractLine:
    return ContractLine(contract_id=0, amount=amount.minor, months=amount.months, currency=amount.currency)


class NextContract(QWidget):
    """A tick that says whether it is to be made, and its fields."""

    def __init__(self, entries: Entries) -> None:
        super().__init__()
        self._entries = entries
        self._last: tuple[NextAmount, ...] = ()
        self.wanted = Tick(words.tr("Create the next contract from this one"))
        self.start, self.last, self.notice = (DateField(entries) for _each in range(3))
        self.auto, self.uplift = Choice(), QLineEdit()
        self.amounts = AmountsList()
        self.total = text("", "strong", wrap=True)
        names = words.tr("Yes", "renews itself"), words.tr("No", "renews itself"), "–"
        self.auto.offer(zip((True, False, None), names, strict=True))
        self.uplift.setPlaceholderText("0")
        self._fields = self._lay_out()
        fill(QVBoxLayout(self), (self.wanted, self._fields), k.S3, (0, 0, 0, 0))
        self.wanted.toggled.connect(self._fields.setVisible)
        self.uplift.textEdited.connect(self._on_uplift)
        self.amounts.changed.connect(self._show_total)

    def _lay_out(self) -> QWidget:
        days = row((named(words.tr("Start"), self.start), 1), (named(words.tr("Last day"), self.last), 1), gap=k.S3)
        notice = named(words.tr("Notice deadline"), self.notice)
        terms = row((notice, 1), (named(words.tr("Auto-renewal"), self.auto), 1), gap=k.S3)
        uplift = named(words.tr("Uplift, %"), self.uplift)
        return col(days, terms, uplift, self.amounts, self.total, gap=k.S3)

    def show_draft(self, draft: ContractDraft) -> None:
        """Show a contract to be."""
        self._last = draft.amounts
        last = last_day(draft.end)
        for field, day in ((self.start, draft.start), (self.last, last), (self.notice, draft.notice)):
            field.show_day(day)
        self.auto.choose(draft.auto)
        self.uplift.clear()
        self.amounts.show_amounts(draft.amounts)
        self._show_total()

    def read(self) -> ContractDraft:
        """Return the contract as it stands in the fields; raise CsdeskError if something in them makes no sense."""
        return ContractDraft(
            self.start.day(),
            renewal_day(self.last.day()),
            self.notice.day(),
            self.auto.value,
            self.amounts.read(),
        )

    def _on_uplift(self) -> None:
        with suppress(CsdeskError):  # half typed; what stays wrong is said when it is kept
            self.amounts.raise_by(self._entries.number(self.uplift.text().rstrip("%％ ")) or Decimal(0))

    def _show_total(self) -> None:
        """Say what the amounts come to a month, before and then; nothing while one of them is half typed."""
        try:
            now = self.amounts.read()
        except CsdeskError:
            self.total.setText("")
            return
        before, after = _in_full(self._last), _in_full(now)
        said = words.tr("MRR {before}, then {after}") if before != after else words.tr("MRR {after}")
        self.total.setText(said.format(before=before, after=after))


def _in_full(found: tuple[NextAmount, ...]) -> str:
    return " + ".join(amounts.full(amount, currency) for currency, amount in sorted(mrr(found).items())) or "–"


class ClosingPanel(Card):
    """Closes one contract, or changes how it was closed; Escape leaves everything as it is.

    ``left`` tells that it is gone, for whatever reason.
    """

    left = Signal()

    def __init__(self, desk: Desk, entries: Entries, guard: Guard) -> None:
        """Keep what is decided on a desk, through the guard; ``entries`` reads the days."""
        self._desk, self._entries, self._guard = desk, entries, guard
        self._proposal: RenewalProposal | None = None
        self.head, self.note = Line("", "section"), Line("", "small")
        outcomes = [(one, labels.name(one)) for one in _OUTCOMES]
        self.outcomes = ValueSegments(words.tr("Contract outcome"), outcomes)
        self.reason, self.day = QLineEdit(), DateField(entries, past=True)
        self.following = NextContract(entries)
        self.status, self.stays = Tick(), text("", "small", wrap=True)
        self.reason.setPlaceholderText(words.tr("Reason, in one line"))
        hint = words.tr("Clears the outcome. The next contract stays.")
        self.save_button = Button("", kind="primary", act=self._on_save)
        self.reopen_button = Button(words.tr("Reopen"), kind="link", act=self._on_reopen, hint=hint)
        super().__init__()
        self._lay_out()
        self.outcomes.chosen.connect(lambda _place: self._show_what_follows())
        self.following.wanted.toggled.connect(lambda _on: self._show_what_follows())
        self.reason.returnPressed.connect(self._on_save)
        self.hide()

    def open_contract(self, contract_id: int) -> None:
        """Show a contract, and what would follow it."""
        found = self._desk.renewals.proposal(contract_id, self._entries.today())
        if found is None:
            self.leave()
            return
        self._proposal, contract = found, found.contract
        self.head.say(found.account)
        days = " – ".join(filter(None, map(self._entries.full, (contract.start, last_day(contract.end)))))
        self.note.say(" · ".join(filter(None, (contract.product, days))))
        self.outcomes.show_value(contract.outcome)
        self.reason.setText(contract.outcome_reason)
        self.day.show_day(contract.outcome_on or self._entries.today())
        self.reopen_button.setVisible(contract.outcome is not None)
        self.following.show_draft(found.following)
        self.following.wanted.setChecked(not found.renewed)
        self.status.setChecked(True)
        self._show_what_follows()
        self.show()
        self.outcomes.pressed.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_over(self, former: "ClosingPanel") -> None:
        """Show the contract that a former one shows."""
        if former._proposal is not None:
            self.open_contract(former._proposal.contract.id)

    def catch_up(self) -> None:
        """Go away if the contract is no more."""
        found = self._proposal
        if found is not None and self._desk.renewals.proposal(found.contract.id, self._entries.today()) is None:
            self.leave()

    def leave(self) -> None:
        """Go away."""
        self._proposal = None
        self.hide()
        self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in keys.ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_save()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        called(self, words.tr("Close a contract"), width=_WIDTH)
        close = Button("", "x", "ghost", act=self.leave, name=words.tr("Cancel without closing"))
        outcome = col(text(words.tr("Contract outcome"), "small"), row(self.outcomes, None), gap=k.S1)
        reason, day = named(words.tr("Reason"), self.reason), named(words.tr("Decided on"), self.day)
        body = col(
            *(outcome, reason, day, self.following, self.status, self.stays, None),
            gap=k.S3,
            margins=(k.S4, k.S1, k.S4, k.S3),
        )
        head = row((col(self.head, self.note, gap=0), 1), close, margins=(k.S4, k.S3, k.S2, 0))
        foot = row(self.reopen_button, None, self.save_button, margins=(k.S4, 0, k.S4, 0))
        box = self.layout()
        assert isinstance(box, QVBoxLayout)
        for widget in (head, foot):
            box.addWidget(widget)
        box.insertWidget(box.count() - 1, scrolled(body), 1)

    @property
    def _outcome(self) -> ContractOutcome:
        return cast(ContractOutcome, self.outcomes.value)

    def _show_what_follows(self) -> None:
        """Show the next contract, or the account's status, as the outcome asks for one or the other."""
        found = self._proposal
        if found is None:
            return
        churned = self._outcome is ContractOutcome.CHURNED
        self.following.setVisible(not churned and not found.renewed)
        proposed = self._status(found)
        self.status.setVisible(proposed is not None)
        if proposed is not None:
            said = words.tr("Set account status to “{status}”")
            self.status.setText(said.format(status=labels.name(proposed)))
        tell(self.stays, self._remark(found, churned=churned))
        makes = self._makes_next(found)
        self.save_button.setText(words.tr("Close and create next") if makes else words.tr("Close the contract"))

    def _remark(self, found: RenewalProposal, *, churned: bool) -> str:
        if churned and found.others_run:
            return words.tr("This account has another running contract, so its status stays as it is.")
        if not churned and found.renewed:
            return words.tr("Another contract already renews this one.")
        return ""

    def _status(self, found: RenewalProposal) -> Status | None:
        """Return the status to propose for the account; None if it keeps its own."""
        today, end = self._entries.today(), found.contract.end
        proposed = status_after(self._outcome, end, today, others_run=found.others_run)
        return None if proposed is found.status else proposed

    def _makes_next(self, found: RenewalProposal) -> bool:
        ended = self._outcome is ContractOutcome.CHURNED
        return not ended and not found.renewed and self.following.wanted.isChecked()

    def _on_save(self) -> None:
        found = self._proposal
        if found is not None and self._guard(partial(self._keep, found)):
            said = words.tr("Closed as “{outcome}”. Press Ctrl+Z to undo.")
            outcome = labels.name(self._outcome)
            self.leave()
            self._guard.notice.say(said.format(outcome=outcome))

    def _keep(self, found: RenewalProposal) -> None:
        day = self.day.day() or self._entries.today()
        draft = self.following.read() if self._makes_next(found) else None
        status = self._status(found) if self.status.isChecked() else None
        closing = Closing(self._outcome, self.reason.text(), day, draft, status)
        self._desk.renewals.close(found.contract.id, closing)

    def _on_reopen(self) -> None:
        found = self._proposal
        if found is not None and self._guard(partial(self._desk.renewals.reopen, found.contract.id)):
            self.leave()
