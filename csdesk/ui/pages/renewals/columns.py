"""The columns of the renewals: what each shows of a contract, how it is painted, edited and sorted."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.domain.contracts import last_day
from csdesk.domain.forecast import SURENESS
from csdesk.domain.reading import sort_key
from csdesk.domain.renewals import Phase
from csdesk.services.renewals.renewals import RenewalRow, Renewals
from csdesk.ui import dates, labels, theme
from csdesk.ui import tokens as k
from csdesk.ui.pages.renewals import cells, saying
from csdesk.ui.pages.renewals.months import DEADLINE
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.rows_model import Column
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.words import words

AWAITED, ENDED = ("preparation", "forecast"), ("reason",)
"""The columns of what is to come, and those of how it ended."""


class RenewalColumns:
    """Makes the columns, in the words of a language."""

    def __init__(self, renewals: Renewals, guard: Guard, today: Callable[[], date]) -> None:
        self._today = today
        self._kit = ColumnKit[RenewalRow](
            today,
            lambda: Entries(today),
            lambda row, values: renewals.expect(row.id, values["forecast"]),
            guard,
            nothing="–",
            quiet=True,
        )

    def all(self) -> list[Column[RenewalRow]]:
        """Return the columns from the left."""
        kit = self._kit
        return [
            self._account(),
            kit.text(words.tr("Product"), "product", lambda row: row.product, width=96),
            kit.money(words.tr("MRR"), "mrr", width=92),
            kit.day(words.tr("Prepare from"), "preparation", lambda row: row.clock.preparation, width=92),
            self._deadline(),
            kit.day(words.tr("Last day"), "end", lambda row: last_day(row.end), below=self._renews, width=104),
            kit.flag(words.tr("Auto", "renewal"), "auto", edited=False, choices=None, width=72),
            self._forecast(),
            self._state(),
            kit.text(words.tr("Reason"), "reason", lambda row: row.reason, width=200, hidden=True),
            kit.text(words.tr("Owner"), "owner", lambda row: row.owner, width=80),
        ]

    def _account(self) -> Column[RenewalRow]:
        return self._kit.text(
            words.tr("Account"),
            "account",
            lambda row: row.account,
            key=lambda row: sort_key(row.reading, row.account),
            draw=lambda painter, cell, row: cells.name(painter, cell, row.level, row.account),
            tip=lambda row: "\n".join(filter(None, (row.account, row.reading, labels.name(row.level)))),
            opens=True,
            indent=cells.NAME_INDENT - k.S2,
        )

    def _deadline(self) -> Column[RenewalRow]:
        return Column(
            words.tr("Notice deadline"),
            lambda row: saying.deadline(row, self._today()),
            name=DEADLINE,
            key=lambda row: row.clock.decision,
            tip=saying.deadline_tip,
            quiet=True,
            ink=lambda row: "" if (ink := saying.ink(row)) == theme.now.muted else ink,
            width=136,
        )

    def _renews(self, row: RenewalRow) -> str:
        return words.tr("Renews on {date}").format(date=dates.full(row.end, words.language)) if row.end else ""

    def _forecast(self) -> Column[RenewalRow]:
        def draw(painter: QPainter, cell: QRect, row: RenewalRow) -> None:
            if row.open or row.forecast is not None:
                cells.forecast(painter, cell, row.forecast, labels.sureness(row.forecast))

        title, nothing = words.tr("Forecast"), labels.sureness(None)
        return self._kit.choice(title, "forecast", SURENESS, labels.sureness, draw=draw, nothing=nothing, width=108)

    def _state(self) -> Column[RenewalRow]:
        def draw(painter: QPainter, cell: QRect, row: RenewalRow) -> None:
            cells.state(painter, cell, saying.icon(row), saying.state(row), saying.ink(row))

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
