"""Killed with -9 while a note is being typed: on the disk is the text of at most a second before."""

from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random
from select import select
from time import monotonic

from csdesk.desk import open_desk
from tests.faults.trial import PATIENCE, Trial, held
from tests.processes import begin

_KILLS, _LATEST, _WITHIN = 100, 2.5, 1.0


def _typing(folder: Path, kills: int = _KILLS) -> str:
    random, worst = Random(1), 0.0
    for number in range(kills):
        book = folder / f"{number}.csdesk"
        with closing(open_desk(book)) as desk:
            desk.accounts.add("Yamadaya")
            desk.notes.add(1, date(2026, 11, 19), "begun")
        worst = max(worst, _killed(book, random.uniform(0.1, _LATEST)))
    return f"{kills} kills while typing: at most {worst:.2f} s of it lost"


def _killed(book: Path, after: float) -> float:
    """Kill a process that types some time after its first key; return for how long its last letters had been typed."""
    process = begin("-m", "tests.faults.typist", book, QT_QPA_PLATFORM="offscreen")
    assert process.stdout is not None
    ready, _to_write, _wrong = select([process.stdout], [], [], PATIENCE)
    held(bool(ready), "nothing was typed")
    typed = [process.stdout.readline()]
    until = monotonic() + after
    while monotonic() < until:
        typed.append(process.stdout.readline())
    at = monotonic()
    process.kill()
    typed += process.communicate()[0].splitlines(keepends=True)
    with closing(open_desk(book)) as desk:
        (note,) = desk.notes.all()
        records = desk.notes.records(note.id)
    lines = note.text.split("\n")
    apart = [one for one in records if one.line_no is None or lines[one.line_no] != one.line]
    held(not apart, f"lines and records do not agree: {apart} in {lines}")
    pairs = [line.split() for line in typed if line.endswith("\n")]
    held(len(pairs) > 1, "nothing was typed")
    lost = [at - float(moment) for length, moment in pairs if int(length) > len(note.text)]
    longest = max(lost, default=0.0)
    held(longest <= _WITHIN, f"{longest:.2f} s of what was typed is not there")
    return longest


TRIALS = (Trial("killed while typing a note", _typing),)
