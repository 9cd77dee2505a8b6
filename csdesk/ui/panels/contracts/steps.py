"""The lines of a contract as steps in time."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from csdesk.domain.contracts import monthly
from csdesk.domain.money import from_minor
from csdesk.domain.ramps import RampStep
from csdesk.services.contracts import Agreement


def steps(agreement: Agreement) -> Iterator[RampStep]:
    """Yield what each line says for its time, which never goes beyond that of its contract."""
    contract = agreement.contract
    for line in agreement.lines:
        since, until = _later(contract.start, line.since), _earlier(contract.end, line.until)
        if since is None or until is None or since < until:
            mrr = monthly(line.amount, line.months) * Fraction(from_minor(1, line.currency))
            yield RampStep(line.id, contract.id, contract.product, since, until, mrr, line.currency)


def _later(one: date | None, other: date | None) -> date | None:
    return max(one or date.min, other or date.min) if one or other else None


def _earlier(one: date | None, other: date | None) -> date | None:
    return min(one or date.max, other or date.max) if one or other else None
