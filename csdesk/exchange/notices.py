"""What a person should know of a file that was read all the same, in words."""

from dataclasses import dataclass
from enum import Enum

from csdesk.i18n import Words, later_words


class NoticeKind(Enum):
    """What was noticed, as a sentence with {names} still to be filled in."""

    OTHER_FORMAT = later_words.tr("The file name suggests another type, but the file was read as: {names}.")
    TAKEN_SHEET = later_words.tr("The first sheet with a table of records was read: {names}.")
    OTHER_SHEETS = later_words.tr("Other sheets also have data and are not read: {names}.")
    HIDDEN_SHEETS = later_words.tr("Hidden sheets are not read: {names}.")
    MERGED_CELLS = later_words.tr("Merged cells were repeated in each of their rows: {names}.")
    MERGED_AMOUNTS = later_words.tr("Merged amounts count once, in their first row: {names}.")
    LOST_DIGITS = later_words.tr(
        "Numbers with more than 15 digits have lost digits in the workbook: {names}. If they are "
        "IDs, import them from a CSV file."
    )
    ROWS_ABOVE = later_words.tr("Rows above the headings were left out: {names}.")
    GUESSED_HEADER = later_words.tr("Row {names} was used as the headings. Check that it is not a record.")
    NO_HEADER = later_words.tr("No headings were found, so columns are named by letter.")
    TWO_HEADINGS = later_words.tr("Two rows of headings were joined: {names}.")
    SHORT_ROWS = later_words.tr("Some rows have fewer cells than columns. The first is row {names}.")
    SAME_COLUMNS = later_words.tr("Columns with the same heading were numbered: {names}.")


@dataclass(frozen=True, slots=True)
class TableNotice:
    """Something noticed, and the sheets, columns or rows it was noticed at."""

    finding: NoticeKind
    names: tuple[str, ...] = ()

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return self.finding.value.said(words, names=", ".join(self.names))
