"""The plan as Markdown for a mail; what somebody has typed is never markup."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from csdesk.documents import figures, labels
from csdesk.documents.plan import (
    GoalPart,
    MilestonePart,
    MilestoneState,
    OutcomePart,
    PlanDocument,
    PromisePart,
    WinPart,
)
from csdesk.domain.plans import Side
from csdesk.fields.values import in_document
from csdesk.i18n import Catalogue, Words

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_WINS = 6
"""So many small wins are told, the last ones."""
_LEADING = re.compile(r"^(\s*)(?:([-+=])|(\d+)([.)])(?=\s|$))", re.MULTILINE)


def markdown(document: PlanDocument) -> str:
    """Return the story of the plan: where it goes, how its outcomes stand, its goals and its next steps."""
    words = Catalogue(document.language)
    return "\n".join(_lines(document, words)).strip() + "\n"


def escaped(text: str) -> str:
    """Return a text on one line, which every reader of Markdown shows as it was typed."""
    flowing = _MARKUP.sub(r"\\\1", " ".join(text.split()))
    return _LEADING.sub(_held, flowing)


def _held(found: "re.Match[str]") -> str:
    """Return what would begin a list or a heading, held by a backslash."""
    space, mark, number, dot = found.groups()
    return f"{space}\\{mark}" if mark else f"{space}{number}\\{dot}"


def _lines(document: PlanDocument, words: Words) -> Iterator[str]:
    title = document.title or words.tr("Success plan")
    customer = labels.party(document, document.customer)
    yield f"# {escaped(title)}"
    yield ""
    yield f"{escaped(customer)} × {escaped(document.supplier.name)} · {figures.full(words, document.on)}"
    if document.purpose:
        yield from ("", f"> {escaped(labels.quoted(words, document.purpose.words))}")
    if document.headline:
        where = words.tr("Where we are")
        yield from ("", f"**{where}** {escaped(document.headline)}")
    yield from section(words.tr("Progress towards the outcomes"), (_outcome(one, words) for one in document.outcomes))
    wins = (_win(part, document, words) for part in document.wins[:_WINS])
    yield from section(words.tr("What went well", "heading of a document"), wins)
    for goal in document.goals:
        yield from _goal(goal, document, words)
    for side in (Side.US, Side.CUSTOMER):
        steps = (_milestone(part, document, words) for part in document.next_steps(side))
        promised = (_promise(part, document, words) for part in document.promises if part.side is side)
        yield from section(escaped(labels.will(document, side, words)), chain(steps, promised))


def section(title: str, items: Iterable[str]) -> Iterator[str]:
    """Yield a heading and its list; nothing where that is empty."""
    lines = [f"- {item}" for item in items]
    if lines:
        yield from ("", f"## {title}", "", *lines)


def _outcome(part: OutcomePart, words: Words) -> str:
    last = part.actual
    now = figures.with_unit(words, last.value, part.unit) if last else words.tr("No reading yet")
    target = words.tr("Target {value}").format(value=figures.with_unit(words, part.target, part.unit))
    way = in_document(part.state, words) if part.share is None else figures.percent(part.share)
    proof = ": ".join(filter(None, labels.proof(words, part)))
    mark = labels.found_on_the_way(words) if part.unexpected else ""
    told = " · ".join(escaped(one) for one in filter(None, (now, target, way, proof, mark)))
    said = labels.in_your_words(words, part)
    return f"**{escaped(part.title)}** {told}" + (f"\n  - {escaped(said)}" if said else "")


def _win(part: WinPart, document: PlanDocument, words: Words) -> str:
    return f"{figures.short(words, part.on, document.on)} {escaped(part.title)}"


def _promise(part: PromisePart, document: PlanDocument, words: Words) -> str:
    told = (part.owner, figures.short(words, part.due, document.on) if part.due else "")
    return " · ".join(escaped(one) for one in filter(None, (part.title, *told)))


def _goal(goal: GoalPart, document: PlanDocument, words: Words) -> Iterator[str]:
    title = f"{labels.ahead(words, goal, document)}: {escaped(goal.title)}"
    yield from ("", f"## {title}")
    if goal.milestones:
        yield ""
        yield from (f"- {_milestone(part, document, words)}" for part in goal.milestones)


def _milestone(part: MilestonePart, document: PlanDocument, words: Words) -> str:
    box = "x" if part.state is MilestoneState.DONE else " "
    who = escaped(", ".join(filter(None, (labels.side(document, part.side), part.owner))))
    return f"[{box}] {figures.short(words, part.due, document.on)} {escaped(part.title)} ({who})"
