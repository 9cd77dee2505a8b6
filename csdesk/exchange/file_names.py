"""Names of files: such as every file system takes, and what a file is about whatever the day in its name."""

import re
import unicodedata
from datetime import date
from pathlib import Path

_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST = 60
_DATED = re.compile(
    r"[\s_.()（）\[\]-]*(?:(?:19|20)[0-9]{2}[-_.年]?(?:[0-9]{1,2}(?:[-_.月]?[0-9]{1,2}日?)?月?)?|[0-9]{6}(?:[0-9]{2})?|v[0-9]+|"
    r"\([0-9]+\)|copy|のコピー|コピー|最新版?|最終版?|final|latest)(?=$|[\s_.()（）\[\]-])",
    re.IGNORECASE,
)


def file_name(*parts: str, day: date, ending: str) -> str:
    """Return a name of these parts and a day; what a system could refuse is left out of it."""
    safe = (" ".join(_UNSAFE.sub(" ", part).split()) for part in parts)
    short = [part.strip(" .")[:_LONGEST].strip(" .") for part in safe]
    return "_".join([*(part for part in short if part), day.isoformat()]) + ending


def subject(path: Path) -> str:
    """Return what a file is called without its day, its version and its ending: next month's list is the same."""
    stem = unicodedata.normalize("NFC", path.stem)
    return _DATED.sub("", stem).strip(" _.-()（）[]") or stem
