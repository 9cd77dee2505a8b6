"""Plan templates: those that csdesk brings and hers, in her order; which tier lacks one, and which account a plan."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import select
from typing_extensions import override

from csdesk.domain.accounts import Stage, Status, tier_order
from csdesk.domain.plans import OVER
from csdesk.domain.reading import sort_key
from csdesk.domain.renewals import lead_of
from csdesk.domain.template_document import FORMAT, read
from csdesk.domain.templates import Anchor, Dated, Purpose, Undated, began, dated, fit, gaps, purpose_of, suits
from csdesk.entities import Account, PlanTemplate, SuccessPlan, TierDefinition, table
from csdesk.errors import TakenNameError, UnknownTemplateError
from csdesk.services.accounts import AccountRow
from csdesk.services.arranged import Arranged
from csdesk.services.names import named
from csdesk.services.records import put
from csdesk.services.templates import shipped as shipped_templates
from csdesk.services.tier_days import leads
from csdesk.services.working_calendar import ours

_AWAY = -1
"""The position of one of ours that she does not want: its row is how that is remembered."""
_OURS = (Status.ACTIVE, Status.NOTICE_GIVEN)


@dataclass(frozen=True)
class KnownTemplate:
    """A template as the list shows it; the key stays the same whatever is done to it."""

    key: str
    name: str
    purpose: Purpose
    tier: str
    uid: str = ""

    @property
    def is_shipped(self) -> bool:
        """Tell whether csdesk brought it."""
        return self.key.startswith(shipped_templates.PREFIX)


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


class _KeptTemplate(NamedTuple):
    """The columns of a template but what is in it."""

    id: int = 0
    uid: str = ""
    ready: str = ""
    name: str = ""
    purpose: Purpose = Purpose.OTHER
    tier: str = ""
    position: int = 0


class Templates(Arranged[PlanTemplate, _KeptTemplate]):
    """What can be asked of, and done to, plan templates."""

    entity, columns = PlanTemplate, _KeptTemplate

    def all(self) -> list[KnownTemplate]:
        """Return the templates in their order; one query."""
        return [self._known(row) for row in self._shown()]

    def find(self, given: str) -> KnownTemplate:
        """Return the template with this key, or this name in either language; raise UnknownTemplateError for none."""
        known = self.all()
        for one in known:
            if given in (one.key, one.key.removeprefix(shipped_templates.PREFIX)):
                return one
        found = [one for one in known if given.strip() in (one.name, *_names(one.key))]
        if len(found) != 1:
            raise UnknownTemplateError(given)
        return found[0]

    def document(self, key: str, language: str = "") -> Undated:
        """Return what is in a template; one that csdesk brings speaks a language, else the screen's.

        Raise TemplateError where it cannot be read, UnknownTemplateError where there is none.
        """
        if key in shipped_templates.shipped():
            return shipped_templates.document(key, language or self._words.language)
        with self._database.reading() as session:
            text = session.scalars(select(PlanTemplate.document).where(PlanTemplate.uid == key)).one_or_none()
        if text is None:
            raise UnknownTemplateError(key)
        return read(text)

    def exists(self, key: str) -> bool:
        """Tell whether there is a template with a key."""
        with self._database.reading() as session:
            asked = select(PlanTemplate.id).where(PlanTemplate.uid == key)
            return key in shipped_templates.shipped() or session.scalars(asked).first() is not None

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

    def edit(self, key: str, *, merge: str = "", **values: Any) -> None:
        """Change the name, the purpose or the tier of a template."""
        if "name" in values:
            values["name"] = self.free(values["name"], key)
        with self._database.change(self._words.tr("Edit plan template"), merge=merge) as session:
            put(self._row(session, key), values)

    def move(self, key: str, by: int) -> None:
        """Move a template up (-1) or down (1)."""
        self._move(self._words.tr("Move"), key, by)

    def delete(self, key: str) -> None:
        """Put a template into the trash; one that csdesk brings is put away, and can be brought back."""
        self._remove(self._words.tr("Hide plan template"), key, position=_AWAY)

    def away(self) -> int:
        """Return how many of those that csdesk brings are put away."""
        with self._database.reading() as session:
            return sum(map(self._hides, self._rows(session)))

    def bring_back(self) -> None:
        """Bring back, at the end, what was put away."""
        with self._database.change(self._words.tr("Restore plan templates")) as session:
            for row in self._rows(session):
                if self._hides(row):
                    self._put_last(session, self._row(session, row.ready))

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

    @override
    def _brought(self) -> Mapping[str, shipped_templates.Shipped]:
        return shipped_templates.shipped()

    @override
    def _unchanged(self, key: str) -> Mapping[str, Any]:
        one = self._brought()[key]
        return {"name": "", "format": FORMAT, "document": "", "purpose": one.purpose, "tier": one.tier}

    @override
    def _hides(self, row: _KeptTemplate) -> bool:
        return row.position == _AWAY

    @override
    def _unknown(self, key: str) -> UnknownTemplateError:
        return UnknownTemplateError(key)

    def _known(self, row: _KeptTemplate) -> KnownTemplate:
        if not row.ready:
            return KnownTemplate(row.uid, row.name, row.purpose, row.tier, row.uid)
        called = row.name or shipped_templates.name(row.ready, self._words.language)
        return KnownTemplate(row.ready, called, row.purpose, row.tier, row.uid)

    def free(self, name: str, key: str = "") -> str:
        """Return a name that no other template has; raise TakenNameError if one has it."""
        wanted = named(name)
        if any(one.name == wanted for one in self.all() if one.key != key):
            raise TakenNameError(wanted)
        return wanted


def _names(key: str) -> Sequence[str]:
    known = shipped_templates.shipped().get(key)
    return list(known.names.values()) if known else ()
