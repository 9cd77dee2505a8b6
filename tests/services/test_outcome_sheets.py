"""Business outcomes out to Excel and back in."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from csdesk.entities import Outcome, OutcomeReading, ProductValue
from csdesk.errors import RefusedError
from csdesk.exchange.sheets import OutputSheet, csv_of
from csdesk.exchange.tables import read_table
from csdesk.i18n import Catalogue, Words
from csdesk.services.accounts import Accounts
from csdesk.services.plans.plans import Plans
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.services.part_files import PartChange, PartFiles
from tests.store.tables import dump

pytestmark = pytest.mark.usefixtures("workbooks_here")

TODAY = date(2026, 11, 20)


@pytest.fixture
def book(database: Database, words: Words, accounts: Accounts, plans: Plans) -> PartFiles:
    """Two outcomes: one with everything that can be said of it, one with nothing but its name."""
    accounts.add("山田屋フーズ")
    plans.add(1, "Half a day", TODAY)
    value = plans.add_value(1, "Orders read by machine")
    plans.add_outcome(1, value, "=Ordering in half a day")
    plans.add_outcome(1, None, "残業が減る")
    plans.edit(
        Outcome,
        1,
        said="A whole day,\nevery week",
        said_by="佐藤 恵",
        said_on=date(2026, 9, 1),
        metric="Ordering time",
        unit="h",
        baseline=Decimal("8.20"),
        baseline_on=date(2026, 9, 1),
        target=Decimal(4),
        due=date(2027, 3, 31),
        claimed_on=date(2026, 11, 2),
        confirmed_by="佐藤 恵",
        confirmed_on=date(2026, 11, 10),
        evidence="'t is measured",
        notes="quiet, please",
        unexpected=True,
    )
    plans.add_reading(1, date(2026, 10, 1), Decimal("6.10"), "survey")
    plans.add_reading(1, date(2026, 11, 1), Decimal("4.00"), "survey")
    return PartFiles(database, words, "outcomes")


def _changed(path: Path, place: int = 0, **cells: str) -> Path:
    """Write one row of the file with other cells, by their English headings."""
    table = read_table(path)
    first = dict(zip(table.columns, table.rows[place].cells, strict=True))
    row = {**first, **{name.replace("_", " "): cell for name, cell in cells.items()}}
    target = path.with_name("changed.csv")
    target.write_bytes(csv_of(OutputSheet("o", tuple(row), [list(row.values())])))
    return target


@pytest.mark.parametrize("name", ["o.xlsx", "o.csv"])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_same_file_changes_nothing(
    book: PartFiles, tmp_path: Path, database: Database, name: str, language: str
) -> None:
    before = dump(database)
    assert book.write(tmp_path / name, language, TODAY) == 2
    taken = book.take(tmp_path / name, TODAY)
    assert (taken.created, taken.updated, taken.unchanged, taken.rejected) == (0, 0, 2, ())
    assert dump(database) == before


def test_what_was_changed_in_the_file_is_changed_here_in_one_step(
    book: PartFiles, plans: Plans, tmp_path: Path, database: Database, steps: list[Step]
) -> None:
    book.write(tmp_path / "o.csv", "en", TODAY)
    file = _changed(
        tmp_path / "o.csv",
        Said_by="田中",
        Target="３．５",
        Unexpected="no",
        Product_value="Forecast of stock",
        Last_reading="3.9",
        Read_on="令和8年11月19日",
    )
    before, count = dump(database), len(steps)
    assert book.take(file, TODAY, dry_run=True).updated == 1
    assert dump(database) == before, "a trial writes nothing"
    assert book.take(file, TODAY).updated == 1
    assert len(steps) == count + 1
    first, value = plans.all(Outcome)[0], plans.all(ProductValue)[-1]
    assert (first.said_by, first.target, first.unexpected) == ("田中", Decimal("3.5"), False)
    assert (value.title, first.value_id, value.plan_id) == ("Forecast of stock", value.id, 1)
    readings = [(one.on, one.value, one.source) for one in plans.all(OutcomeReading)]
    assert readings[-2:] == [
        (date(2026, 11, 1), Decimal("4.00"), "survey"),
        (date(2026, 11, 19), Decimal("3.9"), ""),
    ]
    assert book.take(file, TODAY).unchanged == 1
    database.revert(steps[-1])
    assert dump(database) == before


def test_another_value_of_the_same_day_is_that_reading_corrected(book: PartFiles, plans: Plans, tmp_path: Path) -> None:
    book.write(tmp_path / "o.csv", "en", TODAY)
    assert book.take(_changed(tmp_path / "o.csv", Last_reading="4.2"), TODAY).updated == 1
    last = plans.all(OutcomeReading)[-1]
    assert (last.on, last.value, last.source) == (date(2026, 11, 1), Decimal("4.2"), "survey")


def test_a_row_without_an_id_is_the_outcome_of_its_name_or_new(book: PartFiles, plans: Plans, tmp_path: Path) -> None:
    (tmp_path / "o.csv").write_text(
        "顧客,ビジネス成果,お客様の言葉,発言者,発言日,プロダクト提供価値\n"
        "山田屋フーズ,残業が減る,遅くまで帰れない,佐藤 恵,2026/11/2,\n"
        "山田屋フーズ,問い合わせが減る,,,,Orders read by machine\n"
        "山田屋フーズ,問い合わせが減る,,,,\n",
        "utf-8",
    )
    taken = book.take(tmp_path / "o.csv", TODAY)
    assert (taken.created, taken.updated, taken.unchanged) == (1, 1, 0)
    assert [(one.row, one.column) for one in taken.rejected] == [(4, "Business outcome")]
    _first, second, third = plans.all(Outcome)
    assert (second.said, second.said_by, second.said_on) == ("遅くまで帰れない", "佐藤 恵", date(2026, 11, 2))
    assert (third.title, third.plan_id, third.value_id, third.position) == ("問い合わせが減る", 1, 1, 2)
    again = book.take(tmp_path / "o.csv", TODAY)
    assert (again.created, again.updated, again.unchanged) == (0, 0, 2)


@pytest.mark.parametrize(
    ("cells", "column", "value"),
    [
        ({"Due": "soon"}, "Due", "soon"),
        ({"Target": "four"}, "Target", "four"),
        ({"Business_outcome": ""}, "Business outcome", ""),
        ({"csdesk_ID": "unknown"}, "csdesk ID", "unknown"),
        ({"Unexpected": "maybe"}, "Unexpected", "maybe"),
        ({"csdesk_ID": "", "Account": "elsewhere"}, "Plan", "Half a day"),
        ({"csdesk_ID": "", "Account": "", "Plan": ""}, "Plan", ""),
        ({"Confirmed_by": ""}, "Confirmed by", ""),
        ({"Confirmed_on": ""}, "Confirmed on", ""),
        ({"Confirmed_on": "2026-10-10"}, "Confirmed on", "2026-10-10"),
        ({"Claimed_on": "2027-01-01", "Confirmed_by": "", "Confirmed_on": ""}, "Claimed on", "2027-01-01"),
        ({"Last_reading": "", "Read_on": ""}, "Last reading", ""),
        ({"Read_on": ""}, "Read on", ""),
    ],
)
def test_a_row_that_does_not_fit_is_listed_and_changes_nothing(
    book: PartFiles, database: Database, tmp_path: Path, cells: dict[str, str], column: str, value: str
) -> None:
    book.write(tmp_path / "o.csv", "en", TODAY)
    before = dump(database)
    one_line = {"In_the_customer's_words": "one line", "Notes": "x"}
    taken = book.take(_changed(tmp_path / "o.csv", **cells, **one_line), TODAY)
    assert [(one.row, one.column, one.value, bool(one.why)) for one in taken.rejected] == [(2, column, value, True)]
    assert (taken.created, taken.updated, taken.unchanged) == (0, 0, 0)
    assert dump(database) == before


def test_a_claim_without_a_reading_or_evidence_is_listed(book: PartFiles, plans: Plans, tmp_path: Path) -> None:
    book.write(tmp_path / "o.csv", "en", TODAY)
    [unfit] = book.take(_changed(tmp_path / "o.csv", 1, Claimed_on="2026-11-02"), TODAY).rejected
    assert (unfit.column, unfit.why) == (
        "Evidence",
        "There is no proof yet. Add a reading or evidence first.",
    )
    file = _changed(tmp_path / "o.csv", 1, Claimed_on="2026-11-02", Last_reading="12", Read_on="2026-11-01")
    assert book.take(file, TODAY).updated == 1
    assert plans.all(Outcome)[1].claimed_on == date(2026, 11, 2)


def test_what_was_kept_otherwise_before_comes_back_unchanged(book: PartFiles, plans: Plans, tmp_path: Path) -> None:
    plans.edit(Outcome, 2, confirmed_on=date(2026, 11, 2), claimed_on=date(2027, 1, 1))
    book.write(tmp_path / "o.csv", "en", TODAY)
    assert book.take(tmp_path / "o.csv", TODAY).unchanged == 2


def test_reasons_are_in_the_language_of_the_screen(book: PartFiles, database: Database, tmp_path: Path) -> None:
    book.write(tmp_path / "o.csv", "en", TODAY)
    japanese = PartFiles(database, Catalogue("ja"), "outcomes")
    [unfit] = japanese.take(_changed(tmp_path / "o.csv", Due="soon"), TODAY).rejected
    assert (unfit.column, unfit.value) == ("期日", "soon")


def test_another_table_is_refused(book: PartFiles, tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("Name,City\na,b\n", "utf-8")
    with pytest.raises(RefusedError, match="Export the outcomes first"):
        book.take(tmp_path / "other.csv", TODAY)


def test_a_look_says_each_cell_that_would_change_and_what_is_new(book: PartFiles, tmp_path: Path) -> None:
    book.write(tmp_path / "o.csv", "en", TODAY)
    found = book.take(
        _changed(tmp_path / "o.csv", Said_by="", Target="3.50", Last_reading="4.2", Unexpected="☐"), TODAY, dry_run=True
    )
    assert found.changes == (
        PartChange(2, "=Ordering in half a day", "Said by", "佐藤 恵", ""),
        PartChange(2, "=Ordering in half a day", "Unexpected", "yes", ""),
        PartChange(2, "=Ordering in half a day", "Target", "4", "3.50"),
        PartChange(2, "=Ordering in half a day", "Last reading", "4.00", "4.2"),
    )
    new = _changed(tmp_path / "o.csv", csdesk_ID="", Business_outcome="Fewer errors", Notes="one line")
    assert book.take(new, TODAY, dry_run=True).fresh == ("Fewer errors",)


@pytest.mark.parametrize(("cell", "flag"), [("レ", True), ("☑", True), ("✓", True), ("☐", False), ("－", False)])
def test_a_tick_is_read_as_people_write_it(
    book: PartFiles, plans: Plans, tmp_path: Path, cell: str, *, flag: bool
) -> None:
    book.write(tmp_path / "o.csv", "en", TODAY)
    for place in (0, 1):
        assert book.take(_changed(tmp_path / "o.csv", place, Unexpected=cell), TODAY).rejected == ()
    assert [one.unexpected for one in plans.all(Outcome)] == [flag, flag]


def test_with_a_plan_only_its_outcomes_are_touched(book: PartFiles, plans: Plans, tmp_path: Path) -> None:
    plans.add(1, "Zero errors", TODAY)
    book.write(tmp_path / "o.csv", "en", TODAY)
    file = _changed(tmp_path / "o.csv", Notes="changed")
    assert [one.column for one in book.take(file, TODAY, plan_id=2).rejected] == ["csdesk ID"]
    new = _changed(tmp_path / "o.csv", csdesk_ID="", Business_outcome="Fewer errors")
    assert [one.column for one in book.take(new, TODAY, plan_id=2).rejected] == ["Plan"]
    assert book.take(new, TODAY, plan_id=1).created == 1
