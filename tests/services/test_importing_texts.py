"""What people write around a value comes in as they mean it, and what was decided is said."""

from datetime import date

import pytest

from csdesk.i18n import Catalogue
from csdesk.services.contracts import Contracts
from csdesk.services.importing.preview import ImportPreview
from tests.services.files import Importer, faults, flags

ACCOUNTS = "コード,会社名\nC1,あおば商事\nC2,みなと物流\n"


def _terms(contracts: Contracts) -> list[tuple[int, int, str]]:
    """Return amount, months and currency of every line."""
    return [(line.amount, line.months, line.currency) for one in contracts.all() for line in one.lines]


def _warnings(preview: ImportPreview) -> list[str]:
    return [one.sentence(Catalogue("en")) for one in preview.warnings]


def test_amounts_say_their_own_period_and_tax(contracts: Contracts, importer: Importer) -> None:
    cells = [
        '"120,000円/月"',
        '"¥85,000／月"',
        "12万円/月",
        '"20,000円（税込）"',
        '"月額30,000円"',
        '"年額1,440,000円"',
        "3000円/週",
    ]
    text = "会社名,MRR\n" + "".join(f"会社{number},{cell}\n" for number, cell in enumerate(cells))
    preview = importer.take(text).preview
    assert flags(preview) == [(5, "MRR", "20,000円（税込）", "This amount includes tax. It is kept as it is written.")]
    assert _terms(contracts) == [
        *((amount, 1, "JPY") for amount in (120_000, 85_000, 120_000, 20_000, 30_000)),
        (1_440_000, 12, "JPY"),
        (3_000 * 52, 12, "JPY"),
    ]
    assert _warnings(preview) == [
        "Cells in “MRR” name another period than the heading and are read as they say. Rows: 7, 8",
    ]


def test_a_heading_that_includes_tax_is_said(importer: Importer) -> None:
    preview = importer.preview("会社名,月額（税込）\nあおば商事,11000\n")
    assert _warnings(preview) == ["“月額（税込）” includes tax; the amounts are kept as they are written. Rows: 2"]


def test_a_day_that_says_auto_renewal_is_taken_as_that(contracts: Contracts, importer: Importer) -> None:
    text = "会社名,契約終了日\nあおば商事,自動更新\nみなと物流,2026/6/30\n森の工房,自動更新（毎年3月末）\n"
    preview = importer.take(text).preview
    assert not preview.rejected
    ends = [(one.contract.auto_renewal, one.contract.end) for one in contracts.all()]
    assert ends == [(True, None), (None, date(2026, 7, 1)), (True, None)]
    assert _warnings(preview) == [
        "“契約終了日” says that the contract renews itself: taken as auto-renewal without a last day. Rows: 2, 4"
    ]


@pytest.mark.parametrize("text", ["無期限", "期限なし", "期間の定めなし", "open-ended", "Perpetual"])
def test_a_contract_may_have_no_end(contracts: Contracts, importer: Importer, text: str) -> None:
    preview = importer.take(f"会社名,契約開始日,契約終了日\nあおば商事,2026/4/1,{text}\n").preview
    assert [(one.contract.auto_renewal, one.contract.end) for one in contracts.all()] == [(None, None)]
    assert not preview.flagged


def test_a_month_is_its_first_day_or_its_last(contracts: Contracts, importer: Importer) -> None:
    importer.take("会社名,契約開始日,契約終了日\nあおば商事,2025年4月,2026年3月\nみなと物流,2025/4,2026年3月末\n")
    days = [(one.contract.start, one.contract.end) for one in contracts.all()]
    assert days == [(date(2025, 4, 1), date(2026, 4, 1))] * 2


def test_the_only_sign_of_a_column_is_its_currency(contracts: Contracts, importer: Importer) -> None:
    preview = importer.take('Account Name,ARR\nOak,"$15,300.00"\nBirch,"72,115.25"\nCedar,6400\n').preview
    assert _terms(contracts) == [(1_530_000, 12, "USD"), (7_211_525, 12, "USD"), (640_000, 12, "USD")]
    assert _warnings(preview) == ["Amounts without a sign in “ARR” are read as USD, the only currency named there."]


def test_a_decimal_comma_is_said(contracts: Contracts, importer: Importer) -> None:
    preview = importer.take("Account Name;ARR (EUR)\nOak;1.200,50\nBirch;900,00\nCedar;1.234\n").preview
    assert _terms(contracts) == [(120_050, 12, "EUR"), (90_000, 12, "EUR"), (123_400, 12, "EUR")]
    assert _warnings(preview) == ["Amounts in “ARR (EUR)” are read with a decimal comma: 1.200,50 is 1200.50."]


def test_a_computed_amount_is_rounded_and_said(contracts: Contracts, importer: Importer) -> None:
    preview = importer.take("会社名,月額\nあおば商事,8333.333333\nみなと物流,8333\n").preview
    assert _terms(contracts) == [(8333, 1, "JPY"), (8333, 1, "JPY")]
    assert _warnings(preview) == [
        "“月額” has computed amounts, rounded to the smallest unit of their currency. Rows: 2"
    ]


@pytest.mark.parametrize(
    ("heading", "cell", "currency", "amount"),
    [
        ("Amount (cents)", "5000", "USD", 5_000),
        ("Amount (cents)", "5000.0", "USD", 5_000),
        ("amount_minor", "5000", "JPY", 5_000),
        ("Amount (USD cents)", "5000", "", 5_000),
        ("金額（銭）", "500000", "JPY", 5_000),
    ],
)
def test_cents_divide(
    contracts: Contracts, importer: Importer, heading: str, cell: str, currency: str, amount: int
) -> None:
    importer.take(ACCOUNTS)
    text = f"会社名,{heading},Currency,Interval\nあおば商事,{cell},{currency},month\n"
    importer.take(text, "contracts", columns={heading: "amount", "Interval": "period"})
    assert [one[0] for one in _terms(contracts)] == [amount]


def test_cents_of_no_currency_are_rejected(importer: Importer) -> None:
    importer.take(ACCOUNTS)
    preview = importer.preview("会社名,Amount (cents),Interval\nあおば商事,5000,month\n", "contracts")
    reason = "The heading says cents, but not of which currency. Write it there, such as “Amount (USD cents)”."
    assert faults(preview) == [(2, "Amount (cents)", "5000", reason, False)]


@pytest.mark.parametrize(
    ("billing", "more", "line"),
    [
        ("2-Year", "", (120_000, 24)),
        ("Biennial", "", (120_000, 24)),
        ("半年", "", (120_000, 6)),
        ("隔月", "", (120_000, 2)),
        ("3年一括", "", (120_000, 36)),
        ("weekly", "", (120_000 * 52, 12)),
        ("一括", "24か月", (120_000, 24)),
        ("一括", "", (120_000, 18)),
    ],
)
def test_an_amount_is_kept_for_its_period(
    contracts: Contracts, importer: Importer, billing: str, more: str, line: tuple[int, int]
) -> None:
    importer.take(ACCOUNTS)
    days = "2026/4/1,2027/9/30"
    text = f"会社名,契約金額,請求サイクル,契約期間,契約開始日,契約終了日\nあおば商事,120000,{billing},{more},{days}\n"
    importer.take(text, "contracts")
    assert _terms(contracts) == [(*line, "JPY")]


@pytest.mark.parametrize(
    ("billing", "reason"),
    [
        ("one-time", "A one-time amount is not recurring revenue."),
        ("初期費用", "A one-time amount is not recurring revenue."),
        ("トライアル", "A trial is not recurring revenue."),
    ],
)
def test_what_does_not_come_again_is_no_revenue(importer: Importer, billing: str, reason: str) -> None:
    importer.take(ACCOUNTS)
    preview = importer.preview(
        f"会社名,契約金額,請求サイクル\nあおば商事,120000,{billing}\nみなと物流,5,月額\n", "contracts"
    )
    assert faults(preview) == [(2, "請求サイクル", billing, reason, False)]


@pytest.mark.parametrize("text", ["約12万円", "12万円程度"])
def test_an_approximate_amount_is_taken_and_flagged(contracts: Contracts, importer: Importer, text: str) -> None:
    preview = importer.take(f"会社名,月額\nあおば商事,{text}\n").preview
    assert _terms(contracts) == [(120_000, 1, "JPY")]
    assert flags(preview) == [(2, "月額", text, "This amount is approximate. It is kept as it is written.")]


def test_the_whole_term_needs_its_days(importer: Importer) -> None:
    importer.take(ACCOUNTS)
    preview = importer.preview("会社名,契約金額,請求サイクル\nあおば商事,120000,一括\n", "contracts")
    reason = "An amount for the whole term needs a start and a last day."
    assert faults(preview) == [(2, "契約金額", "120000", reason, False)]


def test_an_error_of_a_spreadsheet_is_no_name(importer: Importer) -> None:
    preview = importer.preview("コード,会社名\nC1,#REF!\n#N/A,みなと物流\nC3,N/A\n")
    reason = "The spreadsheet could not compute this cell."
    assert {one[:4] for one in faults(preview)} >= {(2, "会社名", "#REF!", reason)}
    assert (3, "コード", "#N/A", reason) in flags(preview)
    assert [one.title for one in preview.created] == ["みなと物流", "N/A"]
