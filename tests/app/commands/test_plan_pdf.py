"""A plan as a PDF from the command line."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from csdesk.desk import Desk
from csdesk.domain.plans import Side
from csdesk.entities import Goal, Milestone, Outcome, SuccessPlan
from tests.app.commands.saying import refused, say


def _plan(desk: Desk) -> None:
    """Write a plan with one of everything for the first account."""
    desk.plans.add(1, "導入", date(2026, 4, 1))
    desk.plans.add_outcome(1, desk.plans.add_value(1, "v"), "早くなる")
    desk.plans.edit(Outcome, 1, metric="h", baseline=Decimal("8.20"), target=Decimal(4), due=date(2026, 10, 1))
    desk.plans.edit(Goal, 1, outcome_id=1)
    desk.plans.add_milestone(1, "m")
    desk.plans.edit(Milestone, 1, side=Side.CUSTOMER, due=date(2026, 5, 1), customer_sees=False)


@pytest.mark.parametrize("given", ["伊藤商事", "1"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_plan_is_written_as_a_pdf(book: Path, desk: Desk, tmp_path: Path, given: str, language: str) -> None:
    desk.accounts.add("伊藤商事")
    _plan(desk)
    target = tmp_path / "計画.pdf"
    said = say(book, "plan-pdf", given, "-o", target, "--language", language)
    assert (said.exit_code, said.stdout) == (0, f"{target}\n")
    assert target.read_bytes().startswith(b"%PDF-")
    assert [found.name for found in tmp_path.iterdir() if ".part" in found.name] == []


def test_a_sign_that_no_font_has_is_told_and_the_pdf_written_all_the_same(
    book: Path, desk: Desk, tmp_path: Path
) -> None:
    desk.accounts.add("伊藤商事")
    _plan(desk)
    desk.plans.edit_plan(1, title="導入 𠮷 🚀")
    said = say(book, "plan-pdf", "伊藤商事", "-o", tmp_path / "plan.pdf")
    assert said.exit_code == 0
    assert "🚀" in said.stderr
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF-")


def test_a_plan_that_cannot_be_written_is_refused_and_leaves_what_was_there(
    book: Path, desk: Desk, tmp_path: Path
) -> None:
    desk.accounts.add("伊藤商事")
    desk.accounts.add("same")
    desk.accounts.add("same")
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"before")
    refused(say(book, "plan-pdf", "伊藤商事", "-o", target), "伊藤商事")
    refused(say(book, "plan-pdf", "nobody", "-o", target), "nobody")
    refused(say(book, "plan-pdf", "same", "-o", target), "More than one")
    assert target.read_bytes() == b"before"
    _plan(desk)
    refused(say(book, "plan-pdf", "伊藤商事", "-o", target / "in a file.pdf"))
    assert target.read_bytes() == b"before"


@pytest.mark.parametrize("layout", ["full", "page", "progress"])
def test_it_can_be_laid_out_in_three_ways(book: Path, desk: Desk, tmp_path: Path, layout: str) -> None:
    desk.accounts.add("伊藤商事")
    _plan(desk)
    said = say(book, "plan-pdf", "1", "-o", tmp_path / "plan.pdf", "--layout", layout, "--since", "2026-05-01")
    assert said.exit_code == 0
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF-")


def test_with_a_recipient_it_is_kept_as_sent(book: Path, desk: Desk, tmp_path: Path) -> None:
    desk.accounts.add("伊藤商事")
    _plan(desk)
    for to in ("", "伊藤様"):
        assert say(book, "plan-pdf", "1", "-o", tmp_path / "plan.pdf", "--layout", "page", "--to", to).exit_code == 0
    [copy] = desk.sent_copies.of(SuccessPlan, 1)
    assert (copy.recipient, copy.layout.value, copy.file_name) == ("伊藤様", "page", "plan.pdf")
    assert desk.sent_copies.file(copy.id) == (tmp_path / "plan.pdf").read_bytes()


def test_another_customers_name_stops_it_and_its_place_is_said(book: Path, desk: Desk, tmp_path: Path) -> None:
    desk.accounts.add("伊藤商事")
    desk.accounts.add("株式会社青葉製作所")
    _plan(desk)
    desk.plans.edit(Milestone, 1, customer_sees=True, evidence="青葉製作所様と同じ手順")
    (tmp_path / "plan.pdf").write_bytes(b"before")
    refused(say(book, "plan-pdf", "1", "-o", tmp_path / "plan.pdf", "--to", "伊藤様"), "株式会社青葉製作所", "Evidence")
    assert (tmp_path / "plan.pdf").read_bytes() == b"before"
    assert desk.sent_copies.of(SuccessPlan, 1) == []
    named = say(book, "plan-pdf", "1", "-o", tmp_path / "plan.pdf", "--may-name", "青葉製作所")
    assert named.exit_code == 0
    assert "株式会社青葉製作所" in named.stderr, "what was allowed is said"
    refused(say(book, "plan-pdf", "1", "-o", tmp_path / "plan.pdf", "--may-name", "別の会社"), "株式会社青葉製作所")
    desk.accounts.edit(2, parent_id=1)
    assert say(book, "plan-pdf", "1", "-o", tmp_path / "plan.pdf").exit_code == 0, "a daughter is no stranger"
