"""The weekly review as one page of PDF, marked as internal."""

from collections.abc import Mapping
from dataclasses import asdict
from math import ceil
from typing import Any

from csdesk.documents import glyphs, labels, lines, plan_data, typesetting
from csdesk.documents.plan_pdf import Rendered
from csdesk.documents.weekly.document import WeeklyDocument, WeeklyFocus
from csdesk.i18n import Catalogue, Words

_PAGE, _GUTTER, _BULLET, _FOCUS = 178.0, 8.0, 3.3, 76.0  # mm, as all of these; weekly.typ has the same widths
_TALL = 267.0
_HEIGHTS = {"title": 17.0, "focus": 41.5, "head": 7.0, "columns": 4.8, "row": 5.1, "line": 3.6, "task": 7.8}
_LEVELS = {"ja": 17.6, "en": 20.6}
_GAPS = (6.0, 5.0, 4.0)
_TASKS = {"last": 78.0, "plan": 64.0}
_NOTE, _APART = 78.0, 2.0
_ACCOUNT, _RENEWING, _REASON = 36.0, 56.0, 44.0
_WRAPPED = {"why": _REASON, "response": _REASON}
_LEAD, _TWO, _THREE, _RAGGED = 10.8, 2, 3, 0.9  # points; lines of a text, and of their room what letters fill
_TABLES, _NOTES = ("moves", "renewals"), ("doubts", "said", "learned")
_Lists = dict[str, list[dict[str, Any]]]
_MOST = {"last": 12, "plan": 12, "moves": 8, "renewals": 8, "doubts": 6, "said": 8, "learned": 8}
"""So many of each are printed, if there is room for them; the others are counted."""
_ROOMS = range(12, 1, -1)
"""So many tasks are tried, and of the other lists the share below: the plans come before these."""
_SHARE, _LEAST = 0.6, 2


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
    data: dict[str, Any] = {
        "language": document.language,
        "accent": plan_data.accent(document.accent),
        "words": _words(words),
        "document": plan_data.head(
            labels.separator(words).join((title, document.week)),
            document.on,
            words,
            glyphs.cut(f"{title} · {document.ours}", plan_data.FOOT, glyphs.CAPTION),
        ),
        "supplier": {"name": document.ours},
        "week": _week(document, words),
    }
    return plan_data.ready(data, _flows(data["week"]))


def _week(document: WeeklyDocument, words: Words) -> dict[str, Any]:
    parts = asdict(document)
    printed = {name: parts[name][:most] for name, most in _MOST.items()}
    notes = [name for name in _NOTES if printed[name]]
    wide = (_PAGE - _GUTTER * (len(notes) - 1)) / max(len(notes), 1) - _BULLET
    lists: _Lists = {
        **{name: [_task(one, room) for one in printed[name]] for name, room in _TASKS.items()},
        **{name: [_row(one) for one in printed[name]] for name in _TABLES},
        **{name: [_bullet(one, wide) for one in printed[name]] for name in _NOTES},
    }
    heights = _HEIGHTS | {"levels": _LEVELS[document.language]}
    shown, gap = _fitted(lists, len(document.figures), heights)
    left = {name: len(parts[name]) - len(some) for name, some in shown.items()}
    return {
        **{name: parts[name] for name in ("figures", "last_done", "accounts", "levels")},
        **shown,
        "focus": _focus(document.focus, words) if document.focus else None,
        "left": left | {"plan": left["plan"] + document.queued},
        "heights": heights | {"gap": gap},
        "health_said": ", ".join(f"{one.name} {one.count}" for one in document.levels),
        "pace_said": " ".join((document.focus.name, document.focus.value)) if document.focus else "",
        "subtitle": labels.separator(words).join(filter(None, (document.week, document.owner))),
    }


def _fitted(lists: _Lists, figures: int, heights: Mapping[str, float]) -> tuple[_Lists, float]:
    """Return of each list what there is room for, and the gap between the parts of the page, in mm."""
    for most in _ROOMS:
        rooms = {name: most if name in _TASKS else max(_LEAST, ceil(most * _SHARE)) for name in lists}
        shown = {name: some[: rooms[name]] for name, some in lists.items()}
        for gap in _GAPS:
            if _tall(shown, figures, heights, gap) <= _TALL:
                return shown, gap
    return shown, gap


def _tall(shown: _Lists, figures: int, heights: Mapping[str, float], gap: float) -> float:
    """Return how tall the page comes out, in mm: a title, the focus, then parts below a gap and a heading each."""
    tables = [sum(_row_tall(one, heights) for one in shown[name]) for name in _TABLES if shown[name]]
    notes = [sum(one["lines"] * heights["line"] + 1 for one in shown[name]) for name in _NOTES]
    tasks = max(1, *(len(shown[name]) for name in _TASKS)) * heights["task"]
    parts = [figures * heights["row"] + heights["columns"], tasks, heights["levels"]]
    parts += [tall + heights["columns"] for tall in tables]
    parts += [max(notes)] if any(notes) else []
    return heights["title"] + heights["focus"] + sum(gap + heights["head"] + part for part in parts)


def _row_tall(one: Mapping[str, Any], heights: Mapping[str, float]) -> float:
    further: int = one["lines"] - 1
    return heights["row"] + further * heights["line"]


def _flows(week: Mapping[str, Any]) -> list[str]:
    """Return the texts that Typst breaks into lines: all others stand on one."""
    told = [one[name] for one in week["moves"] for name in _WRAPPED]
    return told + [one["text"] for name in _NOTES for one in week[name]]


def _focus(focus: WeeklyFocus, words: Words) -> dict[str, object]:
    """Return the KPI with the lines below it, each as wide as its column."""
    led = labels.separator(words).join(filter(None, (focus.kgi, focus.why)))
    said = [glyphs.cut(one, _FOCUS, glyphs.CAPTION) for one in (focus.target, focus.pace)]
    led_lines = lines.broken(_flowing(led, _FOCUS, glyphs.CAPTION), _FOCUS, glyphs.CAPTION) if led else []
    name = glyphs.cut(focus.name, _FOCUS, _LEAD, glyphs.BOLD)
    return asdict(focus) | {"name": name, "lines": [*said, *led_lines[:_TWO]]}


def _task(one: dict[str, str], room: float) -> dict[str, Any]:
    """Return a task with its texts cut to their lines."""
    said = " ".join(filter(None, (one["account"], one["note"])))
    title = glyphs.cut(" ".join(one["title"].split()), room, glyphs.SMALL)
    taken = glyphs.width(one["said"], glyphs.CAPTION, glyphs.BOLD) + _APART if one["said"] else 0.0
    return one | {"title": title, "note": glyphs.cut(said, _NOTE - taken, glyphs.CAPTION)}


def _row(one: dict[str, str]) -> dict[str, Any]:
    """Return a row of a table with its texts cut to their columns, and how many lines it has."""
    told = {name: _flowing(one[name], room, glyphs.SMALL) for name, room in _WRAPPED.items() if name in one}
    tall = max((len(lines.broken(told[name], _WRAPPED[name], glyphs.SMALL)) for name in told), default=1)
    account = glyphs.cut(one["account"], _ACCOUNT if told else _RENEWING, glyphs.SMALL, glyphs.BOLD)
    return {**one, **told, "account": account, "lines": tall}


def _bullet(text: str, room: float) -> dict[str, Any]:
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
