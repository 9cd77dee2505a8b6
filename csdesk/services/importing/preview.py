"""What an import would do, row by row, before anything is written."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol

from csdesk.errors import MovedError
from csdesk.i18n import Words, later_words
from csdesk.services.importing.questions import CellQuestion, distinct
from csdesk.store.imports import Stamp

Values = Mapping[str, Any]
"""A record by field, in the form in which it is kept: of other programs' records texts, of parts of plans values."""


class PreviewMovedError(MovedError):
    """Since the preview, somebody changed or deleted what it would change."""

    says = later_words.tr("The records changed in the meantime, so nothing was imported. Preview the file again.")


class Issue(Protocol):
    """Why a row cannot be taken, or what should be known about the file."""

    def sentence(self, words: Words) -> str:
        """Return the reason in the user's language."""


class UnmappedColumn(Issue, Protocol):
    """Why a column is not imported, though its heading is known."""

    @property
    def column(self) -> str:
        """Return the column."""


class Writing(NamedTuple):
    """What rows say in a field: many may say the same, and one answer settles all of them."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that is not taken: the first thing that speaks against it; it may be one that ``asks`` of all alike."""

    row: int
    column: str
    value: str
    reason: Issue
    is_question: bool = False
    asks: CellQuestion | None = None


@dataclass(frozen=True, slots=True)
class Flagged:
    """A cell of a row that is taken without it: it stays empty, or what is here stays as it is."""

    row: int
    column: str
    value: str
    reason: Issue
    asks: CellQuestion | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is no record: a total, a note, a lost deal; it is counted, and nobody has to look at it."""

    row: int
    column: str
    value: str
    reason: Issue


class Change(NamedTuple):
    """A field that would change, as it is and as the file has it."""

    field: str
    old: Any
    new: Any


class MissingRecord(NamedTuple):
    """A record of this source that the file has no more, with the name and id of its account."""

    record_id: int
    key: str
    title: str
    account: str = ""
    account_id: int = 0


class Incoming(NamedTuple):
    """A row that is taken: a new record, or one that is there, with what changes in it; and whom it ``belongs_to``.

    ``imported`` is what the file says, kept to tell next time who has changed something since; ``is_news`` if it
    differs from what is kept under ``ref_id``, or the ``row_hash`` does. ``brought`` are the contract and the line
    that the row speaks of.
    A table of csdesk's own gives what is new its ids: ``uid``, ``brought_uid``, ``line_uid``; of a contract's further
    amounts, ``line_of`` is the row in which the contract stands.
    """

    row: int
    key: str | None
    title: str
    values: Values
    imported: dict[str, str]
    record_id: int | None = None
    belongs_to: int | None = None
    changes: tuple[Change, ...] = ()
    matched_by: str = ""
    ref_id: int | None = None
    is_news: bool = True
    row_hash: str = ""
    brought: tuple[int, int | None] | None = None
    uid: str = ""
    brought_uid: str = ""
    line_uid: str = ""
    line_of: int | None = None


class Written(NamedTuple):
    """What was written: what is worth knowing, and the new records by their rows.

    What undo leaves alone is a ``batch`` of its own, by which it is taken back, and ``touched`` names its tables.
    """

    warnings: Sequence[Issue] = ()
    records: Mapping[int, int] = MappingProxyType({})
    batch: int | None = None
    touched: frozenset[str] = frozenset()


@dataclass(frozen=True)
class ImportPreview:
    """What an import would do; ``rows`` is the sum of the four lists and of what is ``left_out``.

    ``flagged`` are cells of rows that are taken, ``offered`` such as are taken as they are and may mean something else,
    as one of the ``tiers`` that are there. ``stamp`` is the file's when it was looked at.
    """

    created: Sequence[Incoming]
    updated: Sequence[Incoming]
    unchanged: Sequence[Incoming]
    rejected: Sequence[Rejected]
    missing: tuple[MissingRecord, ...] = ()
    warnings: tuple[Issue, ...] = field(default=())
    flagged: Sequence[Flagged] = ()
    left_out: Sequence[LeftOut] = ()
    offered: tuple[Flagged, ...] = ()
    tiers: tuple[str, ...] = ()
    stamp: Stamp = ()

    @property
    def is_news(self) -> bool:
        """Tell whether there is anything to write: a record, or what a row said."""
        return bool(self.created or self.updated) or any(one.is_news for one in self.unchanged)

    @property
    def rows(self) -> int:
        """Return how many rows the file has."""
        groups = (self.created, self.updated, self.unchanged, self.rejected, self.left_out)
        return sum(map(len, groups))

    @property
    def needs_a_look(self) -> bool:
        """Tell whether a row is not taken, or not with all of its cells."""
        return bool(self.rejected or self.flagged)

    @property
    def waits_for_her(self) -> bool:
        """Tell whether it is not to be written without her."""
        return self.needs_a_look

    @property
    def counts(self) -> dict[str, int]:
        """Return how many rows there are, and how many come to what."""
        groups = ("created", "updated", "unchanged", "rejected")
        return {"rows": self.rows, **{name: len(getattr(self, name)) for name in groups}}

    @property
    def gone(self) -> tuple[str, ...]:
        """Return what the records are called that the file has no more."""
        return tuple(one.title for one in self.missing)

    @property
    def questions(self) -> tuple[Rejected, ...]:
        """Return the rejected rows that she could decide."""
        return tuple(one for one in self.rejected if one.is_question)

    @property
    def refused(self) -> Sequence[Rejected]:
        """Return the rejected rows that nobody could decide."""
        return [one for one in self.rejected if not one.is_question]

    def taken(self, rows: Collection[int]) -> Sequence[Incoming]:
        """Return those of some rows that are taken."""
        groups = (self.created, self.updated, self.unchanged)
        return [one for group in groups for one in group if one.row in rows]

    @property
    def asked(self) -> Mapping[CellQuestion, int]:
        """Return the questions that are asked once for all cells alike, and how many ask each."""
        return distinct(one.asks for one in self.asking)

    @property
    def asking(self) -> "list[Rejected | Flagged]":
        """Return the rows and cells that ask what is asked once for all alike."""
        found: list[Rejected | Flagged] = [*self.rejected, *self.flagged]
        return sorted((one for one in found if one.asks), key=lambda one: one.row)

    @property
    def row_questions(self) -> tuple[Rejected, ...]:
        """Return the rejected rows that are a question of their own each."""
        return tuple(one for one in self.questions if one.asks is None)

    def does_the_same(self, other: "ImportPreview") -> bool:
        """Tell whether both would write the same, each row as the other has it."""
        mine, others = ((one.created, one.updated, one.unchanged, one.rejected) for one in (self, other))
        return mine == others
