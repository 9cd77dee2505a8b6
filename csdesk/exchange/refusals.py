"""Why a value or a row could not be taken as it stands, in words."""

from dataclasses import dataclass
from enum import StrEnum

from csdesk.i18n import Words


class RefusalReason(StrEnum):
    """What is wrong with a row or a value."""

    TOTAL = "total"
    REPEATED_HEADER = "repeated_header"
    FOOTNOTE = "footnote"
    TOO_MANY_CELLS = "too_many_cells"
    QUOTES = "quotes"
    UNREADABLE_CHARACTERS = "unreadable_characters"
    OVERSIZED = "oversized"
    ERROR_VALUE = "error_value"
    NOT_A_DATE = "not_a_date"
    AMBIGUOUS_DATE = "ambiguous_date"
    NOT_AN_AMOUNT = "not_an_amount"
    NOT_A_NUMBER = "not_a_number"
    NOT_A_FLAG = "not_a_flag"
    NOT_A_PERIOD = "not_a_period"
    NOT_A_DOMAIN = "not_a_domain"
    UNKNOWN_CHOICE = "unknown_choice"

    def sentence(self, words: Words) -> str:
        """Return what is wrong, as a sentence."""
        texts = {
            RefusalReason.TOTAL: words.tr("This is a total, not a record."),
            RefusalReason.REPEATED_HEADER: words.tr("This row repeats the headings."),
            RefusalReason.FOOTNOTE: words.tr("This is a note below the table, not a record."),
            RefusalReason.TOO_MANY_CELLS: words.tr("The row has more cells than there are columns."),
            RefusalReason.QUOTES: words.tr("The quotation marks in this row do not match."),
            RefusalReason.UNREADABLE_CHARACTERS: words.tr("The text is damaged: some characters cannot be read."),
            RefusalReason.OVERSIZED: words.tr("The cell is too long: at most 32,767 characters."),
            RefusalReason.ERROR_VALUE: words.tr("The spreadsheet could not compute this cell."),
            RefusalReason.NOT_A_DATE: words.tr("This is not a date."),
            RefusalReason.AMBIGUOUS_DATE: words.tr("Day and month are ambiguous. Choose the date order."),
            RefusalReason.NOT_AN_AMOUNT: words.tr("This is not a valid amount."),
            RefusalReason.NOT_A_NUMBER: words.tr("This is not a valid number."),
            RefusalReason.NOT_A_FLAG: words.tr("This must be yes or no."),
            RefusalReason.NOT_A_PERIOD: words.tr("This is not a billing period."),
            RefusalReason.NOT_A_DOMAIN: words.tr("This is not a web domain."),
            RefusalReason.UNKNOWN_CHOICE: words.tr("csdesk does not know this value."),
        }
        return texts[self]


class Refusal(ValueError):  # noqa: N818  (it is what the parsers answer, not a failure)
    """The text is not what its column holds; ``reason`` says why."""

    def __init__(self, text: str, reason: RefusalReason) -> None:
        super().__init__(text, reason)
        self.text, self.reason = text, reason


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that cannot be taken; at most one for a row. The column is empty when the whole row is meant."""

    row: int
    column: str
    value: str
    reason: RefusalReason

    def sentence(self, words: Words) -> str:
        """Return where it is and what is wrong with it."""
        place = words.tr("Row {row}, {column}:") if self.column else words.tr("Row {row}:")
        place = place.format(row=str(self.row), column=self.column)
        return f"{place} {self.reason.sentence(words)}" + (f" ({self.value})" if self.value else "")
