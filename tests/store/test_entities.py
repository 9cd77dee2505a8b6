"""Entities are mapped when they are asked for, and none is forgotten."""

from pathlib import Path

from csdesk import entities
from tests.processes import run

_MAPPED = "import csdesk.entities as e; {asked}; print(*sorted(e.Entity.metadata.tables))"


def test_only_what_is_asked_for_is_mapped() -> None:
    assert run(_MAPPED.format(asked="e.ContactLog")) == "contact_logs\n"


def test_what_writes_finds_every_table() -> None:
    modules = "\n".join(path.read_text("utf-8") for path in Path("csdesk/entities").glob("*.py"))
    asked = run(_MAPPED.format(asked="e.schema()")).split()
    assert asked
    assert len(asked) == modules.count("    __tablename__ = ")


def test_every_entity_is_offered_by_its_name() -> None:
    entities.schema()
    mapped = {one.class_.__name__ for one in entities.Entity.registry.mappers}
    assert mapped == set(entities._HOMES)
    assert all(getattr(entities, name).__module__ == f"csdesk.entities.{entities._HOMES[name]}" for name in mapped)
