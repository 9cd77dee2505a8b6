"""Health: the accounts by their measures, what moved, and the models, each in a tab."""

from collections.abc import Callable
from datetime import date

from csdesk.desk import Desk
from csdesk.ui.bus import ChangeBus
from csdesk.ui.panels.section import TabbedSections
from csdesk.ui.places import HEALTH
from csdesk.ui.words import words


class HealthPage(TabbedSections):
    """What is measured of all accounts, and what counts."""

    homes = HEALTH

    def __init__(self, desk: Desk, bus: ChangeBus, today: Callable[[], date] = date.today) -> None:
        super().__init__(desk, bus, today)
        self.lay_out(words.tr("Health"), words.tr("Health"))
