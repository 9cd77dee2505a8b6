"""The completion criteria of the last onboarding in a handover."""

from collections.abc import Iterator

from csdesk.documents import figures
from csdesk.documents.handover.data import HandoverData
from csdesk.documents.handover.document import PackTable, Part
from csdesk.i18n import Words


def parts(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield them, if there are any."""
    last = next((one.id for one in told.entries["onboardings"]), 0)
    rows = tuple(
        (one.title, one.evidence or figures.NONE, figures.brief(words, one.met_on))
        for one in told.entries["onboarding_criteria"]
        if one.onboarding_id == last
    )
    if rows:
        head = (words.tr("Completion criterion"), words.tr("Evidence"), words.tr("Met on"))
        yield Part(words.tr("Completion criteria"), tables=(PackTable(head, (7, 6, 2.6), rows),), below=True)
