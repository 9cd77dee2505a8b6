"""How airy the first page may be set, so that the whole story fits on it.

Heights are reckoned here, line by line, from the lengths that parts.typ and plan.typ set: to have Typst measure the
page would cost as much as setting it. They err on the high side. All are in mm; sizes of type are in points.
"""

from dataclasses import dataclass

from csdesk.documents import figures, glyphs, labels, lines, logos
from csdesk.documents.plan import BetweenCompanies, GoalPart, MilestonePart, OutcomePart, PlanDocument
from csdesk.documents.timeline import PAGE, Timeline
from csdesk.domain.plans import Side
from csdesk.i18n import Words


@dataclass(frozen=True)
class Density:
    """A setting: hero is the size of the statement in points, rows how many rows of labels the timeline may take."""

    hero: float
    gap: float
    inner: float
    row: float
    rows: int


DENSITIES = (
    Density(hero=23, gap=10, inner=4, row=2.8, rows=5),
    Density(hero=21, gap=8, inner=3.4, row=2, rows=5),
    Density(hero=18, gap=6, inner=3, row=1.4, rows=4),
    Density(hero=16, gap=4.6, inner=2.4, row=0.9, rows=3),
    Density(hero=13, gap=3.4, inner=2, row=0.5, rows=2),
    Density(hero=10.8, gap=2.4, inner=1.4, row=0.2, rows=2),
)
_HEIGHT, _SPARE = 265.0, 1.5  # of A4 between the margins
_OUTCOMES, _GOALS = 3, 2  # shown
_MM = 25.4 / 72  # of a point
_BODY, _LEAD = 9.2, 10.8
_LEADING, _HERO_LEADING = {"ja": 0.58, "en": 0.42}, {"ja": 0.42, "en": 0.3}  # em, between lines
_HEAD_LEADING = 0.35
_SIDE, _OUTCOME, _GOAL_GUTTER = 83.0, 50.0, 6.0  # widths: of the next steps of one side, of an outcome's title
_BAR, _LEGEND, _CHECK_BOX = 11.6, 4.2, 8.6 * _MM
_STACKED = 2.2  # between the companies where they stand below each other


def chosen(document: PlanDocument, words: Words, line: Timeline) -> Density:
    """Return the airiest setting in which the story fits, else the tightest."""
    fixed = _fixed(document, words)
    for density in DENSITIES[:-1]:
        if fixed + _changing(document, words, line, density) <= _HEIGHT - _SPARE:
            return density
    return DENSITIES[-1]


def below_the_opening(document: PlanDocument, words: Words, line: Timeline, density: Density) -> float:
    """Return the height of the outcomes, goals, timeline and next steps alone."""
    spaces = 3 * density.gap + 4 * (density.inner - 0.8)
    return _story(document, words) + spaces + _drawn(document, line, density)


def hero(document: PlanDocument, words: Words, size: float, room: float = PAGE) -> list[str]:
    """Return the lines of the statement on top: the customer's words, else the title of the plan."""
    purpose = document.purpose
    text = labels.quoted(words, purpose.words) if purpose else document.title or words.tr("Success plan")
    return (lines.phrased if document.language == "ja" else lines.balanced)(text, room, size)


def headline(document: PlanDocument, words: Words) -> str:
    """Return where the plan stands, in the lines of its box."""
    room = PAGE - 11.2 - glyphs.width(words.tr("Where we are"), _BODY, glyphs.BOLD)
    return "\n".join(lines.settled(document.headline, room, _BODY, document.language))


def goal_title(document: PlanDocument, goal: GoalPart) -> list[str]:
    """Return the lines of a goal's title on its card."""
    shown = min(len(document.goals), _GOALS)
    room = (PAGE - _GOAL_GUTTER * (shown - 1)) / shown
    if document.language == "ja":
        return lines.phrased(goal.title, room, _BODY)
    return lines.broken(goal.title, room, _BODY, glyphs.BOLD)


def _changing(document: PlanDocument, words: Words, line: Timeline, density: Density) -> float:
    """Return the height that depends on the setting."""
    size = density.hero
    top = _text(len(hero(document, words, size)), size, _HERO_LEADING[document.language])
    said = density.inner if _said(document, words) else 0
    headline = density.inner + 1.6 if document.headline else 0
    spaces = 5 * density.gap + density.inner + 4 * (density.inner - 0.8) + said + headline
    return top + spaces + _drawn(document, line, density)


def _drawn(document: PlanDocument, line: Timeline, density: Density) -> float:
    rows = 2 * density.row * min(len(document.outcomes), _OUTCOMES)
    drawing = _text(1, glyphs.SMALL) if line.is_empty else line.height(density.rows) + _LEGEND
    return rows + drawing


def _fixed(document: PlanDocument, words: Words) -> float:
    """Return the height that is the same in every setting."""
    top = _header(document, words) + 3.4 + _heading(document, words) + _opening(document, words)
    return top + _story(document, words)


def _story(document: PlanDocument, words: Words) -> float:
    titles = 4 * _text(1, _BODY) + 1
    parts = (_outcome(part, document, words) for part in document.outcomes[:_OUTCOMES])
    cards = (_card(goal, document) for goal in document.goals[:_GOALS])
    sides = (_steps(document, side, words) for side in (Side.US, Side.CUSTOMER))
    nothing = _text(1, glyphs.SMALL)
    return titles + (sum(parts) or nothing) + max(cards, default=nothing) + max(sides)


def _text(count: int, size: float, leading: float = 0.0) -> float:
    """Return the height of so many lines; leading is in em."""
    return (count * size + (count - 1) * leading * size) * _MM


def _flowing(text: str, room: float, size: float, document: PlanDocument, font: str = glyphs.REGULAR) -> float:
    return _text(len(lines.broken(text, room, size, font)), size, _LEADING[document.language])


def is_stacked(document: PlanDocument, words: Words) -> bool:
    """Tell whether the two companies stand below each other, beside the plan's status and day."""
    return stand_below(document, _room_of_names(document, words))


def stand_below(document: BetweenCompanies, room: float) -> bool:
    """Tell whether the two companies stand below each other, as their logos and names are too wide for so many mm."""
    parties = document.customer, document.supplier
    names = (logos.room(one) + glyphs.width(labels.party(document, one), _BODY, glyphs.BOLD) for one in parties)
    return sum(names) + _between() > room * lines.CARE


def _between() -> float:
    return glyphs.width("×", _LEAD) + 6.8


def _room_of_names(document: PlanDocument, words: Words) -> float:
    beside = (labels.standing(words, document), figures.full(words, document.on))
    return PAGE - 6 - max(glyphs.width(text, glyphs.CAPTION) for text in beside)


def _header(document: PlanDocument, words: Words) -> float:
    parties, room = (document.customer, document.supplier), _room_of_names(document, words)
    beside = _text(2, glyphs.CAPTION, _HEAD_LEADING)
    if not any(one.logo for one in parties):
        return max(_names(document, room), beside)
    heights = [
        max(logos.size(one.logo)[1], _flowing(name, room - logos.room(one), _BODY, document, glyphs.BOLD))
        for one, name in ((one, labels.party(document, one)) for one in parties)
    ]
    return max(sum(heights) + _STACKED if is_stacked(document, words) else max(heights), beside)


def _names(document: PlanDocument, room: float) -> float:
    names = labels.party(document, document.customer), document.supplier.name
    first, second = (min(glyphs.width(name, _BODY, glyphs.BOLD), room) for name in names)
    between = _between()
    count = sum(len(lines.broken(name, room, _BODY, glyphs.BOLD)) for name in names)
    count += (first + between > room) - (first + between + second <= room)
    return _text(count, _LEAD, _LEADING[document.language])


def _heading(document: PlanDocument, words: Words) -> float:
    return _text(len(lines.broken(labels.heading(document, words), PAGE, _BODY, glyphs.BOLD)), _BODY, _HEAD_LEADING)


def _said(document: PlanDocument, words: Words) -> str:
    return labels.signed(words, document.purpose.who, document.purpose.on) if document.purpose else ""


def _opening(document: PlanDocument, words: Words) -> float:
    said, height = _said(document, words), 0.0
    if said:
        height += _flowing(said, PAGE, glyphs.CAPTION, document)
    if document.headline:
        count = headline(document, words).count("\n") + 1
        height += 5.6 + _text(count, _BODY, _LEADING[document.language])
    return height


def _outcome(part: OutcomePart, document: PlanDocument, words: Words) -> float:
    title = _flowing(part.title, _OUTCOME, _BODY, document, glyphs.BOLD)
    note = labels.outcome_note(words, part, part.value)
    below = 1.6 + _flowing(note, _OUTCOME, glyphs.CAPTION, document) if note else 0
    return max(title + below, _BAR)


def _card(goal: GoalPart, document: PlanDocument) -> float:
    title = _text(len(goal_title(document, goal)), _BODY, _LEADING[document.language])
    review = 2 + _text(1, glyphs.CAPTION) if goal.review_on else 0
    return 4.4 + _text(1, glyphs.SMALL) + title + review


def _steps(document: PlanDocument, side: Side, words: Words) -> float:
    title = labels.will(document, side, words)
    steps, leading = document.next_steps(side), _LEADING[document.language]
    head = _text(len(lines.broken(title, _SIDE, glyphs.SMALL, glyphs.BOLD)), glyphs.SMALL, leading)
    dues = (figures.short(words, part.due, document.on) for part in steps)
    room = _SIDE - 4.4 - _CHECK_BOX - max((glyphs.tabular(due, glyphs.SMALL, glyphs.BOLD) for due in dues), default=0.0)
    rows = sum(_step(part, room, leading) for part in steps)
    return head + 1.2 + (rows or _text(1, glyphs.SMALL))


def _step(part: MilestonePart, room: float, leading: float) -> float:
    found = lines.broken(part.title, room, glyphs.SMALL)
    owner = 0.6 * _BODY * _MM + glyphs.width(part.owner, glyphs.CAPTION)
    if part.owner and glyphs.width(found[-1], glyphs.SMALL) + owner > room * lines.CARE:
        found += lines.broken(part.owner, room, glyphs.CAPTION)
    height = len(found) * glyphs.SMALL + (len(found) - 1) * leading * _BODY
    return 2.7 + max(_CHECK_BOX, height * _MM)
