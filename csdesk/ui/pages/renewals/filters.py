"""What narrows the renewals: words typed, chips for state and forecast, a month; closed ones only when asked for."""

from collections.abc import Callable
from datetime import date

from typing_extensions import override

from csdesk.domain.forecast import bucket
from csdesk.domain.renewals import Phase
from csdesk.services.renewals.renewals import RenewalRow
from csdesk.ui import labels
from csdesk.ui.columns import Column
from csdesk.ui.pages.renewals import saying
from csdesk.ui.widgets.list_filters import ListFilters
from csdesk.ui.words import words

_CLOSED = "closed"


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
