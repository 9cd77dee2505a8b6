"""Why something cannot be done to an entry of the queue."""

from csdesk.errors import CsdeskError
from csdesk.i18n import later_words


class NeedsOutcomeError(CsdeskError):
    """A meeting that was is not done by a tick."""

    says = later_words.tr("A meeting is done with its next action. Press Enter to open it.")


class OwnDateError(CsdeskError):
    """What has a date of its own, which has come, was to be snoozed."""

    says = later_words.tr("“{title}” has a date of its own, which has come. Press Enter to open it and move the date.")
    title: str
