"""Plan templates as JSON: written, and read strictly, so that a bad one is one clear sentence."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from graphlib import CycleError, TopologicalSorter
from typing import Any

from csdesk.domain import strict
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
from csdesk.i18n import later_words

FORMAT = 1
"""The number of the form that is written; a template in another form was written by another csdesk."""
_LONGEST = 3_660
"""No day of a template is further from its start."""
_whole = strict.whole(_LONGEST)


class TemplateError(strict.DocumentError):
    """A template cannot be read."""

    says = later_words.tr("This plan template cannot be read because of an error at “{where}”. It was not changed.")


class OtherFormatError(TemplateError):
    """A template has another form than this csdesk knows."""

    says = later_words.tr(
        "This plan template was made by another version of csdesk and was not changed. Update csdesk."
    )


def written(template: Undated) -> str:
    """Return a template as JSON."""
    return json.dumps({"format": FORMAT, **strict.filled(asdict(template))}, ensure_ascii=False)


def read(text: str) -> Undated:
    """Return the template that was written; raise TemplateError where it is none."""
    return understood(strict.opened(text, TemplateError))


def understood(raw: Any) -> Undated:
    """Return the template that a JSON document is; raise TemplateError where it is none."""
    template: Undated = strict.understood(raw, FORMAT, _READ, TemplateError, OtherFormatError)
    _check(template)
    return template


def _length(raw: Any, where: str) -> int:
    if (found := int(_whole(raw, where))) < 0:
        raise strict.MisplacedError(where)
    return found


_VALUE: Mapping[str, strict.Read] = {"key": strict.key(SEPARATOR), "title": strict.title}
_OUTCOME: Mapping[str, strict.Read] = {
    **_VALUE,
    **dict.fromkeys(("value", "metric", "unit"), strict.text),
    "aim": strict.choice(Aim),
    "due": _whole,
}
_STEP: Mapping[str, strict.Read] = {
    **_VALUE,
    **dict.fromkeys(("start", "due"), _whole),
    "side": strict.choice(Side),
    "owner": strict.text,
    **dict.fromkeys(("is_key", "customer_sees"), strict.yes),
    "waits_for": strict.several(strict.title),
}
_GOAL: Mapping[str, strict.Read] = {
    **_VALUE,
    "outcome": strict.text,
    "horizon": strict.choice(Horizon),
    "review": _whole,
    "steps": strict.several(strict.part(TemplateStep, _STEP)),
}
_TEMPLATE: Mapping[str, strict.Read] = {
    "title": strict.title,
    "length": _length,
    "anchor": strict.choice(Anchor),
    "definition": strict.choice(Definition),
    "pattern": strict.choice(Pattern),
    "values": strict.several(strict.part(Value, _VALUE)),
    "outcomes": strict.several(strict.part(TemplateOutcome, _OUTCOME)),
    "goals": strict.several(strict.part(TemplateGoal, _GOAL)),
}
_READ = strict.part(Template, _TEMPLATE, ("title", "length"))


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
            raise TemplateError(strict.at(key, wanted))
    _check_steps({one.key: one for one in template.steps})


def _check_steps(steps: Mapping[str, TemplateStep[int]]) -> None:
    for step in steps.values():
        if step.start is not None and step.due is not None and step.due < step.start:
            raise TemplateError(strict.at(step.key, "due"))
        for other in step.waits_for:
            if other not in steps:
                raise TemplateError(strict.at(step.key, other))
    try:
        TopologicalSorter({step.key: step.waits_for for step in steps.values()}).prepare()
    except CycleError as error:
        raise TemplateError(" → ".join(error.args[1])) from None
