"""The weekly review as one page of PDF, marked as internal."""

from dataclasses import asdict

from csdesk.documents import figures, glyphs, labels, lines, plan_data, typesetting
from csdesk.documents.plan_pdf import Rendered
from csdesk.documents.weekly.document import WeeklyDocument, WeeklyFocus
from csdesk.i18n import Catalogue, Words

_FOOT = 115.0  # mm, as all of these; weekly.typ has the same widths
_PAGE, _GUTTER, _BULLET, _FOCUS = 178.0, 8.0, 3.3, 76.0
_TASKS = {"last": 78.0, "plan": 64.0}
_NOTE, _APART = 78.0, 2.0
_ACCOUNT, _RENEWING, _REASON = 36.0, 56.0, 44.0
_WRAPPED = {"why": _REASON, "response": _REASON}
_LEAD, _TWO, _THREE, _RAGGED = 10.8, 2, 3, 0.9  # points; lines of a text, and of their room what letters fill
_NOTES = ("doubts", "said", "learned")
_MOST = {"last": 12, "plan": 12, "moves": 8, "renewals": 8, "doubts": 6, "said": 8, "learned": 8}
"""So many of each are printed; the template shows as many as it has room for, and counts the others."""


def render(document: WeeklyDocument) -> Rendered:
    """Return the review as a tagged PDF, and what could not be printed."""
    ready, missing = glyphs.printable(document)
    return Rendered(typesetting.pdf("weekly.typ", _data(ready)), missing)


def images(document: WeeklyDocument, ppi: float) -> list[bytes]:
    """Return its page as PNG, at so many pixels an inch."""
    return typesetting.images("weekly.typ", _data(glyphs.printable(document)[0]), ppi)


def _data(document: WeeklyDocument) -> dict[str, object]:
    """Return what resources/documents/weekly.typ reads."""
    words = Catalogue(document.language)
    title = words.tr("Weekly review")
    data: dict[str, object] = {
        "language": document.language,
        "accent": plan_data.accent(document.accent),
        "words": _words(words),
        "document": {
            "title": labels.separator(words).join((title, document.week)),
            "foot": glyphs.cut(f"{title} · {document.ours}", _FOOT, glyphs.CAPTION),
            "day": figures.full(words, document.on),
            "date": {"year": document.on.year, "month": document.on.month, "day": document.on.day},
        },
        "supplier": {"name": document.ours},
        "week": _week(document, words),
    }
    return plan_data.ready(data)


def _week(document: WeeklyDocument, words: Words) -> dict[str, object]:
    parts = asdict(document)
    shown = {name: parts[name][:most] for name, most in _MOST.items()}
    cut = {name: len(parts[name]) - len(some) for name, some in shown.items()}
    notes = [name for name in _NOTES if shown[name]]
    wide = (_PAGE - _GUTTER * (len(notes) - 1)) / max(len(notes), 1) - _BULLET
    return {
        **{name: parts[name] for name in ("figures", "last_done", "accounts", "levels")},
        **{name: [_task(one, room) for one in shown[name]] for name, room in _TASKS.items()},
        **{name: [_row(one) for one in shown[name]] for name in ("moves", "renewals")},
        **{name: [_bullet(one, wide) for one in shown[name]] for name in _NOTES},
        "focus": _focus(document.focus, words) if document.focus else None,
        "cut": cut | {"plan": cut["plan"] + document.queued},
        "health_said": ", ".join(f"{one.name} {one.count}" for one in document.levels),
        "pace_said": " ".join((document.focus.name, document.focus.value)) if document.focus else "",
        "subtitle": labels.separator(words).join(filter(None, (document.week, document.owner))),
    }


def _focus(focus: WeeklyFocus, words: Words) -> dict[str, object]:
    """Return the KPI with the lines below it, each as wide as its column."""
    led = labels.separator(words).join(filter(None, (focus.kgi, focus.why)))
    said = [glyphs.cut(one, _FOCUS, glyphs.CAPTION) for one in (focus.target, focus.pace)]
    led_lines = lines.broken(_flowing(led, _FOCUS, glyphs.CAPTION), _FOCUS, glyphs.CAPTION) if led else []
    name = glyphs.cut(focus.name, _FOCUS, _LEAD, glyphs.BOLD)
    return asdict(focus) | {"name": name, "lines": [*said, *led_lines[:_TWO]]}


def _task(one: dict[str, str], room: float) -> dict[str, str]:
    """Return a task with its texts cut to their lines."""
    said = " ".join(filter(None, (one["account"], one["note"])))
    title = glyphs.cut(" ".join(one["title"].split()), room, glyphs.SMALL)
    taken = glyphs.width(one["said"], glyphs.CAPTION, glyphs.BOLD) + _APART if one["said"] else 0.0
    return one | {"title": title, "note": glyphs.cut(said, _NOTE - taken, glyphs.CAPTION)}


def _row(one: dict[str, str]) -> dict[str, object]:
    """Return a row of a table with its texts cut to their columns, and how many lines it has."""
    told = {name: _flowing(one[name], room, glyphs.SMALL) for name, room in _WRAPPED.items() if name in one}
    tall = max((len(lines.broken(told[name], _WRAPPED[name], glyphs.SMALL)) for name in told), default=1)
    account = glyphs.cut(one["account"], _ACCOUNT if told else _RENEWING, glyphs.SMALL, glyphs.BOLD)
    return {**one, **told, "account": account, "lines": tall}


def _bullet(text: str, room: float) -> dict[str, object]:
    told = _flowing(text, room, glyphs.SMALL, _THREE)
    return {"text": told, "lines": len(lines.broken(told, room, glyphs.SMALL))}


def _flowing(text: str, room: float, size: float, most: int = _TWO) -> str:
    """Return the text, ended by dots where it would take more lines."""
    flowing = " ".join(text.split())
    if len(lines.broken(flowing, room, size)) <= most:
        return flowing
    return glyphs.cut(flowing, room * most * _RAGGED, size)


def _words(words: Words) -> dict[str, str]:
    return {
        "separator": labels.separator(words),
        "page_of": words.tr("Page {page} of {pages}"),
        "internal": words.tr("Internal"),
        "title": words.tr("Weekly review"),
        "focus": words.tr("Focus KPI"),
        "no_focus": words.tr("No focus KPI is set"),
        "kpi": words.tr("KPI"),
        "now": words.tr("This week"),
        "before": words.tr("Last week"),
        "change": words.tr("Change"),
        "last": words.tr("Last week’s plan"),
        "plan": words.tr("This week’s plan"),
        "more": words.tr("{n} more"),
        "empty": words.tr("Nothing", "in a list"),
        "health": words.tr("Health of the portfolio"),
        "mrr": "MRR",
        "moves": words.tr("Levels that moved"),
        "account": words.tr("Account"),
        "move": words.tr("Move", "of a level"),
        "why": words.tr("Why"),
        "response": words.tr("Next action"),
        "renewals": words.tr("Renewals in the next 90 days"),
        "doubts": words.tr("Doubts about the figures"),
        "said": words.tr("What was said"),
        "learned": words.tr("What we learned"),
    }
