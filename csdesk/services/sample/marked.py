"""The lines of the sample's notes that make records, as one would have typed them."""

from collections.abc import Sequence
from datetime import date

from csdesk.domain.note_lines import MARKERS, SIDES, LineKind
from csdesk.entities import Action, Decision, Feedback, Promise, Question

Said = Action | Decision | Feedback | Promise | Question
_KINDS = {
    Action: LineKind.ACTION,
    Decision: LineKind.DECISION,
    Feedback: LineKind.FEEDBACK,
    Promise: LineKind.PROMISE,
    Question: LineKind.QUESTION,
}


def written(talk: str, said: Sequence[Said], language: str) -> str:
    """Return the text of a note: what was talked about, then a line of each record, which is now of that line."""
    lines = [*talk.split("\n"), ""]
    for one in said:
        one.line, one.line_no = _line(one, language), len(lines)
        lines.append(one.line)
    return "\n".join(lines) + "\n"


def _line(one: Said, language: str) -> str:
    place = 1 if language == "ja" else 0
    side = SIDES[one.side][place] if isinstance(one, Promise) else ""
    due = one.due if isinstance(one, Promise) else one.deadline if isinstance(one, Action) else None
    marker = f"/{MARKERS[_KINDS[type(one)]][place]}"
    return " ".join(filter(None, (marker, side, _day(due, language) if due else "", one.title)))


def _day(day: date, language: str) -> str:
    return f"{day.month}/{day.day}" if language == "ja" else f"{day.day} {day:%b}"
