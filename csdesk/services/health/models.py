"""Health models: those in force, their versions, those that csdesk brings; what a change would do, before it counts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from csdesk.domain.health_models import written_model
from csdesk.entities import HealthModel, new_uid
from csdesk.errors import GoneError, RefusedError
from csdesk.i18n import later_words
from csdesk.services.base import DatabaseService
from csdesk.services.health.drafts import ModelDraft, ModelDrafts, read_drafts, written_drafts
from csdesk.services.health.explained import model_name
from csdesk.services.health.health import HealthWeek
from csdesk.services.health.modelling import (
    ModelVersion,
    Segment,
    ensure_model,
    in_force,
    starting,
    versions,
)
from csdesk.services.health.shipped import ShippedModel, shipped_models
from csdesk.services.names import named
from csdesk.store import spill

if TYPE_CHECKING:
    from csdesk.services.health.rescoring import LevelMove

_DRAFT = -1
"""The id of a version that is not kept yet."""
_BESIDE = "health-models"
"""The name of the text beside the file with what is changed and does not count yet."""


class HealthModels(DatabaseService):
    """What can be asked of, and done to, health models; a change is a new version, the old ones stay."""

    def versions(self) -> list[ModelVersion]:
        """Return every version there is, that which a new file starts with among them."""
        with self._database.reading() as session:
            return versions(session) or [starting()]

    def used(self, today: date) -> list[ModelVersion]:
        """Return the models in force, in the order of the list."""
        return in_force(self.versions(), today)

    def history(self, key: str) -> list[ModelVersion]:
        """Return the versions of a model, the newest first."""
        return [one for one in reversed(self.versions()) if one.key == key]

    def offered(self, today: date) -> list[ShippedModel]:
        """Return the models that csdesk brings and that are not in force."""
        keys = {one.key for one in self.used(today)}
        return [one for key, one in shipped_models().items() if key not in keys]

    def name(self, version: ModelVersion) -> str:
        """Return what a model is called."""
        return model_name(self._words, version)

    def about(self, key: str) -> str:
        """Return what a model that csdesk brings is for; empty for one of hers."""
        brought = shipped_models().get(key)
        return "" if brought is None else brought.about["ja" if self._words.language == "ja" else "en"]

    def draft(self, version: ModelVersion) -> ModelDraft:
        """Return what a version says, to be changed."""
        return ModelDraft(version.key, version.name, version.segment, version.model, version.position)

    def draft_of(self, brought: ShippedModel, today: date) -> ModelDraft:
        """Return a model that csdesk brings, to be used from now on."""
        position = 1 + max((one.position for one in self.used(today)), default=0)
        return ModelDraft(brought.key, "", Segment(touch=brought.touch), brought.model, position)

    def copy_of(self, version: ModelVersion, today: date) -> ModelDraft:
        """Return a new model that is as another."""
        position = 1 + max((one.position for one in self.used(today)), default=0)
        name = self._words.tr("{name} (copy)").format(name=self.name(version))
        return ModelDraft(f"own:{new_uid()[:8]}", name, version.segment, version.model, position)

    def drafts(self) -> ModelDrafts:
        """Return what was changed when the place was left, and does not count yet."""
        text = spill.kept(self._database.path, _BESIDE)
        return ModelDrafts({}) if text is None else read_drafts(text)

    def leave_drafts(self, drafts: ModelDrafts) -> None:
        """Let what is changed be there again, whatever ends the program; nothing is left where nothing is changed."""
        if drafts:
            spill.keep(self._database.path, _BESIDE, written_drafts(drafts))
        else:
            spill.forget(self._database.path, _BESIDE)

    def changed(self, draft: ModelDraft, today: date) -> list[ModelVersion]:
        """Return the versions there would be if a draft were kept."""
        return [*self.versions(), self._version(draft, today, written_model(draft.model))]

    def keep(self, draft: ModelDraft, since: date, reason: str) -> int:
        """Keep a draft as the newest version from a day on; return its id. Raise RefusedError."""
        said = _said(reason)
        with self._database.change(self._words.tr("Change health model")) as session:
            return self._add(session, replace(draft, name=draft.name and named(draft.name)), since, said)

    def end(self, key: str, since: date, reason: str) -> None:
        """Use a model no more from a day on; its weeks stay. Raise RefusedError, GoneError."""
        said = _said(reason)
        used = self.used(since)
        if [one.key for one in used] == [key]:
            raise RefusedError(later_words.tr("This is the only model. Add another before you end this one."))
        last = next((one for one in used if one.key == key), None)
        if last is None:
            raise GoneError
        with self._database.change(self._words.tr("End health model")) as session:
            self._add(session, self.draft(last), since, said, ends=True)

    def under(self, account_id: int, sundays: Sequence[date], today: date, version_id: int = 0) -> list[HealthWeek]:
        """Return what weeks of an account come to under a version, that of its model today unless one is named.

        It is computed and not kept; nothing where no model applies.
        """
        from csdesk.services.health.rescoring import model_today, weeks_under

        known = self.versions()
        with self._database.reading() as session:
            named_one = next((one for one in known if one.id == version_id and not one.ends), None)
            version = named_one or model_today(session, account_id, today, known)
            return [] if version is None else weeks_under(session, account_id, sundays, today, version)

    def moves(self, draft: ModelDraft, today: date) -> "Sequence[LevelMove]":
        """Return the accounts whose level would be another today if a draft were kept, the worst fall first."""
        from csdesk.services.health.rescoring import level_moves

        with self._database.reading() as session:
            return level_moves(session, today, self.versions(), self.changed(draft, today))

    def _add(self, session: Session, draft: ModelDraft, since: date, reason: str, *, ends: bool = False) -> int:
        numbers = [one.version for one in ensure_model(session) if one.key == draft.key]
        row = HealthModel(
            key=draft.key,
            version=1 + max(numbers, default=0),
            name=draft.name,
            tier=draft.segment.tier,
            touch=draft.segment.touch,
            stage=draft.segment.stage,
            position=draft.position,
            since=since,
            reason=reason,
            definition="" if ends else written_model(draft.model),
        )
        session.add(row)
        session.flush()
        return row.id

    def _version(self, draft: ModelDraft, since: date, definition: str) -> ModelVersion:
        newest = max((one.version for one in self.versions() if one.key == draft.key), default=0)
        head = (_DRAFT, draft.key, newest + 1, draft.name, draft.segment, draft.position)
        return ModelVersion(*head, since, "", definition)


def _said(reason: str) -> str:
    said = " ".join(reason.split())
    if not said:
        raise RefusedError(later_words.tr("Say why the model changes. The reason stays with the version."))
    return said
