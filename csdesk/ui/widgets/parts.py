"""The small widgets every screen is built from; how they look is said by their kind, in the one style sheet."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from csdesk.ui import keys, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.tips import tip

Item = QWidget | tuple[QWidget, int] | int | None
"""What stands in a row: a widget, a widget with its share of the room, a space in pixels, or None, which stretches."""
Act = Callable[..., object] | SignalInstance
Margins = tuple[int, int, int, int]
_Widget = TypeVar("_Widget", bound=QWidget)


def mark_as(widget: _Widget, kind: str) -> _Widget:
    """Give a widget its kind; one that is on screen already is dressed anew."""
    widget.setProperty("kind", kind)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
    return widget


def text(words: str, kind: str = "body", *, wrap: bool = False) -> QLabel:
    """Return a label; what it says is never taken for markup."""
    label = mark_as(QLabel(words), kind)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    return label


class Line(QLabel):
    """A text on one line, which ends in dots where the room ends; the whole of it is then in the tool tip."""

    def __init__(self, words: str = "", kind: str = "body") -> None:
        super().__init__()
        self._words = ""
        mark_as(self, kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.say(words)

    @property
    def words(self) -> str:
        """Return all it says."""
        return self._words

    def say(self, words: str) -> None:
        """Say something else."""
        self._words = words.replace("\n", " ")
        self.setAccessibleName(self._words)
        self._fit()
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + 2, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(k.S8, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width()
        fitting = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(fitting)
        self.setToolTip(tip("" if fitting == self._words else self._words))


class Button(QPushButton):
    """A button of a kind: plain, primary, ghost, tool, link, small, danger; its icon follows the theme."""

    def __init__(
        self,
        words: str,
        icon: str = "",
        kind: str = "plain",
        act: Act | None = None,
        *,
        menu: Callable[[], QMenu] | None = None,
        name: str = "",
        hint: str = "",
    ) -> None:
        """Do something when it is pressed, or show a menu; screen readers say the name, the hint is its tool tip."""
        super().__init__(f" {words}" if words and icon else words)  # Qt has no gap setting between icon and word
        self._icon = icon
        self._kind = "square" if icon and not words and kind == "plain" else kind
        mark_as(self, self._kind)
        if self._kind == "square":
            self.setFixedWidth(k.FIELD)
        self.setIconSize(QSize(k.ICON, k.ICON))
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind == "link" else Qt.CursorShape.ArrowCursor)
        self._tint()
        if act is not None:
            self.clicked.connect(act)
        if menu is not None:
            self.clicked.connect(lambda: self.drop(menu()))
        if name:
            self.setAccessibleName(name)
        if hint:
            self.setToolTip(tip(hint))

    def drop(self, menu: QMenu) -> None:
        """Show a menu below."""
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it as Space does: Qt has that in dialogs alone."""
        if event.key() in keys.ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.EnabledChange):
            self._tint()

    def _tint(self) -> None:
        if self._icon:
            self.setIcon(QIcon(theme.icon(self._icon, self._ink())))

    def _ink(self) -> str:
        now = theme.now
        if not self.isEnabled():
            return now.unknown
        return {"primary": now.on_accent, "link": now.accent, "danger": now.danger_text}.get(self._kind, now.muted)


class Painted(QWidget):
    """A widget that is one drawing of its rectangle; a width of 0 takes the room there is."""

    def __init__(self, width: int, height: int, draw: Callable[[QPainter, QRect], None]) -> None:
        super().__init__()
        self.draw = draw
        self.setFixedHeight(height)
        if width:
            self.setFixedWidth(width)
        else:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with paint.smooth(self) as painter:
            self.draw(painter, self.rect())


def row(*items: Item, gap: int = k.S2, margins: Margins = (0, 0, 0, 0)) -> QWidget:
    """Return a widget with others side by side."""
    holder = QWidget()
    fill(QHBoxLayout(holder), items, gap, margins)
    return holder


def col(*items: Item, gap: int = k.S2, margins: Margins = (0, 0, 0, 0)) -> QWidget:
    """Return a widget with others below each other."""
    holder = QWidget()
    fill(QVBoxLayout(holder), items, gap, margins)
    return holder


def stacked(*widgets: QWidget) -> QStackedWidget:
    """Return widgets of which one is shown, the first at first."""
    stack = QStackedWidget()
    for one in widgets:
        stack.addWidget(one)
    return stack


def fill(box: QBoxLayout, items: Iterable[Item], gap: int, margins: Margins) -> None:
    """Put items into a layout."""
    box.setSpacing(gap)
    box.setContentsMargins(*margins)
    for item in items:
        if item is None:
            box.addStretch(1)
        elif isinstance(item, int):
            box.addSpacing(item)
        elif isinstance(item, tuple):
            box.addWidget(*item)
        else:
            box.addWidget(item)


class Card(QFrame):
    """A card: a title with what stands beside it, and items; pad is their side margin, 0 for lists and tables."""

    def __init__(
        self, title: str = "", *items: Item, more: QWidget | None = None, pad: int = k.S4, gap: int = k.S2
    ) -> None:
        super().__init__()
        mark_as(self, "card")
        self.setAccessibleName(title)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, k.S3 if title else 1, 1, pad if pad else 1)
        box.setSpacing(gap)
        if title:
            head = row(text(title, "section"), None, *([more] if more else []), margins=(k.S4, 0, k.S4, 0))
            box.addWidget(head)
        for item in items:
            if isinstance(item, tuple):
                box.addWidget(self._padded(item[0], pad), item[1])
            elif isinstance(item, QWidget):
                box.addWidget(self._padded(item, pad))
            elif item is None:
                box.addStretch(1)
            else:
                box.addSpacing(item)

    @staticmethod
    def _padded(widget: QWidget, pad: int) -> QWidget:
        return row((widget, 1), margins=(pad, 0, pad, 0)) if pad else widget


def rule() -> QFrame:
    """Return a hairline."""
    line = mark_as(QFrame(), "rule")
    line.setFixedHeight(1)
    return line


def upright() -> QFrame:
    """Return a hairline that stands, as high as what is beside it."""
    line = mark_as(QFrame(), "rule")
    line.setFixedWidth(1)
    line.setMinimumHeight(0)
    line.setMaximumHeight(k.UNBOUND)  # a rule is 1 pixel high otherwise
    return line


class Segments(QFrame):
    """Two or three choices, one of them pressed."""

    chosen = Signal(int)

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        mark_as(self, "segments")
        box = QHBoxLayout(self)
        box.setContentsMargins(2, 2, 2, 2)
        box.setSpacing(0)
        self._group = QButtonGroup(self)
        for place, name in enumerate(names):
            button = mark_as(QPushButton(name), "segment")
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)  # narrower, its word is cut
            self._group.addButton(button, place)
            box.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.chosen)

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for button in self.buttons:
            button.setAccessibleName(f"{name}: {button.text()}" if name else "")

    def choose(self, place: int) -> None:
        """Press one without telling."""
        self._group.button(place).setChecked(True)

    def rename(self, place: int, name: str) -> None:
        """Write something else on one."""
        self._group.button(place).setText(name)
        self.setAccessibleName(self.accessibleName())

    @property
    def buttons(self) -> list[QAbstractButton]:
        """Return the buttons from the left."""
        return self._group.buttons()

    @property
    def current(self) -> int:
        """Return the place of the pressed one."""
        return self._group.checkedId()


class ValueSegments(Segments):
    """Segments of which each stands for a value."""

    picked = Signal(object)

    def __init__(self, name: str, choices: Iterable[tuple[Any, str]]) -> None:
        """Offer choices, each a value with its name; the first is chosen."""
        values, names = zip(*choices, strict=True)
        super().__init__(names)
        self._values: tuple[Any, ...] = values
        self.setAccessibleName(name)
        self.chosen.connect(lambda _place: self.picked.emit(self.value))

    @property
    def value(self) -> Any:
        """Return the value that is chosen."""
        return self._values[self.current]

    @property
    def pressed(self) -> QAbstractButton:
        """Return the button that is pressed."""
        return self.buttons[self.current]

    def show_value(self, value: Any) -> None:
        """Choose a value without telling, the first if there is no such."""
        self.choose(self._values.index(value) if value in self._values else 0)


class Stepper(QWidget):
    """Goes a step back or on, by two buttons or by [ and ] anywhere on a page."""

    def __init__(self, page: QWidget, back: str, on: str, step: Callable[[int], object]) -> None:
        """Call the buttons so."""
        super().__init__()
        self.back, self.on = (
            Button("", icon, act=lambda _on=False, by=by: step(by), name=name, hint=f"{name}  {pressed}")
            for icon, by, name, pressed in (("chevron-left", -1, back, "["), ("chevron-right", 1, on, "]"))
        )
        fill(QHBoxLayout(self), (self.back, self.on), k.S1, (0, 0, 0, 0))
        keys.listen(page, Qt.Key.Key_BracketLeft, lambda: step(-1), whole=True)
        keys.listen(page, Qt.Key.Key_BracketRight, lambda: step(1), whole=True)


def named(name: str, field: QWidget, *, wrap: bool = False, margins: Margins = (0, 0, 0, 0)) -> QWidget:
    """Return a field under its name, which screen readers hear, too."""
    field.setAccessibleName(name)
    return col(text(name, "small", wrap=wrap), field, gap=k.S1, margins=margins)


def called(field: _Widget, name: str, hint: str = "", width: int = 0) -> _Widget:
    """Return a field that screen readers hear by a name; ``hint`` stands in it while it is empty."""
    field.setAccessibleName(name)
    if isinstance(field, QLineEdit | QPlainTextEdit):
        field.setPlaceholderText(hint)
    if width:
        field.setFixedWidth(width)
    return field


def tell(label: QLabel, words: str) -> None:
    """Say something; where there is nothing to say, the label takes no room."""
    label.say(words) if isinstance(label, Line) else label.setText(words)
    label.setVisible(bool(words))


def tabs(names: Sequence[str], page: QWidget | None = None) -> QTabBar:
    """Return a bar of tabs, underlined; anywhere on its page Ctrl+Tab goes on to the next."""
    bar = QTabBar()

    def step(by: int) -> None:
        bar.setCurrentIndex((bar.currentIndex() + by) % bar.count())

    if page is not None:
        keys.listen(page, QKeySequence.StandardKey.NextChild, lambda: step(1), whole=True)
        keys.listen(page, QKeySequence.StandardKey.PreviousChild, lambda: step(-1), whole=True)
    bar.setDrawBase(False)
    bar.setExpanding(False)
    for name in names:
        bar.addTab(name)
    return bar
