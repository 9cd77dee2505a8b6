"""Texts that could not be written into the file yet, kept beside it until they are: whatever ends the program."""

import os
from contextlib import suppress
from pathlib import Path

from csdesk import private

_FOLDER, _KIND = ".unsaved", ".txt"


def keep(book: Path, name: str, text: str) -> None:
    """Keep a text of a name; where that cannot be either, it is only in the window."""
    place = _place(book, name)
    with suppress(OSError):
        private.make_folder(place.parent)
        fresh = place.with_suffix(".new")
        private.claim(fresh)
        with fresh.open("wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(place)


def kept(book: Path, name: str) -> str | None:
    """Return the text of a name, None where none is kept."""
    try:
        return _place(book, name).read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return None


def forget(book: Path, name: str) -> None:
    """Keep a text no longer; the last takes the folder along."""
    place = _place(book, name)
    with suppress(OSError):
        place.unlink(missing_ok=True)
        place.parent.rmdir()


def _place(book: Path, name: str) -> Path:
    return book.with_name(book.name + _FOLDER) / f"{name}{_KIND}"
