"""The places of the rail, in the language of the screen."""

from csdesk.ui.widgets.rail import Place
from csdesk.ui.words import words


def places() -> tuple[list[Place], list[Place]]:
    """Return the places, and those at the foot of the rail."""
    above = [
        Place("portfolio", "table-2", words.tr("Portfolio")),
        Place("renewals", "calendar-clock", words.tr("Renewals")),
        Place("import", "upload", words.tr("Import")),
    ]
    return above, [Place("settings", "sliders-horizontal", words.tr("Settings"))]
