"""What is said of the rows and cells of a sales sheet."""

from dataclasses import dataclass

from csdesk.i18n import Saying, later_words

NO_MONTH = later_words.tr("This is not a month.")
NOTHING_STATED = later_words.tr("The row states no amount.")
NEGATIVE_TERM = later_words.tr("The period ends before it starts.")
NO_MONTHS = later_words.tr(
    "No amounts were found: head columns with months (2026-01), or name a month or a start beside an amount."
    " Columns: {columns}"
)
WITHOUT_PERIOD = later_words.tr("The amount has no period, so it is not counted until you decide.")


@dataclass(frozen=True)
class OtherWay(Saying):
    """Accounts that were stated by months are now by amounts for a time, or the other way round."""

    says = later_words.tr("What an earlier sheet stated in another way, by months or by periods, is replaced: {names}")
    names: tuple[str, ...]
