"""What becomes of a plan document beside its PDF: it is kept as agreed, or as sent."""

from dataclasses import dataclass
from datetime import date

from csdesk.documents import keeping
from csdesk.documents.compose import Sources, compose
from csdesk.documents.difference import difference
from csdesk.documents.plan import PlanDocument
from csdesk.domain.documents import Layout
from csdesk.domain.people import Role
from csdesk.entities import Account, Contact
from csdesk.services.plan_versions import Composed, Letter

_AGREE = frozenset({Role.DECISION_MAKER, Role.SPONSOR, Role.CHAMPION})


@dataclass(frozen=True)
class Sending:
    """A file on its way: in which layout, to whom, under which name."""

    plan_id: int
    layout: Layout
    recipient: str
    file_name: str


def composed(document: PlanDocument) -> Composed:
    """Return a document as it is kept."""
    return Composed(keeping.dump(document), keeping.FORMAT)


def agree(sources: Sources, account: Account, plan_id: int, on: date) -> int:
    """Keep a plan as agreed on a day, with those who decide there and whoever has this laptop; return the version."""
    document = compose(sources, account, on, plan_id=plan_id)
    me = sources.colleagues.me()
    theirs = ", ".join(one.name for one in sources.contacts.of(account.id) if _agrees(one))
    return sources.plan_versions.freeze(plan_id, composed(document), on, theirs, me.name if me else "")


def send(sources: Sources, document: PlanDocument, pdf: bytes, sending: Sending) -> int:
    """Keep a copy that goes out, and of which version it is; return its id."""
    letter = Letter(
        on=document.on,
        language=document.language,
        layout=sending.layout,
        recipient=sending.recipient,
        file_name=sending.file_name,
        version_id=_version(sources, document, sending.plan_id),
    )
    return sources.plan_versions.sent(sending.plan_id, composed(document), pdf, letter)


def _agrees(contact: Contact) -> bool:
    return contact.left_on is None and not _AGREE.isdisjoint(contact.roles)


def _version(sources: Sources, document: PlanDocument, plan_id: int) -> int | None:
    """Return the last version, if nothing in the plan was changed since."""
    agreed = sources.plan_versions.last_agreed(plan_id)
    if agreed is None:
        return None
    version, kept = agreed
    earlier = keeping.load(kept)
    same = [one for one in difference(earlier, document, sources.words) if one.what != sources.words.tr("Status")]
    return None if same else version.id
