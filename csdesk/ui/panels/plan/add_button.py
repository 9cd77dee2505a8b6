"""The buttons below the outline that add a row."""

from PySide6.QtCore import QEvent
from typing_extensions import override

from csdesk.ui.widgets.parts import Button


class AddButton(Button):
    """Bears the whole name of a kind of row, or a short one; it needs no more room than the short one does."""

    def __init__(self, name: str, short: str) -> None:
        super().__init__(short, "plus", "ghost")
        self._names = {False: name, True: short}
        self.setAccessibleName(name)
        self._measure()
        self.be_short(short=False)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        said = self.text()
        self.be_short(short=True)
        self.setMinimumWidth(self.sizeHint().width())
        self.setText(said)

    def be_short(self, *, short: bool) -> None:
        """Bear the short name, or the whole one."""
        self.setText(f" {self._names[short]}")
