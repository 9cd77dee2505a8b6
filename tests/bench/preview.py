"""The PDF beside a plan of 8 outcomes and 60 milestones, at 200 %, while 8 keys a second are typed.

It runs in a process of its own: how large a pixel is, Qt asks but once.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from time import perf_counter

from PySide6.QtCore import Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from csdesk import app
from csdesk.desk import Desk, open_desk
from csdesk.entities import Milestone, Outcome
from tests.bench.measure import Measure, worst_of_twenty
from tests.bench.windows import opened

_SOON, _FRAME = 500.0, 16.0
_EDITS, _KEY = 40, 0.125
_PROOF = "出荷実績表（物流本部、11月13日集計）、昼便の積み残し 月42件から11件。"


@cache
def _times() -> tuple[float, float]:
    """Return how long a page takes after an edit, p95, and the longest that a key waited and took."""
    alone = os.environ | {"QT_SCALE_FACTOR": "2"}
    command = [sys.executable, "-m", "tests.bench.preview"]
    told = subprocess.run(command, env=alone, capture_output=True, text=True, check=True).stdout
    pages, keys = json.loads(told.splitlines()[-1])
    return worst_of_twenty(pages), max(keys)


def _write_plan(desk: Desk) -> tuple[int, int]:
    account = desk.accounts.add("株式会社山田屋食品")
    plan = desk.plans.add(account, "サクセスプラン", date.today())
    goal = 0
    for number in range(8):
        value = desk.plans.add_value(plan, f"価値 {number}")
        outcome = desk.plans.add_outcome(plan, value, f"受注から出荷までの時間 {number}")
        told = {"unit": "時間", "baseline": Decimal(31), "target": Decimal(18), "said": _PROOF, "evidence": _PROOF * 2}
        desk.plans.edit(Outcome, outcome, **told)
        desk.plans.add_reading(outcome, date.today(), Decimal(25))
        goal = desk.plans.add_goal(plan, outcome, f"主要な拠点の受注がすべて自動で取り込まれている {number}")
        for step in range(8 if number < 4 else 7):
            milestone = desk.plans.add_milestone(goal, f"取引先マスタの提供 {number}-{step}")
            due = date.today() + timedelta(days=9 * number + step)
            desk.plans.edit(Milestone, milestone, due=due, evidence=_PROOF * 3)
    return account, plan


def _measured() -> tuple[list[float], list[float]]:
    book = Path(mkdtemp(prefix="csdesk-bench-")) / "plan.csdesk"
    desk = open_desk(book, "ja")
    account, plan = _write_plan(desk)
    desk.close()
    place, turn = opened(book)
    place.open_account(account)
    place.account.open(place.account.plan)
    preview, field = place.account.plan.card.preview, place.account.plan.head.title
    drawn: list[object] = []
    preview.typesetter.drawn.connect(drawn.append)
    place.account.plan.card.preview_button.toggle()
    _until(lambda: len(drawn) > 0, turn)
    field.setFocus()
    typing = _Typing(field, turn)
    pages = []
    for edit in range(_EDITS):
        count, begin = len(drawn), perf_counter()
        place.desk.plans.edit_plan(plan, headline=f"3つの成果のうち2つは計画どおり。{edit}")
        place.account.repaint()
        typing.due = perf_counter() + _KEY * edit / _EDITS  # the edit itself is none of the preview's
        _until(lambda: len(drawn) > count, typing.go_on)  # noqa: B023
        preview.view.paper.repaint()
        pages.append((perf_counter() - begin) * 1000)
    field.clearFocus()  # keeps what was typed while there is a window
    preview.typesetter.close()
    return pages, typing.times


class _Typing:
    """Presses a key when it is due, and notes how late the window took it and how long it had it."""

    def __init__(self, field: QWidget, turn: Callable[[], object]) -> None:
        self.times: list[float] = []
        self.due = perf_counter()
        self._field, self._turn = field, turn

    def go_on(self) -> None:
        if perf_counter() >= self.due:
            QTest.keyClick(self._field, Qt.Key.Key_A)
            self._turn()
            self.times.append((perf_counter() - self.due) * 1000)
            self.due = perf_counter() + _KEY
        self._turn()


def _until(done: Callable[[], bool], turn: Callable[[], object]) -> None:
    while not done():
        turn()
        QThread.msleep(1)  # a window that waits leaves the processor to others


MEASURES = [
    Measure("preview after an edit while 8 keys/s are typed, p95", 1.0, "ms", lambda: (_times()[0], _SOON)),
    Measure("a key typed while the preview works, worst", 1.0, "ms", lambda: (_times()[1], _FRAME)),
]

if __name__ == "__main__":
    sys.stdout.write(json.dumps(_measured()) + "\n")
    app.application().quit()
