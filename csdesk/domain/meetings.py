"""Meetings: how they stand, who was there, what an agenda is made of, and what their notes make."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum

from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words


class MeetingState(StrEnum):
    """Whether a meeting has been."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"
    OTHER = "other"


class MeetingStanding(NamedEnum):
    """How a meeting is seen on a day."""

    COMING = "coming", later_words.tr("Coming", "meeting")
    UNFINISHED = "unfinished", later_words.tr("No outcome", "meeting")
    """It has been, and nobody has said what came of it."""
    HELD = "held", later_words.tr("Held", "meeting")
    CANCELLED = "cancelled", later_words.tr("Cancelled", "meeting")


class Presence(NamedEnum):
    """Whether somebody was at a meeting."""

    INVITED = "invited", later_words.tr("Invited")
    CAME = "came", later_words.tr("Came")
    DECLINED = "declined", later_words.tr("Declined")
    MISSED = "missed", later_words.tr("Missed", "meeting")
    OTHER = "other"


class FeedbackKind(NamedEnum):
    """What a customer says of the product."""

    GAP = "gap", later_words.tr("Gap", "of the product")
    REQUEST = "request", later_words.tr("Request")
    BUG = "bug", later_words.tr("Bug")
    PRAISE = "praise", later_words.tr("Praise")
    CHURN_REASON = "churn_reason", later_words.tr("Reason to leave")
    OTHER = "other"


class FeedbackStatus(NamedEnum):
    """What became of it."""

    OPEN = "open", later_words.tr("Open", "feedback")
    ANSWERED = "answered", later_words.tr("Answered")
    DONE = "done", later_words.tr("Done", "feedback")
    DECLINED = "declined", later_words.tr("Declined", "feedback")
    OTHER = "other"


FORMAT = 1
"""Of what a kind of meeting holds."""
_LASTS = re.compile(r"(?P<title>.*?)[\s　·,、(（]*(?P<minutes>\d{1,3})\s*(?:min|mins|minutes|分)[)）]?", re.IGNORECASE)


@dataclass(frozen=True)
class AgendaPoint:
    """A point of an agenda; the minutes it takes are 0 where they are not said."""

    title: str
    minutes: int = 0


@dataclass(frozen=True)
class MeetingPlan:
    """What a kind of meeting begins with: how long it takes, and its agenda."""

    minutes: int = 60
    agenda: tuple[AgendaPoint, ...] = ()


def standing(state: MeetingState, on: date, today: date) -> MeetingStanding:
    """Return how a meeting of a day is seen; one of today is to come until the day is over."""
    if state is MeetingState.CANCELLED:
        return MeetingStanding.CANCELLED
    if state is MeetingState.HELD:
        return MeetingStanding.HELD
    return MeetingStanding.COMING if on >= today else MeetingStanding.UNFINISHED


def may_finish(next_steps: int, no_next: str) -> bool:
    """Tell whether a meeting can be finished: with a next step, or with the reason why there is none."""
    return next_steps > 0 or bool(no_next.strip())


def points(text: str) -> tuple[AgendaPoint, ...]:
    """Return the agenda that is written a point a line, the minutes at its end: “Usage at Yokohama 15 min”."""
    return tuple(_point(line) for line in map(str.strip, text.splitlines()) if line)


def point_lines(agenda: Iterable[AgendaPoint], minutes: str) -> str:
    """Return an agenda as it is written; ``minutes`` says so many: “{count} min”."""
    lines = (f"{one.title} {minutes.format(count=one.minutes)}" if one.minutes else one.title for one in agenda)
    return "\n".join(lines)


def read_plan(text: str) -> MeetingPlan:
    """Return what a kind of meeting holds; of what cannot be read nothing."""
    try:
        raw = json.loads(text)
        agenda = tuple(AgendaPoint(str(one["title"]), int(one["minutes"])) for one in raw["agenda"])
        return MeetingPlan(int(raw["minutes"]), agenda)
    except (ValueError, TypeError, KeyError):
        return MeetingPlan()


def written_plan(plan: MeetingPlan) -> str:
    """Return what a kind of meeting holds, to be kept."""
    return json.dumps({"format": FORMAT, **asdict(plan)}, ensure_ascii=False)


def _point(line: str) -> AgendaPoint:
    found = _LASTS.fullmatch(line)
    if found is None or not found["title"]:
        return AgendaPoint(line)
    return AgendaPoint(found["title"], int(found["minutes"]))
