"""The rule behind a score in sentences."""

from csdesk.domain.health import FULL, CapComparison, Measure
from csdesk.domain.health_parts import PartState
from csdesk.domain.levels import Level
from csdesk.services.health.explained import Explained, ExplainedCap, ExplainedMeasure
from csdesk.services.health.modelling import Segment
from csdesk.ui import labels
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.health import saying
from csdesk.ui.words import words

_LETTERS = (Level.A, Level.B, Level.C)


def level(found: Explained) -> str:
    """Return why the level is what it is."""
    week = found.week
    if week.level is Level.UNKNOWN:
        return _unknown(found)
    sentences = [_reached(found)]
    held = [one.reason for one in found.caps if one.holds]
    if held:
        said = words.tr("By its score it would be {own}. Held down to {level}: {reasons}")
        own, down = saying.level(found.own_level), saying.level(week.level)
        sentences.append(said.format(own=own, level=down, reasons=" ".join(held)))
    return "\n".join(sentences)


def _unknown(found: Explained) -> str:
    floor = found.version.model.floor
    said = words.tr("Unknown: {share} of the model is measured, and {floor} is the least. Nothing is guessed.")
    return said.format(share=saying.percent(found.week.coverage), floor=f"{float(floor) * FULL:g}%")


def _reached(found: Explained) -> str:
    bounds = [float(one) for one in found.bounds]
    score, own = saying.score(found.week.score), found.own_level
    if own is Level.D:
        said = words.tr("{score} is below {bound}, where C begins.").format(score=score, bound=f"{bounds[-1]:g}")
    else:
        bound = bounds[_LETTERS.index(own)]
        said = words.tr("{level} begins at {bound}, and {score} reaches it.")
        said = said.format(level=labels.letter(own), bound=f"{bound:g}", score=score)
    every = " · ".join(f"{one.value} {bound:g}+" for one, bound in zip(_LETTERS, bounds, strict=True))
    return f"{said} {_bounds(found).format(bounds=every)}"


def _bounds(found: Explained) -> str:
    """Return which bounds are in force: those of young accounts, or of all."""
    model = found.version.model
    if found.bounds != model.bounds:
        months = next(one.months for one in model.young if one.bounds == found.bounds)
        return words.tr("Bounds of the first %n month(s): {bounds}.", "of an account", months)
    return words.tr("Bounds: {bounds}.")


def band(one: ExplainedMeasure) -> str:
    """Return how a value becomes points."""
    if one.part.value is None or one.band is None:
        return words.tr("no reading")
    bands = [(f"{float(value):,g}", f"{float(points):g}") for value, points in one.measure.bands]
    (value, points), is_last = bands[one.band], one.band == len(bands) - 1
    if one.part.value < float(one.measure.bands[0][0]):
        return words.tr("below {value}: {points} points").format(value=value, points=points)
    if is_last:
        return words.tr("from {value} on: {points} points").format(value=value, points=points)
    following, more = bands[one.band + 1]
    if one.measure.steps:
        said = words.tr("from {value} to below {next}: {points} points")
        return said.format(value=value, next=following, points=points)
    said = words.tr("between {value} ({points} points) and {next} ({more} points)")
    return said.format(value=value, points=points, next=following, more=more)


def counts(one: ExplainedMeasure) -> str:
    """Return why a measure does not count; nothing where it does."""
    if one.state is PartState.STALE:
        return words.tr("%n day(s) old, too old after {most}", "reading", one.part.age).format(most=stale(one.measure))
    return words.tr("no reading") if one.state is PartState.MISSING else ""


def stale(measure: Measure) -> str:
    """Return after how many days a reading does not count any more."""
    return words.tr("%n day(s)", "", measure.stale_days)


def cap(one: ExplainedCap) -> str:
    """Return what a cap says, and whether it applies."""
    if one.cap.comparison is CapComparison.BELOW:
        said = words.tr("At most {level} while {measure} is below {value}: {state}")
    else:
        said = words.tr("At most {level} while {measure} is above {value}: {state}")
    state = words.tr("applies", "a cap") if one.holds else words.tr("does not apply", "a cap")
    bound = f"{float(one.cap.value):,g}"
    return said.format(level=labels.letter(one.cap.level), measure=one.name, value=bound, state=state)


def model(found: Explained, entries: Entries) -> str:
    """Return which model it is, since when and why, and why it is the account's."""
    version = found.version
    name = words.tr("{model}, version {number}").format(model=found.model_name, number=version.version)
    since = words.tr("since {day}").format(day=entries.full(version.since)) if version.since else ""
    return "\n".join(filter(None, (", ".join(filter(None, (name, since))), version.reason, segment(version.segment))))


def segment(one: Segment) -> str:
    """Return for which accounts a model is."""
    parts = [labels.tier(one.tier) if one.tier else "", *(labels.name(part) for part in (one.touch, one.stage) if part)]
    if not any(parts):
        return words.tr("It is for all accounts that no more specific model is for.")
    return words.tr("It is for accounts of: {segment}. Of several, the one that says most applies.").format(
        segment=labels.listed(parts)
    )
