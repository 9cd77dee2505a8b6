"""The ways in which a plan can be laid out for a customer."""

from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words


class Layout(NamedEnum):
    """A layout: the full plan, one page for executives, or what has happened since a date."""

    FULL = "full", later_words.tr("Full plan")
    PAGE = "page", later_words.tr("One page")
    PROGRESS = "progress", later_words.tr("Progress report")
    OTHER = "other"
