"""The minutes as a customer may see them: a structure with no place for anything internal.

What is not a field here cannot reach a customer; tests/documents/minutes/test_closed.py reviews the fields.
"""

from dataclasses import dataclass
from datetime import date

from csdesk.documents.plan import Party
from csdesk.domain.plans import Side


@dataclass(frozen=True)
class PresentPerson:
    """Somebody who was there."""

    name: str
    title: str = ""


@dataclass(frozen=True)
class TaskPart:
    """What one side is to do, who of it, and by when."""

    title: str
    side: Side
    who: str = ""
    due: date | None = None
    done_on: date | None = None


@dataclass(frozen=True)
class MinutesDocument:
    """What was agreed in a meeting; ``when`` says its time and place, ``accent`` is our colour in hex or empty.

    ``next_meeting`` is its day with its time, ready to print.
    """

    language: str
    title: str
    on: date
    when: str
    accent: str
    supplier: Party
    customer: Party
    people_customer: tuple[PresentPerson, ...] = ()
    people_us: tuple[PresentPerson, ...] = ()
    decisions: tuple[str, ...] = ()
    tasks: tuple[TaskPart, ...] = ()
    questions: tuple[str, ...] = ()
    next_meeting: str = ""

    def party(self, side: Side) -> Party:
        """Return one of the two companies."""
        return self.supplier if side is Side.US else self.customer
