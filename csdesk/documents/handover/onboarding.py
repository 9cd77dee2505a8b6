"""The last onboarding in a handover: its window, and how it stands."""

from collections.abc import Iterator

from csdesk.documents import figures
from csdesk.documents.handover import labels
from csdesk.documents.handover.data import HandoverData
from csdesk.documents.handover.document import Part
from csdesk.fields.values import known_name
from csdesk.i18n import Words


def parts(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield it, if there is one."""
    last = told.row.onboarding
    if last is None:
        return
    (one, *_earlier) = told.entries["onboardings"]
    facts = labels.known(
        (words.tr("Started"), figures.brief(words, last.starts_on)),
        (words.tr("Window ends"), figures.brief(words, last.ends_on)),
        (words.tr("First value"), figures.brief(words, last.first_value_on)),
        (words.tr("State"), known_name(last.state, words)),
        (words.tr("Completed on"), figures.brief(words, last.completed_on)),
        (words.tr("Notes"), one.notes),
    )
    yield Part(words.tr("Onboarding"), facts=facts)
