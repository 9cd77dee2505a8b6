"""Kinds of meetings: those that csdesk brings and hers, in her order, each with the agenda it begins with."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy.orm import Session
from typing_extensions import override

from csdesk import resources
from csdesk.domain.meetings import AgendaPoint, MeetingPlan, points, read_plan, written_plan
from csdesk.entities import MeetingKind
from csdesk.i18n import later_words
from csdesk.services.arranged import Arranged, Defined, Labels

_PREFIX = "ready:"
_LANGUAGES = ("ja", "en")


@dataclass(frozen=True)
class KnownKind:
    """A kind of meeting as the list shows it; the key stays the same whatever is done to it."""

    key: str
    name: str
    plan: MeetingPlan
    hidden: bool = False

    @property
    def is_shipped(self) -> bool:
        """Tell whether csdesk brought it."""
        return self.key.startswith(_PREFIX)

    @property
    def minutes(self) -> int:
        """Return how long it takes."""
        return self.plan.minutes

    @property
    def agenda(self) -> tuple[AgendaPoint, ...]:
        """Return what it begins with."""
        return self.plan.agenda


class MeetingKinds(Arranged[MeetingKind, Defined]):
    """What can be asked of, and done to, kinds of meetings."""

    entity, columns = MeetingKind, Defined
    labels = Labels(
        later_words.tr("Edit meeting kind"),
        later_words.tr("Hide meeting kind"),
        later_words.tr("Restore meeting kinds"),
    )

    def all(self, language: str = "") -> list[KnownKind]:
        """Return the kinds in their order; those that csdesk brings speak a language, else the screen's; one query."""
        return [self._known(row, language) for row in self._shown()]

    def names(self) -> Mapping[str, str]:
        """Return what each is called by its key, those that are hidden as well: meetings may be of them."""
        with self._database.reading() as session:
            return {one.key: one.name for one in self._every(session, "")}

    def name(self, key: str, language: str) -> str:
        """Return what one is called in a language, hidden or not; nothing if it is there no more."""
        found = self.known(key, language)
        return found.name if found else ""

    def known(self, key: str, language: str) -> KnownKind | None:
        """Return one in a language, hidden or not; nothing if there is none."""
        with self._database.reading() as session:
            return next((one for one in self._every(session, language) if one.key == key), None)

    def find(self, name: str) -> str:
        """Return the key of the kind of this name, in either language; nothing if none is called so."""
        wanted = name.strip()
        return next((one.key for one in self.all() if one.name == wanted), "") or brought_key(wanted)

    def add(self, name: str) -> str:
        """Add a kind behind the others, without an agenda; return its key."""
        name = self.free(name)
        with self._database.change(self._words.tr("Add {name}").format(name=name)) as session:
            return self.add_last(session, MeetingKind(name=name, definition=written_plan(MeetingPlan())))

    def edit(self, key: str, *, merge: str = "", **values: Any) -> None:
        """Change the name of a kind, how many minutes it takes, or its agenda, as points or as it is written."""
        if isinstance(values.get("agenda"), str):
            values["agenda"] = points(values["agenda"])
        if "name" in values:
            values["name"] = self.free(values["name"], key)
        with self._database.change(self.labels.edit.said(self._words), merge=merge) as session:
            row = self._row(session, key)
            row.name = values.get("name", row.name)
            if values.keys() & {"minutes", "agenda"}:
                before = self._plan(row.ready, row.definition, "")
                after = {name: values.get(name, getattr(before, name)) for name in ("minutes", "agenda")}
                row.definition = written_plan(MeetingPlan(**after))

    def _every(self, session: Session, language: str) -> list[KnownKind]:
        return [self._known(row, language) for row in self._rows(session)]

    @override
    def _brought(self) -> Mapping[str, Any]:
        return _shipped()

    @override
    def _unchanged(self, key: str) -> Mapping[str, str]:
        return {"name": "", "definition": ""}

    def _known(self, row: Defined, language: str) -> KnownKind:
        spoken = _spoken(language or self._words.language)
        name = row.name or _shipped()[row.ready]["name"][spoken]
        return KnownKind(row.ready or row.uid, name, self._plan(row.ready, row.definition, language), row.hidden)

    def _plan(self, ready: str, definition: str, language: str) -> MeetingPlan:
        """Return what one begins with; of one that csdesk brings and nobody has changed, in a language."""
        return read_plan(definition) if definition or not ready else brought(ready, language or self._words.language)


def brought_key(name: str) -> str:
    """Return the key of the one that csdesk brings and that is called so in either language, or by its key."""
    said = name.casefold()
    for key in _shipped():
        if said in (key, key.removeprefix(_PREFIX), *map(str.casefold, _names(key))):
            return key
    return ""


def brought_name(key: str, language: str) -> str:
    """Return what one that csdesk brings is called in a language; of another key itself."""
    return _shipped()[key]["name"][_spoken(language)] if key in _shipped() else key


def brought(key: str, language: str) -> MeetingPlan:
    """Return what one that csdesk brings begins with, in a language."""
    raw, place = _shipped()[key], 1 + _LANGUAGES.index(_spoken(language))
    return MeetingPlan(raw["minutes"], tuple(AgendaPoint(point[place], point[0]) for point in raw["agenda"]))


@cache
def _shipped() -> dict[str, Any]:
    """Return what csdesk brings, by key, in its order: names by language, minutes, points in both languages."""
    raw = json.loads(resources.path("meetings/kinds.json").read_text(encoding="utf-8"))
    return {f"{_PREFIX}{name}": one for name, one in raw.items()}


def _spoken(language: str) -> str:
    return language if language in _LANGUAGES else "en"


def _names(key: str) -> tuple[str, ...]:
    return tuple(_shipped()[key]["name"].values()) if key in _shipped() else ()
