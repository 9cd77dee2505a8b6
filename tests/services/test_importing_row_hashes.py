"""A row that says what it said last time is not read again; whatever may make it mean something else lets it be."""

from collections.abc import Callable

import pytest

from csdesk.exchange.dates import DateOrder
from csdesk.i18n import Words
from csdesk.services.accounts import Accounts
from csdesk.services.duplicates import Duplicates
from csdesk.services.importing import records
from csdesk.services.importing.preview import ImportPreview
from csdesk.services.importing.rules import Owner
from csdesk.store.database import Database
from tests.services.files import Importer, changes, counts

FILE = "Account ID,Account Name,Industry,Customer Since,MRR\n1,Acme,Mining,03/04/2024,100\n2,Beta,,05/06/2024,200\n"


@pytest.fixture
def rows_read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return what is filled with the numbers of the rows that were read."""
    seen: list[int] = []
    read = records.read

    def listening(*given: object) -> records.Records:
        found = read(*given)  # type: ignore[arg-type]
        seen.extend(record.row for record in found.taken)
        return found

    monkeypatch.setattr(records, "read", listening)
    return seen


@pytest.fixture
def filled(importer: Importer) -> Importer:
    importer.take(FILE, order=DateOrder.MDY)
    return importer


def test_nothing_is_read_and_nothing_is_written(filled: Importer, rows_read: list[int]) -> None:
    written = filled.take(FILE)
    assert (rows_read, counts(written.preview), written.step) == ([], (0, 0, 2, 0), None)
    assert [(one.row, one.title, one.values["industry"]) for one in written.preview.unchanged] == [
        *[(2, "Acme", "Mining"), (3, "Beta", "")]
    ]


def test_of_a_file_that_changed_in_a_row_that_row_is_read(filled: Importer, rows_read: list[int]) -> None:
    preview = filled.preview(FILE.replace("Beta", "Gamma"))
    assert (rows_read, counts(preview), changes(preview.updated[0])) == ([3], (0, 1, 1, 0), {"name": ("Beta", "Gamma")})


def test_rows_may_come_in_another_order_and_more_of_them(filled: Importer, rows_read: list[int]) -> None:
    head, first, second = FILE.splitlines()
    preview = filled.preview("\n".join((head, second, "3,New,,,", first)))
    assert (rows_read, [one.row for one in preview.unchanged]) == ([3], [2, 4])


def test_a_column_that_is_left_out_may_say_what_it_likes(importer: Importer, rows_read: list[int]) -> None:
    text = "Account ID,Account Name,Exported at\n1,Acme,{}\n"
    importer.take(text.format("08:15"), columns={"Exported at": ""})
    rows_read.clear()
    assert counts(importer.preview(text.format("09:30"))) == (0, 0, 1, 0)
    assert rows_read == []


def test_what_she_changed_here_stays(filled: Importer, accounts: Accounts) -> None:
    accounts.edit(1, industry="Steel")
    assert counts(filled.preview(FILE)) == (0, 0, 2, 0)


def test_what_was_undone_comes_again(filled: Importer, database: Database) -> None:
    written = filled.take(FILE.replace("Mining", "Steel"))
    assert written.step is not None
    database.revert(written.step)
    preview = filled.preview(FILE.replace("Mining", "Steel"))
    assert [changes(one) for one in preview.updated] == [{"industry": ("Mining", "Steel")}]
    assert counts(filled.preview(FILE)) == (0, 0, 2, 0)


def test_what_was_changed_in_the_file_and_back_is_changed_back(filled: Importer) -> None:
    filled.take(FILE.replace("Mining", "Steel"))
    assert [changes(one) for one in filled.preview(FILE).updated] == [{"industry": ("Steel", "Mining")}]


def test_another_owner_is_remembered_though_no_row_is_news(filled: Importer, accounts: Accounts) -> None:
    filled.take(FILE, owners={"Industry": Owner.MINE})
    assert filled.draft(FILE).columns.owners == {"Industry": Owner.MINE}


def test_each_of_two_ids_of_one_account_says_what_it_said(filled: Importer, database: Database, words: Words) -> None:
    Duplicates(database, words).merge("accounts", 1, 2)
    preview = filled.preview(FILE.replace("Beta", "Gamma"))
    assert ([one.row for one in preview.unchanged], [one.row for one in preview.questions]) == ([2], [3])


def test_what_is_deleted_is_new_again(filled: Importer, accounts: Accounts) -> None:
    accounts.delete([2])
    assert counts(filled.preview(FILE)) == (1, 0, 1, 0)


@pytest.mark.parametrize(
    "again",
    [
        lambda one: one.preview(FILE, columns={"Industry": "notes"}),
        lambda one: one.preview(FILE, order=DateOrder.DMY),
        lambda one: one.preview(FILE.replace("MRR", "ARR"), order=DateOrder.MDY),
        lambda one: one.preview(FILE, owners={"Industry": Owner.BLANKS}),
        lambda one: one.preview(FILE.replace("\n2,", "\n1,")),
    ],
    ids=["mapped otherwise", "dates in another order", "a sum of a year", "blanks are filled", "an id twice"],
)
def test_what_may_mean_something_else_is_read(
    filled: Importer, rows_read: list[int], again: Callable[[Importer], ImportPreview]
) -> None:
    again(filled)
    assert rows_read == [2, 3]


def test_dates_are_read_in_the_order_that_was_chosen(filled: Importer) -> None:
    preview = filled.preview(FILE, order=DateOrder.DMY)
    assert [changes(one) for one in preview.updated] == [
        {"customer_since": ("2024-03-04", "2024-04-03")},
        {"customer_since": ("2024-05-06", "2024-06-05")},
    ]


def test_a_blank_is_filled_with_what_the_file_said_all_along(filled: Importer, accounts: Accounts) -> None:
    accounts.edit(1, industry="")
    assert counts(filled.preview(FILE)) == (0, 0, 2, 0)
    preview = filled.preview(FILE, owners={"Industry": Owner.BLANKS})
    assert [changes(one) for one in preview.updated] == [{"industry": ("", "Mining")}]


def test_a_parent_that_was_not_there_is_found_once_it_is(importer: Importer) -> None:
    text = "Account ID,Account Name,Parent Account\n1,Acme,Holding\n"
    importer.take(text)
    preview = importer.preview(text + "2,Holding,\n")
    assert [changes(one) for one in preview.updated] == [{"parent": ("", "Holding")}]


def test_a_question_stays_one(filled: Importer, accounts: Accounts) -> None:
    accounts.edit(1, industry="Steel")
    other = FILE.replace("Mining", "Glass")
    assert len(filled.take(other).preview.questions) == 1
    assert len(filled.preview(other).questions) == 1


def test_the_account_of_a_person_may_be_called_otherwise_meanwhile(filled: Importer, accounts: Accounts) -> None:
    people = "Account Name,Contact ID,Full Name\nAcme,C1,Ann Smith\n"
    filled.take(people, "contacts")
    accounts.edit(1, name="Acme Group")
    assert counts(filled.preview(people, "contacts")) == (0, 0, 1, 0)
