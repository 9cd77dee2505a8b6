"""Looking every second whether the file is still there, and whether others have written to it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from csdesk.errors import CsdeskError, GoneFileError
from csdesk.ui.overlay import Overlay
from csdesk.ui.widgets.fields import FilterField

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
    return QApplication.activePopupWidget() is not None or _is_half_typed(focus) or _is_on_a_card(focus)


def _is_half_typed(focus: QWidget | None) -> bool:
    if isinstance(focus, QLineEdit):
        return focus.isModified() and not isinstance(focus, FilterField)
    if isinstance(focus, QPlainTextEdit | QTextEdit):
        return focus.document().isModified()
    return isinstance(focus, QComboBox) and _is_within(focus, QAbstractItemView)


def _is_on_a_card(focus: QWidget | None) -> bool:
    return _is_within(focus, Overlay)


def _is_within(widget: QWidget | None, kind: type[QWidget]) -> bool:
    while widget is not None and not isinstance(widget, kind):
        widget = widget.parentWidget()
    return widget is not None
