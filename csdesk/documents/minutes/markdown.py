"""The minutes as Markdown for a mail; what somebody has typed is never markup."""

from collections.abc import Iterable, Iterator

from csdesk.documents import figures, labels
from csdesk.documents.markdown import escaped, section
from csdesk.documents.minutes.document import MinutesDocument, TaskPart
from csdesk.domain.plans import Side
from csdesk.i18n import Catalogue, Words


def markdown(document: MinutesDocument) -> str:
    """Return what was agreed: decisions, what either side will do, what is open, and when one meets again."""
    words = Catalogue(document.language)
    return "\n".join(_lines(document, words)).strip() + "\n"


def _lines(document: MinutesDocument, words: Words) -> Iterator[str]:
    companies = f"{escaped(labels.party(document, document.customer))} × {escaped(document.supplier.name)}"
    heading = words.tr("Minutes", "of a meeting")
    yield f"# {heading}: {escaped(document.title)}"
    yield from ("", f"{companies} · {escaped(document.when) or figures.full(words, document.on)}", "")
    yield from (f"- {line}" for line in filter(None, (_people(document, side, words) for side in _SIDES)))
    yield from section(words.tr("Decisions"), map(escaped, document.decisions))
    tasks = (_task(one, document, words) for one in document.tasks)
    yield from section(words.tr("Next steps", "heading of a document"), tasks)
    yield from section(words.tr("Open questions", "heading of a document"), map(escaped, document.questions))
    yield from section(words.tr("Next meeting"), filter(None, [escaped(document.next_meeting)]))


def _people(document: MinutesDocument, side: Side, words: Words) -> str:
    people = document.people_us if side is Side.US else document.people_customer
    comma = words.tr(", ", "between the items of a list")
    return escaped(document.party(side).name) + ": " + escaped(comma.join(one.name for one in people)) if people else ""


def _task(part: TaskPart, document: MinutesDocument, words: Words) -> str:
    who = " ".join(_known(document.party(part.side).short, part.who))
    due = words.tr("Done", "document") if part.done_on else figures.short(words, part.due, document.on)
    return f"{escaped(part.title)} ({' · '.join(_known(escaped(who), '' if due == figures.NONE else due))})"


def _known(*texts: str) -> Iterable[str]:
    return filter(None, texts)


_SIDES = (Side.CUSTOMER, Side.US)
