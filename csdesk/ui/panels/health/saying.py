"""What is said of weeks, measures and causes."""

from collections.abc import Mapping
from datetime import date, timedelta

from csdesk.domain.health_change import HealthChange, MeasureMove, MoveCause
from csdesk.domain.health_history import HistoryWeek
from csdesk.domain.health_parts import PartState, ScorePart
from csdesk.domain.levels import POINT, Level, cut_to_tenths, said_in_tenths, tenths_of
from csdesk.ui import dates, labels
from csdesk.ui.words import words

NONE = "–"
_MONDAY = timedelta(days=6)


def score(millionths: int | None) -> str:
    """Return a score in tenths, cut."""
    return NONE if millionths is None else said_in_tenths(cut_to_tenths(millionths))


def level(found: Level) -> str:
    """Return a level by its letter and name."""
    name = labels.name(found)
    return name if found is Level.UNKNOWN else f"{labels.letter(found)} {name}"


def difference(before: int | None, after: int | None) -> str:
    """Return the change of a score as the two are shown; nothing where one is unknown."""
    if before is None or after is None:
        return ""
    return said_in_tenths(cut_to_tenths(after) - cut_to_tenths(before), signed=True)


def week(sunday: date, today: date) -> str:
    """Return a week by its first and last day: 23 – 29 Nov."""
    first = sunday - _MONDAY
    language = words.language
    last = dates.short(sunday, today, language)
    if first.month == sunday.month and language != "ja":
        return f"{first.day} – {last}"
    return f"{dates.short(first, today, language)} – {last}"


def part(tenths: int | None, *, signed: bool = False) -> str:
    """Return a part of a score, or by how much it changed; a dash where it is unknown."""
    return NONE if tenths is None else said_in_tenths(tenths, signed=signed)


def plain(millionths: int | None) -> str:
    """Return points with all their digits, as other programs are given them; nothing for unknown ones."""
    return "" if millionths is None else f"{millionths / POINT:.6f}"


def points(part: ScorePart) -> str:
    """Return the points of a measure."""
    return NONE if part.state is PartState.MISSING else score(part.points)


def tenths_by_measure(week: HistoryWeek) -> dict[str, int]:
    """Return the parts of the measures that count in tenths: they add up to the score as it is shown."""
    counted = {key: one.part for key, one in week.parts.items() if one.state is PartState.PRESENT}
    if week.score is None:
        return {}
    return dict(zip(counted, tenths_of([*counted.values()], cut_to_tenths(week.score)), strict=True))


def percent(millionths: int) -> str:
    """Return a share in whole percent; what is not whole never reads 100 %, nor nothing 0 %."""
    whole = millionths // 10_000
    return f"{max(whole, 1) if millionths else 0}%"


def value(part: ScorePart | None, unit: str = "") -> str:
    """Return the value of a measure, with its unit where that is a word."""
    if part is None or part.value is None:
        return NONE
    number = f"{part.value:,.2f}".rstrip("0").rstrip(".").replace("-", "−")
    if unit in ("%", "％"):
        return f"{number}{unit}"
    return f"{number} {unit}" if unit.isalpha() else number


def state(part: ScorePart) -> str:
    """Return why a measure does not count; nothing where it does."""
    if part.state is PartState.STALE:
        return words.tr("stale, %n day(s) old", "measure", part.age)
    return words.tr("no reading") if part.state is PartState.MISSING else ""


def causes(move: MeasureMove) -> str:
    """Return what moved a measure, each cause with what it adds where there are several."""
    if len(move.causes) == 1:
        return labels.name(move.causes[0][0])
    tenth = 100_000
    said = (
        f"{labels.name(one)} {said_in_tenths(round((amount or 0) / tenth), signed=True)}" for one, amount in move.causes
    )
    return words.tr(", ", "between parts of a list").join(said)


def verdict(found: HealthChange, names: Mapping[str, str]) -> str:
    """Return what is to be said of a change as a whole: what its figures do not show."""
    sentences = []
    if found.difference is None:
        sentences.append(words.tr("The score of one of these weeks is unknown, so there is no change to split."))
    if found.is_less_data:
        went = [one.key for one in found.moves if any(cause in _GONE for cause, _amount in one.causes)]
        missing = labels.listed(names.get(key, key) for key in went)
        said = words.tr("Less data, not better: it rose only because {measures} no longer counts.")
        sentences.append(said.format(measures=missing))
    sentences += [words.tr("Held down now: {cap}").format(cap=one) for one in found.caps_came]
    sentences += [words.tr("No longer held down: {cap}").format(cap=one) for one in found.caps_went]
    return "\n".join(sentences)


_GONE = (MoveCause.STALE, MoveCause.GONE)


def remarks(found: HistoryWeek) -> str:
    """Return what else is to be said of a week."""
    said = (
        words.tr("not over yet") if found.is_unfinished else "",
        words.tr("less data, not better") if found.is_less_data else "",
        words.tr("changed by late data") if found.is_late else "",
        *found.caps,
    )
    return " · ".join(filter(None, said))
