"""How she sees an account: kept by day with why, apart from the score, and compared with it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from csdesk.commands.listing import listed
from csdesk.desk import Desk, open_desk
from csdesk.domain.levels import Level
from csdesk.domain.sentiments import disagrees
from csdesk.errors import RefusedError

_TODAY = date(2026, 11, 22)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    opened = open_desk(path)
    opened.accounts.add("a")
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("own", "level", "expected"),
    [
        ("A", "A", False),
        ("A", "B", False),
        ("A", "C", True),
        ("A", "D", True),
        ("B", "D", True),
        ("D", "B", True),
        ("D", "C", False),
        ("unknown", "A", False),
        ("A", "unknown", False),
        (None, "D", False),
    ],
)
def test_two_levels_apart_is_a_disagreement(own: str | None, level: str, *, expected: bool) -> None:
    assert disagrees(Level(own) if own else None, Level(level)) is expected


def test_each_day_keeps_its_last_word_and_history_stays(desk: Desk) -> None:
    desk.sentiments.add(1, Level.B, "quiet", date(2026, 11, 1))
    key = desk.sentiments.add(1, Level.C, "their mood\nturned", _TODAY)
    assert desk.sentiments.add(1, Level.D, "they may leave", _TODAY) == key
    said = [(one.on.day, one.level, one.why) for one in desk.sentiments.of(1)]
    assert said == [(22, Level.D, "they may leave"), (1, Level.B, "quiet")]
    desk.sentiments.edit(key, why=" after the\nboard ")
    assert desk.sentiments.of(1)[0].why == "after the board"
    desk.sentiments.delete(key, "x")
    assert [one.why for one in desk.sentiments.of(1)] == ["quiet"]


def test_without_why_nothing_is_kept(desk: Desk) -> None:
    with pytest.raises(RefusedError, match="Without it nobody can tell later what you saw"):
        desk.sentiments.add(1, Level.A, " \n", _TODAY)
    assert desk.sentiments.of(1) == []


def test_the_row_has_what_was_said_last_but_not_what_is_of_a_day_to_come(desk: Desk) -> None:
    desk.sentiments.add(1, Level.A, "x", date(2026, 11, 1))
    desk.sentiments.add(1, Level.D, "x", date(2026, 11, 23))
    (row,) = desk.accounts.rows(_TODAY)
    assert (row.view, row.disagrees) == (Level.A, False)
    (first, _second) = listed(desk, "views", _TODAY)
    assert (first["level"], first["score_level"], first["disagrees"]) == ("A", "unknown", False)
