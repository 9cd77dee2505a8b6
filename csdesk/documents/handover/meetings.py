"""The meetings of a handover: when, with whom, and what came of them; notes are in the JSON."""

from collections.abc import Iterator
from datetime import timedelta

from csdesk.documents import figures
from csdesk.documents.handover.data import HandoverData
from csdesk.documents.handover.document import Part, tabled
from csdesk.documents.handover.labels import below
from csdesk.domain.clock import span
from csdesk.domain.meetings import Presence
from csdesk.fields.values import name_of
from csdesk.i18n import Words
from csdesk.services.meetings.kinds import brought_key, brought_name
from csdesk.services.meetings.rows import MeetingRow

_YEAR = timedelta(days=365)
_AWAY = (Presence.DECLINED, Presence.MISSED)


def parts(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield the meetings to come and those of the last year, the last first."""
    recent = [one for one in told.meetings if told.today - _YEAR <= one.on]
    rows = (
        (
            below(figures.brief(words, one.on), span(one.starts, one.minutes)),
            below(_kind(one, words), one.title),
            ", ".join(who.name for who in one.attendees if who.presence not in _AWAY),
            _outcome(one, words),
        )
        for one in recent
    )
    head = (words.tr("Day"), words.tr("Meeting"), words.tr("Attendees"), words.tr("State"))
    nothing = words.tr("No meetings in the past year, and none planned.")
    yield tabled(words.tr("Meetings, past year and to come"), head, (2.6, 4, 5, 5), rows, nothing=nothing)


def _kind(one: MeetingRow, words: Words) -> str:
    """Return what its kind is called; one of csdesk's that she has not named speaks the language of the pack."""
    return brought_name(one.kind, words.language) if brought_key(one.kind_name) == one.kind else one.kind_name


def _outcome(one: MeetingRow, words: Words) -> str:
    """Return how a meeting stands, and below it what comes next."""
    none = words.tr("None: {reason}").format(reason=one.no_next) if one.no_next else ""
    return below(name_of(one.standing, words), one.next_action or none)
