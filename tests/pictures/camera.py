"""Where pictures are taken: a window of a size on a real file, in a language and a theme, once everything is there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QDeadlineTimer, QThread
from PySide6.QtWidgets import QWidget

from csdesk import app, settings
from csdesk.file_window import FileWindow

_PAUSE = 80  # milliseconds after which a chart is drawn
_LONGEST = 60_000  # milliseconds for a worker to answer
SMALL = (960, 600)
_DRESSES = [(language, theme) for language in ("ja", "en") for theme in ("light", "dark")]

Screens = Iterator[tuple[str, QWidget]]


@dataclass(frozen=True)
class Stage:
    """A folder for files, a language with a theme, and the size of the window; its own where none is named."""

    folder: Path
    chosen: settings.Settings
    size: tuple[int, int] | None = None

    def open(self, book: Path) -> FileWindow:
        """Open a file in a new window."""
        app.apply_settings(app.application(), self.chosen)
        window = app.new_window()
        if self.size:
            window.resize(*self.size)
        window.show()
        place = app.open_file(window, book, self.chosen)
        place.go("portfolio")
        settle(place)
        return place


def take(
    folder: Path,
    words: Sequence[str],
    scenes: Sequence[Callable[[Stage], Screens]],
    size: tuple[int, int] | None = None,
    mark: str = "",
) -> Iterator[Path]:
    """Take the pictures of these scenes whose name has one of the words, or all; a dress is a word, too: ja-light."""
    folder.mkdir(parents=True, exist_ok=True)
    names = {f"{language}-{theme}" for language, theme in _DRESSES}
    worn, others = names.intersection(words), set(words) - names
    for language, theme in _DRESSES:
        if not worn or f"{language}-{theme}" in worn:
            with TemporaryDirectory() as place:
                stage = Stage(Path(place), settings.Settings(language, theme), size)
                for name, widget in (screen for scene in scenes for screen in scene(stage)):
                    if not others or any(word in name for word in others):
                        file = folder / f"{name}-{language}-{theme}{mark}.png"
                        widget.grab().save(str(file))
                        yield file


def settle(place: FileWindow) -> None:
    """Let everything that is under way come to its end, workers too."""
    running = app.application()
    deadline = QDeadlineTimer(_LONGEST)
    for _turn in range(2):  # what a worker has loaded is drawn a moment later
        until(lambda: not place.tasks.busy or deadline.hasExpired())
        until(QDeadlineTimer(_PAUSE).hasExpired)
    for _turn in range(10):
        running.processEvents()


def until(done: Callable[[], bool]) -> None:
    """Let the window live until something is done."""
    running = app.application()
    running.processEvents()
    while not done():
        running.processEvents()
        QThread.msleep(5)
