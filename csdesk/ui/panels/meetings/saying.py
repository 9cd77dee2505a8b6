"""What is said of a meeting: how it stands, who attends, what comes next."""

from datetime import date

from csdesk.domain.meetings import MeetingStanding, Presence
from csdesk.domain.plans import Side
from csdesk.services.meetings.rows import MeetingRow
from csdesk.ui import dates, labels, theme
from csdesk.ui.words import words

ICONS = {
    MeetingStanding.COMING: "clock",
    MeetingStanding.UNFINISHED: "circle-alert",
    MeetingStanding.HELD: "circle-check",
    MeetingStanding.CANCELLED: "x",
}
_AWAY = (Presence.DECLINED, Presence.MISSED)


def day(on: date, today: date) -> str:
    """Return a day with that of the week, where room is short: Thu 19 Nov, 11/19（木）."""
    short, weekday = dates.short(on, today, words.language), dates.weekday(on, words.language)
    return f"{short}（{weekday}）" if words.language == "ja" else f"{weekday} {short}"


def called(row: MeetingRow) -> str:
    """Return what a meeting is called: its title, else its kind."""
    return row.called or words.tr("Meeting")


def ink(row: MeetingRow) -> str:
    """Return the colour of how a meeting stands."""
    return theme.now.attention_text if row.standing is MeetingStanding.UNFINISHED else theme.now.muted


def attendees(row: MeetingRow) -> str:
    """Return who of the customer attends; who did not come is left out of a meeting that has been."""
    there = [one for one in row.attendees if one.side is Side.CUSTOMER]
    if row.standing is not MeetingStanding.COMING:
        there = [one for one in there if one.presence not in _AWAY]
    return labels.listed(one.name for one in there)


def attendees_in_full(row: MeetingRow) -> str:
    """Return everybody, a line each, with whether they came."""
    return "\n".join(f"{one.name} · {labels.name(one.presence)}" for one in row.attendees)


def next_step(row: MeetingRow, today: date) -> str:
    """Return what comes next: an action, a meeting, that nothing does and why; of a past one without any that."""
    if row.next_action:
        return row.next_action
    if row.standing in (MeetingStanding.COMING, MeetingStanding.CANCELLED):
        return ""
    if row.next_on:
        return words.tr("Next meeting {day}").format(day=day(row.next_on, today))
    if row.no_next:
        return words.tr("None: {reason}").format(reason=row.no_next)
    return "" if row.standing is MeetingStanding.HELD else words.tr("none", "next action")


def explained(row: MeetingRow) -> str:
    """Return a sentence on how a meeting stands."""
    if row.standing is MeetingStanding.UNFINISHED:
        return words.tr("The day has passed, but no outcome is recorded. Open it to finish or cancel it.")
    return labels.name(row.standing)
