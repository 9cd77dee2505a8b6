"""The user's preferences, and where her files are."""

from pathlib import Path

import platformdirs
import pytest

from csdesk import settings
from csdesk.settings import Left, Settings

SPOKEN = ("LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_a, **_k: tmp_path / "data")
    monkeypatch.setattr(platformdirs, "user_config_path", lambda *_a, **_k: tmp_path / "config")
    for name in ("CSDESK_FILE", *SPOKEN):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def test_what_is_saved_is_loaded(home: Path) -> None:
    assert settings.load() == Settings()
    settings.save(Settings(language="ja", theme="dark"))
    settings.save(settings.load().but(theme="light"))
    assert settings.load() == Settings(language="ja", theme="light")
    assert [found.name for found in (home / "config").iterdir()] == ["settings.json"]


def test_how_the_window_was_left_is_kept_beside(home: Path) -> None:
    assert settings.left() == Left()
    settings.leave(Left("01d9", "import"))
    settings.save(Settings("ja"))
    assert settings.left() == Left("01d9", "import")
    assert settings.load() == Settings("ja")
    (home / "config" / "window.json").write_text("[1]")
    assert settings.left() == Left()


def test_when_she_looked_is_kept_for_each_of_the_last_files() -> None:
    left = Left()
    for number in (0, *range(25), 4):
        left = Left(looks=left.looks_with(Path(f"{number}.csdesk"), f"look {number}"))
    assert [left.looks_at(Path(f"{number}.csdesk")) for number in (3, 4, 24)] == ["", "look 4", "look 24"]
    assert Left(looks=left.looks_with(Path("4.csdesk"), "")).looks_at(Path("4.csdesk")) == ""


@pytest.mark.parametrize("text", ["", "{", "[1]", "null", '{"a.csdesk": 1}'])
def test_looks_that_cannot_be_read_are_none(text: str) -> None:
    assert Left(looks=text).looks_at(Path("b.csdesk")) == ""


def test_where_nothing_can_be_kept_the_window_closes_all_the_same(home: Path) -> None:
    (home / "config").write_text("a file, not a folder")
    settings.leave(Left("01d9", "import"))
    assert settings.left() == Left()


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"x"', "\udcff", '{"colour": "red"}'])
def test_what_cannot_be_read_is_the_defaults(home: Path, text: str) -> None:
    (home / "config").mkdir()
    (home / "config" / "settings.json").write_text(text, "utf-8", errors="surrogateescape")
    assert settings.load() == Settings()


def test_a_newer_preference_does_no_harm(home: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "settings.json").write_text('{"language": "en", "colour": "red"}', "utf-8")
    assert settings.load() == Settings(language="en")


@pytest.mark.parametrize(
    ("chosen", "variables", "spoken"),
    [
        ("ja", {"LANG": "en_US.UTF-8"}, "ja"),
        ("en", {"LANG": "ja_JP.UTF-8"}, "en"),
        ("", {"LANG": "ja_JP.UTF-8"}, "ja"),
        ("", {"LANG": "Japanese_Japan.932"}, "ja"),
        ("", {"LANG": "en_US.UTF-8", "LC_ALL": "ja_JP.UTF-8"}, "ja"),
        ("", {"LANG": "ja_JP.UTF-8", "LC_ALL": "", "LC_MESSAGES": "de_DE"}, "en"),
        ("fr", {}, "en"),
        ("", {}, "en"),
    ],
)
def test_the_language_is_the_one_chosen_or_the_systems(
    monkeypatch: pytest.MonkeyPatch, chosen: str, variables: dict[str, str], spoken: str
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert settings.language(chosen) == spoken


def test_the_files_are_in_the_systems_data_folder(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert settings.portfolio_file() == home / "data" / "portfolio.csdesk"
    assert settings.log_file() == home / "data" / "csdesk.log"
    monkeypatch.setenv("CSDESK_FILE", "")
    assert settings.portfolio_file() == home / "data" / "portfolio.csdesk"
    monkeypatch.setenv("CSDESK_FILE", "other.csdesk")
    assert settings.portfolio_file() == Path("other.csdesk")
