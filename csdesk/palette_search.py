"""What the palette finds: accounts, people, plans with their parts, logged contacts, meetings and commands."""

from collections.abc import Callable, Collection
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING

from csdesk.desk import Desk
from csdesk.domain.name_index import NameIndex
from csdesk.domain.ranking import RankedMatch, answer, best
from csdesk.entities import Changes
from csdesk.noun import Noun
from csdesk.nouns import NOUNS
from csdesk.services.accounts import AccountRow
from csdesk.ui import dates, labels
from csdesk.ui.navigator import Command, Navigator, Target
from csdesk.ui.palette import Hit, Provider
from csdesk.ui.places import ADDINGS, HEALTH, KITS, PLACES, SECTIONS
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.entities import Contact
    from csdesk.services.titles import Titled

_MOST = 6  # of a group
_TITLED = [noun for noun in NOUNS if noun.searched]
_READ_FROM = {
    "_known": {"accounts", "health_snapshots"},
    "_by_name": {"accounts"},
    "_persons": {"accounts", "contacts"},
    **{noun.table: set(noun.searched.split()) for noun in _TITLED},
}
"""What is kept of each noun, and the tables it is read from: a change of these has it read again."""
_PARTS = {"outcomes": "outcome", "milestones": "milestone"}
"""Nouns that are rows of a plan, as its outline calls them."""


class PaletteSearch:
    """Looks among what a desk holds; each name is folded once, however many keys are typed."""

    def __init__(
        self,
        desk: Desk,
        today: Callable[[], date],
        navigator: Navigator,
        recent: Collection[int],
        others: Callable[[], list[Command]],
    ) -> None:
        """Find what is on a desk, and other commands; ``recent`` is offered before anything is typed."""
        self._desk, self._today, self._navigator = desk, today, navigator
        self.recent, self._others = recent, others
        self._titled: dict[str, NameIndex[Titled]] = {}

    def providers(self) -> list[Provider]:
        """Return what the palette asks, in the order of its groups."""
        return [self._accounts, self._in_accounts, self._commands]

    def prepare(self) -> None:
        """Read and fold what will be looked through: else the first key would wait for it."""
        for name in ("_known", "_by_name", "_persons"):
            getattr(self, name)
        for noun in _TITLED:
            self._titles(noun)

    def forget(self, changes: Changes) -> None:
        """Read again, when it is asked for, whatever a commit touched."""
        for name, tables in _READ_FROM.items():
            if changes.touch(*tables):
                self.__dict__.pop(name, None)
                self._titled.pop(name, None)

    def _titles(self, noun: Noun) -> "NameIndex[Titled]":
        """Return the titles of a noun, in which all letters have to stand together: scattered ones are in any."""
        if noun.table not in self._titled:
            found: list[Titled] = self._desk.titles.of(noun)
            self._titled[noun.table] = NameIndex(((one, (one.title,)) for one in found), loose=False)
        return self._titled[noun.table]

    @cached_property
    def _known(self) -> dict[int, AccountRow]:
        return {row.id: row for row in self._desk.accounts.rows(self._today())}

    @cached_property
    def _by_name(self) -> NameIndex[int]:
        return NameIndex((row.id, (row.name, row.reading)) for row in self._known.values())

    @cached_property
    def _persons(self) -> "tuple[dict[int, Contact], NameIndex[int]]":
        known = {one.id: one for one in self._desk.contacts.all()}
        return known, NameIndex((one.id, (one.name, one.reading, one.email)) for one in known.values())

    def _accounts(self, query: str) -> list[Hit]:
        group, ranked = words.tr("Accounts"), self._by_name.best(query, _MOST) if query else self._lately()
        known = ((rank, self._known[one]) for rank, one in ranked if one in self._known)
        return [
            Hit(group, row.trend.level.value, row.name, self._note(row), rank, self._opener(row.id))
            for rank, row in known
        ]

    def _lately(self) -> list[tuple[RankedMatch, int]]:
        nothing_asked = answer("", "")
        return [(nothing_asked, one) for one in self.recent] if nothing_asked else []

    def _people(self, query: str) -> list[Hit]:
        group, (known, names) = words.tr("People"), self._persons
        found = ((rank, known[key]) for rank, key in names.best(query, _MOST))
        return [
            Hit(group, "user-round", one.name, self._name(one.account_id), rank, self._opener(one.account_id))
            for rank, one in found
        ]

    def _in_accounts(self, query: str) -> list[Hit]:
        return [*self._people(query), *(hit for noun in _TITLED for hit in self._hits(noun, query))] if query else []

    def _hits(self, noun: Noun, query: str) -> list[Hit]:
        group = noun.many.said(words) if noun.many else ""
        return [
            Hit(group, noun.icon, one.title, self._where(one), rank, partial(self._open, noun, one))
            for rank, one in self._titles(noun).best(query, _MOST)
        ]

    def _open(self, noun: Noun, found: "Titled") -> None:
        """Show a plan, on the row of one of its parts; what has a place there, else its account, and it on a card."""
        if found.plan_id:
            part = _PARTS.get(noun.table, "")
            self._navigator.open(Target.plan(found.account_id, found.plan_id, part, found.id))
        elif noun.tab:
            self._navigator.open(Target.account(found.account_id, noun.tab, found.id))
        elif noun.place:
            self._navigator.open(Target(noun.place, found.id))
        else:
            self._navigator.open(Target.account(found.account_id))
            self._navigator.open(Target(noun.table, found.id))

    def _commands(self, query: str) -> list[Hit]:
        group = words.tr("Commands")
        return [
            Hit(group, icon, name, "", rank, run)
            for name, icon, run in (*self._ways(), *self._others())
            if (rank := best(query, name)) is not None
        ]

    def _ways(self) -> list[Command]:
        """Return the places, before those at the foot of the rail what can be added, and sections of the settings."""
        ways = [(one.name, one.icon, Target("playbooks", part=one.key)) for one in KITS[1:]]
        ways += [(one.name, one.icon, Target("health", part=one.key)) for one in HEALTH[1:]]
        ways += [(one.name, one.icon, Target.settings(one.key)) for one in SECTIONS[1:]]
        adding = [(one.command, one.icon, Target.new(table)) for table, one in ADDINGS.items()]
        for place in reversed(PLACES):
            ways[:0] = [(place.command, place.icon, Target(place.key))] if place.command else []
            ways[:0] = adding if place.at_foot else []
        return [(name.said(words), icon, partial(self._navigator.open, target)) for name, icon, target in ways]

    def _opener(self, account_id: int) -> Callable[[], object]:
        return partial(self._navigator.open, Target.account(account_id))

    def _name(self, account_id: int) -> str:
        return self._known[account_id].name if account_id in self._known else ""

    def _where(self, one: "Titled") -> str:
        day = dates.short(one.on, self._today(), words.language) if one.on else ""
        return " · ".join(filter(None, (one.account, day)))

    def _note(self, row: AccountRow) -> str:
        parts = [labels.tier(row.tier)] if row.tier else []
        parts += [labels.name(row.stage)] if row.stage else []
        parts += [labels.name(row.status)] if row.gone else []
        return " · ".join(parts)
