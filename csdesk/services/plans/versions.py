"""Versions that were agreed, and copies that were sent: kept as they were, whatever becomes of the plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from csdesk.domain.documents import Layout
from csdesk.domain.plans import PlanStatus
from csdesk.entities import PlanVersion, SentCopy, SentFile, SuccessPlan, table
from csdesk.services.records import Service

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


@dataclass(frozen=True, slots=True)
class Copy:
    """A line of the list of sent copies; ``version`` is the number of the version it is of, if any."""

    id: int
    on: date
    language: str
    layout: Layout
    recipient: str
    file_name: str
    version: int | None


@dataclass(frozen=True, slots=True)
class Composed:
    """A plan as it was put together for the customer: JSON, and which format that is."""

    document: str
    format: int


@dataclass(frozen=True, slots=True)
class Letter:
    """What is known of a copy that goes out; version_id is the version it is of, if it is of one."""

    on: date
    language: str
    layout: Layout
    recipient: str
    file_name: str
    version_id: int | None = None


class PlanVersions(Service):
    """What can be asked of, and done to, versions and sent copies."""

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

    def copies(self, plan_id: int) -> list[Copy]:
        """Return the copies of a plan that were sent, the last first."""
        sent, kept = table(SentCopy).c, table(PlanVersion).c
        columns = (sent.id, sent.on, sent.language, sent.layout, sent.recipient, sent.file_name, kept.number)
        query = select(*columns).join(table(PlanVersion), kept.id == sent.version_id, isouter=True)
        with self._database.reading() as session:
            found: Sequence[Any] = session.execute(
                query.where(sent.plan_id == plan_id).order_by(sent.on.desc(), sent.id.desc())
            ).all()
        return [Copy(*row) for row in found]

    def sent(self, plan_id: int, composed: Composed, pdf: bytes, letter: Letter) -> int:
        """Keep a copy that goes out, with its file; return its id.

        No step on the user's stack: Ctrl+Z calls no letter back.
        """
        digest = sha256(pdf).hexdigest()
        with self._database.change(self._words.tr("Record sent copy"), by_user=False) as session:
            if session.scalars(select(SentFile.id).where(SentFile.digest == digest)).first() is None:
                session.add(SentFile(digest=digest, content=pdf))
            copy = SentCopy(
                plan_id=plan_id,
                version_id=letter.version_id,
                on=letter.on,
                language=letter.language,
                layout=letter.layout,
                recipient=letter.recipient,
                file_name=letter.file_name,
                digest=digest,
                format=composed.format,
                document=composed.document,
            )
            session.add(copy)
        return copy.id

    def file(self, copy_id: int) -> bytes | None:
        """Return the bytes that were sent."""
        query = select(SentFile.content).join(SentCopy, SentCopy.digest == SentFile.digest)
        with self._database.reading() as session:
            return session.scalars(query.where(SentCopy.id == copy_id)).first()

    def document(self, kind: type[PlanVersion | SentCopy], row_id: int) -> str:
        """Return the JSON of a version or of a copy."""
        with self._database.reading() as session:
            return session.scalars(select(kind.document).where(kind.id == row_id)).one()

    def last_sent(self, plan_id: int) -> tuple[date, str] | None:
        """Return when the last copy was sent, and its JSON."""
        return self._last(SentCopy, SentCopy.plan_id == plan_id)

    def known_on(self, plan_id: int, day: date) -> str | None:
        """Return the JSON of the last that was agreed or sent until a day."""
        kinds = (PlanVersion, SentCopy)
        found = [self._last(kind, kind.plan_id == plan_id, kind.on <= day) for kind in kinds]
        return max((one for one in found if one), key=lambda one: one[0], default=(day, None))[1]

    def last_agreed(self, plan_id: int) -> tuple[Version, str] | None:
        """Return the last version and its JSON."""
        versions = self.versions(plan_id)
        return (versions[0], self.document(PlanVersion, versions[0].id)) if versions else None

    def recipient(self, plan_id: int) -> str:
        """Return to whom the last copy went."""
        sent = table(SentCopy).c
        query = select(sent.recipient).where(sent.plan_id == plan_id).order_by(sent.on.desc(), sent.id.desc())
        with self._database.reading() as session:
            return session.scalars(query.limit(1)).first() or ""

    def _last(self, kind: type[PlanVersion | SentCopy], *among: Any) -> tuple[date, str] | None:
        query = select(kind.on, kind.document).where(*among).order_by(kind.on.desc(), kind.id.desc())
        with self._database.reading() as session:
            found = session.execute(query.limit(1)).first()
        return (found[0], found[1]) if found else None

    def delete_copy(self, copy_id: int, title: str) -> None:
        """Put a copy into the trash: it was never sent after all."""
        self._bin(SentCopy, {copy_id: title})


def _last(session: Session, plan_id: int) -> int:
    query = select(func.max(PlanVersion.number)).where(PlanVersion.plan_id == plan_id)
    return session.scalars(query).one() or 0
