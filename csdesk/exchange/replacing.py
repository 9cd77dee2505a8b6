"""Writing a file for others: all of it or nothing."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from csdesk import private
from csdesk.domain.outputs import refuse_no_file
from csdesk.errors import CsdeskError
from csdesk.i18n import later_words


class UnwrittenFileError(CsdeskError):
    """The file could not be written; what was there before is untouched."""

    says = later_words.tr("{path} cannot be written. Close it in other programs, check its folder and try again.")
    path: Path


def replace_file(path: Path, content: bytes, check: Callable[[bytes], object] = bool) -> None:
    """Write beside the place and move it there when it is safely on the disk; ``check`` raises what is wrong with it.

    A check that raises leaves an earlier file as it was; so does a disk that fails, with UnwrittenError. What is there
    and is no file (a device, a pipe) is refused with NoFileError.
    """
    try:
        refuse_no_file(path)
        place = path.resolve()  # through a link, so that it stays one
        _refuse_read_only(place)
        beside = place.with_name(f".csdesk-{uuid4().hex}{path.suffix}")
        try:
            _write_out(content, beside)
            check(beside.read_bytes())
            beside.replace(place)
        finally:
            beside.unlink(missing_ok=True)
    except (OSError, ValueError, RuntimeError) as error:  # no such name; links that go round
        raise UnwrittenFileError(path) from error


def _refuse_read_only(place: Path) -> None:
    """Raise OSError for a file that somebody has locked: to move another over it would pass by the lock."""
    if place.is_file() and not place.stat().st_mode & stat.S_IWUSR:
        raise PermissionError(place)


def _write_out(content: bytes, path: Path) -> None:
    private.claim(path)
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
