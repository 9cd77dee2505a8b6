"""Share-screen mode: the window gives way to a page that shows one account as its customer may see it, or nothing.

Nothing is masked: all else is not in sight, as it stands, and stands so again when the mode ends.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from csdesk.desk import Desk
from csdesk.domain.ranking import best
from csdesk.ui.bus import ChangeBus
from csdesk.ui.main_window import MainWindow
from csdesk.ui.midnight import Today
from csdesk.ui.palette import Hit, Provider
from csdesk.ui.shared_page import SharedPage
from csdesk.ui.words import words

_OF_ONE = ("account", "meeting")
"""The places that show one account, which is shown on; of all others nothing is."""


class Sharing(QObject):
    """Knows whether the screen is shared, and what Ctrl+K finds meanwhile."""

    def __init__(
        self, window: MainWindow, desk: Desk, bus: ChangeBus, today: Today, page: Callable[[str], QWidget]
    ) -> None:
        """Share nothing yet; ``page`` returns a page by its key."""
        super().__init__(window)
        self._window, self._desk, self._bus, self._today, self._page = window, desk, bus, today, page

    @property
    def is_on(self) -> bool:
        """Tell whether nothing but the account in front of her is on the screen."""
        return self._window.shared is not None

    def turn(self) -> None:
        """Begin, or end."""
        if self.is_on:
            self._window.share(None)
            return
        QToolTip.hideText()
        popup = QApplication.activePopupWidget()
        while popup is not None and popup.close():
            popup = QApplication.activePopupWidget()
        here = self._window.current
        account = getattr(self._page(here), "in_hand", 0) if here in _OF_ONE else 0
        shown = SharedPage(self._desk, self._bus, account, self._today)
        shown.end_wanted.connect(self.turn)
        self._window.share(shown)

    def providers(self) -> list[Provider]:
        """Return what Ctrl+K asks while the screen is shared: the account in sight, and the way back."""
        return [self._found]

    def _found(self, query: str) -> Sequence[Hit]:
        shown, name_of_key = self._window.shared, words.tr("Share-screen mode on or off")
        name = shown.name if isinstance(shown, SharedPage) else ""
        of_account, rank = best(query, name), best(query, name_of_key)
        account = Hit(words.tr("Accounts"), "building-2", name, "", of_account, tuple) if of_account else None
        command = Hit(words.tr("Commands"), "eye-off", name_of_key, "", rank, self.turn) if rank else None
        return [one for one in (account, command) if one is not None]
