"""In words: why an account does not fit its tier."""

from fractions import Fraction

from csdesk.domain import amounts
from csdesk.domain.tiers import Drift, Wanted
from csdesk.services.standings import Drifting
from csdesk.ui import labels
from csdesk.ui.words import words


def reasons(one: Drifting) -> str:
    """Return every reason, the touch first."""
    return " · ".join(reason(drift, one) for drift in one.drifts)


def reason(drift: Drift, one: Drifting) -> str:
    """Return why an account does not fit, as a sentence without its full stop."""
    if one.wanted is None:
        return words.tr("No tier set yet")
    if drift is Drift.TOUCH:
        return _touch(one, one.wanted)
    return _depth(one, one.wanted) if drift is Drift.DEPTH else _money(drift, one, one.wanted)


def _touch(one: Drifting, wanted: Wanted) -> str:
    touch = one.standing.touch
    said = words.tr("{tier} target: {wanted}; now {present}") if touch else words.tr("{tier} target: {wanted}; not set")
    wish = labels.name(wanted.touch).lower() if wanted.touch else ""
    return _filled(said, wanted, wish, labels.name(touch).lower() if touch else "")


def _depth(one: Drifting, wanted: Wanted) -> str:
    depth = one.standing.depth
    if depth:
        said = words.tr("{tier} target: {wanted}; its plan aims for {present}")
    else:
        said = words.tr("{tier} target: {wanted}; no plan aims for it")
    wish = labels.name(wanted.depth).lower() if wanted.depth else ""
    return _filled(said, wanted, wish, labels.name(depth).lower() if depth else "")


def _money(drift: Drift, one: Drifting, wanted: Wanted) -> str:
    if drift is Drift.UNDER:
        said, bound = words.tr("MRR {present} is below the {tier} minimum of {wanted}"), wanted.floor
    else:
        said, bound = words.tr("MRR {present} is above the {tier} maximum of {wanted}"), wanted.ceiling
    amount = one.standing.mrr[wanted.currency]
    wish = amounts.full(bound if bound is not None else Fraction(0), wanted.currency)
    return _filled(said, wanted, wish, amounts.full(amount, wanted.currency))


def _filled(said: str, wanted: Wanted, wish: str, present: str) -> str:
    return said.format(tier=labels.tier(wanted.tier), wanted=wish, present=present)
