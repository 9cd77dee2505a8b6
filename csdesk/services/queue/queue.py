"""The queue: what is to be done today and next, in its order; doing, snoozing and pinning whatever stands in it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from csdesk.domain.actions import EntryKey, EntryKind, Group
from csdesk.domain.queue import Points, QueueChange, Weights, changes, read_weights, written_weights
from csdesk.entities import (
    Action,
    Changes,
    Company,
    Entity,
    Milestone,
    PlaybookItem,
    Promise,
    QueueMark,
    table,
)
from csdesk.errors import RefusedError
from csdesk.i18n import Words, later_words
from csdesk.services.actions.actions import AWAKE, finish, put_off, sleep
from csdesk.services.colleagues import our_company
from csdesk.services.linked import finish_milestone
from csdesk.services.meetings.kinds import MeetingKinds
from csdesk.services.queue import sources
from csdesk.services.queue.book import QueueBook
from csdesk.services.queue.entries import Found, QueueEntry, entry
from csdesk.services.queue.facts import Scorer, read_facts
from csdesk.services.queue.next_actions import lacking
from csdesk.services.records import put
from csdesk.services.working_calendar import ours
from csdesk.store.database import Database

_MARKED = {
    EntryKind.PROMISE: "promise_id",
    EntryKind.MILESTONE: "milestone_id",
    EntryKind.ITEM: "item_id",
    EntryKind.PREPARE: "meeting_id",
    EntryKind.OUTCOME: "meeting_id",
}
_TABLES = {
    "actions": (EntryKind.ACTION,),
    "promises": (EntryKind.PROMISE,),
    "milestones": (EntryKind.MILESTONE,),
    "playbook_items": (EntryKind.ITEM,),
    "meetings": (EntryKind.PREPARE, EntryKind.OUTCOME),
}
"""The entries that the rows of a table make."""
_TITLED: dict[EntryKind, type[Entity]] = {
    EntryKind.ACTION: Action,
    EntryKind.PROMISE: Promise,
    EntryKind.MILESTONE: Milestone,
    EntryKind.ITEM: PlaybookItem,
}
_BEHIND = (
    *("accounts", "contracts", "contract_lines", "health_snapshots", "companies", "closures", "contacts"),
    *("success_plans", "goals", "playbook_runs", "meeting_kinds"),
)
"""The tables on which many entries may hang."""
WATCHES = (*_TABLES, "queue_marks", *_BEHIND)
"""The tables of which something stands in the queue."""
OWN_DATE = later_words.tr("“{title}” has a date of its own, which has come. Press Enter to open it and move the date.")
_FEW, _LITTLE = 500, 2_000


@dataclass(frozen=True)
class QueueState:
    """The queue as of a day: its entries, and what scores them; without those that are ``far`` how many these are."""

    book: QueueBook
    scorer: Scorer
    has_far: bool
    far: int

    @property
    def due_now(self) -> int:
        """Return how many are overdue or for today."""
        return self.book.count(Group.OVERDUE, Group.TODAY)


class Queue:
    """Reads entries by a few queries, however many there are, and acts on them by their keys, as one step."""

    def __init__(self, database: Database, words: Words, meeting_kinds: MeetingKinds) -> None:
        self._database, self._words, self._kinds = database, words, meeting_kinds

    def read(self, today: date, *, far: bool = False) -> QueueState:
        """Return the queue; where there is much, few that are due after this week unless ``far`` ones are wanted."""
        sunday = today + timedelta(days=7 - today.isoweekday())
        with self._database.reading() as session:
            scorer = Scorer(today, self._weights(session), read_facts(session, today))
            far = far or _open(session) <= _LITTLE
            span = sources.QueueSpan(today, None if far else sunday)
            book = QueueBook(self._entries(session, span, tuple(EntryKind), scorer))
            return _state(session, book, scorer, has_far=far)

    def patch(self, state: QueueState, keys: Collection[EntryKey]) -> QueueState:
        """Bring entries of a queue up to what is kept; return the same queue."""
        kinds = tuple({key.kind for key in keys})
        with self._database.reading() as session:
            fresh: list[QueueEntry] = []
            for kind in kinds:
                ids = [key.id for key in keys if key.kind is kind]
                span = sources.QueueSpan(state.scorer.today, None, ids)
                fresh += self._entries(session, span, (kind,), state.scorer)
            state.book.patch(keys, fresh)
            return _state(session, state.book, state.scorer, has_far=state.has_far)

    def touched(self, state: QueueState, changes: Changes) -> set[EntryKey] | None:
        """Return the entries that a commit touched, None if it may be any."""
        if changes.touch(*_BEHIND):
            return None
        keys: set[EntryKey] = set()
        for name, kinds in _TABLES.items():
            ids = changes.ids(name)
            if ids is None or len(ids) > _FEW:
                return None
            keys |= {EntryKey(kind, one) for kind in kinds for one in ids if isinstance(one, int)}
        marks = changes.ids("queue_marks")
        found = None if marks is None else self._marked(state, {one for one in marks if isinstance(one, int)})
        return None if found is None else keys | found | self._standing_for(keys)

    def points(self, state: QueueState, one: QueueEntry) -> Points:
        """Return the parts of an entry's score, in hundredths; they sum to it."""
        return state.scorer.points(self._situation(state, one))

    def moves(self, state: QueueState, one: QueueEntry) -> list[tuple[QueueChange, int]]:
        """Return what would move an entry up or down, and by how many hundredths."""
        scorer = state.scorer
        return changes(self._situation(state, one), scorer.largest, scorer.today, scorer.weights)

    def complete(self, keys: Sequence[EntryKey], today: date) -> None:
        """Do what stands in the queue, as one step; raise RefusedError for a meeting that was."""
        if any(key.kind is EntryKind.OUTCOME for key in keys):
            raise RefusedError(later_words.tr("A meeting is done with its next action. Press Enter to open it."))
        with self._database.change(self._label(self._words.tr("Complete {name}"), keys)) as session:
            for key in keys:
                self._complete(session, key, today)

    def postpone(self, entries: Sequence[QueueEntry], day: date, today: date, reason: str = "") -> list[date]:
        """Snooze entries until a day, as one step; an action that is due gets it as its new deadline.

        Return on which days they are back. Raise RefusedError for what has a date of its own that has come.
        """
        keys = [one.key for one in entries]
        with self._database.change(self._label(self._words.tr("Snooze {name}"), keys)) as session:
            return [self._postpone(session, one, day, today, reason) for one in entries]

    def wake(self, keys: Sequence[EntryKey]) -> None:
        """Let entries sleep no longer."""
        self._mark(self._words.tr("Wake {name}"), keys, **AWAKE)

    def pin(self, keys: Sequence[EntryKey], *, pinned: bool) -> None:
        """Pin entries to the top, or no longer."""
        label = self._words.tr("Pin {name}") if pinned else self._words.tr("Unpin {name}")
        self._mark(label, keys, pinned=pinned)

    def lacking(self, today: date) -> set[int]:
        """Return the accounts without a next action."""
        with self._database.reading() as session:
            return lacking(session, today)

    def weights(self) -> Weights:
        """Return the weights of the score."""
        with self._database.reading() as session:
            return self._weights(session)

    def weigh(self, weights: Weights) -> None:
        """Keep other weights."""
        with self._database.change(self._words.tr("Edit weights")) as session:
            our_company(session).weights = written_weights(weights)

    def _entries(
        self, session: Session, span: sources.QueueSpan, kinds: Iterable[EntryKind], scorer: Scorer
    ) -> list[QueueEntry]:
        works = ours(session)
        return [entry(found, scorer, works) for found in self._found(session, span, set(kinds)) if found.kind in kinds]

    def _found(self, session: Session, span: sources.QueueSpan, kinds: Collection[EntryKind]) -> Iterator[Found]:
        if EntryKind.ACTION in kinds:
            yield from sources.actions(session, span)
        if EntryKind.PROMISE in kinds:
            yield from sources.promises(session, span)
        if EntryKind.MILESTONE in kinds:
            yield from sources.milestones(session, span)
        if EntryKind.ITEM in kinds:
            yield from sources.items(session, span)
        if EntryKind.PREPARE in kinds or EntryKind.OUTCOME in kinds:
            for one in sources.meetings(session, span, self._kinds.names()):
                one.title = self._titled(one)
                yield one

    def _titled(self, one: Found) -> str:
        is_over = one.kind is EntryKind.OUTCOME
        title = self._words.tr("{meeting}: what came of it?") if is_over else self._words.tr("Prepare: {meeting}")
        return title.format(meeting=one.title or self._words.tr("Meeting"))

    def _situation(self, state: QueueState, one: QueueEntry) -> Any:
        waits = {"customer_waits": one.customer_waits, "we_wait": one.we_wait}
        due = state.scorer.today if one.kind is EntryKind.OUTCOME else one.due
        return state.scorer.situation(one.account_id, due, **waits)

    def _marked(self, state: QueueState, marks: set[int]) -> set[EntryKey] | None:
        """Return the entries of marks; None if one is no more, and of an entry that is not known."""
        if not marks:
            return set()
        kept = table(QueueMark).c
        columns = {EntryKind.PROMISE: kept.promise_id, EntryKind.MILESTONE: kept.milestone_id}
        columns |= {
            EntryKind.ITEM: kept.item_id,
            EntryKind.PREPARE: kept.meeting_id,
            EntryKind.OUTCOME: kept.meeting_id,
        }
        with self._database.reading() as session:
            rows = session.execute(select(kept.id, *columns.values()).where(kept.id.in_(marks))).all()
        known = {one.found.mark_id: one.key for one in state.book.all() if one.found.mark_id in marks}
        if marks - {row[0] for row in rows} - known.keys():
            return None
        there = {EntryKey(kind, one) for row in rows for kind, one in zip(columns, row[1:], strict=True) if one}
        return there | set(known.values())

    def _standing_for(self, keys: Collection[EntryKey]) -> set[EntryKey]:
        """Return what actions among keys stand for: it is in the queue while they are not."""
        ids = [key.id for key in keys if key.kind is EntryKind.ACTION]
        if not ids:
            return set()
        kept = table(Action).c
        with self._database.reading() as session:
            rows = session.execute(
                select(kept.promise_id, kept.milestone_id, kept.item_id).where(kept.id.in_(ids))
            ).all()
        kinds = (EntryKind.PROMISE, EntryKind.MILESTONE, EntryKind.ITEM)
        return {EntryKey(kind, one) for row in rows for kind, one in zip(kinds, row, strict=True) if one}

    def _complete(self, session: Session, key: EntryKey, today: date) -> None:
        if key.kind is EntryKind.ACTION:
            finish(session, session.get_one(Action, key.id), today)
        elif key.kind is EntryKind.PROMISE:
            session.get_one(Promise, key.id).kept_on = today
        elif key.kind is EntryKind.MILESTONE:
            finish_milestone(session, key.id, today)
        elif key.kind is EntryKind.ITEM:
            put(session.get_one(PlaybookItem, key.id), {"done_on": today, "skipped": ""})
        else:
            _mark_of(session, key).prepared_on = today

    def _postpone(self, session: Session, one: QueueEntry, day: date, today: date, reason: str) -> date:
        is_due = one.due is not None and one.due <= today
        if one.kind is EntryKind.ACTION:
            action = session.get_one(Action, one.key.id)
            if is_due:
                return put_off(action, day, today, ours(session))
            return sleep(action, day, today, reason, one.level)
        if is_due:
            raise RefusedError(OWN_DATE, title=one.title)
        return sleep(_mark_of(session, one.key), day, today, reason, one.level, one.due)

    def _mark(self, label: str, keys: Sequence[EntryKey], **values: Any) -> None:
        with self._database.change(self._label(label, keys)) as session:
            for key in keys:
                is_action = key.kind is EntryKind.ACTION
                put(session.get_one(Action, key.id) if is_action else _mark_of(session, key), values)

    def _label(self, named_so: str, keys: Sequence[EntryKey]) -> str:
        """Return what a step is called: of one by its title."""
        if len(keys) == 1 and keys[0].kind in _TITLED:
            kept = table(_TITLED[keys[0].kind]).c
            with self._database.reading() as session:
                title = session.scalars(select(kept.title).where(kept.id == keys[0].id)).first()
            return named_so.format(name=title or "")
        return named_so.format(name=self._words.tr("%n entries", "of the queue", len(keys)))

    @staticmethod
    def _weights(session: Session) -> Weights:
        return read_weights(session.scalars(select(table(Company).c.weights)).first() or "")


def _open(session: Session) -> int:
    """Return how many actions are open."""
    kept = table(Action)
    return session.execute(select(func.count()).select_from(kept).where(kept.c.done_on.is_(None))).scalar_one()


def _state(session: Session, book: QueueBook, scorer: Scorer, *, has_far: bool) -> QueueState:
    """Return a queue, with how many stand behind what it shows: also of the actions that were not read."""
    hidden = 0
    if not has_far:
        hidden = _open(session) - book.kinds[EntryKind.ACTION]
    return QueueState(book, scorer, has_far, hidden + book.count(Group.LATER, Group.ASLEEP))


def _mark_of(session: Session, key: EntryKey) -> QueueMark:
    """Return what is marked of an entry, made if nothing is yet."""
    column = _MARKED[key.kind]
    found = session.scalars(select(QueueMark).where(getattr(QueueMark, column) == key.id)).first()
    if found is None:
        found = QueueMark()
        setattr(found, column, key.id)
        session.add(found)
    return found
