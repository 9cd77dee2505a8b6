"""Risks, her own view of accounts, and suggestions, as `csdesk list` has them."""

from datetime import date

from csdesk.commands.plain import Listed, record
from csdesk.desk import Desk
from csdesk.domain.sentiments import disagrees
from csdesk.services.suggestions.saying import sentence


def risks(desk: Desk, _today: date) -> list[Listed]:
    """Return every risk with its owner by name."""
    names = {one.id: one.name for one in desk.colleagues.all()}
    return [record(one) | {"owner": names.get(one.colleague_id or 0)} for one in desk.risks.all()]


def views(desk: Desk, today: date) -> list[Listed]:
    """Return what was said of each account, beside the level of its score now."""
    rows = {row.id: row for row in desk.accounts.rows(today)}
    return [
        record(one)
        | {"account": rows[one.account_id].name, "score_level": rows[one.account_id].trend.level.value}
        | {"disagrees": disagrees(one.level, rows[one.account_id].trend.level)}
        for one in desk.sentiments.all()
        if one.account_id in rows
    ]


def suggestions(desk: Desk, today: date) -> list[Listed]:
    """Return what the rules find now and is not settled, in order, with its evidence in words and by name."""
    return [
        {
            "account_id": one.account_id,
            "account": one.account,
            "rule": one.rule,
            "subject": one.subject or None,
            "cause": one.cause,
            "text": sentence(one.rule, one.evidence, desk.words, date.isoformat),
            "evidence": dict(one.evidence),
            "since": one.since.isoformat(),
        }
        for one in desk.suggestions.find(today)
    ]
