"""What becomes of a plan document beside its PDF: it is kept as agreed, or as sent."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from csdesk.documents import snapshot
from csdesk.documents.compose import Sources, chosen, compose, told_since
from csdesk.documents.disclosure import Disclosure, Named, NamedError, OtherNames, leaving
from csdesk.documents.plan import PlanDocument
from csdesk.documents.plan_pdf import write_plan
from csdesk.domain.documents import Layout
from csdesk.domain.names import bare
from csdesk.domain.people import Role
from csdesk.domain.plans import PlanStatus
from csdesk.entities import Account, Contact, SuccessPlan
from csdesk.services.exports import Exported, Exports
from csdesk.services.sent_copies import Composed, Letter

_AGREE = frozenset({Role.DECISION_MAKER, Role.SPONSOR, Role.CHAMPION})


@dataclass(frozen=True)
class PreparedExport:
    """A document that is ready to be written, and what is to be known before."""

    plan_id: int
    layout: Layout
    document: PlanDocument
    leaving: Disclosure
    allowed: frozenset[Named] = frozenset()
    """Where another customer may be named all the same, as she has said: a partner, say."""

    @property
    def in_the_way(self) -> tuple[Named, ...]:
        """Return where another customer is named that nobody has allowed."""
        return tuple(one for one in self.leaving.named if one not in self.allowed)


def prepared(
    book: OtherNames,
    account: Account,
    today: date,
    layout: Layout,
    *,
    language: str | None = None,
    plan_id: int | None = None,
    since: date | None = None,
) -> PreparedExport:
    """Return the document of a plan in a layout, with the news since a day or since the last copy."""
    planned = chosen(book, account, plan_id)
    document = compose(book, account, today, language, planned.plan.id)
    if layout is Layout.PROGRESS or since is not None:
        document = told_since(book, document, planned.plan.id, since)
    return PreparedExport(planned.plan.id, layout, document, leaving(book, account, planned, document))


def written(handed: PreparedExport, path: Path) -> bytes:
    """Write the PDF and return it; raise NamedError, writing nothing, if it names another customer."""
    refuse_named(handed)
    return write_plan(handed.document, path, handed.layout).pdf


def refuse_named(handed: PreparedExport) -> None:
    """Raise NamedError if another customer is named where nobody has allowed it."""
    if handed.in_the_way:
        raise NamedError(handed.in_the_way)


def allowing(handed: PreparedExport, names: Collection[str]) -> PreparedExport:
    """Return the same with these customers named wherever they now are."""
    wanted = {bare(name).casefold() for name in names}
    return replace(
        handed, allowed=frozenset(one for one in handed.leaving.named if bare(one.name).casefold() in wanted)
    )


def write_milestones(exports: Exports, handed: PreparedExport, path: Path, language: str) -> Exported:
    """Write the milestones that the customer may see as a table; raise NamedError as the document would."""
    refuse_named(handed)
    return exports.write("milestones", path, language, today=handed.document.on, plan_id=handed.plan_id)


def hand_over(book: OtherNames, handed: PreparedExport, path: Path, recipient: str) -> None:
    """Write the PDF; with a recipient it is kept as sent."""
    pdf = written(handed, path)
    if recipient:
        send(book, handed, pdf, recipient, path.name)


def composed(document: PlanDocument) -> Composed:
    """Return a document as it is kept."""
    return Composed(snapshot.dump(document), snapshot.FORMAT)


def agree(sources: Sources, account: Account, plan_id: int, on: date) -> int:
    """Keep a plan as agreed on a day, with those who decide there and whoever has this laptop; return the version."""
    document = replace(compose(sources, account, on, plan_id=plan_id), status=PlanStatus.AGREED, news=None, version=0)
    me = sources.colleagues.me()
    theirs = ", ".join(one.name for one in sources.contacts.of(account.id) if _agrees(one))
    return sources.plan_versions.freeze(plan_id, composed(document), on, theirs, me.name if me else "")


def send(sources: Sources, handed: PreparedExport, pdf: bytes, recipient: str, file_name: str) -> int:
    """Keep a copy that goes out, and of which version it is; return its id."""
    document = handed.document
    letter = Letter(
        on=document.on,
        language=document.language,
        layout=handed.layout,
        recipient=recipient,
        file_name=file_name,
        version_id=_version(sources, document, handed.plan_id),
    )
    return sources.sent_copies.keep(SuccessPlan, handed.plan_id, composed(document), pdf, letter)


def _agrees(contact: Contact) -> bool:
    return contact.left_on is None and not _AGREE.isdisjoint(contact.roles)


def _version(sources: Sources, document: PlanDocument, plan_id: int) -> int | None:
    """Return the version that a document is of, if nothing in the plan was changed since."""
    agreed = sources.plan_versions.last_agreed(plan_id) if document.version else None
    return agreed[0].id if agreed else None
