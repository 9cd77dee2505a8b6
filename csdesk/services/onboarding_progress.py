"""How far onboardings are; apart from their service, since the portfolio needs no more of them."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.onboarding import OnboardingProgress, progress
from csdesk.entities import Onboarding, OnboardingCriterion, table


def last_progress(session: Session, today: date, ids: Collection[int] | None) -> dict[int, OnboardingProgress]:
    """Return by account how far its last onboarding is; one query, however many there are."""
    return {account: found for _key, account, found in progresses(session, today, ids)}


def progresses(session: Session, today: date, ids: Collection[int] | None) -> list[tuple[int, int, OnboardingProgress]]:
    """Return the id and account of each onboarding with how far it is, the first that began first."""
    own, parts = table(Onboarding).c, table(OnboardingCriterion).c
    query = (
        select(own.id, own.account_id, own.starts_on, own.ends_on, own.first_value_on)
        .add_columns(parts.evidence, parts.met_on, parts.id)
        .join_from(table(Onboarding), table(OnboardingCriterion), parts.onboarding_id == own.id, isouter=True)
        .order_by(own.starts_on, own.id)
    )
    if ids is not None:
        query = query.where(own.account_id.in_(ids))
    heads: dict[int, tuple[int, date, date, date | None]] = {}
    criteria = defaultdict[int, list[tuple[str, date | None]]](list)
    for key, account, starts_on, ends_on, first, evidence, met_on, part in session.execute(query):
        heads[key] = (account, starts_on, ends_on, first)
        if part is not None:
            criteria[key].append((evidence, met_on))
    return [
        (key, account, progress(starts_on, ends_on, first, criteria[key], today))
        for key, (account, starts_on, ends_on, first) in heads.items()
    ]
