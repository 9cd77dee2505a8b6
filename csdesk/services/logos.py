"""The logos that stand on documents: ours, and each customer's."""

from hashlib import sha256
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain import png
from csdesk.entities import Account, Company, Picture
from csdesk.errors import RefusedError
from csdesk.i18n import later_words
from csdesk.services.base import DatabaseService
from csdesk.services.colleagues import OURS

_LARGEST = 3_000_000  # bytes


class Logos(DatabaseService):
    """Keep, give back and take away logos; each change is one step, undone by the picture's digest."""

    def ours(self) -> bytes:
        """Return our own logo as PNG, empty if there is none."""
        return self._content(Company, OURS)

    def of(self, account_id: int) -> bytes:
        """Return a customer's logo as PNG, empty if there is none."""
        return self._content(Account, account_id)

    def keep_ours(self, content: bytes) -> None:
        """Keep a PNG as our logo; without one there is none any more."""
        with self._database.change(self._label(content)) as session:
            if session.get(Company, OURS) is None:
                session.add(Company(id=OURS))
            _keep(session, Company, OURS, content)

    def keep_of(self, account_id: int, content: bytes) -> None:
        """Keep a PNG as a customer's logo; without one there is none any more."""
        with self._database.change(self._label(content)) as session:
            _keep(session, Account, account_id, content)

    def _label(self, content: bytes) -> str:
        return self._words.tr("Set logo") if content else self._words.tr("Remove logo")

    def _content(self, entity: type[Account | Company], record: int) -> bytes:
        query = select(Picture.content).join(entity, entity.logo == Picture.digest).where(entity.id == record)
        with self._database.reading() as session:
            return session.scalars(query).first() or b""


def _keep(session: Session, entity: type[Any], record: int, content: bytes) -> None:
    session.get_one(entity, record).logo = _kept(session, content) if content else ""


def _kept(session: Session, content: bytes) -> str:
    """Keep the bytes, once, and return their digest."""
    if not _fits(content):
        raise RefusedError(later_words.tr("This image cannot be saved as a logo. Choose another."))
    digest = sha256(content).hexdigest()
    if session.scalars(select(Picture.id).where(Picture.digest == digest)).first() is None:
        session.add(Picture(digest=digest, kind="png", content=content))
    return digest


def _fits(content: bytes) -> bool:
    if not png.is_png(content) or len(content) > _LARGEST:
        return False
    width, height = png.size(content)
    return 0 < width <= png.WIDEST and 0 < height <= png.TALLEST
