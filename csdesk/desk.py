"""A file, opened, with the services that work on it; no window needed."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from csdesk.i18n import Catalogue, Words
from csdesk.services.accounts import Accounts
from csdesk.services.trash import TrashBin
from csdesk.store import migrate
from csdesk.store.database import Database

if TYPE_CHECKING:
    from csdesk.services.colleagues import Colleagues
    from csdesk.services.contact_logs import ContactLogs
    from csdesk.services.contacts import Contacts
    from csdesk.services.contracts import Contracts
    from csdesk.services.exports import Exports
    from csdesk.services.health import Health
    from csdesk.services.imports import Imports
    from csdesk.services.milestone_sheets import MilestoneSheets
    from csdesk.services.plan_versions import PlanVersions
    from csdesk.services.plans import Plans
    from csdesk.services.sample import Sample
    from csdesk.services.tiers import Tiers


class Desk:
    """Everything below the window; a service is imported when it is asked for first, so that a start needs few."""

    def __init__(self, database: Database, words: Words) -> None:
        """Work on a database; labels of steps are in these words."""
        self.database, self.words = database, words
        self.trash = TrashBin(database, words)
        self.accounts = Accounts(database, words, self.trash)

    @cached_property
    def contacts(self) -> "Contacts":
        """Return the people at the accounts."""
        from csdesk.services.contacts import Contacts

        return Contacts(self.database, self.words, self.trash)

    @cached_property
    def contact_logs(self) -> "ContactLogs":
        """Return the contacts logged between meetings."""
        from csdesk.services.contact_logs import ContactLogs

        return ContactLogs(self.database, self.words, self.trash)

    @cached_property
    def contracts(self) -> "Contracts":
        """Return the contracts."""
        from csdesk.services.contracts import Contracts

        return Contracts(self.database, self.words, self.trash)

    @cached_property
    def plans(self) -> "Plans":
        """Return the success plans."""
        from csdesk.services.plans import Plans

        return Plans(self.database, self.words, self.trash)

    @cached_property
    def milestone_sheets(self) -> "MilestoneSheets":
        """Return what writes milestones into a table and takes them back."""
        from csdesk.services.milestone_sheets import MilestoneSheets

        return MilestoneSheets(self.database, self.words)

    @cached_property
    def plan_versions(self) -> "PlanVersions":
        """Return what was agreed and sent of the plans."""
        from csdesk.services.plan_versions import PlanVersions

        return PlanVersions(self.database, self.words, self.trash)

    @cached_property
    def health(self) -> "Health":
        """Return the health of the accounts."""
        from csdesk.services.health import Health

        return Health(self.database, self.words)

    @cached_property
    def colleagues(self) -> "Colleagues":
        """Return our own side."""
        from csdesk.services.colleagues import Colleagues

        return Colleagues(self.database, self.words)

    @cached_property
    def tiers(self) -> "Tiers":
        """Return what is said of tiers."""
        from csdesk.services.tiers import Tiers

        return Tiers(self.database, self.words)

    @cached_property
    def imports(self) -> "Imports":
        """Return the imports."""
        from csdesk.services.imports import Imports

        return Imports(self.database, self.words)

    @cached_property
    def exports(self) -> "Exports":
        """Return the exports."""
        from csdesk.services.exports import Exports

        return Exports(self.database)

    @cached_property
    def sample(self) -> "Sample":
        """Return what fills a new file."""
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
    return Desk(Database(path), Catalogue(language))
