"""Our own side: colleagues, and the company's profile."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.entities import Colleague, Company
from csdesk.i18n import Words
from csdesk.store.database import Database

OURS = 1
"""The id of the one company row."""


class Colleagues:
    """Who we are."""

    def __init__(self, database: Database, words: Words) -> None:
        self._database, self._words = database, words

    def all(self) -> Sequence[Colleague]:
        """Return everybody, in the order they came."""
        with self._database.reading() as session:
            return session.scalars(select(Colleague).order_by(Colleague.id)).all()

    def me(self) -> Colleague | None:
        """Return whose laptop this is, if she has said so."""
        with self._database.reading() as session:
            return session.scalars(select(Colleague).where(Colleague.is_me)).first()

    def call_me(self, name: str) -> None:
        """Say whose laptop this is; an empty name says nothing."""
        with self._database.change(self._words.tr("Edit profile")) as session:
            for other in session.scalars(select(Colleague).where(Colleague.is_me)):
                other.is_me = False
            session.flush()
            if name.strip():
                session.get_one(Colleague, colleague_named(session, name.strip())).is_me = True

    def company(self) -> Company:
        """Return our own profile; an empty one while nothing was said."""
        with self._database.reading() as session:
            return session.get(Company, OURS) or Company(id=OURS)

    def edit_company(self, **values: Any) -> None:
        """Change our own profile."""
        with self._database.change(self._words.tr("Edit profile")) as session:
            company = session.get(Company, OURS)
            if company is None:
                company = Company(id=OURS)
                session.add(company)
            for column, value in values.items():
                setattr(company, column, value)


def colleague_named(session: Session, name: str) -> int:
    """Return the id of the colleague of this name, who is added if there is none."""
    found = session.scalars(select(Colleague.id).where(Colleague.name == name)).first()
    if found is not None:
        return found
    colleague = Colleague(name=name)
    session.add(colleague)
    session.flush()
    return colleague.id
