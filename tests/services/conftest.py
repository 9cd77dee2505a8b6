"""The services on a real file, in English."""

from pathlib import Path

import pytest

from csdesk.i18n import Catalogue, Words
from csdesk.services.accounts import Accounts
from csdesk.services.colleagues import Colleagues
from csdesk.services.contact_logs import ContactLogs
from csdesk.services.contacts import Contacts
from csdesk.services.contracts import Contracts
from csdesk.services.duplicates import Duplicates
from csdesk.services.imports import Imports
from csdesk.services.notes import Notes
from csdesk.services.patterns import Patterns
from csdesk.services.plans.goal_reviews import GoalReviews
from csdesk.services.plans.milestones import Milestones
from csdesk.services.plans.outcomes import Outcomes
from csdesk.services.plans.plans import Plans
from csdesk.services.plans.versions import PlanVersions
from csdesk.services.renewals.renewals import Renewals
from csdesk.services.sent_copies import SentCopies
from csdesk.services.small_wins import SmallWins
from csdesk.services.templates.plans import TemplatePlans
from csdesk.services.templates.templates import Templates
from csdesk.services.tiers import Tiers
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database
from tests.services.files import Importer


@pytest.fixture
def words() -> Words:
    return Catalogue("en")


@pytest.fixture
def trash(database: Database, words: Words) -> TrashBin:
    return TrashBin(database, words)


@pytest.fixture
def accounts(database: Database, words: Words, trash: TrashBin) -> Accounts:
    return Accounts(database, words, trash)


@pytest.fixture
def contacts(database: Database, words: Words, trash: TrashBin) -> Contacts:
    return Contacts(database, words, trash)


@pytest.fixture
def contact_logs(database: Database, words: Words, trash: TrashBin) -> ContactLogs:
    return ContactLogs(database, words, trash)


@pytest.fixture
def tiers(database: Database, words: Words, trash: TrashBin) -> Tiers:
    return Tiers(database, words, trash)


@pytest.fixture
def patterns(database: Database, words: Words, trash: TrashBin) -> Patterns:
    return Patterns(database, words, trash)


@pytest.fixture
def templates(database: Database, words: Words, trash: TrashBin) -> Templates:
    return Templates(database, words, trash)


@pytest.fixture
def template_plans(database: Database, words: Words, templates: Templates) -> TemplatePlans:
    return TemplatePlans(database, words, templates)


@pytest.fixture
def contracts(database: Database, words: Words, trash: TrashBin) -> Contracts:
    return Contracts(database, words, trash)


@pytest.fixture
def plans(database: Database, words: Words, trash: TrashBin) -> Plans:
    return Plans(database, words, trash)


@pytest.fixture
def sent_copies(database: Database, words: Words, trash: TrashBin) -> SentCopies:
    return SentCopies(database, words, trash)


@pytest.fixture
def plan_versions(database: Database, words: Words, trash: TrashBin, sent_copies: SentCopies) -> PlanVersions:
    return PlanVersions(database, words, trash, sent_copies)


@pytest.fixture
def outcomes(database: Database, words: Words) -> Outcomes:
    return Outcomes(database, words)


@pytest.fixture
def milestones(database: Database, words: Words) -> Milestones:
    return Milestones(database, words)


@pytest.fixture
def goal_reviews(database: Database, words: Words) -> GoalReviews:
    return GoalReviews(database, words)


@pytest.fixture
def small_wins(database: Database, words: Words, trash: TrashBin) -> SmallWins:
    return SmallWins(database, words, trash)


@pytest.fixture
def notes(database: Database, words: Words, trash: TrashBin) -> Notes:
    return Notes(database, words, trash)


@pytest.fixture
def colleagues(database: Database, words: Words, trash: TrashBin) -> Colleagues:
    return Colleagues(database, words, trash)


@pytest.fixture
def renewals(database: Database, words: Words) -> Renewals:
    return Renewals(database, words)


@pytest.fixture
def duplicates(database: Database, words: Words) -> Duplicates:
    return Duplicates(database, words)


@pytest.fixture
def imports(database: Database, words: Words) -> Imports:
    return Imports(database, words)


@pytest.fixture
def importer(imports: Imports, tmp_path: Path) -> Importer:
    return Importer(imports, tmp_path)
