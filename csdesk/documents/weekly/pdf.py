"""The weekly review as one page of PDF, marked as internal."""

import json
from dataclasses import asdict, replace

from csdesk.documents import figures, glyphs, labels, plan_data, typesetting
from csdesk.documents.plan_pdf import Rendered
from csdesk.documents.weekly.document import WeeklyDocument, WeeklyTask
from csdesk.i18n import Catalogue, Words

_FOOT = 115.0  # mm
_TASK, _NOTE = 68.0, 70.0  # mm
_MOST = {"last": 12, "plan": 12, "moves": 8, "renewals": 8, "doubts": 6, "said": 8, "learned": 8}
"""So many of each are printed; the template shows as many as it has room for."""


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
    return data | {"texts": plan_data.texts(json.dumps(data, ensure_ascii=False))}


def _week(document: WeeklyDocument, words: Words) -> dict[str, object]:
    parts = asdict(replace(document, last=tuple(map(_task, document.last)), plan=tuple(map(_task, document.plan))))
    lines = {name: parts[name][:most] for name, most in _MOST.items()}
    return lines | {
        **{name: parts[name] for name in ("focus", "figures", "last_done", "more", "accounts", "levels")},
        "health_said": ", ".join(f"{one.name} {one.count}" for one in document.levels),
        "pace_said": " ".join((document.focus.name, document.focus.value)) if document.focus else "",
        "subtitle": labels.separator(words).join(filter(None, (document.week, document.owner))),
    }


def _task(one: WeeklyTask) -> WeeklyTask:
    """Return a task with its texts cut to their lines."""
    said = " ".join(filter(None, (one.account, one.note)))
    return replace(
        one,
        title=glyphs.cut(" ".join(one.title.split()), _TASK, glyphs.SMALL),
        note=glyphs.cut(said, _NOTE, glyphs.CAPTION),
    )


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
        "empty": words.tr("Nothing", "in a list"),
        "health": words.tr("Health of the portfolio"),
        "mrr": words.tr("MRR"),
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
