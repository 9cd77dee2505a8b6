"""Documents that csdesk brings: files of a folder of resources/, each with its texts in both languages."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import Any, Generic, TypeVar

from csdesk import resources
from csdesk.domain.strict import spoken

PREFIX = "ready:"
_Purpose = TypeVar("_Purpose", bound=StrEnum)
_Document = TypeVar("_Document")


@dataclass(frozen=True)
class Shipped(Generic[_Purpose]):
    """A document as it was brought; until one is changed or put away it has no row in the file."""

    purpose: _Purpose
    tier: str
    names: dict[str, str]
    raw: Any


class ShippedDocuments(Generic[_Purpose, _Document]):
    """Those of one kind; ``read`` understands one in a language."""

    def __init__(
        self, folder: str, files: Sequence[str], purpose: type[_Purpose], read: Callable[[Any], _Document]
    ) -> None:
        self._folder, self._files, self._purpose = folder, files, purpose
        self.document = cache(lambda key, language: read(spoken(self.all[key].raw, _known(language))))
        """Returns one of them in a language."""

    @cached_property
    def all(self) -> dict[str, Shipped[_Purpose]]:
        """Return what csdesk brings, by key, in its order."""
        return {f"{PREFIX}{name}": self._read(name) for name in self._files}

    def name(self, key: str, language: str) -> str:
        """Return what one of them is called in a language."""
        return self.all[key].names[_known(language)]

    def names(self, key: str) -> Sequence[str]:
        """Return what one is called in either language, nothing for another key."""
        return list(self.all[key].names.values()) if key in self.all else ()

    def _read(self, name: str) -> Shipped[_Purpose]:
        raw = json.loads(resources.path(f"{self._folder}/{name}.json").read_text(encoding="utf-8"))
        return Shipped(self._purpose(raw["purpose"]), raw["tier"], raw["name"], raw["document"])


def _known(language: str) -> str:
    return language if language in ("ja", "en") else "en"
