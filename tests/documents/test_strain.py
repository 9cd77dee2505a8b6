"""What a plan's PDF withstands: words without end, figures without end, two callers at once."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from csdesk.documents import outcome_data, plan_pdf
from csdesk.documents.plan import ReadingPoint
from csdesk.documents.timeline import Timeline
from csdesk.i18n import Catalogue
from tests.documents import reading
from tests.documents.samples import crowded, empty, sample

LONG_WORD = "https://example.com/" + "x" * 200
PDF_STRING = 32767  # bytes, by ISO 32000-1, annex C, which PDF/A-2 makes binding


def test_two_callers_at_once_both_get_their_document() -> None:
    with ThreadPoolExecutor(3) as threads:
        made = list(threads.map(lambda n: plan_pdf.render(empty(("en", "ja")[n % 2])).pdf, range(6)))
    assert made == [plan_pdf.render(empty(("en", "ja")[n % 2])).pdf for n in range(6)]


def test_what_stands_for_the_timeline_fits_a_pdf_string() -> None:
    plan = crowded("ja", milestones=600)
    drawn: Any = Timeline(plan, Catalogue("ja")).drawn(5)
    assert len(drawn["alt"].encode("utf-16")) <= PDF_STRING
    assert drawn["alt"].endswith("…")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_word_without_end_stays_on_the_page(language: str) -> None:
    plan = replace(empty(language), title=LONG_WORD, headline=LONG_WORD)
    page = reading.pages(plan_pdf.render(plan).pdf)[0]
    lines = [line for line in page.splitlines() if "xx" in line or "example" in line]
    assert "".join(lines).count(LONG_WORD) == 2
    assert max(map(len, lines)) < 130  # the footer holds about 110


def test_long_figures_leave_room_for_each_other() -> None:
    plan = sample("ja")
    money = replace(
        plan.outcomes[0],
        unit="円",
        baseline=Decimal(120_000_000),
        target=Decimal(180_000_000),
        readings=(ReadingPoint(date(2026, 11, 1), Decimal(151_000_000)),),
    )
    drawn: Any = outcome_data.data(money, plan, Catalogue("ja"))
    assert drawn["bar"]["baseline"] == "開始時 120,000,000円"  # its month is left to the chart
    assert drawn["bar"]["target_note"] == ""
    assert drawn["chart"]["gutter"] > 27
    plain: Any = outcome_data.data(plan.outcomes[0], plan, Catalogue("ja"))
    assert plain["bar"]["baseline"] == "開始時 31.00時間（2026年6月）"
    assert plain["chart"]["gutter"] == 22


@pytest.mark.parametrize(
    ("last", "bottom"),
    [
        ("24", 1.0),  # 7 of 16 above the target: its figure has room
        ("19", 0.8),  # 1 above: a quarter of the 16 is left below the line
        ("16", 0.8),
        ("15", 16 / 17),  # beyond the target: the axis ends at the reading
    ],
)
def test_below_a_target_that_is_nearly_met_is_room_for_the_last_figure(last: str, bottom: float) -> None:
    plan = sample("ja")
    readings = (ReadingPoint(date(2026, 8, 1), Decimal(32)), ReadingPoint(date(2026, 11, 1), Decimal(last)))
    part = replace(plan.outcomes[0], baseline=None, target=Decimal(16), readings=readings)
    drawn: Any = outcome_data.data(part, plan, Catalogue("ja"))
    assert drawn["chart"]["target_y"] == pytest.approx(bottom)
