"""Actions: added, done, snoozed, put off, waiting on somebody; one that recurs begins anew when it is done."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from sqlalchemy.orm import Session
from typing_extensions import override

from csdesk.domain import actions as dates
from csdesk.domain.names import one_line
from csdesk.domain.recurrence import latest_move, next_due, read_recurrence
from csdesk.domain.working_days import WorkingDays
from csdesk.entities import Action
from csdesk.errors import RefusedError
from csdesk.i18n import later_words
from csdesk.services.from_notes import ClosableFromNotes
from csdesk.services.linked import settle
from csdesk.services.names import named
from csdesk.services.records import put
from csdesk.services.working_calendar import ours

_AGAIN = (
    *("account_id", "meeting_id", "title", "contact_id", "colleague_id", "who", "customer_sees", "notes", "pinned"),
    "nudge_after",
)
"""What an action that begins anew keeps of the one that was done."""
AWAKE: dict[str, Any] = {"snoozed_until": None, "snoozed_on": None, "snooze_reason": "", "snoozed_level": ""}
"""The columns of what is not snoozed."""


class Actions(ClosableFromNotes[Action]):
    """What can be asked of, and done to, actions."""

    entity, closed = Action, "done_on"
    reads: ClassVar = {"title": named, "waiting_on": one_line}

    @override
    def add(self, account_id: int | None, title: str, on: date, **values: Any) -> int:
        """Add one to an account, or to none; return its id."""
        row = Action(account_id=account_id, title=named(title), on=on, **self._kept(values))
        return self._add(self._words.tr("Add {name}").format(name=row.title), row)

    @override
    def close(self, row_id: int, on: date) -> None:
        """Note that one is done since a day; what it stands for is, too, and what recurs begins anew."""
        self.finish([row_id], on)

    def finish(self, ids: Collection[int], on: date) -> None:
        """Note that some are done since a day, as one step; see ``close``."""
        with self._database.change(self._label(self._words.tr("Complete {name}"), ids)) as session:
            for action in self._chosen(session, ids):
                finish(session, action, on)

    @override
    def reopen(self, row_id: int) -> None:
        """Open one again, and what it stands for."""
        with self._database.change(self._label(self._words.tr("Reopen {name}"), [row_id])) as session:
            action = session.get_one(Action, row_id)
            action.done_on = None
            settle(session, action, None)

    def edit_many(self, ids: Collection[int], **values: Any) -> None:
        """Change columns of some, as one step; waking and waiting are such columns."""
        read = self._kept(values)
        with self._database.change(self._label(self._words.tr("Edit {name}"), ids)) as session:
            for action in self._chosen(session, ids):
                put(action, read)

    def snooze(self, ids: Collection[int], until: date, today: date, reason: str = "", level: str = "") -> list[date]:
        """Snooze some until a day, or their deadline if that is earlier; return the days on which they wake.

        ``level`` is that of their account's health. Raise RefusedError for one that cannot sleep any more.
        """
        with self._database.change(self._label(self._words.tr("Snooze {name}"), ids)) as session:
            return [sleep(action, until, today, reason, level) for action in self._chosen(session, ids)]

    def defer(self, deadlines: Mapping[int, date], today: date) -> dict[int, date]:
        """Give some new deadlines, by id, as one step; return those they have now. Raise RefusedError.

        What recurs goes to its next day at the latest.
        """
        with self._database.change(self._label(self._words.tr("Move {name}"), deadlines)) as session:
            works = ours(session)
            moved = self._chosen(session, deadlines)
            return {action.id: put_off(action, deadlines[action.id], today, works) for action in moved}

    def wait(self, ids: Collection[int], since: date, whom: str = "", nudge_after: int | None = None) -> None:
        """Let some wait on somebody since a day, who is asked again so many working days later."""
        self.edit_many(ids, waiting_on=whom, waiting_since=since, nudge_after=nudge_after, **AWAKE)

    def answer(self, ids: Collection[int]) -> None:
        """Let some wait no longer."""
        self.edit_many(ids, waiting_on="", waiting_since=None)

    def remove(self, titles: dict[int, str]) -> None:
        """Put some into the trash, by id with what they are called, as one step."""
        self._bin(Action, titles)

    def deferred(self, deadlines: Mapping[int, date], today: date) -> dict[int, date]:
        """Return which deadlines ``defer`` would give."""
        with self._database.reading() as session:
            works = ours(session)
            moved = self._chosen(session, deadlines)
            return {one.id: held_back(one, deadlines[one.id], today, works) for one in moved}

    def next_of(self, account_id: int, today: date) -> Sequence[Action]:
        """Return the open actions of an account, the first due first, then those that were done on a day."""
        shown = Action.done_on.is_(None) | (Action.done_on == today)
        order = (Action.done_on.is_not(None), Action.deadline.is_(None), Action.deadline)
        return self._some(Action.account_id == account_id, shown, by=order)

    def open_rows(self) -> Sequence[Action]:
        """Return every open action, the first due first."""
        return self._some(Action.done_on.is_(None), by=(Action.deadline.is_(None), Action.deadline))

    def _chosen(self, session: Session, ids: Iterable[int]) -> Sequence[Action]:
        return [session.get_one(Action, each) for each in ids]

    def _label(self, named_so: str, ids: Collection[int]) -> str:
        if len(ids) != 1:
            return named_so.format(name=self._words.tr("%n action(s)", "", len(ids)))
        return named_so.format(name=self._title(next(iter(ids))))


def finish(session: Session, action: Action, on: date) -> None:
    """Let an action be done since a day: what it stands for is, too, and what recurs begins anew."""
    if action.done_on is not None:
        return
    action.done_on = on
    settle(session, action, on)
    rule = read_recurrence(action.repeats)
    if rule is None:
        return
    due = action.deadline or on
    rule = rule.anchored(due)
    again = next_due(rule, due, on, ours(session))
    kept = {name: getattr(action, name) for name in _AGAIN}
    fresh = Action(on=on, **kept, deadline=again, repeats=rule.written())
    fresh.start = dates.moved_start(action.start, action.deadline, again)
    action.repeats = ""
    session.add(fresh)


def sleep(action: Any, until: date, today: date, reason: str, level: str, deadline: date | None = None) -> date:
    """Snooze an action, or what is marked of something else with that deadline; return when it wakes."""
    due = action.deadline if isinstance(action, Action) else deadline
    found = dates.wake(until, due, today)
    if found is None:
        raise RefusedError(
            later_words.tr("“{title}” is due, so it cannot sleep longer. Give it a new deadline instead."),
            title=getattr(action, "title", ""),
        )
    put(action, {"snoozed_until": found.day, "snoozed_on": today})
    put(action, {"snooze_reason": one_line(reason), "snoozed_level": level})
    return found.day


def put_off(action: Action, deadline: date, today: date, works: WorkingDays) -> date:
    """Give an action a new deadline; its start goes along, and what is put off remembers its first, and how often."""
    if deadline < today:
        raise RefusedError(later_words.tr("{on} is in the past. Choose a day from today on."), on=deadline)
    rule = read_recurrence(action.repeats)
    if rule is not None and action.deadline is not None:
        action.repeats = rule.anchored(action.deadline).written()
    deadline = held_back(action, deadline, today, works)
    if action.deadline is not None and deadline > action.deadline:
        action.first_deadline = action.first_deadline or action.deadline
        action.put_off += 1
    action.start = dates.moved_start(action.start, action.deadline, deadline)
    action.deadline = deadline
    put(action, AWAKE)
    return deadline


def held_back(action: Action, deadline: date, today: date, works: WorkingDays) -> date:
    """Return to which deadline an action can be put off: what recurs to its next day at the latest."""
    rule = read_recurrence(action.repeats)
    if rule is None or action.deadline is None:
        return deadline
    return min(deadline, max(today, latest_move(rule.anchored(action.deadline), action.deadline, today, works)))
