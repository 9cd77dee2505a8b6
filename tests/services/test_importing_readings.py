"""Readings come from files of every shape, are told before they are written, and each import is taken back."""

import os
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csdesk.desk import Desk, open_desk
from csdesk.domain.wanted import asking
from csdesk.errors import NoNumberError, RefusedError
from csdesk.exchange.tables import Options
from csdesk.fields.measures import MEASURE
from csdesk.i18n import Catalogue
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.preview import ImportPreview
from csdesk.services.importing.questions import Absence
from csdesk.services.importing.record_import import LackingError
from csdesk.services.importing.rules import Answer
from csdesk.services.imports import ImportResult
from csdesk.services.reading_sources import ReadingRow

ENGLISH = Catalogue("en")
TODAY = date(2026, 2, 4)
JAN = date(2026, 1, 31)
Cells = dict[tuple[str, str, str], float]


class Files:
    """A portfolio of four accounts, and files that come into it."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk, self.folder = desk, folder
        accounts = "id,name,domain,status\n1,Acme,acme.com,\n2,Beta,beta.io,\n3,Gamma,,\n4,Old,,churned\n"
        self.take(self.look(accounts, "accounts.csv", kind="accounts"))

    def look(self, text: str, name: str = "usage.csv", kind: str = "readings", **asked: Any) -> ImportDraft:
        path = self.folder / name
        path.write_text(text, "utf-8")
        stamp = 1_769_900_000  # 2026-01-31
        os.utime(path, (stamp, stamp))
        return self.desk.imports.look(kind, path, Options(), today=TODAY, **asked)

    def take(self, draft: ImportDraft) -> ImportResult:
        done = self.desk.imports.write(draft, self.desk.imports.preview(draft))
        self.desk.imports.finish(done)
        return done

    def preview(self, draft: ImportDraft) -> ImportPreview:
        return self.desk.imports.preview(draft)

    def rows(self) -> list[ReadingRow]:
        return self.desk.reading_sources.readings()

    def cells(self) -> Cells:
        return {(one.account, one.measure, one.on.isoformat()): one.value for one in self.rows()}


@pytest.fixture
def desk(path: Path) -> Any:
    opened = open_desk(path)
    yield opened
    opened.close()


@pytest.fixture
def files(desk: Desk, tmp_path: Path) -> Files:
    return Files(desk, tmp_path)


def said(preview: ImportPreview) -> list[str]:
    return [one.sentence(ENGLISH) for one in preview.warnings]


WIDE = "Company,Logins,WAU\nAcme,12,5\nBeta,3,\n"
LONG = "account,date,measure,value\nAcme,2026-01-04,logins,12\nBeta,2026-01-04,logins,3\nAcme,2026-01-11,logins,13\n"
DAYS = (
    '"\tCompany","\t2026-01-04","\t2026-01-11"\n"\tAcme","\t10","\t1,300"\n"\tBeta","\t4",""\n'
    '"\tGrand Total","\t14","\t1300"\n'
)


def test_a_wide_file_is_read_and_a_new_measure_made_only_on_request(files: Files) -> None:
    draft = files.look(WIDE, on=JAN)
    assert draft.columns.columns == {"Company": "account", "Logins": f"{MEASURE}logins"}
    assert "Columns with numbers that no measure takes: WAU" in said(files.preview(draft))
    files.take(draft.with_columns({"WAU": "custom"}))
    day = JAN.isoformat()
    assert files.cells() == {("Acme", "logins", day): 12, ("Acme", "wau", day): 5, ("Beta", "logins", day): 3}
    again = files.look("WAU,Company,Extra\n7,Acme,1\n", "another.csv", on=date(2026, 2, 1))
    assert (
        again.columns.columns == {"WAU": f"{MEASURE}wau", "Company": "account"}
        or again.columns.columns["WAU"] == "custom"
    )
    files.take(again)
    assert files.cells()["Acme", "wau", "2026-02-01"] == 7


def test_a_long_file_and_days_as_columns_are_read(files: Files) -> None:
    files.take(files.look(LONG))
    assert files.cells() == {
        ("Acme", "logins", "2026-01-04"): 12,
        ("Beta", "logins", "2026-01-04"): 3,
        ("Acme", "logins", "2026-01-11"): 13,
    }
    draft = files.look(DAYS, "days.csv")
    with pytest.raises(RefusedError, match="No column holds a measure yet"):
        files.preview(draft)
    draft = draft.with_columns({"2026-01-04": f"{MEASURE}seats"})
    preview = files.preview(draft)
    assert preview.counts == {"rows": 3, "created": 2, "updated": 0, "unchanged": 0, "rejected": 0}
    assert len(preview.left_out) == 1
    files.take(draft)
    assert files.cells()["Acme", "seats", "2026-01-11"] == 1300
    later = files.look(DAYS.replace("2026-01-04", "2026-01-18"), "days_2.csv")  # other days, the same measure
    assert later.columns.columns["2026-01-18"] == f"{MEASURE}seats"


def test_no_account_or_no_measure_is_said(files: Files) -> None:
    with pytest.raises(LackingError):
        files.preview(files.look("Logins\n3\n"))
    with pytest.raises(RefusedError) as error:
        files.preview(files.look("Company,Clicks\nAcme,3\n"))
    assert error.value.sentence(ENGLISH).endswith("columns with numbers are Clicks")
    with pytest.raises(RefusedError) as error:
        files.preview(files.look("Company,City\nAcme,Rome\n"))
    assert "no readings" in error.value.sentence(ENGLISH)


@pytest.mark.parametrize(
    ("text", "name", "asked", "day"),
    [
        (WIDE, "usage.csv", {"on": JAN}, "2026-01-31"),
        (f"# 20260101-20260118\n\n{WIDE}", "usage_2026-01-25.csv", {}, "2026-01-18"),
        (WIDE, "usage_2026-01-25.csv", {}, "2026-01-25"),
        (WIDE, "usage.csv", {}, date.fromtimestamp(1_769_900_000).isoformat()),
    ],
)
def test_the_day_of_a_file_is_said_or_found(
    files: Files, text: str, name: str, asked: dict[str, Any], day: str
) -> None:
    draft = files.look(text, name, **asked)
    assert any(day in one for one in said(files.preview(draft)))
    files.take(draft)
    assert {one.on.isoformat() for one in files.rows()} == {day}


def test_an_account_is_found_by_id_name_or_domain(files: Files) -> None:
    files.take(files.look("account_id,logins\n1,5\n", on=JAN))
    files.take(files.look("company,logins\nBeta,6\n", on=JAN))
    files.take(files.look("domain,logins\nhttps://www.acme.com/x,7\n", "later.csv", on=date(2026, 2, 1)))
    assert [one.account for one in files.rows()] == ["Acme", "Acme", "Beta"]


def test_a_name_in_another_writing_is_asked_once_and_remembered(files: Files) -> None:
    text = "company,date,logins\nＢeta Inc,2026-01-04,5\nＢeta Inc,2026-01-11,6\nWho,2026-01-04,1\n"
    draft = files.look(text)
    preview = files.preview(draft)
    assert len(preview.rejected) == 3
    assert [one.row for one in preview.row_questions] == [2]
    draft = draft.answered(preview.row_questions, {2: Answer.SAME})
    files.take(draft)
    assert [one.value for one in files.rows()] == [5, 6]
    assert not files.preview(files.look(text.replace(",5", ",9"))).row_questions


def test_what_is_absent_is_neither_zero_nor_unchanged_but_listed(files: Files) -> None:
    preview = files.preview(files.look(WIDE, on=JAN))
    assert [one.title for one in preview.missing] == ["Gamma"]  # who has churned is not expected
    files.take(files.look(WIDE, on=JAN))
    assert "Gamma" not in {one.account for one in files.rows()}
    draft = files.look(WIDE.replace("12", "14"), on=date(2026, 2, 1)).with_absence(Absence.ZERO)
    assert any("as 0" in one for one in said(files.preview(draft)))
    files.take(draft)
    assert files.cells()["Gamma", "logins", "2026-02-01"] == 0
    assert ("Gamma", "logins", JAN.isoformat()) not in files.cells()
    assert files.desk.reading_sources.all()[0].absence is Absence.ZERO  # the rule is the source's
    again = files.look("Company,Logins\nAcme,1\n", "usage_2026-02-03.csv")
    assert any("as 0" in one for one in said(files.preview(again)))


def test_a_rule_that_asks_is_a_question_for_each_file(files: Files) -> None:
    draft = files.look(WIDE, on=JAN).with_absence(Absence.ASK)
    (asked,) = files.preview(draft).offered
    assert asked.asks is not None
    answered = draft.answering(asked.asks, Absence.ZERO.value)
    assert not files.preview(answered).offered
    files.take(answered)
    assert files.cells()["Gamma", "logins", JAN.isoformat()] == 0
    assert files.preview(files.look(WIDE, on=date(2026, 2, 1))).offered  # asked again


def test_of_several_readings_of_a_day_the_last_counts_and_it_is_said(files: Files) -> None:
    draft = files.look(LONG + "Acme,2026-01-04,logins,20\n")
    assert any("another reading of the same day" in one for one in said(files.preview(draft)))
    files.take(draft)
    assert files.cells()["Acme", "logins", "2026-01-04"] == 20


@pytest.mark.parametrize(("answer", "value", "rejected"), [(None, 12, 1), ("last", 30, 0), ("both", 42, 0)])
def test_an_account_that_repeats_on_different_rows_is_a_question(
    files: Files, answer: str | None, value: float, rejected: int
) -> None:
    draft = files.look("Company,Logins\nAcme,12\nAcme,30\nBeta,1\nBeta,1\n", on=JAN)
    (question,) = files.preview(draft).asked
    draft = draft.answering(question, answer)
    preview = files.preview(draft)
    assert (len(preview.rejected), preview.needs_a_look) == (rejected, bool(rejected))
    assert preview.counts["rows"] == 4
    files.take(draft)
    assert files.cells()["Acme", "logins", JAN.isoformat()] == value
    assert files.cells()["Beta", "logins", JAN.isoformat()] == (2 if answer == "both" else 1)


def test_a_later_file_of_other_values_wins_in_silence(files: Files) -> None:
    files.take(files.look(WIDE, on=JAN))
    preview = files.preview(files.look(WIDE.replace("12", "13"), "again.csv", on=JAN))
    assert preview.counts["updated"] == 1
    (changed,) = preview.updated
    assert [(one.old, one.new) for one in changed.changes] == [("12", "13")]
    assert not preview.questions


def test_the_same_file_twice_changes_nothing(files: Files) -> None:
    first = files.take(files.look(LONG))
    second = files.take(files.look(LONG))
    assert first.step is not None
    assert not first.step.by_user
    assert (second.preview.is_news, second.batch) == (False, None)
    assert len(files.desk.reading_sources.all()[0].imports) == 1


def test_what_a_text_in_the_column_of_measures_means_is_asked_once(files: Files) -> None:
    text = LONG.replace("logins", "Weekly Sessions")
    draft = files.look(text)
    preview = files.preview(draft)
    (question,), (count,) = preview.asked, preview.asked.values()
    assert (question.text, count, len(preview.created)) == ("Weekly Sessions", 3, 0)
    files.take(draft.answering(question, "custom"))
    assert {one.measure for one in files.rows()} == {"weekly_sessions"}
    fresh = files.look(text.replace("2026-01-", "2026-02-").replace("account", "company"), "new shape.csv")
    assert len(files.preview(fresh).created) == 3


def test_an_import_is_taken_back_and_what_it_replaced_stands_there_again(files: Files) -> None:
    sources = files.desk.reading_sources
    first = files.take(files.look(WIDE, "one.csv", on=JAN))
    before = files.cells()
    second = files.take(files.look("Company,Logins\nAcme,50\nGamma,1\n", "two.csv", on=JAN))
    assert files.cells()["Acme", "logins", JAN.isoformat()] == 50
    assert first.batch is not None
    assert second.batch is not None
    sources.finish(sources.take_back([second.batch], TODAY))
    assert files.cells() == before
    files.take(files.look("Company,Logins\nAcme,50\n", "two.csv", on=JAN))
    sources.finish(sources.take_back([first.batch], TODAY))
    assert files.cells() == {("Acme", "logins", JAN.isoformat()): 50}
    (left,) = [one for one in sources.all() if one.imports]
    sources.finish(sources.take_back([one.id for one in left.imports], TODAY))
    assert files.cells() == {}


def test_what_is_typed_stands_above_files_until_it_is_taken_back(files: Files) -> None:
    sources, acme = files.desk.reading_sources, files.desk.accounts.find("Acme").id
    sources.type_in(acme, "logins", JAN, "83.5%", TODAY)
    files.take(files.look(WIDE, on=JAN))
    assert files.cells()["Acme", "logins", JAN.isoformat()] == 83.5
    assert [(one.measure, one.on, one.value) for one in sources.typed(acme)] == [("logins", JAN, 83.5)]
    files.take(files.look("Company,Logins\nAcme,5\n", "b.csv", on=date(2026, 2, 2)))
    sources.type_in(acme, "logins", date(2026, 2, 2), "6", TODAY)
    sources.forget(acme, "logins", date(2026, 2, 2), TODAY)
    assert files.cells()["Acme", "logins", "2026-02-02"] == 5
    with pytest.raises(NoNumberError):
        sources.type_in(acme, "logins", JAN, "soon", TODAY)


def test_a_reading_leads_to_health(files: Files) -> None:
    acme = files.desk.accounts.find("Acme").id
    told: list[bool] = []
    files.desk.database.committed.append(lambda changes: told.append(changes.touch("health_snapshots")))
    files.take(files.look(WIDE, on=JAN))
    assert told == [True]
    assert [one.sunday for one in files.desk.health.weeks(acme)][:1] == [date(2026, 2, 1)]


DATED = st.lists(
    st.dictionaries(st.sampled_from(["Acme", "Beta"]), st.integers(0, 90), min_size=1), min_size=2, max_size=3
)


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DATED)
def test_the_order_in_which_files_arrive_does_not_matter(
    fresh: Path, tmp_path_factory: pytest.TempPathFactory, exports: list[dict[str, int]]
) -> None:
    """Each week's export says what it knows of its own day and of the one before; the newer one counts."""
    found = []
    for number, order in enumerate(permutations(range(len(exports)))):
        folder = tmp_path_factory.mktemp(f"order{number}")
        path = folder / "book.csdesk"
        path.write_bytes(fresh.read_bytes())
        desk = open_desk(path)
        files = Files(desk, folder)
        for week in order:
            rows = [
                f"{name},2026-01-{4 + 7 * (week + back):02d},logins,{value + back}\n"
                for name, value in exports[week].items()
                for back in (0, 1)
            ]
            files.take(files.look("account,date,measure,value\n" + "".join(rows), f"w{week}.csv"))
        accounts = [desk.accounts.find(name).id for name in ("Acme", "Beta")]
        weeks = [(one.sunday, one.score, one.level, one.parts) for name in accounts for one in desk.health.weeks(name)]
        found.append((files.cells(), weeks))  # what came late is marked, and only that differs
        desk.close()
    assert all(one == found[0] for one in found)


class _GivenUpError(Exception):
    """Whoever began it wants it no more."""


def test_an_import_that_is_given_up_half_way_leaves_everything_as_it_was(files: Files) -> None:
    draft = files.look(LONG)
    preview = files.preview(draft)
    told: list[tuple[int, int]] = []

    def hear(done: int, total: int) -> None:
        told.append((done, total))
        raise _GivenUpError

    with asking(lambda: None, hear), pytest.raises(_GivenUpError):
        files.desk.imports.write(draft, preview)
    assert told == [(0, 3)]
    assert files.cells() == {}
    assert files.desk.reading_sources.all() == []
    files.take(draft)
    assert len(files.cells()) == 3
