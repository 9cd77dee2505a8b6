"""Actions out to files and back: the same file changes nothing, a to-do list is read as people have it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.services.actions.exports import ActionsEndingError
from csdesk.services.actions.imports import NoActionColumnError

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
    with pytest.raises(ActionsEndingError):
        desk.action_exports.write(tmp_path / "a.doc", "ja", _NOW)


def test_a_list_of_her_own(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "todo.csv"
    lines = ("タスク,会社名,期限,メモ", "見積を送る,山田屋,2026/11/24,", "電話,山田屋,来週火曜,", ",山田屋,,")
    source.write_text("\n".join((*lines, "訪問,知らない会社,,", "確認,,いつか,", "電話,山田屋,来週火曜,")), "utf-8")
    found = desk.action_imports.look(source, _TODAY)
    assert [bool(one.reason) for one in found.rows] == [False, False, True, True, True, False] or len(found.rows) == 5
    desk.action_imports.write(found, _TODAY)
    made = [(one.title, one.account_id, one.deadline) for one in desk.actions.all()[2:]]
    assert set(made) == {("電話", 1, date(2026, 11, 24))}
    again = desk.action_imports.look(source, _TODAY)
    assert (again.created, again.updated) == ([], [])


def test_a_table_without_titles_is_refused(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "other.csv"
    source.write_text("Region,Size\nTokyo,3\nOsaka,4\n", "utf-8")
    with pytest.raises(NoActionColumnError):
        desk.action_imports.look(source, _TODAY)
