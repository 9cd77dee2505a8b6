"""What is said of a support ticket: whether it is open, and whether it is urgent."""

from enum import StrEnum


class TicketState(StrEnum):
    """Whether somebody waits for an answer or a solution."""

    OPEN = "open"
    CLOSED = "closed"
    NONE = "none"
    """Deleted, merged into another, spam: no ticket at all."""
    OTHER = "other"


class TicketPriority(StrEnum):
    """How pressing it is: what matters is only whether it is urgent."""

    URGENT = "urgent"
    USUAL = "usual"
    OTHER = "other"


OPEN_TICKETS, URGENT_TICKETS, TICKET_CHANGE = TICKET_KEYS = ("open_tickets", "urgent_tickets", "open_tickets_change")
"""The measures that tickets become: open ones, urgent ones among them, how many more are open than a week ago."""
WEEK = 7
