"""What stands in the way of closing a contract, as sentences."""

from csdesk.errors import CsdeskError
from csdesk.i18n import later_words


class NoStartError(CsdeskError):
    """The next contract has no start, since the last has no end."""

    says = later_words.tr("The contract has no last day. Enter the start date of the next one.")


class EndBeforeStartError(CsdeskError):
    """The next contract would end before it starts."""

    says = later_words.tr("The next contract would end before it starts. Change its start or its last day.")


class NoticeAfterEndError(CsdeskError):
    """Notice could be given when the next contract is over."""

    says = later_words.tr("The notice deadline of the next contract is after its last day. Change one of them.")


class AlreadyRenewedError(CsdeskError):
    """Another contract already renews this one."""

    says = later_words.tr("Another contract already renews this one. Delete it first, or only record the outcome.")
