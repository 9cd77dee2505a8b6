"""From what is told of an account to the document that is handed over."""

from csdesk.documents import labels
from csdesk.documents.handover import about, contracts, health, meetings, people, plans
from csdesk.documents.handover.data import HandoverData
from csdesk.documents.handover.document import HandoverDocument
from csdesk.i18n import Catalogue
from csdesk.late import find
from csdesk.nouns import NOUNS


def compose(told: HandoverData, language: str) -> HandoverDocument:
    """Return the document, in a language."""
    words = Catalogue(language)
    entries = (find(f"csdesk.documents.handover.{noun.handover}") for noun in NOUNS if noun.handover)
    first = (about.parts, people.parts, contracts.parts, health.parts, plans.parts)
    sections = (*first, *entries, meetings.parts, people.contacts)
    return HandoverDocument(
        language=language,
        on=told.today,
        accent=told.company.accent,
        account=told.account.name,
        ours=told.company.called(language) or labels.our_side(words),
        parts=tuple(part for section in sections for part in section(told, words)),
    )
