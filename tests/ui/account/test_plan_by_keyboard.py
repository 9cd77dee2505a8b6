"""A real plan from an empty account to the PDF by keys alone: what is kept, what is printed, how many keys it takes."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.plans import Horizon, PlanStatus, Side, SlipReason
from csdesk.entities import SuccessPlan
from csdesk.services.plans.plans import Planned
from csdesk.ui.pages.account import AccountPage
from tests.documents import reading
from tests.ui.account import morning
from tests.ui.account.keys import K, Keys
from tests.ui.account.morning import EN

_MOST = 280
"""So many keys that write nothing: with more, something has moved away from the hand."""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the file dialog, which is the system's, puts the PDF."""
    chosen = tmp_path / "plan.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(chosen), ""))
    return chosen


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_a_plan_on_a_morning(qtbot: QtBot, desk: Desk, page: AccountPage, account: int, file: Path) -> None:
    page.resize(1360, 860)
    QApplication.processEvents()
    keys = Keys()
    steps = list(morning.written(page, keys, EN))
    assert page.plan.export.card.go.isEnabled()
    keys.press(K.Key_Return)
    qtbot.waitUntil(lambda: "plan.pdf exported and recorded as sent" in page.notice.words, timeout=20_000)
    print(keys.table())  # noqa: T201  (asked for with pytest -s)
    assert (steps[0], steps[-1], keys.keys <= _MOST) == ("begin", "leave", True)
    planned = desk.plans.whole(desk.plans.of(account)[0].id)
    assert planned is not None
    _head(planned)
    _outcomes(planned)
    _goals(planned)
    _moved(desk, planned)
    assert [one.number for one in desk.plan_versions.versions(planned.plan.id)] == [1]
    assert [one.recipient for one in desk.sent_copies.of(SuccessPlan, planned.plan.id)] == ["Ken Nakamura"]
    _printed(file)


def _head(planned: Planned) -> None:
    plan = planned.plan
    assert (plan.title, plan.purpose, plan.purpose_by, plan.status) == (EN.title, EN.purpose, EN.by, PlanStatus.AGREED)
    assert (plan.starts_on, plan.ends_on) == (date(2026, 11, 19), date(2027, 5, 19))


def _outcomes(planned: Planned) -> None:
    values = {value.id: value.title for value in planned.values}
    found = [
        (
            values[one.outcome.value_id or 0],
            *(one.outcome.title, one.outcome.metric, one.outcome.unit, one.outcome.baseline, one.outcome.target),
            one.outcome.due,
            [(reading.on, reading.value, reading.source) for reading in one.readings],
        )
        for one in planned.outcomes
    ]
    first, second = (title for title, _outcomes in EN.values)
    lists, sheets = "Warehouse list", "Time sheet"
    twice = [(date(2026, 10, 2), Decimal(38), lists), (date(2026, 11, 13), Decimal(11), lists)]
    ship = [(date(2026, 10, 9), Decimal(26), sheets), (date(2026, 11, 18), Decimal(18), sheets)]
    sold = [(date(2026, 10, 30), Decimal(5), "Call list")]
    titles = [one.title for _value, outcomes in EN.values for one in outcomes]
    assert found == [
        (first, titles[0], "Orders typed twice", "orders", Decimal(42), Decimal(5), date(2027, 3, 31), twice),
        (first, titles[1], "Time to ship", "h", Decimal(31), Decimal(12), date(2027, 4, 30), ship),
        (second, titles[2], "Refusals", "%", Decimal("6.5"), Decimal(1), date(2027, 6, 30), sold),
    ]


def _goals(planned: Planned) -> None:
    assert [(one.goal.title, one.goal.horizon) for one in planned.goals] == [
        ("Yokohama works from one list of orders", Horizon.M3),
        ("Kobe and Nagoya have followed", Horizon.M6),
        ("The board sees the effect in its monthly numbers", Horizon.M3),
    ]
    titles = {one.milestone.id: one.milestone.title for one in planned.milestones}
    found = {
        one.milestone.title: (
            one.milestone.side,
            one.owner,
            one.milestone.due,
            [titles[other][:9] for other in one.waits_for],
        )
        for one in planned.milestones
    }
    megumi, ken, yui = "Megumi Ishikawa", "Ken Nakamura", "Yui Sato"
    assert found == {
        "Hand over the master of customers": (Side.CUSTOMER, ken, date(2026, 11, 27), []),
        "Load the master": (Side.US, megumi, date(2026, 12, 16), ["Hand over"]),
        "Train the team in Yokohama": (Side.US, megumi, date(2026, 12, 16), ["Load the "]),
        "Name the key users in Kobe and Nagoya": (Side.CUSTOMER, yui, date(2027, 1, 8), []),
        "Train both teams": (Side.US, megumi, date(2027, 1, 22), ["Name the ", "Train the"]),
        "Close the old order sheet": (Side.CUSTOMER, yui, date(2027, 2, 5), ["Train bot"]),
        "Agree on the figures for the board": (Side.US, megumi, date(2027, 2, 26), []),
        "First report to the board": (Side.CUSTOMER, ken, date(2027, 3, 12), ["Agree on "]),
    }


def _moved(desk: Desk, planned: Planned) -> None:
    """The one that was put off and the one that slipped with it are kept with the reason and the note."""
    slips = [
        (one.milestone.title, slip.due_from, slip.due_to, slip.reason, slip.note)
        for one in planned.milestones
        for slip in desk.milestones.slips(one.milestone.id)
    ]
    assert slips == [
        ("Load the master", date(2026, 12, 4), date(2026, 12, 16), SlipReason.CUSTOMER, EN.note),
        ("Train the team in Yokohama", date(2026, 12, 11), date(2026, 12, 16), SlipReason.CUSTOMER, EN.note),
    ]


def _printed(file: Path) -> None:
    """Compare the text of the pages: all that is for the customer, and nothing that is not."""
    text = " ".join(" ".join(reading.pages(file.read_bytes())).split())
    shown = [EN.title, EN.purpose, EN.by, *(title for title, _outcomes in EN.values)]
    shown += [one.title for _value, outcomes in EN.values for one in outcomes]
    shown += [title for title, _steps in EN.goals]
    shown += [one.title for _goal, steps in EN.goals for one in steps]
    shown += [one.owner for _goal, steps in EN.goals for one in steps]
    assert [words for words in shown if words not in text] == []
    assert "16 Dec" in text
    assert [words for words in (EN.note, "Warehouse list", "Time sheet", "Call list") if words in text] == []
