"""The risks of the sample, and how the owners see their accounts."""

from collections.abc import Mapping

from csdesk.domain.levels import Level
from csdesk.domain.risks import Fulfilment, RiskKind, RiskResult, RiskSeverity
from csdesk.entities import Account, AccountSentiment, Colleague, Risk
from csdesk.services.sample.known import uids
from csdesk.services.sample.rows import Content, Days, SampleRecords

_TEXTS = ("gap", "reason", "terms", "response", "lesson")


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
