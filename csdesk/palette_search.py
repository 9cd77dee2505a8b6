"""What the palette finds: accounts, people, plans with their parts, logged contacts and commands."""

from collections.abc import Callable, Collection, Iterable
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING, Protocol

from csdesk.desk import Desk
from csdesk.domain.name_index import NameIndex
from csdesk.domain.ranking import RankedMatch, answer, best
from csdesk.entities import Changes
from csdesk.services.accounts import AccountRow
from csdesk.ui import dates, labels
from csdesk.ui.palette import Hit, Provider
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.entities import Contact
    from csdesk.services.titles import Titled
    from csdesk.ui.pages.account import AccountPage
    from csdesk.ui.panels.contact_log.card import ContactCard

Command = tuple[str, str, Callable[[], object]]
"""A command's name, its icon, and what it does."""
_MOST = 6  # of a group
_PLANNED = frozenset({"accounts", "success_plans"})
_READ_FROM = {
    "_known": frozenset({"accounts", "health_snapshots"}),
    "_by_name": frozenset({"accounts"}),
    "_persons": frozenset({"accounts", "contacts"}),
    "_plans": _PLANNED,
    "_outcomes": _PLANNED | {"outcomes"},
    "_milestones": _PLANNED | {"goals", "milestones"},
    "_logs": frozenset({"accounts", "contact_logs"}),
}
"""What is kept of each noun, and the tables it is read from: a change of these has it read again."""


class PaletteActions(Protocol):
    """What leads to what was found: one open file in its window."""

    def open_account(self, account_id: int) -> None:
        """Show an account."""

    @property
    def account(self) -> "AccountPage":
        """Return the page of the account that is shown."""

    @property
    def contact_card(self) -> "ContactCard":
        """Return the card of a logged contact."""

    def go(self, key: str) -> None:
        """Go to a place."""

    def log_contact(self) -> None:
        """Take a contact with the account one is on."""


class PaletteSearch:
    """Looks among what a desk holds; each name is folded once, however many keys are typed."""

    def __init__(
        self, desk: Desk, today: Callable[[], date], ways: PaletteActions, others: Callable[[], list[Command]]
    ) -> None:
        """Find what is on a desk, and other commands; what was opened lately is offered before anything is typed."""
        self._desk, self._today = desk, today
        self._ways, self._others = ways, others
        self.recent: Collection[int] = ()

    def providers(self) -> list[Provider]:
        """Return what the palette asks, in the order of its groups."""
        return [self._accounts, self._in_accounts, self._commands]

    def prepare(self) -> None:
        """Read and fold what will be looked through: else the first key would wait for it."""
        for name in _READ_FROM:
            getattr(self, name)

    def forget(self, changes: Changes) -> None:
        """Read again, when it is asked for, whatever a commit touched."""
        touched = changes.rows.keys() | changes.whole
        for name, tables in _READ_FROM.items():
            if tables & touched:
                self.__dict__.pop(name, None)

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

    @cached_property
    def _plans(self) -> "NameIndex[Titled]":
        return _index(self._desk.titles.plans())

    @cached_property
    def _outcomes(self) -> "NameIndex[Titled]":
        return _index(self._desk.titles.outcomes())

    @cached_property
    def _milestones(self) -> "NameIndex[Titled]":
        return _index(self._desk.titles.milestones())

    @cached_property
    def _logs(self) -> "NameIndex[Titled]":
        return _index(self._desk.titles.contact_logs())

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
        parts = (self._people, self._plan_hits, self._outcome_hits, self._milestone_hits, self._log_hits)
        return [hit for part in parts for hit in part(query)] if query else []

    def _plan_hits(self, query: str) -> list[Hit]:
        found = self._plans.best(query, _MOST)
        return self._titled(words.tr("Success plans"), "file-text", found, self._open_plan)

    def _outcome_hits(self, query: str) -> list[Hit]:
        found = self._outcomes.best(query, _MOST)
        group = words.tr("Business outcomes")
        return self._titled(group, "target", found, lambda one: self._open_plan(one, "outcome"))

    def _milestone_hits(self, query: str) -> list[Hit]:
        found = self._milestones.best(query, _MOST)
        group = words.tr("Milestones")
        return self._titled(group, "flag", found, lambda one: self._open_plan(one, "milestone"))

    def _log_hits(self, query: str) -> list[Hit]:
        found = self._logs.best(query, _MOST)
        return self._titled(words.tr("Contact log"), "message-square", found, self._open_log)

    def _titled(
        self, group: str, icon: str, found: "list[tuple[RankedMatch, Titled]]", lead: "Callable[[Titled], object]"
    ) -> list[Hit]:
        return [
            Hit(group, icon, one.title, self._where(one), rank, lambda one=one: lead(one))  # type: ignore[misc]
            for rank, one in found
        ]

    def _commands(self, query: str) -> list[Hit]:
        go = self._ways.go
        commands: list[Command] = [
            (words.tr("Open portfolio"), "table-2", lambda: go("portfolio")),
            (words.tr("Go to renewals"), "calendar-clock", lambda: go("renewals")),
            (words.tr("Import a table"), "upload", lambda: go("import")),
            (words.tr("Find duplicates"), "search", lambda: go("duplicates")),
            (words.tr("Add account"), "plus", self._add_account),
            (words.tr("Log a contact"), "message-square", self._ways.log_contact),
            (words.tr("Settings"), "sliders-horizontal", lambda: go("settings")),
            *self._others(),
        ]
        group = words.tr("Commands")
        return [
            Hit(group, icon, name, "", rank, run)
            for name, icon, run in commands
            if (rank := best(query, name)) is not None
        ]

    def _open_plan(self, found: "Titled", part: str = "") -> None:
        """Show a plan, on the row of one of its parts."""
        self._ways.open_account(found.account_id)
        page = self._ways.account
        page.open(page.plan)
        page.plan.show_part(found.plan_id, part, found.id)

    def _open_log(self, found: "Titled") -> None:
        """Show the account of a logged contact, and that contact on its card."""
        self._ways.open_account(found.account_id)
        log = self._desk.contact_logs.get(found.id)
        if log is not None:
            self._ways.contact_card.open_log(log)

    def _add_account(self) -> None:
        self._ways.open_account(self._desk.accounts.add(words.tr("New account")))

    def _opener(self, account_id: int) -> Callable[[], object]:
        return lambda: self._ways.open_account(account_id)

    def _name(self, account_id: int) -> str:
        return self._known[account_id].name if account_id in self._known else ""

    def _where(self, one: "Titled") -> str:
        day = dates.short(one.on, self._today(), words.language) if one.on else ""
        return " · ".join(filter(None, (one.account, day)))

    def _note(self, row: AccountRow) -> str:
        parts = [labels.tier(row.tier)] if row.tier else []
        parts += [labels.stage(row.stage)] if row.stage else []
        parts += [labels.status(row.status)] if row.gone else []
        return " · ".join(parts)


def _index(titled: "Iterable[Titled]") -> "NameIndex[Titled]":
    """Return an index of titles in which all letters have to stand together: scattered ones are in every sentence."""
    return NameIndex(((one, (one.title,)) for one in titled), loose=False)


def sections(open_section: Callable[[str], object]) -> list[Command]:
    """Return the sections of the settings that are places of their own."""
    named = {
        "company": (words.tr("Company", "our own"), "building-2"),
        "colleagues": (words.tr("Colleagues"), "users"),
        "tiers": (words.tr("Tiers"), "layers"),
        "patterns": (words.tr("Value patterns"), "blocks"),
        "templates": (words.tr("Plan templates"), "layout-template"),
        "backups": (words.tr("Backups"), "history"),
        "trash": (words.tr("Trash"), "trash-2"),
    }
    return [(name, icon, partial(open_section, key)) for key, (name, icon) in named.items()]
