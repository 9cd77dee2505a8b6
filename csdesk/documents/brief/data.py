"""What a brief is made of, as the services have it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from csdesk.entities import AgendaItem, Company, Contact, Feedback, Question
from csdesk.services.accounts import AccountRow
from csdesk.services.meetings.before import BeforeMeeting
from csdesk.services.meetings.rows import MeetingRow
from csdesk.services.notes import NoteLine
from csdesk.services.plans.plans import Planned
from csdesk.services.similar import SimilarSuccess


@dataclass(frozen=True)
class BriefData:
    """A meeting as of a day, with all there is to know before it; the people by their ids, plans those under way."""

    today: date
    meeting: MeetingRow
    purpose: str
    before: BeforeMeeting
    account: AccountRow
    company: Company
    people: Mapping[int, Contact]
    agenda: Sequence[AgendaItem]
    notes: Sequence[NoteLine]
    questions: Sequence[Question]
    feedback: Sequence[Feedback]
    plans: Sequence[Planned]
    similar: SimilarSuccess | None
