"""What a kill or a full disk leaves of files that were being made: cleared at the next start."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from csdesk.store.backups import folder_of

_HALF_MADE = re.compile(r"\.(?:(?P<pid>\d+)\.)?(?:part|new)(?:-wal|-shm|-journal)?$")


def clear(path: Path) -> None:
    """Delete what was left half made beside a file and among its backups, but for what a running program is making."""
    for folder, beginning in ((path.parent, f"{path.name}."), (folder_of(path), "")):
        for left in _half_made(folder, beginning):
            with suppress(OSError):
                left.unlink()


def _half_made(folder: Path, beginning: str) -> Iterator[Path]:
    with suppress(OSError):
        for each in os.scandir(folder):
            found = _HALF_MADE.search(each.name)
            if found and each.name.startswith(beginning) and each.is_file() and not _is_running(found["pid"]):
                yield Path(each.path)


def _is_running(pid: str | None) -> bool:
    if pid is None:
        return False
    if os.name != "posix":  # there is no harmless way to ask: a file that is open cannot be deleted there
        return False
    try:
        os.kill(int(pid), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
