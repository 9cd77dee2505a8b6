"""Which model applies: the versions that are kept, and the one of an account's segment on a day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.accounts import Stage, Touch
from csdesk.domain.health import Model
from csdesk.domain.health_models import read_model, written_model
from csdesk.entities import HealthModel
from csdesk.services.health.shipped import USAGE, shipped_models


@dataclass(frozen=True)
class Segment:
    """For which accounts a model is; what is not said may be anything."""

    tier: str = ""
    touch: Touch | None = None
    stage: Stage | None = None

    @property
    def named(self) -> int:
        """Return how much is said: of two models that apply the one that says more does."""
        return sum(1 for one in (self.tier, self.touch, self.stage) if one)

    def holds(self, account: "Segment") -> bool:
        """Tell whether an account's own tier, touch and stage are of this."""
        pairs = ((self.tier, account.tier), (self.touch, account.touch), (self.stage, account.stage))
        return all(not wanted or wanted == own for wanted, own in pairs)


@dataclass(frozen=True)
class ModelVersion:
    """A version of a model as it is kept; one without a definition says that the model ends."""

    id: int
    key: str
    version: int
    name: str
    segment: Segment
    position: int
    since: date | None
    reason: str
    definition: str

    @property
    def ends(self) -> bool:
        """Tell whether the model is not used from then on."""
        return not self.definition

    @cached_property
    def model(self) -> Model:
        """Return the model; raise ModelDocumentError if it cannot be read."""
        return _read(self.definition)


_read = lru_cache(maxsize=128)(read_model)


def versions(session: Session) -> list[ModelVersion]:
    """Return every version of every model, in the order of the list and of their numbers."""
    kept = HealthModel
    query = select(
        *(kept.id, kept.key, kept.version, kept.name, kept.tier, kept.touch, kept.stage, kept.position),
        *(kept.since, kept.reason, kept.definition),
    ).order_by(kept.position, kept.key, kept.version, kept.id)
    return [ModelVersion(*row[:4], Segment(*row[4:7]), *row[7:]) for row in session.execute(query).all()]


def starting() -> ModelVersion:
    """Return what a new file starts with, before it is kept."""
    return ModelVersion(0, USAGE, 1, "", Segment(), 0, None, "", written_model(shipped_models()[USAGE].model))


def ensure_model(session: Session) -> list[ModelVersion]:
    """Return every version there is; a file that has none starts with the first that csdesk brings."""
    if session.scalars(select(HealthModel.id).limit(1)).first() is None:
        first = starting()
        session.add(HealthModel(key=first.key, version=first.version, definition=first.definition))
        session.flush()
    return versions(session)


def in_force(known: Iterable[ModelVersion], day: date) -> list[ModelVersion]:
    """Return the version of each model that is used on a day, in the order of the list."""
    newest: dict[str, ModelVersion] = {}
    for one in known:
        if one.since is None or one.since <= day:
            before = newest.get(one.key)
            if before is None or (before.version, before.id) <= (one.version, one.id):
                newest[one.key] = one
    return sorted((one for one in newest.values() if not one.ends), key=lambda one: (one.position, one.id))


def applying(used: Sequence[ModelVersion], account: Segment) -> ModelVersion | None:
    """Return the model of those in force that is an account's: the most specific, of these the first of the list."""
    fitting = [one for one in used if one.segment.holds(account)]
    return max(fitting, key=lambda one: one.segment.named, default=None)
