"""The notes of a handover, as they were typed."""

from collections.abc import Iterator

from csdesk.documents import figures
from csdesk.documents.handover.data import HandoverData
from csdesk.documents.handover.document import PackFact, Part
from csdesk.i18n import Words

_MOST, _LONGEST = 20, 4_000
"""So many notes are printed, and so much of each; the JSON has all of them."""


def parts(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield the last notes."""
    written = [one for one in told.entries["notes"] if one.text.strip()][:_MOST]
    yield Part(
        words.tr("Notes"),
        texts=tuple(PackFact(figures.brief(words, one.on), one.text[:_LONGEST]) for one in written),
        nothing=words.tr("No notes yet."),
    )
