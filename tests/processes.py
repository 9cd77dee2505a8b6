"""Programs in a process of their own: some are killed in the middle."""

import os
import signal
import subprocess
import sys


def run(code: str) -> str:
    """Run a program that ends well; return what it said."""
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env=_environment())
    return done.stdout


def run_until_killed(code: str) -> None:
    """Run a program that kills itself, as a power cut would; ``die()`` is given to it."""
    head = "import os, signal\ndef die(): os.kill(os.getpid(), signal.SIGKILL)\n"
    done = subprocess.run([sys.executable, "-c", head + code], check=False, capture_output=True, env=_environment())
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()


def begin(*arguments: object, **environment: str) -> "subprocess.Popen[str]":
    """Begin a Python program, with what it says at hand; others may be told what it is to find around it."""
    command = [sys.executable, *map(str, arguments)]
    pipe, around = subprocess.PIPE, {**_environment(), **environment}
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, encoding="utf-8", env=around)


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": "."}
