"""Why health moved between two weeks: the change by measure and cause, in whole millionths that add up exactly.

One thing is changed after the other, and what each step does to a measure's part is its own: the model in force, then
the measures that went, then the values of those that stayed, then the measures that came. Values are so compared like
for like, over the measures that both weeks have; read backwards, the same two weeks give the same amounts negated.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from csdesk.domain.health_parts import PartState, ScorePart
from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words


class MoveCause(NamedEnum):
    """What moved the part of a measure."""

    VALUE = "value", later_words.tr("value changed")
    CAME = "came", later_words.tr("new reading")
    STALE = "stale", later_words.tr("went stale")
    GONE = "gone", later_words.tr("no reading any more")
    SPREAD = "spread", later_words.tr("weight shifted")
    MODEL = "model", later_words.tr("model changed")


@dataclass(frozen=True, slots=True)
class ComparedWeek:
    """A week to be compared: its score in millionths, None where unknown, its parts by measure, the caps in force."""

    score: int | None
    parts: Mapping[str, ScorePart]
    caps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasureMove:
    """What a measure adds to the change, by cause in millionths; without a split, the one cause with None."""

    key: str
    causes: tuple[tuple[MoveCause, int | None], ...]

    @property
    def amount(self) -> int:
        """Return what the measure adds to the change in all."""
        return sum(amount or 0 for _cause, amount in self.causes)


@dataclass(frozen=True, slots=True)
class HealthChange:
    """The change between two weeks: ``difference`` is None where the score of one is unknown.

    Then ``moves`` are the measures that came and went, else every measure that counts in either week, in the order of
    the later one's model. ``is_less_data`` marks a rise that there would not be but for measures that went.
    """

    difference: int | None
    moves: tuple[MeasureMove, ...]
    is_less_data: bool = False
    caps_came: tuple[str, ...] = ()
    caps_went: tuple[str, ...] = ()


def change(
    before: ComparedWeek,
    after: ComparedWeek,
    shares: Mapping[str, Fraction],
    rescored: Mapping[str, ScorePart] | None = None,
) -> HealthChange:
    """Return why the score moved.

    ``shares`` say what each measure that counts in both weeks would decide of the score if only those did, by the model
    of the later week. Where that is another model, ``rescored`` are the parts of the earlier week by it.
    """
    came = tuple(one for one in after.caps if one not in before.caps)
    went = tuple(one for one in before.caps if one not in after.caps)
    if before.score is None or after.score is None:
        return HealthChange(None, _arrivals(before, after), caps_came=came, caps_went=went)
    steps = _Steps(before.parts, before.parts if rescored is None else rescored, after.parts, shares)
    difference = after.score - before.score
    is_less_data = difference > 0 and difference <= steps.by_going
    return HealthChange(difference, steps.moves(), is_less_data, came, went)


def _arrivals(before: ComparedWeek, after: ComparedWeek) -> tuple[MeasureMove, ...]:
    """Return the measures that came and went, without amounts."""
    old, new = _present(before.parts), _present(after.parts)
    causes = {key: MoveCause.CAME for key in new if key not in old}
    causes |= {key: _gone(after.parts.get(key)) for key in old if key not in new}
    return tuple(MeasureMove(key, ((causes[key], None),)) for key in _order(after.parts, before.parts) if key in causes)


def _order(after: Collection[str], before: Collection[str]) -> list[str]:
    return list(dict.fromkeys((*after, *before)))


def _gone(part: ScorePart | None) -> MoveCause:
    return MoveCause.STALE if part is not None and part.state is PartState.STALE else MoveCause.GONE


def _present(parts: Mapping[str, ScorePart]) -> dict[str, ScorePart]:
    return {key: one for key, one in parts.items() if one.state is PartState.PRESENT}


class _Steps:
    """The part of each measure after every step."""

    def __init__(
        self,
        before: Mapping[str, ScorePart],
        rescored: Mapping[str, ScorePart],
        after: Mapping[str, ScorePart],
        shares: Mapping[str, Fraction],
    ) -> None:
        self._before, self._old, self._new = _present(before), _present(rescored), _present(after)
        self._after, self._shares = after, shares
        self._order = _order(after, before)
        self._some_went = any(key not in self._new for key in self._old)
        self._some_came = any(key not in self._old for key in self._new)

    def moves(self) -> tuple[MeasureMove, ...]:
        """Return what each measure adds; what adds nothing by no cause is left out of its causes."""
        counted = [key for key in self._order if key in self._before or key in self._old or key in self._new]
        return tuple(MeasureMove(key, self._causes(key)) for key in counted)

    @property
    def by_going(self) -> int:
        """Return what the score changed by the measures that went alone, as the others then counted for more.

        Without any that went it is nothing: that a part that stayed may differ by what rounding left is no cause.
        """
        if not self._some_went:
            return 0
        went = sum(one.part for key, one in self._old.items() if key not in self._new)
        return sum(self._middle(key)[0] - self._old[key].part for key in self._old if key in self._new) - went

    def _causes(self, key: str) -> tuple[tuple[MoveCause, int], ...]:
        old, new = self._old.get(key), self._new.get(key)
        then = self._part(self._old, key)
        by_model = _moving([(MoveCause.MODEL, then - self._part(self._before, key))])
        if old and new:
            first, second = self._middle(key)
            by_spread = first - then + new.part - second
            return (*by_model, *_moving([(MoveCause.VALUE, second - first), (MoveCause.SPREAD, by_spread)]))
        if old:
            return (*by_model, (_gone(self._after.get(key)), -then))
        return (*by_model, (MoveCause.CAME, new.part)) if new else by_model

    def _middle(self, key: str) -> tuple[int, int]:
        """Return the part of a measure that stayed, before and after its value changed, among those that stayed."""
        old, new, share = self._old[key], self._new[key], self._shares.get(key, Fraction(0))
        first = _nearest(old.points * share) if self._some_went else old.part
        second = _nearest(new.points * share) if self._some_came else new.part
        if old.points != new.points:
            return first, second
        return (first, first) if self._some_came else (second, second)

    @staticmethod
    def _part(parts: Mapping[str, ScorePart], key: str) -> int:
        return parts[key].part if key in parts else 0


def _moving(causes: Sequence[tuple[MoveCause, int]]) -> tuple[tuple[MoveCause, int], ...]:
    return tuple((cause, amount) for cause, amount in causes if amount)


def _nearest(number: Fraction) -> int:
    """Return the whole number nearest to a number, the upper of two."""
    return (2 * number.numerator + number.denominator) // (2 * number.denominator)
