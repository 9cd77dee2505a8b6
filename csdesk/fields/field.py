"""What a field of a record is; screens, files and documents read it here."""

from collections.abc import Iterable
from enum import Enum, auto
from typing import NamedTuple

from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import Text


class FieldKind(Enum):
    """What a field holds."""

    TEXT = auto()
    NAME = auto()
    """Words: a column of numbers is none."""
    NOTES = auto()
    """A text of several lines."""
    DAY = auto()
    LAST_DAY = auto()
    """A day that is kept half-open, as the day after it."""
    CHOICE = auto()
    CHOICES = auto()
    FLAG = auto()
    NUMBER = auto()
    MONEY = auto()
    CURRENCY = auto()
    PERIOD = auto()
    """Of billing, in months."""
    DOMAIN = auto()
    EMAIL = auto()
    ID = auto()
    """In the source; a record's, or of one it refers to."""
    OWN_ID = auto()
    """csdesk's own."""


class Field(NamedTuple):
    """A field of a kind of record.

    ``title`` stands on screen and in documents, ``heading`` above the column of a file that csdesk writes, where it
    differs; ``synonyms`` are what others write above it, folded, the surest first: without any, only csdesk's own files
    have it. ``column``: it is kept in a column of that name in the record's own table. ``fact``: it is one of the plain
    facts, shown, edited and handed over as it stands. Whatever is ``internal`` stands in no document for a customer.
    """

    name: str
    kind: FieldKind
    title: Text
    heading: Text | None = None
    synonyms: str = ""
    choices: type[NamedEnum] | None = None
    column: bool = False
    fact: bool = False
    searched: bool = False
    exported: bool = True
    importable: bool = True
    internal: bool = True

    @property
    def above(self) -> Text:
        """Return what stands above its column in a file."""
        return self.heading or self.title


def names(fields: Iterable[Field]) -> tuple[str, ...]:
    """Return the names of fields."""
    return tuple(one.name for one in fields)
