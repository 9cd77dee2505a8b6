"""A plan's milestones out to Excel and back in, from the window."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.entities import Milestone
from csdesk.exchange.sheets import OutputSheet, csv_of
from csdesk.exchange.tables import read_table
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.plan.milestone_files import MilestoneFiles
from csdesk.ui.panels.plan.outline import Outline
from csdesk.ui.undo import UndoStack
from tests.ui.account.hand import Hand, K


@pytest.fixture
def files(page: AccountPage, outline: Outline) -> MilestoneFiles:
    return page.plan.files


@pytest.fixture
def look(qtbot: QtBot, files: MilestoneFiles, page: AccountPage) -> Callable[[Path], None]:
    """Look at a file until its card is there or something is said."""

    def act(file: Path) -> None:
        files.look(file)
        qtbot.waitUntil(lambda: files.card.isVisible() or page.notice.isVisible(), timeout=20_000)

    return act


def _written(file: Path, desk: Desk, *rows: dict[str, str]) -> Path:
    """Write rows of milestones; a number as csdesk ID is that milestone's."""
    uids = {str(one.id): one.uid for one in desk.plans.all(Milestone)}
    names = list(rows[0])
    cells = [[uids.get(row[name], row[name]) if name == "csdesk ID" else row[name] for name in names] for row in rows]
    file.write_bytes(csv_of(OutputSheet("m", tuple(names), cells)))
    return file


def _shown(files: MilestoneFiles) -> list[str]:
    return [label.text() for label in files.card.findChildren(QLabel) if label.isVisibleTo(files.card)]


def test_what_the_customer_may_see_goes_out(
    desk: Desk, page: AccountPage, files: MilestoneFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def answer(_parent: object, _title: str, path: str, *_kinds: str) -> tuple[str, str]:
        proposed.append(Path(path).name)
        return str(tmp_path / "m"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    desk.plans.edit(Milestone, 1, notes="internal", customer_sees=False)
    desk.plans.edit(Milestone, 2, notes="internal")
    next(one for one in page.plan.menu().actions() if "milestones to Excel" in one.text()).trigger()
    assert proposed == ["Yamadaya Foods_Half a day_WBS_2026-11-19.xlsx"]
    table = read_table(tmp_path / "m.xlsx")
    assert [row.cells[1] for row in table.rows] == ["Training", "Start", "Measure"]
    assert "internal" not in str(table)
    assert "m.xlsx exported" in page.notice.words


def test_another_customers_name_stops_it_until_it_is_allowed(
    desk: Desk, page: AccountPage, files: MilestoneFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "m.xlsx"), ""))
    desk.accounts.add("Hokuto Precision")
    desk.plans.edit(Milestone, 1, evidence="As at Hokuto Precision")
    files.send()
    assert "Hokuto Precision" in page.notice.words
    assert not (tmp_path / "m.xlsx").exists()
    page.plan.export.button.click()
    page.plan.export.card.names["Hokuto Precision"].click()
    files.send()
    assert (tmp_path / "m.xlsx").exists()


def test_a_file_is_looked_at_taken_in_by_a_key_and_taken_back(
    desk: Desk, files: MilestoneFiles, look: Callable[[Path], None], hand: Hand, stack: UndoStack, tmp_path: Path
) -> None:
    heads = ("csdesk ID", "Goal", "Milestone", "Due")
    rows = [
        ("1", "Yokohama", "Master", "2026-12-24"),
        ("2", "Yokohama", "Training", "soon"),
        ("", "Kobe", "Review", ""),
    ]
    file = _written(tmp_path / "m.csv", desk, *(dict(zip(heads, row, strict=True)) for row in rows))
    look(file)
    assert _shown(files)[1:] == [
        "3 rows: 1 new, 1 changed, 0 unchanged, 1 rejected",
        "Rejected",
        "Row 3, Due, “soon”: This is not a date.",
        "Changes",
        "Master",
        "Due: 4 Dec → 24 Dec",
        "New",
        "Review",
    ]
    assert [one.title for one in desk.plans.all(Milestone)] == ["Master", "Training", "Start", "Measure"]
    assert QApplication.focusWidget() is files.card.go
    hand.press(K.Key_Return)
    found = desk.plans.all(Milestone)
    assert (found[0].due, found[1].due, found[-1].title) == (date(2026, 12, 24), date(2026, 12, 4), "Review")
    assert not files.card.isVisible()
    stack.undo()
    found = desk.plans.all(Milestone)
    assert (len(found), found[0].due) == (4, date(2026, 12, 4))


def test_the_milestones_of_another_plan_are_left_alone(
    desk: Desk, files: MilestoneFiles, look: Callable[[Path], None], tmp_path: Path
) -> None:
    other = desk.plans.add(desk.accounts.add("Hokuto"), "Other", date(2026, 9, 1))
    planned = desk.plans.whole(other)
    assert planned is not None
    key = desk.plans.add_milestone(planned.goals[0].goal.id, "Theirs")
    look(_written(tmp_path / "m.csv", desk, {"csdesk ID": str(key), "Due": "2026-12-24"}))
    assert _shown(files)[1] == "1 row: 0 new, 0 changed, 0 unchanged, 1 rejected"
    assert not files.card.go.isEnabled()
    assert QApplication.focusWidget() is files.card.close_button


def test_it_follows_what_is_changed_meanwhile_and_leaves_the_hand_where_it_is(
    desk: Desk, outline: Outline, files: MilestoneFiles, look: Callable[[Path], None], tmp_path: Path
) -> None:
    look(_written(tmp_path / "m.csv", desk, {"csdesk ID": "1", "Due": "2026-12-24"}))
    outline.setFocus()
    desk.plans.edit(Milestone, 1, due=date(2026, 12, 24))
    assert _shown(files)[1] == "1 row: 0 new, 0 changed, 1 unchanged, 0 rejected"
    assert outline.hasFocus()


@pytest.mark.parametrize(("content", "said"), [("a,b\n1,2\n", "csdesk ID"), ("", "")])
def test_a_file_that_is_none_is_one_calm_sentence(
    page: AccountPage, files: MilestoneFiles, look: Callable[[Path], None], tmp_path: Path, content: str, said: str
) -> None:
    (tmp_path / "other.csv").write_text(content)
    look(tmp_path / "other.csv")
    assert page.notice.isVisible()
    assert said in page.notice.words
    assert not files.card.isVisible()


def test_one_thing_at_a_time_stands_beside_the_outline(
    desk: Desk, page: AccountPage, files: MilestoneFiles, look: Callable[[Path], None], tmp_path: Path
) -> None:
    page.plan.history.click()
    look(_written(tmp_path / "m.csv", desk, {"csdesk ID": "1", "Due": "2026-12-24"}))
    assert not page.plan.kept.isVisible()
    page.plan.export.button.click()
    assert not files.card.isVisible()
