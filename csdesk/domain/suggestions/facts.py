"""What is known of an account where rules look for causes; gathered for many accounts at once."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from csdesk.domain.accounts import Stage, Touch
from csdesk.domain.meetings import Presence
from csdesk.domain.onboarding import OnboardingProgress
from csdesk.domain.people import Role
from csdesk.domain.plans import Side
from csdesk.domain.playbooks import HandoffTopic, PlaybookPurpose
from csdesk.domain.risks import RiskKind

MISSING, UNKNOWN = "-", "u"
"""Of a week that is not there, and of one whose level is not known, instead of the letter of its level."""


class WeeksFact(NamedTuple):
    """Weeks in a row that are over, the first first: a letter for each level, and scores in millionths of a point.

    ``last`` is the Sunday of the last. Short, since there are many thousands.
    """

    last: date
    levels: str = ""
    scores: Sequence[int | None] = ()

    def sunday(self, place: int) -> date:
        """Return the Sunday of a week by its place, which may be counted from the end."""
        back = -place - 1 if place < 0 else len(self.levels) - 1 - place
        return self.last - timedelta(weeks=back)

    def run(self, letters: str) -> int:
        """Return how many weeks up to the last have one of these levels."""
        return len(self.levels) - len(self.levels.rstrip(letters))


class PersonFact(NamedTuple):
    """One of the people who matter, and the last contact that names this person."""

    id: int
    name: str
    roles: Collection[Role] = ()
    left_on: date | None = None
    last_contact: date | None = None


class DeadlineFact(NamedTuple):
    """A contract that is not decided, with its notice deadline."""

    contract: int
    product: str
    deadline: date


class MilestoneFact(NamedTuple):
    """A milestone that is open and whose day has passed."""

    id: int
    title: str
    due: date
    side: Side = Side.US


class KickoffFact(NamedTuple):
    """The last kickoff meeting: its day, whether it took place, and the roles of who is invited, or came."""

    meeting: int
    on: date
    held: bool
    roles: Collection[Role] = ()


class MeetingFact(NamedTuple):
    """A meeting that took place and led to nothing: no action, no promise, no reason why."""

    id: int
    title: str
    on: date


class OutcomeFact(NamedTuple):
    """A business outcome that was reached, claimed or confirmed."""

    id: int
    title: str


class FeedbackFact(NamedTuple):
    """Feedback that was answered, or done, and the day it is of."""

    id: int
    title: str
    status: str
    on: date


class ReviewFact(NamedTuple):
    """A review that is over, and who of its sponsors was there; the last review comes first."""

    meeting: int
    on: date
    sponsors: Mapping[int, Presence]


NO_WEEKS = WeeksFact(date.min)


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """What is known of an account that is daily work.

    ``doubted`` is the last Sunday on which the level was better for nothing but data that went. ``bounds`` are the
    lowest scores of A, B and C in force. ``stale`` are the keys of the measures of the last week that are too old,
    ``coverage`` is in per cent. ``open_runs`` and ``open_risks`` say what is already being done.
    """

    id: int
    since: date | None = None
    tier: str = ""
    touch: Touch | None = None
    stage: Stage | None = None
    cadence: int | None = None
    last_contact: date | None = None
    weeks: WeeksFact = NO_WEEKS
    doubted: date | None = None
    bounds: tuple[int, int, int] = (80_000_000, 60_000_000, 40_000_000)
    coverage: int = 100
    stale: Sequence[str] = ()
    people: Sequence[PersonFact] = ()
    deadlines: Sequence[DeadlineFact] = ()
    onboarding: OnboardingProgress | None = None
    late: Sequence[MilestoneFact] = ()
    kickoff: KickoffFact | None = None
    meetings: Sequence[MeetingFact] = ()
    has_plan: bool = False
    blanks: Sequence[HandoffTopic] = ()
    outcomes: Sequence[OutcomeFact] = ()
    feedback: Sequence[FeedbackFact] = ()
    reviews: Sequence[ReviewFact] = ()
    open_runs: Collection[PlaybookPurpose] = field(default=frozenset())
    open_risks: Collection[RiskKind] = field(default=frozenset())

    @property
    def level(self) -> str:
        """Return the letter of the level of the last week that is over, nothing where there is none."""
        return self.weeks.levels[-1:]
