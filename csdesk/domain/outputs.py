"""Where a file may be written."""

from pathlib import Path

from csdesk.errors import NoFileError


def refuse_no_file(path: Path) -> None:
    """Raise NoFileError where a file would take the place of a device or a pipe, at the end of any link, too."""
    if path.exists() and not (path.is_file() or path.is_dir()):  # the place of a folder no file can take
        raise NoFileError(path)
