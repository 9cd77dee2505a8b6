"""A window and its file: it follows what others write, asks before writing over it, and says when the file is gone."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from csdesk import opened
from csdesk.desk import Desk
from csdesk.errors import CsdeskError, GoneFileError, OvertakenError, ReplacedFileError
from csdesk.ui.main_window import MainWindow
from csdesk.ui.overlay import Overlay
from csdesk.ui.widgets.fields import FilterField
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.words import words

_EVERY = 1000  # milliseconds


class Following(QObject):
    """Calls ``look`` again and again, and tells when the file is not there any more, and when it is again."""

    lost = Signal(object)
    found = Signal()

    def __init__(self, look: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._look, self.is_lost = look, False
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look now."""
        try:
            self._look()
        except GoneFileError as error:
            if not self.is_lost:
                self.is_lost = True
                self.lost.emit(error)
        except CsdeskError:
            return  # busy, or damaged: that is said where it is met
        else:
            if self.is_lost:
                self.is_lost = False
                self.found.emit()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()


def is_typing(window: QWidget) -> bool:
    """Tell whether she is in the middle of an entry: what she sees of it is from before, whatever the file says now."""
    focus = window.focusWidget()  # the window's own: she may be in another program meanwhile
    return QApplication.activePopupWidget() is not None or _is_half_typed(focus) or _is_within(focus, Overlay)


def _is_half_typed(focus: QWidget | None) -> bool:
    if isinstance(focus, QLineEdit):
        return focus.isModified() and not isinstance(focus, FilterField)
    if isinstance(focus, QPlainTextEdit | QTextEdit):
        return focus.document().isModified()
    return isinstance(focus, QComboBox) and _is_within(focus, QAbstractItemView)


def _is_within(widget: QWidget | None, kind: type[QWidget]) -> bool:
    while widget is not None and not isinstance(widget, kind):
        widget = widget.parentWidget()
    return widget is not None


class KeepingUp(QObject):
    """What one window does about its file."""

    moved = Signal(object)
    """The file that it goes on with."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        """Follow the file of a desk from now on: before anything of it is shown."""
        super().__init__(window)
        self._window, self._desk = window, desk
        desk.database.follow(partial(is_typing, window))
        desk.database.refused.append(self._on_refused)
        self.following = Following(desk.database.look, self)
        self.following.lost.connect(self._on_refused)
        self.following.lost.connect(self._on_lost)
        self.following.found.connect(self._on_found)

    def greet(self) -> None:
        """Say what became of the file since it was open last, once it is shown."""
        path = self._desk.database.path
        kept, said = opened.kept_in(path), [self._desk.said_aside()]
        if kept:
            said.append(words.tr("What you had open last is saved in {file}.").format(file=str(kept)))
        if any(said):
            self._window.notice.warn("\n".join(filter(None, said)))
        opened.remember(path)

    def save_as(self) -> None:
        """Ask where, and go on there with all that was in the file."""
        title = words.tr("Save your portfolio elsewhere")
        chosen, _kind = QFileDialog.getSaveFileName(self._window, title, str(self._proposed()), "csdesk (*.csdesk)")
        if chosen:
            self._go_on_with(Path(chosen))

    def stop(self) -> None:
        """Follow no more; what is in a file that is gone by now is saved beside its place."""
        self.following.stop()
        try:
            self._desk.database.ensure_here()
        except GoneFileError:
            with suppress(CsdeskError):  # nowhere to write, and nobody to ask
                self._save(self._proposed())

    def _save(self, path: Path) -> None:
        before = self._desk.database.path
        self._desk.database.save_as(path)
        opened.remember(before, path)
        opened.remember(path)
        self.moved.emit(path)

    def _go_on_with(self, path: Path) -> None:
        try:
            self._save(path)
        except CsdeskError as error:
            self._warn(error, *self._elsewhere())
            return
        self.following.look()
        said = words.tr("Everything is saved in {file} and will be saved there from now on.")
        self._window.notice.say(said.format(file=str(path)))

    def _proposed(self) -> Path:
        """Return a name that is free, beside the file that is gone if its folder is there."""
        path = self._desk.database.path
        folder = path.parent if path.parent.is_dir() else Path.home()
        counts = ("", *(f" ({number})" for number in range(2, 100)))
        names = (folder / f"{path.stem} {date.today()}{count}{path.suffix}" for count in counts)
        return next(name for name in names if not name.exists())

    def _on_refused(self, error: CsdeskError) -> None:
        """Say it with what can be done about it, once whoever was refused has said it in its own way."""
        QTimer.singleShot(0, self._window, partial(self._offer, error))

    def _offer(self, error: CsdeskError) -> None:
        if not isinstance(error, OvertakenError):
            self._warn(error, *self._elsewhere())
        elif error.step is None:
            self._warn(error)
        else:
            self._warn(error, words.tr("Save mine anyway"), partial(self._insist, error))

    def _warn(self, error: CsdeskError, *offered: Any) -> None:
        """Say it with what is offered; who has said the same in a notice of its own says it no more."""
        said = error.sentence(words)
        for notice in self._window.findChildren(Notice):
            if notice.words == said:
                notice.hide()
        self._window.notice.warn(said, *offered)

    def _elsewhere(self) -> tuple[str, partial[None]]:
        return words.tr("Save elsewhere…"), partial(self.save_as)

    def _insist(self, error: OvertakenError) -> None:
        try:
            self._desk.database.insist(error)
        except CsdeskError as again:
            self._warn(again)

    def _on_lost(self, error: GoneFileError) -> None:
        replaced = words.tr("Not saved: another file is in its place")
        gone = words.tr("Not saved: file not found")
        self._window.say_saved(replaced if isinstance(error, ReplacedFileError) else gone)

    def _on_found(self) -> None:
        self._window.say_saved("")
        self._window.notice.hide()
