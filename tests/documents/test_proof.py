"""What the customer is told of an outcome: claimed or confirmed, expected or not; never 0 % where nobody has read."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from csdesk.documents import difference, outcome_data, plan_pdf
from csdesk.documents.markdown import markdown
from csdesk.documents.plan import OutcomePart, PlanDocument, PlanNews
from csdesk.domain.documents import Layout
from csdesk.domain.plans import OutcomeState
from csdesk.i18n import Catalogue
from tests.documents import reading
from tests.documents.samples import sample
from tests.documents.test_plan_pdf import pages, squeezed

SINCE = date(2026, 10, 5)
EN = Catalogue("en")
CLAIMED, CONFIRMED = date(2026, 11, 10), date(2026, 11, 13)
NOTHING: dict[str, Any] = {"claimed_on": None, "confirmed_by": "", "confirmed_on": None}


def _with(**values: Any) -> tuple[OutcomePart, PlanDocument]:
    plan = sample("en")
    part = replace(plan.outcomes[0], **NOTHING | values)
    return part, replace(plan, outcomes=(part,))


def _facts(part: OutcomePart, plan: PlanDocument) -> dict[str, str]:
    facts: Any = outcome_data.data(part, plan, EN)["facts"]
    return dict(facts)


@pytest.mark.parametrize(
    ("values", "name", "told"),
    [
        ({}, "", ""),
        ({"claimed_on": CLAIMED}, "Reported", "by us, 10 November 2026; waiting for your confirmation"),
        (
            {"claimed_on": CLAIMED, "confirmed_by": "E. Sørensen", "confirmed_on": CONFIRMED},
            *("Confirmed", "E. Sørensen, 13 November 2026"),
        ),
        ({"confirmed_by": "E. Sørensen"}, "", ""),
        ({"confirmed_on": CONFIRMED}, "", ""),
        (
            {"claimed_on": CLAIMED, "confirmed_on": CONFIRMED},
            *("Reported", "by us, 10 November 2026; waiting for your confirmation"),
        ),
    ],
)
def test_a_claim_is_ours_until_the_customer_has_said_so(values: dict[str, Any], name: str, told: str) -> None:
    part, plan = _with(**values)
    facts = _facts(part, plan)
    assert {one: facts[one] for one in ("Reported", "Confirmed") if one in facts} == ({name: told} if name else {})
    text = markdown(plan).replace("\\", "")
    assert (f"{name}: {told}" in text) if name else ("Reported" not in text and "Confirmed" not in text)


def test_their_words_say_who_said_them_and_when() -> None:
    part, plan = _with(words="A whole day", who="E. Sørensen", said_on=date(2026, 6, 12))
    assert _facts(part, plan)["In your words"] == "“A whole day” (E. Sørensen, 12 June 2026)"
    assert "“A whole day” (E. Sørensen, 12 June 2026)" in markdown(plan).replace("\\", "")
    part, plan = _with(words="A whole day", who="", said_on=None)
    assert _facts(part, plan)["In your words"] == "“A whole day”"


@pytest.mark.parametrize("layout", [Layout.FULL, Layout.PAGE, Layout.PROGRESS])
def test_what_nobody_expected_is_marked_in_every_layout(layout: Layout) -> None:
    plan = sample("en")
    marked = replace(plan, outcomes=tuple(replace(one, unexpected=True) for one in plan.outcomes[:1]))
    plain = replace(plan, outcomes=tuple(replace(one, unexpected=False) for one in plan.outcomes[:1]))
    told = PlanNews(SINCE, from_copy=True)
    found = ["Foundontheway" in _printed(replace(one, news=told), layout) for one in (marked, plain)]
    assert found == [True, False]
    assert "Found on the way" in markdown(marked)


def test_no_reading_is_no_data_and_never_nothing_per_cent() -> None:
    _part, plan = _with(readings=(), share=None, state=OutcomeState.NO_DATA)
    text = "".join(pages(plan))
    assert "No data" in text
    assert "0%" not in squeezed(text).replace("100%", "")
    line = next(one for one in markdown(plan).splitlines() if one.startswith("- **"))
    assert "No data" in line
    assert "%" not in line


def test_a_version_says_what_has_been_claimed_and_confirmed_since() -> None:
    _before, earlier = _with()
    _after, later = _with(
        claimed_on=CLAIMED, confirmed_by="E. Sørensen", confirmed_on=CONFIRMED, unexpected=True, said_on=CLAIMED
    )
    told = {one.what.rpartition(" · ")[2]: one.after for one in difference.difference(earlier, later, EN)}
    assert told["Claimed on"] == "10 November 2026"
    assert told["Confirmed"] == "E. Sørensen, 13 November 2026"
    assert told["Found on the way"] == "Found on the way"
    assert told["Said by"].endswith("10 November 2026")


def _printed(plan: PlanDocument, layout: Layout) -> str:
    return squeezed("".join(reading.pages(plan_pdf.render(plan, layout).pdf)))
