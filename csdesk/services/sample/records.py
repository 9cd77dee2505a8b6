"""The records of the sample: a file of resources/samples/accounts becomes an account with all that hangs on it."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Any

from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.domain.contracts import ContractOutcome, Forecast
from csdesk.domain.money import to_minor
from csdesk.domain.people import Influence, Role, Sentiment
from csdesk.domain.plans import Definition, Horizon, MilestoneStatus, Pattern, PlanStatus, Side, Verdict
from csdesk.entities import (
    Account,
    Colleague,
    Contact,
    Contract,
    ContractLine,
    ExternalRef,
    Goal,
    Milestone,
    Outcome,
    OutcomeReading,
    ProductValue,
    SuccessPlan,
)
from csdesk.fields.account import ACCOUNTS
from csdesk.fields.field import FieldKind
from csdesk.services.sample.known import uids
from csdesk.services.sample.rows import Content, Days, SampleRecords
from csdesk.services.sample.schedule import ScheduleRecords

_DECIDED = timedelta(days=24)
"""So long before its end the outcome of a contract was known."""
_Columns = dict[str, Callable[[Any], Any]]


def _texts(*names: str) -> _Columns:
    return dict.fromkeys(names, str.strip)


def _roles(names: list[str]) -> list[Role]:
    return [Role(name) for name in names]


_ACCOUNT: _Columns = {
    **_texts(
        "name",
        "reading",
        "tier",
        "tier_reason",
        "touch_reason",
        "notes",
        *(one.name for one in ACCOUNTS if one.fact and one.kind is not FieldKind.DAY),
    ),
    "status": Status,
    "stage": Stage,
    "touch": Touch,
}
_CONTACT: _Columns = {
    **_texts("name", "reading", "title", "department", "phone", "notes"),
    "roles": _roles,
    "influence": Influence,
    "sentiment": Sentiment,
}
_CONTRACT: _Columns = {"auto": bool, "forecast": Forecast, "outcome": ContractOutcome, **_texts("reason", "notes")}
_CONTRACT_NAMES = {"auto": "auto_renewal", "reason": "outcome_reason"}
_PLAN: _Columns = {
    **_texts("title", "purpose", "purpose_by", "headline", "notes"),
    "status": PlanStatus,
    "definition": Definition,
    "pattern": Pattern,
}
_OUTCOME: _Columns = {
    **_texts("title", "said", "said_by", "metric", "unit", "confirmed_by", "evidence", "notes"),
    "baseline": Decimal,
    "target": Decimal,
    "unexpected": bool,
}
_GOAL: _Columns = {**_texts("title", "notes"), "horizon": Horizon, "verdict": Verdict}
_MILESTONE: _Columns = {**_texts("title", "evidence", "notes"), "key": bool}


class AccountRecords:
    """Makes the records of one account, for a product of ours."""

    def __init__(
        self,
        records: SampleRecords,
        key: str,
        content: Content,
        days: Days,
        colleagues: Mapping[str, Colleague],
        product: str,
    ) -> None:
        """Read this content; ``colleagues`` are ours by the keys that the content uses."""
        self._records, self._content, self._days = records, content, days
        self._colleagues, self._product = colleagues, product
        self._uid = uids(key)
        self._schedule = ScheduleRecords(records, key, days, content.get("language", "ja"))
        self.people: dict[str, Contact] = {}

    def add(self, parent: Account | None) -> Account:
        """Add the account, a daughter of this parent, with its people, contracts and plans."""
        language = self._content.get("language", "ja")
        account = Account(
            uid=self._uid(),
            **_values(_ACCOUNT, self._content),
            language=language,
            honorific="御中" if language == "ja" else "",
            customer_since=self._days.month(self._content["since"]) if "since" in self._content else None,
        )
        self._records.add(account, owner_id=self._colleagues[self._content["owner"]], parent_id=parent)
        reference = ExternalRef(record_table="accounts", source="crm", key=self._content["crm"])
        self._records.add(reference, record_id=account)
        self._add_people(account)
        self._add_contracts(account)
        for position, plan in enumerate(self._content.get("plans", ())):
            self._add_plan(account, plan, position)
        return account

    def _add_people(self, account: Account) -> None:
        for one in self._content["contacts"]:
            address = f"{one['mail']}@{self._content['domain']}"
            left = self._dates(one, joined_on="joined", left_on="left")
            contact = Contact(uid=self._uid(), account_id=0, email=address, **_values(_CONTACT, one), **left)
            self.people[contact.name] = contact
        for one in self._content["contacts"]:
            boss = self.people[one["reports_to"]] if "reports_to" in one else None
            self._records.add(self.people[one["name"]], account_id=account, reports_to_id=boss)

    def _add_contracts(self, account: Account) -> None:
        before: Contract | None = None
        for one in self._content.get("contracts", ()):
            end = self._days.month(one["from"] + one["months"])
            values = {_CONTRACT_NAMES.get(name, name): value for name, value in _values(_CONTRACT, one).items()}
            contract = Contract(
                uid=self._uid(),
                account_id=0,
                product=self._product,
                start=self._days.month(one["from"]),
                end=end,
                notice_deadline=end - timedelta(days=one["notice"]) if "notice" in one else None,
                outcome_on=min(end - _DECIDED, self._days.today) if "outcome" in one else None,
                **values,
            )
            self._records.add(contract, account_id=account, renews_id=before if one.get("renews") else None)
            self._add_lines(contract, one)
            before = contract

    def _add_lines(self, contract: Contract, content: Content) -> None:
        currency = content.get("currency", "JPY")
        for one in content.get("lines", [content]):
            ramp = one is not content
            line = ContractLine(
                uid=self._uid(),
                contract_id=0,
                amount=to_minor(Decimal(one["amount"]), currency),
                months=one["every"],
                currency=currency,
                title=one["title"],
                since=self._days.month(content["from"] + one["from"]) if ramp else None,
                until=self._days.month(content["from"] + one["until"]) if ramp else None,
            )
            self._records.add(line, contract_id=contract)

    def _add_plan(self, account: Account, content: Content, position: int) -> None:
        dates = self._dates(content, starts_on="starts", ends_on="ends", purpose_on="purpose_on")
        plan = SuccessPlan(uid=self._uid(), account_id=0, position=position, **_values(_PLAN, content), **dates)
        self._records.add(plan, account_id=account)
        values = [
            self._records.add(ProductValue(uid=self._uid(), plan_id=0, title=title, position=place), plan_id=plan)
            for place, title in enumerate(content["values"])
        ]
        outcomes = [
            self._add_outcome(plan, values[one["value"]], one, place) for place, one in enumerate(content["outcomes"])
        ]
        milestones: list[Milestone] = []
        for place, one in enumerate(content["goals"]):
            milestones += self._add_goal(plan, outcomes[one["outcome"]] if "outcome" in one else None, one, place)
        self._schedule.add(milestones)

    def _add_outcome(self, plan: SuccessPlan, value: ProductValue, content: Content, position: int) -> Outcome:
        proven = {"claimed_on": "claimed", "confirmed_on": "confirmed_on"}
        dates = self._dates(content, said_on="said_on", baseline_on="baseline_on", due="due", **proven)
        outcome = Outcome(uid=self._uid(), plan_id=0, position=position, **_values(_OUTCOME, content), **dates)
        self._records.add(outcome, plan_id=plan, value_id=value)
        for offset, actual, source in content.get("readings", ()):
            on = self._days.day(offset)
            reading = OutcomeReading(uid=self._uid(), outcome_id=0, on=on, value=Decimal(actual), source=source)
            self._records.add(reading, outcome_id=outcome)
        return outcome

    def _add_goal(self, plan: SuccessPlan, outcome: Outcome | None, content: Content, position: int) -> list[Milestone]:
        dates = self._dates(content, review_on="review")
        goal = Goal(uid=self._uid(), plan_id=0, position=position, **_values(_GOAL, content), **dates)
        self._records.add(goal, plan_id=plan, outcome_id=outcome)
        added = []
        for place, one in enumerate(content["milestones"]):
            colleague, contact = self._colleagues.get(one["owner"]), self.people.get(one["owner"])
            milestone = Milestone(
                uid=self._uid(),
                goal_id=0,
                side=Side.US if colleague else Side.CUSTOMER,
                owner=colleague.name if colleague else one["owner"],
                status=MilestoneStatus.DONE if "done" in one else MilestoneStatus.OPEN,
                customer_sees=not one.get("internal", False),
                position=place,
                **_values(_MILESTONE, one),
                **self._dates(one, due="due", done_on="done"),
            )
            added.append(self._records.add(milestone, goal_id=goal, colleague_id=colleague, contact_id=contact))
        return added

    def _dates(self, content: Content, **names: str) -> dict[str, Any]:
        """Return by column the dates that the content has under these names."""
        return {column: self._days.day(content[name]) for column, name in names.items() if name in content}


def _values(columns: _Columns, content: Content) -> dict[str, Any]:
    """Return by column what the content has, each as its kind."""
    return {name: read(content[name]) for name, read in columns.items() if name in content}
