"""Each way an account's stage changes leaves one note in its own step; undo takes it back, and writes none."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from csdesk.desk import Desk, open_desk
from csdesk.domain.accounts import Stage
from csdesk.entities import Account, StageChange
from csdesk.services.imports import Imports
from csdesk.store.step import Step
from tests.services.files import Importer
from tests.store.tables import dump

_FILE = "会社名,フェーズ\nAcme,アダプション\nBeta,アダプション\nNewcomer,オンボーディング\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = open_desk(tmp_path / "book.csdesk")
    for name in ("Acme", "Beta"):
        opened.accounts.add(name)
    opened.accounts.edit(1, stage=Stage.ONBOARDING)
    yield opened
    opened.close()


def _stages(desk: Desk) -> list[tuple[int, Stage | None]]:
    with desk.database.reading() as session:
        return [(one.account_id, one.stage) for one in session.scalars(select(StageChange).order_by(StageChange.id))]


def _cell(desk: Desk, _folder: Path) -> None:
    desk.accounts.edit_many({1: {"stage": Stage.ADOPTION}})


def _bulk(desk: Desk, _folder: Path) -> None:
    desk.accounts.edit_many({1: {"stage": Stage.ADOPTION}, 2: {"stage": Stage.ADOPTION}})


def _import(desk: Desk, folder: Path) -> None:
    Importer(Imports(desk.database, desk.words), folder).take(_FILE)


def _sql(desk: Desk, _folder: Path) -> None:
    with desk.database.change("All") as session:
        session.connection().exec_driver_sql("UPDATE accounts SET stage = 'adoption'")


def _twice(desk: Desk, _folder: Path) -> None:
    with desk.database.change("There") as session:
        for stage in (Stage.EXPANSION, Stage.ADOPTION):
            session.get_one(Account, 1).stage = stage
            session.flush()


_BOTH = [(1, Stage.ADOPTION), (2, Stage.ADOPTION)]


@pytest.mark.parametrize(
    ("way", "noted"), [(_cell, _BOTH[:1]), (_bulk, _BOTH), (_import, _BOTH), (_sql, _BOTH), (_twice, _BOTH[:1])]
)
def test_every_way_leaves_one_note_each_that_undo_takes_back(
    desk: Desk, tmp_path: Path, way: Callable[[Desk, Path], None], noted: list[tuple[int, Stage]]
) -> None:
    before, steps, first = dump(desk.database), list[Step](), _stages(desk)
    assert first == [(1, Stage.ONBOARDING)]
    desk.database.recorded.append(steps.append)
    way(desk, tmp_path)
    (step,) = steps
    assert _stages(desk) == [*first, *noted]
    back = desk.database.revert(step)
    assert dump(desk.database) == before
    desk.database.revert(back)
    assert _stages(desk) == [*first, *noted]


def test_the_day_is_noted_and_no_stage_is_one_too(desk: Desk) -> None:
    desk.accounts.edit(1, stage=None)
    desk.accounts.edit(1, name="Acme Ltd")
    desk.accounts.edit(1, stage=None)
    assert _stages(desk) == [(1, Stage.ONBOARDING), (1, None)]
    with desk.database.reading() as session:
        assert set(session.scalars(select(StageChange.on))) == {date.today()}


def test_there_and_back_in_one_step_is_no_change(desk: Desk) -> None:
    with desk.database.change("There and back") as session:
        for stage in (Stage.EXPANSION, Stage.ONBOARDING):
            session.get_one(Account, 1).stage = stage
            session.flush()
    assert _stages(desk) == [(1, Stage.ONBOARDING)]


def test_an_account_comes_back_from_the_trash_with_its_notes(desk: Desk) -> None:
    desk.accounts.delete([1])
    assert _stages(desk) == []
    desk.trash.restore(desk.trash.all()[0].id)
    assert _stages(desk) == [(1, Stage.ONBOARDING)]
