"""What a rule finds: a cause with its evidence, and what may be done about it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from csdesk.domain.playbooks import PlaybookPurpose
from csdesk.domain.risks import RiskKind

Evidence = tuple[tuple[str, str], ...]
"""Names and values, each as plain text: days as ISO, numbers in digits."""
CauseKey = tuple[int, str, str, str]
"""Account, rule, subject and cause: there is never more than one suggestion of each."""


class Finding(NamedTuple):
    """What a rule says of an account: what tells this cause from the next, and why.

    ``subject`` is the record it is about (``milestones:7``), empty for the account itself.
    """

    cause: str
    evidence: Evidence = ()
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Cause:
    """A finding with its account and its rule."""

    account: int
    rule: str
    finding: Finding

    @property
    def key(self) -> CauseKey:
        """Return what makes it one and the same."""
        return self.account, self.rule, self.finding.subject, self.finding.cause


class Way(StrEnum):
    """What accepting a suggestion makes."""

    ACTION = "action"
    PLAYBOOK = "playbook"
    RISK = "risk"


class Proposal(NamedTuple):
    """A way to answer a suggestion: of a playbook what it is for, of a risk its kind."""

    way: Way = Way.ACTION
    purpose: PlaybookPurpose = PlaybookPurpose.OTHER
    kind: RiskKind = RiskKind.OTHER


AS_ACTION = Proposal()


def evidence(**values: object) -> Evidence:
    """Return evidence in the order in which it is given; what is not known is left out."""
    return tuple((name, str(value)) for name, value in values.items() if value is not None)
