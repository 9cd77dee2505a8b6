"""The rail on the left: the places, the accounts that were open last, and whose desk this is."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.keys import native
from csdesk.ui.places import Place
from csdesk.ui.tips import tip
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Line, Painted, fill, row, text
from csdesk.ui.words import words

PLACE_HEIGHT, RECENT_HEIGHT = 34, 30
_EDGE, _TEXT, _NOTE = 20, 46, 61
"""Where glyphs begin from the left, texts from the left, and notes from the right."""


class Recent(NamedTuple):
    """An account that was open lately, with its level's letter."""

    account_id: int
    name: str
    level: str


class _Line(QAbstractButton):
    """A line of the rail that can be pressed."""

    def __init__(self, words: str, height: int) -> None:
        super().__init__()
        self.say(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Bear these words."""
        self.setText(words)
        self.setAccessibleName(words)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with paint.smooth(self) as painter:
            self.draw(painter)

    def draw(self, painter: QPainter) -> None:
        """Paint the line."""
        raise NotImplementedError


class RailItem(_Line):
    """A place or an account; its sign is a glyph or the mark of a level, its note stands at the right."""

    def __init__(self, name: str, icon: str, height: int, *, is_place: bool) -> None:
        super().__init__(name, height)
        self.setCheckable(is_place)
        self.setAutoExclusive(is_place)
        self.icon_name, self.note, self.level = icon, "", ""

    @override
    def draw(self, painter: QPainter) -> None:
        now, middle, on = theme.now, self.height() / 2 + 0.5, self.isChecked()
        ink, weight = (now.accent, k.STRONG) if on else (now.muted, k.REGULAR)
        self._ground(painter)
        if self.level:
            paint.mark(painter, self.level, _EDGE + k.S2, middle, 4.5)
        else:
            paint.icon(painter, _EDGE, middle, self.icon_name, ink)
        room = self.width() - _TEXT - (_NOTE if self.note else k.S4)
        paint.text(painter, _TEXT, middle, room, self.text(), weight=weight)
        paint.text(painter, self.width() - _NOTE, middle, 40, self.note, ink, k.SMALL, weight, paint.RIGHT)

    def _ground(self, painter: QPainter) -> None:
        now, area = theme.now, QRectF(self.rect()).adjusted(k.S2, 0, -k.S2, 0)
        ground = now.selected if self.isChecked() else now.hover if self.underMouse() else ""
        if ground:
            paint.box(painter, area.x(), area.y(), area.width(), area.height(), ground, k.CONTROL)
        if self.hasFocus():
            paint.ring(painter, area, k.CONTROL)


class _Search(_Line):
    """Looks like a field, opens the palette."""

    def __init__(self, words: str) -> None:
        super().__init__(words, RECENT_HEIGHT)
        self._keys = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")

    @override
    def draw(self, painter: QPainter) -> None:
        now, middle, wide = theme.now, self.height() / 2, self.width() - 2 * k.S3 - 1
        edge, pen = (now.accent, 2) if self.hasFocus() else (now.edge if self.underMouse() else now.line, 1)
        paint.box(painter, k.S3, 0, wide, self.height(), now.card, k.CONTROL, edge, pen)
        paint.icon(painter, _EDGE, middle, "search", "", 14)
        right = self.width() - 23 - paint.width(self._keys, k.CAPTION)
        paint.text(painter, 42, middle, right - 42 - k.S1, self.text(), now.muted, k.SMALL)
        paint.text(painter, right, middle, wide, self._keys, now.muted, k.CAPTION)


class Rail(QWidget):
    """Where one can go."""

    place_chosen = Signal(str)
    recent_chosen = Signal(int)
    search_wanted = Signal()

    def __init__(self, places: Sequence[Place]) -> None:
        """Show places, some of them at the foot."""
        super().__init__()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(k.SIDEBAR)
        self._items: dict[str, RailItem] = {}
        self._last_place: QWidget | None = None
        self._recent_title = text(words.tr("Recent"), "small")
        self._recent_title.setContentsMargins(_EDGE, 0, 0, 2)
        self._recent_title.hide()
        self._owner = Line("", "small")
        self._owner.setContentsMargins(_EDGE, 0, k.S3, 0)
        self._help = Button("", "book-open", "tool", act=lambda: self.place_chosen.emit("help"))
        self._help.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # F1 twice goes there
        self._name_help()
        self._recents = KeyedList()
        self._places = places
        self._lay_out()

    def _lay_out(self) -> None:
        places, below = ([one for one in self._places if one.at_foot is foot] for foot in (False, True))
        self.search = _Search(words.tr("Search or go to"))
        self.search.clicked.connect(self.search_wanted)
        above = QVBoxLayout()
        fill(above, [Painted(0, 32, _brand), k.S3, self.search, 10, *map(self._item, places)], 0, (0, 0, 0, 0))
        self._last_place = self._items[places[-1].key] if places else None
        box = QVBoxLayout(self)
        box.addLayout(above)
        box.addSpacing(k.S4 + 6)
        box.addWidget(self._recent_title)
        box.addWidget(self._recents)
        foot = row((self._owner, 1), self._help, gap=0, margins=(0, k.S1, k.S3, 0))
        fill(box, [None, *map(self._item, below), foot], 0, (0, k.S3, 0, k.S2))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.search.say(words.tr("Search or go to"))
            self._recent_title.setText(words.tr("Recent"))
            self._name_help()
            for place in self._places:
                self._items[place.key].say(_name(place))

    def _name_help(self) -> None:
        self._help.setAccessibleName(words.tr("Help"))
        self._help.setToolTip(tip(words.tr("Help ({keys})").format(keys=f"{native('F1')} {native('F1')}")))

    def choose(self, key: str) -> None:
        """Mark where one is; a key that has no place leaves the mark."""
        if key in self._items:
            self._items[key].setChecked(True)

    def count(self, key: str, number: int) -> None:
        """Write a number beside a place; nothing for 0."""
        self._items[key].note = str(number) if number else ""
        self._items[key].update()

    def own(self, name: str) -> None:
        """Write whose desk this is."""
        self._owner.say(name)

    def show_recent(self, recents: Sequence[Recent]) -> None:
        """List the accounts that were open last."""
        lines = [self._recents.line(recent, partial(self._recent, recent)) for recent in recents]
        self._recents.put(*lines)
        for before, line in pairwise([self._last_place, *lines] if self._last_place else lines):
            self.setTabOrder(before, line)  # else one comes by it last of all
        self._recent_title.setVisible(bool(recents))

    def _recent(self, recent: Recent) -> RailItem:
        line = RailItem(recent.name, "", RECENT_HEIGHT, is_place=False)
        line.level, line.note = recent.level, "–" if recent.level == "unknown" else recent.level
        line.clicked.connect(lambda: self.recent_chosen.emit(recent.account_id))
        return line

    def _item(self, place: Place) -> RailItem:
        item = RailItem(_name(place), place.icon, PLACE_HEIGHT, is_place=True)
        item.clicked.connect(lambda: self.place_chosen.emit(place.key))
        self._items[place.key] = item
        return item


def _name(place: Place) -> str:
    return place.name.said(words) if place.name else ""


def _brand(painter: QPainter, area: QRect) -> None:
    now, middle = theme.now, area.height() / 2
    paint.box(painter, k.S4, middle - 11, 22, 22, now.accent, k.CONTROL)
    paint.icon(painter, _EDGE, middle, "handshake", now.on_accent, 14)
    paint.text(painter, _TEXT, middle, area.width(), "csdesk", "", k.SECTION + 1, k.STRONG)
