"""The log tells where in the code a bug is, and nothing that a customer entrusted to her."""

import logging
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

_BUG = """
import logging, sys
from pathlib import Path
from csdesk import bug_log
place = bug_log.start(Path(sys.argv[1]))
print(place)
log = logging.getLogger("csdesk")
def quote(customer):
    try:
        int(customer)
    except ValueError as error:
        raise KeyError(customer) from error
try:
    quote("Secret Trading")
except KeyError:
    log.exception("a bug")
"""
_MORE = """
from csdesk.entities import Account
from csdesk.store import migrate
from csdesk.store.database import Database
path = Path(sys.argv[2])
migrate.prepare(path)
try:
    with Database(path).change("Add") as session:
        session.add_all([Account(name="Secret Trading", uid="u"), Account(name="Secret Trading", uid="u")])
except Exception as error:
    log.error("a bug", exc_info=error)
log.error("a bug", exc_info=ExceptionGroup("Secret Trading", [ValueError("Secret Trading")]))
"""


def _run(place: Path, code: str = _BUG, *arguments: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", code, str(place), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True)


def test_a_bug_is_told_without_what_was_in_it(tmp_path: Path) -> None:
    place = tmp_path / "new folder" / "csdesk.log"
    assert _run(place, _BUG + _MORE, tmp_path / "book").stdout == f"{place}\n"
    told = place.read_text("utf-8")
    assert "Secret" not in told.replace('quote("Secret Trading")', "").replace('name="Secret Trading"', "").replace(
        '"Secret Trading"', ""
    ), "only lines of code may quote"
    for part in ("ValueError", "and then:", "KeyError", "IntegrityError", "SQLITE_CONSTRAINT_UNIQUE", "in quote"):
        assert part in told
    assert (place.stat().st_mode & 0o777, place.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_a_log_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    place = tmp_path / "csdesk.log"
    place.write_text("earlier\n")
    place.chmod(0o644)
    _run(place)
    assert place.stat().st_mode & 0o777 == 0o600
    assert place.read_text("utf-8").startswith("earlier\n")


def test_where_no_log_can_be_it_goes_to_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("")
    done = _run(tmp_path / "in the way" / "csdesk.log")
    assert done.stdout == "None\n"
    assert "KeyError" in done.stderr
    assert "Secret Trading'" not in done.stderr


def test_a_statement_that_fails_is_told_without_its_values(tmp_path: Path) -> None:
    from csdesk.store.engine import open_connection

    with (
        open_connection(tmp_path / "book") as connection,
        pytest.raises(Exception, match="no such table") as caught,
    ):
        connection.exec_driver_sql("INSERT INTO nowhere VALUES (?)", ("Secret Trading",))
    assert "Secret" not in str(caught.value)
    assert isinstance(caught.value.__cause__, sqlite3.Error)
    assert logging.getLogger().handlers != []
