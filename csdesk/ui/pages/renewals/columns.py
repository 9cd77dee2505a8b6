"""The columns of the renewals: what each shows of a contract, how it is painted, edited and sorted."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter
from typing_extensions import override

from csdesk.domain import amounts
from csdesk.domain.contracts import Forecast, last_day
from csdesk.domain.forecast import SURENESS, Sums, bucket, by_month, month_of
from csdesk.domain.renewals import Phase
from csdesk.services.renewals.renewals import RenewalRow, Renewals
from csdesk.ui import dates, labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.groups import Grouping, Total
from csdesk.ui.pages.renewals import saying
from csdesk.ui.panels.entries import quiet_kit
from csdesk.ui.panels.guard import Guard
from csdesk.ui.widgets.cells import middle
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.widgets.list_filters import ListFilters
from csdesk.ui.words import words

SWATCH = 10
_HALF, _QUARTER = 0.45, 0.25
"""Where a name begins, from the left of its cell."""
_CHIP = 22
DEADLINE = "deadline"
"""The column by which the months are grouped."""
_CLOSED = "closed"
AWAITED, ENDED = ("preparation", "forecast"), ("reason",)
"""The columns of what is to come, and those of how it ended."""


def band(painter: QPainter, area: QRectF, forecast: Forecast | None, radius: float = 0) -> None:
    """Fill an area as a sureness looks."""
    now = theme.now
    if forecast is Forecast.COMMIT:
        box(painter, area, now.accent, radius)
    elif forecast is Forecast.LIKELY:
        box(painter, area, now.tint(now.accent, _HALF), radius)
    elif forecast is Forecast.AT_RISK:
        box(painter, area, now.tint(now.danger, _QUARTER), radius)
        painter.setBrush(QBrush(theme.colour(now.danger), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(area, radius, radius)
        box(painter, area, "", radius, now.danger)
    else:
        box(painter, area, now.card, radius, now.unknown)


def swatch(painter: QPainter, left: float, middle: float, forecast: Forecast | None) -> None:
    """Paint the sign of a sureness, centred on a middle line."""
    band(painter, QRectF(left, middle - SWATCH / 2, SWATCH, SWATCH), forecast, 2)


def box(painter: QPainter, area: QRectF, fill: str, radius: float, edge: str = "") -> None:
    """Fill a rounded area, with an edge if one is named."""
    paint.box(painter, area.x(), area.y(), area.width(), area.height(), fill, radius, edge)


def draw_forecast(painter: QPainter, cell: QRect, value: Forecast | None, words: str) -> None:
    """Paint how sure a renewal is as a chip that can be changed: its sign, its name."""
    now, left, half = theme.now, cell.x() + k.S2, middle(cell)
    room = min(cell.width() - 2 * k.S2, paint.width(words, k.SMALL) + SWATCH + 3 * k.S2 - 2)
    paint.box(painter, left, half - _CHIP / 2, room, _CHIP, now.sunken, k.CHIP)
    swatch(painter, left + k.S2 - 2, half, value)
    inner = left + k.S2 + SWATCH + k.S1
    ink = now.muted if value is None else now.text
    paint.text(painter, inner, half, left + room - inner - k.S1, words, ink, k.SMALL)


def draw_state(painter: QPainter, cell: QRect, icon: str, words: str, ink: str) -> None:
    """Paint where a renewal stands: its icon, its name."""
    left, half = cell.x() + k.S2, middle(cell)
    paint.icon(painter, left, half, icon, ink, 14)
    paint.text(painter, left + 20, half, cell.width() - 20 - 2 * k.S2, words, ink)


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


class RenewalFilters(ListFilters):
    """A field and two chips; ``month`` is narrowed to from outside."""

    def __init__(self, forecast: Column[RenewalRow], today: Callable[[], date]) -> None:
        titles = {"state": words.tr("State"), "forecast": words.tr("Forecast")}
        super().__init__(words.tr("Filter by account or owner"), titles)
        self.month: date | None = None
        self._today = today
        self.state, self.forecast = self.chips["state"], self.chips["forecast"]
        phases = [(phase.value, labels.name(phase)) for phase in Phase]
        self.state.offer([*phases, (_CLOSED, words.tr("Closed"))])
        self.values["state"] = lambda row: row.clock.phase.value if row.open else _CLOSED
        self.filter_by(forecast, labels.sureness(None))

    @property
    @override
    def active(self) -> bool:
        return super().active or self.month is not None

    @property
    def closed(self) -> bool:
        """Tell whether what is closed is asked for."""
        return _CLOSED in self.state.ticked

    @property
    def ended(self) -> bool:
        """Tell whether nothing but what is closed is asked for."""
        return self.state.ticked == {_CLOSED}

    @override
    def accepted(self) -> Callable[[RenewalRow], bool]:
        through, month, today = self.passing(), self.month, self._today()
        any_state = bool(self.state.ticked)

        def accepts(row: RenewalRow) -> bool:
            return (
                (any_state or row.open)
                and through(row)
                and (month is None or bucket(row.clock.decision, today) == month)
            )

        return accepts

    @override
    def clear(self) -> None:
        self.month = None
        super().clear()


def searched(row: RenewalRow) -> str:
    """Return what the typed words are looked for in."""
    parts = (row.account, row.reading, row.product, row.owner, row.reason, saying.state(row))
    return "\n".join(parts)


class RenewalColumns:
    """Makes the columns, in the words of a language."""

    def __init__(self, renewals: Renewals, guard: Guard, today: Callable[[], date]) -> None:
        self._today = today
        self._kit: ColumnKit[RenewalRow] = quiet_kit(
            today, lambda row, values: renewals.expect(row.id, values["forecast"]), guard
        )

    def all(self) -> list[Column[RenewalRow]]:
        """Return the columns from the left."""
        kit = self._kit
        return [
            kit.account(leveled=True),
            kit.text(words.tr("Product"), "product", lambda row: row.product, width=92),
            kit.money(words.tr("MRR"), "mrr", width=88),
            kit.day(words.tr("Prepare from"), "preparation", lambda row: row.clock.preparation, width=96),
            self._deadline(),
            kit.day(words.tr("Last day"), "end", lambda row: last_day(row.end), below=self._renews, width=98),
            kit.flag(words.tr("Auto", "renewal"), "auto", edited=False, choices=None, width=64),
            self._forecast(),
            self._state(),
            kit.text(words.tr("Reason"), "reason", lambda row: row.reason, width=200, hidden=True),
            kit.text(words.tr("Owner"), "owner", lambda row: row.owner, width=88),
        ]

    def _deadline(self) -> Column[RenewalRow]:
        return Column(
            words.tr("Notice deadline"),
            lambda row: saying.deadline(row, self._today()),
            name=DEADLINE,
            key=lambda row: row.clock.decision,
            tip=saying.deadline_tip,
            quiet=True,
            ink=lambda row: "" if (ink := saying.ink(row)) == theme.now.muted else ink,
            width=132,
        )

    def _renews(self, row: RenewalRow) -> str:
        return words.tr("Renews on {date}").format(date=dates.full(row.end, words.language)) if row.end else ""

    def _forecast(self) -> Column[RenewalRow]:
        def draw(painter: QPainter, cell: QRect, row: RenewalRow) -> None:
            if row.open or row.forecast is not None:
                draw_forecast(painter, cell, row.forecast, labels.sureness(row.forecast))

        title, nothing = words.tr("Forecast"), labels.sureness(None)
        return self._kit.choice(title, "forecast", SURENESS, labels.sureness, draw=draw, nothing=nothing, width=94)

    def _state(self) -> Column[RenewalRow]:
        def draw(painter: QPainter, cell: QRect, row: RenewalRow) -> None:
            draw_state(painter, cell, saying.icon(row), saying.state(row), saying.ink(row))

        order = tuple(Phase)
        return Column(
            words.tr("State"),
            saying.state,
            name="state",
            key=lambda row: order.index(row.clock.phase) if row.open else len(order),
            draw=draw,
            tip=saying.explained,
            width=128,
        )
