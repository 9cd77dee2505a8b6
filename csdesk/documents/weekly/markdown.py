"""The weekly review as Markdown to paste; what somebody has typed is never markup."""

from collections.abc import Iterable, Iterator

from csdesk.documents import figures
from csdesk.documents.markdown import escaped, section
from csdesk.documents.weekly.document import WeeklyDocument, WeeklyLevel, WeeklyMove, WeeklyTask
from csdesk.i18n import Catalogue, Words


def markdown(document: WeeklyDocument) -> str:
    """Return the review: focus, figures, plans, health, renewals, doubts, and what was said."""
    words = Catalogue(document.language)
    return "\n".join(_lines(document, words)).strip() + "\n"


def _lines(document: WeeklyDocument, words: Words) -> Iterator[str]:
    title = words.tr("Weekly review")
    yield f"# {title}: {escaped(document.week)}"
    if document.focus:
        focus = document.focus
        yield from section(words.tr("Focus KPI"), [f"**{escaped(focus.name)}: {focus.value}**"])
        yield from (f"- {escaped(line)}" for line in (focus.target, focus.pace, focus.kgi, focus.why) if line)
    yield from _figures(document, words)
    yield from section(words.tr("Last week’s plan"), map(_task, document.last))
    yield from section(words.tr("This week’s plan"), map(_task, document.plan))
    yield from section(words.tr("Health of the portfolio"), map(_level, document.levels))
    yield from section(words.tr("Levels that moved"), map(_move, document.moves))
    renewals = (f"**{escaped(one.account)}** {one.day} ({one.left}) · {one.mrr}" for one in document.renewals)
    yield from section(words.tr("Renewals in the next 90 days"), renewals)
    yield from section(words.tr("Doubts about the figures"), map(escaped, document.doubts))
    yield from section(words.tr("What was said"), map(escaped, document.said))
    yield from section(words.tr("What we learned"), map(escaped, document.learned))


def _figures(document: WeeklyDocument, words: Words) -> Iterable[str]:
    head = (words.tr("KPI"), words.tr("This week"), words.tr("Last week"), words.tr("Change"))
    yield from ("", f"## {head[0]}", "", f"| {' | '.join(head)} |", "|---|--:|--:|--:|")
    yield from (f"| {escaped(one.name)} | {one.now} | {one.before} | {one.change} |" for one in document.figures)


def _task(one: WeeklyTask) -> str:
    box = "[x]" if one.state == "done" else "[ ]"
    said = " · ".join(escaped(part) for part in (one.account, one.due, one.said, one.note) if part)
    return f"{box} {escaped(one.title)}" + (f" ({said})" if said else "")


def _level(one: WeeklyLevel) -> str:
    return f"{' '.join(filter(None, (one.letter, one.name)))}: {one.count} ({one.change})"


def _move(one: WeeklyMove) -> str:
    way = f"{one.before or figures.NONE} → {one.now or figures.NONE}"
    return f"**{escaped(one.account)}** {way}: {escaped(one.why)} · {escaped(one.response)}"
