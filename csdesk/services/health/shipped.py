"""The health models that csdesk brings."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from csdesk import resources
from csdesk.domain.accounts import Touch
from csdesk.domain.health import Model
from csdesk.domain.health_models import understood_model
from csdesk.services.shipped import PREFIX

_FILES = ("usage", "relationship", "tech")
USAGE = f"{PREFIX}usage"
"""The one that a new file starts with."""


@dataclass(frozen=True)
class ShippedModel:
    """A model as it is brought: its name and what it is for by language, for which touch, and itself."""

    key: str
    names: Mapping[str, str]
    about: Mapping[str, str]
    touch: Touch | None
    model: Model


@cache
def shipped_models() -> Mapping[str, ShippedModel]:
    """Return them by key, in the order in which they are offered."""
    return {f"{PREFIX}{name}": _read(name) for name in _FILES}


def _read(name: str) -> ShippedModel:
    raw: dict[str, Any] = json.loads(resources.path(f"health/{name}.json").read_text(encoding="utf-8"))
    touch = Touch(raw["touch"]) if raw["touch"] else None
    return ShippedModel(f"{PREFIX}{name}", raw["name"], raw["about"], touch, understood_model(raw["model"]))
