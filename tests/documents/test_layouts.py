"""The page for executives and the progress report, read back."""

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pypdf import PdfReader

from csdesk.documents import glyphs, news_data, plan_data, plan_pdf
from csdesk.documents.news import since_day
from csdesk.documents.plan import Confirmation, MovedPart, PlanDocument, PlanNews, ReadPart
from csdesk.domain.documents import Layout
from csdesk.i18n import Catalogue
from tests.documents import reading
from tests.documents.samples import crowded, empty, sample, with_wins
from tests.documents.test_plan_pdf import NASTY, squeezed

SINCE = date(2026, 10, 5)
LAYOUTS = [Layout.FULL, Layout.PAGE, Layout.PROGRESS]


def told(plan: PlanDocument, *, from_copy: bool = True) -> PlanDocument:
    """Return a plan with news of every kind, and agreed by somebody."""
    steps = plan.milestones
    first = plan.outcomes[0]
    news = PlanNews(
        since=SINCE,
        from_copy=from_copy,
        done=steps[11:13],
        moved=(MovedPart(steps[14].title, SINCE, steps[14].due),),
        goals=("Everywhere 何処でも",),
        milestones=steps[19:20],
        read=(ReadPart(first.title, first.unit, first.readings[-2], first.readings[-1]),),
    )
    return replace(plan, news=news, confirmation=Confirmation("Emma Sørensen", "高橋 悠", date(2026, 7, 3)))


def _pages(document: PlanDocument, layout: Layout) -> list[str]:
    return [*map(squeezed, reading.pages(plan_pdf.render(document, layout).pdf))]


def _count(document: PlanDocument, layout: Layout) -> int:
    return reading.count(plan_pdf.render(document, layout).pdf)


def _missing(texts: list[str], pages: list[str]) -> list[str]:
    return [text for text in texts if squeezed(text) not in "".join(pages)]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_is_new_since_the_last_copy_opens_the_second_page(language: str) -> None:
    plan = told(sample(language))
    alone, pages = _pages(sample(language), Layout.FULL), _pages(plan, Layout.FULL)
    assert pages[0] == alone[0], "the first page is what it was"
    third = _pages(replace(plan, version=3), Layout.FULL)
    assert squeezed("Version 3 | In progress" if language == "en" else "進行中") in third[0]
    assert len(third) == len(pages)
    steps = [part.title for part in plan.milestones[11:13]]
    assert _missing(["Everywhere何処でも", *steps, "23.60", "→"], pages[1:2]) == []
    assert _missing(["Emma Sørensen", "高橋 悠"], pages[-1:]) == []
    assert squeezed("October 2026" if language == "en" else "2026年10月5日") in pages[1]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_one_page_tells_the_story(language: str) -> None:
    plan = sample(language)
    pages = _pages(plan, Layout.PAGE)
    assert len(pages) == 1
    assert plan.purpose
    wanted = [plan.purpose.words, plan.headline, *(part.title for part in plan.outcomes[:3])]
    wanted += [goal.title for goal in plan.goals[:2]]
    wanted += [part.title for side in ("us", "customer") for part in plan.next_steps(side)]  # type: ignore[arg-type]
    assert _missing(wanted, pages) == []


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("make", [empty, crowded])
def test_one_page_stays_one_page(make: Any, language: str) -> None:
    assert _count(make(language), Layout.PAGE) == 1


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("word", ["word ", "長い文です。", "x" * 60 + " ", "Wide WORDS "])
def test_one_page_stays_one_page_whatever_is_typed(word: str, language: str) -> None:
    plan, long = crowded(language), (word * 60)[:400]
    assert plan.purpose
    goals = tuple(
        replace(goal, title=long, milestones=tuple(replace(part, title=long, owner=long) for part in goal.milestones))
        for goal in plan.goals
    )
    flooded = replace(
        plan,
        title=long,
        purpose=replace(plan.purpose, words=long, who=long),
        headline=long,
        goals=goals,
        outcomes=tuple(replace(part, title=long, value=long, unit=word * 3) for part in plan.outcomes),
        customer=replace(plan.customer, name=long, short=long),
        supplier=replace(plan.supplier, name=long, short=long),
    )
    assert _count(flooded, Layout.PAGE) == 1
    assert _count(replace(flooded, purpose=None), Layout.PAGE) == 1


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize(("layout", "shown"), [(Layout.FULL, 6), (Layout.PAGE, 3)])
def test_the_last_small_wins_are_told_newest_first(layout: Layout, shown: int, language: str) -> None:
    pages = _pages(with_wins(sample(language), 9), layout)
    text = "".join(pages)
    places = [text.find(f"Smallwin{at}!") for at in range(9)]
    assert -1 not in places[:shown]
    assert places[:shown] == sorted(places[:shown])
    assert set(places[shown:]) == {-1}
    assert len(pages) == _count(sample(language), layout)
    assert ("3earlier" in text or "以前のもの3件" in text) == (layout is Layout.FULL)


@pytest.mark.parametrize("word", ["word ", "長い文です。", "x" * 60 + " "])
def test_small_wins_without_end_stay_on_their_pages(word: str) -> None:
    for plan in (sample("en"), crowded("ja"), empty("en")):
        assert _count(with_wins(plan, 9, word * 40), Layout.PAGE) == 1
    assert _count(with_wins(empty("en"), 9, (word * 400)[:4000]), Layout.FULL) >= 2


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_report_tells_the_small_wins_since_its_day(language: str) -> None:
    plan = with_wins(sample(language), 6)
    report = replace(plan, news=since_day(plan, plan.wins[3].on, None))
    text = "".join(_pages(report, Layout.PROGRESS))
    assert [f"Smallwin{at}!" in text for at in range(6)] == [True] * 4 + [False] * 2


def test_one_page_lies_on_its_side() -> None:
    box = PdfReader(io.BytesIO(plan_pdf.render(sample("en"), Layout.PAGE).pdf)).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (842, 595)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_report_says_what_was_done_what_moved_and_what_is_next(language: str) -> None:
    plan = told(sample(language), from_copy=False)
    assert plan.news
    wanted = [part.title for part in (*plan.news.done, *plan.news.moved, *plan.news.milestones)]
    wanted += ["Everywhere何処でも", plan.headline, "23.60", "22.50", plan.milestones[10].title]
    wanted += [part.title for side in ("us", "customer") for part in plan.next_steps(side)]  # type: ignore[arg-type]
    wanted += ["5 October 2026 – 20 November 2026" if language == "en" else "2026年10月5日"]
    assert _missing(wanted, _pages(plan, Layout.PROGRESS)) == []


def test_what_reads_as_before_is_no_move() -> None:
    first = sample("en").outcomes[0]
    before, after = first.readings[-2], replace(first.readings[-1], value=Decimal(0))
    told = ((None, "0 h"), (before, "23.60 h → 0 h"), (replace(before, value=Decimal(0)), "still 0 h"))
    for earlier, said in told:
        part = ReadPart(first.title, first.unit, earlier, after)
        assert news_data.moved(part, first.unit, Catalogue("en")) == said


@pytest.mark.parametrize(
    ("title", "foot"),
    [
        ("Plan", "Plan | Fennimore & Hale Foods × Harbourline Software Ltd"),
        ("Every order confirmed within the hour", "hour | Fennimore & Hale × Harbourline"),
        ("Every order confirmed within the hour of its coming in, always", "coming in, always | Fennimore & Hale"),
    ],
)
def test_the_foot_has_the_names_in_as_many_letters_as_there_is_room_for(title: str, foot: str) -> None:
    data: Any = plan_data.data(replace(sample("en"), title=title), Catalogue("en"))
    assert data["document"]["foot"].replace("  |  ", " | ").endswith(foot)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_markup_stays_text(layout: Layout) -> None:
    plan = told(sample("en"))
    assert plan.news
    assert plan.purpose
    goals = (replace(plan.goals[0], title=NASTY), *plan.goals[1:])
    people = Confirmation(NASTY, NASTY)
    nasty = replace(
        plan,
        goals=goals,
        headline=NASTY,
        news=replace(plan.news, goals=(NASTY,), moved=(MovedPart(NASTY, None, SINCE),)),
        confirmation=people,
    )
    expected = {Layout.FULL: 7, Layout.PAGE: 2, Layout.PROGRESS: 3}
    assert "".join(_pages(nasty, layout)).count(squeezed(NASTY)) == expected[layout]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("make", [sample, empty, crowded])
def test_every_layout_is_accessible(make: Any, layout: Layout) -> None:
    root: Any = PdfReader(io.BytesIO(plan_pdf.render(make("ja"), layout).pdf)).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "ja"


def test_an_emoji_in_the_news_is_named() -> None:
    plan = told(sample("en"))
    assert plan.news
    odd = replace(plan, news=replace(plan.news, goals=("Launch 🚀",)))
    assert [one.character for one in glyphs.printable(odd)[1]] == ["🚀"]
