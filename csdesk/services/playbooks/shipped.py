"""The playbooks that csdesk brings."""

from csdesk.domain.playbook_document import understood_playbook
from csdesk.domain.playbooks import PlaybookPurpose
from csdesk.services.shipped import PREFIX, ShippedDocuments

PLAYBOOKS = ShippedDocuments(
    "playbooks",
    ("kickoff", "onboarding", "reonboarding", "activation", "risk", "renewal", "rekickoff"),
    PlaybookPurpose,
    understood_playbook,
)
KICKOFF, REKICKOFF, ONBOARDING = (f"{PREFIX}{name}" for name in ("kickoff", "rekickoff", "onboarding"))


def usual_criteria(language: str) -> list[str]:
    """Return by what csdesk proposes that an onboarding is over, in a language."""
    return [one.title for one in PLAYBOOKS.document(ONBOARDING, language).criteria]
