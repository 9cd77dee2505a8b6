"""Several things in one place, of which one is shown: it takes the room of that one alone."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.ui.widgets.parts import fill


class FittedStack(QWidget):
    """A stack as large as what it shows, not as the largest of all it could show."""

    def __init__(self, *widgets: QWidget) -> None:
        """Hold these, and show the first."""
        super().__init__()
        self._widgets = widgets
        fill(QVBoxLayout(self), widgets, 0, (0, 0, 0, 0))
        self.turn_to(widgets[0])

    def turn_to(self, shown: QWidget) -> None:
        """Show one of them."""
        for widget in self._widgets:
            widget.setVisible(widget is shown)
