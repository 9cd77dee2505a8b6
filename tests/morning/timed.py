"""The part of a morning that a spreadsheet can do, timed in both: python -m tests.morning.timed [ROUNDS].

Both hold the same 5,000 accounts, the spreadsheet's columns are in csdesk's order and have their filter arrows. Both
are worked from outside at the same rate of keys, in turns; typing the name of the exported file does not count.
"""

import csv
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from csdesk.exchange.tables import read_table
from tests.bench import portfolios
from tests.morning.outside import NEEDED, RATE, Program, display
from tests.morning.story import BLOCK

_ACCOUNTS, _ROUNDS, _FOUND = 5000, 3, '"004321"'
_ORDER = ("Account Name", "Stage", "Tier", "Touch", "ARR", "Renewal Date", "Status", "Account Owner")
_ALL_AGAIN = ("Ctrl+f", "Ctrl+a", "BackSpace", "Return")
_DOWN = ("Shift+Down",) * 5
Times = dict[str, float]


class Round:
    """One program's turn: each task is named, and how long it took is kept."""

    def __init__(self, program: Program) -> None:
        self.times, self._program = Times(start=program.seconds), program

    def do(self, task: str, *keys: str) -> None:
        """Do a task by keys."""
        before = self._program.seconds
        self._program.work(*keys)
        self.times[task] = self.times.get(task, 0.0) + self._program.seconds - before


def ours(folder: Path, surroundings: Mapping[str, str]) -> Times:
    """Do it in csdesk."""
    book = str(shutil.copy(folder / "book.csdesk", folder / "ours.csdesk"))
    program = Program((sys.executable, "-m", "csdesk", "--file", book), "^csdesk$", surroundings)
    turn = Round(program)
    program.beside("Ctrl+2")  # it opens with Today
    turn.do(
        "edit five cells",
        *("Ctrl+Home", "Right", '"E"', "Tab", '"2"', "Tab", '"L"', "Return"),
        *("Left", "Left", '"A"', "Tab", '"3"', "Return"),
    )
    _copy("UTF8_STRING", "\r\n".join("\t".join(texts) for texts in BLOCK), surroundings)
    turn.do("paste 10 × 3", "Ctrl+Home", "Right", "Ctrl+v")
    turn.do("fill down", "Ctrl+Home", "Right", *_DOWN, "Ctrl+d")
    turn.do("undo all seven", *["Ctrl+z"] * 7)
    turn.do("find an account's row", "Ctrl+f", _FOUND, "Return")
    program.beside(*_ALL_AGAIN)
    turn.do("filter to tier 1", "Ctrl+f", '"tier 1"', "Return")
    turn.do("sort by revenue", "Ctrl+Home", *["Right"] * 5, "Alt+Down")
    turn.do("export what is shown", "Ctrl+k", '"shown"', "Return")
    program.beside("Ctrl+a", f'"{_fresh(folder / "ours-shown")}"')
    turn.do("export what is shown", "Return")
    program.beside(*_ALL_AGAIN)
    turn.do("group by stage with sums", "Ctrl+g", "Down", "Return")
    return _ended(program, turn, folder / "ours-shown")


def spreadsheet(folder: Path, surroundings: Mapping[str, str]) -> Times:
    """Do it in LibreOffice Calc."""
    book = str(shutil.copy(folder / "book.xlsx", folder / "theirs.xlsx"))
    program = Program((*_office(folder), "--norestore", "--nologo", "--calc", book), "theirs.xlsx", surroundings)
    turn = Round(program)
    program.beside("Ctrl+Home", "Ctrl+Shift+l")
    turn.do(
        "edit five cells",
        *("Ctrl+Home", "Down", "Right", '"E"', "Tab", '"2"', "Tab", '"L"', "Return", '"A"', "Tab", '"3"', "Return"),
    )
    lines = ("".join(f"<td>{text}</td>" for text in texts) for texts in BLOCK)
    _copy("text/html", "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>", surroundings)
    turn.do("paste 10 × 3", "Ctrl+Home", "Down", "Right", "Ctrl+v", "Return")
    turn.do("fill down", "Ctrl+Home", "Down", "Right", *_DOWN, "Ctrl+d")
    turn.do("undo all seven", *["Ctrl+z"] * 7)
    turn.do("find an account's row", "Ctrl+f", _FOUND, "Return")
    program.beside("Escape")
    turn.do("filter to tier 1", "Ctrl+Home", "Right", "Right", "Alt+Down", '"1"', "Return")
    turn.do("sort by revenue", "Right", "Right", "Alt+d", "Down", "Down", "Return")
    turn.do("export what is shown", "Ctrl+Home", "Ctrl+Shift+End", "Ctrl+c", "Ctrl+n", "Ctrl+v", "Ctrl+s")
    program.beside("Ctrl+a", f'"{_fresh(folder / "theirs-shown")}"')
    turn.do("export what is shown", "Tab", '"E"', "Return", "Return")
    program.beside("Ctrl+w", "Ctrl+Home", "Ctrl+z", "Ctrl+z", "Ctrl+Home")
    turn.do("group by stage with sums", "Alt+d", "t", "s", "Tab", "space", "Return")
    return _ended(program, turn, folder / "theirs-shown")


def _ended(program: Program, turn: Round, exported: Path) -> Times:
    program.end()
    written = [len(read_table(one).rows) for one in _named(exported)]
    tier_1 = sum(row[portfolios.COLUMNS.index("Tier")] == "1" for row in portfolios.rows(1, _ACCOUNTS))
    assert written == [tier_1], f"{written} rows were exported and not {tier_1}: the keys went astray"
    return turn.times


def _fresh(path: Path) -> Path:
    for old in _named(path):
        old.unlink()
    return path


def _named(path: Path) -> list[Path]:
    """Return the workbooks of this name; a dialog may put its own ending to it."""
    return list(path.parent.glob(f"{path.name}*.xlsx"))


def _copy(kind: str, text: str, surroundings: Mapping[str, str]) -> None:
    subprocess.run(("xclip", "-selection", "clipboard", "-t", kind), input=text.encode(), env=surroundings, check=True)


def _office(folder: Path) -> tuple[str, str]:
    return "soffice", f"-env:UserInstallation={(folder / 'office').as_uri()}"


def prepare(folder: Path, surroundings: Mapping[str, str]) -> None:
    """Make the same accounts for both."""
    portfolios.fill(folder / "book.csdesk", _ACCOUNTS)
    table = folder / "book.csv"
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    order = (*_ORDER, *(name for name in rows[0] if name not in _ORDER))
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, order)
        writer.writeheader()
        writer.writerows(rows)
    made = ("--headless", "--convert-to", "xlsx", "--infilter=CSV:44,34,76,1", "--outdir", str(folder), str(table))
    subprocess.run((*_office(folder), *made), env=surroundings, check=True, capture_output=True)


def table(turns: Sequence[tuple[Times, Times]]) -> Iterable[str]:
    """Return the lines of a table: the median of each task in both, and the median of their ratios."""
    yield f"| seconds at {RATE} keys a second | csdesk | Calc | ratio |"
    yield "|---|---|---|---|"
    sums = [(_summed(left), _summed(right)) for left, right in turns]
    for task in sums[0][0]:
        ours_took, theirs_took = (median(turn[side][task] for turn in sums) for side in (0, 1))
        ratio = median(left[task] / right[task] for left, right in sums)
        yield f"| {task} | {ours_took:.1f} | {theirs_took:.1f} | {ratio:.2f} |"


def _summed(times: Times) -> Times:
    whole = sum(times.values())
    return {**times, "all but the start": whole - times["start"], "all of it": whole}


def main(rounds: int = _ROUNDS) -> int:
    """Time both in turns and write the table; without the programs, say which is missing."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        sys.stderr.write(f"To time a morning beside a spreadsheet, these have to be installed: {', '.join(missing)}.\n")
        return 2
    with TemporaryDirectory(prefix="csdesk-timed-") as name, display(Path(name)) as surroundings:
        folder = Path(name)
        prepare(folder, surroundings)
        turns = [(ours(folder, surroundings), spreadsheet(folder, surroundings)) for _round in range(rounds)]
    sys.stdout.write("\n".join(table(turns)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
