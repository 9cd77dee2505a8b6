"""What is said of business outcomes: claimed by us, confirmed by the customer, and plans that name none."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from csdesk.domain.plans import OVER, Proof, Said
from csdesk.entities import Outcome, OutcomeReading, ProductValue, SuccessPlan, table
from csdesk.errors import RefusedError
from csdesk.services.base import DatabaseService
from csdesk.services.records import put

SAYING = ("claimed_on", "confirmed_by", "confirmed_on", "evidence")
"""The columns that say how far an outcome is proven."""


class Outcomes(DatabaseService):
    """What can be said of outcomes."""

    def claim(self, outcome_id: int, on: date, today: date) -> None:
        """Say that an outcome is there."""
        self._say(self._words.tr("Claim outcome"), outcome_id, today, {"claimed_on": on})

    def confirm(self, outcome_id: int, by: str, on: date, today: date) -> None:
        """Say who of the customer said so, and when; it may have been claimed before or not."""
        values = {"confirmed_by": by.strip(), "confirmed_on": on}
        self._say(self._words.tr("Confirm outcome"), outcome_id, today, values)

    def give_evidence(self, outcome_id: int, evidence: str, today: date) -> None:
        """Say what shows it; the last ground of a claim cannot be taken away."""
        self._say(self._words.tr("Edit success plan"), outcome_id, today, {"evidence": evidence.strip()})

    def take_back(self, outcome_id: int, what: Proof, today: date) -> None:
        """Take back a confirmation, or a claim with what confirmed it."""
        values: dict[str, Any] = {"confirmed_by": "", "confirmed_on": None}
        if what is Proof.CLAIMED:
            values["claimed_on"] = None
        self._say(self._words.tr("Revert"), outcome_id, today, values)

    def value_only(self) -> dict[int, int]:
        """Return the plans under way that say what the product delivers and name no outcome, with their accounts."""
        plans, values, outcomes = table(SuccessPlan).c, table(ProductValue).c, table(Outcome).c
        query = select(plans.id, plans.account_id).where(
            plans.status.not_in(OVER),
            exists().where(values.plan_id == plans.id),
            ~exists().where(outcomes.plan_id == plans.id),
        )
        with self._database.reading() as session:
            return dict(session.execute(query).all())

    def _say(self, label: str, outcome_id: int, today: date, values: dict[str, Any]) -> None:
        with self._database.change(label) as session:
            outcome = session.get_one(Outcome, outcome_id)
            put(outcome, values)
            grounds = bool(outcome.evidence.strip()) or bool(read(session, [outcome_id]))
            flaw = Said(outcome.claimed_on, outcome.confirmed_by, outcome.confirmed_on, grounds).flaw(today)
            if flaw is not None:
                raise RefusedError(flaw.value)


def note_reading(
    session: Session, outcome_id: int, on: date, value: Decimal, source: str | None = None
) -> OutcomeReading:
    """Note what a metric reads; a second reading on a day replaces the first, whose source stays unless one is told."""
    same = (OutcomeReading.outcome_id == outcome_id, OutcomeReading.on == on)
    reading = session.scalars(select(OutcomeReading).where(*same)).first()
    if reading is None:
        reading = OutcomeReading(outcome_id=outcome_id, on=on, value=value)
        session.add(reading)
    reading.value, reading.source = value, reading.source if source is None else source
    session.flush()
    return reading


def read(session: Session, outcome_ids: Collection[int]) -> frozenset[int]:
    """Return those of the outcomes that have a reading."""
    query = select(OutcomeReading.outcome_id).where(OutcomeReading.outcome_id.in_(outcome_ids))
    return frozenset(session.scalars(query.distinct()))
