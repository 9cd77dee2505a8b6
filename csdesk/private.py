"""Files and folders that hold what customers entrusted to her: nobody else on this computer may read them."""

from pathlib import Path

_FILE, _FOLDER = 0o600, 0o700


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it that are missing; one that is there stays as it is."""
    if not folder.is_dir():
        if folder.parent != folder:
            make_folder(folder.parent)
        folder.mkdir(_FOLDER, exist_ok=True)


def claim(path: Path) -> None:
    """Make an empty file before anything is written into it, or close one that is there to others."""
    path.touch(_FILE)
    path.chmod(_FILE)


def keep(file: Path, text: str) -> None:
    """Let a file hold a text, written beside it and put in its place; raise OSError where that cannot be."""
    make_folder(file.parent)
    beside = file.with_suffix(".part")
    claim(beside)
    beside.write_text(text, "utf-8")
    beside.replace(file)
