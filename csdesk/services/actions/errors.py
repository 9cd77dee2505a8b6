"""Why something cannot be done to an action."""

from datetime import date

from csdesk.errors import CsdeskError, EntryError
from csdesk.i18n import later_words


class DueAlreadyError(CsdeskError):
    """What is due today, or overdue, was to be snoozed."""

    says = later_words.tr("“{title}” is due, so it cannot sleep longer. Give it a new deadline instead.")
    title: str


class PastDayError(CsdeskError):
    """Something was to be put off to a day that is over."""

    says = later_words.tr("{on} is in the past. Choose a day from today on.")
    on: date


class NoRecurrenceError(EntryError):
    """What was typed says no recurrence."""

    says = later_words.tr("“{typed}” is not a recurrence. Enter one like “every month” or “every 2 weeks after done”.")


class NoActionError(EntryError):
    """There is no action of this id."""

    says = later_words.tr("There is no open action “{typed}”. See `csdesk list actions`.")
