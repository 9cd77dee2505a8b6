"""What the palette finds: accounts, people and commands."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import partial
from heapq import nlargest

from csdesk import entities
from csdesk.desk import Desk
from csdesk.domain.ranking import best
from csdesk.entities import Account, Changes, HealthSnapshot
from csdesk.i18n import Words
from csdesk.services.accounts import AccountRow
from csdesk.ui import labels
from csdesk.ui.palette import Hit, Provider

Command = tuple[str, str, Callable[[], object]]
"""A command's name, its icon, and what it does."""
_MOST = 6  # of a group


class Finding:
    """Looks among what a desk holds; ``open_account`` and ``go`` lead there, ``log_contact`` is a command."""

    def __init__(
        self,
        desk: Desk,
        today: Callable[[], date],
        open_account: Callable[[int], object],
        go: Callable[[str], object],
        others: Callable[[], list[Command]],
        log_contact: Callable[[], object],
    ) -> None:
        """Find what is on a desk, and other commands; what was opened lately is offered before anything is typed."""
        self._desk, self._words, self._today = desk, desk.words, today
        self._open_account, self._go, self._others = open_account, go, others
        self._log_contact = log_contact
        self._rows: dict[int, AccountRow] | None = None
        self._people_read: Sequence[entities.Contact] | None = None
        self.recent: Collection[int] = ()

    def providers(self) -> list[Provider]:
        """Return what the palette asks, in the order of its groups."""
        return [self._accounts, self._people, self._commands]

    def forget(self, changes: Changes) -> None:
        """Read the accounts again when they are asked for, if a commit touched what is known of them."""
        if changes.touch(Account, entities.Contact, HealthSnapshot):
            self._rows = self._people_read = None

    @property
    def _contacts(self) -> "Sequence[entities.Contact]":
        if self._people_read is None:
            self._people_read = self._desk.contacts.all()
        return self._people_read

    @property
    def _lately(self) -> list[AccountRow]:
        return [self._known[account_id] for account_id in self.recent if account_id in self._known]

    @property
    def _known(self) -> dict[int, AccountRow]:
        if self._rows is None:
            self._rows = {row.id: row for row in self._desk.accounts.rows(self._today())}
        return self._rows

    def _accounts(self, query: str) -> list[Hit]:
        group = self._words.tr("Accounts")
        ranked = [
            (rank, row)
            for row in (self._known.values() if query else self._lately)
            if (rank := best(query, row.name, row.reading)) is not None
        ]
        return [
            Hit(group, row.trend.level.value, row.name, self._note(row), rank, self._opener(row.id))
            for rank, row in nlargest(_MOST, ranked, key=lambda one: one[0])
        ]

    def _people(self, query: str) -> list[Hit]:
        if not query:
            return []
        group = self._words.tr("People")
        ranked = [
            (rank, one) for one in self._contacts if (rank := best(query, one.name, one.reading, one.email)) is not None
        ]
        return [
            Hit(group, "user-round", one.name, self._name(one.account_id), rank, self._opener(one.account_id))
            for rank, one in nlargest(_MOST, ranked, key=lambda one: one[0])
        ]

    def _commands(self, query: str) -> list[Hit]:
        go, words = self._go, self._words
        commands: list[Command] = [
            (words.tr("Go to the portfolio"), "table-2", lambda: go("portfolio")),
            (words.tr("Go to the renewals"), "calendar-clock", lambda: go("renewals")),
            (words.tr("Import a table"), "upload", lambda: go("import")),
            (words.tr("Find duplicates"), "search", lambda: go("duplicates")),
            (words.tr("Add an account"), "plus", self._add_account),
            (words.tr("Log a contact"), "message-square", self._log_contact),
            (words.tr("Settings"), "sliders-horizontal", lambda: go("settings")),
            *self._others(),
        ]
        group = words.tr("Commands")
        return [
            Hit(group, icon, name, "", rank, run)
            for name, icon, run in commands
            if (rank := best(query, name)) is not None
        ]

    def _add_account(self) -> None:
        self._open_account(self._desk.accounts.add(self._words.tr("New account")))

    def _opener(self, account_id: int) -> Callable[[], object]:
        return lambda: self._open_account(account_id)

    def _name(self, account_id: int) -> str:
        return self._known[account_id].name if account_id in self._known else ""

    def _note(self, row: AccountRow) -> str:
        parts = [labels.tier(row.tier, self._words)] if row.tier else []
        parts += [labels.stage(row.stage, self._words)] if row.stage else []
        parts += [labels.status(row.status, self._words)] if row.gone else []
        return " · ".join(parts)


def sections(words: Words, open_section: Callable[[str], object]) -> list[Command]:
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
