"""What is done for the accounts of the sample: actions, small wins, risks, and how the owners see their accounts."""

from collections.abc import Mapping

from csdesk.domain.levels import Level
from csdesk.domain.risks import Fulfilment, RiskKind, RiskResult, RiskSeverity
from csdesk.entities import Account, AccountSentiment, Action, Colleague, Risk, SmallWin
from csdesk.services.sample.known import uids
from csdesk.services.sample.rows import Content, Days, SampleRecords

_TEXTS = ("gap", "reason", "terms", "response", "lesson")


def add_actions(records: SampleRecords, key: str, content: Content, days: Days, account: Account) -> None:
    """Add the actions of an account: overdue, recurring, snoozed, waiting; one without a day is due some day."""
    uid = uids(f"{key} actions")

    for one in content.get(key, ()):
        at = {
            name: days.day(one[name]) if name in one else None for name in ("due", "start", "snooze", "waits", "first")
        }
        action = Action(uid=uid(), account_id=0, on=days.day(-10), title=one["title"], deadline=at["due"])
        action.start, action.snoozed_until, action.waiting_since = at["start"], at["snooze"], at["waits"]
        action.first_deadline, action.put_off = at["first"], one.get("put_off", 0)
        action.snoozed_on = days.today if action.snoozed_until else None
        action.snooze_reason, action.waiting_on = one.get("reason", ""), one.get("whom", "")
        action.repeats, action.pinned = one.get("repeats", ""), one.get("pinned", False)
        records.add(action, account_id=account)


def add_wins(records: SampleRecords, key: str, content: Content, days: Days, account: Account) -> None:
    """Add the small wins of an account."""
    uid = uids(f"{key} wins")
    for one in content.get("wins", ()):
        seen, title = not one.get("internal", False), one["title"]
        win = SmallWin(uid=uid(), account_id=0, on=days.day(one["on"]), title=title, customer_sees=seen)
        records.add(win, account_id=account)


def add_risks(
    records: SampleRecords,
    content: Content,
    days: Days,
    accounts: Mapping[str, Account],
    owners: Mapping[str, Colleague],
) -> None:
    """Add the risks and views of all accounts; the owner of an account, by its key, owns its risks."""
    uid = uids("risks")
    for one in content["risks"]:
        risk = Risk(
            uid=uid(),
            account_id=0,
            kind=RiskKind(one["kind"]),
            severity=RiskSeverity(one["severity"]),
            title=one["title"],
            on=days.day(one["on"]),
            fulfilment=Fulfilment(one["fulfilment"]) if "fulfilment" in one else None,
            closed_on=days.day(one["closed"]) if "closed" in one else None,
            result=RiskResult(one["result"]) if "result" in one else None,
            **{name: one.get(name, "") for name in _TEXTS},
        )
        records.add(risk, account_id=accounts[one["account"]], colleague_id=owners[one["account"]])
    for one in content["views"]:
        on, level = days.day(one["on"]), Level(one["level"])
        view = AccountSentiment(uid=uid(), account_id=0, on=on, level=level, why=one["why"])
        records.add(view, account_id=accounts[one["account"]])
