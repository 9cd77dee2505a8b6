"""Widgets as they are in the app: with its fonts and its theme."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.dressing import dress


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> QApplication:
    """Dress the application in the light theme."""
    dress(qapp)
    return qapp
