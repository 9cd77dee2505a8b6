"""What is said of an action: how it recurs, what was understood of the line that it was typed in."""

from datetime import date

from csdesk.domain.quick_add import QuickLine
from csdesk.domain.recurrence import Base, Recurrence, RepeatUnit, Rest, read_recurrence
from csdesk.ui import dates
from csdesk.ui.words import words


def recurrence(kept: str) -> str:
    """Return how something recurs, in words that are read again; nothing for what does not."""
    rule = read_recurrence(kept)
    return _in_words(rule) if rule else ""


def _in_words(rule: Recurrence) -> str:
    units = {
        RepeatUnit.DAY: words.tr("every %n day(s)", "recurrence", rule.count),
        RepeatUnit.WORKDAY: words.tr("every %n working day(s)", "recurrence", rule.count),
        RepeatUnit.WEEK: words.tr("every %n week(s)", "recurrence", rule.count),
        RepeatUnit.MONTH: words.tr("every %n month(s)", "recurrence", rule.count),
        RepeatUnit.YEAR: words.tr("every %n year(s)", "recurrence", rule.count),
    }
    done = words.tr(" after done", "recurrence") if rule.base is Base.DONE else ""
    return units[rule.unit] + done + (words.tr(" on working days", "recurrence") if rule.rest is Rest.AFTER else "")


def understood(said: QuickLine, today: date) -> str:
    """Return what was understood of a line, and how to take it back."""
    told = []
    if said.day is not None:
        day = dates.with_weekday(said.day, words.language)
        told.append(f"{day} ({dates.away(said.day, today)})")
    if not said.sure:
        told.append(words.tr("holidays of that year are not announced yet"))
    if said.repeats:
        told.append(recurrence(said.repeats))
    if said.spots:
        told.append(words.tr("Esc takes it back"))
    return " · ".join(told)
