"""Let a monkey work, each in a process of its own, so that one that takes the process with it is told of.

python3 dev.py monkey [SEED ...] [--minutes N]     ten seeds of ten minutes
"""

import json
import os
import re
import subprocess
import sys
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import indent
from typing import Any

_MOST_GROWTH = 1.2
_LAST, _TRACE = 25, 60
"""So many of the last steps are told, and so many lines of what the process said."""


def main(arguments: list[str]) -> None:
    """Let a monkey of each seed work; exit with 1 if something broke."""
    parser = ArgumentParser(prog="dev.py monkey")
    parser.add_argument("seeds", nargs="*", type=int, default=list(range(10)))
    parser.add_argument("--minutes", type=float, default=10)
    asked = parser.parse_args(arguments)
    found = [_let_loose(seed, asked.minutes) for seed in asked.seeds]
    sys.exit(not all(found))


def _let_loose(seed: int, minutes: float) -> bool:
    with TemporaryDirectory(prefix="csdesk-monkey-") as place:
        folder = Path(place)
        told, said = folder / "steps.txt", folder / "said.txt"
        command = [sys.executable, "-X", "faulthandler", "-m", "tests.monkey.work"]
        with said.open("w", encoding="utf-8") as heard:
            ended = subprocess.run(
                [*command, str(seed), str(minutes), place],
                check=False,
                stdout=heard,
                stderr=heard,
                env={**os.environ, "PYTHONMALLOC": "malloc"},  # then the system can say what is held
            ).returncode
        report = folder / "report.json"
        faults = _faults(json.loads(report.read_text("utf-8"))) if report.exists() else ["no report"]
        faults += [f"the process ended with {ended}"] if ended else []
        sys.stdout.write(f"seed {seed}: {'; '.join(faults) or report.read_text('utf-8')}\n")
        if faults:
            sys.stdout.writelines(_last(told, _LAST) + _last(said, _TRACE) + _bugs(folder / "csdesk" / "csdesk.log"))
        sys.stdout.flush()
        return not faults


def _faults(report: dict[str, Any]) -> list[str]:
    faults = [f"{report['bugs']} bugs in {report['steps']} steps"] if report["bugs"] else []
    (warm, _had), (end, _has) = report["warm"], report["end"]
    if end > _MOST_GROWTH * warm:
        faults.append(f"what is held went from {warm} to {end} MB")
    if report["changed"]:
        rows = (f"{table}: {row}" for table, apart in report["changed"].items() for row in apart)
        faults.append("\n  ".join(["all undone is not as at the start:", *rows]))
    return faults


def _last(file: Path, count: int) -> list[str]:
    lines = file.read_text("utf-8", "replace").splitlines(keepends=True) if file.exists() else []
    return [f"  {line}" for line in lines[-count:]]


def _bugs(log: Path) -> list[str]:
    """Return the bugs that were written down, each once and how often it came."""
    whole = log.read_text("utf-8", "replace") if log.exists() else ""
    counts = Counter(re.split(r"^\d{4}-.* ERROR ", whole, flags=re.MULTILINE)[1:])
    return [indent(f"{count} times: {bug}", "  ") for bug, count in counts.most_common()]


if __name__ == "__main__":
    main(sys.argv[1:])
