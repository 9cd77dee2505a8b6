"""How many days may pass between two contacts, by tier: a field each."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from csdesk.domain.cadence import LONGEST
from csdesk.errors import NoCadenceError
from csdesk.exchange.money import parse_number
from csdesk.i18n import Words
from csdesk.services.tiers import Tiers
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.widgets.fields import Fact
from csdesk.ui.widgets.parts import fill, text

_ACROSS = 3

MakeFact = Callable[[str, Callable[[str], object]], Fact]
"""Makes a field of a name, which keeps what is typed."""


class CadenceList(QWidget):
    """The tiers in use and the usual ones, three in a row; an empty field is a tier without a cadence."""

    def __init__(self, tiers: Tiers, words: Words, make_fact: MakeFact) -> None:
        super().__init__()
        self._tiers, self._words, self._make_fact = tiers, words, make_fact
        self.facts: dict[str, Fact] = {}
        fields = QWidget()
        self._grid = QGridLayout(fields)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(k.S4)
        note = text(self.tr("A last contact longer ago than this stands out in the portfolio."), "small", wrap=True)
        fill(QVBoxLayout(self), (fields, note), k.S3, (0, 0, 0, 0))

    def show_tiers(self) -> None:
        """Show the cadences; the fields are made anew only where other tiers are shown than before."""
        cadences = self._tiers.cadences()
        if list(cadences) != list(self.facts):
            self._make(list(cadences))
        for tier, days in cadences.items():
            self.facts[tier].field.show_text("" if days is None else str(days))

    def _make(self, tiers: list[str]) -> None:
        for fact in self.facts.values():
            self._grid.removeWidget(fact)
            fact.deleteLater()
        self.facts = {tier: self._fact(tier) for tier in tiers}
        for place, fact in enumerate(self.facts.values()):
            self._grid.addWidget(fact, place // _ACROSS, place % _ACROSS)

    def _fact(self, tier: str) -> Fact:
        name = self.tr("{tier}, days between contacts").replace("{tier}", labels.tier(tier, self._words))
        fact = self._make_fact(name, lambda typed: self._tiers.keep_cadence(tier, _days(typed)))
        fact.field.setPlaceholderText(self.tr("no cadence"))
        return fact


def _days(typed: str) -> int | None:
    """Return the days typed, None for nothing; raise NoCadenceError if there are none in it."""
    if not typed.strip():
        return None
    with suppress(ValueError):
        days = parse_number(typed)
        if days == int(days) and 1 <= days <= LONGEST:
            return int(days)
    raise NoCadenceError(typed)
