"""A few things, each on or off."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import mark_as


class Toggles(QFrame):
    """Buttons side by side; ``changed`` tells the keys that are on, one letter each, in their order."""

    changed = Signal(str)

    def __init__(self, name: str, names: Mapping[str, tuple[str, str]]) -> None:
        """Show what is called in short and in full, by key."""
        super().__init__()
        mark_as(self, "segments")
        self.setAccessibleName(name)
        box = QHBoxLayout(self)
        box.setContentsMargins(2, 2, 2, 2)
        box.setSpacing(0)
        self.buttons = {key: self._button(*said) for key, said in names.items()}
        for button in self.buttons.values():
            box.addWidget(button)

    def show_on(self, keys: str) -> None:
        """Press those of these keys without telling."""
        for key, button in self.buttons.items():
            button.setChecked(key in keys)

    def _button(self, short: str, full: str) -> QPushButton:
        button = mark_as(QPushButton(short), "segment")
        button.setCheckable(True)
        button.setAccessibleName(full)
        button.setToolTip(tip(full))
        button.clicked.connect(lambda _on=False: self.changed.emit(self._on()))
        return button

    def _on(self) -> str:
        return "".join(key for key, button in self.buttons.items() if button.isChecked())
