"""Whatever guard the mutants take away is there, and so are the tests that must fail."""

from pathlib import Path

from tests.mutants import MUTANTS


def _bites(place: str, there: str, instead: str, tests: str) -> bool:
    source = Path("csdesk", place)
    text = source.read_text("utf-8") if source.exists() else ""
    return there in text and text.replace(there, instead) != text and Path("tests", tests).exists()


def test_a_mutant_changes_code_that_is_there() -> None:
    assert [mutant for mutant in MUTANTS if not _bites(*mutant)] == []


def test_one_that_changes_nothing_is_found() -> None:
    place, there, _instead, tests = MUTANTS[0]
    assert _bites(place, there, "", tests)
    assert not _bites("no/such.py", there, "", tests)
    assert not _bites(place, "no such line", "", tests)
    assert not _bites(place, there, there, tests)
    assert not _bites(place, there, "", "no/test.py")
