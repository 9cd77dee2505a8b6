"""Watched files: known as they were read, seen to have changed, and taken without her only if she said so."""

import os
from pathlib import Path

import pytest

from csdesk.services.accounts import Accounts
from csdesk.services.imports import Imports
from csdesk.services.watching import NOT_THERE, Watching, look_at
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.services.files import Importer, counts

HEAD = "Account ID,Account Name,Industry\n"


@pytest.fixture
def watching(database: Database, imports: Imports) -> Watching:
    return Watching(database, imports)


@pytest.fixture
def file(importer: Importer) -> Path:
    importer.take(HEAD + "1,Acme,Mining\n")
    return importer.folder / "accounts.csv"


def test_a_file_is_known_as_it_was_when_the_watch_began(watching: Watching, file: Path, steps: list[Step]) -> None:
    before = len(steps)
    watching.watch(file, "accounts")
    (one,) = watching.all()
    assert (one.path, one.kind, one.automatic, one.seen) == (file, "accounts", False, look_at(file))
    assert watching.of(file) == one
    assert len(steps) == before
    watching.watch(file, "contacts")
    assert [other.kind for other in watching.all()] == ["contacts"]
    watching.forget(file)
    assert watching.all() == []


def test_a_change_of_the_file_is_seen_by_size_or_time(watching: Watching, file: Path) -> None:
    watching.watch(file, "accounts")
    (one,) = watching.all()
    os.utime(file, ns=(1, one.seen[1] + 1))
    assert look_at(file) != one.seen
    watching.know(one, look_at(file))
    assert watching.all()[0].seen == look_at(file)
    file.unlink()
    assert look_at(file) == NOT_THERE


@pytest.mark.parametrize(
    ("text", "automatic", "is_any", "can_be_taken"),
    [
        ("1,Acme,Mining\n", True, False, False),
        ("1,Acme,Steel\n2,Beta,\n", True, True, True),
        ("1,Acme,Steel\n2,Beta,\n", False, True, False),
        ("1,Acme,Steel\n2,,\n", True, True, False),
    ],
)
def test_what_it_would_do(
    watching: Watching, file: Path, text: str, automatic: bool, is_any: bool, can_be_taken: bool
) -> None:
    watching.watch(file, "accounts")
    watching.take_by_itself(watching.all()[0], automatic=automatic)
    file.write_text(HEAD + text, "utf-8")
    news = watching.read(watching.all()[0], look_at(file))
    assert (news.is_any, news.can_be_taken) == (is_any, can_be_taken)


def test_a_question_is_never_taken_without_her(watching: Watching, file: Path, accounts: Accounts) -> None:
    watching.watch(file, "accounts")
    watching.take_by_itself(watching.all()[0], automatic=True)
    accounts.edit(1, industry="Paper")
    file.write_text(HEAD + "1,Acme,Steel\n2,Beta,\n", "utf-8")
    news = watching.read(watching.all()[0], look_at(file))
    assert counts(news.preview) == (1, 0, 0, 1)
    assert (news.is_any, news.can_be_taken) == (True, False)
