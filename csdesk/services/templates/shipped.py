"""The plan templates that csdesk brings: files in resources/templates/, each with its texts in both languages."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from csdesk import resources
from csdesk.domain.template_document import spoken, understood
from csdesk.domain.templates import Purpose, Undated

PREFIX = "ready:"
_FILES = ("onboarding", "onboarding-light", "adoption", "expansion-pilot", "renewal")


@dataclass(frozen=True)
class Shipped:
    """A template as it was brought; until one is changed or put away it has no row in the file."""

    purpose: Purpose
    tier: str
    names: dict[str, str]
    raw: Any


@cache
def shipped() -> dict[str, Shipped]:
    """Return what csdesk brings, by key, in its order."""
    return {f"{PREFIX}{name}": _read(name) for name in _FILES}


@cache
def document(key: str, language: str) -> Undated:
    """Return one of them in a language."""
    return understood(spoken(shipped()[key].raw, _known(language)))


def name(key: str, language: str) -> str:
    """Return what one of them is called in a language."""
    return shipped()[key].names[_known(language)]


def _known(language: str) -> str:
    return language if language in ("ja", "en") else "en"


def _read(name: str) -> Shipped:
    raw = json.loads(resources.path(f"templates/{name}.json").read_text(encoding="utf-8"))
    return Shipped(Purpose(raw["purpose"]), raw["tier"], raw["name"], raw["document"])
