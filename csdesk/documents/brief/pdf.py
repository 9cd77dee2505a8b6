"""Briefs as a PDF, a page each; every page says that it is internal."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, fields
from functools import partial
from typing import Any

from csdesk.documents import figures, glyphs, labels, lines, plan_data, typesetting
from csdesk.documents.brief.document import BriefDocument, BriefOutcome, BriefPerson, BriefPoint, BriefPromise
from csdesk.documents.plan_pdf import Rendered
from csdesk.i18n import Catalogue, Words

_HEAD = 120.0  # mm
_LEFT, _RIGHT = 105.0, 70.0  # mm, of the columns
_BODY, _BULLET = 8.7, 4.0  # points; mm
_MINUTES = 13.0  # mm, before a point of the agenda
_APART, _LATE = 3.0, 6.5  # mm, between a promise and its day, with the mark of one that is late
_WEIGHT, _NOW, _STATE = 33.0, 28.0, 12.0  # mm, beside a person; of an outcome: how far it is, gaps and mark
_FRAME, _LABEL = 10.0, 34.0  # mm, around what is to be decided, and more than bold letters take before the purpose
_ROWS, _RAGGED = 2, 0.94  # lines of a text, and of their room what letters fill
_LINES, _HEADINGS = 44, 12  # lines of a column, and what its headings take of them
_MOST = 12
"""So many of a list are on no page; the template shows as many as it has room for."""


def render(briefs: Sequence[BriefDocument]) -> Rendered:
    """Return briefs in one language as a tagged PDF, a page each, and what could not be printed."""
    ready = [glyphs.printable(one) for one in briefs]
    words = Catalogue(briefs[0].language)
    data = _data([one for one, _ in ready], words)
    missing = tuple(dict.fromkeys(letter for _, missed in ready for letter in missed))
    return Rendered(typesetting.pdf("brief.typ", data), missing)


def images(brief: BriefDocument, ppi: float) -> list[bytes]:
    """Return the page of a brief as PNG, at so many pixels an inch."""
    data = _data([glyphs.printable(brief)[0]], Catalogue(brief.language))
    return typesetting.images("brief.typ", data, ppi)


def _data(briefs: Sequence[BriefDocument], words: Words) -> dict[str, object]:
    """Return what resources/documents/brief.typ reads."""
    first = briefs[0]
    of = first.account if len(briefs) == 1 else figures.full(words, first.on)
    title = labels.separator(words).join((words.tr("Brief", "of a meeting"), of))
    data = {
        "language": first.language,
        "accent": plan_data.accent(first.accent),
        "words": _words(words),
        "document": plan_data.head(title, first.on, words),
        "supplier": {"name": first.ours},
        "internal": words.tr("Internal"),
        "briefs": [_brief(one, words) for one in briefs],
    }
    return plan_data.ready(data)


def _words(words: Words) -> dict[str, str]:
    return {
        "separator": labels.separator(words),
        "page_of": words.tr("Page {page} of {pages}"),
        "purpose": words.tr("What we want from this meeting"),
        "attendees": words.tr("Attendees"),
        "plan": words.tr("Outcomes and plan"),
        "moved": words.tr("Since last time"),
        "last_notes": words.tr("From the last notes"),
        "questions": words.tr("Open questions"),
        "agenda": words.tr("Agenda"),
        "we_owe": words.tr("We owe"),
        "they_owe": words.tr("They owe"),
        "feedback": words.tr("Feedback"),
        "similar": words.tr("A similar account"),
        "decide": words.tr("To be decided before the end"),
        "notes": words.tr("Notes"),
        "empty": words.tr("None"),
    }


def _brief(brief: BriefDocument, words: Words) -> dict[str, object]:
    """Return a brief with the first of each list, each in a line or two."""
    return {
        **{field.name: getattr(brief, field.name) for field in fields(brief) if field.name != "on"},
        **{name: [put(one) for one in getattr(brief, name)[:_MOST]] for name, put in _PARTS.items()},
        **{name: [_promise(words, one) for one in getattr(brief, name)[:_MOST]] for name in ("we_owe", "they_owe")},
        "outcomes": _outcomes(brief.outcomes[:_MOST]),
        "tiles": [asdict(one) for one in brief.tiles],
        "most": _MOST,
        "roomy": _is_roomy(brief),
        "account": glyphs.cut(brief.account, _HEAD, 15, glyphs.BOLD),
        "when": glyphs.cut(brief.when, _HEAD, _BODY),
        "purpose": _text(brief.purpose, _HEAD - _LABEL),
        "similar": _text(brief.similar, _RIGHT),
        "trend_said": glyphs.spoken(", ".join(f"{score:.0f}" for score in brief.trend if score is not None)),
    }


def _is_roomy(brief: BriefDocument) -> bool:
    """Tell whether all of it surely fits, were every text as long as it may be; else the template measures."""
    texts = len(brief.moved) + len(brief.last_notes) + len(brief.questions)
    left = _HEADINGS + len(brief.outcomes) + _ROWS * (len(brief.attendees) + texts)
    owed = len(brief.we_owe) + len(brief.they_owe) + len(brief.feedback) + len(brief.decide)
    right = _HEADINGS + len(brief.agenda) + _ROWS * (owed + bool(brief.similar))
    return max(left, right) <= _LINES


def _person(part: BriefPerson) -> dict[str, object]:
    name = glyphs.cut(part.name, 36, _BODY, glyphs.BOLD)
    title = glyphs.cut(part.title, _LEFT - _WEIGHT - glyphs.width(name, _BODY, glyphs.BOLD), _BODY)
    return {"name": name, "title": title, "note": glyphs.cut(part.note, 80, glyphs.CAPTION), "weight": part.weight}


def _outcomes(parts: Sequence[BriefOutcome]) -> list[dict[str, object]]:
    """Return outcomes whose titles take what the columns beside them leave."""
    now = [glyphs.cut(one.now, _NOW, glyphs.SMALL) for one in parts]
    columns = (now, [one.share for one in parts], [one.standing for one in parts])
    taken = sum(max((glyphs.width(text, glyphs.SMALL, glyphs.BOLD) for text in own), default=0.0) for own in columns)
    titles = [glyphs.cut(one.title, _LEFT - _STATE - taken, glyphs.SMALL) for one in parts]
    return [asdict(one) | {"title": title, "now": way} for one, title, way in zip(parts, titles, now, strict=True)]


def _promise(words: Words, part: BriefPromise) -> dict[str, object]:
    """Return a promise with how much room its day takes, in mm."""
    due = " ".join((part.due, words.tr("overdue"))) if part.late else part.due
    room = glyphs.width(due, _BODY, glyphs.BOLD if part.late else glyphs.REGULAR) + (_LATE if part.late else _APART)
    beside = room if due else 0.0
    return asdict(part) | {"due": due, "beside": beside, "title": _text(part.title, _RIGHT - beside)}


def _point(part: BriefPoint) -> dict[str, object]:
    return {"title": glyphs.cut(" ".join(part.title.split()), _RIGHT - _MINUTES, _BODY), "minutes": part.minutes}


def _text(text: str, room: float) -> str:
    """Return the text, ended by dots where it would take more than two lines beside its bullet."""
    flowing, room = " ".join(text.split()), room - _BULLET
    wide = glyphs.width(flowing, _BODY)
    if wide <= room or (wide <= room * _ROWS and len(lines.broken(flowing, room, _BODY)) <= _ROWS):
        return flowing
    return glyphs.cut(flowing, room * _ROWS * _RAGGED, _BODY)


_PARTS: dict[str, Callable[[Any], object]] = {
    "attendees": _person,
    "agenda": _point,
    **dict.fromkeys(("moved", "last_notes", "questions"), partial(_text, room=_LEFT)),
    **dict.fromkeys(("feedback", "decide"), partial(_text, room=_RIGHT - _FRAME)),
}
"""By list how one of it is printed."""
