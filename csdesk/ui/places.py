"""The places of the rail, in the language of the screen."""

from PySide6.QtCore import QCoreApplication

from csdesk.ui.widgets.rail import Place


def places() -> tuple[list[Place], list[Place]]:
    """Return the places, and those at the foot of the rail."""
    above = [
        Place("portfolio", "table-2", QCoreApplication.translate("MainWindow", "Portfolio")),
        Place("renewals", "calendar-clock", QCoreApplication.translate("MainWindow", "Renewals")),
        Place("import", "upload", QCoreApplication.translate("MainWindow", "Import")),
    ]
    return above, [Place("settings", "sliders-horizontal", QCoreApplication.translate("MainWindow", "Settings"))]
