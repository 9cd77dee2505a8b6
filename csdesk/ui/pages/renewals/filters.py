"""What narrows the renewals: words typed, chips for state and forecast, a month; closed ones only when asked for."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from csdesk.domain.forecast import SURENESS, bucket
from csdesk.domain.renewals import Phase
from csdesk.services.renewals.renewals import RenewalRow
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.pages.renewals import saying
from csdesk.ui.widgets.fields import FilterChip, FilterField, KeyWatch
from csdesk.ui.widgets.parts import fill
from csdesk.ui.words import words

_CLOSED = "closed"


class RenewalFilters(QWidget):
    """A field and two chips; ``month`` is narrowed to from outside."""

    typed = Signal(str)
    ticked = Signal()
    left = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.month: date | None = None
        self._today = today
        self.field = FilterField(words.tr("Filter by account or owner"))
        self.field.textChanged.connect(self.typed)
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
            KeyWatch(self.field, key, self.left.emit)
        self.state, self.forecast = FilterChip(words.tr("State")), FilterChip(words.tr("Forecast"))
        phases = [(phase.value, labels.phase(phase)) for phase in Phase]
        self.state.offer([*phases, (_CLOSED, words.tr("Closed"))])
        self.forecast.offer([(one or "", labels.sureness(one)) for one in SURENESS])
        for chip in (self.state, self.forecast):
            chip.changed.connect(self.ticked)
        fill(QHBoxLayout(self), (self.field, self.state, self.forecast, None), k.S2, (0, 0, 0, 0))

    @property
    def active(self) -> bool:
        """Tell whether anything but what is open is asked for."""
        return bool(self.field.text().strip() or self.state.ticked or self.forecast.ticked or self.month)

    @property
    def closed(self) -> bool:
        """Tell whether what is closed is asked for."""
        return _CLOSED in self.state.ticked

    @property
    def ended(self) -> bool:
        """Tell whether nothing but what is closed is asked for."""
        return self.state.ticked == {_CLOSED}

    def accepted(self) -> Callable[[RenewalRow], bool]:
        """Return what tells whether the chips and the month let a contract through, as they stand now."""
        states, forecasts, month = self.state.ticked, self.forecast.ticked, self.month
        today = self._today()

        def accepts(line: RenewalRow) -> bool:
            state = line.clock.phase.value if line.open else _CLOSED
            return (
                (state in states if states else line.open)
                and (not forecasts or (line.forecast or "") in forecasts)
                and (month is None or bucket(line.clock.decision, today) == month)
            )

        return accepts

    def clear(self) -> None:
        """Go back to everything that is open."""
        self.month = None
        self.field.clear()
        for chip in (self.state, self.forecast):
            chip.clear()


def searched(row: RenewalRow) -> str:
    """Return what the typed words are looked for in."""
    parts = (row.account, row.reading, row.product, row.owner, row.reason, saying.state(row))
    return "\n".join(parts)
