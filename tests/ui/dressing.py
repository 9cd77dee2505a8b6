"""The application as it is in use: with its fonts and its theme."""

from PySide6.QtWidgets import QApplication

from csdesk.ui import theme, tokens
from csdesk.ui.sheet import sheet


def dress(app: QApplication, chosen: tokens.Theme = tokens.LIGHT) -> None:
    """Give the application a theme, and the sheet that windows wear: what is tested stands in none."""
    prepare(app, chosen)
    app.setStyleSheet(sheet(chosen))


def prepare(app: QApplication, chosen: tokens.Theme = tokens.LIGHT) -> None:
    """Give the application a theme, as it is where windows wear the sheet themselves."""
    theme.load_fonts()
    theme.use(app, chosen)
