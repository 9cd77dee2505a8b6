"""A process of its own for what foreign files may do: it is bounded, may be stopped, and takes nothing down."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from time import monotonic

from csdesk.domain.wanted import still_wanted

COMMAND = (sys.executable, "-P", "-m")
"""What runs a module; a frozen program, which has no ``-m``, puts its own words here."""
_ROOT = str(Path(__file__).parents[2])
_BETWEEN = 0.1
"""Seconds between two looks at whether the work is still wanted."""


class SlowError(Exception):
    """The process took longer than it may, and was ended."""


class DiedError(Exception):
    """The process ended otherwise than it should; ``for_memory`` if it asked for more than there may be."""

    def __init__(self, code: int, said: bytes) -> None:
        super().__init__(code)
        self.for_memory = b"memory" in said.lower() or b"bad_alloc" in said


class NoProcessError(Exception):
    """The system gave no process."""


def run(module: str, *arguments: str, seconds: float, given: bytes = b"") -> bytes:
    """Run a module of csdesk with bytes as its input; return what it wrote.

    Raise SlowError, DiedError or UnstartedError.
    """
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([_ROOT, os.environ.get("PYTHONPATH", "")])}
    until, pipe = monotonic() + seconds, subprocess.PIPE
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    command = [*COMMAND, module, *arguments]
    try:
        begun = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=environment, creationflags=hidden)
    except OSError as error:
        raise NoProcessError from error
    with begun as process:
        try:
            written, said = _heard(process, given, until)
        finally:
            process.kill()  # nothing happens to one that has ended
    if process.returncode:
        raise DiedError(process.returncode, said)
    return written


def _heard(process: "subprocess.Popen[bytes]", given: bytes | None, until: float) -> tuple[bytes, bytes]:
    while monotonic() < until:
        try:
            return process.communicate(given, timeout=_BETWEEN)
        except subprocess.TimeoutExpired:
            given = None  # it is being written
            still_wanted()
    raise SlowError


def limit(*, memory: int, seconds: int) -> None:
    """Let this process have so many bytes and so much time of a processor, where the system can say so."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
