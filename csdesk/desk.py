"""A file, opened, with the services that work on it; no window needed."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from csdesk.i18n import Catalogue, Words
from csdesk.services.accounts import Accounts
from csdesk.services.colleagues import Colleagues
from csdesk.services.contact_logs import ContactLogs
from csdesk.services.contacts import Contacts
from csdesk.services.contracts import Contracts
from csdesk.services.health import Health
from csdesk.services.plans import Plans
from csdesk.services.saved_views import SavedViews
from csdesk.services.tiers import Tiers
from csdesk.services.trash import TrashBin
from csdesk.store import migrate
from csdesk.store.database import Database

if TYPE_CHECKING:
    from csdesk.services.exports import Exports
    from csdesk.services.imports import Imports
    from csdesk.services.sample import Sample


@dataclass(frozen=True)
class Desk:
    """Everything below the window."""

    database: Database
    words: Words
    accounts: Accounts
    contacts: Contacts
    contact_logs: ContactLogs
    contracts: Contracts
    plans: Plans
    health: Health
    colleagues: Colleagues
    tiers: Tiers
    saved_views: SavedViews
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
    def sample(self) -> "Sample":
        """Return what fills a new file, loaded when it is needed."""
        from csdesk.services.sample import Sample

        return Sample(self.database, self.words)

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
    return Desk(
        database=database,
        words=words,
        accounts=Accounts(database, words, trash),
        contacts=Contacts(database, words, trash),
        contact_logs=ContactLogs(database, words, trash),
        contracts=Contracts(database, words, trash),
        plans=Plans(database, words, trash),
        health=Health(database, words),
        colleagues=Colleagues(database, words),
        tiers=Tiers(database, words),
        saved_views=SavedViews(database, words, trash),
        trash=trash,
    )
