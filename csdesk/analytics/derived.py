"""Measures made of what happened: each counts events of its accounts up to each day of a grid."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from csdesk.analytics.as_of import NOTHING, AccountDays, AsOf, Series, counts, latest
from csdesk.analytics.health import Floats, Ints

_ON_TIME, _ATTENDED = 90, 180
"""So many days back milestones and meetings are looked at."""
_FULL = 100
_KEY_ROLES = ("decision_maker", "champion")


class Events(NamedTuple):
    """Rows of account and day by what they tell, and the grid they are counted on."""

    of: Mapping[str, Series]
    grid: AccountDays

    def counted(self, name: str, back: int = 0) -> Ints:
        """Return how many of a kind each cell's account has up to its day, or of the days so far back only."""
        series = self.of.get(name, NOTHING)
        found = counts(series, self.grid)
        return found - counts(series, self.grid._replace(days=self.grid.days - back)) if back else found


def derived(key: str, events: Events) -> AsOf:
    """Return the measure of a key, NaN where nothing is known of it; it is as of each day, so its age is 0."""
    return AsOf(DERIVED[key].value(events), np.zeros(events.grid.accounts * len(events.grid.days), np.int64))


class Derivation(NamedTuple):
    """Which events a measure needs, and how they make it."""

    needs: tuple[str, ...]
    value: Callable[[Events], Floats]


def _contact_gap(events: Events) -> Floats:
    found = latest(events.of.get("contacts", NOTHING), events.grid)
    return np.where(np.isfinite(found.values), found.ages, np.nan)


def _kickoff_done(events: Events) -> Floats:
    return _where(events.counted("meetings") > 0, events.counted("kickoffs") > 0)


def _milestones_on_time(events: Events) -> Floats:
    return _share(events.counted("milestones kept", _ON_TIME), events.counted("milestones due", _ON_TIME))


def _key_people(events: Events) -> Floats:
    here = np.array([_here(events, role) > 0 for role in _KEY_ROLES])
    return _where(events.counted("people") > 0, here.mean(axis=0) * _FULL)


def _still_here(role: str) -> Derivation:
    def value(events: Events) -> Floats:
        return _where(events.counted(role) > 0, _here(events, role) > 0)

    return Derivation((role, f"{role} left"), value)


def _here(events: Events, role: str) -> Ints:
    """Return how many people who play a role have not left."""
    return events.counted(role) - events.counted(f"{role} left")


def _onboarding_criteria(events: Events) -> Floats:
    return _share(events.counted("criteria met"), events.counted("criteria"))


def _sponsor_attendance(events: Events) -> Floats:
    return _share(events.counted("sponsor came", _ATTENDED), events.counted("sponsor asked", _ATTENDED))


def _promises_overdue(events: Events) -> Floats:
    overdue = events.counted("promises overdue") - events.counted("promises kept late")
    return _where(events.counted("promises") > 0, overdue)


def _share(part: Ints, whole: Ints) -> Floats:
    found: Floats = np.divide(part * _FULL, whole, out=np.full(len(whole), np.nan), where=whole > 0)
    return found


def _where(is_known: npt.NDArray[np.bool_], value: npt.NDArray[np.generic]) -> Floats:
    return np.where(is_known, value.astype(np.float64), np.nan)


DERIVED: Mapping[str, Derivation] = {
    "contact_gap": Derivation(("contacts",), _contact_gap),
    "kickoff_done": Derivation(("meetings", "kickoffs"), _kickoff_done),
    "milestones_on_time": Derivation(("milestones kept", "milestones due"), _milestones_on_time),
    "key_people": Derivation(("people", *_KEY_ROLES, *(f"{role} left" for role in _KEY_ROLES)), _key_people),
    "sponsor_here": _still_here("sponsor"),
    "champion_here": _still_here("champion"),
    "onboarding_criteria": Derivation(("criteria", "criteria met"), _onboarding_criteria),
    "sponsor_attendance": Derivation(("sponsor came", "sponsor asked"), _sponsor_attendance),
    "promises_overdue": Derivation(("promises", "promises overdue", "promises kept late"), _promises_overdue),
}
"""By the key of the measure."""
