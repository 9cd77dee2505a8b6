"""Names of files that every file system takes."""

import re
from datetime import date

_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST = 60


def file_name(*parts: str, day: date, ending: str) -> str:
    """Return a name of these parts and a day; what a system could refuse is left out of it."""
    safe = (" ".join(_UNSAFE.sub(" ", part).split()) for part in parts)
    short = [part.strip(" .")[:_LONGEST].strip(" .") for part in safe]
    return "_".join([*(part for part in short if part), day.isoformat()]) + ending
