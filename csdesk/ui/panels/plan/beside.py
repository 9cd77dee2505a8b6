"""What can stand at the right of the outline: one of a few things at a time, or nothing."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from csdesk.ui.keys import native
from csdesk.ui.widgets.parts import Button


class PlanSide(QStackedWidget):
    """A stack with a button for each thing in it; pressed again, the button puts the thing away."""

    switched = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        self._chosen: QWidget | None = None
        self._room = True
        self.hide()

    def offer(self, name: str, icon: str, widget: QWidget, keys: str = "") -> Button:
        """Offer something under a name, and by keys; return its button."""
        button = Button(
            "",
            icon,
            "ghost",
            act=lambda pressed: self.choose(widget if pressed else None),
            name=name,
            hint="  ".join(filter(None, (name, native(keys)))),
        )
        if keys:
            press_by(button, keys)
        button.setCheckable(True)
        self.addWidget(widget)
        self.buttons.append(button)
        return button

    def choose(self, widget: QWidget | None) -> None:
        """Show one of the things offered; None shows nothing."""
        self._chosen = widget
        if widget is not None:
            self.setCurrentWidget(widget)
        for place, button in enumerate(self.buttons):
            button.setChecked(widget is not None and self.widget(place) is widget)
        self._show()

    def allow(self, *, room: bool) -> None:
        """Show what is chosen where there is room for it."""
        if room is not self._room:
            self._room = room
            self._show()

    @property
    def chosen(self) -> QWidget | None:
        """Return what is shown as soon as there is room for it."""
        return self._chosen

    @property
    def shown(self) -> QWidget | None:
        """Return what is shown."""
        return self._chosen if self._room else None

    def _show(self) -> None:
        self.setVisible(self.shown is not None)
        self.switched.emit()


def press_by(button: Button, keys: str) -> None:
    """Let keys press a button and leave the hand where it is: a shortcut of the button's own would take it there."""
    QShortcut(QKeySequence(keys), button, button.click)
