"""Accounts: the portfolio as rows, one account as a page, and what can be done to them."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, ClassVar, NamedTuple

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from csdesk import entities
from csdesk.domain.accounts import GONE, Stage, Status, Touch
from csdesk.domain.actions import NextState
from csdesk.domain.cadence import days_over
from csdesk.domain.contracts import Present, present
from csdesk.domain.levels import Level
from csdesk.domain.onboarding import OnboardingProgress, OnboardingState
from csdesk.domain.plans import MilestoneStatus, Progress
from csdesk.domain.risks import RiskSeverity
from csdesk.domain.sentiments import disagrees
from csdesk.entities import (
    Account,
    Changes,
    Colleague,
    Goal,
    Id,
    Milestone,
    SuccessPlan,
    table,
)
from csdesk.errors import RefusedError
from csdesk.exchange.ids import case_safe
from csdesk.fields.account import FACTS
from csdesk.i18n import later_words
from csdesk.services.circles import refuse_circle
from csdesk.services.colleagues import colleague_named
from csdesk.services.contact_logs import accounts_of, last_contacts
from csdesk.services.contracts import terms
from csdesk.services.names import named
from csdesk.services.onboarding_progress import last_progress
from csdesk.services.queue.next_actions import NextAction, next_actions
from csdesk.services.records import RecordService, put
from csdesk.services.risks import gravest_open
from csdesk.services.sentiments import last_views
from csdesk.services.tier_days import cadences
from csdesk.services.trends import NO_TREND, Trend, trends

Edits = Mapping[int, Mapping[str, Any]]
"""New values by account and column; ``owner`` is a colleague's name, ``custom`` is laid over what is there."""
_MANY = 1000
_NO_ACCOUNT = later_words.tr("No account matches “{given}”. To see them all, run csdesk list accounts.")
_SEVERAL_ACCOUNTS = later_words.tr(
    "More than one account matches “{given}”. Use the ID: run csdesk list accounts to find it."
)
"""Above so many, all accounts are read: SQLite takes no more than so many values in a statement."""
_OWN = 13
"""So many columns of an AccountRow are read as they stand, before the facts."""
_TOO_LONG_FOR_AN_ID = 19
TOUCHES = ("contact_logs", "meetings", "attendees", "actions", "promises")
"""The tables that tell when an account was in touch last, and what comes next."""
_BEHIND_ROWS = (
    "contracts",
    "contract_lines",
    "health_snapshots",
    "success_plans",
    "goals",
    "milestones",
    "colleagues",
    "tier_definitions",
    "onboardings",
    "onboarding_criteria",
    "risks",
    "sentiments",
    "playbook_runs",
    "playbook_items",
)


class AccountRow(NamedTuple):
    """An account as the portfolio shows it, its own columns first; money in major units, exact."""

    id: int
    uid: str
    name: str
    reading: str
    status: Status
    stage: Stage | None
    tier: str
    touch: Touch | None
    owner: str
    notes: str
    tier_reason: str
    touch_reason: str
    custom: dict[str, str]
    facts: Mapping[str, Any]
    present: Present
    trend: Trend
    plan: Progress | None
    last_contact: date | None
    cadence: int | None
    onboarding: OnboardingProgress | None
    risk: RiskSeverity | None
    """How grave its gravest open risk is."""
    view: Level | None
    """How she sees it herself, apart from its score."""
    next_action: NextAction | None
    next_state: NextState | None
    """None where it is not counted."""

    def value(self, name: str) -> Any:
        """Return the value of a field."""
        return self.facts[name] if name in self.facts else getattr(self, name)

    @property
    def onboarding_state(self) -> OnboardingState | None:
        """Return how its last onboarding stands."""
        return self.onboarding.state if self.onboarding else None

    @property
    def disagrees(self) -> bool:
        """Tell whether her own view and the level of its score are two levels apart or more."""
        return disagrees(self.view, self.trend.level)

    @property
    def gone(self) -> bool:
        """Tell whether it is no daily work any more."""
        return self.status in GONE

    def days_over(self, today: date) -> int:
        """Return how many days ago its next contact was due; 0 while none is."""
        return 0 if self.gone else days_over(self.last_contact, self.cadence, today)


class Accounts(RecordService[Account]):
    """What can be asked of, and done to, accounts."""

    entity = Account
    reads: ClassVar = {"name": named}

    def rows(self, today: date, ids: Collection[Id] | None = None) -> list[AccountRow]:
        """Return the accounts, or those of these ids; fifteen queries, however many there are."""
        some = None if ids is None else {row_id for row_id in ids if isinstance(row_id, int)}
        if some is not None and len(some) > _MANY:
            return [row for row in self.rows(today) if row.id in some]
        with self._database.reading() as session:
            agreed = terms(session, today, some)
            health = trends(session, some)
            plans = _progress(session, some)
            contacts = last_contacts(session, today, some)
            tiers = cadences(session)
            begun = last_progress(session, today, some)
            risky, seen = gravest_open(session, some), last_views(session, today, some)
            coming = next_actions(session, today, some)
            found: list[Any] = list(session.execute(_columns(some)))
        now = {row.id: present(agreed.get(row.id, ()), today, gone=row.status in GONE) for row in found}
        cells = (
            (
                *row[:_OWN],
                dict(zip(FACTS, row[_OWN:], strict=True)),
                now[row.id],
                health.get(row.id, NO_TREND),
                plans.get(row.id),
                contacts.get(row.id),
                told,
                begun.get(row.id),
                risky.get(row.id),
                seen.get(row.id),
                coming.get(row.id),
                _next_state(row.status, row.touch, coming.get(row.id), today),
            )
            for row, told in ((row, tiers.get(row.tier)) for row in found)
        )
        return [AccountRow(*each) for each in cells]

    def touched(self, changes: Changes) -> frozenset[Id] | None:
        """Return the accounts whose rows a commit touched; None means any."""
        own, touches = changes.ids("accounts"), [changes.ids(name) for name in TOUCHES]
        known = [one for one in touches if one is not None]
        if own is None or len(known) < len(touches) or sum(map(len, known)) > _MANY or changes.touch(*_BEHIND_ROWS):
            return None
        return self._with_accounts_of(changes, own) if any(known) else own

    def _with_accounts_of(self, changes: Changes, own: frozenset[Id]) -> frozenset[Id] | None:
        with self._database.reading() as session:
            found = accounts_of(session, changes)
        return None if found is None else own | found

    def survivor(self, account_id: int) -> int | None:
        """Return the account that this one was merged into, None if it was not."""
        account = self.get(account_id)
        return account.merged_into_id if account else None

    def find(self, given: str) -> Account:
        """Return the account with this name, id, uid or external id; raise RefusedError unless there is one."""
        with self._database.reading() as session:
            for query in _answers(case_safe(given)):
                found: list[Account] = list(session.scalars(query).unique())
                if len(found) == 1:
                    return session.get_one(Account, found[0].merged_into_id or found[0].id)
                if found:
                    raise RefusedError(_SEVERAL_ACCOUNTS, given=given)
        raise RefusedError(_NO_ACCOUNT, given=given)

    def others(self, account_id: int) -> list[tuple[int, str, str, bool]]:
        """Return the id, name and reading of every other account, and whether it is of the same group.

        The group is the parent, the daughters, and what was merged.
        """
        own = table(Account).c
        parent = select(own.parent_id).where(own.id == account_id).scalar_subquery()
        related = (own.id == parent) | (own.parent_id == account_id) | (own.merged_into_id == account_id)
        query = select(own.id, own.name, own.reading, func.coalesce(related, False)).where(own.id != account_id)
        with self._database.reading() as session:
            return [(key, name, reading, bool(group)) for key, name, reading, group in session.execute(query)]

    def external_ids(self) -> dict[int, str]:
        """Return the accounts' ids in the source they were first imported from."""
        refs = table(entities.ExternalRef).c
        query = select(refs.record_id, refs.key).where(refs.record_table == "accounts", refs.key.is_not(None))
        with self._database.reading() as session:
            found = session.execute(query.order_by(refs.id.desc())).all()
        return {account: key for account, key in found if key is not None}

    def add(self, name: str) -> int:
        """Add an account; return its id."""
        account = Account(name=named(name))
        return self._add(self._words.tr("Add {name}").format(name=account.name), account)

    def edit(self, account_id: int, *, merge: str = "", **values: Any) -> None:
        """Change columns of an account; saves with the same merge key are one step.

        Raise CircleError for a parent that stands below it.
        """
        read = self._kept(values)
        with self._database.change(self._label([account_id]), merge=merge) as session:
            account = session.get_one(Account, account_id)
            if read.get("parent_id") is not None:
                refuse_circle(session, account_id, read["parent_id"])
            put(account, read)

    def edit_many(self, edits: Edits) -> None:
        """Change columns of many accounts as one step."""
        with self._database.change(self._label(edits)) as session:
            write(session, edits)

    def assign(self, account_id: int, owner: str) -> None:
        """Give an account to the colleague of this name, who is added if unknown; an empty name gives it to nobody."""
        label = self._words.tr("Assign account")
        with self._database.change(label) as session:
            owner_id = colleague_named(session, owner.strip()) if owner.strip() else None
            session.get_one(Account, account_id).owner_id = owner_id

    def _label(self, ids: Collection[int]) -> str:
        """Return what a step is called that edits these accounts; of one, its name says it."""
        if len(ids) != 1:
            return self._words.tr("Edit %n account(s)", "", len(ids))
        with self._database.reading() as session:
            name = session.get_one(Account, *ids).name
        return self._words.tr("Edit {name}").format(name=name)

    def delete(self, ids: Collection[int]) -> None:
        """Put accounts into the trash, with all that hangs on them."""
        with self._database.reading() as session:
            names = session.execute(select(Account.id, Account.name).where(Account.id.in_(ids))).all()
        titles = {row.id: row.name for row in names}
        self._bin(Account, titles, self._words.tr("Delete %n account(s)", "", len(names)))


def _next_state(status: Status, touch: Touch | None, coming: NextAction | None, today: date) -> NextState | None:
    if coming is None:
        return None if touch is Touch.TECH or status in GONE else NextState.NONE
    return NextState.OVERDUE if coming.due is not None and coming.due < today else NextState.PLANNED


def _columns(ids: Collection[int] | None) -> Any:
    """Return the query of the columns with which an AccountRow begins."""
    accounts, colleagues = table(Account), table(Colleague)
    own, owner = accounts.c, func.coalesce(colleagues.c.name, "")
    query = (
        select(own.id, own.uid, own.name, own.reading, own.status, own.stage, own.tier, own.touch, owner)
        .add_columns(own.notes, own.tier_reason, own.touch_reason, own.custom, *(own[name] for name in FACTS))
        .join_from(accounts, colleagues, colleagues.c.id == own.owner_id, isouter=True)
        .where(own.merged_into_id.is_(None))
        .order_by(own.id)
    )
    return query if ids is None else query.where(own.id.in_(ids))


def _progress(session: Session, ids: Collection[int] | None) -> dict[int, Progress]:
    """Return by account how many milestones of its plans are done."""
    plans, goals, milestones = table(SuccessPlan), table(Goal), table(Milestone)
    done = func.sum(func.iif(milestones.c.status == MilestoneStatus.DONE, 1, 0))
    query = (
        select(plans.c.account_id, done, func.count(milestones.c.id))
        .join_from(plans, goals, goals.c.plan_id == plans.c.id, isouter=True)
        .join(milestones, milestones.c.goal_id == goals.c.id, isouter=True)
        .group_by(plans.c.account_id)
    )
    if ids is not None:
        query = query.where(plans.c.account_id.in_(ids))
    return {account: Progress(finished or 0, total) for account, finished, total in session.execute(query)}


def _answers(given: str) -> list[Any]:
    refs = entities.ExternalRef
    by_ref = select(Account).join(refs, refs.record_id == Account.id)
    by_ref = by_ref.where(refs.record_table == "accounts", refs.key == given)
    by_name = select(Account).where(Account.name == given, Account.merged_into_id.is_(None))
    queries = [by_ref, select(Account).where(Account.uid == given), by_name]
    if given.isascii() and given.isdigit() and len(given) < _TOO_LONG_FOR_AN_ID:
        queries.append(select(Account).where(Account.id == int(given)))
    return queries


_AT_ONCE = 500


def write(session: Session, edits: Edits) -> None:
    """Write values; a name that is none is refused, a colleague who is unknown is added."""
    names = {values["owner"].strip() for values in edits.values() if "owner" in values}
    owners = {name: colleague_named(session, name) if name else None for name in sorted(names)}
    columns = {account: _columns_of(owners, values) for account, values in edits.items()}
    for account, values in _customs(session, edits).items():
        columns[account]["custom"] = values
    rows = [{"id": account, **values} for account, values in columns.items() if values]
    rows.sort(key=lambda values: sorted(values))  # those with the same columns are one statement
    if rows:
        session.execute(update(Account), rows)


def _columns_of(owners: Mapping[str, int | None], values: Mapping[str, Any]) -> dict[str, Any]:
    columns = {column: value for column, value in values.items() if column not in ("owner", "custom")}
    if "name" in columns:
        columns["name"] = named(columns["name"])
    if "owner" in values:
        columns["owner_id"] = owners[values["owner"].strip()]
    return columns


def _customs(session: Session, edits: Edits) -> dict[int, dict[str, str]]:
    """Return the custom fields as they are to be, of the accounts where some of them change."""
    wanted = {account: values["custom"] for account, values in edits.items() if values.get("custom")}
    ids, present = list(wanted), dict[int, dict[str, str]]()
    for start in range(0, len(ids), _AT_ONCE):
        query = select(Account.id, Account.custom).where(Account.id.in_(ids[start : start + _AT_ONCE]))
        present |= {row.id: row.custom for row in session.execute(query)}
    return {account: {**present[account], **values} for account, values in wanted.items()}
