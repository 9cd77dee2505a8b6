"""The card that opens a risk in a line, and holds what becomes known of it."""

from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.risks import GRAVEST_FIRST, RiskKind, RiskSeverity
from csdesk.entities import Risk
from csdesk.errors import EntryError
from csdesk.i18n import later_words
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.entry_card import EntryCard
from csdesk.ui.panels.risks.details import RiskDetails
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.parts import ValueSegments, row, text
from csdesk.ui.words import words

_WIDE = 720


class NoRiskYetError(EntryError):
    """A risk would be open since a day to come."""

    says = later_words.tr("“{typed}” is in the future. Enter the day on which the risk became known.")


class RiskCard(EntryCard[Risk]):
    """Opens a risk of an account; of one that is open, what becomes known is kept as it is typed."""

    column, to_come = "title", NoRiskYetError
    wide = _WIDE

    def __init__(self, window: QWidget, desk: Desk, entries: Entries) -> None:
        """Keep what is taken on a desk; ``entries`` reads the day."""
        super().__init__(window, desk, entries, desk.risks)
        self._proposed = RiskKind.READINESS
        self.name_line(words.tr("Risk", "to an account"), words.tr("What could cost this customer, in one line"))
        self.kind, self.owner = Choice(), Choice()
        self.kind.setAccessibleName(words.tr("Kind of risk"))
        self.owner.setAccessibleName(words.tr("Owner"))
        grave = [(one, labels.name(one)) for one in GRAVEST_FIRST if one is not RiskSeverity.OTHER]
        self.severity = ValueSegments(words.tr("Severity"), grave)
        self.details = RiskDetails(desk, entries)
        self.details.ended.connect(self.fit)
        chosen = row((self.kind, 3), self.severity, (self.owner, 2), gap=k.S3)
        entered = [*self.severity.buttons, self.kind, self.owner]
        since = (
            text(words.tr("Internal, in no customer document"), "small"),
            None,
            text(words.tr("Open since"), "small"),
        )
        self.lay_out(*since, entered=entered, over=[chosen, self.details])

    @override
    def open_new(self, account_id: int, kind: RiskKind = RiskKind.READINESS) -> None:
        """Open a risk of an account, of a kind that is proposed."""
        self._proposed = kind
        super().open_new(account_id)

    @override
    def fresh(self, account_id: int) -> Risk:
        return Risk(account_id=account_id, on=self._entries.today(), title="", kind=self._proposed)

    @override
    def heading(self, *, is_new: bool) -> str:
        return words.tr("Open risk") if is_new else words.tr("Risk", "to an account")

    @override
    def fields(self) -> list[QWidget]:
        return [self.line, self.kind, self.severity.pressed, self.owner, *self.details.stops(), self.day]

    @override
    def show_record(self, record: Risk) -> None:
        self.kind.offer([(one, labels.name(one)) for one in RiskKind], record.kind)
        self.severity.show_value(record.severity)
        people = self._desk.colleagues.all()
        here = [(one.id, one.name) for one in people if one.left_on is None or one.id == record.colleague_id]
        me = next((one.id for one in people if one.is_me), None)
        is_kept = self._record is not None
        self.owner.offer([*here, (None, words.tr("No owner"))], record.colleague_id if is_kept else me)
        self.details.setVisible(is_kept)
        if is_kept:
            self.details.show_risk(record)

    @override
    def values(self) -> dict[str, Any]:
        return {"kind": self.kind.value, "severity": self.severity.value, "colleague_id": self.owner.value}
