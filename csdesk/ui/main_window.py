"""The window: the rail, the pages, the status line, and what the keys do everywhere.

It knows nothing of what is kept, so that it can be shown before the portfolio file is open.
"""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent, QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.ui import tokens as k
from csdesk.ui.overlay import Overlay
from csdesk.ui.palette import Palette, Provider
from csdesk.ui.shortcuts import Shortcuts
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Line, row, text
from csdesk.ui.widgets.rail import Place, Rail
from csdesk.ui.words import words

WIDTH, HEIGHT = 1360, 860
_LEAST_WIDTH, _LEAST_HEIGHT = 960, 600
_LONGEST_HISTORY = 50
_Keys = QKeySequence.StandardKey

_Card = TypeVar("_Card", bound=Overlay)


class MainWindow(QMainWindow):
    """Where the pages are; closing it tells ``closing`` first."""

    closing = Signal()
    place_wanted = Signal(str)

    def __init__(self, places: Sequence[Place], below: Sequence[Place]) -> None:
        """Show places in the rail, and others at its foot; the page is empty until one is added."""
        super().__init__()
        self.setWindowTitle("csdesk")
        self.setMinimumSize(_LEAST_WIDTH, _LEAST_HEIGHT)
        self.resize(WIDTH, HEIGHT)
        self.rail = Rail(places, below)
        self.notice = Notice()
        self.saved, self.safety, self.undoable = text("", "small"), text("", "small"), Line("", "small")
        self.say_saved("")
        self._undo_label = ""
        self._stack = QStackedWidget()
        self._pages: dict[str, QWidget] = {}
        self._places: dict[str, str] = {}
        self._history: list[tuple[str, Callable[[], object] | None]] = []
        self._lay_out()
        self.palette_card, self._shortcuts = Palette(self), Shortcuts(self)
        self._cards: list[Overlay] = [self.palette_card, self._shortcuts]
        self.rail.place_chosen.connect(self.place_wanted)
        self.rail.search_wanted.connect(self.palette_card.open)
        self._menu = self._native_menu()
        self._actions: list[tuple[QAction, Callable[[], str]]] = []
        self._names: dict[str, str] = {}
        self.rename(places, below)
        self._add_keys([*places, *below])
        self._stack.setFocus()  # else the first of the rail has it

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
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.rail)
        line.addWidget(page, 1)
        self.setCentralWidget(whole)

    def _native_menu(self) -> QMenu | None:
        """Return the menu that a Mac expects; elsewhere the rail and the palette are the menu."""
        return self.menuBar().addMenu(words.tr("Go")) if sys.platform == "darwin" else None

    def _add_keys(self, places: Sequence[Place]) -> None:
        add = self.add_key
        add(lambda: words.tr("Search or go to"), QKeySequence("Ctrl+K"), self.palette_card.open)
        for number, place in enumerate(places, 1):
            wanted = partial(self.place_wanted.emit, place.key)
            add(partial(self._names.__getitem__, place.key), QKeySequence(f"Ctrl+{number}"), wanted)
        add(lambda: words.tr("Filter"), QKeySequence(_Keys.Find), self._on_find)
        add(lambda: words.tr("Back"), QKeySequence("Alt+Left"), self.back)
        add(lambda: words.tr("Next field, even out of a table"), QKeySequence("F6"), lambda: self._step(forward=True))
        add(lambda: words.tr("Previous field"), QKeySequence("Shift+F6"), lambda: self._step(forward=False))
        add(lambda: words.tr("Shortcuts"), QKeySequence("F1"), self._shortcuts.open)

    def _step(self, *, forward: bool) -> None:
        """Go to the next field, or the one before, and see it: in a table, Tab goes from cell to cell."""
        self.focusNextPrevChild(forward)
        field = self.focusWidget()
        area = field.parentWidget() if field is not None else None
        while field is not None and area is not None:
            if isinstance(area, QScrollArea):
                area.ensureWidgetVisible(field)
            area = area.parentWidget()

    def add_key(self, words: Callable[[], str], keys: QKeySequence, act: Callable[[], object]) -> QAction:
        """Let a key do something everywhere; it is listed among the shortcuts, in the language they are in."""
        action = QAction(words(), self)
        self._actions.append((action, words))
        action.setShortcut(keys)
        action.triggered.connect(lambda _on=False: act())
        self.addAction(action)
        if self._menu is not None:
            self._menu.addAction(action)
        self._shortcuts.add(words, keys)
        return action

    def add_page(self, key: str, page: QWidget, place: str = "") -> None:
        """Add a page; while it is shown, the rail marks a place: the page's own, unless another is named.

        It takes the place of the one that had its key before, in sight too.
        """
        former = self._pages.get(key)
        self._pages[key], self._places[key] = page, place or key
        self._stack.addWidget(page)
        if former is not None:
            if self._stack.currentWidget() is former:
                self._stack.setCurrentWidget(page)
            self._stack.removeWidget(former)

    def add_card(self, card: _Card) -> _Card:
        """Let a card follow the window's size, and close when one goes elsewhere; return it."""
        self._cards.append(card)
        card.destroyed.connect(lambda: self._cards.remove(card))
        return card

    def close_cards(self) -> None:
        """Close what lies over the page."""
        for card in self._cards:
            card.close_card()

    def page(self, key: str) -> QWidget:
        """Return a page."""
        return self._pages[key]

    def go(self, key: str, arrive: Callable[[], object] | None = None) -> None:
        """Show a page, and remember where one was; ``arrive`` is called now, and again when one comes back."""
        if self._history[-1:] != [(key, arrive)]:
            self._history = [*self._history[-_LONGEST_HISTORY:], (key, arrive)]
        self._arrive()

    def back(self) -> None:
        """Show what was shown before."""
        if len(self._history) > 1:
            self._history.pop()
            self._arrive()

    def _arrive(self) -> None:
        key, arrive = self._history[-1]
        self.close_cards()
        if arrive is not None:
            arrive()
        self._stack.setCurrentWidget(self._pages[key])
        self._enter(self._pages[key])
        self.rail.choose(self._places[key])

    @staticmethod
    def _enter(page: QWidget) -> None:
        """Put the hand where one works in a page; into the page itself where nothing is to work on yet."""
        entrance = getattr(page, "entrance", None)
        (entrance if entrance is not None and entrance.isVisible() else page).setFocus()

    @property
    def current(self) -> str:
        """Return the key of the page that is shown; nothing before the first."""
        return self._history[-1][0] if self._history else ""

    @property
    def place(self) -> str:
        """Return the key of the place that the rail marks; nothing before the first page."""
        return self._places.get(self.current, "")

    def say_saved(self, words: str) -> None:
        """Say in the status line what is saved; where nothing is to be said, it takes no room."""
        self.saved.setText(words)
        self.saved.setVisible(bool(words))

    def offer(self, providers: Sequence[Provider], prepare: Callable[[], object] | None = None) -> None:
        """Let the palette find things; what they look through is prepared as soon as it is open."""
        self.palette_card.providers = list(providers)
        if prepare is not None:
            self.palette_card.opened.connect(prepare)

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
        """Take the size and place that were kept; Qt leaves out what makes no sense, and what is on no screen."""
        self.restoreGeometry(QByteArray.fromHex(kept.encode("ascii", "ignore")))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for card in self._cards:
            card.fit()

    def _on_find(self) -> None:
        focus = getattr(self._stack.currentWidget(), "focus_filter", None)
        if focus is not None:
            focus()

    def rename(self, places: Sequence[Place], below: Sequence[Place]) -> None:
        """Take the names of the places that are there, in the language they are in now."""
        self._names.update({place.key: place.name for place in (*places, *below)})
        self.rail.rename(self._names)

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
