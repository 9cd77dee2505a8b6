"""Records in her order, some of which csdesk brings: until one of those is changed or hidden it has no row."""

from abc import abstractmethod
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.entities import table
from csdesk.errors import CsdeskError, GoneError
from csdesk.services.positions import moved
from csdesk.services.records import Service, put

if TYPE_CHECKING:
    from csdesk.entities import MeetingKind, PlanTemplate, Playbook, SavedView

_Kept = TypeVar("_Kept", "SavedView", "PlanTemplate", "Playbook", "MeetingKind")
_Columns = TypeVar("_Columns", bound=Any)


class Defined(NamedTuple):
    """The columns of what is kept with a definition."""

    id: int = 0
    uid: str = ""
    ready: str = ""
    name: str = ""
    position: int = 0
    hidden: bool = False
    definition: str = ""


class Arranged(Service, Generic[_Kept, _Columns]):
    """What can be done to them; the key of one stays the same whatever is done to it."""

    entity: type[_Kept]
    columns: type[_Columns]
    """A named tuple of the columns that a list is made of; each has a default."""

    @abstractmethod
    def _brought(self) -> Mapping[str, Any]:
        """Return what csdesk brings, by key, in its order."""

    @abstractmethod
    def _unchanged(self, key: str) -> Mapping[str, Any]:
        """Return what the columns hold of one that csdesk brings, as nobody has changed it."""

    @abstractmethod
    def _hides(self, row: _Columns) -> bool:
        """Tell whether one that csdesk brings is not wanted."""

    def _unknown(self, _key: str) -> CsdeskError:
        """Return what is raised where there is none with a key."""
        return GoneError()

    def add_last(self, session: Session, row: _Kept) -> str:
        """Add one behind the others; return its key."""
        self._put_last(session, row)
        session.add(row)
        session.flush()
        return row.uid

    def _put_last(self, session: Session, row: _Kept) -> None:
        """Put one behind the others."""
        row.position = max((one.position for one in self._rows(session)), default=0) + 1

    def _rows(self, session: Session) -> list[_Columns]:
        """Return every one in its order, those that csdesk brings as if they had been kept first."""
        names, columns = self.columns._fields, table(self.entity).c
        brought = self._brought()
        kept = [self.columns(*row) for row in session.execute(select(*(columns[name] for name in names)))]
        rows = [row for row in kept if not row.ready or row.ready in brought]
        known = {row.ready for row in rows}
        for place, key in enumerate(brought, 1):
            if key not in known:
                own = {name: value for name, value in self._unchanged(key).items() if name in names}
                rows.append(self.columns(ready=key, position=place, **own))
        return sorted(rows, key=lambda row: (row.position, row.id))

    def _shown(self) -> list[_Columns]:
        with self._database.reading() as session:
            return [row for row in self._rows(session) if not self._hides(row)]

    def _row(self, session: Session, key: str) -> _Kept:
        """Return the row of one; of one that csdesk brings it is made if need be."""
        brought, kept = list(self._brought()), self.entity
        asked = kept.ready == key if key in brought else kept.uid == key
        found = session.scalars(select(kept).where(asked)).one_or_none()
        if found is None:
            if key not in brought:
                raise self._unknown(key)
            found = kept(ready=key, position=brought.index(key) + 1, **self._unchanged(key))
            session.add(found)
        return found

    def _move(self, label: str, key: str, by: int) -> None:
        """Move one by so many places among those that are shown; it stops at either end."""
        keys = [row.ready or row.uid for row in self._shown()]
        with self._database.change(label) as session:
            for position, one in enumerate(moved(keys, key, by), 1):
                self._row(session, one).position = position

    def _remove(self, label: str, key: str, own: str = "", **hidden: Any) -> None:
        """Hide one that csdesk brings, by these columns; put one of hers into the trash, by a label of its own."""
        if key in self._brought():
            with self._database.change(label) as session:
                put(self._row(session, key), hidden)
            return
        with self._database.reading() as session:
            row = self._row(session, key)
        self._bin(self.entity, {row.id: row.name}, own)
