"""Parts of plans out into files and back in, as the command and the plan's page do it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from csdesk.exchange.tables import Options
from csdesk.i18n import Words
from csdesk.services.exports import Exports
from csdesk.services.importing.kinds import kind_called
from csdesk.services.imports import Imports
from csdesk.store.database import Database


class Unfit(NamedTuple):
    """A row that was not taken, as it is said."""

    row: int
    column: str
    value: str
    why: str


class PartChange(NamedTuple):
    """A cell that is not as it is here, as it is said."""

    row: int
    title: str
    column: str
    before: str
    after: str


@dataclass(frozen=True)
class Taken:
    """What came of a file."""

    created: int
    updated: int
    unchanged: int
    rejected: tuple[Unfit, ...]
    changes: tuple[PartChange, ...]
    fresh: tuple[str, ...]


class PartFiles:
    """Writes and takes files of a kind."""

    def __init__(self, database: Database, words: Words, kind: str) -> None:
        self._imports, self._exports = Imports(database, words), Exports(database)
        self._kind, self._language, self._words = kind_called(kind), words.language, words

    def write(self, path: Path, language: str, today: date) -> int:
        """Write all of them; return how many."""
        return self._exports.write(self._kind.name, path, language, today=today).records

    def write_for_customer(self, path: Path, language: str, today: date, plan_id: int) -> int:
        """Write those of a plan that the customer may see; return how many."""
        return self._exports.write(self._kind.name, path, language, today=today, plan_id=plan_id).records

    def take(self, path: Path, today: date, *, plan_id: int | None = None, dry_run: bool = False) -> Taken:
        """Take a file back, or only look at it."""
        draft = self._imports.look(self._kind.name, path, Options(), today=today, plan_id=plan_id)
        found = self._imports.preview(draft)
        if not dry_run:
            self._imports.finish(self._imports.write(draft, found))
        named, shown = self._kind.column, self._kind.shown
        rejected = (
            Unfit(one.row, named(one.column, self._language), one.value, one.reason.sentence(self._words))
            for one in found.rejected
        )
        changes = (
            PartChange(
                one.row,
                one.title,
                named(change.field, self._language),
                shown(change.field, change.old, self._language),
                shown(change.field, change.new, self._language),
            )
            for one in found.updated
            for change in one.changes
        )
        counts = (len(found.created), len(found.updated), len(found.unchanged))
        return Taken(*counts, tuple(rejected), tuple(changes), tuple(one.title for one in found.created))
