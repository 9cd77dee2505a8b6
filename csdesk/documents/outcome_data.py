"""An outcome as the plan's template takes it: its bar, its facts, its chart."""

from datetime import date
from decimal import Decimal

from csdesk.documents import figures, glyphs, labels
from csdesk.documents.plan import OutcomePart, PlanDocument, ReadingPoint
from csdesk.fields.values import in_document
from csdesk.i18n import Words

_LONG = 600  # characters
_CHART = 74.0  # mm
_TARGET, _TARGET_WIDEST = 22.0, 40.0  # mm, beside a chart
_NEAR = Decimal("0.25")  # of the axis
_BAR = 81.0  # mm, for what stands under a bar


def data(part: OutcomePart, document: PlanDocument, words: Words) -> dict[str, object]:
    """Return what the template reads about an outcome."""
    return {
        "title": part.title,
        "note": labels.outcome_note(words, part, part.value),
        "share": figures.percent(part.share),
        "backwards": part.share is not None and part.share < 0,
        "state": {"key": str(part.state), "word": in_document(part.state, words)},
        "unexpected": part.unexpected,
        "bar": _bar(part, document, words),
        "facts": _facts(part, words),
        "chart": _chart(part, document, words),
        "long": len(part.title + part.words + part.evidence + part.value) > _LONG,
    }


def _bar(part: OutcomePart, document: PlanDocument, words: Words) -> dict[str, object]:
    last = part.actual
    actual = figures.with_unit(words, last.value, part.unit) if last else ""
    note = " " + figures.short(words, last.on, document.on) if last else words.tr("No reading yet")
    until = figures.short(words, part.due, document.on) if part.due else ""
    baseline = words.tr("Start {value}").format(value=figures.with_unit(words, part.baseline, part.unit))
    measured = figures.month(words, part.baseline_on) if part.baseline_on else ""
    wide = glyphs.width(actual, glyphs.CAPTION, glyphs.BOLD) + glyphs.width(note, glyphs.CAPTION)
    target = words.tr("Target {value}").format(value=figures.with_unit(words, part.target, part.unit))
    notes = _bracketed(words, measured), _bracketed(words, until)
    room = _BAR - glyphs.width(target, glyphs.CAPTION, glyphs.BOLD)
    if glyphs.width(baseline + "".join(notes), glyphs.CAPTION) > room:  # the details have it all
        baseline, notes = glyphs.cut(baseline, room, glyphs.CAPTION), ("", "")
    return {
        "at": None if part.share is None else min(max(float(part.share), 0.0), 1.0),
        "actual": actual,
        "actual_note": note,
        "actual_width": wide,
        "baseline": baseline + notes[0],
        "target_word": words.tr("Target {value}").format(value=""),
        "target": figures.with_unit(words, part.target, part.unit),
        "target_note": notes[1],
        "alt": glyphs.spoken(_bar_alt(part, words, actual or note)),
    }


def _bracketed(words: Words, text: str) -> str:
    return words.tr(" ({text})").format(text=text) if text else ""


def _bar_alt(part: OutcomePart, words: Words, actual: str) -> str:
    text = words.tr("{title}: start {baseline}, now {actual}, target {target}, {share} of the way")
    return text.format(
        title=part.title,
        baseline=figures.with_unit(words, part.baseline, part.unit),
        actual=actual,
        target=figures.with_unit(words, part.target, part.unit),
        share=figures.percent(part.share),
    )


def _facts(part: OutcomePart, words: Words) -> list[tuple[str, str]]:
    pairs = (
        (words.tr("In your words"), labels.in_your_words(words, part)),
        (words.tr("Enabled by"), part.value),
        (words.tr("Evidence", "document"), part.evidence),
        labels.proof(words, part),
    )
    return [(name, value) for name, value in pairs if value]


def _chart(part: OutcomePart, document: PlanDocument, words: Words) -> dict[str, object] | None:
    """Return the curve of the readings, both axes from 0 to 1, y downwards; None when nothing was read."""
    if not part.readings:
        return None
    points = _points(part)
    first, last = points[0], points[-1]
    until = part.due or last.on
    values = _values(points, part.target)
    figure = figures.with_unit(words, last.value, part.unit)
    target = figures.with_unit(words, part.target, part.unit)
    beside = glyphs.width(words.tr("Target {value}").format(value=target), glyphs.CAPTION, glyphs.BOLD) + 2
    gutter = min(max(beside, _TARGET), _TARGET_WIDEST)
    begin = figures.month(words, first.on) + " " + figures.with_unit(words, first.value, part.unit)
    end = figures.month(words, until)
    below = glyphs.width(begin, glyphs.CAPTION, glyphs.BOLD) + glyphs.width(end, glyphs.CAPTION) + 3
    return {
        "gutter": gutter,
        "points": [(_across(point.on, first.on, until), _down(point.value, values)) for point in points],
        "target_y": None if part.target is None else _down(part.target, values),
        "target": target,
        "last": figure,
        "last_width": glyphs.width(figure, glyphs.SMALL, glyphs.BOLD),
        "down": last.value < first.value,
        "first_on": figures.month(words, first.on) + " ",
        "first": figures.with_unit(words, first.value, part.unit),
        "until": end if below <= _CHART - gutter else "",
        "alt": glyphs.spoken(_chart_alt(part, points, document, words)),
    }


def _points(part: OutcomePart) -> list[ReadingPoint]:
    points = sorted(part.readings, key=lambda reading: reading.on)
    if part.baseline is not None and part.baseline_on is not None and part.baseline_on <= points[0].on:
        return [ReadingPoint(part.baseline_on, part.baseline), *points]
    return points


def _values(points: list[ReadingPoint], target: Decimal | None) -> list[Decimal]:
    """Return what the axis spans; there is room below the target where the last figure would lie on its line."""
    values = [point.value for point in points]
    if target is None:
        return values
    span, left = max(*values, target) - min(*values, target), points[-1].value - target
    near = target <= min(values) and left <= span * _NEAR
    return [*values, target, *([target - span * _NEAR] if near else [])]


def _across(day: date, first: date, until: date) -> float:
    return min(max((day - first).days / max(1, (until - first).days), 0.0), 1.0)


def _down(value: Decimal, values: list[Decimal]) -> float:
    low, high = min(values), max(values)
    return float((high - value) / (high - low)) if high > low else 0.5


def _chart_alt(part: OutcomePart, points: list[ReadingPoint], document: PlanDocument, words: Words) -> str:
    told = (
        figures.short(words, point.on, document.on) + " " + figures.with_unit(words, point.value, part.unit)
        for point in points
    )
    target = figures.with_unit(words, part.target, part.unit)
    text = words.tr("Trend of {title}: {readings}. Target {target}")
    return text.format(title=part.title, readings="; ".join(told), target=target)
