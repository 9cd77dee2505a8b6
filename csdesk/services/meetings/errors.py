"""Why something cannot be done to a meeting."""

from datetime import date

from csdesk.errors import CsdeskError, EntryError
from csdesk.i18n import later_words


class NoNextStepError(CsdeskError):
    """A meeting was to be finished without saying what comes next."""

    says = later_words.tr("Add a next action first, or choose “None” and say why.")


class NoReasonError(CsdeskError):
    """No reason was given why there is no next action."""

    says = later_words.tr("Say in a few words why there is no next action.")


class NotHeldYetError(CsdeskError):
    """A meeting of a day to come was to be finished."""

    says = later_words.tr("This meeting is on {on}. Finish it once it has taken place, or change its date.")
    on: date


class NoTimeError(EntryError):
    """What was typed is no time of day."""

    says = later_words.tr("“{typed}” is not a time. Enter one like 14:00 or 14:00–14:45.")


class NoMinutesError(EntryError):
    """What was typed is no number of minutes."""

    says = later_words.tr("“{typed}” is not a number of minutes. Enter 0 to 999.")


class NoPointError(CsdeskError):
    """A point of an agenda, an action or somebody at a meeting has no name."""

    says = later_words.tr("Enter a few words first.")
