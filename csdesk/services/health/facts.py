"""What of an account decides how it is scored."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Integer, func, select
from sqlalchemy.orm import Session

from csdesk.domain.accounts import NO_CUSTOMER, Stage, Status
from csdesk.entities import Account, Contract, StageChange, table
from csdesk.services.health.modelling import Segment


@dataclass(frozen=True)
class AccountFacts:
    """What of an account decides how it is scored; ``start`` is the number of its day, 0 where it is not known.

    ``segment`` is that of today; ``stages`` are the numbers of the days from which on it was at a stage.
    """

    id: int
    segment: Segment
    status: Status
    start: int
    stages: tuple[tuple[int, Stage | None], ...] = ()

    @property
    def is_gone(self) -> bool:
        """Tell whether it is no customer, so that no new weeks are added but by readings."""
        return self.status in NO_CUSTOMER

    def segment_on(self, day: int) -> Segment:
        """Return its segment as of a day: with the stage of then, where it is known.

        Before the first day that was noted, and since the last, it is the stage of today. Tier and touch have no
        history: they are those of today on any day.
        """
        if not self.stages or not self.stages[0][0] <= day < self.stages[-1][0]:
            return self.segment
        return replace(self.segment, stage=[stage for since, stage in self.stages if since <= day][-1])


def account_facts(session: Session, ids: Iterable[int] | None = None) -> list[AccountFacts]:
    """Return the accounts, or those of these ids, by id; one that went into another has none."""
    own, contract = table(Account).c, table(Contract).c
    first = (
        select(contract.start)
        .where(contract.account_id == own.id, contract.start.is_not(None))
        .order_by(contract.start)
        .limit(1)
        .correlate(table(Account))
        .scalar_subquery()
    )
    query = select(own.id, own.tier, own.touch, own.stage, own.status, own.customer_since, first)
    query = query.where(own.merged_into_id.is_(None)).order_by(own.id)
    if ids is not None:
        query = query.where(own.id.in_(select(_numbers(ids))))
    stages = _stages(session, ids)
    return [
        AccountFacts(key, Segment(tier, touch, stage), status, _number(since or begun), tuple(stages.get(key, ())))
        for key, tier, touch, stage, status, since, begun in session.execute(query)
    ]


def _stages(session: Session, ids: Iterable[int] | None) -> dict[int, list[tuple[int, Stage | None]]]:
    """Return by account from which days on it was at which stages, the first first; of one day the last counts."""
    kept = table(StageChange).c
    query = select(kept.account_id, kept.on, kept.stage).order_by(kept.account_id, kept.on, kept.id)
    if ids is not None:
        query = query.where(kept.account_id.in_(select(_numbers(ids))))
    found: dict[int, list[tuple[int, Stage | None]]] = {}
    for account, on, stage in session.execute(query):
        found.setdefault(account, []).append((on.toordinal(), stage))
    return found


def _numbers(ids: Iterable[int]) -> Any:
    """Return the ids as a column: there may be more than a statement takes."""
    return func.json_each(json.dumps(sorted(ids))).table_valued("value").c.value.cast(Integer)


def _number(day: date | None) -> int:
    return 0 if day is None else day.toordinal()
