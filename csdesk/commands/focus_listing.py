"""The KPI in focus, the weeks that were gone through, and onboarding in numbers, as `csdesk list` has them."""

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from csdesk.commands.plain import Listed, record
from csdesk.desk import Desk
from csdesk.domain.money import exact_text
from csdesk.domain.weekly import load

if TYPE_CHECKING:
    from csdesk.analytics.onboarding import Completion

_PLACES = 10


def focus(desk: Desk, today: date) -> list[Listed]:
    """Return every KPI that is or was in focus, and how it goes."""
    found = []
    for one in desk.focus_kpis.all():
        state = desk.focus_kpis.state(one, today)
        pace = state.pace
        found.append(
            record(one)
            | {"value": _exact(state.value), "due_now": _exact(pace.due_now if pace else None)}
            | {"ends_at": _exact(pace.ends_at if pace else None), "reached": bool(pace and pace.is_reached)}
            | {"history": [{"on": day.isoformat(), "value": _exact(value)} for day, value in state.history]}
        )
    return found


def weeks(desk: Desk, _today: date) -> list[Listed]:
    """Return every week that was gone through, with what was taken on and what the figures were."""
    found = []
    for one in desk.weekly_reviews.all():
        held = load(one.document)
        plan = [{name: getattr(item, name) for name in item.__slots__} for item in held.plan]
        whole = record(one)
        del whole["document"]
        found.append(whole | {"plan": plan, "figures": dict(held.figures)})
    return found


def completion_rates(desk: Desk, today: date) -> list[Listed]:
    """Return by month in which windows ended how many onboardings were completed, in time and at all."""
    from csdesk.analytics.onboarding import by_month

    months = by_month(desk.onboarding_numbers.facts(today), today)
    return [{"month": f"{month:%Y-%m}", **_counts(one)} for month, one in months.items()]


def _counts(one: "Completion") -> Listed:
    counts = {"ended": len(one.ended), "on_time": one.on_time, "late": one.late, "lost": one.lost}
    return counts | {"rate": _share(one.rate), "eventual": _share(one.eventual)}


def _exact(value: Fraction | None) -> str | None:
    return None if value is None else exact_text(value, _PLACES)


def _share(value: Fraction | None) -> float | None:
    return None if value is None else float(value)
