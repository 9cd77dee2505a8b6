"""The measures that columns and texts of a file may mean: those that are here, those csdesk knows, and new ones."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from sqlalchemy.orm import Session

from csdesk.entities import new_uid
from csdesk.exchange.headings import folded
from csdesk.fields.measures import MEASURES, PERCENT
from csdesk.i18n import Catalogue
from csdesk.services.importing.bulk import insert_all
from csdesk.services.importing.existing import rows_of
from csdesk.store.engine import bulk

_NOT_IN_KEYS = re.compile(r"[\W_]+")
_LONGEST = 60
_LANGUAGES = ("en", "ja")


@dataclass(frozen=True)
class NewMeasure:
    """A measure that an import adds; its ``id`` is the next one as long as nobody else adds any."""

    id: int
    key: str
    name: str
    unit: str


@dataclass
class Measures:
    """Measures by key: ids, own names, units. ``added`` are those that would be new."""

    ids: dict[str, int] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    added: list[NewMeasure] = field(default_factory=list)
    next_id: int = 1

    @classmethod
    def read(cls, session: Session) -> "Measures":
        """Return what is here; measures that csdesk knows have no id before they have a reading."""
        found = cls(units={key: one.unit for key, one in MEASURES.items()})
        for row_id, key, name, unit in rows_of(session, "SELECT id, key, name, unit FROM measures ORDER BY id"):
            found.ids[key], found.names[key] = row_id, name
            found.units[key] = unit or found.units.get(key, "")
        sequence = rows_of(session, "SELECT seq FROM sqlite_sequence WHERE name = 'measures'")
        found.next_id = max([0, *(seq for (seq,) in sequence), *found.ids.values()]) + 1
        return found

    @property
    def offered(self) -> tuple[tuple[str, str], ...]:
        """Return the measures that a column may hold, by key, with their own names."""
        keys = dict.fromkeys((*(key for key, one in MEASURES.items() if not one.computed), *self.ids))
        return tuple((key, self.names.get(key, "")) for key in keys)

    @property
    def percent(self) -> frozenset[int]:
        """Return the ids of the measures in percent."""
        return frozenset(self.ids[key] for key, unit in self.units.items() if unit == PERCENT and key in self.ids)

    def id_of(self, key: str, name: str = "", unit: str = "") -> int:
        """Return the id of a measure; one that is not here yet is added."""
        if key not in self.ids:
            known = key in MEASURES
            made = NewMeasure(self.next_id, key, "" if known else name or key, "" if known else unit)
            self.added.append(made)
            self.ids[key], self.names[key], self.units[key] = made.id, made.name, made.unit or self.units.get(key, "")
            self.next_id += 1
        return self.ids[key]

    def meant(self, text: str) -> str:
        """Return the key of the measure that a heading or text surely means; empty if none."""
        return self.by_name.get(folded(text), "")

    @property
    def by_name(self) -> Mapping[str, str]:
        """Return the keys by everything that means one, folded: its key, its names, what others write."""
        own = {folded(name): key for key, name in self.names.items() if name}
        return _known_names() | {folded(key): key for key in self.ids} | own

    def free_key(self, text: str) -> str:
        """Return the key of a new measure of a name: its letters, and a number where that is taken."""
        bare = unicodedata.normalize("NFKC", text).casefold()
        key = _NOT_IN_KEYS.sub("_", bare).strip("_")[:_LONGEST] or "measure"
        found, number = key, 1
        while found in self.ids or found in MEASURES:
            number += 1
            found = f"{key}_{number}"
        return found


@cache
def _known_names() -> dict[str, str]:
    """Return the keys of what csdesk knows by everything that may stand above a column."""
    known = {key: one for key, one in MEASURES.items() if not one.computed}
    found: dict[str, str] = {}
    for language in _LANGUAGES:
        words = Catalogue(language)
        found |= {folded(one.title.said(words)): key for key, one in known.items()}
    return found | {word: key for key, one in known.items() for word in (folded(key), *one.synonyms.split())}


def add(session: Session, measures: Iterable[NewMeasure]) -> None:
    """Add measures under the ids that they were promised."""
    rows = [(one.id, new_uid(), one.key, one.name, one.unit) for one in measures]
    insert_all(bulk(session), "measures", ("id", "uid", "key", "name", "unit"), rows)
