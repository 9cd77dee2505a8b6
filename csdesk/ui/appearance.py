"""What the whole application looks like and speaks: its fonts, its theme, Qt's own words."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLibraryInfo, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from csdesk import settings
from csdesk.ui import theme, tokens
from csdesk.ui.words import words

_chosen = settings.Settings()
"""What was chosen last; only ``apply_settings`` and ``following_the_system`` change it."""


def application() -> QApplication:
    """Return the one application there is."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(sys.argv[:1])


def apply_settings(running: QApplication, chosen: settings.Settings) -> None:
    """Give the application its fonts, its theme and its language; windows that are open are dressed in place."""
    global _chosen
    _chosen = chosen
    theme.load_fonts()
    theme.use(running, theme_of(chosen, running.styleHints().colorScheme()))
    set_language(running, settings.language(chosen.language))


def theme_of(chosen: settings.Settings, system: Qt.ColorScheme) -> tokens.Theme:
    """Return the theme that was chosen, or the system's."""
    followed = tokens.DARK if system == Qt.ColorScheme.Dark else tokens.LIGHT
    return {"light": tokens.LIGHT, "dark": tokens.DARK}.get(chosen.theme, followed)


@contextmanager
def following_the_system(running: QApplication, chosen: settings.Settings) -> Iterator[None]:
    """Turn light and dark with the system, unless a theme was chosen, then or since."""
    global _chosen
    _chosen = chosen
    turned = running.styleHints().colorSchemeChanged
    following = turned.connect(lambda system: theme.use(running, theme_of(_chosen, system)))
    try:
        yield
    finally:
        QObject.disconnect(following)


def set_language(running: QApplication, language: str) -> None:
    """Put csdesk's words and Qt's own into a language; every widget hears of it."""
    if language == words.language:
        return
    words.speak(language)
    for old in running.findChildren(QTranslator):
        running.removeTranslator(old)
        old.setParent(None)
    qts = QTranslator(running)
    if qts.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        running.installTranslator(qts)
