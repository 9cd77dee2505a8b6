"""Our own side: colleagues, and the company's profile."""

from datetime import date
from typing import Any, ClassVar, NamedTuple

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from csdesk.domain.plans import MilestoneStatus
from csdesk.entities import Account, Colleague, Company, Milestone, table
from csdesk.errors import GoneError, RefusedError
from csdesk.i18n import later_words
from csdesk.services.names import named
from csdesk.services.records import RecordService, put

OURS = 1
"""The id of the one company row."""


class ColleagueRow(NamedTuple):
    """One of us, with how many accounts and milestones are hers or his."""

    colleague: Colleague
    accounts: int
    milestones: int

    @property
    def owns(self) -> bool:
        """Tell whether anything would be without an owner."""
        return bool(self.accounts or self.milestones)


class Colleagues(RecordService[Colleague]):
    """Who we are."""

    entity = Colleague
    reads: ClassVar = {"name": named}

    def here(self, today: date) -> list[Colleague]:
        """Return those who have not left."""
        return [one for one in self.all() if one.left_on is None or one.left_on > today]

    def rows(self) -> list[ColleagueRow]:
        """Return everybody with what they own; three queries."""
        with self._database.reading() as session:
            accounts, milestones = _count(session, Account.owner_id), _count(session, Milestone.colleague_id)
        return [ColleagueRow(one, accounts.get(one.id, 0), milestones.get(one.id, 0)) for one in self.all()]

    def add(self, name: str) -> int:
        """Add somebody; return the id."""
        colleague = Colleague(name=named(name))
        return self._add(self._words.tr("Add {name}").format(name=colleague.name), colleague)

    def edit(self, colleague_id: int, **values: Any) -> None:
        """Change columns of somebody."""
        self._edit(self._words.tr("Edit colleague"), Colleague, colleague_id, values)

    def hand_over(self, colleague_id: int, to_id: int) -> None:
        """Give the accounts of somebody, and the milestones that are not done, to somebody else."""
        with self._database.change(self._words.tr("Hand over")) as session:
            heir = session.get_one(Colleague, to_id)
            owned = update(Account).where(Account.owner_id == colleague_id)
            session.execute(owned.values(owner_id=heir.id))
            still_open = (Milestone.colleague_id == colleague_id, Milestone.status != MilestoneStatus.DONE)
            session.execute(update(Milestone).where(*still_open).values(colleague_id=heir.id, owner=heir.name))

    def delete(self, *colleague_ids: int) -> None:
        """Put some into the trash, as one step; raise RefusedError if something would be without an owner."""
        rows = [one for one in self.rows() if one.colleague.id in colleague_ids]
        if len(rows) < len(colleague_ids):
            raise GoneError
        for row in rows:
            if row.owns:
                raise RefusedError(
                    later_words.tr(
                        "{name} still owns accounts or milestones. Enter a leaving date, or hand them over first."
                    ),
                    name=row.colleague.name,
                )
        self._bin(Colleague, {row.colleague.id: row.colleague.name for row in rows})

    def me(self) -> Colleague | None:
        """Return whose laptop this is, if she has said so."""
        with self._database.reading() as session:
            return session.scalars(select(Colleague).where(Colleague.is_me)).first()

    def my_name(self) -> str:
        """Return the name of whose laptop this is, if she has said so."""
        people = table(Colleague).c
        with self._database.reading() as session:
            return session.scalars(select(people.name).where(people.is_me)).first() or ""

    def call_me(self, name: str) -> None:
        """Say whose laptop this is; an empty name says nothing."""
        with self._database.change(self._words.tr("Edit profile")) as session:
            _call_nobody_me(session)
            if name.strip():
                session.get_one(Colleague, colleague_named(session, name.strip())).is_me = True

    def be(self, colleague_id: int) -> None:
        """Say that this is her, and nobody else."""
        with self._database.change(self._words.tr("Edit profile")) as session:
            _call_nobody_me(session)
            session.get_one(Colleague, colleague_id).is_me = True

    def company(self) -> Company:
        """Return our own profile; an empty one while nothing was said."""
        with self._database.reading() as session:
            return session.get(Company, OURS) or Company(id=OURS)

    def edit_company(self, **values: Any) -> None:
        """Change our own profile."""
        with self._database.change(self._words.tr("Edit profile")) as session:
            put(our_company(session), values)


def _call_nobody_me(session: Session) -> None:
    for other in session.scalars(select(Colleague).where(Colleague.is_me)):
        other.is_me = False
    session.flush()


def _count(session: Session, owner: Any) -> dict[int, int]:
    """Return by owner how many rows are hers or his."""
    return dict(session.execute(select(owner, func.count()).where(owner.is_not(None)).group_by(owner)).all())


def colleague_named(session: Session, name: str) -> int:
    """Return the id of the colleague of this name, who is added if there is none."""
    found = session.scalars(select(Colleague.id).where(Colleague.name == name)).first()
    if found is not None:
        return found
    colleague = Colleague(name=name)
    session.add(colleague)
    session.flush()
    return colleague.id


def our_company(session: Session) -> Company:
    """Return our own company, to be changed."""
    company = session.get(Company, OURS)
    if company is None:
        company = Company(id=OURS)
        session.add(company)
    return company
