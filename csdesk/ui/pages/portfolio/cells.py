"""What is painted in a cell of the portfolio; each takes the cell's rectangle and paints around its middle line."""

from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from csdesk.domain.actions import NextState
from csdesk.domain.levels import POINT, Level, in_points
from csdesk.domain.names import bare, in_short
from csdesk.services.accounts import AccountRow
from csdesk.services.trends import Trend
from csdesk.ui import dates, labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.widgets.cells import middle, said
from csdesk.ui.words import words

_AVATAR = 22
NAME_INDENT = k.S4 + _AVATAR + k.S3 - 2
"""Where a name begins, from the left of its cell."""
_SPARK_LEFT, _SPARK_WIDTH, _SPARK_HEIGHT = 66, 50, 22
_ROOM = 3
"""Pixels round a sparkline, for its pen and its dot."""
_SPARKS = 256
"""As many sparklines as a few screens hold."""
HEALTH, _BAR, _LONGEST_BAR, _SHARE = 162, 28, 96, 36
"""How wide a health is painted; a bar, where there is room too, and the share beside it."""
_VIEW = 5
_WORTH_A_COLOUR = 5
"""A change of so many points in four weeks is more than noise."""


def name(painter: QPainter, cell: QRect, words: str, *, damaged: bool = False) -> None:
    """Paint an account's initial and its name, and a sign if part of the account cannot be read."""
    paint.avatar(painter, cell.x() + k.S4, middle(cell) - _AVATAR / 2, _AVATAR, bare(words), k.CHIP)
    room = cell.width() - NAME_INDENT - k.S2 - (k.ICON + k.S1 if damaged else 0)
    told = words if paint.width(words) <= room else bare(words)  # its legal form is what one misses least
    paint.text(painter, cell.x() + NAME_INDENT, middle(cell), room, told)
    if damaged:
        paint.icon(painter, cell.right() - k.S2 - k.ICON, middle(cell), "circle-alert", theme.now.danger_text)


def quiet(painter: QPainter, cell: QRect, words: str) -> None:
    """Paint a word that is not the first thing to see."""
    said(painter, cell, words, theme.now.muted)


def owner(painter: QPainter, cell: QRect, words: str) -> None:
    """Paint who owns an account: in full where there is room, else as colleagues are called in short."""
    fits = paint.width(words) <= cell.width() - 2 * k.S2
    said(painter, cell, words if fits else in_short(words))


def health(painter: QPainter, cell: QRect, trend: Trend) -> None:
    """Paint a level's mark and letter, the score, its way over the weeks, and what changed in the last four."""
    left, half = cell.x() + k.S2, middle(cell)
    paint.mark(painter, trend.level.value, left + 7, half)
    paint.text(painter, left + 20, half, 14, labels.letter(trend.level), weight=k.STRONG)
    if trend.score is not None:
        paint.text(painter, left + 30, half, 30, f"{in_points(trend.score)}", align=paint.RIGHT)
    if any(score is not None for score in trend.scores):
        ratio = painter.device().devicePixelRatioF()
        picture = _spark(trend.scores, theme.now.level(trend.level.value), theme.now.name, ratio)
        painter.drawPixmap(QPointF(left + _SPARK_LEFT - _ROOM, half - _SPARK_HEIGHT / 2 - _ROOM), picture)
    if trend.change is not None:
        edge = cell.x() + min(cell.width(), HEALTH) - k.S2 - 32
        paint.text(painter, edge, half, 32, *_change(points(trend.change)), k.SMALL, align=paint.RIGHT)


def levels(painter: QPainter, cell: QRect, counts: Sequence[tuple[Level, int]]) -> None:
    """Paint the marks of levels, each with how many there are."""
    left, half = cell.x() + k.S2, middle(cell)
    for level, count in counts:
        paint.mark(painter, level.value, left + 7, half)
        left += 20 + paint.text(painter, left + 20, half, _SPARK_WIDTH, f"{count:,}", theme.now.muted) + k.S3


def plan(painter: QPainter, cell: QRect, share: Fraction | None, words: str) -> None:
    """Paint how far the milestones are; a dash when there is nothing to do."""
    left, half = cell.x() + k.S4, middle(cell)
    if share is None:
        paint.text(painter, left, half, _BAR, words, theme.now.muted)
        return
    long = max(_BAR, min(cell.width() - k.S4 - k.S2 - _SHARE - 2, _LONGEST_BAR))
    paint.bar(painter, left, half, long, float(share))
    paint.text(painter, left + long + 2, half, _SHARE, words, theme.now.muted, k.SMALL, align=paint.RIGHT)


def onboarding(painter: QPainter, cell: QRect, row: AccountRow) -> None:
    """Paint how an onboarding stands, and how many of its criteria are met while it is not over."""
    left, half, begun = cell.x() + k.S2, middle(cell), row.onboarding
    if begun is None:
        paint.text(painter, left, half, cell.width(), "–", theme.now.muted)
        return
    ink = getattr(theme.now, labels.onboarding_ink(begun.state))
    count = "" if begun.completed_on else f"{begun.met}/{begun.total}"
    room = cell.width() - 2 * k.S2 - paint.width(count, k.SMALL) - (k.S2 if count else 0)
    paint.text(painter, left, half, room, labels.name(begun.state), ink)
    edge = cell.right() + 1 - k.S2 - paint.width(count, k.SMALL)
    paint.text(painter, edge, half, cell.right() + 1 - edge, count, theme.now.muted, k.SMALL)


def next_action(painter: QPainter, cell: QRect, row: AccountRow, *, today: Callable[[], date]) -> None:
    """Paint what comes next and when it is due; that nothing does has a shape of its own."""
    left, half, now, coming = cell.x() + k.S2, middle(cell), theme.now, row.next_action
    if coming is None:
        if row.next_state is None:
            paint.text(painter, left, half, cell.width(), "–", now.muted)
            return
        paint.icon(painter, left, half, "circle-dashed", now.attention_text, k.ICON_SMALL + 2)
        paint.text(painter, left + 20, half, cell.width() - 28, words.tr("none", "next action"), now.attention_text)
        return
    when = dates.brief_or_late(coming.due, today()) if coming.due else ""
    ink = now.danger_text if row.next_state is NextState.OVERDUE else now.muted
    wide = paint.width(when, k.SMALL)
    title = coming.title or words.tr("Meeting")
    paint.text(painter, left, half, cell.width() - 2 * k.S2 - wide - (k.S2 if when else 0), title)
    paint.text(painter, cell.right() + 1 - k.S2 - wide, half, wide, when, ink, k.SMALL)


def risk(painter: QPainter, cell: QRect, row: AccountRow) -> None:
    """Paint how grave the gravest open risk is, with a mark in its colour."""
    left, half = cell.x() + k.S2, middle(cell)
    if row.risk is None:
        paint.text(painter, left, half, cell.width(), "–", theme.now.muted)
        return
    ink = getattr(theme.now, labels.severity_ink(row.risk))
    paint.icon(painter, left, half, "circle-alert", ink, k.ICON_SMALL)
    beside = left + k.ICON_SMALL + k.S1
    paint.text(painter, beside, half, cell.right() - k.S2 - beside, labels.name(row.risk), ink)


def view(painter: QPainter, cell: QRect, row: AccountRow) -> None:
    """Paint how she sees an account, with what stands out where the score says otherwise."""
    left, half = cell.x() + k.S2, middle(cell)
    if row.view is None:
        paint.text(painter, left, half, cell.width(), "–", theme.now.muted)
        return
    paint.mark(painter, row.view, left + _VIEW, half)
    paint.text(painter, left + 2 * _VIEW + k.S1, half, k.S4, labels.letter(row.view), weight=k.STRONG)
    if row.disagrees:
        said = words.tr("differs", "her view from the score")
        beside = left + 2 * _VIEW + k.S6
        paint.text(painter, beside, half, cell.right() - beside, said, theme.now.attention_text, k.SMALL)


def points(millionths: int) -> int:
    """Return a change in whole points, halves away from zero, as people round."""
    size = (abs(millionths) + POINT // 2) // POINT
    return -size if millionths < 0 else size


@lru_cache(maxsize=_SPARKS)
def _spark(scores: tuple[int | None, ...], colour: str, _theme: str, ratio: float) -> QPixmap:
    """Return a sparkline as a picture: stroking it takes more than all else in a row, and filters show rows again."""
    wide, high = _SPARK_WIDTH + 2 * _ROOM, _SPARK_HEIGHT + 2 * _ROOM
    picture = QPixmap(round(wide * ratio), round(high * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    weeks = [None if score is None else score / POINT for score in scores]
    with paint.smooth(picture) as painter:
        paint.spark(painter, _ROOM, _ROOM, _SPARK_WIDTH, _SPARK_HEIGHT, weeks, colour)
    return picture


def _change(change: int) -> tuple[str, str]:
    """Return a change in words, with its colour; a minus sign is as wide as a plus."""
    now = theme.now
    ink = now.danger_text if change <= -_WORTH_A_COLOUR else now.good_text if change >= _WORTH_A_COLOUR else now.muted
    return labels.signed(change), ink
