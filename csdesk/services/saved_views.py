"""Views of the portfolio: ready-made ones, and those that were saved."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.accounts import GONE, Stage
from csdesk.domain.levels import Level
from csdesk.domain.views import ViewState, read, written
from csdesk.entities import SavedView, table
from csdesk.errors import GoneError
from csdesk.i18n import Words
from csdesk.services.account_edits import named
from csdesk.services.positions import place_of
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database

READY = MappingProxyType(
    {
        "ready:attention": ViewState(chips={"level": frozenset({Level.C, Level.D})}, sort="health"),
        "ready:renewals": ViewState(sort="renewal", group="renewal"),
        "ready:onboarding": ViewState(chips={"stage": frozenset({Stage.ONBOARDING})}),
        "ready:value": ViewState(chips={"plan": frozenset({"value"})}),
        "ready:gone": ViewState(chips={"status": frozenset(GONE)}),
    }
)
"""What every portfolio is offered, by key; until one is changed or deleted it has no row in the file."""


@dataclass(frozen=True)
class View:
    """A view as its tab shows it; the key stays the same whatever is done to it."""

    key: str
    name: str
    look: ViewState


class _Kept(NamedTuple):
    """The columns of a view."""

    id: int
    uid: str
    ready: str
    name: str
    position: int
    hidden: bool
    definition: str


class SavedViews:
    """What can be asked of, and done to, views."""

    def __init__(self, database: Database, words: Words, trash: TrashBin) -> None:
        self._database, self._words, self._trash = database, words, trash

    def all(self) -> list[View]:
        """Return the views in their order."""
        with self._database.reading() as session:
            rows = _rows(session)
        return [self._view(row) for row in rows if not row.hidden]

    def add(self, name: str, look: ViewState) -> str:
        """Save a look as a view, behind the others; return its key."""
        name = named(name)
        with self._database.change(self._words.tr("Save view {name}").format(name=name)) as session:
            last = max((row.position for row in _rows(session)), default=0)
            view = SavedView(name=name, position=last + 1, definition=written(look))
            session.add(view)
        return view.uid

    def rename(self, key: str, name: str) -> None:
        """Give a view another name."""
        name = named(name)
        with self._database.change(self._words.tr("Rename view")) as session:
            _row(session, key).name = name

    def keep(self, key: str, look: ViewState) -> None:
        """Let a view look so from now on."""
        with self._database.change(self._words.tr("Change view")) as session:
            _row(session, key).definition = written(look)

    def move(self, key: str, step: int) -> None:
        """Move a view by so many places among those that are shown; it stops at either end."""
        order = [view.key for view in self.all()]
        place = place_of(key, order)
        order.insert(max(0, place + step), order.pop(place))
        with self._database.change(self._words.tr("Move view")) as session:
            for position, one in enumerate(order, 1):
                _row(session, one).position = position

    def delete(self, key: str) -> None:
        """Put a view into the trash; a ready-made one is hidden."""
        if key in READY:
            with self._database.change(self._words.tr("Delete view")) as session:
                _row(session, key).hidden = True
            return
        with self._database.reading() as session:
            row = _row(session, key)
        self._trash.delete(self._words.tr("Delete view"), SavedView, {row.id: row.name})

    def _view(self, row: _Kept) -> View:
        return View(row.ready or row.uid, row.name or self._ready_name(row.ready), read(row.definition))

    def _ready_name(self, ready: str) -> str:
        words = self._words
        return {
            "ready:attention": words.tr("Needs attention"),
            "ready:renewals": words.tr("Renewals by month"),
            "ready:onboarding": words.tr("In onboarding"),
            "ready:value": words.tr("Value without outcome"),
            "ready:gone": words.tr("Churned or handed over"),
        }.get(ready, ready)


def _rows(session: Session) -> Sequence[_Kept]:
    """Return every view in its order, ready-made ones as if they had been saved first; they are read at the start."""
    columns = table(SavedView).c
    rows = [_Kept(*row) for row in session.execute(select(*(columns[name] for name in _Kept._fields)))]
    known = {row.ready for row in rows}
    rows += [
        _Kept(0, "", key, "", place, hidden=False, definition=written(look))
        for place, (key, look) in enumerate(READY.items(), 1)
        if key not in known
    ]
    return sorted(rows, key=lambda row: (row.position, row.id))


def _ready(key: str) -> SavedView:
    return SavedView(ready=key, position=list(READY).index(key) + 1, definition=written(READY[key]))


def _row(session: Session, key: str) -> SavedView:
    """Return the row of a view; of a ready-made one it is made if need be."""
    asked = SavedView.ready == key if key in READY else SavedView.uid == key
    found = session.scalars(select(SavedView).where(asked)).one_or_none()
    if found is None:
        if key not in READY:
            raise GoneError
        found = _ready(key)
        session.add(found)
    return found
