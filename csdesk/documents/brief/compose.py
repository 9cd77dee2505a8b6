"""From what is known before a meeting to the page that is read in the ten minutes before it."""

from collections.abc import Iterator, Sequence
from datetime import date

from csdesk.documents import figures, labels
from csdesk.documents.brief.data import BriefData
from csdesk.documents.brief.document import (
    BriefDocument,
    BriefOutcome,
    BriefPerson,
    BriefPoint,
    BriefPromise,
    BriefTile,
)
from csdesk.documents.handover.labels import apart
from csdesk.domain.health import MILLION
from csdesk.domain.levels import Level
from csdesk.domain.plans import OutcomeState, Side
from csdesk.entities import Promise
from csdesk.fields.values import in_document, known_name, name_of
from csdesk.i18n import Catalogue, Words
from csdesk.services.meetings.attendees import AttendeeRow
from csdesk.services.plans.plans import PlannedOutcome

_NOTES = 3
"""So many of the last notes are told."""


def compose(told: BriefData, language: str) -> BriefDocument:
    """Return the brief of a meeting, in a language."""
    words = Catalogue(language)
    outcomes = [(one, plan.plan.starts_on) for plan in told.plans for one in plan.outcomes]
    return BriefDocument(
        language=language,
        on=told.today,
        accent=told.company.accent,
        ours=told.company.called(language) or labels.our_side(words),
        account=told.account.name,
        when=_when(told, words),
        purpose=told.purpose,
        tiles=(_money(told, words), _clock(told, words), _health(told, words)),
        trend=tuple(None if one is None else one / MILLION for one in told.account.trend.scores),
        attendees=tuple(_person(one, told, words) for one in told.meeting.attendees if one.side is not Side.US),
        milestones=_milestones(told, words),
        outcomes=tuple(_outcome(one, begin, words) for one, begin in outcomes),
        moved=tuple(_moved(told, words)),
        last_notes=tuple(_noted(told, words)),
        questions=tuple(one.title for one in told.questions),
        agenda=tuple(BriefPoint(one.title, _minutes(one.minutes, words)) for one in told.agenda),
        we_owe=tuple(_promise(one, told, words) for one in told.before.promises if one.side is Side.US),
        they_owe=tuple(_promise(one, told, words) for one in told.before.promises if one.side is Side.CUSTOMER),
        feedback=tuple(_feedback(told, words)),
        similar=_similar(told, words),
        decide=(words.tr("The next action, who does it and by when"), words.tr("The day of the next meeting")),
    )


def _when(told: BriefData, words: Words) -> str:
    meeting = told.meeting
    day = " ".join(filter(None, (figures.full(words, meeting.on), meeting.starts)))
    return labels.separator(words).join(filter(None, (meeting.called, day, meeting.place)))


def _minutes(count: int, words: Words) -> str:
    return words.tr("{count} min").format(count=count) if count else ""


def _money(told: BriefData, words: Words) -> BriefTile:
    return BriefTile(words.tr("MRR"), apart(told.account.present.mrr))


def _clock(told: BriefData, words: Words) -> BriefTile:
    present, today = told.account.present, told.today
    name = words.tr("To the notice deadline") if present.notice else words.tr("To the last day")
    if present.clock is None:
        return BriefTile(name, figures.NONE)
    left = (present.clock - today).days
    days = words.tr("%n day(s)", "left until a day", left) if left >= 0 else words.tr("overdue")
    return BriefTile(name, days, figures.full(words, present.clock))


def _health(told: BriefData, words: Words) -> BriefTile:
    trend = told.account.trend
    letter = "" if trend.level is Level.UNKNOWN else trend.level.value
    score = "" if trend.score is None else str(trend.score // MILLION)
    known = " ".join(filter(None, (letter, score))) or name_of(trend.level, words)
    change = "" if trend.change is None else f"{trend.change / MILLION:+.1f}".replace("-", "−")
    note = words.tr("{change} pt in 4 weeks").format(change=change) if change else ""
    return BriefTile(words.tr("Health"), known, note, letter)


def _person(one: AttendeeRow, told: BriefData, words: Words) -> BriefPerson:
    person = told.people.get(one.contact_id or 0)
    if person is None:
        return BriefPerson(one.name)
    roles = words.tr(", ", "between the items of a list").join(known_name(role, words) for role in person.roles)
    note = labels.separator(words).join(filter(None, (roles, " ".join(person.notes.split()))))
    influence = known_name(person.influence, words)
    said = words.tr("Influence: {level}").format(level=influence) if influence else ""
    weight = filter(None, (said, known_name(person.sentiment, words)))
    return BriefPerson(person.name, " ".join(filter(None, (person.department, person.title))), note, tuple(weight))


def _milestones(told: BriefData, words: Words) -> str:
    done = sum(plan.activity.done for plan in told.plans)
    total = sum(plan.activity.total for plan in told.plans)
    return words.tr("{done} of %n milestone(s) done", "", total).format(done=done) if total else ""


def _outcome(one: PlannedOutcome, begin: date | None, words: Words) -> BriefOutcome:
    outcome, state = one.outcome, one.state(begin)
    now = one.actual.value if one.actual else None
    target = figures.with_unit(words, outcome.target, outcome.unit)
    way = figures.NONE if now is None else f"{figures.number(now)} → {target}"
    share = figures.percent(one.share)
    return BriefOutcome(outcome.title, way, share, _MARKS.get(state, state.value), in_document(state, words))


_MARKS = {OutcomeState.BEHIND: "behind", OutcomeState.NO_DATA: "none"}


def _moved(told: BriefData, words: Words) -> Iterator[str]:
    """Yield what has moved since the last meeting."""
    health = told.before.health
    if health is not None:
        was, now = (f"{level.value} {_cut(score)}" for level, score in _scores(told))
        yield words.tr("Health: {before} → {after}").format(before=was, after=now)
    for person in told.before.joined:
        yield words.tr("{name} joined on {date}").format(name=person.name, date=figures.brief(words, person.joined_on))
    for person in told.before.left:
        yield words.tr("{name} left on {date}").format(name=person.name, date=figures.brief(words, person.left_on))
    for move in told.before.outcomes:
        before, after = figures.number(move.before), figures.with_unit(words, move.now, move.unit)
        yield words.tr("{title}: {before} → {after}").format(title=move.title, before=before, after=after)
    for milestone in told.before.done:
        yield words.tr("Milestone done: {title}").format(title=milestone.title)
    yield from _contracts(told, words)
    for decision in told.before.decisions:
        yield words.tr("Decided last time: {title}").format(title=decision.title)


def _contracts(told: BriefData, words: Words) -> Iterator[str]:
    """Yield how contracts ended, and which are new but for those that renew one."""
    for one in told.before.contracts:
        if one.outcome is not None:
            known = name_of(one.outcome, words)
            yield words.tr("Contract {product}: {outcome}").format(product=one.product, outcome=known)
        elif one.renews_id is None:
            start = figures.brief(words, one.start)
            yield words.tr("Contract {product}: starts {date}").format(product=one.product, date=start)


def _scores(told: BriefData) -> Sequence[tuple[Level, int | None]]:
    health = told.before.health
    assert health is not None
    return (health.level_before, health.before), (health.level, health.now)


def _cut(score: int | None) -> str:
    """Return a score as it is shown: cut, so that nothing below a bound reads as if it were on it."""
    return figures.NONE if score is None else str(score // MILLION)


def _noted(told: BriefData, words: Words) -> Iterator[str]:
    for note in [one for one in told.notes if one.meeting_id != told.meeting.id][:_NOTES]:
        said = " ".join(filter(None, (note.title, note.opening)))
        if said:
            yield f"{figures.short(words, note.on, told.today)} {said}"


def _promise(one: Promise, told: BriefData, words: Words) -> BriefPromise:
    late = one.due is not None and one.due < told.today
    due = figures.short(words, one.due, told.today) if one.due else ""
    return BriefPromise(one.title, due, late)


def _feedback(told: BriefData, words: Words) -> Iterator[str]:
    for one in told.feedback:
        yield words.tr("{title} ({kind})").format(title=one.title, kind=known_name(one.kind, words))


def _similar(told: BriefData, words: Words) -> str:
    found = told.similar
    if found is None:
        return ""
    tier = words.tr("Tier {tier}").format(tier=found.tier) if found.tier.isdecimal() else found.tier
    whose = words.tr(", ", "between the items of a list").join(filter(None, (found.industry, tier)))
    way = ""
    if found.actual is not None:
        way = f" {figures.number(found.baseline)} → {figures.with_unit(words, found.actual, found.unit)}"
    return words.tr("{whose}: {title}").format(whose=whose, title=found.title) + way
