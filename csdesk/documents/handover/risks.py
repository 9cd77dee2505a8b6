"""The risks of a handover: the open ones with all that is known of them, and how the others ended."""

from collections.abc import Iterator

from csdesk.documents import figures
from csdesk.documents.handover.data import HandoverData
from csdesk.documents.handover.document import PackTable, Part
from csdesk.entities import Risk
from csdesk.fields.values import known_name, name_of
from csdesk.i18n import Words


def parts(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield the risks, if there were any."""
    rows = tuple((_of(risk, words), _known(risk, words), _end(risk, words)) for risk in told.entries["risks"])
    if rows:
        head = words.tr("Risk", "to an account"), words.tr("What is known"), words.tr("State")
        yield Part(words.tr("Risks"), tables=(PackTable(head, (5, 8, 4), rows),))


def _of(risk: Risk, words: Words) -> str:
    told = name_of(risk.kind, words), name_of(risk.severity, words), figures.brief(words, risk.on)
    return "\n".join((risk.title, " · ".join(told)))


def _known(risk: Risk, words: Words) -> str:
    told = (
        (words.tr("Purpose"), known_name(risk.fulfilment, words)),
        (words.tr("Gap of needs"), risk.gap),
        (words.tr("Real reason"), risk.reason),
        (words.tr("Special terms"), risk.terms),
        (words.tr("Response", "to a risk"), risk.response),
    )
    return "\n".join(f"{name}: {value}" for name, value in told if value)


def _end(risk: Risk, words: Words) -> str:
    if risk.closed_on is None:
        return words.tr("Open", "risk")
    ended = " · ".join(filter(None, (known_name(risk.result, words), figures.brief(words, risk.closed_on))))
    return "\n".join(filter(None, (ended, risk.lesson)))
