"""Minutes on their way to a customer: looked through first, written as PDF or Markdown, kept as sent."""

import json
from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from csdesk.documents import glyphs, writing
from csdesk.documents.disclosure import Named, NamedError, OtherNames, Place, named
from csdesk.documents.glyphs import MissingGlyph
from csdesk.documents.minutes.document import MinutesDocument
from csdesk.documents.minutes.markdown import markdown
from csdesk.documents.minutes.pdf import render
from csdesk.domain.documents import Layout
from csdesk.domain.names import bare
from csdesk.entities import Account, Meeting
from csdesk.exchange.replacing import replace_file
from csdesk.i18n import Words
from csdesk.services.sent_copies import Composed, Letter

FORMAT = 1
"""Of minutes that are kept as sent."""


@dataclass(frozen=True)
class PreparedMinutes:
    """Minutes that are ready to be written, where they name another customer, and what cannot be printed."""

    meeting_id: int
    document: MinutesDocument
    named: tuple[Named, ...]
    missing: tuple[MissingGlyph, ...]


def prepared(
    book: OtherNames, account: Account, meeting_id: int, document: MinutesDocument, may_name: Collection[str] = ()
) -> PreparedMinutes:
    """Return the minutes of a meeting with what stands in their way; these customers may be named."""
    allowed = {bare(name).casefold() for name in may_name}
    found = named(book, account, texts(document, book.words))
    in_the_way = tuple(one for one in found if bare(one.name).casefold() not in allowed)
    return PreparedMinutes(meeting_id, document, in_the_way, glyphs.printable(document)[1])


def texts(document: MinutesDocument, words: Words) -> Iterator[Place]:
    """Yield every text that somebody has typed, with its place."""
    yield words.tr("Meeting"), document.title
    yield words.tr("Meeting"), document.when
    for person in (*document.people_customer, *document.people_us):
        yield words.tr("Attendee"), f"{person.name} {person.title}"
    yield from ((words.tr("Decision"), one) for one in document.decisions)
    yield from ((words.tr("Question"), one) for one in document.questions)
    for task in document.tasks:
        yield words.tr("Action"), f"{task.title} {task.who}"


def hand_over(book: OtherNames, ready: PreparedMinutes, path: Path, recipient: str, today: date) -> None:
    """Write the minutes; with a recipient they are kept as sent. Raise NamedError as ``written`` does."""
    pdf = written(ready, path)
    if recipient:
        keep(book, ready, pdf, recipient, path.name, today)


def written(ready: PreparedMinutes, path: Path) -> bytes:
    """Write the minutes as the file's ending says, PDF or Markdown; return the PDF.

    Raise NamedError, writing nothing, if another customer is named.
    """
    if ready.named:
        raise NamedError(ready.named)
    pdf = render(ready.document).pdf
    if path.suffix.casefold() == ".md":
        replace_file(path, markdown(ready.document).encode())
    else:
        writing.write(pdf, path)
    return pdf


def keep(book: OtherNames, ready: PreparedMinutes, pdf: bytes, recipient: str, file: str, today: date) -> None:
    """Keep minutes that went out."""
    letter = Letter(today, ready.document.language, Layout.OTHER, recipient, file)
    composed = Composed(json.dumps(_kept(ready.document), ensure_ascii=False), FORMAT)
    book.sent_copies.keep(Meeting, ready.meeting_id, composed, pdf, letter)


def _kept(document: MinutesDocument) -> dict[str, object]:
    """Return the minutes but their logos: the file that was sent has them."""
    plain = asdict(document) | {"on": document.on.isoformat()}
    for side in ("supplier", "customer"):
        plain[side].pop("logo")
    tasks = ((task, ("due", "done_on")) for task in plain["tasks"])
    for task, days in tasks:
        task |= {name: task[name] and task[name].isoformat() for name in days}
    return plain
