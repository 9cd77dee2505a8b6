"""The kinds of records that files bring, in the order of their buttons: the only place that names them all."""

from csdesk.services.importing.kind import ImportKind
from csdesk.services.importing.kinds.account import AccountImport
from csdesk.services.importing.kinds.contact import ContactImport
from csdesk.services.importing.kinds.contract import ContractImport
from csdesk.services.importing.kinds.meeting import MeetingImport
from csdesk.services.importing.kinds.milestone import MilestoneImport
from csdesk.services.importing.kinds.outcome import OutcomeImport
from csdesk.services.importing.kinds.reading import ReadingsImport
from csdesk.services.importing.kinds.revenue import RevenueImport
from csdesk.services.importing.kinds.ticket import TicketImport

KINDS: tuple[ImportKind, ...] = (
    AccountImport(),
    ContactImport(),
    ContractImport(),
    MeetingImport(),
    RevenueImport(),
    ReadingsImport(),
    TicketImport(),
    OutcomeImport(),
    MilestoneImport(),
)


def kind_called(name: str) -> ImportKind:
    """Return the kind of this name."""
    return next(one for one in KINDS if one.name == name)
