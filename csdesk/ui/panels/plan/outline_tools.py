"""The buttons below the outline and its legend, patterns among them, and what is chosen at its right."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QStackedWidget, QWidget
from typing_extensions import override

from csdesk.domain.plans import Side
from csdesk.entities import Outcome
from csdesk.ui import keys, labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.keys import native
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.plan.nodes import Key, Node
from csdesk.ui.panels.plan.timeline_paint import BAR
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import Button, Line, Painted, fill
from csdesk.ui.widgets.row_menu import OffersMenu
from csdesk.ui.words import words

_SWATCH, _NAME = 18, 120
KEYS = "Ctrl+P"
"""The keys that offer the patterns."""


class AddButton(Button):
    """Bears the whole name of a kind of row, or a short one; it needs no more room than the short one does."""

    def __init__(self, name: str, short: str, keys: str) -> None:
        super().__init__(short, "plus", "ghost")
        self.keys = keys
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


class AddButtons(QWidget):
    """A button for each kind of row; where there is no room for their names, one button with a menu of the kinds."""

    def __init__(self, buttons: Sequence[AddButton]) -> None:
        super().__init__()
        self._buttons, self._has_room = buttons, True
        self.menu_button = Button(words.tr("Add"), "plus", "ghost", menu=self.menu)
        fill(QHBoxLayout(self), (*buttons, self.menu_button), k.S1, (0, 0, 0, 0))
        self.menu_button.hide()
        for one in buttons:
            press_by(one, one.keys, self)  # with the button hidden, too

    def fit(self, room: int) -> None:
        """Take so many pixels at the most."""
        gaps = k.S1 * (len(self._buttons) - 1)
        has_room = sum(one.minimumWidth() for one in self._buttons) + gaps <= room
        if has_room is self._has_room:
            return
        self._has_room, focused = has_room, QApplication.focusWidget()
        held = focused is not None and self.isAncestorOf(focused)
        for one in self._buttons:
            one.setVisible(has_room)
        self.menu_button.setVisible(not has_room)
        if held:  # else Qt gives it to whatever comes next
            (self._buttons[0] if has_room else self.menu_button).setFocus()

    def menu(self) -> OffersMenu:
        """Return the menu of the kinds."""
        menu = OffersMenu(self)
        for one in self._buttons:
            menu.act(one.accessibleName(), one.keys, one.click).setEnabled(one.isEnabled())
        return menu


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


class Legend(Painted):
    """Ours and theirs; it gives way before the window does, and is there whole or not at all."""

    def __init__(self) -> None:
        self._names = [(labels.name(side), side) for side in (Side.US, Side.CUSTOMER)]
        self._wide = sum(_SWATCH + k.S1 + paint.width(name, k.SMALL) + k.S3 for name, _side in self._names)
        super().__init__(0, k.S6, self._draw)
        self.setMaximumWidth(self._wide)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._wide, k.S6)

    def _draw(self, p: QPainter, area: QRect) -> None:
        if area.width() < self._wide:
            return
        x, middle, accent = 0.0, area.height() / 2, theme.now.accent
        for name, side in self._names:
            fill = theme.now.card if side is Side.CUSTOMER else accent
            paint.box(p, x, middle - BAR / 2, _SWATCH, BAR, fill, BAR / 2, accent, 1.6)
            x += _SWATCH + k.S1
            x += paint.text(p, x, middle, _NAME, name, theme.now.muted, k.SMALL) + k.S3


class PatternButton(Button):
    """Offers the value patterns; one that is chosen is put into the plan as one step."""

    def __init__(self, panel: Panel, whole: QWidget, plan: Callable[[], int], go: Callable[[Key], object]) -> None:
        """Listen in the whole of the plan; ``plan`` is the plan that is shown, ``go`` puts the hand on a row."""
        super().__init__("", "blocks", "ghost")
        self.setAccessibleName(words.tr("From pattern"))
        self._panel, self._plan, self._go = panel, plan, go
        self.setToolTip(tip(words.tr("Value, outcome and milestones from a value pattern") + f"  {KEYS}"))
        self.clicked.connect(self._pop_up)
        keys.listen(whole, KEYS, self._pop_up, whole=True)

    def offered(self) -> QMenu:
        """Return the menu of the patterns."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in self._panel.desk.patterns.all():
            named = " → ".join(filter(None, (one.value, one.outcome)))
            menu.addAction(named.replace("&", "&&"), partial(self.put, one.id))
        if menu.isEmpty():
            menu.addAction(words.tr("No patterns yet. Save one from an outcome, or add one in the settings"))
            menu.actions()[0].setEnabled(False)
        return menu

    def put(self, pattern: int) -> None:
        """Put a pattern into the plan, and the hand on its outcome."""
        panel = self._panel
        outcome = panel.guard.made(lambda: panel.desk.patterns.put_into(self._plan(), pattern, panel.today))
        if outcome is not None:
            self._go((Outcome, outcome))

    def keep(self, node: Node) -> None:
        """Keep an outcome of the plan as a pattern."""
        if self._panel.guard(lambda: self._panel.desk.patterns.keep(node.key[1])):
            title = node.part.title if node.part else ""
            sentence = words.tr("“{title}” saved to the value patterns in the settings.")
            self._panel.notice.say(sentence.format(title=title))

    def _pop_up(self) -> None:
        menu = self.offered()
        menu.popup(self.mapToGlobal(QPoint(0, -menu.sizeHint().height())))


class PlanSide(QStackedWidget):
    """A stack with a button for each thing in it; pressed again, the button puts the thing away."""

    switched = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        self.chosen: QWidget | None = None
        """What is shown as soon as there is room for it."""
        self._room = True
        self.hide()

    def offer(self, name: str, icon: str, widget: QWidget, keys: str = "") -> Button:
        """Offer something under a name, and by keys; return its button."""
        hint = "  ".join(filter(None, (name, native(keys))))
        button = Button("", icon, "ghost", name=name, hint=hint)
        button.clicked.connect(lambda pressed: self.choose(widget if pressed else None))
        if keys:
            press_by(button, keys)
        button.setCheckable(True)
        self.addWidget(widget)
        self.buttons.append(button)
        return button

    def choose(self, widget: QWidget | None) -> None:
        """Show one of the things offered; None shows nothing."""
        self.chosen = widget
        if widget is not None:
            self.setCurrentWidget(widget)
        for place, button in enumerate(self.buttons):
            button.setChecked(widget is not None and self.widget(place) is widget)
        self._show()

    def allow(self, *, room: bool) -> None:
        """Show what is chosen where there is room for it."""
        if room is not self._room:
            self._room = room
            self._show()

    @property
    def shown(self) -> QWidget | None:
        """Return what is shown."""
        return self.chosen if self._room else None

    def _show(self) -> None:
        self.setVisible(self.shown is not None)
        self.switched.emit()


def press_by(button: Button, keys: str, seen: QWidget | None = None) -> None:
    """Let keys press a button and leave the hand where it is: a shortcut of the button's own would take it there.

    They do as long as the button can be seen, or what is ``seen`` instead.
    """
    QShortcut(QKeySequence(keys), seen or button, button.click)
