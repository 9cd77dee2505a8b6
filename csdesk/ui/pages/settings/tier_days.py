"""A number of days for each tier: a field each."""

from collections.abc import Callable, Mapping
from contextlib import suppress

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from csdesk.errors import EntryError
from csdesk.exchange.money import parse_number
from csdesk.ui import tokens as k
from csdesk.ui.widgets.fields import Fact
from csdesk.ui.widgets.parts import fill, text

_ACROSS = 3

MakeFact = Callable[[str, Callable[[str], object]], Fact]
"""Makes a field of a name, which keeps what is typed."""


class TierDays(QWidget):
    """The tiers in use and the usual ones, three in a row, over a note on what their days are for."""

    def __init__(self, note: str, make_fact: MakeFact) -> None:
        super().__init__()
        self._make_fact = make_fact
        self.facts: dict[str, Fact] = {}
        fields = QWidget()
        self._grid = QGridLayout(fields)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(k.S4)
        fill(QVBoxLayout(self), (fields, text(note, "small", wrap=True)), k.S3, (0, 0, 0, 0))

    def days(self) -> Mapping[str, int | None]:
        """Return by tier what is kept."""
        raise NotImplementedError

    def keep(self, tier: str, typed: str) -> None:
        """Keep what was typed for a tier; raise CsdeskError if it makes no sense."""
        raise NotImplementedError

    def name(self, tier: str) -> str:
        """Return what the field of a tier is called."""
        raise NotImplementedError

    def dress(self, fact: Fact) -> None:
        """Make a new field one's own."""

    def show_tiers(self) -> None:
        """Show the days; the fields are made anew only where other tiers are shown than before."""
        found = self.days()
        if list(found) != list(self.facts):
            self._make(list(found))
        for tier, days in found.items():
            self.facts[tier].field.show_text("" if days is None else str(days))

    def _make(self, tiers: list[str]) -> None:
        for fact in self.facts.values():
            self._grid.removeWidget(fact)
            fact.deleteLater()
        self.facts = {tier: self._fact(tier) for tier in tiers}
        for place, fact in enumerate(self.facts.values()):
            self._grid.addWidget(fact, place // _ACROSS, place % _ACROSS)

    def _fact(self, tier: str) -> Fact:
        fact = self._make_fact(self.name(tier), lambda typed: self.keep(tier, typed))
        self.dress(fact)
        return fact


def read_days(typed: str, least: int, most: int, wrong: type[EntryError]) -> int | None:
    """Return the days typed, None for nothing; raise the error if there are none within the bounds in it."""
    if not typed.strip():
        return None
    with suppress(ValueError):
        days = parse_number(typed)
        if days == int(days) and least <= days <= most:
            return int(days)
    raise wrong(typed)
