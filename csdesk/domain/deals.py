"""What can be said of a deal in a sales list: only one that is won is revenue."""

from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words


class DealState(NamedEnum):
    """How a deal has ended, if it has."""

    WON = "won", later_words.tr("Won", "of a deal")
    LOST = "lost", later_words.tr("Lost", "of a deal")
    OPEN = "open", later_words.tr("Still open", "of a deal")
    OTHER = "other"
