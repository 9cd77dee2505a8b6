"""The card that opens a risk in a line, and holds what becomes known of it."""

from collections.abc import Mapping
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.domain.risks import GRAVEST_FIRST, RiskKind, RiskSeverity
from csdesk.entities import Risk
from csdesk.errors import EntryError
from csdesk.i18n import later_words
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.column_fields import ColumnFields
from csdesk.ui.panels.entry_card import EntryCard, present
from csdesk.ui.panels.risks.details import RiskDetails
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.parts import ValueSegments, called, row, text
from csdesk.ui.words import words


class NoRiskYetError(EntryError):
    """A risk would be open since a day to come."""

    says = later_words.tr("“{typed}” is in the future. Enter the day on which the risk became known.")


class RiskCard(EntryCard[Risk]):
    """Opens a risk of an account; of one that is open, what becomes known is kept as it is typed."""

    table, entity, column, to_come = "risks", Risk, "title", NoRiskYetError
    headings = later_words.tr("Open risk"), later_words.tr("Risk", "to an account")
    asks = later_words.tr("Risk", "to an account"), later_words.tr("What could cost this customer, in one line")
    begins: ClassVar[Mapping[str, Any]] = {"kind": RiskKind.READINESS}
    wide = 720

    @override
    def build(self) -> None:
        kind, self.owner = called(Choice(), words.tr("Kind of risk")), called(Choice(), words.tr("Owner"))
        kind.offer((one, labels.name(one)) for one in RiskKind)
        grave = [(one, labels.name(one)) for one in GRAVEST_FIRST if one is not RiskSeverity.OTHER]
        severity = ValueSegments(words.tr("Severity"), grave)
        self.columns = ColumnFields(kind=kind, severity=severity, colleague_id=self.owner)
        self.details = RiskDetails(self._desk, self._entries)
        self.details.ended.connect(self.fit)
        chosen = row((kind, 3), severity, (self.owner, 2), gap=k.S3)
        internal, since = words.tr("Internal, in no customer document"), words.tr("Open since")
        self.lay_out(text(internal, "small"), None, text(since, "small"), over=[chosen, self.details])

    @override
    def fields(self) -> list[QWidget]:
        return [self.line, *self.columns.stops, *self.details.stops(), self.day]

    @override
    def show_record(self, record: Risk) -> None:
        people, is_kept = self._desk.colleagues.all(), self._record is not None
        self.owner.offer([*present(people, record.colleague_id), (None, words.tr("No owner"))])
        super().show_record(record)
        self.details.setVisible(is_kept)
        if is_kept:
            self.details.show_risk(record)
        else:
            self.owner.choose(next((one.id for one in people if one.is_me), None))
