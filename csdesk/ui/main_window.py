"""The window: the rail, the pages, the status line, and what the keys do everywhere.

It knows nothing of what is kept, so that it can be shown before the portfolio file is open.
"""

import sys
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent, QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from csdesk.ui import theme
from csdesk.ui import tokens as k
from csdesk.ui.navigator import Navigator, Target
from csdesk.ui.overlay import Overlay
from csdesk.ui.places import PLACES, Place
from csdesk.ui.shortcuts import Shortcuts
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Line, row, text
from csdesk.ui.widgets.rail import Rail
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.ui.palette import Palette, Provider

WIDTH, HEIGHT = 1360, 860
_LEAST_WIDTH, _LEAST_HEIGHT = 960, 600
_FRAME, _TITLE_BAR = 16, 40
"""What systems put round a window at most: its edges at both sides, and its title bar with the edge below."""
_Keys = QKeySequence.StandardKey


class MainWindow(QMainWindow):
    """Where the pages are; closing it tells ``closing`` first."""

    closing = Signal()

    def __init__(self, places: Sequence[Place] = PLACES) -> None:
        """Show the places that stand in the rail; the page is empty until one is added."""
        super().__init__()
        self.navigator = Navigator()
        self.setWindowTitle("csdesk")
        self.setMinimumSize(_LEAST_WIDTH, _LEAST_HEIGHT)
        self.resize(WIDTH, HEIGHT)
        self.rail = Rail([place for place in places if place.rail])
        self.notice = Notice()
        self.saved, self.safety, self.undoable = text("", "small"), text("", "small"), Line("", "small")
        self.say_saved("")
        self._undo_label = ""
        self._stack, self._screens = QStackedWidget(), QStackedWidget()
        self.shared: QWidget | None = None
        """What stands in the place of everything while the screen is shared."""
        self._put_away: list[QWidget] = []
        self._pages: dict[str, QWidget] = {}
        self._places = {place.key: place.under or place.key for place in places}
        self.current = ""
        """The key of the page that is shown; nothing before the first."""
        self._lay_out()
        self._providers: Callable[[], Sequence[Provider]] = tuple
        self._prepare: Callable[[], object] = tuple
        self.shortcuts = Shortcuts(self, {place.key: place.page for place in places if place.page})
        self.shortcuts.help_wanted.connect(self._help)
        self.rail.place_chosen.connect(self.go)
        self.rail.search_wanted.connect(self._search)
        self._menu = self._native_menu()
        self._actions: list[tuple[QAction, Callable[[], str]]] = []
        self._add_keys(places)
        self._stack.setFocus()  # else the first of the rail has it
        theme.wear(self)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, k.S2)
        column.setSpacing(k.S3)
        column.addWidget(self._stack, 1)
        beneath = QHBoxLayout()  # a layout: a widget would take its spacing while the notice is hidden
        beneath.setContentsMargins(k.S6, 0, k.S6, 0)
        beneath.addWidget(self.notice)
        column.addLayout(beneath)
        column.addWidget(row(self.saved, self.safety, None, self.undoable, gap=k.S4, margins=(k.S6, k.S2, k.S6, 0)))
        self._screens.addWidget(row(self.rail, (page, 1), gap=0))
        self.setCentralWidget(self._screens)

    def _native_menu(self) -> QMenu | None:
        """Return the menu that a Mac expects; elsewhere the rail and the palette are the menu."""
        return self.menuBar().addMenu(words.tr("Go")) if sys.platform == "darwin" else None

    def _add_keys(self, places: Sequence[Place]) -> None:
        add = self.add_key
        add(lambda: words.tr("Search or go to"), QKeySequence("Ctrl+K"), self._search, always=True)
        for place in places:
            if place.rail and place.name:
                add(partial(place.name.said, words), QKeySequence(f"Ctrl+{place.rail}"), partial(self.go, place.key))
        add(lambda: words.tr("Filter"), QKeySequence(_Keys.Find), self._on_find)
        add(lambda: words.tr("Back"), QKeySequence("Alt+Left"), self.navigator.back)
        add(lambda: words.tr("Forward"), QKeySequence("Alt+Right"), self.navigator.forward)
        add(lambda: words.tr("Next field, even out of a table"), QKeySequence("F6"), lambda: self._step(forward=True))
        add(lambda: words.tr("Previous field"), QKeySequence("Shift+F6"), lambda: self._step(forward=False))
        add(lambda: words.tr("Shortcuts"), QKeySequence("F1"), self._on_f1)

    def _on_f1(self) -> None:
        """List the keys; pressed again, explain the place."""
        if self.shortcuts.isVisible():
            self._help()
        else:
            self.shortcuts.open()

    def _help(self) -> None:
        self.navigator.open(Target.help(self.current))

    def _step(self, *, forward: bool) -> None:
        """Go to the next field, or the one before, and see it: in a table, Tab goes from cell to cell."""
        self.focusNextPrevChild(forward)
        field = self.focusWidget()
        area = field.parentWidget() if field is not None else None
        while field is not None and area is not None:
            if isinstance(area, QScrollArea):
                area.ensureWidgetVisible(field)
            area = area.parentWidget()

    def add_key(
        self, words: Callable[[], str], keys: QKeySequence, act: Callable[[], object], *, always: bool = False
    ) -> QAction:
        """Let a key do something everywhere; it is listed among the shortcuts, in the language they are in.

        Only what works ``always`` does while the screen is shared.
        """
        action = QAction(words(), self)
        action.setData(always)
        self._actions.append((action, words))
        action.setShortcut(keys)
        action.triggered.connect(lambda _on=False: act())
        self.addAction(action)
        if self._menu is not None:
            self._menu.addAction(action)
        self.shortcuts.add(words, keys)
        return action

    def add_page(self, key: str, page: QWidget) -> None:
        """Add a page; it takes the place of the one that had its key before, in sight too."""
        former = self._pages.get(key)
        self._pages[key] = page
        self._stack.addWidget(page)
        if former is not None:
            if self._stack.currentWidget() is former:
                self._stack.setCurrentWidget(page)
            self._stack.removeWidget(former)

    def hold(self, page: QWidget) -> None:
        """Let a page that is not shown yet stand where it will be: a widget is dressed for each place it is put to."""
        page.setParent(self._stack)

    def share(self, page: QWidget | None) -> None:
        """Let a page stand in the place of everything, cards too; with None all is as it was, and the hand where."""
        if page is not None:
            self.palette_card.close_card()
            self.shortcuts.close_card()
            focused, cards = self.focusWidget(), [one for one in self._cards() if one.isVisible()]
            self._put_away = [*cards, *([focused] if focused is not None else [])]
            for card in cards:
                card.hide()
            self._screens.addWidget(page)
        former, self.shared = self.shared, page
        for action, _sentence in self._actions:
            action.setEnabled(page is None or bool(action.data()))
        if page is None:
            self._screens.setCurrentIndex(0)
            self._bring_back()
        else:
            self._screens.setCurrentWidget(page)
            page.setFocus()
        if former is not None:
            self._screens.removeWidget(former)
            former.deleteLater()

    def _bring_back(self) -> None:
        """Show the cards that were open, and put the hand where it was."""
        self.palette_card.close_card()
        back, self._put_away = [one for one in self._put_away if isValid(one)], []
        for one in back:
            one.show() if isinstance(one, Overlay) else one.setFocus()

    def close_cards(self) -> None:
        """Close what lies over the page."""
        for card in self._cards():
            card.close_card()

    def _cards(self) -> list[Overlay]:
        return self.findChildren(Overlay, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def page(self, key: str) -> QWidget:
        """Return a page."""
        return self._pages[key]

    def go(self, key: str) -> None:
        """Ask for a place."""
        self.navigator.open(Target(key))

    def show_page(self, key: str) -> None:
        """Show a page that is there."""
        self.current = key
        self.close_cards()
        self._stack.setCurrentWidget(self._pages[key])
        self._enter(self._pages[key])
        self.rail.choose(self.place)

    def enter_page(self) -> None:
        """Put the hand where one works in the page that is shown."""
        if self.current:
            self._enter(self._pages[self.current])

    @staticmethod
    def _enter(page: QWidget) -> None:
        """Put the hand where one works in a page; into the page itself where nothing is to work on yet."""
        entrance = getattr(page, "entrance", None)
        (entrance if entrance is not None and entrance.isVisible() else page).setFocus()

    @property
    def place(self) -> str:
        """Return the key of the place that the rail marks; nothing before the first page."""
        return self._places.get(self.current, "")

    def say_saved(self, words: str) -> None:
        """Say in the status line what is saved; where nothing is to be said, it takes no room."""
        self.saved.setText(words)
        self.saved.setVisible(bool(words))

    def offer(self, providers: "Callable[[], Sequence[Provider]]", prepare: Callable[[], object]) -> None:
        """Let the palette find things; what they look through is prepared as soon as it is open."""
        self._providers, self._prepare = providers, prepare

    @cached_property
    def palette_card(self) -> "Palette":
        """Return the card of Ctrl+K, which is made when it is opened first."""
        from csdesk.ui.palette import Palette

        card = Palette(self)
        card.providers = lambda: self._providers()
        card.opened.connect(lambda: self._prepare())
        return card

    def _search(self) -> None:
        self.palette_card.open()

    def undo_with(self, stack: QUndoStack) -> None:
        """Let the keys undo and redo, and the status line say what."""
        self.add_key(lambda: words.tr("Undo"), QKeySequence(_Keys.Undo), stack.undo)
        self.add_key(lambda: words.tr("Redo"), QKeySequence("Ctrl+Shift+Z"), stack.redo)
        stack.undoTextChanged.connect(self._on_undo_text)  # a method: it is let go with the window
        self._on_undo_text(stack.undoText())

    def remembered(self) -> str:
        """Return size and place on the screen, to be kept."""
        return bytes(self.saveGeometry().data()).hex()

    def come_back(self, kept: str) -> None:
        """Take the size and place that were kept, or fit into the screen; Qt leaves out what makes no sense."""
        if not self.restoreGeometry(QByteArray.fromHex(kept.encode("ascii", "ignore"))):
            room = self.screen().availableSize()
            self.resize(min(WIDTH, room.width() - _FRAME), min(HEIGHT, room.height() - _TITLE_BAR))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for card in self._cards():
            card.fit()

    def _on_find(self) -> None:
        focus = getattr(self._stack.currentWidget(), "focus_filter", None)
        if focus is not None:
            focus()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for action, sentence in self._actions:
                action.setText(sentence())
            if self._menu is not None:
                self._menu.setTitle(words.tr("Go"))
            self._on_undo_text(self._undo_label)

    def _on_undo_text(self, label: str) -> None:
        self._undo_label = label
        keys = QKeySequence(_Keys.Undo).toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
        sentence = words.tr("Undo: {label}").format(label=label)
        self.undoable.say(f"{sentence}   {keys}" if label else "")
