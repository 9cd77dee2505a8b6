"""Plan templates: those that csdesk brings and hers, in her order; which tier lacks one, and which account a plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import select
from typing_extensions import override

from csdesk.domain.accounts import Stage, Status, tier_order
from csdesk.domain.plans import OVER
from csdesk.domain.purposes import Purpose, fit, gaps, purpose_of, suits
from csdesk.domain.reading import sort_key
from csdesk.domain.renewals import lead_of
from csdesk.domain.template_document import read
from csdesk.domain.templates import Anchor, Dated, Undated, began, dated
from csdesk.entities import Account, PlanTemplate, SuccessPlan, TierDefinition, table
from csdesk.i18n import later_words
from csdesk.services.accounts import AccountRow
from csdesk.services.arranged import Labels
from csdesk.services.templates.shipped import TEMPLATES
from csdesk.services.tier_days import leads
from csdesk.services.working_calendar import ours
from csdesk.services.written import KnownDocument, WrittenDocuments

KnownTemplate = KnownDocument[Purpose]
"""A template as the list shows it."""
_OURS = (Status.ACTIVE, Status.NOTICE_GIVEN)


@dataclass(frozen=True)
class Offered:
    """A template as an account is offered it, and whether it suits its tier and stage."""

    template: KnownTemplate
    suits: bool


class Planless(NamedTuple):
    """An account in use without a plan that is under way."""

    id: int
    name: str
    reading: str
    tier: str
    stage: Stage | None


class Templates(WrittenDocuments[PlanTemplate, Purpose, Undated]):
    """What can be asked of, and done to, plan templates."""

    entity, brought = PlanTemplate, TEMPLATES
    unknown = later_words.tr("No plan template matches “{typed}”. To see them all, run csdesk list templates.")
    labels = Labels(
        later_words.tr("Edit plan template"),
        later_words.tr("Hide plan template"),
        later_words.tr("Restore plan templates"),
    )

    @override
    def _written(self, text: str) -> Undated:
        return read(text)

    def offered(self, account: AccountRow, today: date) -> list[Offered]:
        """Return the templates, those that suit an account first."""
        with self._database.reading() as session:
            lead = timedelta(lead_of(account.tier, leads(session)))
        deadline = account.present.clock
        wanted = purpose_of(account.stage, renewing=deadline is not None and today <= deadline <= today + lead)
        found = sorted(self.all(), key=lambda one: fit(one.purpose, one.tier, wanted, account.tier))
        return [Offered(one, suits(one.purpose, one.tier, wanted, account.tier)) for one in found]

    def start(self, document: Undated, account: AccountRow, today: date, deadline: date | None = None) -> date:
        """Return when a plan begins that is over by a deadline, for a renewal the account's own; else today."""
        own = account.present.clock if document.anchor is Anchor.END else None
        if deadline is None and own is not None and own > today:
            deadline = own
        return began(document, deadline) if deadline else today

    def preview(self, key: str, start: date, language: str = "") -> Dated:
        """Return the plan that a template would make from a day on."""
        document = self.document(key, language)
        with self._database.reading() as session:
            return dated(document, start, ours(session))

    def lacking(self) -> dict[str, tuple[Purpose, ...]]:
        """Return by tier that is in use or defined the purposes it has no template for; two queries."""
        templates = [(one.purpose, one.tier) for one in self.all()]
        accounts, said = table(Account).c, table(TierDefinition).c
        used = select(accounts.tier).where(accounts.tier != "", accounts.status.in_(_OURS))
        with self._database.reading() as session:
            tiers = session.scalars(used.union(select(said.tier))).all()
        return gaps(templates, sorted(tiers, key=tier_order))

    def planless(self) -> Sequence[Planless]:
        """Return the accounts in use that have no plan under way, by reading; one query."""
        accounts, plans = table(Account).c, table(SuccessPlan).c
        under_way = select(plans.id).where(plans.account_id == accounts.id, plans.status.not_in(OVER)).exists()
        query = select(*(accounts[name] for name in Planless._fields)).where(
            accounts.status.in_(_OURS), accounts.merged_into_id.is_(None), ~under_way
        )
        with self._database.reading() as session:
            found = [Planless(*row) for row in session.execute(query)]
        return sorted(found, key=lambda one: sort_key(one.reading, one.name))
