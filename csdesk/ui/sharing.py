"""Share-screen mode: the window gives way to a page that shows one account as its customer may see it, or nothing.

Nothing is masked: all else is not in sight, as it stands, and stands so again when the mode ends.
"""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.documents.shared_screen import SharedLine, SharedScreen, shared_screen
from csdesk.domain.ranking import best
from csdesk.entities import Changes
from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.keys import SHARES_SCREEN, native
from csdesk.ui.main_window import MainWindow
from csdesk.ui.midnight import Today
from csdesk.ui.page import Page
from csdesk.ui.palette import Hit, Provider
from csdesk.ui.widgets.parts import Button, Card, Line, Painted, col, fill, row, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_STEP, _PAGE = 40, 400
_STEPS = {
    Qt.Key.Key_Up: -_STEP,
    Qt.Key.Key_Down: _STEP,
    Qt.Key.Key_PageUp: -_PAGE,
    Qt.Key.Key_PageDown: _PAGE,
}
_GLYPH, _LINE = 24, 19
_OF_ONE = ("account", "meeting")
"""The places that show one account, which is shown on; of all others nothing is."""


class SharedPage(Page):
    """Takes the place of the whole window; what it shows cannot be edited, the arrows scroll it."""

    watches = (
        *("accounts", "companies", "colleagues", "contacts", "meetings", "agenda_items", "questions"),
        *("success_plans", "product_values", "outcomes", "outcome_readings", "goals", "milestones"),
        *("plan_versions", "promises", "small_wins"),
    )
    end_wanted = Signal()

    def __init__(self, desk: Desk, bus: ChangeBus, account_id: int, today: Callable[[], date] = date.today) -> None:
        """Show an account, or with 0 that nothing is shown."""
        super().__init__(bus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk, self.today, self.account_id = desk, today, account_id
        self.name = ""
        """What the account is called, nothing where none is shown."""
        self.end_button = Button(words.tr("Show everything"), kind="link", act=self.end_wanted)
        sign = row(
            Painted(_GLYPH, k.FIELD, _draw_sign),
            text(words.tr("Share-screen mode"), "muted"),
            None,
            self.end_button,
            text(native(SHARES_SCREEN), "chip"),
            gap=k.S2,
        )
        self._area = scrolled()
        fill(QVBoxLayout(self), (sign, (self._area, 1)), k.S3, (k.S6, k.S3, k.S6, k.S3))

    @override
    def refresh(self, changes: Changes) -> None:
        account = self.desk.accounts.get(self.account_id) if self.account_id else None
        seen = shared_screen(self.desk, account, self.today()) if account is not None else None
        self.name = seen.name if seen else ""
        self._area.setWidget(_account(seen) if seen else _nothing())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + step)


def _draw_sign(painter: QPainter, area: QRect) -> None:
    paint.icon(painter, 0, area.height() / 2, "eye-off", theme.now.accent)


def _nothing() -> QWidget:
    said = words.tr("Press {keys} to show everything again.").format(keys=native(SHARES_SCREEN))
    heading, sentence = text(words.tr("Hidden while you share your screen"), "title"), text(said, "muted")
    return col(None, row(None, heading, None), row(None, sentence, None), None, None, gap=k.S2)


def _account(seen: SharedScreen) -> QWidget:
    halves = [
        [Card(part.title, *map(_line, part.lines), gap=k.S2) for part in half] for half in (seen.plan, seen.beside)
    ]
    columns = [(col(*half, None, gap=k.S4), share) for half, share in zip(halves, (3, 2), strict=True) if half]
    nothing = [] if columns else [text(words.tr("No plan and no coming meeting to show yet."), "muted")]
    return col(Line(seen.name, "title"), *nothing, row(*columns, gap=k.S4), None, gap=k.S4, margins=(0, 0, k.S2, k.S2))


def _line(line: SharedLine) -> QWidget:
    def draw(painter: QPainter, area: QRect) -> None:
        ink = theme.now.accent if line.icon in ("flag", "target", "presentation") else theme.now.muted
        paint.icon(painter, 0, area.height() / 2, line.icon, ink)

    said = [text(line.title, "strong" if line.icon in ("flag", "presentation") else "body", wrap=True)]
    said += [text(line.note, "small", wrap=True)] if line.note else []
    glyph = col(Painted(_GLYPH, _LINE, draw), None, gap=0)
    when = [col(text(line.when, "late" if line.is_late else "small"), None, gap=0)] if line.when else []
    return row(glyph, (col(*said, None, gap=2), 1), *when, gap=k.S1)


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
