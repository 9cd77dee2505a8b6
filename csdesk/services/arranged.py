"""Records in her order, some of which csdesk brings: until one of those is changed or hidden it has no row."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NamedTuple, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.entities import table
from csdesk.errors import CsdeskError, GoneError, TakenNameError
from csdesk.i18n import Text, later_words
from csdesk.services.names import named
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


class Labels(NamedTuple):
    """What the steps on them are called."""

    edit: Text
    hide: Text
    restore: Text = Text("")
    """Nothing where what was put away does not come back."""
    move: Text = later_words.tr("Move")
    delete: Text = later_words.tr("Delete {name}")


class Arranged(Service, Generic[_Kept, _Columns]):
    """What can be done to them; the key of one stays the same whatever is done to it."""

    entity: type[_Kept]
    columns: type[_Columns]
    """A named tuple of the columns that a list is made of; each has a default."""
    put_away: ClassVar[Mapping[str, Any]] = {"hidden": True}
    """What the columns hold of one that csdesk brings and that is not wanted."""
    labels: ClassVar[Labels]

    @abstractmethod
    def all(self) -> Sequence[Any]:
        """Return those in sight, in their order."""

    @abstractmethod
    def _brought(self) -> Mapping[str, Any]:
        """Return what csdesk brings, by key, in its order."""

    @abstractmethod
    def _unchanged(self, key: str) -> Mapping[str, Any]:
        """Return what the columns hold of one that csdesk brings, as nobody has changed it."""

    def _unknown(self, _key: str) -> CsdeskError:
        """Return what is raised where there is none with a key."""
        return GoneError()

    def move(self, key: str, by: int) -> None:
        """Move one by so many places among those that are shown, up (-1) or down (1); it stops at either end."""
        keys = [row.ready or row.uid for row in self._shown()]
        with self._database.change(self.labels.move.said(self._words)) as session:
            for position, one in enumerate(moved(keys, key, by), 1):
                self._row(session, one).position = position

    def delete(self, key: str) -> None:
        """Put one into the trash; one that csdesk brings is put away, and can be brought back."""
        if key in self._brought():
            with self._database.change(self.labels.hide.said(self._words)) as session:
                put(self._row(session, key), self.put_away)
            return
        with self._database.reading() as session:
            row = self._row(session, key)
        self._bin(self.entity, {row.id: row.name}, self.labels.delete.said(self._words, name=row.name))

    def away(self) -> int:
        """Return how many of those that csdesk brings are put away."""
        with self._database.reading() as session:
            return sum(map(self._hides, self._rows(session)))

    def bring_back(self) -> None:
        """Bring back, at the end, what was put away."""
        with self._database.change(self.labels.restore.said(self._words)) as session:
            for row in self._rows(session):
                if self._hides(row):
                    kept = self._row(session, row.ready)
                    put(kept, {name: self.columns._field_defaults[name] for name in self.put_away})
                    self._put_last(session, kept)

    def free(self, name: str, key: str = "") -> str:
        """Return a name that no other of those in sight has; raise TakenNameError if one has it."""
        wanted = named(name)
        if any(one.name == wanted for one in self.all() if one.key != key):
            raise TakenNameError(wanted)
        return wanted

    def _hides(self, row: _Columns) -> bool:
        """Tell whether one that csdesk brings is not wanted."""
        return all(getattr(row, name) == value for name, value in self.put_away.items())

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
