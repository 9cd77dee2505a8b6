"""The success plan as a customer may see it: a structure with no place for anything internal.

What is not a field here cannot reach a customer; tests/documents/test_closed.py reviews the fields.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Protocol

from csdesk.domain import png
from csdesk.domain.months import near
from csdesk.domain.named_enum import NamedEnum
from csdesk.domain.plans import Horizon, OutcomeState, PlanStatus, Progress, Proof, Said, Side, Verdict
from csdesk.i18n import later_words

STEPS_SHOWN = 3  # a side
UNKEPT = {"kept": False}
"""Metadata of a field that is not kept with a version: the file that was sent has it."""


class MilestoneState(NamedEnum):
    """How a milestone stands on the day of the document."""

    DONE = "done", later_words.tr("Done", "document")
    OPEN = "open", later_words.tr("Open", "document")
    LATE = "late", later_words.tr("Late", "document")


@dataclass(frozen=True)
class Logo:
    """A picture of a company's name, as PNG."""

    content: bytes = field(repr=False)

    @property
    def pixels(self) -> tuple[int, int]:
        """Return width and height."""
        return png.size(self.content)

    @property
    def is_opaque(self) -> bool:
        """Tell whether it hides the ground it stands on."""
        return not png.has_alpha(self.content)


@dataclass(frozen=True)
class Party:
    """One of the two companies; honorific is what follows its name in full (御中)."""

    name: str
    short: str
    honorific: str = ""
    logo: Logo | None = field(default=None, metadata=UNKEPT)


class BetweenCompanies(Protocol):
    """A document between two companies."""

    @property
    def language(self) -> str:
        """Return the language it is in."""

    @property
    def supplier(self) -> Party:
        """Return our company."""

    @property
    def customer(self) -> Party:
        """Return the customer's."""

    def party(self, side: Side) -> Party:
        """Return the company of a side."""


@dataclass(frozen=True)
class PlanPurpose:
    """Where the customer wants to go, in its own words."""

    words: str
    who: str
    on: date | None


@dataclass(frozen=True)
class ReadingPoint:
    """A measured value of an outcome."""

    on: date
    value: Decimal


@dataclass(frozen=True)
class OutcomePart:
    """A business outcome and its evidence; value is the title of the product value, share that of the way gone.

    The uid of a part is never printed: it tells the part in another version, whatever its title is there.
    """

    title: str
    words: str
    who: str
    value: str
    unit: str
    baseline: Decimal | None
    baseline_on: date | None
    target: Decimal | None
    due: date | None
    readings: tuple[ReadingPoint, ...]
    share: Fraction | None
    state: OutcomeState
    unexpected: bool
    confirmed_by: str
    confirmed_on: date | None
    evidence: str
    uid: str = ""
    said_on: date | None = None
    claimed_on: date | None = None

    @property
    def proof(self) -> Proof:
        """Return how far it is proven: what we claim, the customer has not confirmed yet."""
        return Said(self.claimed_on, self.confirmed_by, self.confirmed_on).proof

    @property
    def actual(self) -> ReadingPoint | None:
        """Return the last reading."""
        return max(self.readings, key=lambda reading: reading.on, default=None)


@dataclass(frozen=True)
class MilestonePart:
    """A milestone that the customer may see; a key one is labelled first."""

    title: str
    side: Side
    owner: str
    due: date | None
    done_on: date | None
    state: MilestoneState
    key: bool
    evidence: str
    uid: str = ""


@dataclass(frozen=True)
class GoalPart:
    """A state wanted at a horizon, and the milestones on the way there; undecided while nobody has written any."""

    horizon: Horizon
    title: str
    review_on: date | None
    verdict: Verdict
    milestones: tuple[MilestonePart, ...]
    undecided: bool = False
    uid: str = ""


@dataclass(frozen=True)
class PersonPart:
    """Somebody who takes part; role is the key of a Role or of a Job."""

    name: str
    title: str
    role: str


@dataclass(frozen=True)
class WinPart:
    """A small win: what went well, and on which day."""

    title: str
    on: date
    uid: str = ""


@dataclass(frozen=True)
class MovedPart:
    """A milestone or a goal's review that was due on another day before."""

    title: str
    before: date | None
    after: date | None


@dataclass(frozen=True)
class ReadPart:
    """What the metric of an outcome read then, if it did, and reads now."""

    title: str
    unit: str
    before: ReadingPoint | None
    after: ReadingPoint


@dataclass(frozen=True)
class PromisePart:
    """What one side owes the other, who of it, and by when."""

    title: str
    side: Side
    owner: str
    due: date | None


@dataclass(frozen=True)
class PlanNews:
    """What has happened since a day; from_copy tells whether that is the day of the last copy they have."""

    since: date
    from_copy: bool
    done: tuple[MilestonePart, ...] = ()
    moved: tuple[MovedPart, ...] = ()
    goals: tuple[str, ...] = ()
    milestones: tuple[MilestonePart, ...] = ()
    read: tuple[ReadPart, ...] = ()
    wins: tuple[WinPart, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything has."""
        return bool(self.done or self.moved or self.goals or self.milestones or self.read or self.wins)


@dataclass(frozen=True)
class Confirmation:
    """Who has agreed for either side, and when; what is empty is filled in by hand."""

    customer: str = ""
    supplier: str = ""
    on: date | None = None


@dataclass(frozen=True)
class PlanDocument:
    """A success plan for a customer; on is the day it speaks of, accent the brand's colour in hex or empty.

    The version is the number of the one it is, 0 while anything was changed since. Of the small wins the last is first.
    """

    language: str
    title: str
    status: PlanStatus
    on: date
    accent: str
    supplier: Party
    customer: Party
    purpose: PlanPurpose | None
    headline: str
    begin: date | None
    end: date | None
    activity: Progress
    outcomes: tuple[OutcomePart, ...]
    goals: tuple[GoalPart, ...]
    people_customer: tuple[PersonPart, ...]
    people_us: tuple[PersonPart, ...]
    news: PlanNews | None = None
    confirmation: Confirmation | None = None
    version: int = 0
    wins: tuple[WinPart, ...] = ()
    promises: tuple[PromisePart, ...] = ()

    @property
    def milestones(self) -> tuple[MilestonePart, ...]:
        """Return every milestone."""
        return tuple(part for goal in self.goals for part in goal.milestones)

    def party(self, side: Side) -> Party:
        """Return the company of a side."""
        return self.supplier if side is Side.US else self.customer

    def next_steps(self, side: Side) -> tuple[MilestonePart, ...]:
        """Return the side's open milestones that are due soonest, those without a date last."""
        of_side = (part for part in self.milestones if part.side is side)
        todo = [part for part in of_side if part.state is not MilestoneState.DONE]
        return tuple(sorted(todo, key=lambda part: (part.due or date.max, part.title))[:STEPS_SHOWN])

    def period(self) -> tuple[date, date]:
        """Return the first and the last day drawn: as planned, else as the parts have it, if not too far."""
        dates = [self.on, *near(self._dates(), self.on)]
        begin, end = min(near([self.begin], self.on) or dates), max(near([self.end], self.on) or dates)
        return (begin, end) if begin < end else (min(begin, self.on), max(begin, self.on))

    def _dates(self) -> list[date]:
        milestones = [part.due for part in self.milestones]
        parts = [goal.review_on for goal in self.goals] + [outcome.due for outcome in self.outcomes]
        return [day for day in milestones + parts if day is not None]
