"""The weekly review as it is printed: its words, one page whatever there is; in Markdown nothing typed is markup."""

import io
import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from pypdf import PdfReader

from csdesk.desk import Desk, open_desk
from csdesk.documents import typesetting
from csdesk.documents.weekly import export, pdf
from csdesk.documents.weekly.markdown import markdown
from csdesk.domain.focus import FocusKind
from csdesk.domain.levels import Level
from csdesk.domain.weekly import PlannedItem
from csdesk.entities import HealthSnapshot
from csdesk.exchange.replacing import UnwrittenFileError
from csdesk.services.focus.week_data import WeekFigure

TODAY = date(2026, 12, 2)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """A KPI at half of its pace, a plan of last week, an account that fell."""
    opened = open_desk(path, "en")
    opened.colleagues.call_me("Alex Turner")
    opened.colleagues.edit_company(name="Harbourline")
    account = opened.accounts.add("Acme *Foods*")
    kpi = opened.focus_kpis.put(
        TODAY,
        kind=FocusKind.COUNT,
        name="Webinars",
        target=Decimal(12),
        since=TODAY - timedelta(90),
        until=TODAY + timedelta(90),
        kgi="Renewal rate 95%",
        why="They ask for it",
    )
    opened.focus_kpis.count(kpi, TODAY - timedelta(10), Decimal(3))
    kept = opened.promises.add(account, "The list", TODAY - timedelta(20), due=TODAY)
    late = opened.promises.add(account, "The report", TODAY - timedelta(20), due=TODAY - timedelta(3))
    plan = [PlannedItem("promise", kept, "The list", "Acme"), PlannedItem("promise", late, "The report", "Acme")]
    opened.weekly_reviews.hold(TODAY - timedelta(7), plan, TODAY - timedelta(7))
    opened.promises.edit(kept, kept_on=TODAY)
    opened.weekly_reviews.say(TODAY, said="All is *well*\n\n# Not a heading", learned="")
    with opened.database.change("Weeks") as session:
        for week, level, score in ((date(2026, 11, 22), Level.A, 85), (date(2026, 11, 29), Level.C, 45)):
            row = {"score": score * 1_000_000, "coverage": 1_000_000, "model_id": 1}
            session.add(HealthSnapshot(account_id=account, week=week, level=level, **row))
    yield opened
    opened.close()


def test_what_is_told(desk: Desk) -> None:
    told = desk.weekly(TODAY, TODAY)
    assert told.week == "Week 49, 2026 (30 Nov 2026 – 6 Dec)"
    assert (told.owner, told.ours) == ("Alex Turner", "Harbourline")
    focus = told.focus
    assert focus is not None
    assert (focus.name, focus.value, focus.target) == ("Webinars", "3", "Target 12 by 2 Mar")
    assert focus.pace == "Needs +0.7 a week, now +0.2: on course for 6"
    assert [(one.title, one.state, one.said) for one in told.last] == [
        ("The list", "done", ""),
        ("The report", "carried", "Carried over"),
    ]
    assert told.last_done == "1 of 2 done"
    assert [(one.title, one.due) for one in told.plan] == [("The report", "29 Nov")]
    (move,) = told.moves
    assert (move.account, move.before, move.now, move.response) == ("Acme *Foods*", "A", "C", "The report (29 Nov)")
    assert [(one.letter, one.count, one.change) for one in told.levels][:3] == [
        ("A", 0, "−1"),
        ("B", 0, "±0"),
        ("C", 1, "+1"),
    ]
    assert told.said == ("All is *well*", "# Not a heading")
    figures = {one.name: (one.now, one.before, one.change) for one in told.figures}
    assert figures["NRR, 12 months"] == ("–", "–", "")
    assert figures["Accounts without next action"] == ("0", "0", "±0")


def test_figures_of_money_say_what_others_were_reckoned_into(desk: Desk) -> None:
    for currency in ("JPY", "USD"):
        contract = desk.contracts.add(1, currency, currency)
        desk.contracts.edit(contract, start=TODAY - timedelta(400), end=TODAY + timedelta(30))
        desk.contracts.add_line(contract, 120_000, 12, currency)
    names = [one.name for one in desk.weekly(TODAY, TODAY).figures]
    assert names[:3] == ["NRR, 12 months, all in JPY", "GRR, 12 months, all in JPY", "Customer churn this month"]


def test_it_speaks_japanese_whatever_the_screen_speaks(desk: Desk) -> None:
    told = desk.weekly(TODAY, TODAY, "ja")
    assert told.week == "2026年 第49週（2026/11/30～12/6）"
    assert told.last[1].said == "持ち越し"


def test_a_target_that_is_not_reached_never_reads_as_if_it_were(desk: Desk) -> None:
    current = desk.focus_kpis.current()
    assert current is not None
    desk.focus_kpis.count(current.id, TODAY, Decimal("11.99"))
    focus = desk.weekly(TODAY, TODAY).focus
    assert focus is not None
    assert focus.value == "11"
    desk.focus_kpis.count(current.id, TODAY, Decimal(12))
    focus = desk.weekly(TODAY, TODAY).focus
    assert focus is not None
    assert focus.pace == "Target reached"


def test_nothing_typed_is_markup(desk: Desk) -> None:
    text = markdown(desk.weekly(TODAY, TODAY))
    assert "Acme \\*Foods\\*" in text
    assert "- All is \\*well\\*" in text
    assert "\n# Not" not in text
    assert "- [x] The list (Acme)" in text
    assert "- [ ] The report (Acme · Carried over)" in text


@pytest.mark.parametrize("language", ["en", "ja"])
def test_it_is_one_page_however_much_there_is(desk: Desk, language: str) -> None:
    account = desk.accounts.add("長い名前の株式会社" * 8)
    for place in range(20):
        desk.promises.add(account, f"A promise of many words number {place} " * 6, TODAY, due=TODAY)
        contract = desk.contracts.add(account, "p", "JPY")
        desk.contracts.edit(contract, start=date(2026, 1, 1), end=TODAY + timedelta(place))
    desk.weekly_reviews.say(TODAY, said="\n".join(f"Said {place}" for place in range(30)), learned="One\n" * 30)
    assert len(pdf.images(desk.weekly(TODAY, TODAY, language), 40)) == 1


def test_what_there_is_no_room_for_is_counted(desk: Desk) -> None:
    account = desk.accounts.add("Beta")
    for place in range(20):
        desk.promises.add(account, f"A promise {place}", TODAY, due=TODAY)
    pages = PdfReader(io.BytesIO(pdf.render(desk.weekly(TODAY, TODAY)).pdf)).pages
    text = pages[0].extract_text()
    shown, left = len(re.findall(r"A promise \d+", text)), re.search(r"(\d+) more", text)
    assert left is not None
    assert shown + 1 + int(left[1]) == 21  # with the report of Acme


def test_a_change_is_the_difference_of_what_is_shown() -> None:
    shown = WeekFigure("nrr", Fraction(10294, 10000), Fraction(10296, 10000))
    assert shown.change == Fraction(-1, 1000)
    assert not WeekFigure("grr", Fraction(10001, 10000), Fraction(1)).is_worse
    assert WeekFigure("grr", Fraction(10001, 10000), Fraction(10003, 10000)).change == 0


def test_an_empty_file_prints_too(path: Path) -> None:
    desk = open_desk(path.with_name("empty.csdesk"), "ja")
    assert len(pdf.images(desk.weekly(TODAY, TODAY), 40)) == 1
    desk.close()


def test_a_file_is_whole_or_not_there(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = desk.weekly(TODAY, TODAY)
    assert not export.write(told, tmp_path / "week.pdf")
    assert (tmp_path / "week.pdf").read_bytes().startswith(b"%PDF")
    export.write(told, tmp_path / "week.MD")
    assert (tmp_path / "week.MD").read_text("utf-8") == markdown(told)
    monkeypatch.setattr(typesetting, "pdf", lambda *_args: b"half")
    with pytest.raises(UnwrittenFileError):
        export.write(told, tmp_path / "week.pdf")
    assert len((tmp_path / "week.pdf").read_bytes()) > 1_000
