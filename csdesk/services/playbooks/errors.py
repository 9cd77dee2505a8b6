"""What can go wrong with playbooks and their checklists."""

from csdesk.errors import CsdeskError, EntryError
from csdesk.i18n import later_words


class UnknownPlaybookError(EntryError):
    """No playbook, or more than one, answers to what was given."""

    says = later_words.tr("No playbook matches “{typed}”. To see them all, run csdesk list playbooks.")


class NoBusinessDaysError(EntryError):
    """What was typed is no number of business days."""

    says = later_words.tr(
        "“{typed}” is not a number of business days. Enter −1,000 to 1,000, or leave it empty for no date."
    )


class NoSkipReasonError(CsdeskError):
    """An item was to be skipped without a reason."""

    says = later_words.tr("Say why it is skipped. The reason stays with the item.")


class OpenGapsError(CsdeskError):
    """A checklist was to be closed with something open, and no reason was given."""

    says = later_words.tr("%n required item(s) or gap(s) are open. To close anyway, say why.", "", 1)
    count: int
