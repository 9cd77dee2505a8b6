"""The user's preferences on this computer, and where her files are; the portfolio's own are in its file."""

import json
import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path

NAME = "csdesk"


@dataclass(frozen=True)
class Settings:
    """What the user prefers: empty means what the system says."""

    language: str = ""
    theme: str = ""

    def but(self, **changes: str) -> "Settings":
        """Return the settings with some changed."""
        return replace(self, **changes)


def portfolio_file() -> Path:
    """Return the user's own portfolio file: CSDESK_FILE, or the one in the data folder of the system."""
    named = os.environ.get("CSDESK_FILE")
    return Path(named) if named else _data_folder() / "portfolio.csdesk"


def log_file() -> Path:
    """Return where bugs are written down; nothing of it leaves this computer."""
    return _data_folder() / "csdesk.log"


def load() -> Settings:
    """Return the preferences, or the defaults if there are none that can be read."""
    try:
        kept = json.loads(_settings_file().read_text("utf-8"))
        return Settings(**{name: str(kept[name]) for name in asdict(Settings()) if name in kept})
    except (OSError, ValueError, TypeError):
        return Settings()


def save(settings: Settings) -> None:
    """Keep the preferences, written beside and replaced."""
    file = _settings_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(".part")
    beside.write_text(json.dumps(asdict(settings), indent=1), "utf-8")
    beside.replace(file)


def language(chosen: str = "") -> str:
    """Return ja or en: what was chosen, or what the system speaks."""
    if chosen in ("ja", "en"):
        return chosen
    spoken = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "ja" if spoken.lower().startswith(("ja", "japanese")) else "en"


def _data_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path(NAME, appauthor=False)


def _settings_file() -> Path:
    from platformdirs import user_config_path

    return user_config_path(NAME, appauthor=False) / "settings.json"
