"""Health models that are changed and not kept yet, as a text: it lies beside the file until they count or are given up.

A draft that cannot be read is left out: what is in force stands in the file.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from csdesk.domain.accounts import Stage, Touch
from csdesk.domain.health import Model
from csdesk.domain.health_models import read_model, written_model
from csdesk.errors import CsdeskError
from csdesk.services.health.modelling import Segment


@dataclass(frozen=True)
class ModelDraft:
    """A model as it is to be from a day on; ``key`` is that of the model it is a version of."""

    key: str
    name: str
    segment: Segment
    model: Model
    position: int = 0


@dataclass(frozen=True)
class ModelDrafts:
    """The drafts by key, and the reason that is being typed."""

    by_key: Mapping[str, ModelDraft]
    reason: str = ""

    def __bool__(self) -> bool:
        """Tell whether anything would be lost."""
        return bool(self.by_key or self.reason)


def written_drafts(drafts: ModelDrafts) -> str:
    """Return drafts as a text."""
    return json.dumps(
        {"reason": drafts.reason, "drafts": [_plain(one) for one in drafts.by_key.values()]}, ensure_ascii=False
    )


def read_drafts(text: str) -> ModelDrafts:
    """Return the drafts that were written, those that can be read."""
    found: dict[str, ModelDraft] = {}
    try:
        raw = json.loads(text)
        reason, several = str(raw["reason"]), list(raw["drafts"])
    except (ValueError, KeyError, TypeError):
        return ModelDrafts({})
    for one in several:
        with suppress(CsdeskError, ValueError, KeyError, TypeError):
            draft = _draft(one)
            found[draft.key] = draft
    return ModelDrafts(found, reason)


def _plain(one: ModelDraft) -> dict[str, Any]:
    tier, touch, stage = one.segment.tier, one.segment.touch, one.segment.stage
    head = {"key": one.key, "name": one.name, "position": one.position}
    return {**head, "tier": tier, "touch": touch, "stage": stage, "model": written_model(one.model)}


def _draft(raw: Mapping[str, Any]) -> ModelDraft:
    touch = Touch(raw["touch"]) if raw["touch"] else None
    stage = Stage(raw["stage"]) if raw["stage"] else None
    segment = Segment(str(raw["tier"]), touch, stage)
    return ModelDraft(str(raw["key"]), str(raw["name"]), segment, read_model(raw["model"]), int(raw["position"]))
