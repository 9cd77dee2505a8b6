"""What plans, their parts and logged contacts are called, and where they belong: what a search goes through."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Select, func, literal, null, select

from csdesk.domain.note_titles import note_title
from csdesk.entities import Account, ContactLog, Goal, Milestone, Note, Outcome, SuccessPlan, table
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
    """Reads them, each noun by one query of columns: there may be tens of thousands; by the names of their tables."""

    def __init__(self, database: Database) -> None:
        self._database = database

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
        logs, accounts = table(ContactLog).c, table(Account).c
        query = select(logs.id, logs.note, accounts.id, accounts.name, literal(0), logs.on)
        query = query.where(logs.account_id == accounts.id, logs.note != "")
        return self._read(query.order_by(logs.on.desc(), logs.id.desc()))

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
