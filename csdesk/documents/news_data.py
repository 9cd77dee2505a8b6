"""What has happened since a day, as the templates take it."""

from csdesk.documents import figures, labels
from csdesk.documents.plan import MilestonePart, MovedPart, PlanDocument, PlanNews, ReadPart, WinPart
from csdesk.i18n import Words

_Row = dict[str, str]
_WINS = 12
"""So many small wins are told, the last ones."""


def data(document: PlanDocument, words: Words) -> dict[str, object] | None:
    """Return the groups of what has happened, those without any left out; None when nothing is to be told."""
    news = document.news
    if not news:
        return None
    groups = [{"key": key, "title": title, "rows": rows} for key, title, rows in _groups(news, document, words) if rows]
    return {"title": title(news, words), "groups": groups}


def title(news: PlanNews, words: Words) -> str:
    """Return what the box is called."""
    text = words.tr("Since your last copy ({date})") if news.from_copy else words.tr("Since {date}")
    return text.format(date=figures.full(words, news.since))


def _groups(news: PlanNews, document: PlanDocument, words: Words) -> list[tuple[str, str, list[_Row]]]:
    day = document.on
    return [
        ("done", words.tr("Done", "document"), [_done(part, document, words) for part in news.done]),
        ("moved", words.tr("Another date", "document"), [_moved(part, document, words) for part in news.moved]),
        ("goal", words.tr("New goals", "document"), [{"text": text, "note": ""} for text in news.goals]),
        (
            "open",
            words.tr("New milestones", "document"),
            [{"text": part.title, "note": figures.short(words, part.due, day)} for part in news.milestones],
        ),
        ("on_track", words.tr("Measured", "document"), [_read(part, document, words) for part in news.read]),
        ("win", words.tr("What went well", "document"), [_win(part, document, words) for part in news.wins[:_WINS]]),
    ]


def _done(part: MilestonePart, document: PlanDocument, words: Words) -> _Row:
    who = labels.side(document, part.side)
    when = figures.short(words, part.done_on, document.on) if part.done_on else ""
    return {"text": part.title, "note": labels.separator(words).join(filter(None, (who, when)))}


def _moved(part: MovedPart, document: PlanDocument, words: Words) -> _Row:
    before, after = (figures.short(words, day, document.on) for day in (part.before, part.after))
    return {"text": part.title, "note": arrow(words, before, after)}


def _read(part: ReadPart, document: PlanDocument, words: Words) -> _Row:
    on = words.tr(" ({text})").format(text=figures.short(words, part.after.on, document.on))
    return {"text": part.title, "note": moved(part, part.unit, words) + on}


def moved(part: ReadPart, unit: str, words: Words) -> str:
    """Return how the metric of an outcome read, and reads now."""
    now = figures.with_unit(words, part.after.value, unit)
    if part.before is None:
        return now
    if part.before.value == part.after.value:
        return words.tr("still {value}").format(value=now)
    return arrow(words, figures.with_unit(words, part.before.value, unit), now)


def _win(part: WinPart, document: PlanDocument, words: Words) -> _Row:
    return {"text": part.title, "note": figures.short(words, part.on, document.on)}


def arrow(words: Words, before: str, after: str) -> str:
    """Return what was, and what is."""
    return words.tr("{before} → {after}").format(before=before, after=after)
