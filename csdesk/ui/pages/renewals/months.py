"""The months over the renewals: each says what it comes to, by how sure it is."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.domain import amounts
from csdesk.domain.forecast import SURENESS, Sums, by_month, month_of
from csdesk.services.renewals.renewals import RenewalRow
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.groups import Grouping, Total
from csdesk.ui.pages.renewals import saying
from csdesk.ui.pages.renewals.bands import SWATCH, swatch
from csdesk.ui.words import words

DEADLINE = "deadline"
"""The column by which the months are grouped."""


def by_month_of_decision() -> Grouping[RenewalRow]:
    """Return how renewals stand under the months of their deadlines."""
    total = Total[RenewalRow](_sums, lambda _sums: "", _paint_sums)
    return Grouping(
        DEADLINE, lambda row: month_of(row.clock.decision), saying.month, _itself, "", {DEADLINE: total}, fixed=True
    )


def _sums(rows: Sequence[RenewalRow]) -> Sums:
    """Return what contracts of a month come to, but for those that are closed."""
    awaited = [row for row in rows if row.open]
    month = month_of(rows[0].clock.decision)
    return by_month((month, row.forecast, row.mrr) for row in awaited).get(month, {})


def _paint_sums(painter: QPainter, area: QRect, sums: Sums) -> None:
    """Paint what each sureness comes to, as far as there is room."""
    now, left, middle = theme.now, float(area.x()), area.y() + area.height() / 2 + 2
    for forecast in SURENESS:
        if forecast not in sums:
            continue
        name = labels.sureness(forecast)
        money = amounts.sums(sums[forecast], words.language)
        swatch(painter, left, middle, forecast)
        left += SWATCH + k.S2 - 2
        left += paint.text(painter, left, middle, area.right() - left, name, now.muted, k.SMALL) + k.S2 - 2
        left += paint.text(painter, left, middle, area.right() - left, money, now.text, k.SMALL, k.STRONG) + k.S6
        if left > area.right() - k.S8:
            break


def _itself(month: date) -> date:
    return month
