"""A tour in five steps: a small card beside what it speaks of, in the window as it is."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from shiboken6 import Shiboken
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.i18n import Text, later_words
from csdesk.ui import paint
from csdesk.ui import tokens as k
from csdesk.ui.main_window import MainWindow
from csdesk.ui.navigator import Target
from csdesk.ui.widgets.parts import Button, fill, mark_as, row, text
from csdesk.ui.widgets.working import upwards
from csdesk.ui.words import words

_WIDE, _GAP = 320, 12


class TourStep(NamedTuple):
    """What is shown: the way to its place, the part of the open file it stands beside, and what is said."""

    tab: str
    """A tab of the account that is shown; of none, the portfolio is."""
    part: str
    title: Text
    says: Text


STEPS = (
    TourStep(
        "",
        "portfolio.filters.field",
        later_words.tr("Every account in one table"),
        later_words.tr(
            "Type here to narrow it to what matters now. In the table, Enter edits a cell and Ctrl+Z takes it back."
        ),
    ),
    TourStep(
        "",
        "portfolio.views.tabs",
        later_words.tr("Built-in views"),
        later_words.tr("Who needs attention, what renews by month, who is being onboarded. Save your own beside them."),
    ),
    TourStep(
        "overview",
        "account.header",
        later_words.tr("One customer on one page"),
        later_words.tr("Health, revenue and the notice deadline are always in sight. T logs a contact in a line."),
    ),
    TourStep(
        "plan",
        "account.plan.outline",
        later_words.tr("A plan the customer signs"),
        later_words.tr(
            "From product value to business outcome, with milestones of both sides. Ctrl+Shift+P shows the PDF."
        ),
    ),
    TourStep(
        "",
        "window.rail.search",
        later_words.tr("Go anywhere"),
        later_words.tr(
            "Ctrl+K finds any account, person or command. F1 lists the keys, F1 again explains where you are."
        ),
    ),
)


class _Ring(QWidget):
    """Shows what a card speaks of; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with paint.smooth(self) as painter:
            paint.ring(painter, QRectF(self.rect()), k.CARD)


class TourCard(QFrame):
    """Enter goes on, Escape ends."""

    wanted = Signal()
    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        mark_as(self, "tour")
        self.count, self.title, self.said = text("", "small"), text("", "section"), text("", wrap=True)
        self.skip_button, self.next_button = Button("", kind="ghost"), Button("", kind="primary")
        self.skip_button.clicked.connect(self.left)
        self.next_button.clicked.connect(self.wanted)
        foot = row(self.count, None, self.skip_button, self.next_button)
        self._box = QVBoxLayout(self)
        fill(self._box, (self.title, self.said, foot), k.S2, (k.S4, k.S3, k.S3, k.S3))
        self.setFixedWidth(_WIDE)

    def say(self, place: int, step: TourStep) -> None:
        """Say a step."""
        is_last = place == len(STEPS) - 1
        self.title.setText(step.title.said(words))
        self.said.setText(step.says.said(words))
        self.count.setText(words.tr("{step} of {steps}").format(step=place + 1, steps=len(STEPS)))
        self.skip_button.setText(words.tr("Skip", "the tour"))
        self.skip_button.setVisible(not is_last)
        self.next_button.setText(words.tr("Done", "the tour") if is_last else words.tr("Next", "step of the tour"))
        self.setAccessibleName(f"{self.title.text()}. {self.said.text()}")
        self.setFixedHeight(self._box.heightForWidth(_WIDE))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()

    @override
    def focusNextPrevChild(self, following: bool) -> bool:
        stops = [one for one in (self.skip_button, self.next_button) if one.isVisible()]
        other = next((one for one in stops if not one.hasFocus()), None)
        if other is not None:
            other.setFocus(Qt.FocusReason.TabFocusReason)
        return True


def shown_account(desk: Desk, today: date) -> int:
    """Return the account that the tour shows: with a plan, and in her language, if there is one; 0 for none."""
    rows = sorted(desk.accounts.rows(today), key=lambda row: (row.plan is None, row.gone, row.id))
    planned = (row.id for row in rows if row.plan is not None)
    spoken = (one for one in planned if (found := desk.accounts.get(one)) and found.language == words.language)
    return next(spoken, rows[0].id if rows else 0)


class Tour(QObject):
    """Leads through the steps; ``over`` tells that she has seen them, or wants none of it.

    A step of which nothing is in sight is passed over. Whoever goes elsewhere meanwhile has left.
    """

    over = Signal()

    def __init__(self, window: MainWindow, part: Callable[[str], object], account: Callable[[], int]) -> None:
        """Find parts of the open file by their names, and the account that is shown."""
        super().__init__(window)
        self._window, self._part, self._account = window, part, account
        self._at, self._watched = 0, list[QWidget]()
        self._account_id = 0
        self._wanted: Target | None = None
        self._ring: _Ring | None = None
        self.card: TourCard | None = None
        """What is said, while it is."""
        window.navigator.wanted.connect(self._on_wanted)

    def start(self) -> None:
        """Begin with the first step."""
        self._end()
        self._account_id = self._account()
        if not self._account_id:
            return
        self._ring, self.card = _Ring(self._window), TourCard(self._window)
        self.card.wanted.connect(self._go_on)
        self.card.left.connect(self.finish)
        self._at = -1
        self._go_on()

    def finish(self) -> None:
        """End it."""
        if self.card is not None:
            self._end()
            self.over.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.LanguageChange):
            QTimer.singleShot(0, self, self._show)
        return False

    def _watch(self, *widgets: QWidget) -> None:
        """Follow where these are, and no others."""
        for one in filter(Shiboken.isValid, self._watched):
            one.removeEventFilter(self)
        self._watched = list(widgets)
        for one in widgets:
            one.installEventFilter(self)

    def _on_wanted(self, target: Target) -> None:
        if self.card is not None and target is not self._wanted:
            self.finish()

    def _go_on(self) -> None:
        """Go to the next step of which something is in sight; after the last it is over."""
        for at in range(self._at + 1, len(STEPS)):
            self._go(STEPS[at])
            self._at, anchor = at, self._anchor(STEPS[at])
            if anchor is not None and self.card is not None:
                self._watch(*upwards(anchor))
                self._show()
                self.card.next_button.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.finish()

    def _go(self, step: TourStep) -> None:
        self._wanted = Target.account(self._account_id, step.tab) if step.tab else Target("portfolio")
        self._window.navigator.open(self._wanted)

    def _anchor(self, step: TourStep) -> QWidget | None:
        found = self._part(step.part)
        return found if isinstance(found, QWidget) and Shiboken.isValid(found) and found.isVisible() else None

    def _show(self) -> None:
        """Stand beside what is spoken of."""
        card, ring, anchor = self.card, self._ring, self._anchor(STEPS[self._at])
        if card is None or ring is None or anchor is None:
            return
        card.say(self._at, STEPS[self._at])
        area = QRect(anchor.mapTo(self._window, QPoint(0, 0)), anchor.size())
        ring.setGeometry(area.adjusted(-3, -3, 3, 3).intersected(self._window.rect()))
        card.move(_beside(area, card.size(), self._window.size()))
        for one in (ring, card):
            one.show()
            one.raise_()

    def _end(self) -> None:
        if self.card is None or self._ring is None:
            return
        self._watch()
        focused = any(one is self.card for one in upwards(self._window.focusWidget()))
        for one in (self.card, self._ring):
            one.hide()
            one.deleteLater()
        self.card = self._ring = None
        if focused:
            self._window.enter_page()


def _beside(area: QRect, card: QSize, window: QSize) -> QPoint:
    """Return where a card stands: below what it speaks of, in the corner of what is large; always inside the window."""
    if area.height() > window.height() // 3:
        return area.bottomRight() - QPoint(card.width() + k.S4, card.height() + k.S4)
    top = area.bottom() + _GAP
    left = min(area.left(), window.width() - card.width() - _GAP)
    return QPoint(max(_GAP, left), max(_GAP, min(top, window.height() - card.height() - _GAP)))
