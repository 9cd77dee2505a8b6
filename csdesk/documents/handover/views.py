"""How the account was seen, in a handover: each word with its day and why."""

from collections.abc import Iterator

from csdesk.documents import figures
from csdesk.documents.handover import labels
from csdesk.documents.handover.data import HandoverData
from csdesk.documents.handover.document import PackTable, Part
from csdesk.i18n import Words


def parts(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield what was said, the last first, if anything was."""
    said = told.entries["sentiments"]
    rows = tuple((figures.brief(words, one.on), labels.level(words, one.level, None), one.why) for one in said)
    if rows:
        head = words.tr("Day"), words.tr("Level"), words.tr("Why")
        yield Part(words.tr("Our own view"), tables=(PackTable(head, (2.4, 3, 10), rows),))
