"""What anybody may type, through every layout: it stays text, is read back as typed, and what no font has is named."""

import re
import unicodedata
from dataclasses import replace
from datetime import date

import pytest

from csdesk.documents import glyphs, plan_pdf
from csdesk.documents.markdown import markdown
from csdesk.documents.plan import MilestoneState, MovedPart, PersonPart, PlanDocument, PlanNews
from csdesk.domain.documents import Layout
from tests.documents import reading
from tests.documents.samples import sample
from tests.documents.test_plan_pdf import squeezed
from tests.naughty import EVERY, STORABLE

_REPEATED = re.compile("((?:.)[\u0300-\u036f\uff9e\uff9f]+)\\1+")
"""A letter of several glyphs, which pypdf tells once for each of them; other readers do not."""
_LONG = 150  # characters, beyond which one page cuts a headline


def _printed(text: str) -> str:
    """Return a text as the paper is to show it: of what no font has, the mark of Japanese print."""
    line, _missing = glyphs.printable(PersonPart(text, "", ""))
    return squeezed(line.name).replace("\u00ad", "")  # a place where a word may part, no letter


def _kept(text: str) -> str:
    """Return what must come out however it is printed: letters of the fonts, in their order."""
    return "".join(letter for letter in _printed(text) if letter != "〓")


def _read(document: PlanDocument, layout: Layout) -> str:
    return _REPEATED.sub(r"\1", squeezed("".join(reading.pages(plan_pdf.render(document, layout).pdf))))


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_full_plan_holds_every_text_as_typed(language: str) -> None:
    plan = sample(language)
    first, place = plan.goals[0], iter(EVERY * 4)
    steps = tuple(replace(first.milestones[0], title=text, evidence=next(place), uid="") for text in EVERY)
    outcomes = tuple(
        replace(part, title=next(place), words=next(place), who=next(place), evidence=next(place), unit="")
        for part in plan.outcomes
    )
    people = tuple(PersonPart(text, text, "champion") for text in EVERY)
    goals = (replace(first, title=EVERY[0], milestones=steps),)
    odd = replace(plan, goals=goals, outcomes=outcomes, people_customer=people, headline=EVERY[1], title=EVERY[2])
    text = _read(odd, Layout.FULL)
    assert [one for one in EVERY if text.count(_printed(one)) < 2] == []


@pytest.mark.parametrize("text", EVERY)
@pytest.mark.parametrize(("layout", "language"), [(Layout.PAGE, "ja"), (Layout.PROGRESS, "en")])
def test_so_do_the_page_and_the_report(layout: Layout, language: str, text: str) -> None:
    plan = sample(language)
    step = replace(plan.milestones[0], title=text, owner=text, state=MilestoneState.OPEN)
    news = PlanNews(
        plan.on, from_copy=False, done=(step,), moved=(MovedPart(text, None, date(2026, 12, 1)),), goals=(text,)
    )
    party = replace(plan.customer, name=text, short=text, honorific="")
    odd = replace(plan, headline=text, customer=party, news=news, accent=text)
    read = _read(odd, layout)
    if layout is Layout.PROGRESS or len(text) <= _LONG:
        assert _printed(text) in read
    assert read.count(_printed(text)[:12]) >= 2


@pytest.mark.parametrize("text", EVERY)
def test_what_is_not_printed_as_typed_is_named_before(text: str) -> None:
    _line, missing = glyphs.printable(PersonPart(text, "", ""))
    named = {one.character for one in missing}
    gone = set(squeezed(unicodedata.normalize("NFC", text))) - set(_kept(text)) - named
    invisible = {one for one in gone if unicodedata.category(one) in ("Cc", "Cf", "Mn") or one.isspace()}
    assert gone == invisible
    assert "〓" in text or (_printed(text).count("〓") > 0) is bool(named)


@pytest.mark.parametrize("text", STORABLE)
def test_markdown_shows_it_as_typed(text: str) -> None:
    plan = sample("en")
    flowing = " ".join(text.split())
    shown = markdown(replace(plan, headline=text, goals=(replace(plan.goals[0], title=text),)))
    assert _unescaped(shown).count(flowing) == 2
    assert not any(line.startswith(("<", "=", "/")) for line in shown.splitlines())


def _unescaped(markup: str) -> str:
    """Return Markdown without the backslashes that hold a sign."""
    out, held = [], False
    for sign in markup:
        if sign == "\\" and not held:
            held = True
            continue
        out.append(sign)
        held = False
    return "".join(out)
