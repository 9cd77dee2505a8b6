"""The note of a day as text and Markdown, and as a page; it is internal, as it names every account."""

from collections.abc import Iterable, Iterator
from datetime import date

from csdesk.documents import figures
from csdesk.documents.handover.document import HandoverDocument, PackTable, Part
from csdesk.documents.handover.pdf import render_titled
from csdesk.documents.markdown import escaped, section
from csdesk.documents.plan_pdf import Rendered
from csdesk.domain.clock import span
from csdesk.i18n import Catalogue, Words
from csdesk.services.daily import DailyLine, DailyNote
from csdesk.services.meetings.rows import MeetingRow

_MOST = 14
"""So many lines of a part stand on the page, and how many more there are."""


def text(note: DailyNote, language: str) -> str:
    """Return the note as plain text, to be pasted."""
    words = Catalogue(language)
    lines = [words.tr("Daily note {day}").format(day=figures.full(words, note.on))]
    for title, rows in _sections(note, words):
        lines += ["", title, *(f"- {one}" for one in rows)]
    return "\n".join(lines) + "\n"


def markdown(note: DailyNote, language: str) -> str:
    """Return the note as Markdown; what somebody has typed is never markup."""
    words = Catalogue(language)
    title = words.tr("Daily note {day}").format(day=figures.full(words, note.on))
    lines = [f"# {title}"]
    for title, rows in _sections(note, words):
        lines += section(title, map(escaped, rows))
    return "\n".join(lines).strip() + "\n"


def render(note: DailyNote, language: str, ours: str, accent: str) -> Rendered:
    """Return the note as a tagged PDF of one page."""
    words = Catalogue(language)
    title = words.tr("Daily note {day}").format(day=figures.full(words, note.on))
    parts = tuple(_part(*one, words) for one in _tables(note, words))
    document = HandoverDocument(language, note.on, accent, title, ours, parts)
    return render_titled(document, title, words.tr("{company}, for internal use").format(company=ours))


def _sections(note: DailyNote, words: Words) -> Iterator[tuple[str, list[str]]]:
    """Yield the parts that have something, each with its lines."""
    for title, lines in _parts(note, words):
        if told := list(lines):
            yield title, told


def _parts(note: DailyNote, words: Words) -> Iterator[tuple[str, Iterable[str]]]:
    yield words.tr("Meetings", "heading of a document"), (_meeting(one) for one in note.meetings)
    yield words.tr("Done", "heading of a document"), (_line(one, note.on, words) for one in note.done)
    yield words.tr("Planned", "heading of a document"), (_line(one, note.on, words) for one in note.planned)
    yield words.tr("Carried over", "heading of a document"), (_line(one, note.on, words) for one in note.carried)


def _meeting(one: MeetingRow) -> str:
    return " · ".join(filter(None, (span(one.starts, one.minutes), one.account, one.called)))


def _line(one: DailyLine, on: date, words: Words) -> str:
    due = figures.short(words, one.due, on) if one.due is not None and one.due != on else ""
    return " · ".join(filter(None, (one.title, one.account, due)))


def _tables(note: DailyNote, words: Words) -> Iterator[tuple[str, tuple[tuple[str, ...], ...]]]:
    meetings = tuple((_starts(one), one.account, one.called) for one in note.meetings)
    yield words.tr("Meetings", "heading of a document"), meetings
    for title, lines in (
        (words.tr("Done", "heading of a document"), note.done),
        (words.tr("Planned", "heading of a document"), note.planned),
        (words.tr("Carried over", "heading of a document"), note.carried),
    ):
        yield title, tuple((one.title, one.account, figures.short(words, one.due, note.on)) for one in lines)


def _starts(one: MeetingRow) -> str:
    return span(one.starts, one.minutes) or "–"


def _part(title: str, rows: tuple[tuple[str, ...], ...], words: Words) -> Part:
    shown, more = rows[:_MOST], len(rows) - _MOST
    head = (words.tr("What", "column of a document"), words.tr("Account"), words.tr("Due", "column of a document"))
    note = words.tr("%n more", "lines of a document", more) if more > 0 else ""
    tables = (PackTable(head, (8.4, 5.2, 2.4), shown),) if shown else ()
    return Part(title, tables=tables, note=note, nothing=words.tr("Nothing at the moment."))
