"""Rules about health: it fell, it is low, it is good and steady, it rests on old readings.

Only weeks that are over count. A level that is better for nothing but data that went counts as if it were not.
"""

from collections.abc import Iterator
from datetime import date

from csdesk.domain.accounts import Stage
from csdesk.domain.levels import POINT
from csdesk.domain.playbooks import PlaybookPurpose
from csdesk.domain.suggestions.causes import Finding, evidence
from csdesk.domain.suggestions.facts import KnownFacts, WeeksFact

_BEST_FIRST = "ABCD"
_GOOD, _LOW, _DANGER = "A", "CD", "D"
_BELOW = 2 * POINT
"""So far below its bound a level has fallen at once; else two weeks in a row say so."""
_IN_A_ROW = 2
_DROP_WEEKS, _LOOKED_BACK = 4, 12
_ALWAYS = "always"


def health_fell(facts: KnownFacts, today: date, points: int) -> Iterator[Finding]:
    """Find that health fell a level, or so many points in four weeks."""
    del today
    fell = _level_fell(facts.weeks, facts.bounds)
    if fell is not None:
        yield fell
    else:
        yield from _dropped(facts.weeks, points)


def health_low(facts: KnownFacts, today: date, weeks: int) -> Iterator[Finding]:
    """Find danger at once, or attention for so many weeks in a row, while no re-onboarding runs."""
    del today
    run = facts.weeks.run(_LOW)
    if run and (facts.level == _DANGER or run >= weeks) and PlaybookPurpose.REONBOARDING not in facts.open_runs:
        yield Finding(_begun(facts.weeks, run), evidence(level=facts.level, score=_score(facts.weeks), weeks=run))


def health_steady(facts: KnownFacts, today: date, weeks: int) -> Iterator[Finding]:
    """Find that health was good for so many weeks in a row, while no activation runs and onboarding is over."""
    del today
    run = good_run(facts)
    is_busy = PlaybookPurpose.ACTIVATION in facts.open_runs or facts.stage is Stage.ONBOARDING
    if run >= weeks > 0 and not is_busy:
        yield Finding(_begun(facts.weeks, run), evidence(weeks=run, score=_score(facts.weeks)))


def readings_stale(facts: KnownFacts, today: date, coverage: int) -> Iterator[Finding]:
    """Find that measures are too old, and so less of the model is covered than so many per cent."""
    del today
    if facts.stale and facts.coverage < coverage:
        measures = " ".join(sorted(facts.stale))
        yield Finding(measures, evidence(measures=measures, count=len(facts.stale), coverage=facts.coverage))


def story_candidate(facts: KnownFacts, today: date, weeks: int) -> Iterator[Finding]:
    """Find that an outcome is met while health is good, and was so for so many weeks."""
    del today
    if facts.outcomes and good_run(facts) >= max(weeks, 1):
        yield Finding(_met(facts), evidence(outcomes=len(facts.outcomes), title=facts.outcomes[-1].title))


def expansion_candidate(facts: KnownFacts, today: date, weeks: int) -> Iterator[Finding]:
    """Find that health was good for so many weeks and an outcome is met."""
    del today
    if facts.outcomes and good_run(facts) >= weeks > 0:
        yield Finding(_met(facts), evidence(weeks=good_run(facts), outcomes=len(facts.outcomes)))


def good_run(facts: KnownFacts) -> int:
    """Return for how many weeks in a row health was good; for none if it became so only by data that went."""
    run = facts.weeks.run(_GOOD)
    is_doubted = bool(run) and facts.doubted is not None and facts.weeks.sunday(-run) <= facts.doubted
    return 0 if is_doubted else run


def _met(facts: KnownFacts) -> str:
    """Return which outcomes are met: another one is another cause."""
    return "+".join(str(one.id) for one in sorted(facts.outcomes))


def _begun(weeks: WeeksFact, run: int) -> str:
    """Return when a run of weeks began; one as long as all that is looked at has always been."""
    return _ALWAYS if run == len(weeks.levels) else weeks.sunday(-run).isoformat()


def _level_fell(weeks: WeeksFact, bounds: tuple[int, int, int]) -> Finding | None:
    """Return the last fall from which there was no recovery, once it is sure."""
    if len(set(weeks.levels[-_LOOKED_BACK:])) <= 1:  # most accounts stay where they are
        return None
    first = max(0, len(weeks.levels) - _LOOKED_BACK)
    known = [place for place in range(first, len(weeks.levels)) if weeks.levels[place] in _BEST_FIRST]
    best_since = ""
    for at in range(len(known) - 1, 0, -1):
        before, after = weeks.levels[known[at - 1]], weeks.levels[known[at]]
        since = len(known) - at
        best_since = min(best_since or after, after)  # A before B
        if before >= best_since:
            continue
        last = weeks.scores[known[-1]]
        if since >= _IN_A_ROW or _is_below(bounds[_BEST_FIRST.index(before)], last):
            level = weeks.levels[known[-1]]
            told = evidence(before=before, level=level, score=_in_points(last), weeks=since)
            return Finding(f"level {before} {weeks.sunday(known[at])}", told)
    return None


def _is_below(bound: int, score: int | None) -> bool:
    return score is not None and score <= bound - _BELOW


def _dropped(weeks: WeeksFact, points: int) -> Iterator[Finding]:
    """Find a score that is so many points lower than four weeks ago; the cause is the peak that it came down from."""
    if len(weeks.scores) <= _DROP_WEEKS or points <= 0:
        return
    last, then = weeks.scores[-1], weeks.scores[-1 - _DROP_WEEKS]
    if last is None or then is None or then - last < points * POINT:
        return
    recent = range(max(0, len(weeks.scores) - _LOOKED_BACK), len(weeks.scores))
    peak = max((score, place) for place in recent if (score := weeks.scores[place]) is not None)[1]
    told = evidence(drop=(then - last) // POINT, before=_in_points(then), score=_in_points(last))
    yield Finding(f"points {weeks.sunday(peak)}", told)


def _score(weeks: WeeksFact) -> int | None:
    return _in_points(weeks.scores[-1]) if weeks.scores else None


def _in_points(score: int | None) -> int | None:
    return None if score is None else score // POINT
