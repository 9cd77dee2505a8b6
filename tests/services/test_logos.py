"""Logos: kept once by their digest, undone, and never anything but a picture of a logo's size."""

import pytest
from sqlalchemy import func, select

from csdesk.entities import Account, Picture
from csdesk.errors import RefusedError
from csdesk.i18n import Words
from csdesk.services.accounts import Accounts
from csdesk.services.logos import Logos
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.pngs import png

OURS, THEIRS = png(60, 60), png(120, 20, alpha=False)


@pytest.fixture
def logos(database: Database, words: Words, accounts: Accounts) -> Logos:
    """The logos of a file with two accounts."""
    accounts.add("Yamadaya Foods")
    accounts.add("Hokuto")
    return Logos(database, words)


def _pictures(database: Database) -> int:
    with database.reading() as session:
        return session.scalars(select(func.count()).select_from(Picture)).one()


def test_each_side_has_its_own(logos: Logos) -> None:
    assert (logos.ours(), logos.of(1), logos.of(2)) == (b"", b"", b"")
    logos.keep_ours(OURS)
    logos.keep_of(1, THEIRS)
    assert (logos.ours(), logos.of(1), logos.of(2)) == (OURS, THEIRS, b"")
    logos.keep_of(1, b"")
    assert (logos.ours(), logos.of(1)) == (OURS, b"")


def test_each_change_is_a_step_that_is_undone(logos: Logos, database: Database, steps: list[Step]) -> None:
    logos.keep_of(1, THEIRS)
    logos.keep_of(1, OURS)
    logos.keep_of(1, b"")
    found = []
    for step in reversed(steps[-3:]):
        database.revert(step)
        found.append(logos.of(1))
    assert found == [OURS, THEIRS, b""]
    assert [step.label for step in steps[-3:]] == ["Set logo", "Set logo", "Remove logo"]


def test_the_same_picture_is_kept_once(logos: Logos, database: Database) -> None:
    logos.keep_ours(OURS)
    logos.keep_of(1, OURS)
    logos.keep_of(2, OURS)
    assert _pictures(database) == 1
    assert logos.of(2) == OURS


@pytest.mark.parametrize(
    "content", [b"GIF89a" + bytes(60), OURS[:20], png(1201, 10), png(10, 481), png(0, 10), b"<svg/>" * 20]
)
def test_what_is_no_logo_is_refused_and_changes_nothing(logos: Logos, database: Database, content: bytes) -> None:
    logos.keep_of(1, THEIRS)
    with pytest.raises(RefusedError, match="This image cannot be saved as a logo"):
        logos.keep_of(1, content)
    assert logos.of(1) == THEIRS
    assert _pictures(database) == 1


def test_the_record_holds_the_digest_alone(logos: Logos, database: Database) -> None:
    logos.keep_of(1, THEIRS)
    with database.reading() as session:
        kept = session.get_one(Account, 1).logo
        assert session.scalars(select(Picture.kind).where(Picture.digest == kept)).one() == "png"
    assert len(kept) == 64
