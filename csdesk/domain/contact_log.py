"""How people are in touch between meetings."""

from enum import StrEnum


class ContactKind(StrEnum):
    """By what way people were in touch."""

    MAIL = "mail"
    CALL = "call"
    CHAT = "chat"
    VISIT = "visit"
    WEBINAR = "webinar"
    OTHER = "other"


class Direction(StrEnum):
    """From which side it came."""

    OUT = "out"
    IN = "in"
    OTHER = "other"
