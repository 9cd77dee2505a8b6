"""Several rows of one contract in a foreign list: the amounts of all of them are its lines."""

import pytest

from csdesk.entities import ContractLine
from csdesk.services.contracts import Contracts
from csdesk.services.importing.rules import Answer
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.services.files import Importer, counts, faults
from tests.store.tables import dump

BOOK = "顧客ID,会社名\nC1,甲\nC2,乙\n"
BY_ID = "契約番号,取引先ID,製品名,契約開始日,契約終了日,月額\n"
WITHOUT = "会社名,製品名,契約開始日,契約終了日,月額\n"


@pytest.fixture(autouse=True)
def book(importer: Importer) -> None:
    importer.take(BOOK)


def _told(contracts: Contracts) -> list[tuple[str, list[tuple[int, str]]]]:
    return [(one.contract.product, [(line.amount, line.title) for line in one.lines]) for one in contracts.all()]


def test_rows_with_one_id_are_lines_of_one_contract(contracts: Contracts, importer: Importer) -> None:
    text = (
        BY_ID + "K1,C1,基本,2026/4/1,2027/3/31,100\nK2,C2,基本,2026/4/1,2027/3/31,5\n"
        "K1,C1,オプション,2026/4/1,2027/3/31,50\nK1,,サポート,,,30\n"
    )
    preview = importer.take(text, "contracts").preview
    assert (counts(preview), preview.flagged) == ((4, 0, 0, 0), ())
    assert _told(contracts) == [("基本", [(100, ""), (50, "オプション"), (30, "サポート")]), ("基本", [(5, "")])]
    again = importer.preview(text, "contracts")
    assert (counts(again), again.is_news) == ((0, 0, 4, 0), False)


def test_rows_of_one_account_product_and_term_are_lines_of_one_contract(
    contracts: Contracts, importer: Importer
) -> None:
    text = (
        WITHOUT + "甲,基本,2026/4/1,2027/3/31,100\n甲,基本,2026/4/1,2027/3/31,20\n"
        "甲,基本,2027/4/1,2028/3/31,120\n甲,別,2026/4/1,2027/3/31,7\n乙,基本,2026/4/1,2027/3/31,9\n"
    )
    assert counts(importer.take(text, "contracts").preview) == (5, 0, 0, 0)
    assert _told(contracts) == [
        ("基本", [(100, ""), (20, "")]),
        ("基本", [(120, "")]),
        ("別", [(7, "")]),
        ("基本", [(9, "")]),
    ]
    assert counts(importer.preview(text, "contracts")) == (0, 0, 5, 0)


def test_what_speaks_against_one_contract_is_no_line(importer: Importer) -> None:
    text = BY_ID + "K1,C1,基本,2026/4/1,2027/3/31,100\nK1,C1,基本,2027/4/1,2028/3/31,120\nK1,C2,基本,,,5\n"
    assert [one[0] for one in faults(importer.preview(text, "contracts"))] == [3, 4]
    assert counts(importer.preview("会社名,月額\n甲,100\n甲,200\n", "contracts")) == (1, 0, 0, 1)
    same = BY_ID + "K1,C1,基本,2026/4/1,2027/3/31,100\n" * 2
    assert counts(importer.preview(same, "contracts")) == (1, 0, 1, 0)


def test_a_row_without_an_amount_takes_it_from_the_next(contracts: Contracts, importer: Importer) -> None:
    text = BY_ID + "K1,C1,基本,2026/4/1,2027/3/31,\nK1,C1,基本,2026/4/1,2027/3/31,50\n"
    importer.take(text, "contracts")
    assert _told(contracts) == [("基本", [(50, "")])]
    assert counts(importer.preview(text, "contracts")) == (0, 0, 2, 0)


def test_lines_change_come_and_go_with_their_rows(
    database: Database, contracts: Contracts, importer: Importer, steps: list[Step]
) -> None:
    head = BY_ID + "K1,C1,基本,2026/4/1,2027/3/31,100\n"
    importer.take(head + "K1,C1,a,,,50\nK1,C1,b,,,30\n", "contracts")
    before = dump(database)
    assert counts(importer.take(head + "K1,C1,a,,,60\n", "contracts").preview) == (0, 2, 0, 0)
    assert _told(contracts) == [("基本", [(100, ""), (60, "a")])]
    importer.take(head + "K1,C1,a,,,60\nK1,C1,c,,,10\n", "contracts")
    assert _told(contracts) == [("基本", [(100, ""), (60, "a"), (10, "c")])]
    for step in reversed(steps[-2:]):
        database.revert(step)
    assert dump(database) == before


def test_lines_that_were_changed_on_both_sides_are_a_question(
    database: Database, contracts: Contracts, importer: Importer
) -> None:
    head = BY_ID + "K1,C1,基本,2026/4/1,2027/3/31,100\n"
    importer.take(head + "K1,C1,a,,,50\n", "contracts")
    with database.change("Edit") as session:
        session.get_one(ContractLine, 2).amount = 55
    assert counts(importer.preview(head + "K1,C1,a,,,50\n", "contracts")) == (0, 0, 2, 0)
    text = head + "K1,C1,a,,,60\n"
    preview = importer.preview(text, "contracts")
    asked = "Since the last import, changed here to “55 JPY a” and also in the file."
    assert faults(preview) == [(row, "月額", "60 JPY a", asked, True) for row in (2, 3)]
    importer.take(text, "contracts", answers=dict.fromkeys((2, 3), Answer.FILE))
    assert _told(contracts) == [("基本", [(100, ""), (60, "a")])]


def test_rows_wait_together_for_the_period_of_their_amounts(contracts: Contracts, importer: Importer) -> None:
    text = "契約番号,取引先ID,製品名,契約開始日,金額\nK1,C1,基本,2026/4/1,100\nK1,C1,a,2026/4/1,50\n"
    preview = importer.preview(text, "contracts")
    assert (counts(preview), len(preview.flagged)) == ((2, 0, 0, 0), 2)
    assert _told(contracts) == []
