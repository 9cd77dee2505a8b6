"""What a customer may see of her account while the screen is shared: from the customer's documents, and as strict.

Nothing internal can be in it, since the parts have no field for it; a line that names another account is left out.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from csdesk.documents import figures, labels
from csdesk.documents.compose import chosen, composed
from csdesk.documents.disclosure import OtherNames, watch_others
from csdesk.documents.plan import GoalPart, MilestonePart, MilestoneState, OutcomePart, PlanDocument
from csdesk.domain.meetings import MeetingState
from csdesk.domain.mentions import Watch
from csdesk.domain.plans import Side
from csdesk.entities import Account, AgendaItem
from csdesk.errors import NoPlanError
from csdesk.fields.values import in_document
from csdesk.i18n import Words
from csdesk.services.meetings.agendas import AgendaItems
from csdesk.services.meetings.rows import MeetingList
from csdesk.services.said import Questions

_MEETINGS = 3
"""So many coming meetings are shown, with their agenda."""


class SharedSources(OtherNames, Protocol):
    """Where it is read: a desk."""

    meeting_list: MeetingList
    agenda_items: AgendaItems
    questions: Questions


@dataclass(frozen=True)
class SharedLine:
    """A line: what it says, quieter what stands below and at its right, and whether it is done, late or a heading."""

    title: str
    note: str = ""
    when: str = ""
    icon: str = "circle-dot"
    is_late: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """Return all that it says."""
        return self.title, self.note, self.when


@dataclass(frozen=True)
class SharedPart:
    """Lines under a title."""

    title: str
    lines: tuple[SharedLine, ...]


@dataclass(frozen=True)
class SharedScreen:
    """An account as it may be seen: its plan, and what stands beside."""

    name: str
    plan: tuple[SharedPart, ...]
    beside: tuple[SharedPart, ...]


def shared_screen(sources: SharedSources, account: Account, today: date) -> SharedScreen:
    """Return what may be seen of an account, in the language of the screen."""
    watch, words = watch_others(sources, account, even_group=True), sources.words
    try:
        document = composed(chosen(sources, account), account, sources, today, words.language)
    except NoPlanError:
        document = None
    plan = list(_plan(document, words)) if document else []
    beside = [*_meetings(sources, account, today), *(_beside(document, words) if document else ())]
    return SharedScreen(account.name, _cleared(plan, watch), _cleared(beside, watch))


def _cleared(parts: Iterable[SharedPart], watch: Watch) -> tuple[SharedPart, ...]:
    """Return parts without the lines that name another account, and without the titles that do."""
    found = []
    for part in parts:
        title = "" if any(watch.mentions(part.title)) else part.title
        lines = tuple(one for one in part.lines if not any(any(watch.mentions(text)) for text in one.texts))
        found += [SharedPart(title, lines)] if lines else []
    return tuple(found)


def _plan(document: PlanDocument, words: Words) -> Iterator[SharedPart]:
    if document.purpose:
        said = labels.signed(words, document.purpose.who, document.purpose.on)
        yield SharedPart(words.tr("In the customer's words"), (SharedLine(document.purpose.words, said, icon="flag"),))
    if document.headline:
        yield SharedPart(words.tr("Where we are"), (SharedLine(document.headline, icon="target"),))
    yield SharedPart(words.tr("Business outcomes"), tuple(_outcome(one, document, words) for one in document.outcomes))
    for goal in document.goals:
        yield _goal(goal, document, words)


def _outcome(part: OutcomePart, document: PlanDocument, words: Words) -> SharedLine:
    last = part.actual
    told = [
        words.tr("Start {value}").format(value=figures.with_unit(words, part.baseline, part.unit)),
        figures.with_unit(words, last.value, part.unit) if last else words.tr("No reading yet"),
        words.tr("Target {value}").format(value=figures.with_unit(words, part.target, part.unit)),
    ]
    when = figures.short(words, part.due, document.on) if part.due else ""
    state = in_document(part.state, words)
    return SharedLine(part.title, " → ".join(told), " · ".join(filter(None, (state, when))), "target")


def _goal(goal: GoalPart, document: PlanDocument, words: Words) -> SharedPart:
    ahead = labels.ahead(words, goal, document)
    review = words.tr("Review on {date}").format(date=figures.full(words, goal.review_on)) if goal.review_on else ""
    head = [SharedLine(goal.title, "", review, "flag")] if goal.title else []
    ordered = sorted(goal.milestones, key=lambda one: (one.due is None, one.due or document.on))
    return SharedPart(ahead, (*head, *(_milestone(one, document, words) for one in ordered)))


def _milestone(part: MilestonePart, document: PlanDocument, words: Words) -> SharedLine:
    who = " · ".join(filter(None, (labels.side(document, part.side), part.owner)))
    is_done, day = part.state is MilestoneState.DONE, part.done_on or part.due
    when = figures.short(words, day, document.on) if day else ""
    icon = "circle-check" if is_done else "circle"
    return SharedLine(part.title, who, when, icon, part.state is MilestoneState.LATE)


def _beside(document: PlanDocument, words: Words) -> Iterator[SharedPart]:
    for side in (Side.US, Side.CUSTOMER):
        owed = (one for one in document.promises if one.side is side)
        lines = (
            SharedLine(one.title, one.owner, figures.short(words, one.due, document.on) if one.due else "", "handshake")
            for one in owed
        )
        yield SharedPart(labels.will(document, side, words), tuple(lines))
    wins = (SharedLine(one.title, "", figures.short(words, one.on, document.on), "sparkles") for one in document.wins)
    yield SharedPart(words.tr("Small wins"), tuple(wins))
    for company, people in (
        (document.customer, document.people_customer),
        (document.supplier, document.people_us),
    ):
        roles = ((one, " · ".join(filter(None, (one.title, labels.role(words, one.role))))) for one in people)
        yield SharedPart(company.name, tuple(SharedLine(one.name, role, icon="user-round") for one, role in roles))


def _meetings(sources: SharedSources, account: Account, today: date) -> Iterator[SharedPart]:
    """Yield the next meetings with their agenda."""
    words = sources.words
    rows = sources.meeting_list.rows(today, account_id=account.id)
    coming = [one for one in rows[::-1] if one.on >= today and one.state is MeetingState.PLANNED]
    for one in coming[:_MEETINGS]:
        day = " ".join(filter(None, (figures.full(words, one.on), one.starts)))
        called = SharedLine(one.called or words.tr("Meeting"), one.place, day, "presentation")
        points = _agenda(sources, account, sources.agenda_items.of(one.id))
        yield SharedPart(words.tr("Next meeting"), (called, *points))


def _agenda(sources: SharedSources, account: Account, items: Sequence[AgendaItem]) -> Iterator[SharedLine]:
    """Yield the points of an agenda; one that asks after what the customer may not see is none."""
    words = sources.words
    seen = {one.id for one in sources.promises.of(account.id) if one.customer_sees}
    asked = {one.id for one in sources.questions.of(account.id) if one.customer_sees}
    for one in items:
        if one.promise_id in (None, *seen) and one.question_id in (None, *asked):
            lasts = words.tr("%n min", "", one.minutes) if one.minutes else ""
            yield SharedLine(one.title, "", lasts, "circle-check" if one.done else "circle")
