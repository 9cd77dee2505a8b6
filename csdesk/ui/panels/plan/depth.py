"""How deep a success a plan aims at, beside what the tier of its account wants."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from csdesk.domain.plans import Definition
from csdesk.domain.tiers import is_other_depth
from csdesk.entities import TierDefinition
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.choice import ChoiceChip
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import Line, fill
from csdesk.ui.words import words

_MOST = 64
"""So many characters of what a success means stand in the menu; the tool tip has it whole."""


class DepthChoice(QWidget):
    """A chip to choose light or deep; what either means for the tier is offered with it."""

    def __init__(self, choose: Callable[[Any], object]) -> None:
        """Call ``choose`` with the depth taken."""
        super().__init__()
        self.chip = ChoiceChip(words.tr("Success definition"), [], choose)
        self.wish = Line("", "small")
        self._differs, self._is_roomy = False, True
        fill(QHBoxLayout(self), (self.chip, self.wish), k.S1, (0, 0, 0, 0))

    def allow(self, *, room: bool) -> None:
        """Say what the tier wants beside the chip where there is room; the tool tip says it anyway."""
        self._is_roomy = room
        self.wish.setVisible(room and self._differs)

    def show_depth(self, depth: Definition | None, tier: TierDefinition | None) -> None:
        """Show how deep a plan aims, and what its tier wants if that is something else."""
        short = {
            None: words.tr("Light or deep"),
            Definition.LIGHT: words.tr("Light"),
            Definition.DEEP: words.tr("Deep"),
        }
        meant = {Definition.LIGHT: tier.light, Definition.DEEP: tier.deep} if tier else {}
        choices = [(one, self._offered(one, meant.get(one, ""))) for one in (Definition.LIGHT, Definition.DEEP)]
        self.chip.offer([(None, words.tr("Not defined")), *choices])
        self.chip.show_value(depth, short.get(depth, ""))
        wanted = tier.depth if tier else None
        self._differs = is_other_depth(depth, wanted)
        wish = self._wish(tier, short.get(wanted, "")) if tier and wanted else ""
        self.wish.say(wish)
        self.allow(room=self._is_roomy)
        told = (self.chip.name, wish, meant.get(depth or wanted or Definition.OTHER, ""))
        self.chip.setToolTip(tip("\n".join(filter(None, told))))

    def _offered(self, depth: Definition, meaning: str) -> str:
        named, flowing = labels.name(depth), " ".join(meaning.split())
        short = flowing if len(flowing) <= _MOST else flowing[: _MOST - 1].rstrip() + "…"
        return f"{named}: {short}".replace("&", "&&") if short else named

    def _wish(self, tier: TierDefinition, wanted: str) -> str:
        return words.tr("{tier} target: {depth}").format(tier=labels.tier(tier.tier), depth=wanted)
