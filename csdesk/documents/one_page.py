"""The story on one landscape page: what is too long for it is cut, the full plan has it whole.

The right side is the first page of the full plan below its opening, at the same width; the opening stands at its left.
"""

from dataclasses import asdict, replace
from itertools import accumulate

from csdesk.documents import figures, first_page, glyphs, labels, lines, logos, plan_data
from csdesk.documents.first_page import Density
from csdesk.documents.plan import GoalPart, MilestonePart, OutcomePart, Party, PlanDocument, WinPart
from csdesk.documents.timeline import Timeline
from csdesk.i18n import Words

_HEIGHT, _SPARE = 186.0, 1.5  # of A4 turned, between the margins
_LEFT = 72.0  # width
_HEROES = (20, 18, 16, 15, 13, 11)
_FOOT = 14.0  # the status and the day, below everything at the left
_NAME, _TITLE, _BODY = 9.2, 9.2, 9.2
_LINES = {"hero": 11, "headline": 7, "goal": 3, "other": 2}
_WINS, _WANTED_WINS = 3, 2
_GUTTER, _ROW = 4.0, 2.7  # beside the day of a small win, and above and below both
_SLACK = 6.0  # at least so much more is reckoned for the opening than it takes
_LEAST_HERO = 15  # to which the statement gives way to small wins
_SIDE, _SHORT, _OUTCOME, _GOAL = 66.0, 50.0, 50.0, 84.0
_HEADLINE = 10.8
_PLATE = 2.0  # around a logo that hides its ground, above and below together
_EM = 25.4 / 72
_LONGEST_LINE = 160  # characters
_LEAST = 0.3  # of the room for a text, to which it is cut
_STATEMENT = {"ja": 1.44, "en": 1.32}  # of the statement, as parts.typ sets it
_PITCH = {"ja": 1.68, "en": 1.52}  # of the headline, from line to line, in em


def data(document: PlanDocument, words: Words) -> dict[str, object]:
    """Return what resources/documents/onepage.typ reads."""
    brief = _brief(document, words)
    line = Timeline(brief, words)
    density = next((one for one in first_page.DENSITIES if _fits(brief, words, line, one)), first_page.DENSITIES[-1])
    size = _hero_size(brief, words)
    opening = {
        "density": asdict(density) | {"hero": size},
        "hero": first_page.hero(brief, words, size, _LEFT),
        "headline": "\n".join(_headline(brief)),
        "timeline": _timeline(words, line, density),
        "wins": _wins(brief, words, _HEIGHT - _FOOT - _left(brief, words, size)),
        "about": [brief.title or words.tr("Success plan"), words.tr("Where we are going")] if brief.purpose else [],
    }
    return plan_data.data(brief, words) | opening


def _hero_size(document: PlanDocument, words: Words) -> int:
    """Return the size of the statement: as large as fits, above small wins too if it need not get small for them."""
    rooms = {one: _HEIGHT - _FOOT - _left(document, words, one) for one in _HEROES}
    fitting = [one for one in _HEROES if rooms[one] >= 0] or [_HEROES[-1]]
    wanted = min(_WANTED_WINS, len(document.wins))
    roomy = [one for one in fitting if one >= _LEAST_HERO and _room_for(document, words, rooms[one]) >= wanted]
    return (roomy or fitting)[0]


def _fits(document: PlanDocument, words: Words, line: Timeline, density: Density) -> bool:
    return first_page.below_the_opening(document, words, line, density) <= _HEIGHT - _SPARE


def _timeline(words: Words, line: Timeline, density: Density) -> dict[str, object] | None:
    """Return the timeline; what finds no room for its label has no table here to stand in."""
    drawn = line.drawn(density.rows)
    return drawn and drawn | {"more": words.tr("All dates are in the full plan") if drawn["more"] else ""}


def _left(document: PlanDocument, words: Words, size: int) -> float:
    """Return the height of the opening, with the statement in so many points."""
    above = sum(_name(document, one) for one in (document.customer, document.supplier)) + 14
    heading = 2 * _TITLE * 1.4 * _EM + 4 if document.purpose else 0.0
    statement = len(first_page.hero(document, words, size, _LEFT)) * size * _STATEMENT[document.language] * _EM
    said = labels.signed(words, document.purpose.who, document.purpose.on) if document.purpose else ""
    below = 4 + _height(said, glyphs.CAPTION) if said else 0.0
    if document.headline:
        count = len(_headline(document))
        below += 9 + 2.4 + _TITLE * _EM + count * _HEADLINE * _PITCH[document.language] * _EM
    return above + heading + statement + below


def _headline(document: PlanDocument) -> list[str]:
    return lines.settled(document.headline, _LEFT, _HEADLINE, document.language)


def _wins(document: PlanDocument, words: Words, room: float) -> dict[str, object]:
    """Return the last small wins, as many as there is room for below the opening."""
    return plan_data.wins(document, words, _room_for(document, words, room)) | {"more": ""}


def _room_for(document: PlanDocument, words: Words, room: float) -> int:
    """Return how many small wins find room."""
    wide = _LEFT - _day_width(document, words)
    heights = (_ROW + _height(part.title, glyphs.SMALL, room=wide) for part in document.wins)
    ends = accumulate(heights, initial=9 + 2.4 + _TITLE * 1.4 * _EM - _SLACK)
    return max(0, sum(end <= room for end in ends) - 1)


def _day_width(document: PlanDocument, words: Words) -> float:
    days = (figures.short(words, part.on, document.on) for part in document.wins)
    return max((glyphs.tabular(day, glyphs.SMALL) for day in days), default=0.0) + 1 + _GUTTER


def _name(document: PlanDocument, party: Party) -> float:
    room = _LEFT - logos.room(party)
    return max(_height(labels.party(document, party), _NAME, glyphs.BOLD, room), logos.size(party.logo)[1] + _PLATE)


def _height(text: str, size: float, font: str = glyphs.REGULAR, room: float = _LEFT) -> float:
    return len(lines.broken(text, room, size, font)) * size * 1.6 * _EM


def _brief(document: PlanDocument, words: Words) -> PlanDocument:
    """Return the document with every text as short as its place wants it."""
    purpose = document.purpose
    title = _cut(document.title, _LEFT, _TITLE, 1, glyphs.BOLD)
    short = purpose and replace(purpose, words=_cut(purpose.words, _LEFT, _HEROES[-1], _LINES["hero"], glyphs.BOLD))
    short = short and replace(short, who=_cut(short.who, _LEFT - 24, glyphs.CAPTION, 1))
    if purpose is None:
        title = _cut(document.title, _LEFT, _HEROES[-1], _LINES["hero"], glyphs.BOLD)
    return replace(
        document,
        title=title,
        purpose=short,
        customer=_party(document.customer),
        supplier=_party(document.supplier),
        headline=_cut(document.headline, _LEFT, _HEADLINE, _LINES["headline"]),
        outcomes=tuple(map(_outcome, document.outcomes)),
        goals=tuple(map(_goal, document.goals)),
        wins=tuple(_win(part, _LEFT - _day_width(document, words)) for part in document.wins[:_WINS]),
    )


def _party(party: Party) -> Party:
    name = _cut(party.name, _LEFT - 16 - logos.room(party), _NAME, 2, glyphs.BOLD)
    return replace(party, name=name, short=_cut(party.short, _SHORT, glyphs.SMALL, 1))


def _outcome(part: OutcomePart) -> OutcomePart:
    title = _cut(part.title, _OUTCOME, _BODY, _LINES["other"], glyphs.BOLD)
    return replace(part, title=title, value=_cut(part.value, _OUTCOME, glyphs.CAPTION, 2))


def _win(part: WinPart, room: float) -> WinPart:
    return replace(part, title=_cut(part.title, room, glyphs.SMALL, _LINES["other"]))


def _goal(part: GoalPart) -> GoalPart:
    title = _cut(part.title, _GOAL, _BODY, _LINES["goal"], glyphs.BOLD)
    return replace(part, title=title, milestones=tuple(map(_milestone, part.milestones)))


def _milestone(part: MilestonePart) -> MilestonePart:
    title = _cut(part.title, _SIDE - 18, glyphs.SMALL, _LINES["other"])
    return replace(part, title=title, owner=_cut(part.owner, 30, glyphs.CAPTION, 1))


def _cut(text: str, room: float, size: float, rows: int, font: str = glyphs.REGULAR) -> str:
    """Return the text, ended by dots where it would take more lines than so many."""
    if len(lines.broken(text, room, size, font)) <= rows:
        return text
    flowing = " ".join(text.split())[: rows * _LONGEST_LINE]
    share = 1.0
    while share > _LEAST:
        shorter = glyphs.cut(flowing, room * rows * share, size, font)
        if len(lines.broken(shorter, room, size, font)) <= rows:
            return shorter
        share -= 0.05
    return glyphs.cut(flowing, room * _LEAST, size, font)
