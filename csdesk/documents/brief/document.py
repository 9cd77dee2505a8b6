"""The brief as it is printed: every text ready; it is internal, and no document for a customer is made of it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class BriefTile:
    """A figure with its name above it and a remark below; ``level`` is the letter of a health, drawn before it."""

    name: str
    figure: str
    note: str = ""
    level: str = ""


@dataclass(frozen=True)
class BriefPerson:
    """Somebody who attends, what we know of them, and how much their word weighs for or against us."""

    name: str
    title: str = ""
    note: str = ""
    weight: tuple[str, ...] = ()


@dataclass(frozen=True)
class BriefOutcome:
    """A business outcome: from where to where, how much of the way, and how it stands; ``state`` is its mark."""

    title: str
    now: str
    share: str
    state: str
    standing: str


@dataclass(frozen=True)
class BriefPromise:
    """What one side owes the other; ``due`` is ready to print."""

    title: str
    due: str = ""
    late: bool = False


@dataclass(frozen=True)
class BriefPoint:
    """A point of the agenda, and how long it takes."""

    title: str
    minutes: str = ""


@dataclass(frozen=True)
class BriefDocument:
    """A brief as of a day; ``accent`` is our colour in hex or empty, ``when`` says the kind, day, time and place.

    ``trend`` are the scores of the last weeks, None where nothing is known.
    """

    language: str
    on: date
    accent: str
    ours: str
    account: str
    when: str
    purpose: str = ""
    tiles: tuple[BriefTile, ...] = ()
    trend: tuple[float | None, ...] = ()
    attendees: tuple[BriefPerson, ...] = ()
    milestones: str = ""
    outcomes: tuple[BriefOutcome, ...] = ()
    moved: tuple[str, ...] = ()
    last_notes: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    agenda: tuple[BriefPoint, ...] = ()
    we_owe: tuple[BriefPromise, ...] = ()
    they_owe: tuple[BriefPromise, ...] = ()
    feedback: tuple[str, ...] = ()
    similar: str = ""
    decide: tuple[str, ...] = ()
