"""Documents to begin others from, in her order: those that csdesk brings and hers, each for a purpose and a tier."""

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NamedTuple, TypeVar

from sqlalchemy import select
from typing_extensions import override

from csdesk.entities import table
from csdesk.errors import RefusedError
from csdesk.i18n import Text
from csdesk.services.arranged import Arranged
from csdesk.services.records import put
from csdesk.services.shipped import PREFIX, Shipped, ShippedDocuments

if TYPE_CHECKING:
    from csdesk.entities import PlanTemplate, Playbook

_AWAY = -1
"""The position of one of ours that she does not want: its row is how that is remembered."""
_FORM = 1
"""Of a document that nobody has changed: it is empty."""
_Kept = TypeVar("_Kept", "PlanTemplate", "Playbook")
_Purpose = TypeVar("_Purpose", bound=StrEnum)
_Document = TypeVar("_Document")


@dataclass(frozen=True)
class KnownDocument(Generic[_Purpose]):
    """A document as the list shows it; the key stays the same whatever is done to it."""

    key: str
    name: str
    purpose: _Purpose
    tier: str
    uid: str = ""

    @property
    def is_shipped(self) -> bool:
        """Tell whether csdesk brought it."""
        return self.key.startswith(PREFIX)


class KeptDocument(NamedTuple):
    """The columns of a document but what is in it."""

    id: int = 0
    uid: str = ""
    ready: str = ""
    name: str = ""
    purpose: Any = None
    tier: str = ""
    position: int = 0


class WrittenDocuments(Arranged[_Kept, KeptDocument], Generic[_Kept, _Purpose, _Document]):
    """What can be done to them."""

    columns = KeptDocument
    brought: ClassVar[ShippedDocuments[Any, Any]]
    put_away: ClassVar = {"position": _AWAY}
    unknown: ClassVar[Text]
    """Says that none, or more than one, answers to what was ``typed``."""

    @abstractmethod
    def _written(self, text: str) -> _Document:
        """Return what a text says; raise an error where it cannot be read."""

    @override
    def _unknown(self, key: str) -> RefusedError:
        return RefusedError(self.unknown, typed=key)

    def all(self) -> list[KnownDocument[_Purpose]]:
        """Return the documents in their order; one query."""
        return [self._known(row) for row in self._shown()]

    def find(self, given: str) -> KnownDocument[_Purpose]:
        """Return the document with this key, or this name in either language; raise where there is none."""
        known = self.all()
        by_key = [one for one in known if given in (one.key, one.key.removeprefix(PREFIX))]
        found = by_key or [one for one in known if given.strip() in self._names(one)]
        if len(found) != 1:
            raise self._unknown(given)
        return found[0]

    def document(self, key: str, language: str = "") -> _Document:
        """Return what is in one; one that csdesk brings, as long as it is not rewritten, speaks a language.

        Without one it speaks the screen's. Raise an error where it cannot be read, and where there is none.
        """
        is_brought, kept = key in self.brought.all, table(self.entity).c
        with self._database.reading() as session:
            asked = select(kept.document).where(kept.ready == key if is_brought else kept.uid == key)
            text = session.scalars(asked).one_or_none()
        if text:
            return self._written(text)
        if not is_brought:
            raise self._unknown(key)
        found: _Document = self.brought.document(key, language or self._words.language)
        return found

    def exists(self, key: str) -> bool:
        """Tell whether there is a document with a key."""
        kept = table(self.entity).c
        with self._database.reading() as session:
            return (
                key in self.brought.all or session.scalars(select(kept.id).where(kept.uid == key)).first() is not None
            )

    def edit(self, key: str, *, merge: str = "", **values: Any) -> None:
        """Change the name, the purpose or the tier of a document."""
        if "name" in values:
            values["name"] = self.free(values["name"], key)
        with self._database.change(self.labels.edit.said(self._words), merge=merge) as session:
            put(self._row(session, key), values)

    @override
    def _brought(self) -> Mapping[str, Shipped[Any]]:
        return self.brought.all

    @override
    def _unchanged(self, key: str) -> Mapping[str, Any]:
        one = self._brought()[key]
        return {"name": "", "format": _FORM, "document": "", "purpose": one.purpose, "tier": one.tier}

    def _names(self, known: KnownDocument[_Purpose]) -> list[str]:
        return [known.name, *self.brought.names(known.key)]

    def _known(self, row: KeptDocument) -> KnownDocument[_Purpose]:
        if not row.ready:
            return KnownDocument(row.uid, row.name, row.purpose, row.tier, row.uid)
        called = row.name or self.brought.name(row.ready, self._words.language)
        return KnownDocument(row.ready, called, row.purpose, row.tier, row.uid)
