"""A file, opened, with the services that work on it; no window needed."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from csdesk.i18n import Catalogue, Words
from csdesk.services.accounts import Accounts
from csdesk.services.colleagues import Colleagues
from csdesk.services.contact_logs import ContactLogs
from csdesk.services.contacts import Contacts
from csdesk.services.contracts import Contracts
from csdesk.services.custom_fields import CustomFields
from csdesk.services.groups import Groups
from csdesk.services.health import Health
from csdesk.services.plans import Plans
from csdesk.services.tiers import Tiers
from csdesk.services.trash import TrashBin
from csdesk.store import migrate
from csdesk.store.database import Database

if TYPE_CHECKING:
    from csdesk.documents.handover.pack import Pack
    from csdesk.documents.handover.told import Told
    from csdesk.entities import Account
    from csdesk.services.exports import Exports
    from csdesk.services.handovers import Handovers
    from csdesk.services.imports import Imports
    from csdesk.services.sample import Sample

_YEAR = 52
"""So many weeks of health go along when an account is handed over."""


@dataclass(frozen=True)
class Desk:
    """Everything below the window."""

    database: Database
    words: Words
    accounts: Accounts
    groups: Groups
    contacts: Contacts
    contact_logs: ContactLogs
    contracts: Contracts
    plans: Plans
    health: Health
    colleagues: Colleagues
    tiers: Tiers
    custom_fields: CustomFields
    trash: TrashBin

    @cached_property
    def imports(self) -> "Imports":
        """Return the imports, loaded when they are needed first: they are a tenth of the time to start."""
        from csdesk.services.imports import Imports

        return Imports(self.database, self.words)

    @cached_property
    def exports(self) -> "Exports":
        """Return the exports, loaded when they are needed first."""
        from csdesk.services.exports import Exports

        return Exports(self.database)

    @cached_property
    def handovers(self) -> "Handovers":
        """Return what hands an account over, loaded when it is needed first."""
        from csdesk.services.handovers import Handovers

        return Handovers(self.database)

    @cached_property
    def sample(self) -> "Sample":
        """Return what fills a new file, loaded when it is needed."""
        from csdesk.services.sample import Sample

        return Sample(self.database, self.words)

    def handover(self, account: "Account", today: date, language: str | None = None) -> "Pack":
        """Return the pack that hands an account over, in the screen's language unless another is said."""
        from csdesk.documents.handover.pack import pack

        records = self.handovers.whole(account.id, today)
        return pack(self._told(account, today), records, language or self.words.language)

    def _told(self, account: "Account", today: date) -> "Told":
        from csdesk.documents.handover.told import Told

        plans = (self.plans.whole(plan.id) for plan in self.plans.of(account.id))
        return Told(
            today=today,
            account=account,
            row=self.accounts.rows(today, [account.id])[0],
            company=self.colleagues.company(),
            group=self.groups.of(account.id, today),
            people=self.contacts.of(account.id),
            last=self.contact_logs.last_of_people(account.id, today),
            agreements=self.contracts.of(account.id),
            weeks=self.health.weeks(account.id, _YEAR),
            plans=[plan for plan in plans if plan is not None],
            logs=self.contact_logs.of(account.id),
            fields=self.custom_fields.all(),
        )

    def check(self) -> list[str]:
        """Return what is wrong with the file: damaged pages and indexes, rows without their parent."""
        return self.database.check()

    def close(self) -> None:
        """Close the file."""
        self.database.close()


def open_desk(path: Path, language: str = "en") -> Desk:
    """Open a file, creating or migrating it; raise CsdeskError if it cannot be."""
    migrate.prepare(path)
    database, words = Database(path), Catalogue(language)
    trash = TrashBin(database, words)
    accounts = Accounts(database, words, trash)
    return Desk(
        database=database,
        words=words,
        accounts=accounts,
        groups=Groups(database, words, accounts),
        contacts=Contacts(database, words, trash),
        contact_logs=ContactLogs(database, words, trash),
        contracts=Contracts(database, words, trash),
        plans=Plans(database, words, trash),
        health=Health(database, words),
        colleagues=Colleagues(database, words),
        tiers=Tiers(database, words),
        custom_fields=CustomFields(database, words),
        trash=trash,
    )
