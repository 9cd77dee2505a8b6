"""Health follows what happens while a window is open: two accounts that become one, and are two again."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.contact_log import ContactKind
from csdesk.domain.levels import Level
from csdesk.entities import Changes
from csdesk.services.readings import NewReading, write
from csdesk.ui import health_updates
from csdesk.ui.bus import ChangeBus
from csdesk.ui.health_updates import HealthUpdates
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.undo import UndoStack

_TODAY = date(2026, 11, 25)
_SUNDAYS = [date(2026, 11, 15), date(2026, 11, 22), date(2026, 11, 29)]
_UNKNOWN = [(None, Level.UNKNOWN)] * 3
# use 0.4 x 70 + 0.35 x 100 + 0.25 x 100 = 88, outcome 70; relation unknown: (0.5 x 88 + 0.2 x 70) / 0.7
_BOTH = [(82_857_143, Level.A)] * 3
# use 100 without logins: (0.5 x 100 + 0.2 x 70) / 0.7 is 91.428571; of the floor of 50 % it has just that
_OTHER = [(91_428_571, Level.A)] * 3


@pytest.fixture
def updates(desk: Desk, bus: ChangeBus, tasks: TaskRunner) -> Iterator[HealthUpdates]:
    """One account has logins, the other everything else of use, and the outcome."""
    for name in ("Acme", "ACME Inc."):
        desk.accounts.add(name)
    with desk.database.change("Readings") as session:
        on = date(2026, 11, 12)
        values = {"breadth": 8.0, "seats": 90.0, "outcome": 50.0}
        write(session, [NewReading(2, key, on + timedelta(days=1), value) for key, value in values.items()])
        write(session, [NewReading(1, "logins", on, 50.0), NewReading(2, "logins", on - timedelta(weeks=9), 20.0)])
    desk.health.renew(_TODAY, [1, 2])
    owner = QObject()
    made = HealthUpdates(owner, desk, tasks, bus, lambda: _TODAY)
    yield made
    made.stop()


def _weeks(desk: Desk, account: int) -> list[tuple[int | None, Level]]:
    found = {one.sunday: (one.score, one.level) for one in desk.health.weeks(account)}
    return [found.get(sunday, (None, Level.UNKNOWN)) for sunday in _SUNDAYS]


def test_a_merge_and_its_undo_make_all_weeks_anew(
    qtbot: QtBot, updates: HealthUpdates, desk: Desk, undo: UndoStack
) -> None:
    assert (_weeks(desk, 1), _weeks(desk, 2)) == (_UNKNOWN, _OTHER)
    desk.duplicates.merge("accounts", 1, 2)
    qtbot.waitUntil(lambda: _weeks(desk, 1) == _BOTH)
    assert desk.health.week(1, date(2026, 9, 13)) is not None, "the readings of the other went along"
    undo.undo()
    qtbot.waitUntil(lambda: (_weeks(desk, 1), _weeks(desk, 2)) == (_UNKNOWN, _OTHER))
    undo.redo()
    qtbot.waitUntil(lambda: _weeks(desk, 1) == _BOTH)


def test_what_is_brought_up_to_today_is_told_once(
    qtbot: QtBot, desk: Desk, bus: ChangeBus, tasks: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health_updates, "_AT_ONCE", 1)
    monkeypatch.setattr(health_updates, "_FIRST", 0)
    for number in range(4):
        account = desk.accounts.add(f"Company {number}")
        desk.contact_logs.add(account, ContactKind.MAIL, _TODAY)
    told: list[int] = []

    def hear(changes: Changes) -> None:
        if changes.touch("health_snapshots"):
            told.append(len(desk.health.all()))

    bus.changed.connect(hear)
    owner = QObject()
    made = HealthUpdates(owner, desk, tasks, bus, lambda: _TODAY)
    qtbot.waitUntil(lambda: bool(told))
    made.stop()
    assert told == [4]


def test_what_was_merged_just_before_the_window_is_closed_is_made_anew_all_the_same(
    updates: HealthUpdates, desk: Desk
) -> None:
    desk.duplicates.merge("accounts", 1, 2)
    updates.stop()
    assert _weeks(desk, 1) == _BOTH
