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
KICKOFF, REKICKOFF = f"{PREFIX}kickoff", f"{PREFIX}rekickoff"
