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
from functools import cache, partial
from pathlib import Path
from tempfile import mkdtemp
from time import perf_counter, thread_time

from PySide6.QtCore import Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from csdesk import app
from csdesk.desk import Desk, open_desk
from csdesk.entities import Milestone, Outcome
from csdesk.ui.panels.plan.preview_worker import RenderedPage
from tests.bench.measure import Measure, milliseconds, worst_of_twenty
from tests.bench.windows import opened
from tests.documents.samples import plain

_SOON, _FRAME = 500.0, 16.0
_EDITS, _FEWEST, _KEY = 40, 10, 0.125
_ENOUGH, _PATIENCE, _LONGEST = 30.0, 60.0, 300.0
"""Seconds: after which the fewest edits are enough, until a page must have come, until all must be measured."""
_PROOF = "出荷実績表（物流本部、11月13日集計）、昼便の積み残し 月42件から11件。"


@cache
def _times() -> dict[str, list[float]]:
    """Return in milliseconds how long pages and keys took, and plain documents of as many pages between them."""
    alone = os.environ | {"QT_SCALE_FACTOR": "2"}
    command = [sys.executable, "-m", "tests.bench.preview"]
    told = subprocess.run(command, env=alone, capture_output=True, text=True, check=True, timeout=_LONGEST).stdout
    times: dict[str, list[float]] = json.loads(told.splitlines()[-1])
    return times


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


def _measured() -> dict[str, list[float]]:
    book = Path(mkdtemp(prefix="csdesk-bench-")) / "plan.csdesk"
    desk = open_desk(book, "ja")
    account, plan = _write_plan(desk)
    desk.close()
    place, turn = opened(book)
    place.open_account(account)
    place.account.open("plan")
    card, field = place.account.plan.card, place.account.plan.head.title
    drawn: list[RenderedPage] = []
    card.preview.typesetter.drawn.connect(drawn.append)
    card.preview_button.click()
    _until(lambda: len(drawn) > 0, turn)
    plain(0, drawn[0].pages, "ja")
    field.setFocus()
    typing = _Typing(field, turn)
    pages, plains, first = [], [], perf_counter()
    for edit in range(_EDITS):
        if edit >= _FEWEST and perf_counter() - first > _ENOUGH:
            break  # others work on this machine
        plains.append(milliseconds(partial(plain, edit + 1, drawn[0].pages, "ja")))
        count, begin = len(drawn), perf_counter()
        place.desk.plans.edit_plan(plan, headline=f"3つの成果のうち2つは計画どおり。{edit}")
        place.account.repaint()
        typing.due = perf_counter() + _KEY * edit / _EDITS  # the edit itself is none of the preview's
        _until(lambda: len(drawn) > count, typing.go_on)  # noqa: B023
        card.preview.view.paper.repaint()
        pages.append((perf_counter() - begin) * 1000)
    field.clearFocus()  # keeps what was typed while there is a window
    card.preview.typesetter.close()
    return {"pages": pages, "plain": plains, "late": typing.late, "worked": typing.worked}


class _Typing:
    """Presses a key when it is due; notes when the window was done with it, and what it had worked on since the last.

    What is measured on the clock has the other programs' work in it; what was worked has not.
    """

    def __init__(self, field: QWidget, turn: Callable[[], object]) -> None:
        self.late: list[float] = []
        self.worked: list[float] = []
        self.due = perf_counter()
        self._field, self._turn = field, turn

    def go_on(self) -> None:
        if perf_counter() >= self.due:
            begin = thread_time()
            QTest.keyClick(self._field, Qt.Key.Key_A)
            self._turn()
            self.worked.append((thread_time() - begin) * 1000)
            self.late.append((perf_counter() - self.due) * 1000)
            self.due = perf_counter() + _KEY
        begin = thread_time()
        self._turn()
        self.worked.append((thread_time() - begin) * 1000)  # a key pressed meanwhile waits for this


def _until(done: Callable[[], bool], turn: Callable[[], object]) -> None:
    begin = perf_counter()
    while not done():
        assert perf_counter() - begin < _PATIENCE, "no page came"
        turn()
        QThread.msleep(1)  # a window that waits leaves the processor to others


def _beside_plain() -> tuple[float, float]:
    return worst_of_twenty(_times()["pages"]), worst_of_twenty(_times()["plain"])


MEASURES = [
    Measure("preview while 8 keys/s are typed, p95", 1.0, "ms", lambda: (worst_of_twenty(_times()["pages"]), _SOON)),
    Measure("preview p95, beside a plain document's p95", 4.0, "ms", _beside_plain),
    Measure("key typed beside the preview, p95", 0.8, "ms", lambda: (worst_of_twenty(_times()["late"]), _FRAME)),
    Measure("work a key can meet beside the preview, worst", 1.2, "ms", lambda: (max(_times()["worked"]), _FRAME)),
]

if __name__ == "__main__":
    sys.stdout.write(json.dumps(_measured()) + "\n")
    app.application().quit()
