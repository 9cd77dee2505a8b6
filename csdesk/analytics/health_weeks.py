"""The weeks of accounts, scored: which are kept, by which model, and as rows to be written."""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from csdesk.analytics.derived import DERIVED
from csdesk.analytics.health import LEVELS, NO_SCORE, Ints, Scored, packed, score
from csdesk.analytics.health_inputs import Inputs
from csdesk.domain.health import Model
from csdesk.domain.health_parts import CAPS, PartState, SnapshotFlag
from csdesk.domain.levels import Level

_WEEK = 7
_LETTERS = np.array([level.value for level in LEVELS], object)


class ScoredCell(NamedTuple):
    """What one account comes to on a day; the score is None where unknown, the caps stand in the flags."""

    score: int | None
    level: Level
    coverage: int
    parts: bytes
    flags: int


def scored_cells(model: Model, inputs: Inputs, cells: Sequence[int]) -> list[ScoredCell]:
    """Return what cells come to under a model."""
    where = np.array(cells, np.int64)
    all_values, all_ages = inputs.of(model)
    values, ages = all_values[:, where], all_ages[:, where]
    found = score(model, values, ages, inputs.months[where])
    levels = [LEVELS[one] for one in found.levels.tolist()]
    whole = _scores(found), levels, found.coverage.tolist(), packed(found, values, ages), (found.caps << CAPS).tolist()
    return [ScoredCell(*one) for one in zip(*whole, strict=True)]


class WeekGrid:
    """Some accounts, sorted by id, over weeks in a row, each by its Sunday; ``today`` is a day's number, too.

    ``kept`` are the rows there are: account, Sunday, model, whether the week was over. Who is ``gone`` is no customer.
    """

    def __init__(
        self,
        ids: Sequence[int],
        gone: Sequence[bool],
        sundays: Sequence[int],
        today: int,
        kept: Sequence[tuple[int, int, int, bool]],
    ) -> None:
        self._ids, self._gone = np.array(ids, np.int64), np.array(gone, bool)
        self._sundays, self._today = np.array(sundays, np.int64), today
        self._shape = len(ids), len(sundays)
        rows = np.array(kept, np.int64).reshape(-1, 4)
        column = (rows[:, 1] - self._sundays[0]) // _WEEK
        self._at = np.searchsorted(self._ids, rows[:, 0]) * self._shape[1] + column
        self._had, self._over = rows[:, 2], rows[:, 3] > 0
        self._was = np.zeros(len(ids) * len(sundays), bool)
        self._was[self._at] = True
        self._stored = np.zeros_like(self._was)
        self._models = np.zeros(len(self._was), np.int64)

    def choose(
        self, by_week: Sequence[Sequence[int]], segments: Sequence[Sequence[int]], known: Collection[int]
    ) -> list[int]:
        """Say the model of each week, and return those that are used.

        A week that is over keeps the one it had, if that is still known; else it gets the one that ``by_week`` has for
        the segment of its account in that week, 0 for none.
        """
        own = np.array(segments, np.int64).reshape(self._shape)
        self._models = np.array(by_week, np.int64)[np.arange(self._shape[1]), own].ravel()
        keep = self._over & np.isin(self._had, list(known))
        self._models[self._at[keep]] = self._had[keep]
        return [one for one in np.unique(self._models).tolist() if one]

    def rows(self, model_id: int, model: Model, inputs: Inputs) -> tuple[list[Any], list[Any]]:
        """Return the rows of the weeks of a model of which anything is known: those that are not kept yet, the others.

        Who is gone gets no new weeks by what csdesk knows, only by readings.
        """
        cells = np.flatnonzero(self._models == model_id)
        all_values, all_ages = inputs.of(model)
        values, ages = all_values[:, cells], all_ages[:, cells]
        found = score(model, values, ages, inputs.months[cells])
        keep = np.flatnonzero(self._keeps(cells, found, model))
        cells, found = cells[keep], Scored(*(array[..., keep] for array in found))
        self._stored[cells] = True
        weeks = self._sundays[cells % self._shape[1]]
        flags = found.caps << CAPS | np.where(weeks >= self._today, int(SnapshotFlag.UNFINISHED), 0)
        rows = zip(
            *(self._ids[cells // self._shape[1]].tolist(), weeks.tolist(), _scores(found)),
            *(_LETTERS[found.levels].tolist(), found.coverage.tolist()),
            *(packed(found, values[:, keep], ages[:, keep]), [model_id] * len(keep), flags.tolist()),
            strict=True,
        )
        new: list[Any] = []
        known: list[Any] = []
        for row, is_known in zip(rows, self._was[cells].tolist(), strict=True):
            (known if is_known else new).append(row)
        return new, known

    def _keeps(self, cells: Ints, found: Scored, model: Model) -> npt.NDArray[np.bool_]:
        anything = (found.states != PartState.MISSING).any(axis=0)
        from_files = np.array([one.read not in DERIVED for one in model.measures])
        fresh = (found.states[from_files] == PartState.PRESENT).any(axis=0)
        kept: npt.NDArray[np.bool_] = anything & (~self._gone[cells // self._shape[1]] | self._was[cells] | fresh)
        return kept

    def left(self) -> list[tuple[int, int]]:
        """Return the account and Sunday of the weeks that are kept and of which nothing is known any more."""
        cells = np.flatnonzero(self._was & ~self._stored)
        weeks = self._sundays[cells % self._shape[1]]
        return list(zip(self._ids[cells // self._shape[1]].tolist(), weeks.tolist(), strict=True))


def _scores(found: Scored) -> list[int | None]:
    scores = found.scores.astype(object)
    scores[found.scores == NO_SCORE] = None
    whole: list[int | None] = scores.tolist()
    return whole
