"""Whatever has a record or a page stands in a tuple, and what stands there is there."""

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module

import pytest

import csdesk.entities
import csdesk.ui.pages
import csdesk.ui.panels
from csdesk import desk
from csdesk.desk import Desk
from csdesk.documents.handover import entries
from csdesk.entities import schema
from csdesk.fields.catalogue import FIELDS
from csdesk.late import find
from csdesk.nouns import NOUNS
from csdesk.services.importing import kinds
from csdesk.services.importing.kind import ImportKind
from csdesk.services.importing.kinds import KINDS
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


def _below(package: object) -> Iterator[type]:
    """Yield every class that is written below a package."""
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):  # type: ignore[attr-defined]
        found = import_module(module.name)
        yield from (one for one in vars(found).values() if inspect.isclass(one) and one.__module__ == module.name)


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
    cards = _homes(f"csdesk.ui.panels.{one.card}" for one in ADDINGS if one.card)
    assert _kinds(csdesk.ui.panels, EntryCard) == cards
    assert all(issubclass(find(f"csdesk.ui.panels.{one.card}"), Overlay) for one in ADDINGS if one.card)
    assert {one.table for one in ADDINGS} <= {noun.table for noun in NOUNS}


def test_every_card_beside_an_account_is_in_the_tuple() -> None:
    found = {one for one in _below(csdesk.ui.panels) if issubclass(one, AccountCard)}
    bases = {base for one in found for base in one.__mro__[1:]}
    assert found - bases == set(CARDS.values())


def test_every_kind_of_import_is_in_the_tuple_and_has_its_fields() -> None:
    found = {one for one in _below(kinds) if issubclass(one, ImportKind)}
    assert found == {type(one) for one in KINDS}
    assert {one.name for one in KINDS} == set(FIELDS)
    assert set(FIELDS) - {"tickets"} <= {noun.table for noun in NOUNS}  # tickets become readings


def test_keys_and_numbers_are_each_of_one_place() -> None:
    for once in ([one.key for one in ADDINGS if one.key], [one.letter for one in ADDINGS if one.letter]):
        assert len(set(once)) == len(once)
    numbers = [place.rail for place in PLACES if place.rail]
    assert len(set(numbers)) == len(numbers)
    assert {place.under for place in PLACES if not place.rail} <= {place.key for place in PLACES if place.rail}
    assert all(place.icon and place.name and place.command for place in PLACES if place.rail)


def test_what_is_handed_over_has_its_part_and_its_service() -> None:
    found = {noun.table: noun.handover for noun in NOUNS if noun.handover}
    assert found
    assert all(hasattr(entries, name) for name in found.values())
    assert found.keys() <= Desk.__annotations__.keys()


def test_what_ctrl_k_finds_has_titles() -> None:
    found = [noun for noun in NOUNS if noun.searched]
    assert found
    assert all(noun.many and noun.icon for noun in found)
    for noun in found:
        own = callable(getattr(Titles, noun.table, None))
        assert own or {"title", "on", "account_id"} <= set(schema().tables[noun.table].columns.keys()), noun.table
    assert {table for noun in found for table in noun.searched.split()} <= {noun.table for noun in NOUNS}


@pytest.mark.parametrize("name", [name for name in Desk.__annotations__ if name != "moved_aside"])
def test_a_service_names_what_the_desk_has(name: str) -> None:
    kind = vars(Desk)[name]._kind
    home = next(line for line in inspect.getsource(desk).splitlines() if line.strip().startswith(f"{name}: "))
    service = getattr(import_module(home.split('"')[3]), kind)
    assert all(hasattr(Desk, one) or one in ("database", "words") for one in inspect.signature(service).parameters)
