"""What a person should know of a file that was read all the same, in words."""

from dataclasses import dataclass
from enum import Enum

from csdesk.i18n import Words, later_words


class NoticeKind(Enum):
    """What was noticed, as a sentence with {names} still to be filled in."""

    OTHER_FORMAT = later_words.tr("The name of the file says otherwise, but it is a file of this kind: {names}.")
    OTHER_SHEETS = later_words.tr("Other sheets hold something, too, and are not read: {names}.")
    HIDDEN_SHEETS = later_words.tr("Hidden sheets are not read: {names}.")
    MERGED_CELLS = later_words.tr("Merged cells were repeated in each of their rows: {names}.")
    LOST_DIGITS = later_words.tr(
        "Numbers of more than 15 digits have lost digits in the workbook: {names}. "
        "If they are ids, take them from a CSV file."
    )
    ROWS_ABOVE = later_words.tr("Rows above the headings were left out: {names}.")
    GUESSED_HEADER = later_words.tr("Row {names} was taken for the headings: check that it is not a record.")
    NO_HEADER = later_words.tr("No headings were found: the columns are called by their letters.")
    SHORT_ROWS = later_words.tr("Some rows have fewer cells than there are columns, first row {names}.")
    SAME_COLUMNS = later_words.tr("Columns with the same heading were numbered: {names}.")


@dataclass(frozen=True, slots=True)
class TableNotice:
    """Something noticed, and the sheets, columns or rows it was noticed at."""

    finding: NoticeKind
    names: tuple[str, ...] = ()

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return self.finding.value.said(words, names=", ".join(self.names))
