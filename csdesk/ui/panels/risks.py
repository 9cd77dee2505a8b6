"""The card that opens a risk in a line and holds what becomes known of it; the open ones in a list, gravest first."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.risks import GRAVEST_FIRST, Fulfilment, RiskKind, RiskResult, RiskSeverity
from csdesk.entities import Risk
from csdesk.errors import EntryError
from csdesk.i18n import later_words
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.entry_card import ColumnFields, EntryCard, present
from csdesk.ui.panels.entry_list import EntryList
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.guard import Guard
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.line_button import LineLook
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Item, ValueSegments, called, named, row, text
from csdesk.ui.words import words

_TALL = 44
_FULFILMENTS = (Fulfilment.FULFILLED, Fulfilment.PARTLY, Fulfilment.HARDLY)
_RESULTS = (
    *(RiskResult.AVERTED, RiskResult.ACCEPTED, RiskResult.REDUCED, RiskResult.CHURNED),
    RiskResult.UNFOUNDED,
)


class RisksCard(EntryList[Risk]):
    """A risk says what it is, how grave it is, and where it comes from; one that is closed, how it ended."""

    table, watches = "risks", ("risks", "colleagues")
    names = later_words.tr("Risks"), later_words.tr("Open risk"), "R"
    none = later_words.tr("What could cost this customer, and what you do about it. Press R to open one. Internal.")
    rest = later_words.tr("All %n risks", "", 1)

    @override
    def arranged(self, entries: Sequence[Risk]) -> tuple[Iterable[Item], int]:
        shown = entries if self.shows_all else [one for one in entries if one.closed_on is None]
        return [self.line(one) for one in shown], len(entries) - len(shown)

    @override
    def look(self, entry: Risk) -> LineLook:
        entries, kind = self.panel.entries, labels.name(entry.kind)
        grave, since = labels.name(entry.severity), words.tr("since {date}").format(date=entries.full(entry.on))
        if entry.closed_on is None:
            icon, ink, when = "circle-alert", labels.severity_ink(entry.severity), grave
        else:
            icon, ink = "circle-check", ""
            when = labels.name(entry.result) if entry.result else entries.short(entry.closed_on)
        told = (entry.title, f"{kind} · {grave}", since, entry.response, when if entry.closed_on else "")
        return LineLook(
            entry.title,
            icon,
            ink,
            kind,
            when,
            ink or "muted",
            tip="\n".join(filter(None, told)),
            said=", ".join(filter(None, told)),
        )


class RiskDetails(RecordForm):
    """What the risk review brought, what is done, and how it ended; ``ended`` tells of another result."""

    ended = Signal()

    def __init__(self, desk: Desk, entries: Entries) -> None:
        self.notice = Notice()
        super().__init__(Guard(self.notice), desk.risks.edit)
        self._desk, self._read = desk, entries
        fulfilments = [(one, labels.name(one)) for one in _FULFILMENTS]
        asked = words.tr("Purpose they bought it for")
        self.fulfilment = self.choice(
            "fulfilment", asked, [*fulfilments, (None, words.tr("Not asked yet"))], self._fulfil
        )
        results = [(one, labels.name(one)) for one in _RESULTS]
        self.result = self.choice("result", words.tr("Result"), [(None, words.tr("Open", "risk")), *results], self._end)
        self.lesson = self.fact("lesson", words.tr("What it taught us"))
        texts = (
            (self._of("gap", words.tr("Gap between needs then and now")), self._of("reason", words.tr("Real reason"))),
            (self._of("terms", words.tr("Special terms offered")), self._of("response", words.tr("Our response"))),
        )
        pairs = [row((left, 1), (right, 1), gap=k.S3) for left, right in texts]
        head = row((self.fulfilment, 1), (self.result, 1), gap=k.S3)
        self.lay_out((self.notice, head, *pairs, self.lesson), k.S3)

    def _of(self, column: str, name: str) -> QWidget:
        return named(name, self.lines(column, name, _TALL))

    def stops(self) -> list[QWidget]:
        """Return what Tab goes to, in reading order."""
        return [self.fulfilment.chip, self.result.chip, *self.notes.values(), self.lesson.field]

    def show_risk(self, risk: Risk) -> None:
        """Show a risk."""
        self.show_record(risk.id, risk)
        self.lesson.setVisible(risk.closed_on is not None)

    def _fulfil(self, value: Fulfilment | None) -> None:
        if self.guard(lambda: self.edit(fulfilment=value)):
            self.fulfilment.chip.show_value(value)

    def _end(self, result: RiskResult | None) -> None:
        """Close the risk today with a result, or open it again."""
        risks, key = self._desk.risks, self.record.id
        today = self._read.today()
        if self.guard(lambda: risks.close(key, result, today) if result else risks.reopen(key)):
            self.result.chip.show_value(result)
            self.lesson.setVisible(result is not None)
            self.ended.emit()


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
        self.kind, self.owner = called(Choice(), words.tr("Kind of risk")), called(Choice(), words.tr("Owner"))
        self.kind.offer((one, labels.name(one)) for one in RiskKind)
        grave = [(one, labels.name(one)) for one in GRAVEST_FIRST if one is not RiskSeverity.OTHER]
        self.severity = ValueSegments(words.tr("Severity"), grave)
        self.columns = ColumnFields(kind=self.kind, severity=self.severity, colleague_id=self.owner)
        self.details = RiskDetails(self._desk, self._entries)
        self.details.ended.connect(self.fit)
        chosen = row((self.kind, 3), self.severity, (self.owner, 2), gap=k.S3)
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
