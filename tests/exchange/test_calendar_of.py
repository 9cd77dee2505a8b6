"""Actions as a calendar: what RFC 5545 asks for, and UIDs that stay."""

from datetime import UTC, date, datetime

from csdesk.exchange.calendar_of import CalendarEntry, written

_NOW = datetime(2026, 11, 19, 9, 30, tzinfo=UTC)
_ONE = CalendarEntry("u-1", "Call; Acme, Inc.", date(2026, 12, 31), date(2026, 12, 28), "a\nb", "Acme")


def _lines(entries: list[CalendarEntry], *, todos: bool = False) -> list[str]:
    text = written(entries, _NOW, todos=todos).decode()
    assert text.endswith("\r\n")
    return text.split("\r\n")[:-1]


def test_an_event_is_all_day_on_the_deadline() -> None:
    assert _lines([_ONE, CalendarEntry("u-2", "some day", None)]) == [
        *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//csdesk//csdesk//EN", "CALSCALE:GREGORIAN"),
        *("BEGIN:VEVENT", "UID:u-1@csdesk", "DTSTAMP:20261119T093000Z", r"SUMMARY:Call\; Acme\, Inc."),
        *(r"DESCRIPTION:a\nb", "CATEGORIES:Acme", "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101"),
        *("TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR"),
    ]


def test_a_to_do_has_its_days_and_one_without_is_there_too() -> None:
    lines = _lines([_ONE, CalendarEntry("u-2", "some day", None)], todos=True)
    assert lines.count("BEGIN:VTODO") == 2
    assert "DUE;VALUE=DATE:20261231" in lines
    assert "DTSTART;VALUE=DATE:20261228" in lines
    assert lines.count("STATUS:NEEDS-ACTION") == 2


def test_long_lines_are_folded_between_letters() -> None:
    title = "来週の定例の準備をする" * 12
    lines = written([CalendarEntry("u", title, date(9999, 12, 31))], _NOW).split(b"\r\n")
    assert max(map(len, lines)) <= 75
    unfolded = b"\r\n".join(lines).replace(b"\r\n ", b"").decode()
    assert f"SUMMARY:{title}" in unfolded
