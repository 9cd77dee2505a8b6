"""What has changed in a plan since a day, in the customer's view of it."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from csdesk.documents.plan import (
    GoalPart,
    MilestonePart,
    MilestoneState,
    MovedPart,
    OutcomePart,
    PlanDocument,
    PlanNews,
    ReadingPoint,
    ReadPart,
    WinPart,
)

_Part = TypeVar("_Part", OutcomePart, GoalPart, MilestonePart, WinPart)


def since_copy(earlier: PlanDocument, now: PlanDocument, sent_on: date) -> PlanNews:
    """Return what is different from a copy that was sent."""
    pairs, added = matched(earlier.milestones, now.milestones)
    _, goals = matched(earlier.goals, now.goals)
    return PlanNews(
        since=sent_on,
        from_copy=True,
        done=tuple(new for old, new in pairs if _done(new) and not (old and _done(old)))
        + tuple(part for part in added if _done(part)),
        moved=moved(earlier, now),
        goals=tuple(goal.title for goal in goals if goal.title),
        milestones=tuple(part for part in added if not _done(part)),
        read=tuple(_read_since_copy(earlier, now)),
        wins=tuple(matched(earlier.wins, now.wins)[1]),
    )


def since_day(now: PlanDocument, day: date, earlier: PlanDocument | None) -> PlanNews:
    """Return what has happened since a day; what moved and what is new is told by an earlier copy, if there is one."""
    known = since_copy(earlier, now, day) if earlier else PlanNews(day, from_copy=False)
    done = (part for part in now.milestones if _done(part) and part.done_on and part.done_on >= day)
    return PlanNews(
        since=day,
        from_copy=False,
        done=tuple(sorted(done, key=lambda part: part.done_on or day)),
        moved=known.moved,
        goals=known.goals,
        milestones=known.milestones,
        read=tuple(_read_since(now, day)),
        wins=tuple(win for win in now.wins if win.on >= day),
    )


def matched(earlier: Sequence[_Part], now: Sequence[_Part]) -> tuple[list[tuple[_Part, _Part]], list[_Part]]:
    """Return the parts that stand in both, as they were and as they are, and those that are new."""
    before = {one.uid: one for one in earlier if one.uid}
    titled = {one.title: one for one in reversed(earlier)}
    pairs: list[tuple[_Part, _Part]] = []
    added: list[_Part] = []
    for part in now:
        old = before.get(part.uid) if part.uid in before or not _untold(earlier) else titled.get(part.title)
        if old is None:
            added.append(part)
        else:
            pairs.append((old, part))
    return pairs, added


def _untold(parts: Iterable[_Part]) -> bool:
    """Tell whether parts were kept without the uid that tells them: then their titles do."""
    return any(not one.uid for one in parts)


def moved(earlier: PlanDocument, now: PlanDocument) -> tuple[MovedPart, ...]:
    """Return what is due on another day than before and is not done: milestones, and the reviews of goals."""
    milestones, _ = matched(earlier.milestones, now.milestones)
    goals, _ = matched(earlier.goals, now.goals)
    found = [MovedPart(new.title, old.due, new.due) for old, new in milestones if old.due != new.due and not _done(new)]
    found += [
        MovedPart(new.title, old.review_on, new.review_on) for old, new in goals if old.review_on != new.review_on
    ]
    return tuple(found)


def _done(part: MilestonePart) -> bool:
    return part.state is MilestoneState.DONE


def _read_since_copy(earlier: PlanDocument, now: PlanDocument) -> Iterable[ReadPart]:
    pairs, added = matched(earlier.outcomes, now.outcomes)
    for old, new in [*pairs, *((None, one) for one in added)]:
        before, after = old.actual if old else None, new.actual
        if after is not None and after != before:
            yield ReadPart(new.title, new.unit, before, after)


def _read_since(now: PlanDocument, day: date) -> Iterable[ReadPart]:
    for part in now.outcomes:
        after = part.actual
        if after is not None and after.on >= day:
            earlier = [reading for reading in part.readings if reading.on < day]
            yield ReadPart(part.title, part.unit, max(earlier, key=_day, default=_baseline(part)), after)


def _baseline(part: OutcomePart) -> ReadingPoint | None:
    if part.baseline is None or part.baseline_on is None:
        return None
    return ReadingPoint(part.baseline_on, part.baseline)


def _day(reading: ReadingPoint) -> date:
    return reading.on
