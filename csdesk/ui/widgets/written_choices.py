"""What people write for a choice in a cell, read as the imports read it."""

from enum import StrEnum

from csdesk.errors import EntryError
from csdesk.exchange.choices import read_choice
from csdesk.exchange.refusals import Refusal, RefusalReason
from csdesk.i18n import Words


class UnreadableError(EntryError):
    """What was typed does not fit into its column."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.text)
        self.reason: RefusalReason = refusal.reason

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return (
            f"{self.reason.sentence(words)} ({self.typed})" if self.typed.strip() else words.tr("It cannot be empty.")
        )


def read(field: str, typed: str) -> StrEnum:
    """Return the status, stage or touch that the words mean."""
    try:
        return read_choice(field, typed)
    except Refusal as refusal:
        raise UnreadableError(refusal) from refusal
