"""Which portfolio files were opened on this computer: one that is gone is not made anew as if there had been none."""

import json
from contextlib import suppress
from pathlib import Path

from csdesk import private
from csdesk.settings import config_folder

_NAME, _MOST = "opened.json", 50


def remember(path: Path, kept: Path | None = None) -> None:
    """Remember that a file was opened, and where what was in it is kept now, if the file itself is gone."""
    this, known = str(path.absolute()), _known()
    if known.get(this) == (str(kept.absolute()) if kept else ""):
        return
    others = [(file, where) for file, where in known.items() if file != this]
    with suppress(OSError):  # then it is not remembered
        now = {**dict(others[1 - _MOST :]), this: str(kept.absolute()) if kept else ""}
        private.keep(config_folder() / _NAME, json.dumps(now, ensure_ascii=False, indent=1))


def is_missing(path: Path) -> bool:
    """Tell whether a file was opened once, and is not where it was."""
    return str(path.absolute()) in _known() and not path.exists()


def kept_in(path: Path) -> Path | None:
    """Return the file that has what was in one that is gone, if it is known and there."""
    kept = _known().get(str(path.absolute()), "")
    return Path(kept) if kept and Path(kept).exists() else None


def _known() -> dict[str, str]:
    try:
        found = json.loads((config_folder() / _NAME).read_text("utf-8"))
        return {str(file): str(where) for file, where in found.items()}
    except (OSError, ValueError, AttributeError):
        return {}
