"""Versions that were agreed: kept as they were, whatever becomes of the plan."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from csdesk.domain.plans import PlanStatus
from csdesk.entities import PlanVersion, SentCopy, SuccessPlan, table
from csdesk.i18n import Words
from csdesk.services.records import Service
from csdesk.services.sent_copies import Composed, SentCopies, last_kept
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database

_AGREED = ("on", "customer_people", "our_people")
"""What can be put right of a version; what was agreed stays."""


@dataclass(frozen=True, slots=True)
class Version:
    """A line of the list of versions."""

    id: int
    number: int
    on: date
    customer_people: str
    our_people: str

    @property
    def people(self) -> tuple[str, str]:
        """Return theirs, then ours."""
        return self.customer_people, self.our_people


class PlanVersions(Service):
    """What can be asked of, and done to, versions."""

    def __init__(self, database: Database, words: Words, trash: TrashBin, sent_copies: SentCopies) -> None:
        super().__init__(database, words, trash)
        self._copies = sent_copies

    def freeze(self, plan_id: int, composed: Composed, on: date, customer_people: str, our_people: str) -> int:
        """Keep a plan as it was agreed and say that it is, in one step; return the version's id."""
        with self._database.change(self._words.tr("Agree to the plan")) as session:
            session.get_one(SuccessPlan, plan_id).status = PlanStatus.AGREED
            version = PlanVersion(
                plan_id=plan_id,
                number=_last(session, plan_id) + 1,
                on=on,
                customer_people=customer_people,
                our_people=our_people,
                format=composed.format,
                document=composed.document,
            )
            session.add(version)
        return version.id

    def edit(self, version_id: int, **values: Any) -> None:
        """Change when and with whom a version was agreed; what was agreed stays as it is."""
        changed = {column: value for column, value in values.items() if column in _AGREED}
        self._edit(self._words.tr("Edit version"), PlanVersion, version_id, changed)

    def versions(self, plan_id: int) -> list[Version]:
        """Return the versions of a plan, the last first."""
        kept = table(PlanVersion).c
        query = select(kept.id, kept.number, kept.on, kept.customer_people, kept.our_people)
        with self._database.reading() as session:
            found = session.execute(query.where(kept.plan_id == plan_id).order_by(kept.number.desc()))
            return [Version(*row) for row in found]

    def document(self, kind: type[PlanVersion | SentCopy], row_id: int) -> str:
        """Return the JSON of a version or of a copy."""
        with self._database.reading() as session:
            return session.scalars(select(kind.document).where(kind.id == row_id)).one()

    def known_on(self, plan_id: int, day: date) -> str | None:
        """Return the JSON of the last that was agreed or sent until a day."""
        with self._database.reading() as session:
            agreed = last_kept(session, PlanVersion, PlanVersion.plan_id == plan_id, PlanVersion.on <= day)
        found = (agreed, self._copies.last(SuccessPlan, plan_id, until=day))
        return max((one for one in found if one), key=lambda one: one[0], default=(day, None))[1]

    def last_agreed(self, plan_id: int) -> tuple[Version, str] | None:
        """Return the last version and its JSON."""
        versions = self.versions(plan_id)
        return (versions[0], self.document(PlanVersion, versions[0].id)) if versions else None


def _last(session: Session, plan_id: int) -> int:
    query = select(func.max(PlanVersion.number)).where(PlanVersion.plan_id == plan_id)
    return session.scalars(query).one() or 0
