"""What is to be said of readings, and why one is not taken."""

from dataclasses import dataclass

from csdesk.i18n import Saying, Words, later_words
from csdesk.services.importing.questions import Absence

NOBODY = later_words.tr("The row names no account.")
LEFT_MEASURE = later_words.tr("This measure is left out, as you said.")
SAME_TICKET = later_words.tr("The ticket stands in an earlier row, the same in every cell.")
NO_TICKET = later_words.tr("The ticket was deleted, merged or is spam.")


@dataclass(frozen=True)
class UnknownMeasure(Saying):
    """A text in the column of measures that none is called by."""

    says = later_words.tr("csdesk knows no measure “{name}”. Which one is it?")
    name: str


@dataclass(frozen=True)
class RepeatedAccount(Saying):
    """A row is of the same account and day as an earlier one, with other values."""

    says = later_words.tr("Row {row} is of the same account, with other values. Does the last count, or both?")
    row: int


@dataclass(frozen=True)
class RepeatedTicket(Saying):
    """A row has the number of an earlier ticket, and is not the same."""

    says = later_words.tr("Row {row} has the same ticket ID, with other values. Does the last count, or both?")
    row: int


@dataclass(frozen=True)
class Unmeasured(Saying):
    """Columns with numbers that are not imported."""

    says = later_words.tr("Columns with numbers that no measure takes: {columns}")
    columns: tuple[str, ...]


@dataclass(frozen=True)
class SeveralOfADay(Saying):
    """Readings of a day of which others of the file count."""

    says = later_words.tr("%n row(s) have another reading of the same day. The last of each day counts.", "", 1)
    count: int


@dataclass(frozen=True)
class NewerStay(Saying):
    """Readings that a newer file has given another value."""

    says = later_words.tr("%n reading(s) stay as they are: a newer file or you said otherwise.", "", 1)
    count: int


@dataclass(frozen=True)
class NotInFile:
    """Accounts that use the product and are in no row of a file, and what that means."""

    count: int
    absence: Absence

    def sentence(self, words: Words) -> str:
        """Return what to know."""
        if self.absence is Absence.ZERO:
            return words.tr("%n account(s) are not in the file and count as 0.", "", self.count)
        return words.tr("%n account(s) are not in the file: no reading for them.", "", self.count)


@dataclass(frozen=True)
class Comes:
    """How many readings a file comes to."""

    readings: int
    measures: int
    first: str
    last: str

    def sentence(self, words: Words) -> str:
        """Return what to know."""
        days = self.first if self.first == self.last else words.tr("{first} to {last}")
        days = days.format(first=self.first, last=self.last)
        measures = words.tr("%n measure(s)", "", self.measures)
        return words.tr("%n reading(s), {measures}, {days}", "", self.readings).format(measures=measures, days=days)


@dataclass(frozen=True)
class NewMeasures(Saying):
    """Measures that an import adds."""

    says = later_words.tr("New measures: {names}")
    names: tuple[str, ...]


@dataclass(frozen=True)
class MixedPercents(Saying):
    """A column in which some cells are percents and others bare numbers."""

    says = later_words.tr("“{column}” has percents and numbers without a sign. Check that they mean the same.")
    column: str


@dataclass(frozen=True)
class ChangeUnknown(Saying):
    """Accounts of which the change in a week cannot be told."""

    says = later_words.tr(
        "The change in a week is not known for %n account(s): tickets lack the day they were created or solved.", "", 1
    )
    count: int
