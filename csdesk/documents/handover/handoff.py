"""The sales handoff in a handover: what sales knew, and what the customer said of it."""

from collections.abc import Iterator, Mapping

from csdesk.documents import figures
from csdesk.documents.handover.data import HandoverData
from csdesk.documents.handover.document import PackTable, Part
from csdesk.entities import HandoffItem
from csdesk.fields.values import name_of
from csdesk.i18n import Words


def parts(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield what was handed over, if anything was; a former wording stands below the present one."""
    names = {one.id: one.name for one in told.people}
    rows = tuple(
        (name_of(item.topic, words), _wording(item, words), name_of(item.state, words), _source(item, names, words))
        for item in told.entries["handoff_items"]
    )
    if rows:
        said = words.tr("Customer said"), words.tr("By, on")
        head = (words.tr("Topic"), words.tr("Handed over", "sales handoff"), *said)
        yield Part(words.tr("Sales handoff"), tables=(PackTable(head, (3, 8, 2.6, 3), rows),))


def _wording(item: HandoffItem, words: Words) -> str:
    former = (words.tr("Formerly: {text}").format(text=one) for one in item.former.splitlines())
    return "\n".join((item.text, *former))


def _source(item: HandoffItem, names: Mapping[int, str], words: Words) -> str:
    day = figures.brief(words, item.on) if item.on else ""
    return ", ".join(filter(None, (names.get(item.contact_id or 0, ""), day)))
