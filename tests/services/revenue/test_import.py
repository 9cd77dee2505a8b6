"""Sales sheets from files: months as columns or rows, subscriptions, invoices with a period."""

from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.domain.accounts import Status
from csdesk.domain.revenue import RevenueSource
from csdesk.errors import RefusedError
from csdesk.exchange.tables import Options
from csdesk.services.importing.preview import ImportPreview
from csdesk.services.importing.questions import PERIOD, CellQuestion
from csdesk.services.revenue.revenue import AccountSource

_TODAY = date(2026, 5, 20)
Import = Callable[..., ImportPreview]


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    opened = open_desk(path)
    for name in ("青葉商事", "北斗精機", "山田屋"):
        opened.accounts.add(name)
    yield opened
    opened.close()


@pytest.fixture
def take(desk: Desk, tmp_path: Path) -> Import:
    """Import a sheet from its lines; return what the preview said."""

    def imported(*lines: str, name: str = "売上.csv", ends: str = "", period: str = "") -> ImportPreview:
        file = tmp_path / name
        file.write_text("\n".join(lines), "utf-8")
        draft = desk.imports.look("revenue", file, Options(), today=_TODAY)
        draft = draft.with_ends(ends) if ends else draft
        draft = draft.answering(CellQuestion("", PERIOD), period) if period else draft
        preview = desk.imports.preview(draft)
        desk.imports.finish(desk.imports.write(draft, preview))
        return preview

    return imported


def _moved(desk: Desk, currency: str = "JPY") -> dict[str, dict[str, Fraction]]:
    book = desk.revenue.book(_TODAY)
    names = ("new", "reactivation", "expansion", "contraction", "churn", "transfer")
    found = {
        f"{day:%Y-%m}": {name: getattr(one, name) for name in names if getattr(one, name)}
        for day, one in zip(book.ends, book.monthly().get(currency, ()), strict=False)
    }
    return {month: moved for month, moved in found.items() if moved}


_EXPECTED = {
    "2026-01": {"new": 150_000},
    "2026-03": {"new": 30_000, "churn": 50_000},
    "2026-04": {"expansion": 20_000},
}
_WIDE = (
    "会社名,2026年1月,2026年2月,2026年3月,2026年4月",
    '青葉商事,"100,000","100,000",,"120,000"',
    "北斗精機,50000,50000,-,0",
    "山田屋,,,¥30000,30000",
)
_LONG = (
    "顧客名,年月,売上",
    *(
        f"青葉商事,{month},{amount}"
        for month, amount in (("2026/01", 100000), ("2026/02", 100000), ("2026/04", 120000))
    ),
    *(f"北斗精機,{month},{amount}" for month, amount in (("2026/01", 50000), ("2026/02", 50000), ("2026/03", 0))),
    "北斗精機,2026/04,0",
    *(f"山田屋,{month},30000" for month in ("2026/03", "2026/04")),
)


@pytest.mark.parametrize("lines", [_WIDE, _LONG], ids=["wide", "long"])
def test_months_are_columns_or_rows(desk: Desk, take: Import, lines: tuple[str, ...]) -> None:
    preview = take(*lines)
    assert len(preview.created) == preview.rows == len(lines) - 1
    assert _moved(desk) == _EXPECTED
    assert desk.revenue.source_of(1) == AccountSource(RevenueSource.SHEET, has_both=False)


@pytest.mark.parametrize("head", ["顧客名,2026年4月", "Account,2026-04"])
def test_a_sheet_of_one_month(desk: Desk, take: Import, head: str) -> None:
    preview = take(head, "青葉商事,120000", "北斗精機,50000")
    assert (len(preview.created), preview.rows) == (2, 2)
    assert _moved(desk) == {"2026-04": {"new": 170_000}}


def test_the_same_sheet_again_changes_nothing_in_either_shape(desk: Desk, take: Import) -> None:
    take(*_WIDE)
    for lines in (_WIDE, _LONG):
        preview = take(*lines)
        assert len(preview.unchanged) == preview.rows
        assert not preview.is_news


def test_what_changes_is_shown_by_month_and_one_key_takes_it_back(desk: Desk, take: Import) -> None:
    take(*_WIDE)
    preview = take(_WIDE[0], '青葉商事,"100,000",90000,,"120,000"')
    [changed] = preview.updated
    assert [(one.field, one.old, one.new) for one in changed.changes] == [("2026-02", "¥100,000", "¥90,000")]
    assert [one.title for one in preview.missing] == ["北斗精機", "山田屋"]
    assert _moved(desk)["2026-02"] == {"contraction": 10_000}


def test_a_month_whose_cell_is_emptied_is_not_stated_any_more(desk: Desk, take: Import) -> None:
    take(*_WIDE)
    preview = take(_WIDE[0], '青葉商事,"100,000",,,"120,000"')
    assert [(one.field, one.new) for one in preview.updated[0].changes] == [("2026-02", "")]
    [doubt] = [one for one in desk.revenue.book(_TODAY).doubts if one.account == 1]
    assert date.fromordinal(doubt.day) == date(2026, 2, 1)


def test_subscriptions_count_to_their_last_day_or_their_renewal_day(desk: Desk, take: Import) -> None:
    lines = ("Customer,Start date,End date,MRR", "青葉商事,2026-01-01,2026-04-30,100", "北斗精機,2026-02-15,,49")
    take(*lines)
    assert _moved(desk) == {"2026-01": {"new": 100}, "2026-02": {"new": 49}, "2026-05": {"churn": 100}}
    take(*lines, ends="renews_on")
    assert _moved(desk)["2026-04"] == {"churn": 100}


def test_an_invoice_is_spread_over_its_time_exactly(desk: Desk, take: Import) -> None:
    take(
        "得意先名,対象期間開始,対象期間終了,請求金額",
        "青葉商事,2026-01-01,2026-12-31,1000",
        "北斗精機,2026-03-20,2026-04-04,100",
    )
    assert _moved(desk) == {
        "2026-01": {"new": Fraction(1000, 12)},
        "2026-03": {"new": 100 / Fraction(16, 31)},
        "2026-04": {"churn": 100 / Fraction(16, 31)},
    }


def test_what_does_not_say_its_period_is_asked_once(desk: Desk, take: Import) -> None:
    lines = ("Customer,Start,End,Amount", "青葉商事,2026-01-01,2026-12-31,1200", "北斗精機,2026-01-01,2026-12-31,600")
    preview = take(*lines)
    assert [(one.column, one.field) for one in preview.asked] == [("Amount", PERIOD)]
    take(*lines, period="term")
    assert _moved(desk) == {"2026-01": {"new": 150}}


def test_without_a_period_it_is_kept_and_counts_nowhere(desk: Desk, take: Import) -> None:
    preview = take("Customer,Start,End,Invoice amount", "青葉商事,2026-01-01,,1200")
    assert len(preview.flagged) == 1
    assert _moved(desk) == {}
    assert [one.amounts for one in desk.revenue.book(_TODAY).doubts] == [{"JPY": 1200}]


def test_rows_of_one_account_are_added_up_and_currencies_are_not(desk: Desk, take: Import) -> None:
    take(
        "会社名,年月,商品,売上,通貨",
        "青葉商事,2026-04,A,100,JPY",
        "青葉商事,2026-04,B,50,JPY",
        "青葉商事,2026-04,C,9.5,USD",
    )
    assert _moved(desk) == {"2026-04": {"new": 150}}
    assert _moved(desk, "USD") == {"2026-04": {"new": Fraction(19, 2)}}


def test_unknown_accounts_and_what_is_no_amount_are_told(desk: Desk, take: Import) -> None:
    preview = take("会社名,2026-04,2026-05", "知らない会社,100,100", "青葉商事,abc,100", "合計,200,200")
    assert (len(preview.rejected), len(preview.flagged), len(preview.left_out)) == (1, 1, 1)
    assert _moved(desk) == {"2026-05": {"new": 100}}


def test_a_file_without_months_is_refused(take: Import) -> None:
    with pytest.raises(RefusedError, match="No amounts were found"):
        take("会社名,備考", "青葉商事,x")


def test_two_ways_of_stating_one_account_never_add_up(desk: Desk, take: Import) -> None:
    take(*_WIDE)
    preview = take("Customer,Start date,End date,MRR", "青葉商事,2026-01-01,,70", name="subs.csv")
    assert len(preview.warnings) == 1
    found = desk.revenue.book(_TODAY).monthly()["JPY"][-1]
    assert found.closing == 70 + 30_000


def test_contracts_and_the_sheet_of_the_same_facts_agree(desk: Desk, take: Import) -> None:
    rows = {1: ("2026-01-10", "2026-03-31", 100), 2: ("2026-02-01", "", 55), 3: ("2026-01-31", "2026-02-15", 7)}
    for account, (start, last, amount) in rows.items():
        contract = desk.contracts.add(account, "p", "JPY")
        end = date.fromordinal(date.fromisoformat(last).toordinal() + 1) if last else None
        desk.contracts.edit(contract, start=date.fromisoformat(start), end=end)
        desk.contracts.add_line(contract, amount, 1, "JPY")
        desk.accounts.edit(account, status=Status.CHURNED if last else Status.ACTIVE)
    by_contract = _moved(desk)
    take(
        "会社名,2026-01,2026-02,2026-03,2026-04,2026-05",
        "青葉商事,100,100,100,0,0",
        "北斗精機,0,55,55,55,55",
        "山田屋,7,0,0,0,0",
    )
    assert _moved(desk) == by_contract
