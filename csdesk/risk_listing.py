"""Risks, and her own view of accounts, as `csdesk list` has them."""

from datetime import date

from csdesk.desk import Desk
from csdesk.domain.sentiments import disagrees
from csdesk.plain import Listed, record


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
