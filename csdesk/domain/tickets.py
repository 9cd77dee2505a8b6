"""What is said of a support ticket: whether it is open, and whether it is urgent."""

from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words


class TicketState(NamedEnum):
    """Whether somebody waits for an answer or a solution."""

    OPEN = "open", later_words.tr("Open", "of a ticket")
    CLOSED = "closed", later_words.tr("Closed", "of a ticket")
    NONE = "none", later_words.tr("No ticket", "deleted, spam")
    """Deleted, merged into another, spam: no ticket at all."""
    OTHER = "other"


class TicketPriority(NamedEnum):
    """How pressing it is: what matters is only whether it is urgent."""

    URGENT = "urgent", later_words.tr("Urgent")
    USUAL = "usual", later_words.tr("Not urgent")
    OTHER = "other"


OPEN_TICKETS, URGENT_TICKETS, TICKET_CHANGE = ("open_tickets", "urgent_tickets", "open_tickets_change")
"""The measures that tickets become: open ones, urgent ones among them, how many more are open than a week ago."""
WEEK = 7
