"""What was up for renewal between two days, and what became of it; and what is known to leave."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from csdesk.analytics.revenue.facts import ENDED, FOR_EVER, GONE, STAYS, Facts
from csdesk.analytics.revenue.spans import Layer, RevenueSpan, spans
from csdesk.analytics.revenue.terms import NOBODY, ContractTerms, terms
from csdesk.domain.money import shown_digits
from csdesk.domain.revenue import GAP_DAYS
from csdesk.domain.revenue_figures import RenewalFigures


@dataclass(frozen=True, slots=True)
class Due:
    """A contract that was up for renewal on a day, an ordinal, in a currency; a month's amounts in major units."""

    account: int
    contract: int
    currency: str
    day: int
    figures: RenewalFigures


@dataclass(frozen=True, slots=True)
class Leaving:
    """A contract that is given up and still runs, until the day before ``end``, an ordinal."""

    account: int
    contract: int
    end: int
    amounts: dict[str, Fraction]


class Amounts:
    """What contracts come to a month on a day, by currency, in major units."""

    def __init__(self, found: Iterable[RevenueSpan]) -> None:
        self._by = defaultdict[int, list[RevenueSpan]](list)
        for one in found:
            if one.contract and one.layer == Layer.COUNTED:
                self._by[one.contract].append(one)

    def on(self, contract: int, day: int) -> dict[str, Fraction]:
        """Return what a contract comes to on a day."""
        sums = defaultdict[str, Fraction](Fraction)
        for one in self._by.get(contract, ()):
            if one.since <= day < one.until:
                sums[one.currency] += in_major(one)
        return dict(sums)


def in_major(span: RevenueSpan) -> Fraction:
    """Return what a span comes to a month, in major units."""
    return Fraction(span.number, span.parts * 10 ** shown_digits(span.currency))


def due(
    facts: Facts, days: tuple[int, int], as_of: int, known: ContractTerms | None = None, amounts: Amounts | None = None
) -> list[Due]:
    """Return what came up for renewal after the first of two days, up to the other, as far as it has by a day.

    What another contract follows was renewed at what that comes to on its first day. What renews itself is renewed;
    who is handed over is in no figure.
    """
    opening, closing = days
    known = known or terms(facts, as_of)
    amounts = amounts or Amounts(spans(facts, as_of, known=known))
    states = {row[0]: row[1] for row in facts.accounts}
    answers = []
    for place in ((known.end > opening) & (known.end <= min(closing, as_of))).nonzero()[0].tolist():
        row = known.row(place)
        if states.get(row.account, STAYS) not in (STAYS, GONE):
            continue
        follower = int(known.follower[place])
        near = follower != NOBODY and int(known.start[follower]) - row.end <= GAP_DAYS
        now = amounts.on(row.id, row.end - 1)
        then = amounts.on(known.row(follower).id, int(known.start[follower])) if near else {}
        is_open = bool(known.pending[place])
        is_lost = not near and not is_open and not bool(known.unconfirmed[place])
        is_lost |= int(known.outcome[place]) == ENDED and not bool(known.linked[place])
        for currency, amount in now.items():
            renewed = Fraction(0) if is_lost or is_open else then.get(currency, amount)
            figures = RenewalFigures(
                due=amount,
                kept=min(amount, renewed),
                renewed=renewed,
                lost=amount if is_lost else Fraction(0),
                open=amount if is_open else Fraction(0),
                contracts=1,
            )
            answers.append(Due(row.account, row.id, currency, row.end, figures))
    return answers


def leaving(
    facts: Facts, as_of: int, known: ContractTerms | None = None, amounts: Amounts | None = None
) -> list[Leaving]:
    """Return what is given up by a day and counts until its end, the first to end first."""
    known = known or terms(facts, as_of)
    amounts = amounts or Amounts(spans(facts, as_of, known=known))
    going = (known.outcome == ENDED) & (known.end > as_of) & (known.end < FOR_EVER) & (known.start <= as_of)
    there = [known.row(place) for place in going.nonzero()[0].tolist()]
    some = [Leaving(one.account, one.id, one.end, amounts.on(one.id, as_of)) for one in there]
    return sorted((one for one in some if one.amounts), key=lambda one: (one.end, one.contract))
