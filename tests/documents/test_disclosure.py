"""What is looked through before a document leaves."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from csdesk.documents import disclosure
from csdesk.documents.plan import Confirmation, MovedPart, PlanDocument, PlanNews, ReadPart, WinPart
from csdesk.i18n import Catalogue
from tests.documents.samples import TODAY, sample

_NO_TEXTS = {"language", "accent", "uid", "role"}


def _marked(value: Any, marks: list[str]) -> Any:
    """Return a part with another mark in each of its texts, which are noted."""
    if type(value) is str:
        marks.append(f"mark{len(marks)}.")
        return marks[-1]
    if isinstance(value, tuple):
        return tuple(_marked(each, marks) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        named = [field.name for field in fields(value) if field.name not in _NO_TEXTS]
        return replace(value, **{name: _marked(getattr(value, name), marks) for name in named})
    return value


def _whole() -> PlanDocument:
    plan = sample("en")
    first = plan.outcomes[0]
    news = PlanNews(
        since=TODAY,
        from_copy=True,
        done=plan.milestones[:1],
        moved=(MovedPart("m", None, TODAY),),
        goals=("g",),
        milestones=plan.milestones[1:2],
        read=(ReadPart("r", "h", None, first.readings[0]),),
    )
    news = replace(news, wins=(WinPart("n", TODAY),))
    return replace(plan, news=news, confirmation=Confirmation("a", "b", TODAY), wins=(WinPart("w", TODAY),))


def test_every_text_that_is_printed_is_looked_through() -> None:
    marks: list[str] = []
    document = _marked(_whole(), marks)
    looked = {text for _place, text in disclosure.texts(document, Catalogue("en"))}
    plan_only = replace(document, news=None)
    assert len(marks) > 100
    assert [mark for mark in marks if mark not in looked and mark in repr(plan_only)] == []
    news = document.news
    titles = [part.title for part in (*news.done, *news.milestones)]
    assert {*titles, news.moved[0].title, news.read[0].title, news.wins[0].title, *news.goals} <= looked


def test_places_say_where() -> None:
    places = {text: place for place, text in disclosure.texts(sample("en"), Catalogue("en"))}
    assert places["Minutes no. 1"] == "Milestone “Kickoff, goals agreed”  |  Evidence"
