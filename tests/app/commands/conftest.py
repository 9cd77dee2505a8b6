"""A portfolio file, a table to import, and a home of one's own."""

from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest

from csdesk.desk import Desk, open_desk
from tests.app.commands.saying import ACCOUNTS


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in for the user's own folders, so that the tests meet no settings of hers and leave none."""
    place = tmp_path / "home"
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_a, **_k: place / "data")
    monkeypatch.setattr(platformdirs, "user_config_path", lambda *_a, **_k: place / "config")
    monkeypatch.delenv("CSDESK_FILE", raising=False)
    return place


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return tmp_path / "book.csdesk"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place = tmp_path / "顧客 リスト.csv"
    place.write_text(ACCOUNTS, "utf-8")
    return place


@pytest.fixture
def desk(book: Path) -> Iterator[Desk]:
    opened = open_desk(book)
    yield opened
    opened.close()
