"""The report on what has happened since a day, as its template takes it."""

from dataclasses import replace

from csdesk.documents import figures, labels, news_data, outcome_data, plan_data
from csdesk.documents.plan import MilestoneState, OutcomePart, PlanDocument, PlanNews
from csdesk.i18n import Words


def data(document: PlanDocument, words: Words) -> dict[str, object]:
    """Return what resources/documents/progress.typ reads; the document tells its news since a day."""
    news = document.news or PlanNews(document.on, from_copy=False)
    outcomes = [outcome_data.data(part, document, words) | _since(part, news, words) for part in document.outcomes]
    told = replace(document, news=replace(news, read=()))  # the outcomes show their readings themselves
    return plan_data.data(told, words) | {"outcomes": outcomes, "report": _report(document, news, words)}


def _report(document: PlanDocument, news: PlanNews, words: Words) -> dict[str, object]:
    title = document.title or words.tr("Success plan")
    begin, end = figures.full(words, news.since), figures.full(words, document.on)
    return {
        "heading": labels.separator(words).join((title, words.tr("Progress report"))),
        "period": words.tr("{begin} – {end}").format(begin=begin, end=end),
        "counts": _counts(news, words),
        "title": news_data.title(news, words),
        "nothing": "" if news.read else words.tr("Nothing has changed."),
        "late_title": words.tr("Overdue", "document"),
        "late": _late(document, words),
    }


def _counts(news: PlanNews, words: Words) -> str:
    told = (
        (words.tr("Milestones done: {n}"), news.done),
        (words.tr("New dates: {n}"), news.moved),
        (words.tr("New goals: {n}"), news.goals),
        (words.tr("Outcomes measured: {n}"), news.read),
        (words.tr("Small wins: {n}"), news.wins),
    )
    counted = (text.format(n=str(len(parts))) for text, parts in told if parts)
    return labels.separator(words).join(counted)


def _late(document: PlanDocument, words: Words) -> list[dict[str, str]]:
    parts = (part for part in document.milestones if part.state is MilestoneState.LATE)
    ordered = sorted(parts, key=lambda part: part.due or document.on)
    return [
        {
            "text": part.title,
            "note": labels.separator(words).join(
                filter(
                    None, (labels.side(document, part.side), part.owner, figures.short(words, part.due, document.on))
                )
            ),
        }
        for part in ordered
    ]


def _since(part: OutcomePart, news: PlanNews, words: Words) -> dict[str, str]:
    """Return how an outcome has moved, as it stands below its title."""
    read = next((one for one in news.read if one.title == part.title), None)
    return {"since": labels.outcome_note(words, part, news_data.moved(read, part.unit, words) if read else "")}
