"""Garbage goes on the window's thread, from time to time, and on no other."""

import gc
from collections.abc import Iterator
from threading import Thread
from weakref import ref

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from csdesk.ui import garbage


class _Ring:
    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    was = gc.isenabled()
    yield
    (gc.enable if was else gc.disable)()


def test_what_is_due_is_collected_by_the_window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "_MILLISECONDS", 1)
    window = QObject()
    garbage.collect_here(window)
    gone = ref(_Ring())
    kept = [_Ring() for _ in range(gc.get_threshold()[0] + 1)]
    qtbot.waitUntil(lambda: gone() is None)
    assert len(kept) > gc.get_threshold()[0]


def test_another_thread_collects_nothing(qtbot: QtBot) -> None:
    window = QObject()
    garbage.collect_here(window)
    left = ref(_Ring())

    def work() -> None:
        assert [_Ring() for _ in range(10 * gc.get_threshold()[0])]

    worker = Thread(target=work)
    worker.start()
    worker.join()
    assert left() is not None
    gc.collect()
    assert left() is None


def test_nothing_is_collected_before_it_is_due() -> None:
    gc.disable()
    gc.collect()
    left = ref(_Ring())
    garbage.collect_due()
    assert left() is not None
