"""Money as agreed: what an account list brings along, and lists of contracts; answers worked out by hand."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from csdesk.exchange.dates import DateOrder
from csdesk.services.accounts import Accounts
from csdesk.services.colleagues import Colleagues
from csdesk.services.contracts import Agreement, Contracts
from csdesk.services.importing.rules import Answer
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.services.files import Importer, changes, counts, faults, flags
from tests.store.tables import dump

DAY = date(2026, 6, 1)
ARR = "Account ID,Account Name,ARR,Currency,Contract Start,Renewal Date\n"


def _only(contracts: Contracts) -> Agreement:
    (agreement,) = contracts.all()
    return agreement


def _terms(contracts: Contracts) -> list[tuple[int, int, str]]:
    """Return amount, months and currency of every line."""
    return [(line.amount, line.months, line.currency) for one in contracts.all() for line in one.lines]


@pytest.mark.parametrize(
    ("heading", "cell", "currency", "term"),
    [
        ("ARR", "1000000", "JPY", (1_000_000, 12, "JPY")),
        ("ARR", "1000001", "JPY", (1_000_001, 12, "JPY")),
        ("MRR", "83333", "JPY", (83_333, 1, "JPY")),
        ("ARR", '"$12,400.50"', "USD", (1_240_050, 12, "USD")),
        ("ARR", "12.345", "KWD", (12_345, 12, "KWD")),
        ("MRR", '"¥1,200,000"', "", (1_200_000, 1, "JPY")),
        ("MRR", "\\1200", "", (1_200, 1, "JPY")),
        ("MRR", "１２０万円", "", (1_200_000, 1, "JPY")),
        ("ARR", "1.2億", "", (120_000_000, 12, "JPY")),
        ("MRR", "△500", "", (-500, 1, "JPY")),
        ("MRR", "0", "", (0, 1, "JPY")),
        ("ARR", "€10.00", "", (1_000, 12, "EUR")),
        ("ARR", "$100.00", "CAD", (10_000, 12, "CAD")),
    ],
)
def test_an_account_list_brings_its_contract_along_as_agreed(
    contracts: Contracts, importer: Importer, heading: str, cell: str, currency: str, term: tuple[int, int, str]
) -> None:
    text = f"Account Name,{heading},Currency\nAcme,{cell},{currency}\n"
    assert counts(importer.take(text, columns={heading: heading.lower(), "Currency": "currency"}).preview) == (
        1,
        0,
        0,
        0,
    )
    assert _terms(contracts) == [term]


@pytest.mark.parametrize(
    ("heading", "cell", "currency", "reason"),
    [
        ("ARR", "100.5", "JPY", "The amount has more decimals than JPY."),
        ("MRR", "10.0055", "USD", "The amount has more decimals than USD."),
        ("ARR", "a lot", "USD", "This is not a valid amount."),
        ("ARR", "9223372036854775808", "JPY", "This is not a valid amount."),
        ("ARR", "€5", "USD", "This is not a valid amount."),
    ],
)
def test_an_amount_that_is_not_clear_is_flagged_and_its_row_taken(
    contracts: Contracts, importer: Importer, heading: str, cell: str, currency: str, reason: str
) -> None:
    text = f"Account Name,{heading},Currency\nAcme,1,USD\nBeta,2,USD\nGamma,{cell},{currency}\n"
    preview = importer.take(text).preview
    assert (counts(preview), flags(preview)) == ((3, 0, 0, 0), [(4, heading, cell, reason)])
    assert len(contracts.all()) == 2


def test_with_a_currency_that_is_none_the_amount_is_none_either(contracts: Contracts, importer: Importer) -> None:
    text = "Account Name,ARR,Currency\na,1,USD\nb,1,EUR\nAcme,1,gold\nBeta,$1,gold\n"
    assert flags(importer.take(text).preview) == [
        (4, "Currency", "gold", "This is not a currency code."),
        (4, "ARR", "1", "The currency of this amount cannot be read."),
        (5, "Currency", "gold", "This is not a currency code."),
    ]
    assert _terms(contracts) == [(100, 12, "USD"), (100, 12, "EUR"), (100, 12, "USD")]


def test_a_bare_amount_is_in_our_own_currency(contracts: Contracts, colleagues: Colleagues, importer: Importer) -> None:
    colleagues.edit_company(currency="EUR")
    importer.take("Account Name,ARR\nAcme,100.25\n")
    assert _terms(contracts) == [(10_025, 12, "EUR")]


@pytest.mark.parametrize(
    ("arr", "mrr", "currency", "terms"),
    [
        ("1000000", "83333", "JPY", [(1_000_000, 12, "JPY")]),
        ("1000000", "83334", "JPY", [(1_000_000, 12, "JPY")]),
        ("12400.50", "1033.38", "USD", [(1_240_050, 12, "USD")]),
        ("1200", "", "JPY", [(1_200, 12, "JPY")]),
        ("", "100", "JPY", [(100, 1, "JPY")]),
        ("", "", "JPY", []),
        ("1000000", "90000", "JPY", None),
    ],
)
def test_of_a_yearly_and_a_monthly_amount_that_agree_the_exact_one_is_kept(
    contracts: Contracts,
    importer: Importer,
    arr: str,
    mrr: str,
    currency: str,
    terms: list[tuple[int, int, str]] | None,
) -> None:
    preview = importer.take(f"Account Name,ARR,MRR,Currency\nz,12,1,JPY\nAcme,{arr},{mrr},{currency}\n").preview
    reason = "The yearly amount is not twelve times the monthly one: which one was agreed?"
    assert flags(preview) == ([(3, "ARR", arr, reason)] if terms is None else [])
    assert _terms(contracts)[1:] == (terms or [])


def test_the_contract_that_was_brought_is_in_the_portfolio(
    accounts: Accounts, contracts: Contracts, importer: Importer
) -> None:
    importer.take(ARR + "1,Acme,1000000,JPY,2026-04-01,2027-04-01\n")
    (row,) = accounts.rows(DAY)
    assert (row.present.mrr, row.present.renewal) == ({"JPY": Fraction(250_000, 3)}, date(2027, 4, 1))
    agreement = _only(contracts)
    assert (agreement.contract.account_id, agreement.contract.start) == (1, date(2026, 4, 1))


def test_the_contract_that_was_brought_is_updated_not_doubled(contracts: Contracts, importer: Importer) -> None:
    importer.take(ARR + "1,Acme,1000000,JPY,2026-04-01,2027-04-01\n")
    preview = importer.take(ARR + "1,Acme,1200000,JPY,2026-04-01,2028-04-01\n").preview
    assert [changes(one) for one in preview.updated] == [
        {"amount": ("1000000", "1200000"), "end": ("2027-04-01", "2028-04-01")}
    ]
    agreement = _only(contracts)
    assert (agreement.contract.end, _terms(contracts)) == (date(2028, 4, 1), [(1_200_000, 12, "JPY")])


def test_money_that_comes_later_brings_the_contract_then(contracts: Contracts, importer: Importer) -> None:
    importer.take(ARR + "1,Acme,,,,\n2,Beta,,,2026-01-01,\n")
    assert [len(one.lines) for one in contracts.all()] == [0]
    importer.take(ARR + "1,Acme,1200,USD,,\n2,Beta,2400,USD,2026-01-01,\n")
    assert sorted(_terms(contracts)) == [(120_000, 12, "USD"), (240_000, 12, "USD")]
    assert len(contracts.all()) == 2


def test_a_contract_she_deleted_does_not_come_back(contracts: Contracts, importer: Importer) -> None:
    text = ARR + "1,Acme,1200,USD,2026-01-01,\n"
    importer.take(text)
    contracts.delete(1, "p")
    assert counts(importer.take(text).preview) == (0, 0, 1, 0)
    assert contracts.all() == []


def test_an_amount_she_changed_and_the_file_too_is_a_question_in_the_files_words(
    contracts: Contracts, importer: Importer
) -> None:
    importer.take(ARR + '1,Acme,"$1,200.00",USD,2026-01-01,\n')
    contracts.edit_line(1, amount=150_000)
    text = ARR + '1,Acme,"$1,800.00",USD,2026-01-01,\n'
    (fault,) = faults(importer.preview(text))
    assert (fault[0], fault[1], fault[4]) == (2, "ARR", True)
    assert fault[2] == "1800"
    assert "“1500”" in fault[3]
    importer.take(text, answers={2: Answer.FILE})
    assert _terms(contracts) == [(180_000, 12, "USD")]


def test_an_amount_gone_from_the_file_leaves_the_agreed_one(
    database: Database, contracts: Contracts, importer: Importer
) -> None:
    importer.take(ARR + "1,Acme,1200,USD,2026-01-01,\n2,Beta,1,USD,,\n")
    preview = importer.take(ARR + "1,Acme,,,2026-01-01,\n2,Beta,1,USD,,\n").preview
    assert counts(preview) == (0, 0, 2, 0)
    assert _terms(contracts)[0] == (120_000, 12, "USD")


def test_an_end_before_the_start_is_flagged(importer: Importer) -> None:
    preview = importer.preview(ARR + "1,Acme,1,JPY,2027-04-01,2026-04-01\n2,Beta,1,JPY,2026-04-01,2026-04-01\n")
    assert counts(preview) == (2, 0, 0, 0)
    assert flags(preview) == [(2, "Renewal Date", "2026-04-01", "The contract ends before it starts.")]
    assert [one.values.get("end") for one in preview.created] == [None, "2026-04-01"]


@pytest.mark.parametrize(
    ("cells", "order", "found"),
    [
        (["4/1/2026", "4/30/2026"], None, [date(2026, 4, 1), date(2026, 4, 30)]),
        (["1/4/2026", "30/4/2026"], None, [date(2026, 4, 1), date(2026, 4, 30)]),
        (["4/1/2026", "4/2/2026"], DateOrder.MDY, [date(2026, 4, 1), date(2026, 4, 2)]),
        (["4/1/2026", "4/2/2026"], DateOrder.DMY, [date(2026, 1, 4), date(2026, 2, 4)]),
        (["2026年4月1日", "令和8年4月2日"], None, [date(2026, 4, 1), date(2026, 4, 2)]),
        (["R8.4.1", "46114"], None, [date(2026, 4, 1), date(2026, 4, 2)]),
    ],
)
def test_dates_are_read_by_the_setting_or_by_what_the_column_allows(
    contracts: Contracts, importer: Importer, cells: list[str], order: DateOrder | None, found: list[date]
) -> None:
    rows = "".join(f"{place},a{place},1,JPY,{cell},\n" for place, cell in enumerate(cells))
    importer.take(ARR + rows, order=order)
    assert [one.contract.start for one in contracts.all()] == found


def test_a_date_that_could_be_two_is_flagged(importer: Importer) -> None:
    preview = importer.preview(ARR + "1,Acme,1,JPY,4/1/2026,\n2,Beta,1,JPY,2026-04-01,\n")
    reason = "Day and month are ambiguous. Choose the date order."
    assert flags(preview) == [(2, "Contract Start", "4/1/2026", reason)]


CONTRACTS = "Contract Number,Account ID,Product Name,Contract Start,Contract End,Amount,Billing Period,Currency\n"


@pytest.fixture
def three_accounts(importer: Importer) -> None:
    importer.take("Account ID,Account Name\nA1,Acme\nA2,Beta\nA3,Beta\n")


@pytest.mark.usefixtures("three_accounts")
def test_contracts_come_with_their_amount_and_period(contracts: Contracts, importer: Importer) -> None:
    rows = (
        "K1,A1,Desk,2026-01-01,2027-01-01,300.00,quarterly,USD\n"
        "K2,A1,Desk,2027-01-01,2028-01-01,1200,yearly,JPY\n"
        "K3,A2,,,,24か月,,\n"
        "K4,A9,Desk,,,1,monthly,JPY\n"
        "K5,A2,Desk,2026-01-01,,240000,24か月,JPY\n"
    )
    preview = importer.take(CONTRACTS + rows, "contracts").preview
    missing = "This account does not exist. Import the accounts first."
    assert faults(preview) == [(5, "Account ID", "A9", missing, False)]
    assert _terms(contracts) == [(30_000, 3, "USD"), (1_200, 12, "JPY"), (240_000, 24, "JPY")]
    assert [one.contract.account_id for one in contracts.all()] == [1, 1, 2, 2]
    assert contracts.all()[3].mrr(DAY) == {"JPY": Fraction(10_000)}


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("Contract Number,Account Name,Contract Start,Amount", "K1,Acme,2026-01-01,5"),
        ("Account Name,Product Name,Contract Start,Amount", "Acme,Desk,2026-01-01,5"),
        ("Account Name,Contract Start,Amount", "Acme,2026-01-01,5"),
        ("Account Name,Product Name,Amount", "Acme,Desk,5"),
    ],
)
@pytest.mark.usefixtures("three_accounts")
def test_the_same_list_of_contracts_again_changes_nothing(
    database: Database, importer: Importer, steps: list[Step], head: str, row: str
) -> None:
    assert counts(importer.take(f"{head}\n{row}\n", "contracts").preview) == (1, 0, 0, 0)
    before, count = dump(database), len(steps)
    assert counts(importer.take(f"{head}\n{row}\n", "contracts").preview) == (0, 0, 1, 0)
    assert (dump(database), len(steps)) == (before, count)


@pytest.mark.usefixtures("three_accounts")
def test_a_contract_is_changed_with_its_line(contracts: Contracts, importer: Importer) -> None:
    importer.take(CONTRACTS + "K1,A1,Desk,2026-01-01,2027-01-01,300,monthly,JPY\n", "contracts")
    preview = importer.take(CONTRACTS + "K1,A1,Desk,2026-01-01,2028-01-01,900,quarterly,JPY\n", "contracts").preview
    assert [changes(one) for one in preview.updated] == [
        {"end": ("2027-01-02", "2028-01-02"), "amount": ("300", "900"), "months": ("1", "3")}
    ]
    assert _terms(contracts) == [(900, 3, "JPY")]
    assert _only(contracts).contract.end == date(2028, 1, 2)  # its last day is 1 January


@pytest.mark.usefixtures("three_accounts")
def test_an_account_that_several_answer_to_is_a_question(importer: Importer) -> None:
    preview = importer.preview("Account Name,Contract Start,Amount\nBeta,2026-01-01,5\n", "contracts")
    assert faults(preview) == [(2, "Account Name", "Beta", "2 records match this. Which one is meant?", True)]


@pytest.mark.usefixtures("three_accounts")
def test_flags_and_notes_of_a_contract(contracts: Contracts, importer: Importer) -> None:
    head = "契約番号,取引先名,自動更新,解約通知期限,備考\n"
    rows = "K1,Acme,あり,2026/12/1,n\nK2,Acme,なし,,\nK3,Acme,maybe,,\nK4,Acme,,,\n"
    preview = importer.take(head + rows, "contracts", columns={"自動更新": "auto_renewal"}).preview
    assert flags(preview) == [(4, "自動更新", "maybe", "This must be yes or no.")]
    found: list[tuple[Any, ...]] = [
        (one.contract.auto_renewal, one.contract.notice_deadline, one.contract.notes) for one in contracts.all()
    ]
    assert found == [(True, date(2026, 12, 1), "n"), *[(False, None, ""), (None, None, ""), (None, None, "")]]
