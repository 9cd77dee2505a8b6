"""Try everything that must hold whatever happens; exit with 1 if something does not.

python3 dev.py faults [WORD ...]     only the trials whose name has a word
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from traceback import print_exc

from tests.faults import ending, foreign, killing, typing
from tests.faults.trial import Trial

TRIALS = (*ending.TRIALS, *killing.TRIALS, *typing.TRIALS, *foreign.TRIALS)


def main(words: list[str]) -> None:
    """Run the trials, and say of each what was tried and whether it held."""
    chosen = [one for one in TRIALS if not words or any(word in one.name for word in words)]
    failed = [one.name for one in chosen if not _holds(one)]
    sys.stdout.write(f"{len(chosen) - len(failed)} of {len(chosen)} held\n")
    sys.exit(bool(failed) or not chosen)


def _holds(trial: Trial) -> bool:
    begun = monotonic()
    with TemporaryDirectory() as folder:
        try:
            verdict, told = "held", trial.run(Path(folder))
        except AssertionError as error:
            verdict, told = "FAILED", str(error)
        except Exception as error:  # a trial that cannot be made has not held
            print_exc()
            verdict, told = "FAILED", repr(error)
    sys.stdout.write(f"{verdict:6}  {trial.name:28} {monotonic() - begun:5.0f} s   {told}\n")
    sys.stdout.flush()
    return verdict == "held"


if __name__ == "__main__":
    main(sys.argv[1:])
