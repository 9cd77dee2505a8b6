"""Times of day as people write them: 14:00, 2:30 pm, 午後2時半; from when to when, or for how long."""

import re
from unicodedata import normalize

_HOUR, _DAY = 60, 24 * 60
_CLOCK = r"(午前|午後)?\s*(\d{1,2})(?:[:.時h](\d{2}|半)?分?)?\s*(am|pm)?"
_SHORT = re.compile(r"(\d{1,2})(\d{2})")
_TIME = re.compile(_CLOCK)
_SPAN = re.compile(rf"(?P<start>.+?)\s*(?:[-–—~〜から]|から|to)\s*(?P<end>{_CLOCK})(?:まで)?")
_LASTS = re.compile(r"(?P<start>.+?)\s+(?:(\d{1,2}(?:\.5)?)\s*(?:h|時間))?\s*(?:(\d{1,3})\s*(?:min|minutes|m|分))?")


def read_time(text: str) -> tuple[str, int | None]:
    """Return the time of day in a text (``14:00``), and for how many minutes if that is said; nothing for no text.

    Raise ValueError where there is none in it.
    """
    said = " ".join(normalize("NFKC", text).casefold().split())
    if not said:
        return "", None
    if found := _SPAN.fullmatch(said):
        start, end = _minutes(found["start"]), _minutes(found["end"])
        if end <= start:
            raise ValueError(text)
        return _clock(start), end - start
    if (found := _LASTS.fullmatch(said)) and (found[2] or found[3]):
        lasts = int(float(found[2] or 0) * _HOUR) + int(found[3] or 0)
        if not 0 < lasts < _DAY:
            raise ValueError(text)
        return _clock(_minutes(found["start"])), lasts
    return _clock(_minutes(said)), None


def span(starts: str, minutes: int) -> str:
    """Return from when to when, nothing without a time of day; what goes beyond midnight names its start alone.

    What another program has put there and is no time is shown as it is.
    """
    try:
        end = _minutes(starts) + minutes
    except ValueError:
        return starts
    return f"{starts}–{_clock(end)}" if minutes and end < _DAY else starts


def _minutes(said: str) -> int:
    """Return the minutes since midnight."""
    if found := _SHORT.fullmatch(said):
        hour, minute, half = int(found[1]), int(found[2]), ""
    elif found := _TIME.fullmatch(said):
        hour, minute, half = int(found[2]), 30 if found[3] == "半" else int(found[3] or 0), found[1] or found[4] or ""
    else:
        raise ValueError(said)
    if half:
        if not 0 <= hour <= 12:
            raise ValueError(said)
        hour = hour % 12 + (12 if half in ("午後", "pm") else 0)
    if hour > 23 or minute > 59:
        raise ValueError(said)
    return hour * _HOUR + minute


def _clock(minutes: int) -> str:
    return f"{minutes // _HOUR:02}:{minutes % _HOUR:02}"
