"""Start a command, and look at what it says."""

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from csdesk.cli import main

ACCOUNTS = (
    "取引先ID,取引先名,フリガナ,年額,通貨,契約開始日,契約更新日,備考\n"
    "0001,株式会社 伊藤商事,イトウショウジ,1000000,JPY,2026/4/1,2027/4/1,髙﨑さん\n"
    "0002,Acme Inc.,,12400.50,USD,2026/4/1,2027/4/1,\n"
    "0003,海野,ウンノ,,,,,\n"
)


def say(book: Path | None, *arguments: object, speak: str = "en") -> Result:
    """Run a command on a portfolio file; nothing but an end with a status may come out of it."""
    before = ["--speak", speak] + (["--file", str(book)] if book else [])
    said = CliRunner().invoke(main, [*before, *map(str, arguments)])
    assert said.exception is None or isinstance(said.exception, SystemExit), said.exception
    return said


def imported(book: Path, *arguments: object, code: int = 0) -> dict[str, Any]:
    """Bring a file in; return the report, whose numbers add up."""
    said = say(book, "import", *arguments, "--json")
    assert said.exit_code == code, said.output
    report: dict[str, Any] = json.loads(said.stdout)
    taken = report["created"] + report["updated"] + report["unchanged"]
    assert report["rows"] == taken + len(report["rejected"]) + len(report["left_out"])
    assert (said.exit_code == 3) == bool(report["rejected"] or report["flagged"])
    return report


def listed(book: Path, kind: str) -> list[dict[str, Any]]:
    """Return what is listed of a kind."""
    said = say(book, "list", kind, "--json")
    assert said.exit_code == 0
    found: list[dict[str, Any]] = json.loads(said.stdout)
    return found


def refused(said: Result, *expected: str) -> None:
    """See that a command was refused in one sentence, and said nothing else."""
    assert (said.exit_code, said.stdout) == (2, "")
    assert len(said.stderr.splitlines()) == 1
    assert "Error" not in said.stderr
    for part in expected:
        assert part in said.stderr
