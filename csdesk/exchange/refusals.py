"""Why a value or a row could not be taken as it stands, in words."""

from dataclasses import dataclass
from enum import Enum

from csdesk.i18n import Words, later_words


class RefusalReason(Enum):
    """What is wrong with a row or a value, as a sentence."""

    TOTAL = later_words.tr("This is a total, not a record.")
    REPEATED_HEADER = later_words.tr("This row repeats the headings.")
    FOOTNOTE = later_words.tr("This is a note below the table, not a record.")
    TOO_MANY_CELLS = later_words.tr("The row has more cells than there are columns.")
    QUOTES = later_words.tr("The quotation marks in this row do not match.")
    UNREADABLE_CHARACTERS = later_words.tr("The text is damaged: some characters cannot be read.")
    OVERSIZED = later_words.tr("The cell is too long: at most 32,767 characters.")
    ERROR_VALUE = later_words.tr("The spreadsheet could not compute this cell.")
    NOT_A_DATE = later_words.tr("This is not a date.")
    AMBIGUOUS_DATE = later_words.tr("Day and month are ambiguous. Choose the date order.")
    NOT_AN_AMOUNT = later_words.tr("This is not a valid amount.")
    NOT_A_TIME = later_words.tr("This is not a time.")
    NOT_A_NUMBER = later_words.tr("This is not a valid number.")
    NOT_A_FLAG = later_words.tr("This must be yes or no.")
    NOT_A_PERIOD = later_words.tr("This is not a billing period.")
    NOT_A_DOMAIN = later_words.tr("This is not a web domain.")
    NOT_A_MAIL = later_words.tr("This is not an e-mail address.")
    CUT_NUMBER = later_words.tr("A spreadsheet has cut this number: digits are missing.")
    UNKNOWN_CHOICE = later_words.tr("csdesk does not know this value.")

    def sentence(self, words: Words) -> str:
        """Return the sentence."""
        return self.value.said(words)


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
