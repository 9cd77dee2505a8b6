"""The last weeks of health, for the rules: read through the index, many accounts at once."""

import json
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from sqlalchemy.orm import Session

from csdesk.domain.health import BOUNDS, Bounds, Model
from csdesk.domain.health_models import read_model
from csdesk.domain.health_parts import PartState, ScorePart, unpack
from csdesk.domain.levels import POINT
from csdesk.domain.months import whole_months
from csdesk.domain.suggestions.facts import MISSING, WeeksFact
from csdesk.errors import CsdeskError
from csdesk.services.suggestions.some import Ids, ask

WEEKS = 26
_WHOLE, _GOOD = 100, "A"
_WEEK = 7
_WEEKS = """
SELECT week, json_group_array(account_id), group_concat(substr(level, 1, 1), ''), json_group_array(score)
FROM health_snapshots AS own WHERE week < :today AND week >= :first {some} GROUP BY week ORDER BY week"""
_LAST = "SELECT account_id, coverage, parts, model_id FROM health_snapshots AS own WHERE week = :week {some}"
_PARTS = """
SELECT account_id, week, parts, model_id FROM health_snapshots AS own
WHERE week IN (SELECT value FROM json_each(:weeks)) {some}"""


@dataclass
class HealthFacts:
    """What is known of the health of accounts, by account."""

    weeks: dict[int, WeeksFact] = field(default_factory=dict)
    doubted: dict[int, date] = field(default_factory=dict)
    coverage: dict[int, int] = field(default_factory=dict)
    stale: dict[int, tuple[str, ...]] = field(default_factory=dict)
    models: dict[int, Model] = field(default_factory=dict)
    """The model of the last week, where it can be read."""

    def bounds(self, account: int, since: date | None, today: date) -> tuple[int, int, int]:
        """Return the lowest scores of A, B and C in force, in millionths of a point."""
        model = self.models.get(account)
        months = whole_months(since, today) if since is not None and since <= today else None
        return _in_millionths(BOUNDS if model is None else model.bounds_at(months))


def health_facts(session: Session, today: date, ids: Ids) -> HealthFacts:
    """Return the weeks that are over: a week is over once its Sunday has passed."""
    found = HealthFacts(_weeks(session, today, ids))
    _add_last(session, found, ids)
    _add_doubts(session, found)
    return found


def _weeks(session: Session, today: date, ids: Ids) -> dict[int, WeeksFact]:
    """Return the weeks of accounts: SQLite gathers each week in the order of its index, which needs no sorting."""
    first = (today - timedelta(weeks=WEEKS)).toordinal()
    rows = ask(session, _WEEKS, "own.account_id", ids, today=today.toordinal(), first=first)
    if not rows:
        return {}
    first, last = rows[0][0], rows[-1][0]
    sunday = date.fromordinal(last)
    if len(rows) == (last - first) // _WEEK + 1 and len({accounts for _week, accounts, _letters, _scores in rows}) == 1:
        whole_levels = map("".join, zip(*(row[2] for row in rows), strict=True))
        whole_scores = zip(*(json.loads(row[3]) for row in rows), strict=True)
        weeks = zip(json.loads(rows[0][1]), whole_levels, whole_scores, strict=True)
        return {account: WeeksFact(sunday, levels, scores) for account, levels, scores in weeks}
    told = {
        week: dict(zip(json.loads(accounts), zip(letters, json.loads(scores), strict=True), strict=True))
        for week, accounts, letters, scores in rows
    }
    whole = [told.get(week, {}) for week in range(first, last + 1, _WEEK)]
    nothing = (MISSING, None)
    facts = {}
    for account in set().union(*whole):
        letters, scores = zip(*(known.get(account, nothing) for known in whole), strict=True)
        levels = "".join(letters)
        begun = len(levels) - len(levels.lstrip(MISSING))
        facts[account] = WeeksFact(sunday, levels[begun:], scores[begun:])
    return facts


def _add_last(session: Session, found: HealthFacts, ids: Ids) -> None:
    """Add the coverage of the last week and which measures are too old; whole weeks have none."""
    last = max((weeks.last for weeks in found.weeks.values()), default=None)
    if last is None:
        return
    models = _models(session)
    for account, coverage, parts, version in ask(session, _LAST, "own.account_id", ids, week=last.toordinal()):
        found.coverage[account] = coverage * _WHOLE // POINT
        model = models.get(version)
        if model is not None:
            found.models[account] = model
            if coverage < POINT:
                named = zip(model.measures, unpack(parts), strict=False)
                found.stale[account] = tuple(one.key for one, part in named if part.state is PartState.STALE)


def _add_doubts(session: Session, found: HealthFacts) -> None:
    """Add when a level became good for nothing but data that went."""
    rises = {account: week for account, weeks in found.weeks.items() if (week := _rise(weeks)) is not None}
    if not rises:
        return
    wanted = {sunday.toordinal() for sunday in rises.values()}
    wanted |= {number - _WEEK for number in wanted}
    parts = {
        (account, number): (packed, model)
        for account, number, packed, model in ask(
            session, _PARTS, "own.account_id", rises, weeks=json.dumps(sorted(wanted))
        )
    }
    for account, sunday in rises.items():
        number = sunday.toordinal()
        before, after = parts.get((account, number - _WEEK)), parts.get((account, number))
        same_model = before is not None and after is not None and before[1] == after[1]
        if before and after and same_model and only_less_data(unpack(before[0]), unpack(after[0])):
            found.doubted[account] = sunday


def _rise(weeks: WeeksFact) -> date | None:
    """Return the Sunday of the last rise to the good level that an account still has."""
    run = weeks.run(_GOOD)
    return weeks.sunday(-run) if 0 < run < len(weeks.levels) else None


def only_less_data(before: list[ScorePart], after: list[ScorePart]) -> bool:
    """Tell whether measures went while none that stayed has more points, nor one came: then nothing is better."""
    was = {place: one for place, one in enumerate(before) if one.state is PartState.PRESENT}
    now = {place: one for place, one in enumerate(after) if one.state is PartState.PRESENT}
    went = was.keys() - now.keys()
    is_better = any(place not in was or one.points > was[place].points for place, one in now.items())
    return bool(went) and not is_better


def _models(session: Session) -> dict[int, Model]:
    """Return by version the models that can be read."""
    found = {}
    for key, definition in ask(session, "SELECT id, definition FROM health_models", "", None):
        model = _model(definition)
        if model is not None:
            found[key] = model
    return found


@lru_cache(maxsize=64)
def _in_millionths(bounds: Bounds) -> tuple[int, int, int]:
    first, second, third = (int(one * POINT) for one in bounds)
    return first, second, third


@lru_cache(maxsize=64)
def _model(definition: str) -> Model | None:
    try:
        return read_model(definition)
    except CsdeskError:  # ended, or of a newer csdesk
        return None
