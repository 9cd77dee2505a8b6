"""Ctrl+K: find an account, a person, a part of a plan or a command by a few letters, and go there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QIcon, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from csdesk.domain.ranking import RankedMatch, spans
from csdesk.ui import keys, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.overlay import Overlay
from csdesk.ui.widgets.parts import Painted, mark_as, row, rule
from csdesk.ui.words import words

Index = QModelIndex | QPersistentModelIndex
_GROUP, _HIT, _FOOT, _MOST, _TALLEST = 34, 40, 40, 6, 440
_EDGE, _SIGN, _TITLE, _LETTER, _NOTE = 20, 28, 46, 10, 220
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Hit:
    """Something found: its group, its icon or the letter of its level, and what happens when it is chosen."""

    group: str
    icon: str
    title: str
    note: str
    rank: RankedMatch
    run: Callable[[], object]
    keys: str = ""


Provider = Callable[[str], Sequence[Hit]]
"""Finds what answers to a query."""


class _Lines(QAbstractListModel):
    """Groups as text, hits below them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[str | Hit] = []

    def show(self, hits: Sequence[Hit]) -> None:
        """Show hits under the names of their groups, the best of each first; a group of loose ones comes last."""
        groups: dict[str, list[Hit]] = {}
        for hit in hits:
            groups.setdefault(hit.group, []).append(hit)
        self.beginResetModel()
        self.lines = []
        for group, found in sorted(groups.items(), key=lambda one: all(hit.rank.is_loose for hit in one[1])):
            self.lines += [group, *nlargest(_MOST, found, key=lambda hit: hit.rank)]
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line if isinstance(line, str) else f"{line.title} {line.note}".strip()
        return line if role == Qt.ItemDataRole.UserRole else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        is_hit = index.isValid() and isinstance(self.lines[index.row()], Hit)
        return super().flags(index) if is_hit else Qt.ItemFlag.NoItemFlags


class _Painter(QStyledItemDelegate):
    """Paints a line of the palette; what matches is in the accent."""

    query = ""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(k.S8, _HIT if isinstance(index.data(Qt.ItemDataRole.UserRole), Hit) else _GROUP)

    @override
    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        line, area = index.data(Qt.ItemDataRole.UserRole), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, Hit):
            if option.state & QStyle.StateFlag.State_Selected:
                wide = area.width() - 2 * k.S2
                paint.box(painter, area.x() + k.S2, area.y(), wide, area.height(), theme.now.selected, k.CONTROL)
            self._hit(painter, area, line)
        else:
            paint.text(painter, area.x() + _EDGE, area.bottom() - 13, area.width(), line, theme.now.muted, k.SMALL)
        painter.restore()

    def _hit(self, painter: QPainter, area: QRect, hit: Hit) -> None:
        middle, left = area.y() + area.height() / 2, area.x() + _TITLE
        if len(hit.icon) == 1 or hit.icon == "unknown":
            paint.mark(painter, hit.icon, area.x() + _SIGN, middle)
            letter = "–" if hit.icon == "unknown" else hit.icon
            paint.text(painter, left, middle, _LETTER, letter, theme.now.muted, k.SMALL)
            left += _LETTER + k.S2
        else:
            paint.icon(painter, area.x() + _EDGE, middle, hit.icon)
        right = area.right() - _EDGE - self._note(painter, area.right() - _EDGE, middle, hit) - k.S4
        for part, found in parts(hit.title, self.query):
            ink, weight = (theme.now.accent, k.STRONG) if found else (theme.now.text, k.REGULAR)
            left += paint.text(painter, left, middle, max(0, right - left), part, ink, weight=weight)

    def _note(self, painter: QPainter, right: int, middle: float, hit: Hit) -> int:
        if hit.keys:
            wide = max(18, paint.width(hit.keys, k.CAPTION) + 10)
            return paint.key(painter, right - wide, middle, hit.keys)
        left = right - _NOTE
        return paint.text(painter, left, middle, _NOTE, hit.note, theme.now.muted, k.SMALL, align=paint.RIGHT)


class Palette(Overlay):
    """A field, what is found, and what the keys do; ``opened`` comes when it has been painted."""

    opened = Signal()
    may_be_shared = True  # what it finds meanwhile is only what is in sight

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.providers: Callable[[], Sequence[Provider]] = tuple
        self.field = mark_as(QLineEdit(), "bare")
        self._glass = self.field.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(self._on_typed)
        self.field.installEventFilter(self)
        self._lines, self._painter = _Lines(self), _Painter(self)
        self.list = QListView()
        self.list.setModel(self._lines)
        self.list.setItemDelegate(self._painter)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.entered.connect(self._on_entered)
        self.list.clicked.connect(self._on_chosen)
        self._nothing = Painted(0, _HIT + k.S2, self._draw_nothing)
        field, foot = row((self.field, 1), margins=(k.S3, 10, k.S4, 10)), Painted(0, _FOOT, self._draw_keys)
        self.hold(field, rule(), self.list, self._nothing, rule(), foot)
        self._name()

    def _name(self) -> None:
        self.field.setAccessibleName(words.tr("Search or go to"))
        self.field.setPlaceholderText(words.tr("Account, person, plan or command"))
        self.list.setAccessibleName(words.tr("Results"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            if self.isVisible():
                self._on_typed(self.field.text())

    @override
    def open(self) -> None:
        self._glass.setIcon(QIcon(theme.icon("search")))
        self.field.clear()
        self._on_typed("")
        super().open()
        self.field.setFocus()
        QTimer.singleShot(0, self, self.opened.emit)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if keys.is_composed(watched, event):
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Backtab: -1}
            if event.key() in steps:
                self._move(self.list.currentIndex().row(), steps[Qt.Key(event.key())])
                return True
            if event.key() in keys.ENTER:
                self._on_chosen(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _on_typed(self, query: str) -> None:
        self._painter.query = query
        self._lines.show([hit for provider in self.providers() for hit in provider(query)])
        wanted = sum(_HIT if isinstance(line, Hit) else _GROUP for line in self._lines.lines)
        self.list.setFixedHeight(min(wanted + k.S2, _TALLEST))
        self.list.setVisible(wanted > 0)
        self._nothing.setVisible(wanted == 0)
        self._nothing.update()
        self._move(-1, 1)
        self.list.scrollToTop()
        self.fit()

    def _move(self, place: int, step: int) -> None:
        """Choose the next line that is no group."""
        following = range(place + step, len(self._lines.lines) if step > 0 else -1, step)
        found = next((at for at in following if isinstance(self._lines.lines[at], Hit)), None)
        if found is not None:
            self.list.setCurrentIndex(self._lines.index(found))

    def _on_entered(self, index: QModelIndex) -> None:
        if isinstance(index.data(Qt.ItemDataRole.UserRole), Hit):
            self.list.setCurrentIndex(index)

    def _on_chosen(self, index: QModelIndex) -> None:
        hit = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(hit, Hit):
            self.close_card()
            hit.run()

    def _draw_nothing(self, painter: QPainter, area: QRect) -> None:
        sentence = words.tr("No results") if self.field.text() else words.tr("Type a few letters.")
        paint.text(painter, _EDGE, area.height() / 2, area.width(), sentence, theme.now.muted)

    def _draw_keys(self, painter: QPainter, area: QRect) -> None:
        left, middle = _EDGE, area.height() / 2
        for cap, sentence in (("↑ ↓", words.tr("choose")), ("Enter", words.tr("open")), ("Esc", words.tr("close"))):
            left += paint.key(painter, left, middle, cap) + 6
            left += paint.text(painter, left, middle, 90, sentence, theme.now.muted, k.CAPTION) + k.S4


def parts(title: str, query: str) -> Iterator[tuple[str, bool]]:
    """Yield a title in parts, each with whether it answers to the query."""
    at = 0
    for begin, end in spans(query, title):
        if begin > at:
            yield title[at:begin], False
        yield title[max(at, begin) : end], True
        at = max(at, end)
    if at < len(title):
        yield title[at:], False
