"""Plan templates as JSON: written, and read strictly, so that a bad one is one clear sentence."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from enum import StrEnum
from graphlib import CycleError, TopologicalSorter
from typing import Any

from csdesk.domain.patterns import Aim
from csdesk.domain.plans import Definition, Horizon, Pattern, Side
from csdesk.domain.templates import (
    SEPARATOR,
    Anchor,
    Template,
    TemplateGoal,
    TemplateOutcome,
    TemplateStep,
    Undated,
    Value,
)
from csdesk.errors import CsdeskError
from csdesk.i18n import later_words

FORMAT = 1
"""The number of the form that is written; a template in another form was written by another csdesk."""
_LONGEST = 3_660
"""No day of a template is further from its start."""
_Read = Callable[[Any, str], Any]


class TemplateError(CsdeskError):
    """A template cannot be read; ``where`` names the part of it, as its names stand there."""

    says = later_words.tr("This plan template cannot be read because of an error at “{where}”. It was not changed.")

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


class OtherFormatError(TemplateError):
    """A template has another form than this csdesk knows."""

    says = later_words.tr(
        "This plan template was made by another version of csdesk and was not changed. Update csdesk."
    )


def written(template: Undated) -> str:
    """Return a template as JSON."""
    return json.dumps({"format": FORMAT, **_filled(asdict(template))}, ensure_ascii=False)


def read(text: str) -> Undated:
    """Return the template that was written; raise TemplateError where it is none."""
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError):
        raise TemplateError("JSON") from None
    return understood(raw)


def understood(raw: Any) -> Undated:
    """Return the template that a JSON document is; raise TemplateError where it is none."""
    if not isinstance(raw, dict) or "format" not in raw:
        raise TemplateError("format")
    if raw["format"] != FORMAT:
        raise OtherFormatError("format")
    template: Undated = _part(Template, _TEMPLATE, ("title", "length"))(
        {name: raw[name] for name in raw if name != "format"}, ""
    )
    _check(template)
    return template


def spoken(raw: Any, language: str) -> Any:
    """Return a document that says each text in several languages as it is in one of them."""
    if isinstance(raw, dict) and set(raw) == {"ja", "en"}:
        return raw[language]
    if isinstance(raw, dict):
        return {name: spoken(one, language) for name, one in raw.items()}
    return [spoken(one, language) for one in raw] if isinstance(raw, list) else raw


def _filled(raw: Any) -> Any:
    """Return a document without what says nothing."""
    if isinstance(raw, dict):
        return {name: _filled(one) for name, one in raw.items() if one not in (None, "", ())}
    return [_filled(one) for one in raw] if isinstance(raw, list | tuple) else raw


def _part(kind: Callable[..., Any], readers: Mapping[str, _Read], needed: tuple[str, ...] = ("key", "title")) -> _Read:
    def reader(raw: Any, where: str) -> Any:
        if not isinstance(raw, dict):
            raise TemplateError(where or "{}")
        for name in (*raw, *needed):
            if name not in readers or name not in raw:
                raise TemplateError(_at(where, name))
        return kind(**{name: readers[name](one, _at(where, name)) for name, one in raw.items()})

    return reader


def _all(one: _Read) -> _Read:
    def reader(raw: Any, where: str) -> tuple[Any, ...]:
        if not isinstance(raw, list):
            raise TemplateError(where)
        return tuple(one(each, f"{where} {place}") for place, each in enumerate(raw, 1))

    return reader


def _text(raw: Any, where: str) -> str:
    if not isinstance(raw, str):
        raise TemplateError(where)
    return raw.strip()


def _title(raw: Any, where: str) -> str:
    found = _text(raw, where)
    if not found:
        raise TemplateError(where)
    return found


def _key(raw: Any, where: str) -> str:
    found = _title(raw, where)
    if SEPARATOR in found:
        raise TemplateError(where)
    return found


def _whole(raw: Any, where: str) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int) or abs(raw) > _LONGEST:
        raise TemplateError(where)
    return raw


def _length(raw: Any, where: str) -> int:
    if _whole(raw, where) < 0:
        raise TemplateError(where)
    return int(raw)


def _yes(raw: Any, where: str) -> bool:
    if not isinstance(raw, bool):
        raise TemplateError(where)
    return raw


def _choice(kind: type[StrEnum]) -> _Read:
    known = {one.value: one for one in kind if one.value != "other"}

    def reader(raw: Any, where: str) -> StrEnum:
        if not isinstance(raw, str) or raw not in known:
            raise TemplateError(where)
        return known[raw]

    return reader


_VALUE: Mapping[str, _Read] = {"key": _key, "title": _title}
_OUTCOME: Mapping[str, _Read] = {
    **_VALUE,
    **dict.fromkeys(("value", "metric", "unit"), _text),
    "aim": _choice(Aim),
    "due": _whole,
}
_STEP: Mapping[str, _Read] = {
    **_VALUE,
    **dict.fromkeys(("start", "due"), _whole),
    "side": _choice(Side),
    "owner": _text,
    **dict.fromkeys(("is_key", "customer_sees"), _yes),
    "waits_for": _all(_title),
}
_GOAL: Mapping[str, _Read] = {
    **_VALUE,
    "outcome": _text,
    "horizon": _choice(Horizon),
    "review": _whole,
    "steps": _all(_part(TemplateStep, _STEP)),
}
_TEMPLATE: Mapping[str, _Read] = {
    "title": _title,
    "length": _length,
    "anchor": _choice(Anchor),
    "definition": _choice(Definition),
    "pattern": _choice(Pattern),
    "values": _all(_part(Value, _VALUE)),
    "outcomes": _all(_part(TemplateOutcome, _OUTCOME)),
    "goals": _all(_part(TemplateGoal, _GOAL)),
}


def _at(where: str, name: str) -> str:
    return f"{where}, {name}" if where else name


def _check(template: Undated) -> None:
    """See that every key is there once, and that what refers to another part finds it."""
    keys = [one.key for one in template.values] + [one.key for one in template.outcomes]
    keys += [one.key for one in template.goals] + [one.key for one in template.steps]
    for key in keys:
        if keys.count(key) > 1:
            raise TemplateError(key)
    values, outcomes = {one.key for one in template.values}, {one.key for one in template.outcomes}
    links = [(one.key, one.value, values) for one in template.outcomes]
    links += [(one.key, one.outcome, outcomes) for one in template.goals]
    for key, wanted, known in links:
        if wanted and wanted not in known:
            raise TemplateError(_at(key, wanted))
    _check_steps({one.key: one for one in template.steps})


def _check_steps(steps: Mapping[str, TemplateStep[int]]) -> None:
    for step in steps.values():
        if step.start is not None and step.due is not None and step.due < step.start:
            raise TemplateError(_at(step.key, "due"))
        for other in step.waits_for:
            if other not in steps:
                raise TemplateError(_at(step.key, other))
    try:
        TopologicalSorter({step.key: step.waits_for for step in steps.values()}).prepare()
    except CycleError as error:
        raise TemplateError(" → ".join(error.args[1])) from None
