"""The buttons below the outline that add a row."""

from csdesk.ui.widgets.parts import Button


class AddButton(Button):
    """Bears the whole name of a kind of row, or a short one; it needs no more room than the short one does."""

    def __init__(self, name: str, short: str) -> None:
        super().__init__(short, "plus", "ghost")
        self._names = {False: name, True: short}
        self.setAccessibleName(name)
        self.ensurePolished()
        self.setMinimumWidth(self.sizeHint().width())
        self.be_short(short=False)

    def be_short(self, *, short: bool) -> None:
        """Bear the short name, or the whole one."""
        self.setText(f" {self._names[short]}")
