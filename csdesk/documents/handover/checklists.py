"""The checklists of a handover: what is done, what is left, and why something was skipped."""

from collections.abc import Iterator

from csdesk.documents import figures
from csdesk.documents.handover.data import HandoverData
from csdesk.documents.handover.document import PackTable, Part
from csdesk.entities import PlaybookItem
from csdesk.i18n import Words
from csdesk.services.playbooks.runs import ChecklistRow


def parts(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield each checklist."""
    head = (words.tr("Due"), words.tr("Item", "of a checklist"), words.tr("Owner"), words.tr("State"))
    row: ChecklistRow
    for row in told.entries["playbook_runs"]:
        rows = tuple(
            (
                figures.brief(words, item.due),
                item.title,
                row.owners.get(item.colleague_id or 0, ""),
                _state(words, item),
            )
            for item in row.items
        )
        yield Part(_heading(words, row), tables=(PackTable(head, (2.4, 8, 3, 5), rows),) if rows else ())


def _heading(words: Words, row: ChecklistRow) -> str:
    run = row.run
    closed = words.tr("closed {day}").format(day=figures.brief(words, run.closed_on)) if run.closed_on else ""
    gap = words.tr("Closed with gaps: {reason}").format(reason=run.gap) if run.gap else ""
    return " · ".join(filter(None, (run.title, figures.brief(words, run.starts_on), closed, gap)))


def _state(words: Words, item: PlaybookItem) -> str:
    if item.skipped:
        return words.tr("Skipped: {reason}").format(reason=item.skipped)
    done = words.tr("Done") if item.done_on else ""
    return " · ".join(filter(None, (done, item.evidence)))
