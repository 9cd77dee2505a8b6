"""Drafts of health models lie beside the file until they count: written, read, and nothing left of what is none."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.domain.accounts import Stage, Touch
from csdesk.services.health.drafts import ModelDrafts, read_drafts, written_drafts
from csdesk.services.health.modelling import Segment

_TODAY = date(2026, 11, 25)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    opened = open_desk(path)
    yield opened
    opened.close()


def _drafts(desk: Desk) -> ModelDrafts:
    (first,) = desk.health_models.used(_TODAY)
    draft = desk.health_models.draft(first)
    other = replace(draft, key="own:1", name="初回 “1”", segment=Segment("1", Touch.HIGH, Stage.ADOPTION), position=2)
    return ModelDrafts({one.key: one for one in (draft, other)}, "Because")


def test_another_desk_on_the_file_finds_what_was_left(desk: Desk, path: Path) -> None:
    assert not desk.health_models.drafts()
    left = _drafts(desk)
    desk.health_models.leave_drafts(left)
    other = open_desk(path)
    assert other.health_models.drafts() == left
    other.health_models.leave_drafts(ModelDrafts({}))
    other.close()
    assert not desk.health_models.drafts()
    assert [one.name for one in path.parent.iterdir() if "unsaved" in one.name] == []


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"reason": ""}', '{"reason": "", "drafts": 1}'])
def test_what_is_no_draft_is_none(text: str) -> None:
    assert read_drafts(text) == ModelDrafts({})


@pytest.mark.parametrize(("name", "value"), [("model", "{}"), ("stage", "asleep"), ("position", "x"), ("touch", 7)])
def test_a_draft_that_cannot_be_read_is_left_out_and_the_others_stay(desk: Desk, name: str, value: object) -> None:
    left = _drafts(desk)
    raw = json.loads(written_drafts(left))
    raw["drafts"][0][name] = value
    assert list(read_drafts(json.dumps(raw)).by_key) == ["own:1"]
