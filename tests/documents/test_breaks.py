"""Where lines and pages break: never inside a date, never before signatures alone, nothing runs over the foot."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from pypdf import PdfReader

from csdesk.documents import figures, plan_pdf
from csdesk.documents.lines import broken
from csdesk.documents.plan import Confirmation, GoalPart, PersonPart, PlanDocument
from csdesk.domain.documents import Layout
from csdesk.domain.plans import PlanStatus
from csdesk.i18n import Catalogue
from tests.documents import reading
from tests.documents.sample_texts import EN, JA
from tests.documents.samples import TODAY, sample, with_wins

_LANGUAGES = ("ja", "en")
_LAYOUTS = (Layout.FULL, Layout.PAGE, Layout.PROGRESS)
_LEFT = 250
"""Points: what stands farther to the right is no part of the one page's left side."""
_ONES = date(2026, 11, 11)
"""The day whose digits come out widest, as the 1 is evened out."""


def _pages(document: PlanDocument, layout: Layout = Layout.FULL) -> list[str]:
    return [*reading.pages(plan_pdf.render(document, layout).pdf)]


def _dated(language: str, pad: int) -> PlanDocument:
    """Return a plan with dates in every text, shifted by so many letters."""
    words = Catalogue(language)
    letter = "あ" if language == "ja" else "so "
    told = " ".join(
        (figures.full(words, _ONES), figures.brief(words, _ONES), figures.month(words, _ONES), "2026-11-18")
    )
    text = letter * pad + told + letter * 5 + told
    plan = with_wins(sample(language), 5, text)
    goals = tuple(
        replace(
            goal, milestones=tuple(replace(part, title=text, due=_ONES, evidence=text) for part in goal.milestones[:3])
        )
        for goal in plan.goals
    )
    outcomes = tuple(replace(part, words=text, evidence=text, said_on=_ONES) for part in plan.outcomes[:2])
    wins = tuple(replace(win, on=_ONES) for win in plan.wins)
    return replace(plan, headline=text, goals=goals, outcomes=outcomes, wins=wins, on=date(2026, 11, 20))


@pytest.mark.parametrize("language", _LANGUAGES)
@pytest.mark.parametrize("layout", _LAYOUTS)
def test_no_line_breaks_inside_a_date(language: str, layout: Layout) -> None:
    words = Catalogue(language)
    whole = (figures.full(words, _ONES), figures.month(words, _ONES), "2026-11-18")
    for pad in range(0, 33, 4):
        text = "\n".join(_pages(_dated(language, pad), layout))
        flat = re.sub(r"\s+", "", text)
        for day in whole:
            assert text.count(day) == flat.count(day.replace(" ", "")), (pad, day)


@pytest.mark.parametrize("language", _LANGUAGES)
def test_the_days_of_small_wins_stand_on_a_line_each(language: str) -> None:
    words = Catalogue(language)
    for day in (date(2026, 11, 11), date(2026, 11, 18), date(2025, 12, 11)):
        plan = with_wins(sample(language), 2, "Win")
        plan = replace(plan, wins=tuple(replace(win, on=day) for win in plan.wins), on=date(2026, 11, 20))
        for layout in (Layout.FULL, Layout.PAGE):
            assert figures.short(words, day, plan.on) in "\n".join(_pages(plan, layout)), (day, layout)


@pytest.mark.parametrize(
    "day", ["2026年11月20日", "20 November 2026", "Nov 20, 2026", "令和8年4月1日（水）", "2026/11/20"]
)
def test_lines_are_reckoned_with_whole_dates(day: str) -> None:
    for pad in range(30):
        lines = broken("あ" * pad + day + "あ" * 10, 40, 9)
        assert any(day in line for line in lines)


def _goal_of(plan: PlanDocument, count: int) -> GoalPart:
    goal = plan.goals[-1]
    due = TODAY + timedelta(days=9)
    parts = tuple(replace(goal.milestones[0], title=f"Milestone {number}", due=due) for number in range(count))
    return replace(goal, milestones=parts)


def _ending(language: str) -> Iterator[tuple[object, PlanDocument]]:
    """Yield plans that end in every way: with people, goals, small wins, outcomes, or nothing but the first page."""
    plan = replace(sample(language), confirmation=Confirmation("A", "B", TODAY), status=PlanStatus.AGREED)
    person = PersonPart("Name", "Title", "champion")
    bare = replace(plan, people_us=(), people_customer=())
    for count in (1, 4, 7, 9, 12, 13, 16, 20, 25, 33):
        yield ("people", count), replace(plan, people_us=(person,) * count)
        yield ("milestones", count), replace(plan, goals=(*plan.goals[:-1], _goal_of(plan, count)))
        yield ("no people", count), replace(bare, goals=(*plan.goals[:-1], _goal_of(plan, count)))
        yield ("wins", count), with_wins(replace(bare, goals=()), 6, "A small win " * count)
    for count in range(4):
        yield ("outcomes", count), replace(bare, goals=(), outcomes=plan.outcomes[:count], wins=())
        text = "The first page alone is as long as this makes it. " * 4 * count
        yield ("first", count), replace(bare, goals=(), outcomes=(), wins=(), headline=text)


@pytest.mark.parametrize("language", _LANGUAGES)
def test_no_page_holds_signatures_only(language: str) -> None:
    words = Catalogue(language)
    heading = words.tr("Agreement")
    for name, plan in _ending(language):
        pages = reading.backwards(plan_pdf.render(plan).pdf)
        page = next(text for text in pages if re.search(f"^{heading}$", text, re.MULTILINE))
        assert page[: page.index(heading)].strip(), name


def _left(document: PlanDocument) -> list[tuple[int, str]]:
    """Return the lines of the one page's left side with their heights in points, from the top."""
    found: dict[int, str] = {}

    def visit(text: str, matrix: list[float], *_others: object) -> None:
        if text.strip() and matrix[4] < _LEFT:
            found[round(matrix[5])] = found.get(round(matrix[5]), "") + text.strip()

    read = PdfReader(io.BytesIO(plan_pdf.render(document, Layout.PAGE).pdf))
    reading.text(read.pages[0], read, visit)
    return sorted(found.items(), reverse=True)


@pytest.mark.parametrize("language", _LANGUAGES)
def test_nothing_runs_over_the_day_on_the_one_page(language: str) -> None:
    texts = JA if language == "ja" else EN
    for times in (1, 4, 30):
        plan = with_wins(sample(language), 3, texts.title * times)
        plan = replace(plan, title=texts.title * times, headline=texts.headline * times)
        party = replace(plan.customer, name=plan.customer.name * times)
        for document in (plan, replace(plan, purpose=None), replace(plan, purpose=None, customer=party)):
            *_others, (above, _text), (status, _status), (_foot, day) = _left(document)
            assert day.replace(" ", "") == figures.full(Catalogue(language), document.on).replace(" ", "")
            assert above - status > 12, times
