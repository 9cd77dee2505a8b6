"""From the records of a meeting to its minutes: only what a customer may see is carried over, field by field."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from csdesk.documents import figures, parties
from csdesk.documents.minutes.document import MinutesDocument, PresentPerson, TaskPart
from csdesk.domain.meetings import Presence
from csdesk.domain.plans import Side
from csdesk.entities import Account, Action, Colleague, Company, Contact, Decision, Meeting, Promise, Question
from csdesk.fields.values import in_document
from csdesk.i18n import Catalogue, Words
from csdesk.services.meetings.attendees import AttendeeRow


@dataclass(frozen=True)
class MinutesData:
    """A meeting with what came of it, as the services have it; ``kind`` is what its kind is called in a language."""

    meeting: Meeting
    kind: str
    account: Account
    company: Company
    our_logo: bytes
    their_logo: bytes
    attendees: Sequence[AttendeeRow]
    people: Sequence[Contact]
    colleagues: Sequence[Colleague]
    decisions: Sequence[Decision]
    promises: Sequence[Promise]
    actions: Sequence[Action]
    questions: Sequence[Question]
    coming: Meeting | None


def compose(told: MinutesData, language: str) -> MinutesDocument:
    """Return the minutes, in a language."""
    words, meeting = Catalogue(language), told.meeting
    there = [one for one in told.attendees if one.presence is Presence.CAME]
    return MinutesDocument(
        language=language,
        title=meeting.title or told.kind or words.tr("Meeting"),
        on=meeting.on,
        when=" ".join(filter(None, (figures.full(words, meeting.on), meeting.starts, meeting.place))),
        accent=told.company.accent,
        supplier=parties.ours(told.company, told.our_logo, language),
        customer=parties.customer(told.account, told.their_logo, language),
        people_customer=tuple(_theirs(one, language) for one in there if one.side is not Side.US),
        people_us=tuple(_ours(one, told.colleagues, words) for one in there if one.side is Side.US),
        decisions=tuple(one.title for one in told.decisions if one.customer_sees),
        tasks=tuple(_tasks(told, language)),
        questions=tuple(one.title for one in told.questions if one.customer_sees and one.answered_on is None),
        next_meeting=_coming(told, words),
    )


def _theirs(one: AttendeeRow, language: str) -> PresentPerson:
    return PresentPerson(parties.polite(one.name, language), one.title)


def _ours(one: AttendeeRow, colleagues: Sequence[Colleague], words: Words) -> PresentPerson:
    known = next((each for each in colleagues if each.id == one.colleague_id), None)
    return (
        PresentPerson(known.called(words.language), in_document(known.job, words)) if known else PresentPerson(one.name)
    )


def _tasks(told: MinutesData, language: str) -> Iterator[TaskPart]:
    """Yield what either side will do, the first due first: promises, and those of our actions that may be seen."""
    found = [
        TaskPart(one.title, one.side, _who(one, told, language), one.due, one.kept_on)
        for one in told.promises
        if one.customer_sees
    ]
    found += [
        TaskPart(one.title, Side.US, _who(one, told, language), one.deadline, one.done_on)
        for one in told.actions
        if one.customer_sees
    ]
    yield from sorted(found, key=lambda one: (one.due is None, one.due or told.meeting.on))


def _who(one: Promise | Action, told: MinutesData, language: str) -> str:
    ours = next((each for each in told.colleagues if each.id == one.colleague_id), None)
    if ours is not None:
        return ours.called(language)
    theirs = next((each.name for each in told.people if each.id == one.contact_id), "")
    return parties.polite(theirs, language) if theirs else one.who


def _coming(told: MinutesData, words: Words) -> str:
    coming = told.coming
    return " ".join(filter(None, (figures.full(words, coming.on), coming.starts))) if coming else ""
