"""How files of one shape are read, remembered: which column is which field, whose it is, how the file is opened."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from sqlalchemy import select, union
from sqlalchemy.orm import Session

from csdesk.entities import ExternalRef, ImportMapping, ReadingSource
from csdesk.exchange.columns import now_called
from csdesk.exchange.file_names import subject
from csdesk.exchange.ids import case_safe
from csdesk.exchange.tables import Table
from csdesk.exchange.titles import UID, custom_title
from csdesk.services.importing.existing import rows_of
from csdesk.services.importing.fields import CUSTOM, ENDS
from csdesk.services.importing.questions import ANSWERS, CellAnswers, CellQuestion
from csdesk.services.importing.rules import Owner

DEFAULT_SOURCE = "crm"
_SAME = "same_rows"
_IDS = frozenset({"external_id", "account_external_id", UID})
"""Fields by which a list is no one's own: another program knows its records."""


@dataclass(frozen=True)
class ColumnMapping:
    """How a file is understood: column to field, column to owner, and the source whose ids these are."""

    columns: Mapping[str, str]
    owners: Mapping[str, Owner] = field(default_factory=dict)
    source: str = DEFAULT_SOURCE
    options: Mapping[str, str] = field(default_factory=dict)

    def with_columns(self, given: Mapping[str, str]) -> "ColumnMapping":
        """Return the mapping with some columns given anew; an empty field leaves a column out."""
        taken = set(given.values())  # several of them may be the same measure on different days
        kept = {column: name for column, name in self.columns.items() if name not in taken or name == "custom"}
        return replace(self, columns={column: name for column, name in {**kept, **given}.items() if name})

    @property
    def answers(self) -> CellAnswers:
        """Return how questions about its cells are answered."""
        return CellAnswers.of(self.options)

    def answering(self, question: CellQuestion, answer: str | None) -> "ColumnMapping":
        """Return the mapping with a question answered, or asked again for None."""
        kept = {name: text for name, text in self.options.items() if name not in ANSWERS}
        return replace(self, options=kept | self.answers.answering(question, answer).options)

    @property
    def same(self) -> frozenset[str]:
        """Return the prints of the rows that she has said to be the same as another of their file."""
        return frozenset(self.options.get(_SAME, "").split())

    def with_same(self, more: Collection[str], less: Collection[str]) -> "ColumnMapping":
        """Return the mapping with some rows more and some less that are the same as another."""
        same = " ".join(sorted(self.same - set(less) | set(more)))
        kept = {name: text for name, text in self.options.items() if name != _SAME}
        return replace(self, options=kept | ({_SAME: same} if same else {}))

    def owners_by_field(self) -> dict[str, Owner]:
        """Return who owns each field."""
        return {
            _own(column, self.columns[column]): who for column, who in self.owners.items() if column in self.columns
        }


def _own(column: str, name: str) -> str:
    return CUSTOM + custom_title(column) if name == "custom" else ENDS.get(name, name)


def row_print(cells: Sequence[str]) -> str:
    """Return by what a row is known again."""
    return sha256("\x1f".join(cells).encode()).hexdigest()[:16]


def shape(kind: str, columns: Sequence[str]) -> str:
    """Return what files of one shape have in common: the kind and the names of their columns."""
    return sha256("\x1f".join((kind, *columns)).encode()).hexdigest()


def recall(session: Session, kind: str, columns: Sequence[str]) -> ColumnMapping | None:
    """Return the mapping remembered for files of this shape."""
    kept = session.scalars(select(ImportMapping).where(ImportMapping.shape == shape(kind, columns))).first()
    return None if kept is None else _mapping(kept)


def recall_all(session: Session, kind: str) -> list[ColumnMapping]:
    """Return every mapping that is remembered of a kind, the last used last."""
    query = select(ImportMapping).where(ImportMapping.kind == kind).order_by(ImportMapping.used_at, ImportMapping.id)
    return [_mapping(kept) for kept in session.scalars(query)]


def _mapping(kept: ImportMapping) -> ColumnMapping:
    owners = {column: Owner(owner) for column, owner in kept.owners.items()}
    columns = {column: now_called(kept.kind, column, name) for column, name in kept.columns.items()}
    return ColumnMapping(columns, owners, kept.source, kept.options)


def sources(session: Session) -> tuple[str, ...]:
    """Return the sources there were so far, and the usual one."""
    told = session.scalars(union(select(ExternalRef.source), select(ImportMapping.source), select(ReadingSource.name)))
    return tuple(sorted({DEFAULT_SOURCE, *told}))


def source_of(session: Session, kind: str, called: str, table: Table, columns: Mapping[str, str], path: Path) -> str:
    """Return whose a file of a new shape is: by the ids in it, if they are known; a list without ids is its own."""
    places = {field: table.columns.index(column) for column, field in columns.items()}
    if not _IDS & places.keys():
        return subject(path)
    if not {"external_id", "name"} <= places.keys():
        return DEFAULT_SOURCE
    rows = {(case_safe(row.cells[places["external_id"]]), row.cells[places["name"]]) for row in table.rows}
    refs = f"SELECT e.source, e.key, r.{called} FROM external_refs e JOIN {kind} r ON r.id = e.record_id"
    known = rows_of(session, f"{refs} WHERE e.record_table = ? AND e.key IS NOT NULL", (kind,))
    met = Counter(source for source, *told in known if tuple(told) in rows)
    found = [source for source, count in met.most_common() if count * 2 >= len(rows)]
    return DEFAULT_SOURCE if DEFAULT_SOURCE in found or not found else found[0]


def remember(session: Session, kind: str, columns: Sequence[str], mapping: ColumnMapping) -> None:
    """Keep a mapping for files of this shape."""
    name = shape(kind, columns)
    kept = session.scalars(select(ImportMapping).where(ImportMapping.shape == name)).first()
    if kept is None:
        kept = ImportMapping(kind=kind, shape=name, source=mapping.source)
        session.add(kept)
    kept.source, kept.columns = mapping.source, dict(mapping.columns)
    kept.owners = {column: owner.value for column, owner in mapping.owners.items()}
    kept.options, kept.used_at = dict(mapping.options), datetime.now(UTC)
