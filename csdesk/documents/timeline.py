"""Where everything on the plan's timeline stands, in mm from the left end of its band.

Our milestones stand above the band, the customer's below. Labels never collide: each takes the nearest row where
it meets no label and no leader line. Goals choose first, then what is late, then key milestones. What finds no room
keeps its mark, is counted, and stands in the tables.
"""

from dataclasses import asdict, dataclass
from datetime import date
from itertools import pairwise

from csdesk.documents import figures, glyphs, labels
from csdesk.documents.plan import MilestonePart, MilestoneState, PlanDocument
from csdesk.domain.plans import Side
from csdesk.fields.values import in_document
from csdesk.i18n import Words

PAGE = 174.0  # between the margins
_ROW, _BAND = 4.5, 5.4  # the heights of a row of labels and of the band, as parts.typ draws them
_LABEL = 60.0  # the widest label
_LABELLED = 16  # the most labels tried on a side
_NAME = 26.0  # the widest company name
_APART = 2.7  # between the middles of two marks
_GAP, _CLEAR = 2.0, 0.6  # between two labels; between a label and a leader line
_MONTHS = 13  # the most month names
_RANKS = {"goal": 0, "late": 1, "open": 4, "done": 5}
_KEY_RANKS = {"open": 2, "done": 3}


@dataclass(frozen=True)
class _Mark:
    on: date
    title: str
    state: str  # of a milestone, or "goal"
    key: bool
    x: float = 0.0

    @property
    def rank(self) -> tuple[int, float]:
        ranks = _RANKS | _KEY_RANKS if self.key else _RANKS
        return ranks[self.state], -self.x


@dataclass(frozen=True)
class _Label:
    x: float
    begin: float
    width: float
    row: int
    right: bool  # it leans right of its mark
    when: str
    title: str
    goal: bool

    @property
    def end(self) -> float:
        return self.begin + self.width


class Timeline:
    """The line of time of a document, to be drawn with so many rows of labels on a side."""

    def __init__(self, document: PlanDocument, words: Words) -> None:
        self._document, self._words = document, words
        self._names = {"us": _name(document.supplier.short), "customer": _name(document.customer.short)}
        self._names_width = 3 + max(_bold(name) for name in self._names.values())
        self._width = PAGE - self._names_width
        lanes = ((lane, _marks(document, words, lane)) for lane in self._names)
        self._marks = {lane: _spread(marks, document, self._width) for lane, marks in lanes}
        self._placed: dict[int, dict[str, list[_Label]]] = {}

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to draw."""
        return not _milestones(self._document)

    def height(self, rows: int) -> float:
        """Return the height of the drawing in mm."""
        return self._top(rows) + _BAND + 2.2 + self._used("customer", rows) * _ROW

    def drawn(self, rows: int) -> dict[str, object] | None:
        """Return the timeline as the template draws it, None when there is no milestone."""
        document, words, width = self._document, self._words, self._width
        if self.is_empty:
            return None
        placed = self._labels(rows)
        return {
            "names": self._names,
            "names_width": self._names_width,
            "width": width,
            "top": self._top(rows),
            "height": self.height(rows),
            "gone": _x(document.on, document, width),
            "months": _months(document, words, width),
            "today": _today(document, words, width),
            "marks": {lane: [{"x": mark.x, "state": mark.state} for mark in self._marks[lane]] for lane in placed},
            "labels": {lane: [asdict(label) for label in own] for lane, own in placed.items()},
            "more": _more(placed, document, words),
            "legend": _legend(words),
            "alt": glyphs.spoken(_alt(_milestones(document), document, words)),
        }

    def _labels(self, rows: int) -> dict[str, list[_Label]]:
        if rows not in self._placed:
            lanes = self._marks.items()
            self._placed[rows] = {
                lane: _placed(own, self._document, self._words, rows, self._width) for lane, own in lanes
            }
        return self._placed[rows]

    def _used(self, lane: str, rows: int) -> int:
        return max((label.row + 1 for label in self._labels(rows)[lane]), default=1)

    def _top(self, rows: int) -> float:
        return 6.2 + self._used("us", rows) * _ROW


def _milestones(document: PlanDocument) -> list[MilestonePart]:
    return [part for goal in document.goals for part in goal.milestones]


def _name(short: str) -> str:
    return glyphs.cut(short, _NAME, glyphs.CAPTION, glyphs.BOLD)


def _bold(text: str) -> float:
    return glyphs.width(text, glyphs.CAPTION, glyphs.BOLD)


def _x(day: date, document: PlanDocument, width: float) -> float:
    begin, end = document.period()
    return min(max((day - begin).days / max(1, (end - begin).days), 0.0), 1.0) * width


def _marks(document: PlanDocument, words: Words, lane: str) -> list[_Mark]:
    """Return what a lane shows; whatever is not the customer's stands in ours, as do the reviews of the goals."""
    own = [part for part in _milestones(document) if (part.side is Side.CUSTOMER) == (lane == "customer")]
    marks = [_Mark(part.due, part.title, str(part.state), part.key) for part in own if part.due]
    if lane == "us":
        reviewed = ((goal.review_on, labels.review(words, goal.horizon)) for goal in document.goals)
        marks += [_Mark(on, title, "goal", key=True) for on, title in reviewed if on]
    begin, end = document.period()
    return sorted((mark for mark in marks if begin <= mark.on <= end), key=lambda mark: mark.on)


def _spread(marks: list[_Mark], document: PlanDocument, width: float) -> list[_Mark]:
    """Return the marks at their places, nudged apart where they would cover each other."""
    step = min(_APART, width / (len(marks) - 1)) if len(marks) > 1 else _APART
    places: list[float] = []
    for mark in marks:
        x = _x(mark.on, document, width)
        places.append(max(x, places[-1] + step) if places else x)
    limit = width
    for index in reversed(range(len(places))):
        places[index] = max(0.0, min(places[index], limit))
        limit = places[index] - step
    return [_Mark(mark.on, mark.title, mark.state, mark.key, x) for mark, x in zip(marks, places, strict=True)]


def _more(placed: dict[str, list[_Label]], document: PlanDocument, words: Words) -> str:
    dated = sum(goal.review_on is not None for goal in document.goals)
    left = len(_milestones(document)) + dated - sum(map(len, placed.values()))
    return words.tr("%n more in the tables", "milestones", left) if left else ""


def _placed(marks: list[_Mark], document: PlanDocument, words: Words, rows: int, width: float) -> list[_Label]:
    placed: list[_Label] = []
    for mark in sorted(marks, key=lambda mark: mark.rank)[:_LABELLED]:
        label = _room(mark, figures.short(words, mark.on, document.on), placed, rows, width)
        if label:
            placed.append(label)
    return placed


def _room(mark: _Mark, when: str, placed: list[_Label], rows: int, width: float) -> _Label | None:
    goal = mark.state == "goal"
    font = glyphs.BOLD if goal else glyphs.REGULAR
    before = _bold(when) + glyphs.width("n", glyphs.CAPTION)
    title = glyphs.cut(mark.title.replace("\n", " "), _LABEL - before, glyphs.CAPTION, font)
    needed = before + glyphs.width(title, glyphs.CAPTION, font) + 1
    for row in range(rows):
        for right, begin in ((True, mark.x), (False, mark.x - needed)):
            label = _Label(mark.x, begin, needed, row, right, when, title, goal)
            if begin >= 0 and label.end <= width and all(_apart(label, other) for other in placed):
                return label
    return None


def _apart(label: _Label, other: _Label) -> bool:
    """Tell whether neither label covers the other or its leader line; row 0 is next to the band."""
    if label.row == other.row:
        return label.end + _GAP <= other.begin or other.end + _GAP <= label.begin
    near, far = (label, other) if label.row < other.row else (other, label)
    return not near.begin - _CLEAR < far.x < near.end + _CLEAR


def _months(document: PlanDocument, words: Words, width: float) -> list[dict[str, object]]:
    begin, end = document.period()
    first, last = begin.year * 12 + begin.month - 1, end.year * 12 + end.month - 1
    every = -(-(last - first + 1) // _MONTHS)
    starts = [date(month // 12, month % 12 + 1, 1) for month in range(first, last + 1, every)]
    places = [_x(start, document, width) for start in starts] + [width]
    names = [figures.month_name(words, start) for start in starts]
    rooms = [right - left for left, right in pairwise(places)]
    fits = [glyphs.width(name, glyphs.CAPTION) + 2 <= room for name, room in zip(names, rooms, strict=True)]
    return [{"x": x, "name": name if fit else ""} for x, name, fit in zip(places, names, fits, strict=False)]


def _today(document: PlanDocument, words: Words, width: float) -> dict[str, object] | None:
    begin, end = document.period()
    if not begin <= document.on <= end:
        return None
    text = words.tr("Today {date}").format(date=figures.short(words, document.on, document.on))
    x, wide = _x(document.on, document, width), _bold(text) + 3
    return {"text": text, "x": x, "label_x": min(max(x - wide / 2, 0), width - wide), "label_width": wide}


def _legend(words: Words) -> list[dict[str, str]]:
    states = [{"key": str(state), "word": in_document(state, words)} for state in MilestoneState]
    return [*states, {"key": "goal", "word": words.tr("Goal review")}]


def _alt(parts: list[MilestonePart], document: PlanDocument, words: Words) -> str:
    text = words.tr("{date} {title} ({side}, {state})")
    told = [
        text.format(
            date=figures.short(words, part.due, document.on),
            side=labels.side(document, part.side),
            state=in_document(part.state, words),
            title=part.title,
        )
        for part in parts
    ]
    return "\n".join((words.tr("Timeline with the milestones of both companies"), *told))
