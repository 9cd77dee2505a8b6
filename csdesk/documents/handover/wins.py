"""The small wins of a handover, those that stay here too."""

from collections.abc import Iterator

from csdesk.documents import figures
from csdesk.documents.handover.data import HandoverData
from csdesk.documents.handover.document import PackTable, Part
from csdesk.i18n import Words


def parts(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield the small wins, the last first."""
    shown, internal = words.tr("Shown", "to the customer"), words.tr("Internal")
    wins = told.entries["small_wins"]
    rows = tuple((figures.brief(words, win.on), win.title, shown if win.customer_sees else internal) for win in wins)
    head = (words.tr("Day"), words.tr("What went well"), words.tr("Customer sees"))
    yield Part(
        words.tr("Small wins"),
        tables=(PackTable(head, (2.4, 10, 3), rows),) if rows else (),
        nothing=words.tr("No small wins yet."),
    )
