"""How people are in touch between meetings."""

from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words


class ContactKind(NamedEnum):
    """By what way people were in touch."""

    MAIL = "mail", later_words.tr("Mail", "way of contact")
    CALL = "call", later_words.tr("Call", "way of contact")
    CHAT = "chat", later_words.tr("Chat", "way of contact")
    VISIT = "visit", later_words.tr("Visit", "way of contact")
    WEBINAR = "webinar", later_words.tr("Webinar", "way of contact")
    OTHER = "other"


class Direction(NamedEnum):
    """From which side it came."""

    OUT = "out", later_words.tr("From us")
    IN = "in", later_words.tr("From them")
    OTHER = "other"
