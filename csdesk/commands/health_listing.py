"""Health as plain values: weeks by their ISO names, what is unknown as nothing."""

from datetime import date
from typing import TYPE_CHECKING

from csdesk.commands.plain import Listed
from csdesk.desk import Desk
from csdesk.domain.health import MILLION
from csdesk.domain.levels import POINT
from csdesk.domain.months import iso_week

if TYPE_CHECKING:
    from csdesk.services.health.health import HealthWeek


def snapshots(desk: Desk, _today: date) -> list[Listed]:
    """Return every week of every account, with the version of the model that made it."""
    versions = {one.id: one for one in desk.health_models.versions()}
    found = []
    for account, one in desk.health.all():
        version = versions.get(one.model_id)
        made = {"model": version.key if version else None, "version": version.version if version else None}
        found.append({"account_id": account, **week(one), **made})
    return found


def week(one: "HealthWeek") -> Listed:
    """Return a week; the score and its millionths are null where it is unknown."""
    return {
        "week": iso_week(one.sunday),
        "sunday": one.sunday.isoformat(),
        "score": None if one.score is None else one.score / POINT,
        "score_millionths": one.score,
        "level": one.level.value,
        "coverage": one.coverage / MILLION,
        "unfinished": one.is_unfinished,
        "late": one.is_late,
    }
