"""What of a document is better mended before it goes out: nothing of it stops the document."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from csdesk.documents import labels
from csdesk.documents.plan import PlanDocument
from csdesk.entities import Colleague, Company
from csdesk.i18n import Words
from csdesk.services.plans.beginnings import is_begun
from csdesk.services.plans.plans import Planned

_JAPANESE = re.compile("[\u3041-\u30ff\u3400-\u9fff\uff66-\uff9f]")
_BLANK = re.compile(
    "[○◯〇●]{2,}|[＿_]{3,}|[ＸX]{3,}|\\b(?:TBD|TODO)\\b|\\{[^{}]*\\}|<[A-Za-z ]+>|［[^［］]*］|〔[^〔〕]*〕"
)
_MOST = 5
"""So many blanks are told."""
Place = tuple[str, str]


class Lead(StrEnum):
    """Where a doubt is mended."""

    COMPANY = "company"
    COLLEAGUES = "colleagues"
    GOAL = "goal"
    NOWHERE = ""


@dataclass(frozen=True)
class Doubt:
    """Something to be mended: what to say of it, where that is done, and of which record; else it is only told."""

    told: str
    lead: Lead = Lead.NOWHERE
    id: int = 0
    is_fault: bool = True


def doubts(
    document: PlanDocument,
    planned: Planned,
    company: Company,
    us: Iterable[Colleague],
    texts: Iterable[Place],
    words: Words,
) -> Iterator[Doubt]:
    """Yield what is doubtful in a document with these texts."""
    placed = list(texts)
    if not company.name:
        told = words.tr("Your company has no name yet: the document says “{name}”.")
        yield Doubt(told.format(name=document.supplier.name), Lead.COMPANY)
    yield from _placeholders(planned, words)
    yield from _blanks(placed, words)
    if document.language == "en":
        yield from _without_english(document, company, us, words)
        yield from _japanese(placed, words)


def _placeholders(planned: Planned, words: Words) -> Iterator[Doubt]:
    """Yield the goals in which nobody has written anything: they stand without a title."""
    told = words.tr("“{title}” is still the default text, so it is not printed.")
    for one in planned.goals:
        if is_begun(one.goal.title):
            yield Doubt(told.format(title=one.goal.title), Lead.GOAL, one.goal.id)


def _blanks(texts: Iterable[Place], words: Words) -> Iterator[Doubt]:
    told = words.tr("“{text}” in “{place}” looks like a blank that was not filled in.")
    found = dict.fromkeys((place, match[0]) for place, text in texts if (match := _BLANK.search(text)))
    for place, blank in list(found)[:_MOST]:
        yield Doubt(told.format(text=blank, place=place))


def _without_english(
    document: PlanDocument, company: Company, us: Iterable[Colleague], words: Words
) -> Iterator[Doubt]:
    if company.name and not company.english_name and _JAPANESE.search(company.name):
        yield Doubt(words.tr("Your company has no English name."), Lead.COMPANY)
    shown = {person.name for person in document.people_us} | {part.owner for part in document.milestones}
    lacking = [one.name for one in us if not one.english_name and one.name in shown and _JAPANESE.search(one.name)]
    if lacking:
        told = words.tr("Without an English name: {names}.")
        yield Doubt(told.format(names=", ".join(dict.fromkeys(lacking))), Lead.COLLEAGUES)


def _japanese(texts: Iterable[Place], words: Words) -> Iterator[Doubt]:
    """Yield what stays Japanese, counted by where it stands."""
    separator = labels.separator(words)
    places = Counter(place.rpartition(separator)[2] for place, text in texts if _JAPANESE.search(text))
    if places:
        counted = ", ".join(f"{place} ({count})" for place, count in places.items())
        yield Doubt(words.tr("Stays in Japanese: {texts}.").format(texts=counted), is_fault=False)
