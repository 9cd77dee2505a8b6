"""The application as it is in use: with its fonts and its theme."""

from PySide6.QtWidgets import QApplication

from csdesk.ui import theme, tokens
from csdesk.ui.sheet import sheet


def dress(app: QApplication) -> None:
    """Give the application the light theme; one that wears it already is left alone, which is faster."""
    theme.load_fonts()
    if app.styleSheet() != sheet(tokens.LIGHT):
        theme.use(app, tokens.LIGHT)
