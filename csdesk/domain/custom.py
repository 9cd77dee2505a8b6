"""Fields of hers: what their values are."""

from enum import StrEnum


class FieldType(StrEnum):
    """What a field of hers holds; its values are kept as text, numbers exact and days as ISO has them."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    OTHER = "other"
