"""What a person should know of a file that was read all the same, in words."""

from dataclasses import dataclass
from enum import StrEnum

from csdesk.i18n import Words


class NoticeKind(StrEnum):
    """What was noticed."""

    OTHER_FORMAT = "other_format"
    OTHER_SHEETS = "other_sheets"
    HIDDEN_SHEETS = "hidden_sheets"
    MERGED_CELLS = "merged_cells"
    LOST_DIGITS = "lost_digits"
    ROWS_ABOVE = "rows_above"
    GUESSED_HEADER = "guessed_header"
    NO_HEADER = "no_header"
    SHORT_ROWS = "short_rows"
    SAME_COLUMNS = "same_columns"

    def sentence(self, words: Words) -> str:
        """Return the sentence, with {names} still to be filled in."""
        texts = {
            NoticeKind.OTHER_FORMAT: words.tr(
                "The file name suggests another type, but the file was read as: {names}."
            ),
            NoticeKind.OTHER_SHEETS: words.tr("Other sheets also have data and are not read: {names}."),
            NoticeKind.HIDDEN_SHEETS: words.tr("Hidden sheets are not read: {names}."),
            NoticeKind.MERGED_CELLS: words.tr("Merged cells were repeated in each of their rows: {names}."),
            NoticeKind.LOST_DIGITS: words.tr(
                "Numbers with more than 15 digits have lost digits in the workbook: {names}. If they are "
                "IDs, import them from a CSV file."
            ),
            NoticeKind.ROWS_ABOVE: words.tr("Rows above the headings were left out: {names}."),
            NoticeKind.GUESSED_HEADER: words.tr("Row {names} was used as the headings. Check that it is not a record."),
            NoticeKind.NO_HEADER: words.tr("No headings were found, so columns are named by letter."),
            NoticeKind.SHORT_ROWS: words.tr("Some rows have fewer cells than columns. The first is row {names}."),
            NoticeKind.SAME_COLUMNS: words.tr("Columns with the same heading were numbered: {names}."),
        }
        return texts[self]


@dataclass(frozen=True, slots=True)
class TableNotice:
    """Something noticed, and the sheets, columns or rows it was noticed at."""

    finding: NoticeKind
    names: tuple[str, ...] = ()

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return self.finding.sentence(words).format(names=", ".join(self.names))
