"""The meetings of the sample: held on days of its contacts, one without an outcome here and there, some to come."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from csdesk.domain.meetings import AgendaPoint, FeedbackKind, FeedbackStatus, MeetingState, Presence
from csdesk.domain.people import Role
from csdesk.domain.plans import Side
from csdesk.entities import (
    Account,
    Action,
    AgendaItem,
    Attendee,
    Colleague,
    Contact,
    Decision,
    Feedback,
    Meeting,
    Note,
    Promise,
    Question,
)
from csdesk.services.meetings.kinds import brought
from csdesk.services.sample.contacts import is_there
from csdesk.services.sample.marked import Said, written
from csdesk.services.sample.rows import Content, Days, SampleRecords
from csdesk.services.sample.writer import SampleWriter

_EVERY = {"high": 35, "low": 75}
"""Days between two meetings, by touch; tech touch has none."""
_BACK, _AHEAD = 200, 21
_TIMES = ("10:00", "11:00", "13:30", "14:00", "15:00", "16:00")
_KEY = {Role.DECISION_MAKER, Role.CHAMPION, Role.SPONSOR, Role.ADMINISTRATOR}
_MOST, _OFTEN, _SELDOM = 3, 0.85, 0.15
_KEPT, _SOON = 0.6, 5
_LEFT = (-2, 25)
"""Days around today on which what was said last is due."""
_ANSWERED = timedelta(days=45)
_GONE = ("churned", "handed_over", "prospect")


class MeetingRecords(SampleWriter):
    """Makes the meetings of one account; ``phrases`` is what they are about, by language."""

    what = "meetings"

    def __init__(
        self, records: SampleRecords, key: str, content: Content, days: Days, phrases: Mapping[str, Content]
    ) -> None:
        super().__init__(records, key, content, days, phrases)
        self._open: list[Promise | Question] = []
        self._wishes = False

    def add(
        self, account: Account, owner: Colleague, people: Mapping[str, Contact], contacts: Iterable[date]
    ) -> list[date]:
        """Add the meetings on some of the days of contacts, and those to come; return the days of those held."""
        every, status = _EVERY.get(self._content["touch"]), self._content.get("status", "active")
        if every is None or status in _GONE:
            return []
        held = self._spaced(contacts, every)
        there = account, owner, list(people.values())
        for place, on in enumerate(held):
            is_first = place == 0 and self._content.get("stage") == "onboarding"
            self._held("kickoff" if is_first else self._kind(place), on, *there, is_last=on == held[-1])
        if self._chance.random() < _SELDOM:
            self._meeting("regular", self._days.day(-self._chance.randint(1, 5)), *there)
        ahead = self._days.day(self._chance.randint(0, _AHEAD))
        kind = "risk" if status == "notice_given" else self._chance.choice(("regular", "regular", "qbr", "renewal"))
        self._meeting(kind, ahead, *there)
        return held

    def _spaced(self, contacts: Iterable[date], every: int) -> list[date]:
        """Return days of contacts that lie so far apart, the first first."""
        found: list[date] = []
        for day in sorted(set(contacts)):
            if self._days.today - timedelta(_BACK) <= day < self._days.today:
                found += [day] if not found or (day - found[-1]).days >= every else []
        return found

    def _kind(self, place: int) -> str:
        return "qbr" if place % 3 == 2 else "regular"

    def _meeting(
        self, kind: str, on: date, account: Account, owner: Colleague, people: list[Contact], **values: Any
    ) -> Meeting:
        plan = brought(f"ready:{kind}", self._language)
        meeting = Meeting(
            uid=self._uid(),
            account_id=0,
            kind=f"ready:{kind}",
            on=on,
            starts=self._chance.choice(_TIMES),
            minutes=plan.minutes,
            place=self._chance.choice(self._phrases["places"]),
            **values,
        )
        self._records.add(meeting, account_id=account)
        self._agenda(meeting, plan.agenda)
        self._attend(meeting, owner, people)
        return meeting

    def _agenda(self, meeting: Meeting, points: Iterable[AgendaPoint]) -> None:
        """Add the agenda, what is open before all else."""
        is_done = meeting.state is MeetingState.HELD
        for position, one in enumerate(self._open):
            item = AgendaItem(uid=self._uid(), meeting_id=0, title=one.title, done=is_done, position=position)
            which = {"promise_id": one} if isinstance(one, Promise) else {"question_id": one}
            self._records.add(item, meeting_id=meeting, **which)
        for position, point in enumerate(points, len(self._open)):
            item = AgendaItem(uid=self._uid(), meeting_id=0, title=point.title, minutes=point.minutes)
            item.done, item.position = is_done, position
            self._records.add(item, meeting_id=meeting)

    def _attend(self, meeting: Meeting, owner: Colleague, people: list[Contact]) -> None:
        here = [one for one in people if is_there(one, meeting.on)]
        here.sort(key=lambda one: not _KEY & set(one.roles))
        there: list[Contact | Colleague] = [*here[:_MOST], owner]
        for one in there:
            side = {"contact_id": one} if isinstance(one, Contact) else {"colleague_id": one}
            who = Attendee(uid=self._uid(), meeting_id=0, presence=self._presence(meeting, one))
            self._records.add(who, meeting_id=meeting, **side)

    def _presence(self, meeting: Meeting, one: Contact | Colleague) -> Presence:
        if meeting.state is not MeetingState.HELD:
            return Presence.INVITED
        if isinstance(one, Colleague) or self._chance.random() < _OFTEN:
            return Presence.CAME
        return self._chance.choice((Presence.DECLINED, Presence.MISSED))

    def _held(
        self, kind: str, on: date, account: Account, owner: Colleague, people: list[Contact], *, is_last: bool
    ) -> None:
        """Add a meeting that took place with what was said; of the last one something is still open."""
        meeting = self._meeting(kind, on, account, owner, people, state=MeetingState.HELD, finished_on=on)
        talk: Content = self._chance.choice(self._phrases["talks"])
        about: dict[str, Any] = {"account_id": account, "meeting_id": meeting}
        for one in self._open:  # what was open before is settled by now
            if isinstance(one, Promise):
                one.kept_on = on
            else:
                one.answered_on = on
        made: dict[str, Any] = {"account_id": 0, "on": on}
        due = self._days.day((on - self._days.today).days + self._chance.randint(10, 30))
        if is_last and due < self._days.today:  # few things are left undone for weeks
            due = self._days.day(self._chance.randint(*_LEFT))
        self._open = [
            Promise(uid=self._uid(), **made, title=talk["ours"], side=Side.US, due=due),
            Promise(uid=self._uid(), **made, title=talk["theirs"], side=Side.CUSTOMER, due=due),
            Question(uid=self._uid(), **made, title=talk["asked"]),
        ]
        ours = self._open[0]
        if is_last and isinstance(ours, Promise) and self._chance.random() < _KEPT:
            ours.kept_on = min(on + timedelta(_SOON), self._days.today)
        decided = Decision(uid=self._uid(), **made, title=talk["decided"])
        said: list[Said] = [decided, *self._open, *self._wished(talk, on)]
        if is_last and self._chance.random() < _SELDOM:
            meeting.no_next = self._chance.choice(self._phrases["reasons"])
        else:
            done = None if is_last else min(due, self._days.today)
            said.append(Action(uid=self._uid(), **made, title=talk["next"], deadline=due, done_on=done))
        note = Note(uid=self._uid(), account_id=0, on=on, text=written(talk["note"].strip(), said, self._language))
        self._records.add(note, **about)
        for row in said:
            self._records.add(row, **about, note_id=note)

    def _wished(self, talk: Content, on: date) -> list[Feedback]:
        """Return what the customer wants of the product, every other time; what was long ago has an answer."""
        self._wishes = not self._wishes
        if not self._wishes:
            return []
        status = FeedbackStatus.OPEN if self._days.today - on < _ANSWERED else FeedbackStatus(talk["wish"]["status"])
        about = {"kind": FeedbackKind(talk["wish"]["kind"]), "theme": talk["wish"]["theme"], "status": status}
        return [Feedback(uid=self._uid(), account_id=0, on=on, title=talk["wish"]["title"], **about)]
