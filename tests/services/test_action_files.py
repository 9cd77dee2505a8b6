"""Actions out to files and back: the same file changes nothing, a to-do list is read as people have it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.errors import RefusedError

pytestmark = pytest.mark.usefixtures("workbooks_here")

_TODAY = date(2026, 11, 19)
_NOW = datetime(2026, 11, 19, 9, tzinfo=UTC)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    desk = open_desk(path)
    desk.accounts.add("山田屋")
    desk.actions.add(1, "見積を送る", _TODAY, deadline=date(2026, 11, 24), notes="急ぎ")
    desk.actions.add(None, "tidy up", _TODAY)
    yield desk
    desk.close()


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_goes_out_comes_back_and_changes_nothing(desk: Desk, tmp_path: Path, ending: str, language: str) -> None:
    target = tmp_path / f"actions{ending}"
    assert desk.action_exports.write(target, language, _NOW) == 2
    found = desk.action_imports.look(target, _TODAY)
    assert (len(found.rows), found.created, found.updated, found.rejected) == (2, [], [], [])


def test_the_other_forms(desk: Desk, tmp_path: Path) -> None:
    desk.action_exports.write(tmp_path / "a.md", "ja", _NOW)
    assert (tmp_path / "a.md").read_text("utf-8") == "- [ ] 見積を送る · 山田屋 · 2026-11-24\n- [ ] tidy up\n"
    desk.action_exports.write(tmp_path / "a.ics", "ja", _NOW)
    assert (tmp_path / "a.ics").read_text("utf-8").count("BEGIN:VEVENT") == 1
    with pytest.raises(RefusedError, match=r"The name must end in \.ics"):
        desk.action_exports.write(tmp_path / "a.doc", "ja", _NOW)


def test_a_list_of_her_own(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "todo.csv"
    lines = ("タスク,会社名,期限,メモ", "見積を送る,山田屋,2026/11/24,", "電話,山田屋,来週火曜,", ",山田屋,,")
    source.write_text("\n".join((*lines, "訪問,知らない会社,,", "確認,,いつか,", "電話,山田屋,来週火曜,")), "utf-8")
    found = desk.action_imports.look(source, _TODAY)
    assert {one.row: one.reason for one in found.rejected} == {
        4: "The row has no title.",
        5: "“知らない会社” is no account, or more than one.",
        6: "“いつか” is no date.",
        7: "Row 3 is the same action.",
    }
    desk.action_imports.write(found, _TODAY)
    made = [(one.title, one.account_id, one.deadline) for one in desk.actions.all()[2:]]
    assert made == [("電話", 1, date(2026, 11, 24))]
    again = desk.action_imports.look(source, _TODAY)
    assert (again.created, again.updated) == ([], [])


def _csv(tmp_path: Path, *lines: str) -> Path:
    source = tmp_path / "todo.csv"
    source.write_text("\n".join(lines), "utf-8")
    return source


def test_what_was_done_since_is_not_made_again(desk: Desk, tmp_path: Path) -> None:
    source = _csv(tmp_path, "タスク,会社名,期限", "電話,山田屋,2026-11-30", "掃除,,")
    desk.action_imports.write(desk.action_imports.look(source, _TODAY), _TODAY)
    desk.actions.finish([one.id for one in desk.actions.all()], _TODAY)
    again = desk.action_imports.look(source, _TODAY)
    assert (again.created, again.updated, again.rejected) == ([], [], [])


def test_an_id_that_is_new_here_is_kept(desk: Desk, tmp_path: Path) -> None:
    uid = "0b8f2c1e-9a58-4a3e-8a70-6c1d5f3b2a10"
    source = _csv(tmp_path, "csdesk ID,Title,Account", f"{uid},Call,山田屋", f"{uid.upper()},Call again,山田屋")
    found = desk.action_imports.look(source, _TODAY)
    assert [one.reason for one in found.rejected] == ["Row 2 is the same action."]
    desk.action_imports.write(found, _TODAY)
    again = desk.action_imports.look(source, _TODAY)
    assert (again.created, again.updated, len(again.rejected)) == ([], [], 1)
    assert desk.actions.all()[-1].uid == uid
    wrong = desk.action_imports.look(_csv(tmp_path, "csdesk ID,Title", "17,Call"), _TODAY)
    assert [one.reason for one in wrong.rejected] == ["“17” is no csdesk ID."]


def test_rows_that_are_no_records_are_listed(desk: Desk, tmp_path: Path) -> None:
    source = _csv(tmp_path, "Title,Account", "Call,山田屋", "Visit,山田屋,too,many,cells", "Write,山田屋")
    found = desk.action_imports.look(source, _TODAY)
    assert [(one.row, one.reason) for one in found.rejected] == [(3, "The row has more cells than there are columns.")]
    assert [one.row for one in found.created] == [2, 4]


def test_who_is_waited_on_is_waited_on_since_today(desk: Desk, tmp_path: Path) -> None:
    source = _csv(tmp_path, "Title,Account,Due,Waiting for", "見積を送る,山田屋,2026-11-24,Sato", "Ask,,,Kim")
    desk.action_imports.write(desk.action_imports.look(source, _TODAY), _TODAY)
    waited = {one.title: (one.waiting_on, one.waiting_since) for one in desk.actions.all() if one.waiting_on}
    assert waited == {"見積を送る": ("Sato", _TODAY), "Ask": ("Kim", _TODAY)}
    again = desk.action_imports.look(source, _TODAY)
    assert (again.created, again.updated) == ([], [])


def test_a_table_without_titles_is_refused(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "other.csv"
    source.write_text("Region,Size\nTokyo,3\nOsaka,4\n", "utf-8")
    with pytest.raises(RefusedError, match=r"Call one “Title”, and others “Account”, “Deadline”, “Notes”\."):
        desk.action_imports.look(source, _TODAY)
