"""Plans from templates and templates from plans: applied, saved, compared, and taken over line by line."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import delete
from sqlalchemy.orm import Session

from csdesk.domain import templates as t
from csdesk.domain.mentions import Names, Watch
from csdesk.domain.months import days_after
from csdesk.domain.names import bare
from csdesk.domain.plans import PlanStatus
from csdesk.domain.purposes import Purpose
from csdesk.domain.template_difference import DifferenceLine, difference, origin, parts
from csdesk.domain.template_document import FORMAT, read, written
from csdesk.entities import Account, Goal, PlanTemplate, SuccessPlan, new_uid
from csdesk.errors import GoneError
from csdesk.i18n import Catalogue, Words
from csdesk.services.plans.beginnings import is_begun
from csdesk.services.plans.plans import Planned, whole
from csdesk.services.positions import next_position
from csdesk.services.templates import owners as template_owners
from csdesk.services.templates.laying import PlanSnapshot, begins, laid
from csdesk.services.templates.taking import TemplateUpdate
from csdesk.services.templates.templates import Templates
from csdesk.services.templates.writing import Writer
from csdesk.services.working_calendar import ours
from csdesk.store.database import Database

_KEY = 8
"""So many signs of a new uid are a key of their own in a template."""
_ALL_WORDS = (Catalogue("en"), Catalogue("ja"))


@dataclass(frozen=True)
class PlanComparison:
    """What differs between a plan and a template that begins when it does; ``same`` if the plan came from it."""

    lines: tuple[DifferenceLine, ...]
    same: bool


class TemplatePlans:
    """What can be done with templates and plans."""

    def __init__(self, database: Database, words: Words, templates: Templates) -> None:
        self._database, self._words, self._templates = database, words, templates

    def apply(self, account_id: int, key: str, start: date, *, into: int | None = None) -> int:
        """Make a plan from a template, or fill a draft in which nothing stands yet; return the plan's id."""
        with self._database.change(self._words.tr("Create plan from template")) as session:
            account = session.get_one(Account, account_id)
            template = self._templates.document(key, account.language)
            plan = session.get_one(SuccessPlan, into) if into else _new(session, account_id)
            _fill(session, plan, template, start, fresh=not into or self._is_untitled(plan))
            plan.template = key
            writer = Writer(session, plan.id, self._owners(session, account))
            writer.all(t.dated(template, start, ours(session)))
        return plan.id

    def is_empty(self, planned: Planned) -> bool:
        """Tell whether a plan is a draft in which nothing stands but the goals that it began with."""
        untouched = all(is_begun(one.goal.title) and not one.milestones for one in planned.goals)
        is_draft = planned.plan.status is PlanStatus.DRAFT
        return is_draft and untouched and not planned.values and not planned.outcomes

    def save(self, plan_id: int, name: str, purpose: Purpose, tier: str, today: date) -> str:
        """Keep a plan as a template; return its key. From now on the plan is one that came from it.

        Raise TakenNameError if a template is called so, TemplateError if the plan is too long for one.
        """
        name = self._templates.free(name)
        with self._database.change(self._words.tr("Save {name}").format(name=name)) as session:
            planned, found = self._laid(session, plan_id, "", whole_plan=True)
            plan, start, days = found.held.plan, begins(planned, today), ours(session)
            template = t.undated(plan, start, days, self._known(planned.plan.template, planned, session))
            text = written(replace(template, title=name))
            read(text)
            row = PlanTemplate(name=name, purpose=purpose, tier=tier.strip(), format=FORMAT, document=text)
            planned.plan.template = self._templates.add_last(session, row)
            for part in parts(plan):
                found.rows[part.key].origin = origin(part)
        return row.uid

    def naming(self, plan_id: int) -> list[str]:
        """Return the titles in a plan that name its customer: a template would take them along to others."""
        with self._database.reading() as session:
            planned = whole(session, session.get_one(SuccessPlan, plan_id))
            account = session.get_one(Account, planned.plan.account_id)
            watch = Watch([Names(account.id, (account.name, bare(account.name), account.reading))], ())
            owners = self._owners(session, account)
        return [part.title for part in parts(laid(planned, owners, None).held.plan) if any(watch.mentions(part.title))]

    def compare(self, plan_id: int, key: str, today: date) -> PlanComparison:
        """Return what differs between a plan and a template."""
        with self._database.reading() as session:
            return self._compared(session, plan_id, key, today)[0]

    def take_over(self, plan_id: int, key: str, chosen: Collection[DifferenceLine], today: date) -> int:
        """Take lines of a comparison over into the plan, as one step; return how many still were to be taken."""
        with self._database.change(self._words.tr("Apply template changes")) as session:
            comparison, found, template = self._compared(session, plan_id, key, today)
            lines = [line for line in comparison.lines if line in chosen and line.stays is None]
            plan = session.get_one(SuccessPlan, plan_id)
            if plan.template != key and not self._templates.exists(key):
                raise GoneError
            owners = self._owners(session, session.get_one(Account, plan.account_id))
            TemplateUpdate(self._database, session, plan_id, owners, found, template).take(lines)
            plan.template = key
        return len(lines)

    def _compared(
        self, session: Session, plan_id: int, key: str, today: date
    ) -> tuple[PlanComparison, PlanSnapshot, t.Dated]:
        planned, found = self._laid(session, plan_id, key)
        template = self._known(key, planned, session)
        plan = t.dated(template, begins(planned, today), ours(session)) if template else found.held.plan
        same = planned.plan.template == key
        return PlanComparison(tuple(difference(found.held, plan, same=same)), same), found, plan

    def _laid(
        self, session: Session, plan_id: int, key: str, *, whole_plan: bool = False
    ) -> tuple[Planned, PlanSnapshot]:
        planned = whole(session, session.get_one(SuccessPlan, plan_id))
        account = session.get_one(Account, planned.plan.account_id)
        known = self._known(key or planned.plan.template, planned, session)
        new_key = (lambda: new_uid()[:_KEY]) if whole_plan else None
        return planned, laid(planned, self._owners(session, account), known, new_key)

    def _known(self, key: str, planned: Planned, session: Session) -> t.Undated | None:
        """Return the template with a key, in the language of the plan's account; None where it is no more."""
        if not key or not self._templates.exists(key):
            return None
        return self._templates.document(key, session.get_one(Account, planned.plan.account_id).language)

    def _owners(self, session: Session, account: Account) -> template_owners.Owners:
        return template_owners.owners(session, account, account.language or self._words.language)

    @staticmethod
    def _is_untitled(plan: SuccessPlan) -> bool:
        return plan.title in {words.tr("Success plan") for words in _ALL_WORDS}


def _new(session: Session, account_id: int) -> SuccessPlan:
    plan = SuccessPlan(account_id=account_id, title="")
    plan.position = next_position(session, SuccessPlan, SuccessPlan.account_id == account_id)
    session.add(plan)
    session.flush()
    return plan


def _fill(session: Session, plan: SuccessPlan, template: t.Undated, start: date, *, fresh: bool) -> None:
    """Give a plan what the template says of it as a whole; the goals that it began with make room."""
    plan.title = template.title if fresh else plan.title
    plan.definition, plan.pattern = template.definition or plan.definition, template.pattern or plan.pattern
    plan.starts_on, plan.ends_on = start, days_after(start, template.length)
    session.execute(delete(Goal).where(Goal.plan_id == plan.id))
