"""Parts of plans as a table, out and back in: what was changed in Excel is changed here, as one step."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import ClassVar

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from csdesk.domain.backups import BackupReason
from csdesk.entities import SuccessPlan
from csdesk.errors import CsdeskError
from csdesk.exchange.tables import Table, read_table
from csdesk.i18n import Words
from csdesk.services.part_look import PartChange, PartPreview, Unfit
from csdesk.services.part_shape import Shape, Values
from csdesk.store.database import Database


def in_plan(plan_id: int | None) -> tuple[ColumnElement[bool], ...]:
    """Return the condition for what is in a plan; none for every plan."""
    return () if plan_id is None else (SuccessPlan.id == plan_id,)


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a file: rows = created + updated + unchanged + rejected; fresh are the titles of what is new."""

    created: int
    updated: int
    unchanged: int
    rejected: tuple[Unfit, ...]
    changes: tuple[PartChange, ...] = ()
    fresh: tuple[str, ...] = ()

    def counts(self) -> dict[str, int]:
        """Return how many rows there were, and how many came to what."""
        counts = {"created": self.created, "updated": self.updated, "unchanged": self.unchanged}
        rejected = len(self.rejected)
        return {"rows": sum(counts.values()) + rejected, **counts, "rejected": rejected}


class PartSheets(ABC):
    """Write a part of plans into a file and take it back."""

    shape: ClassVar[Shape]

    def __init__(self, database: Database, words: Words) -> None:
        """Work on a database; reasons and labels are in these words."""
        self._database, self._words = database, words

    def write(self, path: Path, language: str, today: date) -> int:
        """Write every part as xlsx or csv; return how many. A failure leaves an earlier file as it was."""
        with self._database.reading() as session:
            known = self._known(session, today)
        return self.shape.write(path, known.values(), language)

    def take(self, path: Path, today: date, *, plan_id: int | None = None, dry_run: bool = False) -> Taken:
        """Take a file back as one step: a row with an id is that part, one without is new where it says.

        With a plan, only its parts are touched.
        """
        return self.take_table(read_table(path), today, plan_id=plan_id, dry_run=dry_run)

    def take_table(self, table: Table, today: date, *, plan_id: int | None = None, dry_run: bool = False) -> Taken:
        """Take back a file that has been read."""
        columns = self.shape.columns(table)
        if not {"uid", "title"} & set(columns):
            raise self._nothing()
        with self._database.reading() as session:
            looked = self._look(session, today, plan_id)
        for row in table.rows:
            looked.at(row, columns)
        if not dry_run and (looked.changed or looked.fresh):
            self._database.back_up(BackupReason.IMPORT)
            with self._database.change(self._label()) as session:
                looked.keep(session)
        unread = [Unfit(one.row, "", "", one.reason.sentence(self._words)) for one in table.problems]
        fresh = tuple(values["title"] for _home, values in looked.fresh)
        rejected = (*unread, *looked.unfit)
        return Taken(len(fresh), len(looked.changed), looked.same, rejected, tuple(looked.changes), fresh)

    @abstractmethod
    def _known(self, session: Session, today: date, plan_id: int | None = None) -> dict[str, Values]:
        """Return by uid what each part says, or each of a plan, in the order of the plans."""

    @abstractmethod
    def _look(self, session: Session, today: date, plan_id: int | None) -> PartPreview:
        """Return what looks at the rows of a file."""

    @abstractmethod
    def _nothing(self) -> CsdeskError:
        """Return what is wrong with a file that tells no such part."""

    @abstractmethod
    def _label(self) -> str:
        """Return what the step is called that takes a file in."""
