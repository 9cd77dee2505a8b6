"""Fields: a filter, a choice as a chip, and a fact that is edited where it stands."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QCompleter, QLineEdit, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.domain.names import one_line
from csdesk.errors import CsdeskError
from csdesk.ui import edits, keys, theme
from csdesk.ui import tokens as k
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import Line, fill, mark_as, text
from csdesk.ui.words import words

_FRAME = 20  # the padding of the style sheet and the two pixels of Qt, on both sides
_FILTER_WIDTH = 240
_NAMED = 2
"""How many ticked choices a chip names before it counts them."""


class IconField(QLineEdit):
    """Has icons at its edges, in the theme's colour."""

    def __init__(self) -> None:
        super().__init__()
        self._icons: dict[QAction, str] = {}

    def add_icon(self, name: str, at: QLineEdit.ActionPosition = QLineEdit.ActionPosition.LeadingPosition) -> QAction:
        """Add an icon by its name; return what a click on it triggers."""
        action = self.addAction(QIcon(theme.icon(name)), at)
        self._icons[action] = name
        return action

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            for action, name in self._icons.items():
                action.setIcon(QIcon(theme.icon(name)))


class ElidingField(QLineEdit):
    """While it is not being edited, a text that is too long ends in dots, and the whole of it is in the tool tip."""

    def __init__(self) -> None:
        super().__init__()
        self._told = ""
        self.textChanged.connect(lambda _words: self._tell())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text; one that has no room, and is not being typed, ends in dots."""
        if self.hasFocus() or not self._is_cut:
            super().paintEvent(event)
            return
        from PySide6.QtWidgets import QStyle, QStyleOptionFrame  # all its names take longer than a page to paint

        option = QStyleOptionFrame()
        self.initStyleOption(option)
        with QPainter(self) as painter:
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
            painter.setFont(self.font())
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            area = self.rect().adjusted(_FRAME // 2, 0, -_FRAME // 2, 0)
            shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    @property
    def _is_cut(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) > self.width() - _FRAME

    def _tell(self) -> None:
        """Say the whole text in the tool tip, unless that says something else."""
        if self.toolTip() in ("", tip(self._told)):
            self._told = self.text() if self._is_cut else ""
            self.setToolTip(tip(self._told))


class FilterField(IconField):
    """Filters as one types; Escape clears it."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setFixedWidth(_FILTER_WIDTH)
        self.add_icon("search")
        self._cross = self.add_icon("x", QLineEdit.ActionPosition.TrailingPosition)
        self._cross.setToolTip(tip(words.tr("Clear")))
        self._cross.setVisible(False)
        self._cross.triggered.connect(self.clear)
        self.textChanged.connect(lambda typed: self._cross.setVisible(bool(typed)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class Choices(QMenu):
    """Choices to tick; the menu stays open, so that several can be."""

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is not None:
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)


class FilterChip(QPushButton):
    """A chip with choices; those that are ticked filter, none means all. Delete, or its cross, unticks them."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        mark_as(self, "filter")
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the glyph after the word
        self.setIconSize(QSize(k.ICON_SMALL, k.ICON_SMALL))
        self._name = name
        self._menu = Choices(self)
        self._menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMenu(self._menu)
        self._actions: dict[str, QAction] = {}
        self._show()

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer choices, each a key with its name; what was ticked and is still offered stays ticked."""
        if [(key, action.text()) for key, action in self._actions.items()] == list(choices):
            return
        ticked = self.ticked
        self._menu.clear()
        self._actions = {}
        for key, name in choices:
            action = self._menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(key in ticked)
            action.toggled.connect(self._on_toggled)
            self._actions[key] = action
        self._show()
        if self.ticked != ticked:
            self.changed.emit()

    @property
    def ticked(self) -> frozenset[str]:
        """Return the keys that are ticked."""
        return frozenset(key for key, action in self._actions.items() if action.isChecked())

    @property
    def offered(self) -> frozenset[str]:
        """Return the keys that can be ticked."""
        return frozenset(self._actions)

    def tick(self, keys: Collection[str]) -> None:
        """Tick these of what is offered, and no others; nobody is told."""
        for key, action in self._actions.items():
            with QSignalBlocker(action):
                action.setChecked(key in keys)
        self._show()

    def clear(self) -> None:
        """Untick everything."""
        ticked = [action for action in self._actions.values() if action.isChecked()]
        for action in ticked:
            with QSignalBlocker(action):  # told once, below
                action.setChecked(False)
        if ticked:
            self._on_toggled()

    def pop_up(self) -> None:
        """Show the choices, the first one under the hand."""
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        for action in self._menu.actions()[:1]:
            self._menu.setActiveAction(action)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        elif event.key() in (*keys.ENTER, Qt.Key.Key_Down):
            self.showMenu()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        on_cross = event.position().x() > self.width() - self.iconSize().width() - k.S3
        if self.ticked and on_cross:
            self.clear()
        else:
            super().mousePressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()

    def _on_toggled(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        names = [action.text() for action in self._actions.values() if action.isChecked()]
        named = ", ".join(names) if len(names) <= _NAMED else str(len(names))
        twice = named.startswith(self._name)  # Tier: Tier 1
        self.setText(named if names and twice else f"{self._name}: {named}" if names else self._name)
        self.setToolTip(tip(", ".join(names)))
        self.setProperty("on", bool(names))
        mark_as(self, "filter")
        self._tint()

    def _tint(self) -> None:
        name, ink = ("x", theme.now.accent) if self.property("on") else ("chevron-down", "")
        self.setIcon(QIcon(theme.icon(name, ink, k.ICON_SMALL)))


class QuietField(ElidingField):
    """A text that is edited where it stands: Enter or leaving keeps it, Escape takes it back.

    ``keep`` is called with what was typed, and raises when it cannot be kept; ``refused`` then says why, until it is
    kept or ``withdrawn``.
    """

    refused = Signal(object)
    withdrawn = Signal()

    def __init__(self, name: str, keep: Callable[[str], object]) -> None:
        super().__init__()
        mark_as(self, "quiet")
        self.setAccessibleName(name)
        self._keep, self._shown = keep, ""
        self.setReadOnly(not edits.allowed)
        self.editingFinished.connect(self._on_finished)

    def show_text(self, words: str) -> None:
        """Show what is kept, unless it is being edited."""
        if self.isModified() and self.text() != words:  # being edited, or refused and not mended yet
            self._shown = words
        else:
            self._accept(words)
            self.setCursorPosition(0)

    def settle(self) -> None:
        """Keep what is typed."""
        self._on_finished()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            was_refused = self.property("wrong")
            self._accept(self._shown)
            if was_refused:
                self.withdrawn.emit()
        super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if keys.is_composed(self, event):
            event.accept()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and not self.isModified() and _takes_back(event):
            return False  # nothing is typed here: what was kept last is meant, not these letters
        return super().event(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setCursorPosition(0)  # else a long value shows its end

    def _on_finished(self) -> None:
        typed = self.text()
        if typed == self._shown:
            return
        self.setModified(False)  # what is kept may come back otherwise written, and is shown
        try:
            self._keep(one_line(typed))
        except CsdeskError as error:
            self.setModified(True)  # it stays, to be mended
            self._mark(wrong=True)
            self.refused.emit(error)
        else:
            self.setText(self.text())  # its letters are forgotten: from now on the whole is taken back
            self._accept(self.text())

    def _accept(self, words: str) -> None:
        self._shown = words
        if self.text() != words:
            self.setText(words)
        self.setModified(False)
        self._mark(wrong=False)

    def _mark(self, *, wrong: bool) -> None:
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            mark_as(self, self.property("kind"))


def _takes_back(event: QEvent) -> bool:
    undoing = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    return isinstance(event, QKeyEvent) and any(event.matches(key) for key in undoing)


class Fact(QWidget):
    """A small name over a value that is edited where it stands."""

    def __init__(self, name: str, keep: Callable[[str], object], *, quiet: bool = True) -> None:
        """Show a value under its name; one that is not quiet looks like a field."""
        super().__init__()
        self.field = QuietField(name, keep)
        if not quiet:
            mark_as(self.field, "plain")
        label = Line(name, "small") if quiet else text(name, "small", wrap=True)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        label.setContentsMargins(k.S2 if quiet else 0, 0, 0, 0 if quiet else k.S1)
        fill(QVBoxLayout(self), [(label, 1), self.field], 0, (0, 0, 0, 0))


def complete(field: QLineEdit, names: QAbstractItemModel | Sequence[str], *, anywhere: bool = False) -> None:
    """Offer names while they are typed: those that begin so, or have it ``anywhere`` in them."""
    completer = QCompleter(names, field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    if anywhere:
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
    popup = completer.popup()
    assert popup is not None, "it is made when it is asked for"
    theme.wear(popup)  # it has no parent
    field.setCompleter(completer)


def on_enter(act: Callable[[], object], *fields: QWidget) -> None:
    """Let Enter do something in each of these fields."""
    for field in fields:
        for key in keys.ENTER:
            KeyWatch(field, key, act)


class KeyWatch(QObject):
    """Calls something when a key is pressed in a widget."""

    def __init__(self, watched: QWidget, key: Qt.Key, act: Callable[[], object]) -> None:
        super().__init__(watched)
        self._key, self._act = key, act
        watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if keys.is_composed(watched, event):
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == self._key:
            self._act()
            return True
        return super().eventFilter(watched, event)
