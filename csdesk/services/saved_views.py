"""Views of the portfolio: ready-made ones, and those that were saved."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from typing_extensions import override

from csdesk.domain.accounts import GONE, Stage
from csdesk.domain.actions import NextState
from csdesk.domain.levels import Level
from csdesk.domain.views import ViewState, read, written
from csdesk.entities import SavedView
from csdesk.i18n import later_words
from csdesk.services.arranged import Arranged, Defined, Labels
from csdesk.services.names import named

READY = MappingProxyType(
    {
        "ready:attention": ViewState(chips={"level": frozenset({Level.C, Level.D})}, sort="health"),
        "ready:renewals": ViewState(sort="renewal", group="renewal"),
        "ready:onboarding": ViewState(chips={"stage": frozenset({Stage.ONBOARDING})}),
        "ready:next": ViewState(chips={"next_state": frozenset({NextState.NONE})}),
        "ready:value": ViewState(chips={"plan": frozenset({"value"})}),
        "ready:gone": ViewState(chips={"status": frozenset(GONE)}),
    }
)
"""What every portfolio is offered, by key; until one is changed or deleted it has no row in the file."""


class View(NamedTuple):
    """A view as its tab shows it; the key stays the same whatever is done to it."""

    key: str
    name: str
    look: ViewState


class SavedViews(Arranged[SavedView, Defined]):
    """What can be asked of, and done to, views."""

    entity, columns = SavedView, Defined
    labels = Labels(
        edit=later_words.tr("Change view"),
        hide=later_words.tr("Delete view"),
        move=later_words.tr("Move view"),
        delete=later_words.tr("Delete view"),
    )

    def all(self) -> list[View]:
        """Return the views in their order."""
        return [self._view(row) for row in self._shown()]

    def add(self, name: str, look: ViewState) -> str:
        """Save a look as a view, behind the others; return its key."""
        name = named(name)
        with self._database.change(self._words.tr("Save view {name}").format(name=name)) as session:
            return self.add_last(session, SavedView(name=name, definition=written(look)))

    def rename(self, key: str, name: str) -> None:
        """Give a view another name."""
        name = named(name)
        with self._database.change(self._words.tr("Rename view")) as session:
            self._row(session, key).name = name

    def keep(self, key: str, look: ViewState) -> None:
        """Let a view look so from now on."""
        with self._database.change(self.labels.edit.said(self._words)) as session:
            self._row(session, key).definition = written(look)

    @override
    def _brought(self) -> Mapping[str, ViewState]:
        return READY

    @override
    def _unchanged(self, key: str) -> Mapping[str, str]:
        return {"definition": written(READY[key])}

    def _view(self, row: Defined) -> View:
        return View(row.ready or row.uid, row.name or self._ready_name(row.ready), read(row.definition))

    def _ready_name(self, ready: str) -> str:
        words = self._words
        return {
            "ready:attention": words.tr("Needs attention"),
            "ready:renewals": words.tr("Renewals by month"),
            "ready:onboarding": words.tr("In onboarding"),
            "ready:next": words.tr("No next action"),
            "ready:value": words.tr("Value without outcome"),
            "ready:gone": words.tr("Churned or handed over"),
        }.get(ready, ready)
