"""Put the window together; the only module that knows every page.

The window is shown with its rail first; the portfolio file is opened, and the pages are built, once it is painted.
"""

import gc

gc.disable()  # nothing is garbage while the program starts, and looking for it is a tenth of the time; see garbage

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox

from csdesk import bug_log, rescue, resources, settings
from csdesk.errors import CsdeskError
from csdesk.i18n import Catalogue
from csdesk.ui import garbage, theme, tokens
from csdesk.ui.main_window import MainWindow
from csdesk.ui.widgets.rail import Place

if TYPE_CHECKING:
    from csdesk.workplace import Workplace

_log = logging.getLogger("csdesk")


def application() -> QApplication:
    """Return the one application there is."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(sys.argv[:1])


def dress(running: QApplication, chosen: settings.Settings) -> None:
    """Give the application its fonts, its theme and its language."""
    theme.load_fonts()
    theme.use(running, theme_of(chosen, running.styleHints().colorScheme()))
    speak(running, settings.language(chosen.language))


def theme_of(chosen: settings.Settings, system: Qt.ColorScheme) -> tokens.Theme:
    """Return the theme that was chosen, or the system's."""
    followed = tokens.DARK if system == Qt.ColorScheme.Dark else tokens.LIGHT
    return {"light": tokens.LIGHT, "dark": tokens.DARK}.get(chosen.theme, followed)


@contextmanager
def following_the_system(running: QApplication, chosen: settings.Settings) -> Iterator[None]:
    """Turn light and dark with the system, unless a theme was chosen."""
    turned = running.styleHints().colorSchemeChanged
    following = turned.connect(lambda system: theme.use(running, theme_of(chosen, system)))
    try:
        yield
    finally:
        QObject.disconnect(following)


def speak(running: QApplication, language: str) -> QTranslator:
    """Put Qt's own words into a language; the catalogue is compiled by dev.py or the build."""
    for old in running.findChildren(QTranslator):
        running.removeTranslator(old)
        old.setParent(None)
    translator = QTranslator(running)
    if not translator.load(str(resources.path(f"i18n/csdesk_{language}.qm"))):
        raise FileNotFoundError(language)
    running.installTranslator(translator)
    return translator


def new_window() -> MainWindow:
    """Return a window with its rail and an empty page."""
    places = [
        Place("portfolio", "table-2", QCoreApplication.translate("MainWindow", "Portfolio")),
        Place("renewals", "calendar-clock", QCoreApplication.translate("MainWindow", "Renewals")),
        Place("import", "upload", QCoreApplication.translate("MainWindow", "Import")),
    ]
    settings_place = Place("settings", "sliders-horizontal", QCoreApplication.translate("MainWindow", "Settings"))
    return MainWindow(places, [settings_place])


def furnish(window: MainWindow, path: Path, chosen: settings.Settings) -> "Workplace":
    """Open the portfolio file and put its pages into the window; raise CsdeskError if it cannot be opened."""
    from csdesk.workplace import Workplace  # SQLAlchemy takes longer to import than the window to paint

    workplace = Workplace(window, path, chosen)
    garbage.collect_here(window)
    return workplace


def run(path: Path, chosen: settings.Settings) -> int:
    """Run the application until its window is closed; a change of language or theme builds the window anew."""
    running = application()
    running.setApplicationName("csdesk")
    while True:
        opened: list[Workplace] = []
        _write_down_bugs(opened)
        dress(running, chosen)
        window = new_window()
        window.come_back(settings.left().geometry)
        window.show()
        QTimer.singleShot(0, partial(_open, window, path, chosen, opened))
        with following_the_system(running, chosen):
            status = running.exec()
        if opened:
            settings.leave(
                settings.Left(window.remembered(), window.place, *opened[0].portfolio.left, opened[0].beside_plan)
            )
        if not opened or opened[0].settings == chosen:
            return status
        chosen = opened[0].settings


def _open(window: MainWindow, path: Path, chosen: settings.Settings, opened: "list[Workplace]") -> None:
    try:
        opened.append(furnish(window, path, chosen))
        left = settings.left()
        opened[0].portfolio.come_back(left.columns, left.view)
        opened[0].come_back(left.place, left.beside)
    except CsdeskError as error:
        restored = rescue.ask(window, path, error, Catalogue(settings.language(chosen.language)))
        if restored is None:
            window.close()
        else:
            _open(window, restored, chosen, opened)


def _write_down_bugs(opened: "list[Workplace]") -> None:
    """Log what is not foreseen to a local file, say so calmly, and go on; what she can act on is said as it is."""
    log = bug_log.start(settings.log_file())

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, CsdeskError) and opened:
            opened[0].refuse(error)
            return
        _log.error("a bug", exc_info=(kind, error, trace))
        words = QApplication.translate(
            "MainWindow", "Something went wrong in csdesk. Check whether what you entered last is there."
        )
        where = QApplication.translate("MainWindow", "The details are in {file}.").replace("{file}", str(log))
        QMessageBox.warning(QApplication.activeWindow(), "csdesk", f"{words}\n{where}" if log else words)

    sys.excepthook = note
