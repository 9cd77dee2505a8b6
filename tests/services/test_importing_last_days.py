"""The last day and the day of renewal: what a column's heading says, kept half-open, and said back as people say it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from csdesk.desk import Desk, open_desk
from csdesk.entities import ImportMapping
from csdesk.exchange.tables import Options, read_table
from csdesk.services.contracts import Contracts
from csdesk.services.importing import fields, row_hashes
from csdesk.services.imports import Imports
from csdesk.store.database import Database
from tests.services.files import Importer, changes, counts, faults, flags

_ENDS = (
    "終了日",
    "契約終了日",
    "満了日",
    "契約満了日",
    "End date",
    "Contract End",
    "Term end",
    "Expiration",
    "Expiration Date",
)
_RENEWS = (
    "更新日",
    "契約更新日",
    "次回更新日",
    "更新予定日",
    "Renewal date",
    "Next Renewal Date",
    "Renews on",
    "Renewal",
)
_LIST = "Account ID,Account Name,Contract Start,{head},ARR,Currency\n1,Acme,2026-04-01,{day},1200,JPY\n"
_BOTH = "Account ID,Account Name,ARR,Currency,契約開始日,契約終了日,更新日\n"


def _list(head: str, day: str = "2027-03-31") -> str:
    return _LIST.replace("{head}", head).replace("{day}", day)


def _end(contracts: Contracts) -> date | None:
    (found,) = contracts.all()
    return found.contract.end


@pytest.mark.parametrize("kind", ["accounts", "contracts"])
@pytest.mark.parametrize(
    ("heading", "field"), [*((one, "last_day") for one in _ENDS), *((one, "renews_on") for one in _RENEWS)]
)
def test_the_heading_says_which_of_the_two_a_column_is(importer: Importer, kind: str, heading: str, field: str) -> None:
    assert importer.draft(_list(heading), kind).columns.columns[heading] == field


@pytest.mark.parametrize(
    ("heading", "field", "end"),
    [
        ("契約終了日", "", date(2027, 4, 1)),
        ("更新日", "", date(2027, 3, 31)),
        ("契約終了日", "renews_on", date(2027, 3, 31)),
        ("更新日", "last_day", date(2027, 4, 1)),
        ("更新日", "end", date(2027, 4, 1)),  # its name before: a last day
        ("Whenever", "last_day", date(2027, 4, 1)),
    ],
)
def test_it_is_kept_as_the_day_after_the_last(
    contracts: Contracts, importer: Importer, heading: str, field: str, end: date
) -> None:
    given = {heading: field} if field else None
    importer.take(_list(heading), columns=given)
    assert _end(contracts) == end
    assert counts(importer.preview(_list(heading), columns=given)) == (0, 0, 1, 0)
    assert counts(importer.preview(_list(heading))) == (0, 0, 1, 0)  # remembered


def test_a_day_at_the_end_of_a_leap_february_and_one_that_stands_for_ever(
    contracts: Contracts, importer: Importer
) -> None:
    importer.take(_list("終了日", "2028-02-29"))
    assert _end(contracts) == date(2028, 3, 1)
    importer.take(_list("終了日", "9999/12/31"))
    assert _end(contracts) is None
    assert counts(importer.preview(_list("終了日", "9999/12/31"))) == (0, 0, 1, 0)


def test_both_columns_say_one_thing_or_both_cells_stay_empty(contracts: Contracts, importer: Importer) -> None:
    rows = (
        "1,A,1,JPY,2026-04-01,2027-03-31,2027-04-01\n2,B,1,JPY,2026-04-01,,2027-04-01\n"
        "3,C,1,JPY,2026-04-01,2027-03-31,\n4,D,1,JPY,2026-04-01,2027-03-31,2027-03-31\n"
    )
    preview = importer.take(_BOTH + rows).preview
    assert [one.contract.end for one in contracts.all()] == [*[date(2027, 4, 1)] * 3, None]
    told = "The renewal day is not the day after the last day: which one is right?"
    assert flags(preview) == [(5, "更新日", "2027-03-31", told)]


def test_a_column_that_never_says_the_day_after_means_something_else(importer: Importer) -> None:
    rows = "1,A,1,JPY,2026-04-01,2027-03-31,2026-04-01\n2,B,1,JPY,2026-04-01,2027-03-31,2026-04-02\n"
    draft = importer.draft(_BOTH + rows)
    assert (draft.columns.columns["契約終了日"], draft.columns.columns.get("更新日")) == ("last_day", None)


@pytest.mark.parametrize(("heading", "refused"), [("終了日", "2026-03-31"), ("更新日", "2026-03-31")])
def test_what_ends_before_it_starts_is_flagged_in_its_own_words(importer: Importer, heading: str, refused: str) -> None:
    assert counts(importer.preview(_list(heading, "2026-04-01"))) == (1, 0, 0, 0)
    preview = importer.preview(_list(heading, refused))
    assert flags(preview) == [(2, heading, refused, "The contract ends before it starts.")]
    assert counts(preview) == (1, 0, 0, 0)


@pytest.mark.parametrize(
    ("heading", "here", "there"), [("終了日", "2027-12-31", "2027-06-30"), ("更新日", "2028-01-01", "2027-06-30")]
)
def test_a_question_says_the_day_as_its_column_does(
    contracts: Contracts, importer: Importer, heading: str, here: str, there: str
) -> None:
    importer.take(_list(heading))
    contracts.edit(1, end=date(2028, 1, 1))
    (fault,) = faults(importer.preview(_list(heading, there)))
    assert fault[1:3] == (heading, there)
    assert f"“{here}”" in fault[3]


def test_a_list_read_again_under_the_new_rule_is_a_change_like_any_other(
    contracts: Contracts, importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as before:
        before.setattr(fields, "renewal_day", lambda day: day)
        before.setattr(row_hashes, "_FORM", 1)
        importer.take(_list("契約終了日"))
    assert _end(contracts) == date(2027, 3, 31)  # stored ends stay
    preview = importer.take(_list("契約終了日")).preview
    assert [changes(one) for one in preview.updated] == [{"end": ("2027-03-31", "2027-04-01")}]
    assert _end(contracts) == date(2027, 4, 1)


@pytest.mark.parametrize(
    ("heading", "field"), [("契約終了日", "last_day"), ("更新日", "renews_on"), ("Whenever", "last_day")]
)
def test_an_end_that_was_remembered_is_what_its_heading_says(
    database: Database, imports: Imports, importer: Importer, heading: str, field: str
) -> None:
    importer.take(_list(heading), columns={heading: "last_day"})
    with database.change("As it was") as session:
        kept = session.scalars(select(ImportMapping)).one()
        kept.columns = {**kept.columns, heading: "end"}
    assert importer.draft(_list(heading)).columns.columns[heading] == field


class TestOutAndIn:
    """What is changed in a table of csdesk's own."""

    @pytest.fixture
    def desk(self, path: Path) -> Iterator[Desk]:
        desk = open_desk(path)
        desk.accounts.add("Acme")
        contract = desk.contracts.add(1, "Desk", "JPY")
        desk.contracts.edit(contract, start=date(2026, 4, 1), end=date(2027, 4, 1))
        desk.contracts.edit_line(1, amount=1200, months=12)
        yield desk
        desk.close()

    @pytest.mark.parametrize("kind", ["accounts", "contracts"])
    @pytest.mark.parametrize(
        ("last", "renews", "found"),
        [
            ("2027-03-31", "2027-04-01", date(2027, 4, 1)),
            ("2027-06-30", "2027-04-01", date(2027, 7, 1)),
            ("2027-03-31", "2027-07-01", date(2027, 7, 1)),
            ("2027-06-30", "2027-07-01", date(2027, 7, 1)),
            ("", "2027-07-01", date(2027, 7, 1)),
            ("2027-06-30", "", date(2027, 7, 1)),
            ("", "2027-04-01", date(2027, 4, 1)),
            ("", "", date(2027, 4, 1)),  # an empty cell takes nothing away
            ("2027-06-30", "2027-08-01", date(2027, 4, 1)),  # which one?
        ],
    )
    def test_of_two_days_the_one_that_was_changed_counts(
        self, desk: Desk, tmp_path: Path, kind: str, last: str, renews: str, found: date | None
    ) -> None:
        path = tmp_path / "out.csv"
        desk.exports.write(kind, path, "en")
        text = path.read_text("utf-8-sig")
        assert text.count("2027-03-31,2027-04-01") == 1
        path.write_text(text.replace("2027-03-31,2027-04-01", f"{last},{renews}"), "utf-8")
        draft = desk.imports.look(kind, path, Options())
        preview = desk.imports.preview(draft)
        desk.imports.finish(desk.imports.write(draft, preview))
        assert _end(desk.contracts) == found
        assert len(preview.flagged) == (renews == "2027-08-01")
        assert preview.rejected == ()

    def test_amounts_are_told_by_their_last_day_too(self, desk: Desk, tmp_path: Path) -> None:
        desk.contracts.edit_line(1, until=date(2026, 10, 1))
        desk.contracts.add_line(1, 1500, 12, "JPY", since=date(2026, 10, 1))
        path = tmp_path / "out.csv"
        desk.exports.write("contracts", path, "ja")
        table = read_table(path, Options())
        place = table.columns.index("金額の適用終了日")
        assert [row.cells[place] for row in table.rows] == ["2026-09-30", ""]
        path.write_text(path.read_text("utf-8-sig").replace("2026-09-30", "2026-09-29"), "utf-8")
        draft = desk.imports.look("contracts", path, Options())
        desk.imports.finish(desk.imports.write(draft, desk.imports.preview(draft)))
        assert [line.until for line in desk.contracts.all()[0].lines] == [date(2026, 9, 30), None]
