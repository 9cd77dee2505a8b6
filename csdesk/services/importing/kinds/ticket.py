"""Support tickets from files, one a row: what is kept are counts for each account on the day of the export."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy.orm import Session
from typing_extensions import override

from csdesk.domain.tickets import OPEN_TICKETS, TICKET_CHANGE, URGENT_TICKETS, TicketPriority, TicketState
from csdesk.errors import RefusedError
from csdesk.exchange.blocks import blocks
from csdesk.exchange.choices import read_choice
from csdesk.exchange.columns import suggest
from csdesk.exchange.dates import order_of, parse_date
from csdesk.exchange.money import blank
from csdesk.exchange.reading_cells import by_cells
from csdesk.exchange.reading_tables import TableFault
from csdesk.exchange.refusals import Refusal, RefusalReason
from csdesk.exchange.tables import Table
from csdesk.exchange.ticket_tables import (
    Counts,
    ReadTickets,
    TicketColumns,
    TicketMeanings,
    accounts_of,
    counted,
    first_of_each,
    last_of_each,
    read_tickets,
    readings_of,
)
from csdesk.i18n import later_words
from csdesk.services.importing.issues import DateOrderGuessed, UnknownWord
from csdesk.services.importing.kind import ExportAsked, ExportTable, ImportDraft
from csdesk.services.importing.preview import Flagged, LeftOut, Rejected
from csdesk.services.importing.questions import EMPTY, REPEATED, CellQuestion, Repeated, alike
from csdesk.services.importing.readings import columns as reading_columns
from csdesk.services.importing.readings import issues as said
from csdesk.services.importing.readings.batch_import import BatchImport
from csdesk.services.importing.readings.file_days import day_of
from csdesk.services.importing.readings.look import Gathered, ReadingsLook, strangers, take_problems
from csdesk.services.importing.readings.measures import Measures
from csdesk.services.importing.readings.owners import TELLING, RowOwners
from csdesk.services.importing.readings.preview import ReadingsPreview
from csdesk.services.importing.record_import import LackingError

_STATE, _PRIORITY = "ticket_state", "ticket_priority"


class TicketImport(BatchImport):
    """Tickets of the support, as Zendesk, Freshdesk or an own list has them."""

    name, title = "tickets", later_words.tr("Tickets")

    @override
    def proposed(self, session: Session, table: Table) -> Mapping[str, str]:
        found = suggest(self.name, table.columns, [row.cells for row in table.rows[:200]])
        learnt = reading_columns.learnt(session, self.name)
        taken = {column: learnt[column] for column in table.columns if column in learnt}
        return {**{column: field for column, field in found.items() if field not in taken.values()}, **taken}

    @override
    def offered(self, _session: Session) -> Sequence[tuple[str, str]]:
        return ()

    @override
    def preview(self, session: Session, draft: ImportDraft) -> ReadingsPreview:
        fields = {field: column for column, field in draft.columns.columns.items() if column in draft.table.columns}
        whose = tuple(field for field in TELLING if field in fields)
        if not whose:
            raise LackingError(draft.table.columns)
        if not {_STATE, "solved"} & fields.keys():
            raise RefusedError(
                later_words.tr("No column says whether a ticket is open. Specify its status, or the day it was solved.")
            )
        names = ("external_id", _STATE, _PRIORITY, "created", "solved")
        columns = TicketColumns(tuple(fields[one] for one in whose), *(fields.get(name, "") for name in names))
        owners, measures, day = RowOwners(session, draft, whose), Measures.read(session), day_of(draft)
        found = _Tickets(draft, columns, owners).gathered(measures, day.day)
        return ReadingsLook(session, draft, owners, measures, day).preview(found)

    @override
    def exported(self, session: Session, asked: ExportAsked) -> ExportTable:
        """Raise NotImplementedError: of tickets only counts are kept, and these are readings."""
        raise NotImplementedError


class _Tickets:
    """A file of tickets on its way to a preview."""

    def __init__(self, draft: ImportDraft, columns: TicketColumns, owners: RowOwners) -> None:
        self._draft, self._columns, self._owners = draft, columns, owners
        self._guessed = None if draft.order else order_of(self._days())

    def gathered(self, measures: Measures, day: date) -> Gathered:
        """Return what the tickets come to on a day."""
        meanings = TicketMeanings(self._owners.account, self._state, self._urgent, self._day)
        read = read_tickets(blocks(self._draft.path, self._draft.table), self._columns, meanings)
        repeated = self._draft.columns.answers.repeated
        tickets = read.tickets
        if repeated != Repeated.BOTH and read.repeated:
            tickets = (last_of_each if repeated else first_of_each)(tickets, read.repeated)
        counts = counted(tickets, day.toordinal())
        ids = [measures.id_of(key) for key in (OPEN_TICKETS, URGENT_TICKETS, TICKET_CHANGE)]
        owners, first, weights = accounts_of(tickets)
        rows = dict(zip(owners.tolist(), first.tolist(), strict=True))
        readings = readings_of(counts, rows, ids, day.toordinal())
        order = first.argsort()
        found = Gathered(by_cells(readings), first[order], owners[order], weights=weights[order])
        found.rejected, found.open_rows, found.left_out = strangers(
            read.strange, read.strange_said, read.said, self._owners, self._columns.accounts
        )
        self._leave_out(found, read, ask=not repeated)
        self._take_faults(found, read.faults)
        take_problems(found, read.problems if self._draft.table.goes_on else self._draft.table.problems)
        self._note(found, counts)
        return found

    def _leave_out(self, found: Gathered, read: ReadTickets, *, ask: bool) -> None:
        none = [LeftOut(row, self._columns.state, "", said.NO_TICKET) for row in read.none.tolist()]
        again = [LeftOut(row, self._columns.number, "", said.SAME_TICKET) for row in read.again]
        found.left_out += [none, again]
        if ask:
            question = CellQuestion(self._columns.number, REPEATED)
            asked = [
                Rejected(row, self._columns.number, "", said.RepeatedTicket(first), is_question=True, asks=question)
                for row, first in read.repeated.items()
            ]
            found.questions.append(asked)
            found.asking += asked

    def _take_faults(self, found: Gathered, faults: Sequence[TableFault]) -> None:
        fields = {self._columns.state: _STATE, self._columns.priority: _PRIORITY}
        asked: list[Rejected] = []
        for one in faults:
            field = fields.get(one.column, "")
            asks = CellQuestion(one.column, field, one.text) if field else None
            reason = UnknownWord(one.text, field) if field else RefusalReason.NOT_A_DATE
            if one.is_value:
                found.flagged.append(Flagged(one.row, one.column, one.text, reason, asks))
                found.asking += found.flagged[-1:] if asks else []
            else:
                asked.append(Rejected(one.row, one.column, one.text, reason, is_question=True, asks=asks))
        found.questions.append(asked)
        found.asking += asked

    def _note(self, found: Gathered, counts: Mapping[int, Counts]) -> None:
        if unknown := sum(one.change is None for one in counts.values()):
            found.warnings.append(said.ChangeUnknown(unknown))
        if self._guessed is not None:
            found.warnings.append(DateOrderGuessed(self._columns.created or self._columns.solved, self._guessed.value))

    def _answer(self, column: str, text: str) -> str | None:
        return self._draft.columns.answers.values.get(column, {}).get(alike(text))

    def _state(self, text: str) -> TicketState | None:
        answer = self._answer(self._columns.state, text)
        if answer is not None:
            return TicketState(answer) if answer != EMPTY else TicketState.NONE
        try:
            return TicketState(read_choice(_STATE, text))
        except Refusal:
            return None

    def _urgent(self, text: str) -> int:
        answer = self._answer(self._columns.priority, text)
        if blank(text) or answer == EMPTY:
            return 0
        try:
            return int((answer or read_choice(_PRIORITY, text)) == TicketPriority.URGENT)
        except Refusal:
            return -1

    def _day(self, text: str) -> int:
        if blank(text):
            return 0
        try:
            return parse_date(text, self._draft.order or self._guessed, self._draft.today.year).toordinal()
        except Refusal:
            return -1

    def _days(self) -> list[str]:
        places = [self._draft.table.columns.index(one) for one in (self._columns.created, self._columns.solved) if one]
        return [row.cells[place] for row in self._draft.table.rows for place in places if row.cells[place]]
