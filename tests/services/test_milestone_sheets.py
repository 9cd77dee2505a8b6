"""Milestones out to Excel and back in."""

import os
from datetime import date
from pathlib import Path

import pytest

from csdesk.domain.plans import MilestoneStatus, PlanStatus, Side
from csdesk.entities import Milestone
from csdesk.errors import RefusedError
from csdesk.exchange.replacing import UnwrittenFileError
from csdesk.exchange.sheets import OutputSheet, csv_of
from csdesk.exchange.tables import read_table
from csdesk.i18n import Words
from csdesk.services.accounts import Accounts
from csdesk.services.colleagues import Colleagues
from csdesk.services.contacts import Contacts
from csdesk.services.plans.milestones import Milestones
from csdesk.services.plans.plans import Plans
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.naughty import STORABLE
from tests.services.part_files import PartChange, PartFiles

pytestmark = pytest.mark.usefixtures("workbooks_here")

TODAY = date(2026, 11, 20)


@pytest.fixture
def book(database: Database, words: Words, accounts: Accounts, contacts: Contacts, plans: Plans) -> PartFiles:
    """Two milestones, one of them the customer's, and everything that can be said of them."""
    accounts.add("山田屋フーズ")
    contacts.add(1, "佐藤 恵")
    plans.add(1, "Half a day", TODAY)
    plans.add_milestone(1, "=1+1 Master")
    plans.add_milestone(1, "研修")
    plans.edit(Milestone, 1, due=date(2026, 12, 4), start=date(2026, 12, 1), key=True, notes="quiet,\nplease")
    plans.edit(Milestone, 2, side=Side.CUSTOMER, customer_sees=False, evidence="'t is done")
    plans.assign(2, "佐藤 恵")
    plans.finish(2, date(2026, 11, 2))
    return PartFiles(database, words, "milestones")


def _changed(path: Path, **cells: str) -> Path:
    """Write the first row of the file with other cells, by their English headings."""
    table = read_table(path)
    first = dict(zip(table.columns, table.rows[0].cells, strict=True))
    row = {**first, **{name.replace("_", " "): cell for name, cell in cells.items()}}
    target = path.with_name("changed.csv")
    target.write_bytes(csv_of(OutputSheet("m", tuple(row), [list(row.values())])))
    return target


@pytest.mark.parametrize("name", ["m.xlsx", "m.csv"])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_same_file_changes_nothing(book: PartFiles, tmp_path: Path, name: str, language: str) -> None:
    assert book.write(tmp_path / name, language, TODAY) == 2
    taken = book.take(tmp_path / name, TODAY)
    assert (taken.created, taken.updated, taken.unchanged, taken.rejected) == (0, 0, 2, ())


def test_what_was_changed_in_the_file_is_changed_here_in_one_step(
    book: PartFiles, plans: Plans, tmp_path: Path, database: Database, steps: list[Step]
) -> None:
    book.write(tmp_path / "m.csv", "en", TODAY)
    file = _changed(
        tmp_path / "m.csv", Due="2026-12-24", Done_on="2026-11-19", Side="customer", Owner="佐藤 恵", Key_milestone=""
    )
    before = len(steps)
    assert book.take(file, TODAY, dry_run=True).updated == 1
    assert len(steps) == before, "a trial writes nothing"
    assert book.take(file, TODAY).updated == 1
    [first] = [one for one in plans.all(Milestone) if one.id == 1]
    assert (first.due, first.done_on, first.status) == (date(2026, 12, 24), date(2026, 11, 19), MilestoneStatus.DONE)
    assert (first.side, first.contact_id, first.key, first.title) == (Side.CUSTOMER, 1, False, "=1+1 Master")
    database.revert(steps[-1])
    [first] = [one for one in plans.all(Milestone) if one.id == 1]
    assert (first.due, first.status, first.key) == (date(2026, 12, 4), MilestoneStatus.OPEN, True)


def test_a_row_without_an_id_is_new_in_the_goal_it_names(book: PartFiles, plans: Plans, tmp_path: Path) -> None:
    book.write(tmp_path / "m.csv", "en", TODAY)
    file = _changed(tmp_path / "m.csv", csdesk_ID="", Milestone="Review")
    assert book.take(file, TODAY).created == 1
    added = plans.all(Milestone)[-1]
    assert (added.goal_id, added.title, added.position) == (1, "Review", 2)


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("Due", "soon"),
        ("Milestone", ""),
        ("csdesk ID", "unknown"),
        ("Key milestone", "maybe"),
        ("Side", "theirs"),
    ],
)
def test_a_row_that_does_not_fit_is_listed_and_changes_nothing(
    book: PartFiles, plans: Plans, tmp_path: Path, column: str, cell: str
) -> None:
    book.write(tmp_path / "m.csv", "en", TODAY)
    taken = book.take(_changed(tmp_path / "m.csv", **{column.replace(" ", "_"): cell, "Evidence": "x"}), TODAY)
    assert [(one.column, one.value) for one in taken.rejected] == [(column, cell)]
    assert (taken.created, taken.updated, taken.unchanged) == (0, 0, 0)
    assert plans.all(Milestone)[0].evidence == ""


def test_a_goal_that_is_not_there_is_said(book: PartFiles, tmp_path: Path) -> None:
    book.write(tmp_path / "m.csv", "en", TODAY)
    [unfit] = book.take(_changed(tmp_path / "m.csv", csdesk_ID="", Goal="elsewhere", Notes=""), TODAY).rejected
    assert (unfit.row, unfit.column, unfit.value) == (2, "Goal", "elsewhere")


def test_of_two_rows_with_one_id_the_first_is_taken(book: PartFiles, plans: Plans, tmp_path: Path) -> None:
    uid = plans.all(Milestone)[0].uid
    (tmp_path / "twice.csv").write_text(f"csdesk ID,Due\n{uid},2027-01-08\n{uid},2027-01-09\n", "utf-8")
    taken = book.take(tmp_path / "twice.csv", TODAY)
    assert [(one.row, one.column, one.value) for one in taken.rejected] == [(3, "csdesk ID", uid)]
    assert plans.all(Milestone)[0].due == date(2027, 1, 8)


def test_a_column_that_is_left_out_is_left_alone(book: PartFiles, plans: Plans, tmp_path: Path) -> None:
    uid = plans.all(Milestone)[0].uid
    (tmp_path / "few.csv").write_text(f"期日,csdesk ID\n2027/1/8,{uid}\n", "utf-8")
    assert book.take(tmp_path / "few.csv", TODAY).updated == 1
    first = plans.all(Milestone)[0]
    assert (first.due, first.title, first.notes) == (date(2027, 1, 8), "=1+1 Master", "quiet,\nplease")


def test_another_table_is_refused(book: PartFiles, tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("Name,City\na,b\n", "utf-8")
    with pytest.raises(RefusedError, match="Export the milestones first"):
        book.take(tmp_path / "other.csv", TODAY)
    with pytest.raises(RefusedError, match=r"The name must end in \.xlsx"):
        book.write(tmp_path / "m.doc", "en", TODAY)


def test_a_customer_s_table_holds_what_he_may_see_and_comes_back(
    book: PartFiles, database: Database, words: Words, plans: Plans, tmp_path: Path
) -> None:
    Colleagues(database, words, TrashBin(database, words)).edit_company(name="潮見ソフトウェア株式会社")
    milestones = Milestones(database, words)
    for title in ("展開", "値引きの確認"):
        plans.add_milestone(1, title)
    plans.edit(Milestone, 2, customer_sees=True)
    plans.edit(Milestone, 4, customer_sees=False)
    for waits_for in (2, 4):
        milestones.wait_for(3, waits_for)
    assert book.write_for_customer(tmp_path / "m.xlsx", "ja", TODAY, 1) == 3
    table = read_table(tmp_path / "m.xlsx")
    assert table.columns[:4] == ("目標", "マイルストーン", "担当側", "担当者")
    assert not {"メモ", "お客様に見せる", "延期回数", "進み具合"} & set(table.columns)
    cells = [dict(zip(table.columns, row.cells, strict=True)) for row in table.rows]
    assert [one["担当側"] for one in cells] == ["潮見ソフトウェア", "山田屋フーズ", "潮見ソフトウェア"]
    assert cells[2]["先行マイルストーン"] == "研修"
    assert "値引き" not in str(table)
    taken = book.take(tmp_path / "m.xlsx", TODAY, plan_id=1)
    assert (taken.created, taken.updated, taken.unchanged, taken.rejected) == (0, 0, 3, ())


def test_every_table_says_pace_waiting_and_slips_and_takes_none_of_them_back(
    book: PartFiles, database: Database, words: Words, plans: Plans, tmp_path: Path
) -> None:
    milestones = Milestones(database, words)
    milestones.wait_for(1, 2)
    plans.edit_plan(1, status=PlanStatus.ACTIVE)
    milestones.move(1, date(2026, 12, 9), TODAY)
    book.write(tmp_path / "m.csv", "en", TODAY)
    table = read_table(tmp_path / "m.csv")
    first, second = (dict(zip(table.columns, row.cells, strict=True)) for row in table.rows)
    assert (first["Pace"], first["Waits for"], first["Times put off"]) == ("on track", "研修", "1")
    assert (second["Pace"], second["Waits for"], second["Times put off"]) == ("done", "", "")
    file = _changed(tmp_path / "m.csv", Pace="done", Waits_for="nobody", Times_put_off="0")
    assert book.take(file, TODAY).unchanged == 1


def test_a_look_says_each_cell_that_would_change_and_what_is_new(book: PartFiles, tmp_path: Path) -> None:
    book.write(tmp_path / "m.csv", "en", TODAY)
    found = book.take(
        _changed(tmp_path / "m.csv", Due="", Side="customer", Key_milestone="no", Notes="quiet"), TODAY, dry_run=True
    )
    assert found.changes == (
        PartChange(2, "=1+1 Master", "Side", "us", "customer"),
        PartChange(2, "=1+1 Master", "Due", "2026-12-04", ""),
        PartChange(2, "=1+1 Master", "Key milestone", "yes", ""),
        PartChange(2, "=1+1 Master", "Notes", "quiet,\nplease", "quiet"),
    )
    new = _changed(tmp_path / "m.csv", csdesk_ID="", Milestone="Review")
    assert book.take(new, TODAY, dry_run=True).fresh == ("Review",)


def test_a_full_disk_leaves_the_earlier_table(book: PartFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    for name in ("m.xlsx", "m.csv"):
        (tmp_path / name).write_bytes(b"the earlier one")
    monkeypatch.setattr(os, "fsync", fail)
    for name in ("m.xlsx", "m.csv"):
        with pytest.raises(UnwrittenFileError):
            book.write(tmp_path / name, "en", TODAY)
        with pytest.raises(UnwrittenFileError):
            book.write_for_customer(tmp_path / name, "en", TODAY, 1)
        assert (tmp_path / name).read_bytes() == b"the earlier one"
    assert sorted(one.name for one in tmp_path.iterdir() if ".csdesk" not in one.name) == ["m.csv", "m.xlsx"]
    assert not list(tmp_path.glob(".csdesk-*"))


@pytest.mark.parametrize("name", ["m.xlsx", "m.csv"])
def test_whatever_is_typed_goes_out_and_comes_back_as_typed(
    book: PartFiles, plans: Plans, tmp_path: Path, name: str
) -> None:
    for text in STORABLE:
        plans.edit(Milestone, plans.add_milestone(1, text), evidence=text, notes=text)
    count = len(STORABLE) + 2
    book.write(tmp_path / name, "en", TODAY)
    taken = book.take(tmp_path / name, TODAY)
    assert (taken.unchanged, taken.changes, taken.rejected) == (count, (), ())
    book.write_for_customer(tmp_path / name, "ja", TODAY, 1)
    taken = book.take(tmp_path / name, TODAY, plan_id=1)
    assert (taken.unchanged, taken.changes, taken.rejected) == (count - 1, (), ())


def test_a_table_in_english_has_our_english_names_and_comes_back(
    book: PartFiles, database: Database, words: Words, plans: Plans, tmp_path: Path
) -> None:
    us = Colleagues(database, words, TrashBin(database, words))
    us.edit_company(name="潮見ソフトウェア株式会社", english_name="Shiomi Software K.K.")
    us.edit(us.add("石川 恵"), english_name="Megumi Ishikawa")
    plans.assign(1, "石川 恵")
    book.write_for_customer(tmp_path / "m.xlsx", "en", TODAY, 1)
    table = read_table(tmp_path / "m.xlsx")
    first = dict(zip(table.columns, table.rows[0].cells, strict=True))
    assert (first["Side"], first["Owner"]) == ("Shiomi Software", "Megumi Ishikawa")
    taken = book.take(tmp_path / "m.xlsx", TODAY, plan_id=1)
    assert (taken.updated, taken.rejected) == (0, ())
