"""Actions as a calendar (RFC 5545): events on their deadlines, or to-dos; the same action keeps its UID."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_WIDE = 75
"""Octets of a line; what is longer goes on in the next, after a blank."""


@dataclass(frozen=True)
class CalendarEntry:
    """What stands in a calendar on a day; ``done_on`` is told of to-dos."""

    uid: str
    title: str
    due: date | None
    start: date | None = None
    notes: str = ""
    category: str = ""
    done_on: date | None = None


def written(entries: Iterable[CalendarEntry], now: datetime, *, todos: bool = False) -> bytes:
    """Return a calendar: events all day long on the deadlines of what has one, or all of it as to-dos."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//csdesk//csdesk//EN", "CALSCALE:GREGORIAN"]
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    for one in entries:
        if todos or one.due is not None:
            lines += _todo(one, stamp) if todos else _event(one, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _event(one: CalendarEntry, stamp: str) -> Iterator[str]:
    assert one.due is not None
    after = min(one.due, date.max - timedelta(1)) + timedelta(1)
    yield from ("BEGIN:VEVENT", *_common(one, stamp))
    yield from (f"DTSTART;VALUE=DATE:{_day(one.due)}", f"DTEND;VALUE=DATE:{_day(after)}", "TRANSP:TRANSPARENT")
    yield "END:VEVENT"


def _todo(one: CalendarEntry, stamp: str) -> Iterator[str]:
    yield from ("BEGIN:VTODO", *_common(one, stamp))
    if one.start is not None and (one.due is None or one.start < one.due):
        yield f"DTSTART;VALUE=DATE:{_day(one.start)}"
    if one.due is not None:
        yield f"DUE;VALUE=DATE:{_day(one.due)}"
    yield f"STATUS:{'COMPLETED' if one.done_on else 'NEEDS-ACTION'}"
    yield "END:VTODO"


def _common(one: CalendarEntry, stamp: str) -> Iterator[str]:
    yield from (f"UID:{one.uid}@csdesk", f"DTSTAMP:{stamp}", f"SUMMARY:{_escaped(one.title)}")
    if one.notes:
        yield f"DESCRIPTION:{_escaped(one.notes)}"
    if one.category:
        yield f"CATEGORIES:{_escaped(one.category)}"


def _day(day: date) -> str:
    return f"{day:%Y%m%d}" if day.year > 999 else day.isoformat().replace("-", "")


def _escaped(text: str) -> str:
    for sign in "\\;,":
        text = text.replace(sign, "\\" + sign)
    return "\\n".join(text.splitlines())


def _folded(line: str) -> Iterator[str]:
    """Yield a line in parts of 75 octets at most, none of which ends within a letter."""
    part, first = "", True
    for letter in line:
        room = _WIDE if first else _WIDE - 1
        if len((part + letter).encode()) > room:
            yield part if first else f" {part}"
            part, first = "", False
        part += letter
    yield part if first else f" {part}"
