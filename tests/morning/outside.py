"""A program as somebody before the screen has it: started, worked by keys on a display of its own, waited for.

Nothing is asked of the program itself: whether it is idle is read from the processor time of its processes.
"""

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep

RATE = 8  # keys a second
NEEDED = ("Xvfb", "openbox", "xdotool", "xclip", "soffice")
_QUIET, _QUIET_AT_START = 0.1, 1.0  # seconds without work, and it is idle
_LOOK, _WORK = 0.02, 0.003  # seconds between two looks, and of work between them that count
_LONGEST = 90


@contextmanager
def display(folder: Path) -> Iterator[dict[str, str]]:
    """Open a display with a window manager; yield the environment of a program on it, at home in a folder."""
    number, other = os.pipe()
    server = subprocess.Popen(
        ("Xvfb", "-displayfd", str(other), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"),
        pass_fds=(other,),
        stderr=subprocess.DEVNULL,
    )
    shown = f":{os.read(number, 9).decode().strip()}"
    places = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "CACHE")}
    surroundings = {**os.environ, **places, "HOME": str(folder), "DISPLAY": shown, "LANG": "en_US.UTF-8"}
    surroundings.pop("QT_QPA_PLATFORM", None)
    frames = subprocess.Popen("openbox", env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield surroundings
    finally:
        for one in (frames, server):
            one.terminate()
            one.wait()


class Program:
    """A program that was started; ``seconds`` is what its user has spent until now, at the rate of the keys."""

    def __init__(self, command: Sequence[str], title: str, surroundings: Mapping[str, str]) -> None:
        """Start it, and wait until its window is there and nothing more is done."""
        self._surroundings, self.seconds, began = surroundings, 0.0, monotonic()
        self._process = subprocess.Popen(
            command, env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        window = self._do("search", "--sync", "--onlyvisible", "--name", title).split()[-1]
        self.seconds = self._idle(_QUIET_AT_START) - began
        self._do("windowsize", "--sync", window, "1500", "900", "windowactivate", "--sync", window)
        self._idle(_QUIET_AT_START)

    def end(self) -> None:
        """End what was started, without asking."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, 9)
        self._process.wait()

    def work(self, *keys: str) -> None:
        """Press keys or combinations, and type what stands in quotes; wait after each as long as work is done."""
        for key in keys:
            began = monotonic()
            if key[0] == '"':
                pressed = len(key) - 2
                self._do("type", "--delay", str(1000 // RATE), key[1:-1])
            else:
                pressed = key.count("+") + 1
                self._do("key", key)
            sleep(max(0.0, pressed / RATE - (monotonic() - began)))
            self.seconds += max(pressed / RATE, self._idle(_QUIET) - began)

    def beside(self, *keys: str) -> None:
        """Press keys that do not count."""
        before = self.seconds
        self.work(*keys)
        self.seconds = before

    def _do(self, *words: str) -> str:
        done = subprocess.run(
            ("xdotool", *words), env=self._surroundings, capture_output=True, text=True, check=True, timeout=_LONGEST
        )
        return done.stdout

    def _idle(self, quiet: float) -> float:
        """Wait until nothing has been done for so long; return when the last work was seen."""
        last, before = 0.0, self._worked()
        began = now = monotonic()
        while now - max(began, last) < quiet:
            assert now - began < _LONGEST, "it never came to rest"
            sleep(_LOOK)
            worked, now = self._worked(), monotonic()
            if sum(worked.values()) - sum(before.get(one, 0.0) for one in worked) > _WORK:
                last = now
            before = worked
        return last

    def _worked(self) -> dict[str, float]:
        """Return of each thread for how long it has worked, or waited for a processor that others had."""
        found = dict[str, float]()
        for process in _family(self._process.pid):
            for thread in Path(f"/proc/{process}/task").glob("*/schedstat"):
                with suppress(OSError):  # it has come to its end
                    ran, waited, _turns = thread.read_text().split()
                    found[str(thread)] = (int(ran) + int(waited)) / 1e9
        return found


def _family(first: int) -> list[int]:
    """Return a process and all that it has started."""
    found = [first]
    for one in found:  # grows as it goes
        for children in Path(f"/proc/{one}/task").glob("*/children"):
            with suppress(OSError):
                found += map(int, children.read_text().split())
    return found
