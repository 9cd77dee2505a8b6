"""A chart from the command line."""

from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from matplotlib import image

from csdesk.desk import Desk
from csdesk.domain.levels import Level
from csdesk.entities import HealthSnapshot
from tests.app.commands.saying import refused, say


@pytest.fixture
def measured(desk: Desk) -> None:
    """An account with two years of weeks."""
    account = desk.accounts.add("伊藤商事")
    sunday = date(2026, 11, 22)
    with desk.database.change("Health", by_user=False) as session:
        session.add_all(
            HealthSnapshot(
                account_id=account,
                week=sunday - timedelta(weeks=back),
                score=(60 + back % 9) * 1_000_000,
                level=Level.B,
                coverage=1_000_000,
                model_id=1,
            )
            for back in range(104)
        )


@pytest.mark.parametrize("how", [(), ("--weeks", "52"), ("--all",), ("--language", "en")])
def test_a_picture_is_written(book: Path, measured: None, tmp_path: Path, how: tuple[str, ...]) -> None:
    target = tmp_path / "ヘルス.png"
    said = say(book, "chart", "health", "伊藤商事", "-o", target, *how)
    assert (said.exit_code, said.stdout) == (0, f"{target}\n")
    assert image.imread(target).shape[:2] == (800, 2200)


def test_the_same_weeks_give_the_same_drawing(book: Path, measured: None, tmp_path: Path) -> None:
    written = []
    for name in ("one.svg", "other.SVG"):
        assert say(book, "chart", "health", "伊藤商事", "-o", tmp_path / name).exit_code == 0
        written.append((tmp_path / name).read_bytes())
    assert written[0] == written[1]
    assert ElementTree.fromstring(written[0]).tag.endswith("svg")


def test_what_cannot_be_drawn_is_refused(book: Path, measured: None, tmp_path: Path) -> None:
    refused(say(book, "chart", "health", "nobody", "-o", tmp_path / "one.png"), "nobody")
    refused(say(book, "chart", "health", "伊藤商事", "-o", tmp_path / "one.jpg"), "one.jpg")
    refused(say(book, "chart", "health", "伊藤商事", "-o", tmp_path / "not" / "there.png"), "there.png")


def test_an_account_without_weeks_gives_an_empty_chart(book: Path, desk: Desk, tmp_path: Path) -> None:
    desk.accounts.add("伊藤商事")
    assert say(book, "chart", "health", "伊藤商事", "-o", tmp_path / "one.png").exit_code == 0
