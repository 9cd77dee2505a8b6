"""The people of a handover, and the contacts with them."""

from collections.abc import Iterator
from datetime import timedelta

from csdesk.documents import figures
from csdesk.documents.handover.data import HandoverData
from csdesk.documents.handover.document import PackTable, Part, tabled
from csdesk.documents.handover.labels import below, contact, dotted, known
from csdesk.entities import Contact
from csdesk.fields.values import known_name
from csdesk.i18n import Words

_YEAR = timedelta(days=365)


def parts(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield the people."""
    head = (words.tr("Name"), words.tr("Roles"), words.tr("Influence"), words.tr("Reports to"))
    more = (words.tr("Last contact"), words.tr("E-mail and phone"))
    rows = tuple(_row(one, told, words) for one in told.people)
    yield Part(
        words.tr("People"),
        tables=(PackTable((*head, *more), (4.2, 3.2, 2, 2.4, 3.2, 9.6), rows),) if rows else (),
        texts=known(*((one.name, one.notes) for one in told.people)),
        nothing=words.tr("No people yet."),
    )


def _row(one: Contact, told: HandoverData, words: Words) -> tuple[str, ...]:
    names = {each.id: each.name for each in told.people}
    work = dotted(one.title, one.department)
    since = words.tr("Joined on {date}").format(date=figures.brief(words, one.joined_on)) if one.joined_on else ""
    left = words.tr("Left on {date}").format(date=figures.brief(words, one.left_on)) if one.left_on else ""
    return (
        below(one.name, work, since, left),
        words.tr(", ", "between the items of a list").join(known_name(role, words) for role in one.roles),
        below(known_name(one.influence, words), known_name(one.sentiment, words)),
        names.get(one.reports_to_id or 0, ""),
        figures.brief(words, told.last.get(one.id)),
        below(one.email, one.phone),
    )


def contacts(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield the contacts of the last year, the last first."""
    names: dict[int | None, str] = {one.id: one.name for one in told.people}
    recent = (one for one in told.logs if told.today - _YEAR <= one.on)
    rows = (
        (figures.brief(words, one.on), contact(words, one.kind, one.direction), names.get(one.contact_id, ""), one.note)
        for one in recent
    )
    head = (words.tr("Day"), words.tr("Channel"), words.tr("Contact person"), words.tr("Summary"))
    nothing = words.tr("No contacts were logged in the past year.")
    yield tabled(words.tr("Contact log, past year"), head, (2.4, 3, 3, 8), rows, nothing=nothing)
