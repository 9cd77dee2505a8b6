"""Killed with -9 at moments spread over whatever is written: it is all there or not at all, and nothing is damaged."""

import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random
from subprocess import TimeoutExpired
from time import monotonic

from pypdf import PdfReader

from csdesk.desk import open_desk
from tests.app.half_typed import fill
from tests.bench.portfolios import rows, write_csv
from tests.faults.trial import PATIENCE, Trial, count, held
from tests.processes import begin

_ROUNDS, _EDITING = 12, 20
_EARLIER = b"the earlier one"
_EDIT = """
import sys
from pathlib import Path
from csdesk.desk import open_desk
desk = open_desk(Path(sys.argv[1]))
number = int(sys.argv[2])
while True:
    number += 1
    desk.accounts.edit(1, notes=str(number))
    desk.contacts.add(1, str(number))
    print(number, flush=True)
"""


def _editing(folder: Path) -> str:
    book, random, acknowledged = folder / "book.csdesk", Random(1), 0
    with closing(open_desk(book)) as desk:
        desk.accounts.add("Yamadaya")
    for _round in range(_EDITING):
        process = begin("-c", _EDIT, book, acknowledged)
        assert process.stdout is not None
        until = acknowledged + random.randrange(1, 120)
        for line in process.stdout:
            acknowledged = int(line)
            if acknowledged >= until:
                break
        process.kill()
        acknowledged = max([acknowledged, *map(int, process.communicate()[0].split())])
        people = count(book, "contacts")
        held(people >= acknowledged, f"{acknowledged} writes were acknowledged, {people} are there")
        acknowledged = people
    return f"{_EDITING} kills while editing, {acknowledged} acknowledged writes: none lost"


def _spread(command: list[object], prepare: Callable[[], object], look: Callable[[], str]) -> str:
    """Kill a command at moments spread over the time it takes; ``look`` says what is found after each."""
    prepare()
    begun = monotonic()
    said, complained = begin("-m", "csdesk", *command).communicate(timeout=PATIENCE * 2)
    whole, found = monotonic() - begun, [look()]
    held(found == ["all"], f"it does not work at all: {said} {complained}")
    for place in range(_ROUNDS):
        prepare()
        process = begin("-m", "csdesk", *command)
        try:
            process.communicate(timeout=whole * (place + 1) / _ROUNDS)
        except TimeoutExpired:
            process.kill()
            process.communicate()
        found.append(look())
    return f"{_ROUNDS} kills over {whole:.1f} s: {found.count('all') - 1} times all, {found.count('none')} times none"


def _sorted_out(found: int, none: int, whole: int) -> str:
    held(found in (none, whole), f"{found} rows are there: neither {none} nor {whole}")
    return "all" if found == whole else "none"


def _clear(book: Path) -> None:
    """Take a file away with all that stands beside it: its log, its backups."""
    for each in book.parent.glob(f"{book.name}*"):
        if each.is_dir():
            shutil.rmtree(each)
        else:
            each.unlink()


def _book(path: Path) -> None:
    _clear(path)
    with closing(open_desk(path)) as desk:
        fill(desk)


def _importing(folder: Path) -> str:
    book, file = folder / "book.csdesk", folder / "accounts.csv"
    write_csv(file, rows(0, 5000))
    look = lambda: _sorted_out(count(book), 1, 5001)  # noqa: E731
    return _spread(["--file", book, "import", "accounts", file], lambda: _book(book), look)


def _sample(folder: Path) -> str:
    book = folder / "book.csdesk"

    def _look() -> str:
        return "none" if not book.exists() else _sorted_out(count(book), 0, 40)

    def _prepare() -> None:
        _clear(book)

    return _spread(["--file", book, "demo"], _prepare, _look)


def _migrating(folder: Path) -> str:
    told = [_migrating_from(folder, schema) for schema in sorted(Path("tests/store/frozen").glob("*.sql"))]
    return "; ".join(told)


def _migrating_from(folder: Path, schema: Path) -> str:
    old, book = folder / f"{schema.stem}.csdesk", folder / "book.csdesk"
    with closing(sqlite3.connect(old)) as made:
        made.executescript(schema.read_text("utf-8"))
        accounts = int(made.execute("SELECT count(*) FROM accounts").fetchone()[0])

    def _prepare() -> None:
        _clear(book)
        shutil.copy(old, book)

    def _look() -> str:
        with closing(sqlite3.connect(book)) as found:
            version = found.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        held(count(book) == accounts, "accounts are missing")
        return "none" if version == schema.stem else "all"

    return f"from {schema.stem}: {_spread(['--file', book, 'list', 'accounts'], _prepare, _look)}"


def _whole_pdf(path: Path) -> bool:
    return len(PdfReader(path).pages) > 0


def _whole_workbook(path: Path) -> bool:
    with zipfile.ZipFile(path) as parts:
        return parts.testzip() is None


def _written(folder: Path, command: list[object], out: Path, is_whole: Callable[[Path], bool]) -> str:
    """Write over an earlier file, which stays until the new one is whole."""
    book = folder / "book.csdesk"
    _book(book)

    def _look() -> str:
        if out.read_bytes() == _EARLIER:
            return "none"
        held(is_whole(out), f"{out.name} is half a file")
        return "all"

    return _spread(["--file", book, *command, "-o", out], lambda: out.write_bytes(_EARLIER), _look)


def _pdf(folder: Path) -> str:
    return _written(folder, ["plan-pdf", "1"], folder / "out.pdf", _whole_pdf)


def _excel(folder: Path) -> str:
    return _written(folder, ["export", "accounts"], folder / "out.xlsx", _whole_workbook)


def _handover(folder: Path) -> str:
    book, out = folder / "book.csdesk", folder / "out"
    _book(book)

    def _look() -> str:
        pdfs, packs = list(out.glob("*.pdf")), list(out.glob("*.json"))
        held(all(map(_whole_pdf, pdfs)), "half a PDF")
        held(all(pack.read_text("utf-8").rstrip().endswith("}") for pack in packs), "half a JSON")
        return "all" if pdfs and packs else "none"

    return _spread(["--file", book, "handover", "1", "-o", out], lambda: shutil.rmtree(out, ignore_errors=True), _look)


TRIALS = (
    Trial("killed while editing", _editing),
    Trial("killed during an import", _importing),
    Trial("killed during the sample", _sample),
    Trial("killed during a migration", _migrating),
    Trial("killed during a PDF", _pdf),
    Trial("killed during an Excel file", _excel),
    Trial("killed during a handover", _handover),
)
