"""What the parts of Today ask of its page."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

from PySide6.QtWidgets import QWidget

from csdesk.desk import Desk
from csdesk.services.queue.queue import QueueState
from csdesk.ui.navigator import Navigator
from csdesk.ui.pages.today.view import QueueView
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.widgets.notice import Notice


class QueueHost(Protocol):
    """Shows a queue, and lets its parts act on it."""

    desk: Desk
    today: Callable[[], date]
    notice: Notice
    guard: Guard
    entries: Entries
    view: QueueView
    navigator: Navigator

    @property
    def state(self) -> QueueState:
        """Return the queue as it is shown."""

    def keep_place(self) -> None:
        """Stay where one is, or on what follows, when the entry one is on goes."""

    def window(self) -> QWidget:
        """Return the window it is in."""
