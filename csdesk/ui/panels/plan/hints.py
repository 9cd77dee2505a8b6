"""What the keys do, said where there is room for it."""

from PySide6.QtCore import QSize
from typing_extensions import override

from csdesk.ui.widgets.parts import Line


class Hints(Line):
    """A text on one line that is there whole or not at all: half a key helps nobody."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def _fit(self) -> None:
        super()._fit()
        if self.toolTip():
            self.setText("")
