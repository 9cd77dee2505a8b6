"""A morning's work by keyboard alone: a real window on a real file, keys and nothing else."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csdesk import app
from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.domain.contact_log import ContactKind
from csdesk.domain.contracts import ContractOutcome
from csdesk.entities import Account
from csdesk.exchange.tables import read_table
from csdesk.file_window import FileWindow
from csdesk.services.accounts import AccountRow
from csdesk.settings import Settings
from tests.morning import spreadsheet, story
from tests.morning.book import MOVED, NEW, prepare
from tests.morning.story import Morning

_TOKAI = "東海ロジ株式会社"


@pytest.fixture
def place(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FileWindow]:
    """Her workplace, opened on her file, once it has told that the weekly file has changed."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    book, chosen = prepare(tmp_path, "en", date.today()), Settings("en", "light")
    app.apply_settings(app.application(), chosen)
    window = app.new_window()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    opened = app.open_file(window, book, chosen)
    opened.go("portfolio")
    qtbot.waitUntil(lambda: bool(window.notice.words), timeout=20_000)
    assert QApplication.activeWindow() is window, "nothing that is made beside has taken the keyboard"
    yield opened
    window.close()


def _opened(place: FileWindow) -> Account:
    found = place.desk.accounts.get(place.account.account_id)
    assert found is not None
    return found


def _top(place: FileWindow) -> list[AccountRow]:
    return [place.portfolio.model.row_at(at) for at in range(10)]


def _read(place: FileWindow, _folder: Path) -> None:
    rows = place.desk.accounts.rows(date.today())
    assert NEW in [row.name for row in rows]
    assert len([row for row in rows if row.facts["region"].endswith(" 2F")]) == MOVED
    assert place.window.current == "portfolio"


def _filtered(place: FileWindow, _folder: Path) -> None:
    assert {row.tier for row in place.portfolio.model.shown} == {"1"}
    assert place.portfolio.table.hasFocus()


def _sorted(place: FileWindow, _folder: Path) -> None:
    scores = [row.trend.score or 0 for row in place.portfolio.model.shown]
    assert scores == sorted(scores, reverse=True)


def _edited(place: FileWindow, _folder: Path) -> None:
    first, second = place.portfolio.model.shown[:2]
    assert (first.stage, first.tier, first.touch) == (Stage.EXPANSION, "2", Touch.LOW)
    assert (second.stage, second.tier) == (Stage.ADOPTION, "2")


def _pasted(place: FileWindow, _folder: Path) -> None:
    stages = {"Adoption": Stage.ADOPTION, "Onboarding": Stage.ONBOARDING}
    expected = [(stages[stage], tier, Touch.HIGH) for stage, tier, _touch in story.BLOCK]
    assert [(row.stage, row.tier, row.touch) for row in _top(place)] == expected


def _filled(place: FileWindow, _folder: Path) -> None:
    assert [row.stage for row in _top(place)[:7]] == [Stage.ONBOARDING] * 7
    assert _top(place)[7].stage is Stage.ADOPTION


def _grouped(place: FileWindow, _folder: Path) -> None:
    assert place.portfolio.model.rowCount() == len(place.portfolio.model.groups) > 1


def _saved(place: FileWindow, _folder: Path) -> None:
    view = place.desk.saved_views.all()[-1]
    assert (view.name, view.look.group, view.look.sort) == (story.VIEW, "stage", "health")
    _grouped(place, _folder)
    assert place.portfolio.table.hasFocus()


def _previewed(place: FileWindow, _folder: Path) -> None:
    assert place.portfolio.beside.previewing
    assert place.window.current == "portfolio"


def _arrived(place: FileWindow, _folder: Path) -> None:
    assert (place.window.current, _opened(place).name) == ("account", _TOKAI)


def _mended(place: FileWindow, _folder: Path) -> None:
    assert _opened(place).industry == story.INDUSTRY
    field = QApplication.focusWidget()
    assert field is not None
    assert field.visibleRegion().boundingRect().height() == field.height(), "what one writes in is in sight"


def _met(place: FileWindow, _folder: Path) -> None:
    people = place.desk.contacts.of(place.account.account_id)
    assert (story.PERSON, "CFO") in [(one.name, one.title) for one in people]


def _logged(place: FileWindow, _folder: Path) -> None:
    last = place.desk.contact_logs.of(place.account.account_id)[0]
    assert (last.kind, last.note, last.on) == (ContactKind.CALL, story.CALL, date.today())


def _closed(place: FileWindow, _folder: Path) -> None:
    following, closed = place.desk.contracts.of(place.account.account_id)[:2]
    assert (closed.contract.outcome, closed.contract.outcome_reason) == (ContractOutcome.EXPANDED, story.REASON)
    assert (following.contract.renews_id, following.contract.start) == (closed.contract.id, closed.contract.end)
    assert following.lines[0].amount * 100 == closed.lines[0].amount * 105


def _back(place: FileWindow, _folder: Path) -> None:
    assert place.window.current == "portfolio"


def _renewing(place: FileWindow, _folder: Path) -> None:
    days = [line.clock.decision for line in place.renewals.model.shown]
    assert (days, place.renewals.line is not None) == (sorted(days), True)


def _counted(place: FileWindow, _folder: Path) -> None:
    asked = {name: next(iter(ticked)) for name, ticked in place.portfolio.filters.ticks.items()}
    assert set(asked) == {"tier", "touch", "stage"}
    assert {(row.tier, row.touch, row.stage) for row in place.portfolio.model.shown} == {
        (asked["tier"], asked["touch"], asked["stage"])
    }


def _found(place: FileWindow, _folder: Path) -> None:
    assert (_opened(place).name, _opened(place).status) == ("Ateliers Vauclaire SAS", Status.CHURNED)


def _exported(place: FileWindow, folder: Path) -> None:
    names = [row.cells[2] for row in read_table(folder / "view.xlsx").rows]
    assert names == [row.name for row in place.portfolio.model.shown] != []


def _handed(_place: FileWindow, folder: Path) -> None:
    assert {one.suffix for one in folder.glob("Ateliers Vauclaire SAS_handover_*")} == {".pdf", ".json"}


_SEEN: dict[str, Callable[[FileWindow, Path], None]] = {
    "read-the-weekly-file": _read,
    "filter-by-tier": _filtered,
    "sort-by-health": _sorted,
    "edit-five-cells": _edited,
    "paste-ten-by-three": _pasted,
    "fill-down": _filled,
    "take-back-and-again": _filled,
    "group-and-fold": _grouped,
    "save-a-view": _saved,
    "preview": _previewed,
    "open-the-account": _arrived,
    "mend-a-fact": _mended,
    "add-a-person": _met,
    "log-a-call": _logged,
    "close-a-renewal": _closed,
    "go-back": _back,
    "see-the-renewals": _renewing,
    "see-the-matrix": _counted,
    "find-who-churned": _found,
    "export-the-view": _exported,
    "hand-over": _handed,
}


@pytest.mark.qt_log_ignore("does not support", extend=True)  # menus and dialogs that pop up
def test_a_morning(place: FileWindow, tmp_path: Path) -> None:
    morning, steps = Morning(place, tmp_path), list[int]()
    place.undo.indexChanged.connect(steps.append)
    for name in morning.tasks():
        _SEEN[name](place, tmp_path)
        if name == "take-back-and-again":
            now = place.undo.index()
            assert steps[-4:] == [now - 1, now - 2, now - 1, now]
    assert not QApplication.clipboard().text(), "what Python has made outlives the interpreter there"
    assert morning.counts.keys() == _SEEN.keys()
    sheet = spreadsheet.counted()
    assert morning.counts.keys() - sheet.keys() == {"hand-over"}
    assert sum(count for name, count in morning.counts.items() if name in sheet) < 0.8 * sum(sheet.values())
