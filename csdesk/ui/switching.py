"""Another language inside a window: its pages and cards are made anew, and stand as the former ones did.

What is in sight is made anew at once, the rest when one goes there: nobody waits for what is not seen.
"""

from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from csdesk.ui.main_window import MainWindow
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.working import upwards


class Switching:
    """Knows which pages speak another language than the window does."""

    def __init__(
        self, window: MainWindow, made: dict[str, Any], make: Callable[[str], QWidget], tasks: TaskRunner
    ) -> None:
        """Take what is ``made`` by its name, and ``make`` what is not; what the tasks are at is let go after them."""
        self._window, self._made, self._make, self._tasks = window, made, make, tasks
        self._outdated: set[str] = set()
        self._focused: Sequence[QWidget] = ()

    def note_focus(self) -> None:
        """Remember where the focus is, before it goes."""
        self._focused = [*upwards(self._window.focusWidget())]

    def begin(self, pages: Collection[str], in_sight: Collection[str]) -> None:
        """Make anew what is in sight; the other pages have to wait."""
        self._outdated = {name for name in pages if name in self._made}
        for name in in_sight:
            if name in self._made:
                self._succeed(name)
        self._focused = ()

    def catch_up(self, name: str) -> None:
        """Make a page anew if it speaks another language, unless a worker is at it."""
        if name in self._outdated and not getattr(self._made[name], "is_working", False):
            self._succeed(name)

    def _succeed(self, name: str) -> None:
        from csdesk.ui.carrying import carry  # seldom needed, and no first page waits for it

        self._outdated.discard(name)
        former = self._made.pop(name)
        try:
            carry(former, self._make(name), self._focused)
        finally:
            former.hide()
            if self._tasks.busy:  # what is under way tells it yet
                self._tasks.idled.connect(former.deleteLater)
            else:
                former.deleteLater()
