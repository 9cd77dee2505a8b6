"""The contracts of a handover."""

from collections.abc import Iterator

from csdesk.documents import figures
from csdesk.documents.handover import labels
from csdesk.documents.handover.data import HandoverData
from csdesk.documents.handover.document import PackTable, Part
from csdesk.documents.handover.labels import known
from csdesk.domain.contracts import last_day
from csdesk.entities import Contract, ContractLine
from csdesk.fields.values import known_name
from csdesk.i18n import Words
from csdesk.services.contracts import Agreement


def parts(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield the contracts, each below the heading of all."""
    none = words.tr("No contracts yet.")
    yield Part(words.tr("Contracts"), nothing="" if told.agreements else none)
    for agreement in told.agreements:
        yield _contract(agreement, words)


def _contract(agreement: Agreement, words: Words) -> Part:
    contract = agreement.contract
    renews = {None: "", True: words.tr("Yes", "renews itself"), False: words.tr("No", "renews itself")}
    ended = ": ".join(filter(None, (known_name(contract.outcome, words), contract.outcome_reason)))
    rows = tuple(_line(line, contract, words) for line in agreement.lines)
    head = (words.tr("Agreed amount"), words.tr("From"), words.tr("Until"), words.tr("Description"))
    return Part(
        contract.product or words.tr("Contract without a product"),
        facts=known(
            (words.tr("Start"), figures.brief(words, contract.start)),
            (words.tr("Last day"), figures.brief(words, last_day(contract.end))),
            (words.tr("Renews on"), figures.brief(words, contract.end)),
            (words.tr("Notice deadline"), figures.brief(words, contract.notice_deadline)),
            (words.tr("Auto-renewal"), renews[contract.auto_renewal]),
            (words.tr("Forecast"), known_name(contract.forecast, words)),
            (words.tr("Contract outcome"), ended),
            *contract.custom.items(),
        ),
        texts=known((words.tr("Special terms"), contract.notes)),
        tables=(PackTable(head, (4, 2.4, 2.4, 6), rows),) if rows else (),
        below=True,
    )


def _line(line: ContractLine, contract: Contract, words: Words) -> tuple[str, ...]:
    since, until = line.since or contract.start, last_day(line.until or contract.end)
    return labels.agreed(words, line), figures.brief(words, since), figures.brief(words, until), line.title
