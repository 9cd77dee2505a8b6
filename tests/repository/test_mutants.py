"""Whatever guard the mutants take away is there, and so are the tests that must fail."""

from pathlib import Path

import pytest

from tests.mutants import MUTANTS


@pytest.mark.parametrize(("place", "there", "instead", "tests"), MUTANTS)
def test_a_mutant_changes_code_that_is_there(place: str, there: str, instead: str, tests: str) -> None:
    source = Path("csdesk", place).read_text("utf-8")
    assert there in source
    assert source.replace(there, instead) != source
    assert Path("tests", tests).exists()
