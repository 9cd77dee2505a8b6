"""Fields of hers: what their values are."""

from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words


class FieldType(NamedEnum):
    """What a field of hers holds; its values are kept as text, numbers exact and days as ISO has them."""

    TEXT = "text", later_words.tr("Text")
    NUMBER = "number", later_words.tr("Number")
    DAY = "day", later_words.tr("Day", "kind of a field")
    OTHER = "other"
