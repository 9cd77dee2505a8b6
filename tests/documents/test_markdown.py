"""The plan as Markdown."""

from dataclasses import replace

import pytest

from csdesk.documents.markdown import escaped, markdown
from tests.documents.samples import empty, sample, with_wins


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("plain", "plain"),
        ("*bold* _it_ `code` ~no~", r"\*bold\* \_it\_ \`code\` \~no\~"),
        ("[a](b) <b>x</b> &amp;", r"\[a\](b) \<b\>x\</b\> \&amp;"),
        ("# no heading", r"\# no heading"),
        ("- no list", r"\- no list"),
        ("+ nor this", r"\+ nor this"),
        ("1. nor that", r"1\. nor that"),
        ("2) nor that", r"2\) nor that"),
        ("two\n\n# lines", r"two \# lines"),
        ("a | b", r"a \| b"),
        ("back\\slash", r"back\\slash"),
        ("3.5 h - 2", "3.5 h - 2"),
        ("受注から出荷まで", "受注から出荷まで"),
    ],
)
def test_what_was_typed_is_no_markup(typed: str, written: str) -> None:
    assert escaped(typed) == written


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_story_is_in_it(language: str) -> None:
    plan = sample(language)
    text = markdown(plan).replace("\\", "")
    assert plan.purpose
    for each in (plan.purpose.words, plan.headline, *(goal.title for goal in plan.goals)):
        assert each in text
    assert all(part.title in text for part in (*plan.outcomes, *plan.milestones))
    assert text.startswith(f"# {plan.title}\n")
    assert ("- [x] 7/3 キックオフ" if language == "ja" else "- [x] 3 Jul Kickoff") in text


def test_the_last_small_wins_are_in_it() -> None:
    text = markdown(with_wins(sample("en"), 9, "It is #1"))
    assert [f"It is \\#1 {at}!" in text for at in range(9)] == [True] * 6 + [False] * 3
    assert "## What went well\n\n- 19 Nov It is" in text


def test_an_empty_plan_is_short_and_a_nasty_one_stays_on_its_lines() -> None:
    assert len(markdown(empty("en")).splitlines()) == 3
    plan = sample("en")
    nasty = replace(plan, headline="a\n\n# b\n```\n", goals=(replace(plan.goals[0], title="x\n- y"), *plan.goals[1:]))
    assert len(markdown(nasty).splitlines()) == len(markdown(plan).splitlines())
