"""The first page is set as airy as its story allows, and holds it."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csdesk.documents import first_page, plan_pdf
from csdesk.documents.first_page import DENSITIES, Density
from csdesk.documents.plan import MilestonePart, Party, PlanDocument, PlanPurpose
from csdesk.documents.timeline import Timeline
from csdesk.i18n import Catalogue
from tests.documents import reading
from tests.documents.samples import crowded, empty, sample

EN = ["order", "dispatch,", "customer", "e-mail", "peak-season", "overtime", "(per", "person)", "responsibilities"]
JA = [
    "受注",
    "から出荷",
    "までの時間を、",
    "短縮して、",
    "繁忙期でも",
    "取引先マスタ",
    "（残り640社）",
    "「確認」",
    "FAX",
]


def chosen(document: PlanDocument) -> Density:
    words = Catalogue(document.language)
    return first_page.chosen(document, words, Timeline(document, words))


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_more_there_is_to_say_the_tighter_it_is_set(language: str) -> None:
    plans = (empty(language), sample(language), crowded(language))
    found = [DENSITIES.index(chosen(plan)) for plan in plans]
    assert found == sorted(found)
    assert found[0] == 0
    assert found[1] < found[2]


def test_the_settings_only_get_tighter() -> None:
    for airy, tight in pairwise(DENSITIES):
        assert airy.hero > tight.hero
        assert (airy.gap, airy.inner, airy.row) > (tight.gap, tight.inner, tight.row)
        assert airy.rows >= tight.rows


def test_what_can_fit_in_no_setting_is_set_the_tightest() -> None:
    assert chosen(replace(sample("ja"), headline="長い" * 2000)) == DENSITIES[-1]


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(["en", "ja"]), st.lists(st.integers(0, 8), min_size=4, max_size=30), st.integers(1, 40))
def test_what_is_reckoned_to_fit_does(language: str, drawn: list[int], length: int) -> None:
    words = [(JA if language == "ja" else EN)[number] for number in drawn]
    text = ("" if language == "ja" else " ").join((words * length)[:length])
    plan = sample(language)
    outcomes = tuple(replace(part, title=text[:60], value=text[:90]) for part in plan.outcomes)
    goals = tuple(
        replace(goal, title=text, milestones=tuple(_long(part, text[:80]) for part in goal.milestones))
        for goal in plan.goals
    )
    purpose = PlanPurpose(text, text[:40], plan.on)
    plan = replace(plan, purpose=purpose, headline=text, outcomes=outcomes, goals=goals)
    plan = replace(plan, customer=Party(text[:60], text[:20]), supplier=Party(text[-60:], text[-20:]))
    pages = reading.pages(plan_pdf.render(plan).pdf)
    if chosen(plan) is not DENSITIES[-1]:
        assert pages[1].startswith(Catalogue(language).tr("Outcomes and evidence"))


def _long(part: MilestonePart, text: str) -> MilestonePart:
    return replace(part, title=part.title + text)
