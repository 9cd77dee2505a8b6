"""The day turns: at midnight, when one comes back, in another zone; told once, and nothing is told after the end."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from csdesk.ui import midnight
from csdesk.ui.midnight import Midnight, till_midnight

_ACTIVE, _AWAY = Qt.ApplicationState.ApplicationActive, Qt.ApplicationState.ApplicationInactive


class _Bus(QObject):
    turned = Signal()


class _Calendar:
    """A day that can be turned, and how often it was told."""

    def __init__(self, parent: _Bus) -> None:
        self.day, self.told = date(2026, 11, 29), 0
        self.clock = Midnight(lambda: self.day, parent, parent.turned)
        parent.turned.connect(self._count)

    def _count(self) -> None:
        self.told += 1


@pytest.fixture
def calendar(qapp: QApplication) -> Iterator[_Calendar]:
    parent = _Bus()
    found = _Calendar(parent)
    yield found
    found.clock.stop()
    parent.deleteLater()


def test_the_day_is_told_once_when_the_timer_comes(calendar: _Calendar) -> None:
    calendar.clock.timer.timeout.emit()
    assert calendar.told == 0
    calendar.day += timedelta(1)
    for _each in range(2):
        calendar.clock.timer.timeout.emit()
    assert calendar.told == 1
    assert calendar.clock.timer.isActive()
    assert calendar.clock.timer.interval() <= 60_000


@pytest.mark.parametrize("turned", [1, 3, -1])  # the next day, after a long sleep, back over the date line
def test_one_comes_back_on_another_day(calendar: _Calendar, qapp: QGuiApplication, turned: int) -> None:
    calendar.day += timedelta(turned)
    qapp.applicationStateChanged.emit(_AWAY)
    assert calendar.told == 0
    qapp.applicationStateChanged.emit(_ACTIVE)
    qapp.applicationStateChanged.emit(_ACTIVE)
    assert calendar.told == 1


def test_another_zone_is_another_day(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    if not hasattr(midnight.time, "tzset"):
        pytest.skip("this system tells the zone by itself")
    with monkeypatch.context() as there:
        there.setenv("TZ", "Etc/GMT+12")
        midnight.time.tzset()
        bus, told = _Bus(), list[date]()
        clock = Midnight(date.today, bus, bus.turned)
        bus.turned.connect(lambda: told.append(date.today()))
        before = date.today()
        there.setenv("TZ", "Pacific/Kiritimati")  # 26 hours ahead
        clock.look()
        clock.stop()
    midnight.time.tzset()
    assert len(told) == 1
    assert told[0] > before


def test_nothing_is_told_once_it_is_stopped(calendar: _Calendar, qapp: QGuiApplication) -> None:
    calendar.clock.stop()
    calendar.day += timedelta(1)
    qapp.applicationStateChanged.emit(_ACTIVE)
    assert (calendar.told, calendar.clock.timer.isActive()) == (0, False)


@pytest.mark.parametrize(
    ("now", "milliseconds"),
    [
        (datetime(2026, 11, 29, 12, 0), 60_000),
        (datetime(2026, 11, 29, 0, 0), 60_000),
        (datetime(2026, 11, 29, 23, 59, 0), 60_000),
        (datetime(2026, 11, 29, 23, 59, 59), 1_000),
        (datetime(2026, 11, 29, 23, 59, 59, 999_000), 1),
        (datetime(2026, 11, 29, 23, 59, 59, 999_999), 1),
    ],
)
def test_it_waits_till_midnight_and_never_longer_than_a_minute(now: datetime, milliseconds: int) -> None:
    assert till_midnight(now) == milliseconds
