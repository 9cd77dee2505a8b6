"""What is said of the rows and cells of a sales sheet."""

from dataclasses import dataclass

from csdesk.errors import CsdeskError
from csdesk.i18n import Words, later_words
from csdesk.services.importing.issues import Unfit

NO_MONTH = Unfit(later_words.tr("This is not a month."))
NOTHING_STATED = Unfit(later_words.tr("The row states no amount."))
NEGATIVE_TERM = Unfit(later_words.tr("The period ends before it starts."))
WITHOUT_PERIOD = Unfit(later_words.tr("The amount has no period, so it is not counted until you decide."))
NO_SUCH_AMOUNT = Unfit(later_words.tr("This is not an amount."))


@dataclass(frozen=True, slots=True)
class OtherWay:
    """Accounts that were stated by months are now by amounts for a time, or the other way round."""

    names: tuple[str, ...]

    def sentence(self, words: Words) -> str:
        """Return what is said."""
        text = words.tr("What an earlier sheet stated in another way, by months or by periods, is replaced: {names}")
        return text.format(names=", ".join(self.names))


class NoMonthsError(CsdeskError):
    """No column holds amounts for a month or a time."""

    def __init__(self, columns: tuple[str, ...]) -> None:
        super().__init__(columns)
        self.columns = columns

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr(
            "No amounts were found: head columns with months (2026-01), or name a month or a start beside an amount."
            " Columns: {columns}"
        )
        return text.format(columns=", ".join(self.columns))
