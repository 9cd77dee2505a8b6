"""A card over the window, which is dimmed behind it: the only thing in csdesk that casts a shadow."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from shiboken6 import Shiboken
from typing_extensions import override

from csdesk.errors import CsdeskError
from csdesk.ui import paint
from csdesk.ui import tokens as k
from csdesk.ui.widgets.fields import KeyWatch
from csdesk.ui.widgets.parts import Item, fill, mark_as, text
from csdesk.ui.widgets.working import upwards
from csdesk.ui.words import words

_TOP = 110


class Overlay(QWidget):
    """Covers its window while it is open; Escape and a click beside the card close it."""

    wide: ClassVar[int] = 640
    may_be_shared: ClassVar[bool] = False

    def __init__(self, owner: QWidget) -> None:
        """Lie over the owner's window, not among its parts; what it belongs to takes it along when it goes."""
        super().__init__(owner.window())
        self._owner = owner
        owner.destroyed.connect(self.deleteLater)
        self.setObjectName("scrim")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.card = mark_as(QFrame(self), "card")
        self.box = QVBoxLayout(self.card)
        self._before: list[QWidget] = []
        KeyWatch(self, Qt.Key.Key_Escape, self.close_card)
        self.hide()

    def open(self) -> None:
        """Show the card; while the screen is shared only one that says nothing of what is kept."""
        if getattr(self.window(), "shared", None) is not None and not self.may_be_shared:
            return
        if self.parent() is not self._owner.window():
            self.setParent(self._owner.window())
        if not self.isVisible():
            self._before = list(upwards(self.window().focusWidget()))
        self.fit()
        self.show()
        self.raise_()

    def close_card(self) -> None:
        """Hide the card, and give the focus back; to what holds the editor that had it, which is gone by now."""
        if not self.isVisible():
            return
        self.hide()
        back = next((one for one in self._before if Shiboken.isValid(one) and one.isVisible()), None)
        if back is not None:
            back.setFocus()

    @property
    def tall(self) -> int:
        """Return how high the card is where there is room."""
        return self.card.sizeHint().height()

    def fit(self) -> None:
        """Cover the window, with the card in its upper middle."""
        self.setGeometry(self.window().rect())
        width = min(self.wide, self.width() - 2 * k.S8)
        top = min(_TOP, max(k.S6, self.height() // 7))
        height = min(self.tall, self.height() - top - k.S6)
        place = QRect((self.width() - width) // 2, top, width, height)
        if place != self.card.geometry():
            self.card.setGeometry(place)
            self.update()  # its shadow moves with it

    def hold(self, *items: Item) -> None:
        """Put these into the card, from the top."""
        fill(self.box, items, 0, (1, 1, 1, 1))

    def stops(self) -> list[QWidget]:
        """Return what Tab goes to, in reading order; of nothing, the focus stays where it is."""
        return []

    @override
    def focusNextPrevChild(self, following: bool) -> bool:
        if not self.isVisible():  # Qt asks while it hides the card
            return super().focusNextPrevChild(following)
        stops = [one for one in self.stops() if one.isVisible()]
        if stops:
            at = next((place for place, one in enumerate(stops) if one.hasFocus()), 0)
            reason = Qt.FocusReason.TabFocusReason if following else Qt.FocusReason.BacktabFocusReason
            stops[(at + (1 if following else -1)) % len(stops)].setFocus(reason)
        return True  # the focus stays on the card

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with paint.smooth(self) as painter:
            paint.shadow(painter, QRectF(self.card.geometry()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_card()


class AskingCard(Overlay):
    """Takes what is typed, or says why not."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.wrong = text("", "wrong", wrap=True)

    def say(self, sentence: str) -> None:
        """Say what is wrong; nothing where all is well."""
        self.wrong.setText(sentence)
        self.fit()

    def does(self, act: Callable[[], object]) -> bool:
        """Do something; tell whether that could be done, and say why not."""
        try:
            act()
        except CsdeskError as error:
            self.say(error.sentence(words))
            return False
        return True
