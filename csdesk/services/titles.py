"""What plans, their parts, logged contacts and meetings are called, and where they belong: what is searched."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Select, func, literal, null, select

from csdesk import entities
from csdesk.domain.note_titles import note_title
from csdesk.entities import (
    Account,
    ContactLog,
    Goal,
    Meeting,
    Milestone,
    Note,
    Outcome,
    PlaybookRun,
    SuccessPlan,
    table,
)
from csdesk.noun import Noun
from csdesk.services.meetings.kinds import MeetingKinds
from csdesk.store.database import Database

_OPENING = 200
"""So many characters of a note are read to find its first line."""


@dataclass(frozen=True, slots=True)
class Titled:
    """Something with a title: of which account, in which plan, and its day."""

    id: int
    title: str
    account_id: int
    account: str
    plan_id: int
    on: date | None


class Titles:
    """Reads them, each noun by one query of columns: there may be tens of thousands."""

    def __init__(self, database: Database, meeting_kinds: MeetingKinds) -> None:
        self._database, self._kinds = database, meeting_kinds

    def of(self, noun: Noun) -> list[Titled]:
        """Return all of a noun, in a way of its own if it has one; else it has a title, a day and an account."""
        own = getattr(self, noun.table, None)
        return own() if own else self._entries(table(getattr(entities, noun.entity.partition(":")[2])).c)

    def success_plans(self) -> list[Titled]:
        """Return every plan."""
        plans = table(SuccessPlan).c
        return self._read(_within(plans.id, plans.title, null()))

    def outcomes(self) -> list[Titled]:
        """Return every business outcome."""
        outcomes = table(Outcome).c
        query = _within(outcomes.id, outcomes.title, outcomes.due)
        return self._read(query.where(outcomes.plan_id == table(SuccessPlan).c.id))

    def milestones(self) -> list[Titled]:
        """Return every milestone."""
        milestones, goals = table(Milestone).c, table(Goal).c
        query = _within(milestones.id, milestones.title, milestones.due)
        return self._read(query.where(milestones.goal_id == goals.id, goals.plan_id == table(SuccessPlan).c.id))

    def contact_logs(self) -> list[Titled]:
        """Return every logged contact that says what it was about, the last first."""
        logs = table(ContactLog).c
        return self._entries(logs, logs.note)

    def playbook_runs(self) -> list[Titled]:
        """Return every checklist, the last begun first."""
        runs, accounts = table(PlaybookRun).c, table(Account).c
        query = select(runs.id, runs.title, accounts.id, accounts.name, literal(0), runs.starts_on)
        query = query.where(runs.account_id == accounts.id)
        return self._read(query.order_by(runs.starts_on.desc(), runs.id.desc()))

    def _entries(self, entries: Any, title: Any = None) -> list[Titled]:
        title, accounts = entries.title if title is None else title, table(Account).c
        query = select(entries.id, title, accounts.id, accounts.name, literal(0), entries.on)
        query = query.where(entries.account_id == accounts.id, title != "")
        return self._read(query.order_by(entries.on.desc(), entries.id.desc()))

    def meetings(self) -> list[Titled]:
        """Return every meeting by its kind and title, the last first."""
        meetings, accounts, kinds = table(Meeting).c, table(Account).c, self._kinds.names()
        query = select(meetings.id, meetings.title, accounts.id, accounts.name, literal(0), meetings.on, meetings.kind)
        query = query.where(meetings.account_id == accounts.id).order_by(meetings.on.desc(), meetings.id.desc())
        with self._database.reading() as session:
            found: list[Any] = list(session.execute(query))
        return [
            Titled(key, " · ".join(filter(None, (kinds.get(kind), title))) or account, account_id, account, plan, on)
            for key, title, account_id, account, plan, on, kind in found
        ]

    def notes(self) -> list[Titled]:
        """Return every note that says something, by its first line, the last first."""
        notes, accounts = table(Note).c, table(Account).c
        opening = func.substr(notes.text, 1, _OPENING)
        query = select(notes.id, opening, accounts.id, accounts.name, literal(0), notes.on)
        query = query.where(notes.account_id == accounts.id, notes.text != "")
        found = self._read(query.order_by(notes.on.desc(), notes.id.desc()))
        return [replace(one, title=note_title(one.title)[0]) for one in found]

    def _read(self, query: "Select[Any]") -> list[Titled]:
        with self._database.reading() as session:
            return [Titled(*row) for row in session.execute(query)]


def _within(key: Any, title: Any, on: Any) -> "Select[Any]":
    """Return the query of something with its plan and account."""
    plans, accounts = table(SuccessPlan).c, table(Account).c
    return select(key, title, accounts.id, accounts.name, plans.id, on).where(plans.account_id == accounts.id)
