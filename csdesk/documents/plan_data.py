"""The plan document as its template takes it: every text ready to print, every place a number."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date

from csdesk.documents import figures, first_page, glyphs, labels, logos, news_data, outcome_data
from csdesk.documents.plan import (
    BetweenCompanies,
    GoalPart,
    MilestonePart,
    Party,
    PersonPart,
    PlanDocument,
    PromisePart,
)
from csdesk.documents.timeline import PAGE, Timeline
from csdesk.domain.plans import Side
from csdesk.fields.values import in_document
from csdesk.i18n import Words

_ACCENT = "#0F6E84"  # of a company without a colour of its own
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
FOOT = 115.0  # mm, of the line below the pages of a document
_BESIDE_FOOT = 4.5  # mm, between the foot and what stands at its right
_NARROWEST, _WIDEST = 18.0, 30.0  # mm, of the columns that hold names
_LONG_WORD = re.compile("[!-~]{24,}")
_BRACKETS = re.compile("[、。，．・「」『』（）【】]{2,}")
_DATE = re.compile(figures.DATE)
_LONG_ROW = 700  # characters
_WINS = 6  # small wins that are told, the last ones
_WIN_LINE, _WIN_LINES = 60, 30  # characters, and so many lines of small wins stay together


def data(document: PlanDocument, words: Words) -> dict[str, object]:
    """Return what resources/documents/plan.typ reads."""
    line = Timeline(document, words)
    density = first_page.chosen(document, words, line)
    return {
        "language": document.language,
        "density": asdict(density),
        "hero": first_page.hero(document, words, density.hero),
        "accent": accent(document.accent),
        "words": labels.fixed(words, document),
        "document": _document(document, words),
        "supplier": company(document, Side.US, words),
        "customer": company(document, Side.CUSTOMER, words),
        "stacked": first_page.is_stacked(document, words),
        **_opening(document, words),
        "outcomes": [outcome_data.data(part, document, words) for part in document.outcomes],
        "goals": [_goal(goal, document, words) for goal in document.goals],
        **_column_widths(document),
        "timeline": line.drawn(density.rows),
        "steps": [_steps(document, side, words) for side in (Side.US, Side.CUSTOMER)],
        "people": [_people(document, side, words) for side in (Side.CUSTOMER, Side.US)],
        "wins": wins(document, words, _WINS),
        "promises": [_promise(part, document, words) for part in document.promises],
        "news": news_data.data(document, words),
        "confirmation": _confirmation(document, words),
    }


def accent(colour: str) -> str:
    """Return a company's colour, or that of companies without one."""
    return colour if _COLOUR.fullmatch(colour) else _ACCENT


def ready(data: Mapping[str, object], flowing: object = None) -> dict[str, object]:
    """Return data with the template's rules for rare texts that they need; a rule costs time on every page.

    ``flowing`` is what may break into lines, if that is not all of it.
    """
    told = json.dumps(data, ensure_ascii=False)
    flags = {"long_words": bool(_LONG_WORD.search(told)), "brackets": bool(_BRACKETS.search(told))}
    breaking = told if flowing is None else json.dumps(flowing, ensure_ascii=False)
    return {**data, "texts": flags | {"dates": figures.DATE if _DATE.search(breaking) else ""}}


def head(title: str, on: date, words: Words, foot: str = "") -> dict[str, object]:
    """Return what a document says of itself: its title, the line below every page and its day."""
    return {
        "title": title,
        "foot": foot or glyphs.cut(" ".join(title.split()), FOOT, glyphs.CAPTION),
        "day": figures.full(words, on),
        "date": {"year": on.year, "month": on.month, "day": on.day},
    }


def company(document: BetweenCompanies, side: Side, words: Words) -> dict[str, object]:
    """Return a company as the head of a document has it."""
    own = document.party(side)
    return {"name": own.name, "addressed": labels.party(document, own), "logo": logos.data(document, side, words)}


def wins(document: PlanDocument, words: Words, most: int) -> dict[str, object]:
    """Return the last small wins, so many at most, and how many there are beside them."""
    others = len(document.wins) - most
    more = words.tr("And %n earlier one(s).", "small wins", others) if others > 0 else ""
    told = document.wins[:most]
    days = [figures.short(words, part.on, document.on) for part in told]
    return {
        "rows": [{"title": part.title, "day": day} for part, day in zip(told, days, strict=True)],
        "day_width": max((glyphs.tabular(day, glyphs.SMALL) for day in days), default=0.0) + 1,
        "more": more,
        "long": sum(1 + len(part.title) // _WIN_LINE for part in told) > _WIN_LINES,
    }


def _document(document: PlanDocument, words: Words) -> dict[str, object]:
    customer = document.customer.name
    title = document.title or words.tr("Success plan")
    own = {"heading": labels.heading(document, words), "status": labels.standing(words, document)}
    return own | head(" ".join((title, customer)), document.on, words, _foot(title, document, words))


def _foot(title: str, document: PlanDocument, words: Words) -> str:
    """Return the line below every page: with the companies' short names where the whole ones are too long for it."""
    parties = document.customer, document.supplier
    ways = (labels.separator(words).join((title, " × ".join(names))) for names in _called(parties))
    flowing = [" ".join(way.split("\n")) for way in ways]
    beside = figures.full(words, document.on) + labels.separator(words) + words.tr("Page {page} of {pages}")
    room = PAGE - _BESIDE_FOOT - glyphs.width(beside.format(page="99", pages="99"), glyphs.CAPTION)
    fitting = (way for way in flowing if glyphs.width(way, glyphs.CAPTION) <= room)
    return next(fitting, None) or glyphs.cut(flowing[-1], room, glyphs.CAPTION)


def _called(parties: tuple[Party, Party]) -> list[list[str]]:
    return [[one.name for one in parties], [one.short for one in parties], [parties[0].short]]


def _opening(document: PlanDocument, words: Words) -> dict[str, object]:
    purpose = document.purpose
    done, total = document.activity.done, document.activity.total
    activity = words.tr("{done} of %n milestone(s) done", "", total).format(done=str(done))
    return {
        "said": labels.signed(words, purpose.who, purpose.on) if purpose else "",
        "headline": first_page.headline(document, words),
        "activity": activity,
    }


def _goal(goal: GoalPart, document: PlanDocument, words: Words) -> dict[str, object]:
    review = words.tr("Review on {date}").format(date=figures.full(words, goal.review_on))
    ordered = sorted(goal.milestones, key=lambda part: (part.due is None, part.due or document.on))
    return {
        "horizon": labels.ahead(words, goal, document),
        "title": goal.title,
        "lines_of_title": first_page.goal_title(document, goal),
        "review": review if goal.review_on else "",
        "verdict": {"key": str(goal.verdict), "word": in_document(goal.verdict, words)},
        "milestones": [_milestone(part, document, words) for part in ordered],
        "nothing": labels.no_milestones(words, undecided=True) if goal.undecided else "",
        "lines": sum(_lines(part) for part in goal.milestones),
        "long": any(len(part.title) + len(part.evidence) > _LONG_ROW for part in goal.milestones),
    }


def _lines(part: MilestonePart) -> int:
    """Return about how many lines a milestone takes in its table."""
    return 2 + len(part.title) // 40 + len(part.evidence) // 50


def _milestone(part: MilestonePart, document: PlanDocument, words: Words) -> dict[str, object]:
    evidence = words.tr("Evidence: {text}").format(text=part.evidence) if part.evidence else ""
    return {
        "title": part.title,
        "side": labels.side(document, part.side),
        "owner": part.owner,
        "due": figures.short(words, part.due, document.on),
        "done": figures.short(words, part.done_on, document.on) if part.done_on else "",
        "state": {"key": str(part.state), "word": in_document(part.state, words)},
        "key": part.key,
        "evidence": evidence,
    }


def _column_widths(document: PlanDocument) -> dict[str, float]:
    owners = [part.owner for goal in document.goals for part in goal.milestones]
    owners += [part.owner for part in document.promises]
    sides = [document.supplier.short, document.customer.short]
    return {"side_width": widest(sides), "owner_width": widest(owners)}


def widest(names: Sequence[str]) -> float:
    """Return the width in mm of a column that holds names."""
    wide = max((glyphs.width(name, glyphs.SMALL) for name in names), default=0.0) + 1
    return min(max(wide, _NARROWEST), _WIDEST)


def _promise(part: PromisePart, document: PlanDocument, words: Words) -> dict[str, object]:
    due = figures.short(words, part.due, document.on)
    return {"title": part.title, "side": labels.side(document, part.side), "owner": part.owner, "due": due}


def _confirmation(document: PlanDocument, words: Words) -> list[dict[str, object]] | None:
    """Return the lines that either side fills in, with what is known of them."""
    given = document.confirmation
    if given is None:
        return None
    names = words.tr("Name", "to be signed"), words.tr("Date", "to be signed"), words.tr("Signature", "to be signed")
    day = figures.full(words, given.on) if given.on else ""
    sides = (document.customer.name, given.customer), (document.supplier.name, given.supplier)
    return [{"name": name, "lines": list(zip(names, (who, day, ""), strict=True))} for name, who in sides]


def _steps(document: PlanDocument, side: Side, words: Words) -> dict[str, object]:
    rows = [
        {"title": part.title, "owner": part.owner, "due": figures.short(words, part.due, document.on)}
        for part in document.next_steps(side)
    ]
    return {"title": labels.will(document, side, words), "rows": rows}


def _people(document: PlanDocument, side: Side, words: Words) -> dict[str, object]:
    company = document.party(side)
    people = document.people_us if side is Side.US else document.people_customer
    rows = [_person(person, words) for person in people]
    return {"title": company.name, "rows": rows}


def _person(person: PersonPart, words: Words) -> dict[str, str]:
    return {"name": person.name, "title": person.title, "role": labels.role(words, person.role)}
