"""Why a row of an import is not taken, in words; and what to know about the whole file."""

from dataclasses import dataclass

from csdesk.i18n import Words


@dataclass(frozen=True, slots=True)
class NoName:
    """The row says no name, and nothing is known by its id."""

    def sentence(self, words: Words) -> str:
        """Return the reason."""
        return words.tr("The row has no name.")


@dataclass(frozen=True, slots=True)
class TooFine:
    """An amount has more decimals than its currency."""

    def sentence(self, words: Words) -> str:
        """Return the reason."""
        return words.tr("The amount has more decimals than its currency.")


@dataclass(frozen=True, slots=True)
class NoCurrency:
    """A text is no currency."""

    def sentence(self, words: Words) -> str:
        """Return the reason."""
        return words.tr("This is not a currency code.")


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """More than one record answers to the row."""

    found: int

    def sentence(self, words: Words) -> str:
        """Return the reason."""
        return words.tr("%n record(s) match this. Which one is meant?", "", self.found)


@dataclass(frozen=True, slots=True)
class Merged:
    """The row's csdesk id is that of an account that went into another."""

    into: str

    def sentence(self, words: Words) -> str:
        """Return the reason."""
        return words.tr("This account was merged into “{name}”.").format(name=self.into)


@dataclass(frozen=True, slots=True)
class KnownElsewhere:
    """The id is new in this source, and a record that another source knows by its own id has the name or domain."""

    here: str

    def sentence(self, words: Words) -> str:
        """Return the reason."""
        return words.tr("“{name}” is here under another ID. Is it the same?").format(name=self.here)


@dataclass(frozen=True, slots=True)
class AmbiguousElsewhere(Ambiguous):
    """The id is new in this source, and several records that other sources know have the name or domain."""


@dataclass(frozen=True, slots=True)
class BothChanged:
    """The value was changed here and in the file since the last import."""

    here: str

    def sentence(self, words: Words) -> str:
        """Return the reason."""
        return words.tr("Since the last import, changed here to “{here}” and also in the file.").format(here=self.here)


@dataclass(frozen=True, slots=True)
class SeenBefore:
    """An earlier row of the file is the same record, with other values."""

    row: int

    def sentence(self, words: Words) -> str:
        """Return the reason."""
        return words.tr("Row {row} is the same record with other values.").format(row=str(self.row))


@dataclass(frozen=True, slots=True)
class SameName:
    """An earlier row without an id has this name too."""

    row: int

    def sentence(self, words: Words) -> str:
        """Return the reason."""
        text = words.tr("Row {row} has the same name, and no ID tells them apart.")
        return text.format(row=str(self.row))


@dataclass(frozen=True, slots=True)
class NoAccount:
    """The account that a contact or contract belongs to is not there."""

    def sentence(self, words: Words) -> str:
        """Return the reason."""
        return words.tr("This account does not exist. Import the accounts first.")


@dataclass(frozen=True, slots=True)
class EndsBeforeStart:
    """A contract that ends before it starts."""

    def sentence(self, words: Words) -> str:
        """Return the reason."""
        return words.tr("The contract ends before it starts.")


@dataclass(frozen=True, slots=True)
class Gone:
    """Records of this source that the file has no more."""

    count: int

    def sentence(self, words: Words) -> str:
        """Return the warning."""
        return words.tr("%n record(s) from this source are no longer in the file. Nothing was deleted.", "", self.count)


@dataclass(frozen=True, slots=True)
class NoParent:
    """Parents that are not among the accounts."""

    names: tuple[str, ...]

    def sentence(self, words: Words) -> str:
        """Return the warning."""
        text = words.tr("These parent accounts were not found and were not set: {names}")
        return text.format(names=", ".join(self.names))


@dataclass(frozen=True, slots=True)
class Circle:
    """The account would stand under itself; the way by names, from it up to it again."""

    way: tuple[str, ...]

    def sentence(self, words: Words) -> str:
        """Return the reason."""
        return words.tr("The parent accounts form a loop: {path}").format(path=" → ".join(self.way))


@dataclass(frozen=True, slots=True)
class ErrorCells:
    """Cells that hold a spreadsheet's error and count as empty."""

    column: str
    count: int

    def sentence(self, words: Words) -> str:
        """Return the warning."""
        text = words.tr("%n cell(s) in “{column}” have a spreadsheet error and count as empty.", "", self.count)
        return text.format(column=self.column)


@dataclass(frozen=True, slots=True)
class TwoAmounts:
    """The yearly amount is not twelve times the monthly one."""

    def sentence(self, words: Words) -> str:
        """Return the reason."""
        return words.tr("The yearly amount is not twelve times the monthly one: which one was agreed?")


@dataclass(frozen=True, slots=True)
class TwoEnds:
    """The day of renewal is not the day after the last day."""

    def sentence(self, words: Words) -> str:
        """Return the reason."""
        return words.tr("The renewal day is not the day after the last day: which one is right?")


@dataclass(frozen=True, slots=True)
class DateOrderGuessed:
    """Which of day and month comes first was seen from the column itself."""

    column: str
    order: str

    def sentence(self, words: Words) -> str:
        """Return the warning."""
        text = words.tr("Dates in “{column}” are read as {order}.")
        return text.format(column=self.column, order=self.order)
