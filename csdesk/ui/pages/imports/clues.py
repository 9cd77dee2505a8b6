"""What speaks for and against two records being one, in words."""

from csdesk.domain.duplicates import Clue, Evidence
from csdesk.i18n import Words, listed
from csdesk.services.duplicates import Proposal
from csdesk.ui import labels


def name(evidence: Evidence, words: Words) -> str:
    """Return what a kind of evidence is called."""
    return {
        Evidence.SAME_NAME: words.tr("same name"),
        Evidence.SIMILAR_NAME: words.tr("similar name"),
        Evidence.SAME_READING: words.tr("same reading"),
        Evidence.SAME_DOMAIN: words.tr("same domain"),
        Evidence.SAME_MAIL: words.tr("same mail"),
        Evidence.DIFFERENT_IDS: words.tr("different ids in the same source"),
    }[evidence]


def brief(proposal: Proposal, words: Words) -> str:
    """Return the clues in a few words; what speaks against it comes first."""
    ordered = sorted(proposal.clues, key=lambda clue: clue.points > 0)
    return listed((name(clue.evidence, words) for clue in ordered), words)


def whole(proposal: Proposal, words: Words) -> str:
    """Return the clues with what both have and their points, and the sum."""
    told = " · ".join(_told(clue, words) for clue in proposal.clues)
    return f"{told}  =  {proposal.pair.score}"


def _told(clue: Clue, words: Words) -> str:
    text = words.tr("{clue} “{value}” {points}").replace("{clue}", name(clue.evidence, words))
    return text.replace("{points}", labels.signed(clue.points)).replace("{value}", clue.told)
