"""What happened beside the health of an account, for its chart: one query a kind, most of it from the timeline."""

from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.health_events import HealthEvent, HealthEventKind
from csdesk.domain.plans import MilestoneStatus
from csdesk.domain.timeline import TimelineEntry, TimelineKind
from csdesk.entities import AccountSentiment, Contract, Goal, HealthSnapshot, Milestone, SuccessPlan, table
from csdesk.fields import values
from csdesk.i18n import Words
from csdesk.services.health.explained import model_name
from csdesk.services.health.modelling import versions
from csdesk.services.timeline import AccountTimeline
from csdesk.store.database import Database

_DAY, _WEEK = timedelta(days=1), timedelta(weeks=1)
_KINDS = {
    TimelineKind.MEETING: HealthEventKind.MEETING,
    TimelineKind.MILESTONE: HealthEventKind.MILESTONE,
    TimelineKind.STAGE: HealthEventKind.STAGE,
    TimelineKind.JOINED: HealthEventKind.JOINED,
    TimelineKind.PERSON: HealthEventKind.LEFT,
    TimelineKind.DOCUMENT: HealthEventKind.DOCUMENT,
    TimelineKind.CONTRACT: HealthEventKind.CONTRACT,
}


class HealthEvents:
    """Reads them."""

    def __init__(self, database: Database, words: Words, timeline: AccountTimeline) -> None:
        self._database, self._words, self._timeline = database, words, timeline

    def of(self, account_id: int, today: date) -> list[HealthEvent]:
        """Return what happened until a day, the first first; of one day what weighs most first."""
        told = (one for one in self._timeline.of(account_id, today) if one.kind in _KINDS)
        found = [HealthEvent(_KINDS[one.kind], one.on, self._name(one), one) for one in told]
        with self._database.reading() as session:
            for read in (self._overdue, self._ends, self._models, self._views):
                found += read(session, account_id, today)
        return sorted(found, key=lambda one: (one.on, -one.weight, one.name))

    def _name(self, entry: TimelineEntry) -> str:
        words, said = self._words, values.name_of(entry.what, self._words) if entry.what else ""
        if entry.kind is TimelineKind.PERSON:
            return words.tr("{person} left").format(person=entry.text)
        if entry.kind is TimelineKind.JOINED:
            return words.tr("{person} joined").format(person=entry.text)
        if entry.kind is TimelineKind.MILESTONE:
            return words.tr("Done: {milestone}").format(milestone=entry.text)
        if entry.kind is TimelineKind.DOCUMENT:
            return words.tr("Sent: {document}").format(document=entry.text)
        if entry.kind is TimelineKind.STAGE:
            return words.tr("Stage: {stage}").format(stage=said) if said else words.tr("No stage any more")
        if entry.kind is TimelineKind.CONTRACT:
            return " · ".join(filter(None, (said or words.tr("Contract started"), entry.text)))
        return entry.text or words.tr("Meeting")

    def _overdue(self, session: Session, account_id: int, today: date) -> Iterator[HealthEvent]:
        """Yield milestones that are overdue, on the day they were due."""
        own, goal, plan = table(Milestone).c, table(Goal).c, table(SuccessPlan).c
        query = (
            select(own.id, own.due, own.title, plan.id)
            .join_from(table(Milestone), table(Goal), goal.id == own.goal_id)
            .join(table(SuccessPlan), plan.id == goal.plan_id)
            .where(plan.account_id == account_id, own.due < today, own.status == MilestoneStatus.OPEN)
        )
        for key, due, title, plan_id in session.execute(query).all():
            name = self._words.tr("Overdue: {milestone}").format(milestone=title)
            entry = TimelineEntry(TimelineKind.MILESTONE, due, key, title, within=plan_id)
            yield HealthEvent(HealthEventKind.OVERDUE, due, name, entry)

    def _ends(self, session: Session, account_id: int, today: date) -> Iterator[HealthEvent]:
        """Yield the last days of contracts."""
        own = table(Contract).c
        query = select(own.id, own.end, own.product).where(own.account_id == account_id, own.end <= today)
        for key, end, product in session.execute(query).all():
            name = " · ".join(filter(None, (self._words.tr("Contract ended"), product)))
            entry = TimelineEntry(TimelineKind.CONTRACT, end - _DAY, key, product)
            yield HealthEvent(HealthEventKind.CONTRACT_END, end - _DAY, name, entry)

    def _views(self, session: Session, account_id: int, today: date) -> Iterator[HealthEvent]:
        """Yield how she herself saw the account, which is no part of the score."""
        own = table(AccountSentiment).c
        query = select(own.on, own.level, own.why).where(own.account_id == account_id, own.on <= today)
        for on, level, why in session.execute(query).all():
            said = self._words.tr("Your view {level}: {why}").format(level=level.value, why=why)
            yield HealthEvent(HealthEventKind.VIEW, on, said)

    def _models(self, session: Session, account_id: int, today: date) -> Iterator[HealthEvent]:
        """Yield the weeks from which on another model scored, on the day the model was for, else their Monday."""
        own = table(HealthSnapshot).c
        query = select(own.week, own.model_id).where(own.account_id == account_id).order_by(own.week)
        query = query.where(own.week <= today + _WEEK)
        known = {one.id: one for one in versions(session)}
        before: int | None = None
        for week, model_id in session.execute(query).all():
            version, monday = known.get(model_id), week - _WEEK + _DAY
            if before not in (None, model_id) and version is not None:
                on = version.since if version.since and monday <= version.since <= week else monday
                name = f"{model_name(self._words, version)} v{version.version}"
                yield HealthEvent(HealthEventKind.MODEL, on, self._words.tr("Model: {model}").format(model=name))
            before = model_id
