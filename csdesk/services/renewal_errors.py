"""What stands in the way of closing a contract, as sentences."""

from csdesk.errors import CsdeskError
from csdesk.i18n import Words


class NoStartError(CsdeskError):
    """The next contract has no start, since the last has no end."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("The contract has no last day. Say on which day the next one starts.")


class EndBeforeStartError(CsdeskError):
    """The next contract would end before it starts."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("The next contract would end before it starts. Change its start or its last day.")


class NoticeAfterEndError(CsdeskError):
    """Notice could be given when the next contract is over."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("The notice deadline of the next contract lies after its last day. Change one of them.")


class AlreadyRenewedError(CsdeskError):
    """Another contract renews this one already."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("Another contract renews this one already. Take that away first, or only record the outcome.")
