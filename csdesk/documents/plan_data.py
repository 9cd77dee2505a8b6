"""The plan document as its template takes it: every text ready to print, every place a number."""

import re
from dataclasses import asdict

from csdesk.documents import figures, first_page, glyphs, labels, news_data, outcome_data
from csdesk.documents.plan import GoalPart, MilestonePart, PersonPart, PlanDocument
from csdesk.documents.timeline import Timeline
from csdesk.domain.plans import Side
from csdesk.i18n import Words

_ACCENT = "#0F6E84"  # of a company without a colour of its own
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_FOOT = 115.0  # mm
_NARROWEST, _WIDEST = 18.0, 30.0  # mm, of the columns that hold names
_LONG_WORD = re.compile("[!-~]{24,}")
_BRACKETS = re.compile("[、。，．・「」『』（）【】]{2,}")
_LONG_ROW = 700  # characters


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
        "supplier": _company(document, Side.US),
        "customer": _company(document, Side.CUSTOMER),
        **_opening(document, words),
        "outcomes": [outcome_data.data(part, document, words) for part in document.outcomes],
        "goals": [_goal(goal, document, words) for goal in document.goals],
        **_column_widths(document),
        "timeline": line.drawn(density.rows),
        "steps": [_steps(document, side, words) for side in (Side.US, Side.CUSTOMER)],
        "people": [_people(document, side, words) for side in (Side.CUSTOMER, Side.US)],
        "news": news_data.data(document, words),
        "confirmation": _confirmation(document, words),
    }


def accent(colour: str) -> str:
    """Return a company's colour, or that of companies without one."""
    return colour if _COLOUR.fullmatch(colour) else _ACCENT


def texts(ready: str) -> dict[str, bool]:
    """Return which of the template's rules for rare texts these data need; a rule costs time on every page."""
    return {"long_words": bool(_LONG_WORD.search(ready)), "brackets": bool(_BRACKETS.search(ready))}


def _document(document: PlanDocument, words: Words) -> dict[str, object]:
    customer, supplier = document.customer.name, document.supplier.name
    title = document.title or words.tr("Success plan")
    foot = title + labels.separator(words) + customer + " × " + supplier
    return {
        "title": " ".join((title, customer)),
        "heading": labels.heading(document, words),
        "foot": glyphs.cut(foot.replace("\n", " "), _FOOT, glyphs.CAPTION),
        "status": labels.standing(words, document),
        "day": figures.full(words, document.on),
        "date": {"year": document.on.year, "month": document.on.month, "day": document.on.day},
    }


def _company(document: PlanDocument, side: Side) -> dict[str, str]:
    company = document.supplier if side is Side.US else document.customer
    return {"name": company.name, "addressed": labels.party(document, company)}


def _opening(document: PlanDocument, words: Words) -> dict[str, object]:
    purpose = document.purpose
    done, total = str(document.activity.done), str(document.activity.total)
    activity = words.tr("{done} of {total} milestones done").replace("{done}", done).replace("{total}", total)
    return {
        "said": labels.signed(words, purpose.who, purpose.on) if purpose else "",
        "headline": document.headline,
        "activity": activity,
    }


def _goal(goal: GoalPart, document: PlanDocument, words: Words) -> dict[str, object]:
    review = words.tr("Review on {date}").replace("{date}", figures.full(words, goal.review_on))
    ordered = sorted(goal.milestones, key=lambda part: (part.due is None, part.due or document.on))
    return {
        "horizon": labels.ahead(words, goal, document),
        "title": goal.title,
        "lines_of_title": first_page.goal_title(document, goal),
        "review": review if goal.review_on else "",
        "verdict": {"key": str(goal.verdict), "word": labels.verdict(words, goal.verdict)},
        "milestones": [_milestone(part, document, words) for part in ordered],
        "nothing": labels.no_milestones(words, undecided=True) if goal.undecided else "",
        "lines": sum(_lines(part) for part in goal.milestones),
        "long": any(len(part.title) + len(part.evidence) > _LONG_ROW for part in goal.milestones),
    }


def _lines(part: MilestonePart) -> int:
    """Return about how many lines a milestone takes in its table."""
    return 2 + len(part.title) // 40 + len(part.evidence) // 50


def _milestone(part: MilestonePart, document: PlanDocument, words: Words) -> dict[str, object]:
    evidence = words.tr("Evidence: {text}").replace("{text}", part.evidence) if part.evidence else ""
    return {
        "title": part.title,
        "side": labels.side(document, part.side),
        "owner": part.owner,
        "due": figures.short(words, part.due, document.on),
        "done": figures.short(words, part.done_on, document.on) if part.done_on else "",
        "state": {"key": str(part.state), "word": labels.milestone_state(words, part.state)},
        "key": part.key,
        "evidence": evidence,
    }


def _column_widths(document: PlanDocument) -> dict[str, float]:
    owners = [part.owner for goal in document.goals for part in goal.milestones]
    sides = [document.supplier.short, document.customer.short]
    return {"side_width": _widest(sides), "owner_width": _widest(owners)}


def _widest(names: list[str]) -> float:
    widest = max((glyphs.width(name, glyphs.SMALL) for name in names), default=0.0) + 1
    return min(max(widest, _NARROWEST), _WIDEST)


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
    company = document.supplier if side is Side.US else document.customer
    people = document.people_us if side is Side.US else document.people_customer
    rows = [_person(person, words) for person in people]
    return {"title": company.name, "rows": rows}


def _person(person: PersonPart, words: Words) -> dict[str, str]:
    return {"name": person.name, "title": person.title, "role": labels.role(words, person.role)}
