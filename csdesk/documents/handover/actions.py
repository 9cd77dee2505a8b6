"""The actions of a handover: what is open, by when, and whom it waits for."""

from collections.abc import Iterator

from csdesk.documents import figures
from csdesk.documents.handover.data import HandoverData
from csdesk.documents.handover.document import PackTable, Part
from csdesk.entities import Action
from csdesk.i18n import Words


def parts(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield the open actions, the first due first; of those that are done the rest of the pack tells enough."""
    known = [one for one in told.entries["actions"] if one.done_on is None]
    known.sort(key=lambda one: (one.deadline is None, one.deadline, one.id))
    head = (words.tr("Action"), words.tr("Deadline"), words.tr("Waiting for"), words.tr("Notes"))
    rows = tuple(_row(one, words) for one in known)
    yield Part(
        words.tr("Next actions"),
        tables=(PackTable(head, (6.4, 2.4, 2.8, 5.4), rows),) if rows else (),
        nothing=words.tr("No open actions."),
    )


def _row(one: Action, words: Words) -> tuple[str, ...]:
    due = figures.brief(words, one.deadline) if one.deadline else ""
    since = figures.brief(words, one.waiting_since) if one.waiting_since else ""
    waits = "\n".join(filter(None, (one.waiting_on, since)))
    return one.title, due, waits, one.notes
