"""Figures of revenue as lines and as JSON."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from csdesk.desk import Desk
from csdesk.domain.contracts import ContractOutcome
from tests.app.commands.saying import listed, say


@pytest.fixture
def contracts(desk: Desk) -> None:
    """One at 500 a year that is given up, one at 100 a month, one in dollars."""
    for name, amount, months, currency, end in (
        ("a", 500, 12, "JPY", date(2026, 10, 10)),
        ("b", 100, 1, "JPY", None),
        ("c", 5000, 1, "USD", None),
    ):
        contract = desk.contracts.add(desk.accounts.add(name), "", currency)
        outcome = ContractOutcome.CHURNED if end else None
        desk.contracts.edit(contract, start=date(2025, 1, 1), end=end, outcome=outcome)
        desk.contracts.add_line(contract, amount, months, currency)


def _kpi(book: Path, *arguments: str) -> dict[str, object]:
    done = say(book, "kpi", *arguments, "--json")
    assert done.exit_code == 0, done.output
    found: dict[str, object] = json.loads(done.output)
    return found


@pytest.mark.usefixtures("contracts")
def test_a_month_as_json(book: Path) -> None:
    report = _kpi(book, "--from", "2026-10", "--to", "2026-10", "--as-of", "2026-11-20")
    [october] = report["periods"]  # type: ignore[misc]
    assert (october["first"], october["last"], october["unfinished"]) == ("2026-10-01", "2026-10-31", False)
    yen, dollars = october["figures"]
    assert (yen["currency"], yen["opening"], yen["churn"], yen["closing"]) == (
        *("JPY", "141.6666666667", "41.6666666667"),
        "100",
    )
    assert yen["grr"] == pytest.approx(100 / (100 + 500 / 12), abs=1e-15)
    assert (yen["customers"], yen["lost"], yen["logo_churn"]) == (2, 1, 0.5)
    assert yen["renewals"]["rate"] == 0
    assert (dollars["currency"], dollars["closing"], dollars["nrr"]) == ("USD", "50", 1)


def test_steps_agreed_beforehand_are_apart_from_what_was_sold(desk: Desk, book: Path) -> None:
    contract = desk.contracts.add(desk.accounts.add("a"), "", "JPY")
    desk.contracts.edit(contract, start=date(2025, 1, 1))
    for amount, since, until in ((100, None, date(2026, 10, 5)), (150, date(2026, 10, 5), None)):
        desk.contracts.add_line(contract, amount, 1, "JPY", since=since, until=until)
    desk.contracts.add_line(contract, 10, 1, "JPY", since=date(2026, 10, 9), signed_on=date(2026, 10, 8))
    report = _kpi(book, "--from", "2026-10", "--to", "2026-10", "--as-of", "2026-11-20")
    [yen] = report["whole"]["figures"]  # type: ignore[index]
    assert (yen["expansion"], yen["agreed"], yen["sold"]) == ("60", "50", "10")
    assert (yen["nrr"], yen["nrr_sold"]) == (1.6, 1.1)


@pytest.mark.usefixtures("contracts")
def test_as_of_a_day_before_and_any_two_days(book: Path) -> None:
    report = _kpi(book, "--from", "2026-10-05", "--to", "2026-10-09", "--as-of", "2026-11-20")
    whole = report["whole"]["figures"][0]  # type: ignore[index]
    assert (whole["opening"], whole["churn"]) == ("141.6666666667", "0")
    running = _kpi(book, "--as-of", "2026-10-05")["periods"][-1]  # type: ignore[index]
    assert (running["unfinished"], running["figures"][0]["churn"]) == (True, "0")


@pytest.mark.usefixtures("contracts")
def test_amounts_of_several_currencies_only_at_a_rate(book: Path, desk: Desk) -> None:
    refused = say(book, "kpi", "--currency", "JPY")
    assert (refused.exit_code, "No exchange rate for USD" in refused.output) == (2, True)
    desk.currency_rates.say("USD", Decimal(150), date(2026, 1, 1))
    report = _kpi(book, "--from", "2026-10", "--to", "2026-10", "--as-of", "2026-11-20", "--currency", "jpy")
    [only] = report["whole"]["figures"]  # type: ignore[index]
    assert (report["converted_to"], only["closing"], only["customers"]) == ("JPY", "7600", 3)
    assert report["rates"]["USD"]["rate"] == "150"  # type: ignore[index]


@pytest.mark.usefixtures("contracts")
def test_by_a_field_and_lists(book: Path, desk: Desk) -> None:
    desk.accounts.edit(2, tier="1")
    report = _kpi(book, "--from", "2026-10", "--to", "2026-10", "--as-of", "2026-11-20", "--by", "tier")
    parts = [(one["part"], one["currency"], one["closing"]) for one in report["whole"]["figures"]]  # type: ignore[index]
    assert parts == [("", "JPY", "0"), ("", "USD", "50"), ("1", "JPY", "100")]
    october = [one for one in listed(book, "movements") if (one["month"], one["currency"]) == ("2026-10", "JPY")]
    assert [one["churn"] for one in october] == ["41.6666666667"]
    assert [(one["currency"], one["customers"][0]) for one in listed(book, "cohorts")] == [("JPY", 2), ("USD", 1)]
    assert {one["period"] for one in listed(book, "kpis")} == {"month", "quarter", "year", "12_months"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--from", "April"), "Enter the period"),
        (("--from", "2026-13"), "Enter the period"),
        (("--from", "2026-05", "--to", "2026-04"), "Enter the period"),
        (("--currency", "ABC"), "is no currency code"),
        (("--by", "shoe size"), "is not one of: tier, stage"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(book: Path, arguments: tuple[str, ...], said: str) -> None:
    done = say(book, "kpi", *arguments)
    assert done.exit_code == 2
    assert said in done.output


@pytest.mark.usefixtures("contracts")
@pytest.mark.parametrize("kind", ["mrr", "nrr", "cohorts"])
def test_charts_are_written(book: Path, tmp_path: Path, kind: str) -> None:
    for ending, begins in ((".png", b"\x89PNG"), (".svg", b"<?xml")):
        file = tmp_path / f"{kind}{ending}"
        assert say(book, "chart", kind, "-o", str(file)).exit_code == 0
        assert file.read_bytes().startswith(begins)
    assert say(book, "chart", "health", "-o", str(tmp_path / "x.png")).exit_code == 2
