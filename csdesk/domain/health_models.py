"""Health models as JSON: written, and read strictly, so that a bad one is one clear sentence."""

import json
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from csdesk.domain import strict
from csdesk.domain.health import (
    Cap,
    CapComparison,
    Measure,
    MeasureKind,
    MetricGroup,
    Model,
    YoungBounds,
)
from csdesk.domain.levels import Level
from csdesk.i18n import later_words

FORMAT = 1
"""The number of the form that is written."""
_BOUNDS = 3
_LONGEST = 3_650
_FEW_MONTHS = 240


class ModelDocumentError(strict.DocumentError):
    """A model cannot be read."""

    says = later_words.tr("This health model cannot be read because of an error at “{where}”. It was not changed.")


class OtherModelFormatError(ModelDocumentError):
    """A model has another form than this csdesk knows."""

    says = later_words.tr("This health model was made by another version of csdesk and was not changed. Update csdesk.")


def written_model(model: Model) -> str:
    """Return a model as JSON; every number as exact text."""
    return json.dumps({"format": FORMAT, **_plain_model(model)}, ensure_ascii=False)


def read_model(text: str) -> Model:
    """Return the model that was written; raise ModelDocumentError where it is none, ModelError where it makes no sense.

    Before there was a format number, a model named its version.
    """
    raw = strict.opened(text, ModelDocumentError)
    if isinstance(raw, dict) and "version" in raw:
        raw = {"format": FORMAT, **{name: one for name, one in raw.items() if name != "version"}}
    return understood_model(raw)


def understood_model(raw: Any) -> Model:
    """Return the model that a JSON document is."""
    found: Model = strict.understood(raw, FORMAT, _READ, ModelDocumentError, OtherModelFormatError)
    return found


def _plain_model(model: Model) -> dict[str, Any]:
    return {
        "groups": [
            {"key": one.key, "name": one.name, "weight": str(one.weight), "measures": list(map(_plain, one.measures))}
            for one in model.groups
        ],
        "bounds": [str(one) for one in model.bounds],
        "floor": str(model.floor),
        "young": [{"months": one.months, "bounds": [str(each) for each in one.bounds]} for one in model.young],
        "caps": [
            {
                "measure": one.measure,
                "comparison": one.comparison.value,
                "value": str(one.value),
                "level": one.level.value,
                "reason": one.reason,
            }
            for one in model.caps
        ],
    }


def _plain(one: Measure) -> dict[str, Any]:
    return {
        "key": one.key,
        "weight": str(one.weight),
        "bands": [[str(value), str(points)] for value, points in one.bands],
        "stale_days": one.stale_days,
        "steps": one.steps,
        "kind": one.kind.value,
        "source": one.source,
        "over": one.over,
    }


def _number(raw: Any, where: str) -> Fraction:
    if isinstance(raw, bool) or not isinstance(raw, str | int):
        raise strict.MisplacedError(where)
    try:
        return Fraction(raw)
    except (ValueError, ZeroDivisionError):
        raise strict.MisplacedError(where) from None


def _numbers(count: int) -> strict.Read:
    def reader(raw: Any, where: str) -> tuple[Fraction, ...]:
        found: tuple[Fraction, ...] = strict.several(_number)(raw, where)
        if len(found) != count:
            raise strict.MisplacedError(where)
        return found

    return reader


_MEASURE: Mapping[str, strict.Read] = {
    "key": strict.title,
    "weight": _number,
    "bands": strict.several(_numbers(2)),
    "stale_days": strict.whole(_LONGEST),
    "steps": strict.yes,
    "kind": strict.choice(MeasureKind),
    "source": strict.text,
    "over": strict.text,
}
_GROUP: Mapping[str, strict.Read] = {
    "key": strict.title,
    "name": strict.text,
    "weight": _number,
    "measures": strict.several(strict.part(Measure, _MEASURE, ("key", "weight", "bands", "stale_days"))),
}
_CAP: Mapping[str, strict.Read] = {
    "measure": strict.title,
    "comparison": strict.choice(CapComparison),
    "value": _number,
    "level": strict.choice(Level),
    "reason": strict.text,
}
_READ = strict.part(
    Model,
    {
        "groups": strict.several(strict.part(MetricGroup, _GROUP, ("key", "weight", "measures"))),
        "bounds": _numbers(_BOUNDS),
        "floor": _number,
        "young": strict.several(
            strict.part(
                YoungBounds,
                {"months": strict.whole(_FEW_MONTHS), "bounds": _numbers(_BOUNDS)},
                ("months", "bounds"),
            )
        ),
        "caps": strict.several(strict.part(Cap, _CAP, ("measure", "comparison", "value", "level"))),
    },
    ("groups",),
)
