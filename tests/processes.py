"""Programs in a process of their own: some are killed in the middle.

Where the start is not what a test is about, a process branches off from one that has imported what it needs.
"""

import multiprocessing
import os
import signal
import subprocess
import sys

_FORKS = "forkserver" in multiprocessing.get_all_start_methods()
BRANCHES = multiprocessing.get_context("forkserver" if _FORKS else "spawn")
"""Begins a process that calls a function; what is in ``preloaded`` it has imported already."""
BRANCHES.set_forkserver_preload(["tests.preloaded"])


def run(code: str) -> str:
    """Run a program that ends well; return what it said."""
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env=_environment())
    return done.stdout


def run_apart(code: str) -> None:
    """Run a program that ends well and says nothing."""
    assert _status(code) == 0, "stderr says why"


def run_until_killed(code: str) -> None:
    """Run a program that kills itself, as a power cut would; ``die()`` is given to it."""
    assert _status(code) == -signal.SIGKILL, "stderr says why"


def _status(code: str) -> int | None:
    process = BRANCHES.Process(target=_live, args=(code,))
    process.start()
    process.join()
    return process.exitcode


def _live(code: str) -> None:
    exec(code, {"die": _die, "os": os, "signal": signal})


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def begin(*arguments: object, **environment: str) -> "subprocess.Popen[str]":
    """Begin a Python program, with what it says at hand; others may be told what it is to find around it."""
    command = [sys.executable, *map(str, arguments)]
    pipe, around = subprocess.PIPE, {**_environment(), **environment}
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, encoding="utf-8", env=around)


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": "."}
