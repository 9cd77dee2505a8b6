"""The user's preferences on this computer, and where her files are; the portfolio's own are in its file."""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TypeVar

from csdesk import private

NAME = "csdesk"
_SETTINGS, _WINDOW, _REMINDED = "settings.json", "window.json", "reminded.json"
_FILES = 20
"""Of so many files it is kept when they were looked at."""


@dataclass(frozen=True)
class Settings:
    """What the user prefers: empty means what the system says; a week begins on Monday unless it says sunday.

    ``tour`` is "done" once it was taken or skipped. ``remind_before`` is minutes, ``due_at`` and the quiet hours are
    times of day (``09:00``), empty for none.
    """

    language: str = ""
    theme: str = ""
    week: str = ""
    tour: str = ""
    remind_before: str = "10"
    due_at: str = "09:00"
    quiet_from: str = ""
    quiet_to: str = ""

    def but(self, **changes: str) -> "Settings":
        """Return the settings with some changed."""
        return replace(self, **changes)


@dataclass(frozen=True)
class Left:
    """How the window was left: its geometry as Qt writes it, the portfolio's columns and its view.

    ``beside`` is what stood beside a plan's outline: "nothing", or as at first its timeline. ``looks`` say by file when
    she looked at what moved.
    """

    geometry: str = ""
    columns: str = ""
    view: str = ""
    beside: str = ""
    looks: str = ""

    def looks_at(self, book: Path) -> str:
        """Return when she looked at what moved in a file; empty if that is not known."""
        return _by_file(self.looks).get(str(book), "")

    def looks_with(self, book: Path, looks: str) -> str:
        """Return the looks with those at a file, of the files that were looked at last."""
        others = {path: one for path, one in _by_file(self.looks).items() if path != str(book)}
        kept = list({**others, **({str(book): looks} if looks else {})}.items())
        return json.dumps(dict(kept[-_FILES:]))


@dataclass(frozen=True)
class Reminded:
    """What was said by itself, a line each, the last one last: nothing is said twice, whenever csdesk is started."""

    said: str = ""


_Kept = TypeVar("_Kept", Settings, Left, Reminded)


def portfolio_file() -> Path:
    """Return the user's own portfolio file: CSDESK_FILE, or the one in the data folder of the system."""
    named = os.environ.get("CSDESK_FILE")
    return Path(named) if named else _data_folder() / "portfolio.csdesk"


def log_file() -> Path:
    """Return where bugs are written down; nothing of it leaves this computer."""
    return _data_folder() / "csdesk.log"


def load() -> Settings:
    """Return the preferences, or the defaults if there are none that can be read."""
    return _read(_SETTINGS, Settings())


def save(settings: Settings) -> None:
    """Keep the preferences, written beside and replaced."""
    _write(_SETTINGS, settings)


def left() -> Left:
    """Return how the window was left, as far as that is known."""
    return _read(_WINDOW, Left())


def leave(left: Left) -> None:
    """Keep how the window is left; where it cannot be kept, it opens as at first."""
    with suppress(OSError):
        _write(_WINDOW, left)


def reminded() -> Reminded:
    """Return what was said by itself."""
    return _read(_REMINDED, Reminded())


def keep_reminded(kept: Reminded) -> None:
    """Keep what was said; where it cannot be kept it may be said again after the next start."""
    with suppress(OSError):
        _write(_REMINDED, kept)


def language(chosen: str = "") -> str:
    """Return ja or en: what was chosen, or what the system speaks."""
    if chosen in ("ja", "en"):
        return chosen
    spoken = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "ja" if spoken.lower().startswith(("ja", "japanese")) else "en"


def _data_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path(NAME, appauthor=False)


def _read(name: str, usual: _Kept) -> _Kept:
    try:
        kept = json.loads((config_folder() / name).read_text("utf-8"))
        return replace(usual, **{field: str(kept[field]) for field in asdict(usual) if field in kept})
    except (OSError, ValueError, TypeError):
        return usual


def _write(name: str, kept: Settings | Left | Reminded) -> None:
    private.keep(config_folder() / name, json.dumps(asdict(kept), indent=1))


def _by_file(text: str) -> dict[str, str]:
    try:
        kept = json.loads(text)
    except ValueError:
        return {}
    return {path: str(one) for path, one in kept.items()} if isinstance(kept, dict) else {}


def config_folder() -> Path:
    """Return where preferences are kept."""
    from platformdirs import user_config_path

    return user_config_path(NAME, appauthor=False)
