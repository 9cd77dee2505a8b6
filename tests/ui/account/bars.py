"""Bars of the timeline, and a mouse that drags them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.ui.panels.plan.outline_card import OutlineCard
from tests.ui.account.hand import put

LEFT = Qt.MouseButton.LeftButton


def ids(desk: Desk, plan: int) -> dict[str, int]:
    """Return the milestones of a plan by their titles."""
    planned = desk.plans.whole(plan)
    assert planned is not None
    return {one.milestone.title: one.milestone.id for one in planned.milestones}


def dates(desk: Desk, plan: int) -> dict[str, str]:
    """Return when the milestones start and are due: month and day, by their titles."""
    planned = desk.plans.whole(plan)
    assert planned is not None
    steps = (one.milestone for one in planned.milestones)
    return {one.title: " ".join(f"{day:%m-%d}" for day in (one.start, one.due) if day) for one in steps}


def bar(card: OutlineCard, title: str) -> tuple[QPoint, QPoint, QPoint]:
    """Return the left end, the middle and the right end of the bar of a milestone."""
    area = card.timeline.place(put(card.outline, title).data(Qt.ItemDataRole.UserRole).key)
    assert area is not None
    middle = round(area.center().y())
    return tuple(QPoint(round(x), middle) for x in (area.left() + 1, area.center().x(), area.right() - 1))  # type: ignore[return-value]


def drag(qtbot: QtBot, card: OutlineCard, at: QPoint, days: int, *, drop: bool = True) -> None:
    """Take a place of the timeline by so many days to the right, and let it go there."""
    to = at + QPoint(round(days * card.timeline.scale.day_width), 0)
    qtbot.mousePress(card.timeline, LEFT, pos=at)
    qtbot.mouseMove(card.timeline, to)
    if drop:
        qtbot.mouseRelease(card.timeline, LEFT, pos=to)
    QApplication.processEvents()
