"""Whatever has a record or a page stands in a tuple, and what stands there is there."""

import ast
import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import csdesk.documents.handover
import csdesk.entities
import csdesk.fields
import csdesk.services
import csdesk.ui.pages
import csdesk.ui.panels
from csdesk import desk
from csdesk.desk import Desk, open_desk
from csdesk.entities import schema
from csdesk.fields.catalogue import FIELDS
from csdesk.fields.field import Field
from csdesk.late import Lazy, find
from csdesk.nouns import NOUNS
from csdesk.services.importing import kinds
from csdesk.services.importing.kind import ImportKind
from csdesk.services.importing.kinds import KINDS
from csdesk.services.records import RecordService
from csdesk.services.titles import Titles
from csdesk.ui.overlay import Overlay
from csdesk.ui.page import Page
from csdesk.ui.pages.account.page import TABS
from csdesk.ui.panels.entry_card import EntryCard
from csdesk.ui.panels.panel import AccountCard, Panel
from csdesk.ui.panels.section import Section
from csdesk.ui.panels.side import CARDS
from csdesk.ui.places import ADDINGS, HEALTH, KITS, PLACES, SECTIONS

_MADE_FROM = {"csdesk.ui.pages.from_notes:SaidPage"}
"""What pages are made from, and no page itself."""
_BESIDE_THE_TABS = {"SidePanel"}
_SERVICES = {name: one.home for name, one in vars(Desk).items() if isinstance(one, Lazy)}
"""Where the class of each service of the desk is."""


def _modules(package: object) -> Iterator[ModuleType]:
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):  # type: ignore[attr-defined]
        yield import_module(module.name)


def _below(package: object) -> Iterator[type]:
    """Yield every class that is written below a package."""
    for found in _modules(package):
        yield from (one for one in vars(found).values() if inspect.isclass(one) and one.__module__ == found.__name__)


def _kinds(package: object, base: type) -> set[str]:
    return {f"{one.__module__}:{one.__name__}" for one in _below(package) if issubclass(one, base) and one is not base}


def _homes(homes: Iterator[str]) -> set[str]:
    """Return where these classes are written, which a package may only pass on."""
    found = [find(home) for home in homes]
    return {f"{one.__module__}:{one.__name__}" for one in found}


def test_every_table_is_of_a_noun() -> None:
    entities = {one.__tablename__: one.__name__ for one in _below(csdesk.entities) if hasattr(one, "__tablename__")}
    assert entities == {noun.table: noun.entity.partition(":")[2] for noun in NOUNS if noun.entity}


def test_every_page_is_of_a_place() -> None:
    inside = _kinds(csdesk.ui.pages, Section)
    places = _homes(f"csdesk.ui.pages.{place.page}" for place in PLACES)
    assert _kinds(csdesk.ui.pages, Page) - inside - _MADE_FROM == places
    settings = _homes(f"csdesk.ui.pages.settings.{one.section}" for one in SECTIONS)
    health = _homes(f"csdesk.ui.pages.health.{one.section}" for one in HEALTH)
    assert inside == settings | health | _homes(f"csdesk.ui.pages.playbooks.{one.section}" for one in KITS)


def test_every_panel_is_of_a_tab_and_every_card_adds_a_noun() -> None:
    panels = {one for one in _kinds(csdesk.ui.panels, Panel) if one.partition(":")[2] not in _BESIDE_THE_TABS}
    assert panels == _homes(tab.panel for tab in TABS)
    homes = {table: f"csdesk.ui.panels.{one.card}" for table, one in ADDINGS.items() if one.card}
    assert _kinds(csdesk.ui.panels, EntryCard) == _homes(iter(homes.values()))
    assert all(issubclass(find(home), Overlay) for home in homes.values())
    assert {find(home).table: table for table, home in homes.items()} == {table: table for table in homes}


def test_every_card_beside_an_account_is_of_a_noun() -> None:
    found = {one for one in _below(csdesk.ui.panels) if issubclass(one, AccountCard)}
    bases = {base for one in found for base in one.__mro__[1:]}
    assert found - bases == set(CARDS.values())


def test_every_kind_of_import_is_of_a_noun_and_has_its_fields() -> None:
    found = {one for one in _below(kinds) if issubclass(one, ImportKind)}
    assert found == {type(one) for one in KINDS}
    assert [one.name for one in KINDS] == list(FIELDS)
    tuples = [one for module in _modules(csdesk.fields) for one in vars(module).values() if _are_fields(one)]
    named = [set(fields) for fields in FIELDS.values()]
    assert all(any(set(one) <= fields for fields in named) for one in tuples)


def _are_fields(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and all(isinstance(one, Field) for one in value)


def test_keys_and_numbers_are_each_of_one_place() -> None:
    adding = ADDINGS.values()
    for once in ([one.key for one in adding if one.key], [one.letter for one in adding if one.letter]):
        assert len(set(once)) == len(once)
    numbers = [place.rail for place in PLACES if place.rail]
    assert len(set(numbers)) == len(numbers)
    assert {place.under for place in PLACES if not place.rail} <= {place.key for place in PLACES if place.rail}
    assert all(place.icon and place.name and place.command for place in PLACES if place.rail)


def test_a_noun_stands_once() -> None:
    assert len({noun.table for noun in NOUNS}) == len(NOUNS)


def test_what_is_handed_over_has_its_part_and_its_service() -> None:
    found = {noun.table: find(f"csdesk.documents.handover.{noun.handover}") for noun in NOUNS if noun.handover}
    assert found
    assert found.keys() <= _SERVICES.keys()
    homes = {one.__module__ for one in found.values()}
    parts = {
        one
        for module in _modules(csdesk.documents.handover)
        if module.__name__ in homes
        for name, one in vars(module).items()
        if inspect.isfunction(one) and one.__module__ == module.__name__ and not name.startswith("_")
    }
    assert parts == set(found.values())


def test_what_ctrl_k_finds_has_titles() -> None:
    found = [noun for noun in NOUNS if noun.searched]
    assert found
    assert all(noun.many and noun.icon for noun in found)
    for noun in found:
        own = callable(getattr(Titles, noun.table, None))
        assert own or {"title", "on", "account_id"} <= set(schema().tables[noun.table].columns.keys()), noun.table
    assert {table for noun in found for table in noun.searched.split()} <= {noun.table for noun in NOUNS}


def test_every_service_of_records_is_of_the_desk() -> None:
    found = {one for one in _below(csdesk.services) if issubclass(one, RecordService)}
    bases = {base for one in found for base in one.__mro__[1:]}
    assert {f"{one.__module__}:{one.__name__}" for one in found - bases} <= set(_SERVICES.values())


@pytest.mark.parametrize("name", _SERVICES)
def test_a_service_names_what_the_desk_has(name: str) -> None:
    wanted = inspect.signature(find(_SERVICES[name])).parameters
    assert all(hasattr(Desk, one) or one in ("database", "words") for one in wanted)


def test_a_service_is_of_the_type_that_is_said() -> None:
    """What mypy is told of the desk is what it has."""
    tree = ast.parse(Path(desk.__file__ or "").read_text("utf-8"))
    imports = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    homes = {name.name: f"{node.module}:{name.name}" for node in imports for name in node.names}
    said = {name: homes[str(kind)] for name, kind in Desk.__annotations__.items()}
    assert said
    assert said.items() <= _SERVICES.items()


def test_a_service_is_found_by_its_class(path: Path) -> None:
    opened = open_desk(path)
    for noun in NOUNS:
        if noun.service:
            assert opened.of(find(f"csdesk.services.{noun.service}")) is getattr(opened, noun.table)
    opened.close()
