"""The promises of a handover, both ways: what is open first."""

from collections.abc import Iterator

from csdesk.documents import figures
from csdesk.documents.handover.data import HandoverData
from csdesk.documents.handover.document import PackTable, Part
from csdesk.domain.plans import Side
from csdesk.entities import Promise
from csdesk.i18n import Words


def parts(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield the promises: those that are open, then those that were kept, the last first."""
    known = sorted(told.entries["promises"], key=lambda one: one.kept_on is not None)
    head = (words.tr("Since"), words.tr("Whose"), words.tr("What was promised"), words.tr("Due"), words.tr("Kept"))
    rows = tuple(_row(one, words) for one in known)
    yield Part(
        words.tr("Promises"),
        tables=(PackTable(head, (2.4, 2.4, 7.4, 2.4, 2.4), rows),) if rows else (),
        nothing=words.tr("No promises yet."),
    )


def _row(one: Promise, words: Words) -> tuple[str, ...]:
    side = words.tr("We owe") if one.side is Side.US else words.tr("They owe")
    due, kept = (figures.brief(words, day) if day else "" for day in (one.due, one.kept_on))
    return figures.brief(words, one.on), side, "\n".join(filter(None, (one.title, one.who))), due, kept
