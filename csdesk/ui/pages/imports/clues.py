"""What speaks for and against two records being one, in words."""

from csdesk.domain.duplicates import Clue, Evidence
from csdesk.services.duplicates import DuplicateProposal
from csdesk.ui import labels
from csdesk.ui.words import words


def name(evidence: Evidence) -> str:
    """Return what a kind of evidence is called."""
    return {
        Evidence.SAME_NAME: words.tr("same name"),
        Evidence.SIMILAR_NAME: words.tr("similar name"),
        Evidence.SAME_READING: words.tr("same phonetic name"),
        Evidence.SAME_DOMAIN: words.tr("same domain"),
        Evidence.SAME_MAIL: words.tr("same mail"),
        Evidence.DIFFERENT_IDS: words.tr("different IDs in the same source"),
    }[evidence]


def brief(proposal: DuplicateProposal) -> str:
    """Return the clues in a few words; what speaks against it comes first."""
    ordered = sorted(proposal.clues, key=lambda clue: clue.points > 0)
    return labels.listed(name(clue.evidence) for clue in ordered)


def whole(proposal: DuplicateProposal) -> str:
    """Return the clues with what both have and their points, and the sum."""
    told = " · ".join(_told(clue) for clue in proposal.clues)
    return f"{told}  =  {proposal.pair.score}"


def _told(clue: Clue) -> str:
    text = words.tr("{clue} “{value}” {points}")
    return text.format(clue=name(clue.evidence), value=clue.told, points=labels.signed(clue.points))
