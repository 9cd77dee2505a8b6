"""The fields of every kind of record that files bring, by the name of the kind."""

from collections.abc import Mapping
from functools import cache

from csdesk.domain.named_enum import NamedEnum
from csdesk.fields.field import Field, FieldKind
from csdesk.late import find
from csdesk.noun import ranked
from csdesk.nouns import NOUNS

FIELDS: Mapping[str, tuple[Field, ...]] = {
    table: find(f"csdesk.fields.{one.fields}") for table, one in ranked(NOUNS, lambda noun: noun.importing).items()
}
"""As NOUNS names them, in the order of the kinds."""


@cache
def by_name(kind: str) -> Mapping[str, Field]:
    """Return the fields of a kind by their names."""
    return {one.name: one for one in FIELDS[kind]}


@cache
def named(*kinds: FieldKind) -> frozenset[str]:
    """Return the names of the fields that hold one of these; a name means the same wherever it stands."""
    return frozenset(one.name for fields in FIELDS.values() for one in fields if one.kind in kinds)


@cache
def choices_of(name: str) -> type[NamedEnum]:
    """Return the values that a field chooses among."""
    return next(one.choices for fields in FIELDS.values() for one in fields if one.name == name and one.choices)


def columns(kind: str) -> tuple[str, ...]:
    """Return the fields that are kept in columns of these names in the record's own table."""
    return tuple(one.name for one in FIELDS[kind] if one.column)
