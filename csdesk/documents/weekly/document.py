"""The weekly review as it is shown and printed: every text ready; it is internal, and no customer reads it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class WeeklyFocus:
    """The KPI in focus: what it stands at, its target and pace in words, and its way so far.

    ``target_value`` is the target alone; ``history`` and ``goal`` are drawn, None is a week of which nothing is known.
    """

    name: str
    value: str
    target_value: str
    target: str
    pace: str
    kgi: str
    why: str
    history: tuple[float | None, ...]
    goal: float


@dataclass(frozen=True)
class WeeklyFigure:
    """A KPI now and a week before; ``worse`` if it changed to the worse."""

    name: str
    now: str
    before: str
    change: str
    worse: bool = False


@dataclass(frozen=True)
class WeeklyTask:
    """Something taken on: ``state`` is done, carried or dropped, empty for this week's; ``said`` is that in a word."""

    title: str
    account: str = ""
    due: str = ""
    state: str = ""
    said: str = ""
    note: str = ""


@dataclass(frozen=True)
class WeeklyLevel:
    """A level: its letter, drawn before its name, how many there are, by how many that changed, what they bring in."""

    letter: str
    name: str
    count: int
    change: str
    mrr: str


@dataclass(frozen=True)
class WeeklyMove:
    """An account whose level moved; the letters are drawn."""

    account: str
    before: str
    now: str
    mrr: str
    why: str
    response: str


@dataclass(frozen=True)
class WeeklyRenewal:
    """A renewal to be decided soon."""

    account: str
    day: str
    left: str
    mrr: str
    forecast: str
    late: bool = False


@dataclass(frozen=True)
class WeeklyDocument:
    """A week, in a language."""

    language: str
    on: date
    accent: str
    ours: str
    owner: str
    week: str
    focus: WeeklyFocus | None
    figures: tuple[WeeklyFigure, ...]
    last: tuple[WeeklyTask, ...]
    last_done: str
    plan: tuple[WeeklyTask, ...]
    more: str
    queued: int
    """So many of the queue are not in the plan."""
    accounts: str
    levels: tuple[WeeklyLevel, ...]
    moves: tuple[WeeklyMove, ...]
    renewals: tuple[WeeklyRenewal, ...]
    doubts: tuple[str, ...]
    said: tuple[str, ...]
    learned: tuple[str, ...]
