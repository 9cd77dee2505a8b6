"""Why a file cannot be read as a table, in words."""

from csdesk.errors import CsdeskError
from csdesk.i18n import Words, later_words


class TableError(CsdeskError):
    """The file cannot be read as a table."""


class MissingTableError(TableError):
    """There is no such file."""

    says = later_words.tr("The file was not found. Check whether it was moved or renamed.")


class NotAFileError(TableError):
    """It is a folder or a device."""

    says = later_words.tr("This is a folder or a device, not a file. Choose a file.")


class NoAccessError(TableError):
    """The file may not be read."""

    says = later_words.tr(
        "The file cannot be read. Check that no other program has it open and that you have permission."
    )


class EmptyFileError(TableError):
    """The file, or the sheet, holds nothing."""

    says = later_words.tr("The file is empty.")


class TooLargeError(TableError):
    """The file holds more than an import takes."""

    says = later_words.tr(
        "The file is too large: the limit is 100 MB, 200,000 rows and 500 columns. Delete cells far outside "
        "the table, or split the file."
    )


class UnstartedError(TableError):
    """The process that reads workbooks could not be started."""

    says = later_words.tr(
        "The workbook cannot be read because no process could be started. Save the table as CSV, or restart."
    )


class TooSlowError(TableError):
    """Reading took longer than anybody waits."""

    says = later_words.tr(
        "Reading the workbook took too long and was stopped. Save the sheet as CSV and choose that file."
    )


class ProtectedError(TableError):
    """The workbook is locked with a password."""

    says = later_words.tr("The workbook is protected by a password. Save it without one and try again.")


class BrokenWorkbookError(TableError):
    """The workbook is damaged, in a part if that is known."""

    part: str = ""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        if self.part:
            text = words.tr(
                "The workbook is damaged at “{part}”. Open it in the spreadsheet program, save it again and try once "
                "more."
            )
        else:
            text = words.tr(
                "The workbook is damaged. Open it in the spreadsheet program, save it again and try once more."
            )
        return text.format(part=self.part)


class NotATableError(TableError):
    """It is a file of another kind: a web page, a picture, a program."""

    says = later_words.tr("The file is neither a workbook nor a text table. Save it as .xlsx or .csv and try again.")


class UnknownEncodingError(TableError):
    """Nobody knows the encoding asked for."""

    says = later_words.tr("There is no encoding “{encoding}”. Try utf-8, cp932, euc_jp, utf-16 or cp1252.")
    encoding: str


class WrongEncodingError(TableError):
    """The text cannot be read in the encoding asked for, or in any (then the encoding is empty)."""

    line: int
    encoding: str = ""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        if self.encoding:
            text = words.tr("Line {line} cannot be read as {encoding}. Choose another encoding.")
        else:
            text = words.tr("Line {line} cannot be read in any known encoding. Save the file as UTF-8 and try again.")
        return text.format(line=str(self.line), encoding=self.encoding)


class UnclearEncodingError(TableError):
    """The text reads well in several encodings, as different texts; each with the beginning of what it gives."""

    candidates: tuple[tuple[str, str], ...]

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("The encoding is unclear. Which of these reads right: {previews}?")
        previews = " · ".join(f"{encoding} “{preview}”" for encoding, preview in self.candidates)
        return text.format(previews=previews)


class QuotesError(TableError):
    """Too many quotation marks do not match; the line is the first of them."""

    says = later_words.tr(
        "From line {line} on, quotation marks do not match. Correct them, or save the file again as CSV."
    )
    line: int


class UnevenRowsError(TableError):
    """A row of a large file has more cells than the headings, or a quotation mark in it does not match."""

    says = later_words.tr(
        "A row has more cells than there are columns, or its quotation marks do not match. Save the file again as CSV."
    )


class DelimiterError(TableError):
    """The delimiter asked for is not one character."""

    says = later_words.tr("The delimiter must be one character, such as a comma, a semicolon or a tab.")


class NoHeaderError(TableError):
    """There is nothing in the row that is to hold the headings."""

    says = later_words.tr("Row {row} is empty. Choose the row with the headings.")
    row: int


class UnknownSheetError(TableError):
    """The workbook has no such sheet, or the file has no sheets at all."""

    sheet: str
    names: tuple[str, ...]

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        if self.names:
            text = words.tr("There is no sheet “{sheet}”. The sheets are: {names}.")
        else:
            text = words.tr("There is no sheet “{sheet}”: the file is a text table.")
        return text.format(names=", ".join(self.names), sheet=self.sheet)
