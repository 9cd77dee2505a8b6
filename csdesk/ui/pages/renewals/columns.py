"""The columns of the renewals: what each shows of a contract, how it is painted, edited and sorted."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.domain.contracts import Forecast, last_day
from csdesk.domain.forecast import SURENESS
from csdesk.domain.reading import sort_key
from csdesk.domain.renewals import Phase
from csdesk.services.renewals.renewals import RenewalRow
from csdesk.ui import amounts, dates, labels, theme
from csdesk.ui import tokens as k
from csdesk.ui.pages.renewals import cells, saying
from csdesk.ui.pages.renewals.months import DEADLINE
from csdesk.ui.rows_model import Column
from csdesk.ui.words import words

_NONE = "–"
Said = Callable[[RenewalRow], str]
Expect = Callable[[int, Forecast | None], object]
"""Keeps the forecast of a contract."""


class RenewalColumns:
    """Makes the columns, in the words of a language."""

    def __init__(self, today: Callable[[], date], expect: Expect) -> None:
        self._today, self._expect = today, expect
        self._forecasts = {labels.sureness(one): one for one in SURENESS}

    def all(self) -> list[Column[RenewalRow]]:
        """Return the columns from the left."""
        return [
            self._account(),
            self._word(words.tr("Product"), "product", lambda row: row.product, 96),
            self._mrr(),
            self._day(words.tr("Prepare from"), "preparation", lambda row: row.clock.preparation, 92),
            self._deadline(),
            self._day(words.tr("Last day"), "end", lambda row: last_day(row.end), 104, self._renews),
            self._word(words.tr("Auto", "renewal"), "auto", self._auto, 72),
            self._forecast(),
            self._state(),
            self._reason(),
            self._word(words.tr("Owner"), "owner", lambda row: row.owner, 80),
        ]

    def _of(
        self,
        title: str,
        name: str,
        said: Said,
        draw: Callable[[QPainter, QRect, RenewalRow], None],
        known: Callable[[RenewalRow], Any],
        **more: Any,
    ) -> Column[RenewalRow]:
        """Return a column; ``known`` is what it sorts by, None where that is not known."""
        usual: dict[str, Any] = {"key": known, "draw": draw, "tip": said, "name": name}
        return Column(title, said, **usual | more)

    def _account(self) -> Column[RenewalRow]:
        def tip(row: RenewalRow) -> str:
            return "\n".join(filter(None, (row.account, row.reading, labels.level(row.level))))

        return self._of(
            *(words.tr("Account"), "account", lambda row: row.account),
            lambda painter, cell, row: cells.name(painter, cell, row.level, row.account),
            lambda row: sort_key(row.reading, row.account),
            tip=tip,
            opens=True,
            indent=cells.NAME_INDENT - k.S2,
        )

    def _word(self, title: str, name: str, said: Said, width: int) -> Column[RenewalRow]:
        return self._of(
            *(title, name, lambda row: said(row) or _NONE),
            lambda painter, cell, row: cells.quiet(painter, cell, said(row) or _NONE),
            lambda row: sort_key("", said(row)) if said(row) else None,
            width=width,
        )

    def _mrr(self) -> Column[RenewalRow]:
        def text(row: RenewalRow) -> str:
            return amounts.leading(row.mrr, words.language) if len(row.mrr) > 1 else in_full(row.mrr)

        return self._of(
            *(words.tr("MRR"), "mrr", text),
            lambda painter, cell, row: cells.figure(painter, cell, text(row)),
            lambda row: sorted(row.mrr.items())[0] if row.mrr else None,
            tip=lambda row: in_full(row.mrr),
            width=92,
            right=True,
        )

    def _day(
        self, title: str, name: str, day: Callable[[RenewalRow], date | None], width: int, below: Said = lambda _row: ""
    ) -> Column[RenewalRow]:
        """Return a column of days; ``below`` is what else its tip says."""

        def text(row: RenewalRow) -> str:
            found = day(row)
            return dates.short(found, self._today(), words.language) if found else _NONE

        def tip(row: RenewalRow) -> str:
            found = day(row)
            if found is None:
                return ""
            said = f"{dates.full(found, words.language)} ({dates.away(found, self._today())})"
            return "\n".join(filter(None, (said, below(row))))

        def draw(painter: QPainter, cell: QRect, row: RenewalRow) -> None:
            cells.quiet(painter, cell, text(row))

        return self._of(title, name, text, draw, day, tip=tip, width=width)

    def _deadline(self) -> Column[RenewalRow]:
        def text(row: RenewalRow) -> str:
            return saying.deadline(row, self._today())

        def draw(painter: QPainter, cell: QRect, row: RenewalRow) -> None:
            ink = saying.ink(row)
            cells.quiet(painter, cell, text(row), ink, k.REGULAR if ink == theme.now.muted else k.STRONG)

        return self._of(
            *(words.tr("Notice deadline"), DEADLINE, text, draw, lambda row: row.clock.decision),
            tip=lambda row: saying.deadline_tip(row),
            width=136,
        )

    def _renews(self, row: RenewalRow) -> str:
        day = dates.full(row.end, words.language) if row.end else ""
        return words.tr("Renews on {date}").format(date=day) if day else ""

    def _auto(self, row: RenewalRow) -> str:
        if row.auto is None:
            return ""
        return words.tr("Yes", "renews itself") if row.auto else words.tr("No", "renews itself")

    def _forecast(self) -> Column[RenewalRow]:
        def text(row: RenewalRow) -> str:
            return labels.sureness(row.forecast)

        def draw(painter: QPainter, cell: QRect, row: RenewalRow) -> None:
            if row.open or row.forecast is not None:
                cells.forecast(painter, cell, row.forecast, text(row))

        def edit(row: RenewalRow, typed: str) -> None:
            self._expect(row.id, self._forecasts[typed])

        return self._of(
            *(words.tr("Forecast"), "forecast", text),
            draw,
            lambda row: SURENESS.index(row.forecast) if row.forecast in SURENESS[:-1] else None,
            edit=edit,
            choices=lambda _line: list(self._forecasts),
            nothing=labels.sureness(None),
            width=108,
        )

    def _reason(self) -> Column[RenewalRow]:
        column = self._word(words.tr("Reason"), "reason", lambda row: row.reason, 200)
        return replace(column, hidden=True)

    def _state(self) -> Column[RenewalRow]:
        def draw(painter: QPainter, cell: QRect, row: RenewalRow) -> None:
            cells.state(painter, cell, saying.icon(row), saying.state(row), saying.ink(row))

        order = tuple(Phase)
        return self._of(
            *(words.tr("State"), "state", lambda row: saying.state(row), draw),
            lambda row: order.index(row.clock.phase) if row.open else len(order),
            tip=lambda row: saying.explained(row),
            width=128,
        )


AWAITED, ENDED = ("preparation", "forecast"), ("reason",)
"""The columns of what is to come, and those of how it ended."""


def in_full(sums: Mapping[str, Fraction]) -> str:
    """Return amounts to their smallest units."""
    found = [amounts.full(amount, currency) for currency, amount in sorted(sums.items())]
    return " + ".join(found) or _NONE
