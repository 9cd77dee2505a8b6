"""The outline of a plan as a tree for Qt: it follows the plan by moving, adding and removing rows, and never resets."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from csdesk.domain.names import one_line
from csdesk.entities import ProductValue
from csdesk.ui import edits
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.plan.cells import OutlineCells
from csdesk.ui.panels.plan.nodes import DraftNode, Key, Node, NodeField, with_draft
from csdesk.ui.tips import tip

Index = QModelIndex | QPersistentModelIndex
NODE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class _Item:
    """A place in the tree: it keeps its number while what it shows changes."""

    def __init__(self, number: int, node: Node, parent: "_Item | None") -> None:
        self.number, self.node, self.parent = number, node, parent
        self.children: list[_Item] = []

    def walk(self) -> Iterator["_Item"]:
        yield self
        for child in self.children:
            yield from child.walk()


class OutlineModel(QAbstractItemModel):
    """Show the rows of a plan. A cell's text, and how what is typed into it is kept, is the business of its cells."""

    def __init__(self, cells: OutlineCells, guard: Guard, parent: QObject) -> None:
        """Show no rows yet; ``guard`` runs an edit, says why one was refused, and returns whether it was kept."""
        super().__init__(parent)
        self._cells, self._guard = cells, guard
        self._rows: tuple[Node, ...] = ()
        self._draft: DraftNode | None = None
        self._root = _Item(0, Node((ProductValue, -1), None), None)
        self._items: dict[int, _Item] = {0: self._root}
        self._places: dict[Key, _Item] = {}
        self._last = 0
        self._adopting = False

    def show(self, rows: tuple[Node, ...]) -> None:
        """Show these rows; those that stay keep their indexes."""
        self._rows = rows
        if self._adopting:
            self._adopt(rows)
        self._sync(self._root, with_draft(rows, self._draft))
        self._trim(self._root)

    def begin(self, draft: DraftNode) -> QModelIndex:
        """Open an empty row; return where its title is typed."""
        self._draft = draft
        self.show(self._rows)
        return self.index_of(draft.node.key)

    def abandon(self) -> None:
        """Take the empty row away again."""
        if self._draft is not None:
            self._draft = None
            self.show(self._rows)

    def node(self, index: Index) -> Node | None:
        """Return the row at an index."""
        item = self._item(index)
        return item.node if item is not None and item is not self._root else None

    def index_of(self, key: Key, column: int = 0) -> QModelIndex:
        """Return where a row is shown; invalid if it is not."""
        item = self._places.get(key)
        return self._index(item, column) if item else QModelIndex()

    def parent_of(self, key: Key) -> Node | None:
        """Return the row that a row stands under."""
        item = self._places.get(key)
        above = item.parent if item else None
        return above.node if above is not None and above is not self._root else None

    def rows(self) -> tuple[Node, ...]:
        """Return the outermost rows as they were last shown."""
        return self._rows

    @override
    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        above = self._item(parent)
        if above is None or not (0 <= row < len(above.children) and 0 <= column < len(NodeField)):
            return QModelIndex()
        if parent.isValid() and parent.column() != 0:
            return QModelIndex()
        return self.createIndex(row, column, above.children[row].number)

    @override
    def parent(self, child: Index = _NOWHERE) -> Any:
        item = self._item(child)
        above = item.parent if item else None
        return QModelIndex() if above is None or above is self._root else self._index(above)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        item = self._item(parent)
        return len(item.children) if item is not None and parent.column() <= 0 else 0

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return len(NodeField)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = self.node(index)
        if node is None:
            return None
        if role == NODE:
            return node
        answers: dict[int, Callable[[Node, NodeField], Any]] = {
            Qt.ItemDataRole.DisplayRole: self._cells.text,
            Qt.ItemDataRole.EditRole: self._cells.entry,
            Qt.ItemDataRole.ToolTipRole: lambda node, field: tip(self._cells.hint(node, field)),
            Qt.ItemDataRole.AccessibleDescriptionRole: self._cells.hint,
        }
        answer = answers.get(role)
        return answer(node, NodeField(index.column())) if answer else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._cells.heading(NodeField(section))
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        node = self.node(index)
        if node is None:
            return Qt.ItemFlag.NoItemFlags
        editable = edits.allowed and self._cells.editable(node, NodeField(index.column()))
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if editable else Qt.ItemFlag.NoItemFlags)

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        node = self.node(index)
        if node is None or role != Qt.ItemDataRole.EditRole:
            return False
        if node.is_draft:
            return self._keep(one_line(str(value)))
        value = one_line(value) if type(value) is str else value  # and no choice
        if value == self._cells.entry(node, NodeField(index.column())):
            return True
        field = NodeField(index.column())
        return self._guard(lambda: self._cells.write(node, field, value))  # the store answers by way of the bus

    def _keep(self, title: str) -> bool:
        """Add what the empty row has become: the row itself turns into it, so that the hand stays on it."""
        draft = self._draft
        if draft is None or not title.strip():
            return False
        self._adopting = True
        try:
            return self._guard(lambda: self._cells.add(draft, title))
        finally:
            self._adopting = False

    def _adopt(self, rows: tuple[Node, ...]) -> None:
        draft = self._draft
        fresh = [node.key for row in rows for node in row.walk() if node.key not in self._places]
        if draft is None or [key[0] for key in fresh] != [draft.kind]:
            return
        item = self._places.pop(draft.node.key)
        item.node = replace(item.node, key=fresh[0])
        self._places[fresh[0]] = item
        self._draft, self._adopting = None, False

    def _sync(self, above: _Item, rows: tuple[Node, ...]) -> None:
        for place, node in enumerate(rows):
            item = self._places.get(node.key)
            if item is None:
                item = self._insert(above, place, node)
            elif above.children[place : place + 1] != [item]:
                self._move(item, above, place)
            if item.node != node:
                item.node = node
                self.dataChanged.emit(self._index(item), self._index(item, len(NodeField) - 1))
            item.node = node
            self._sync(item, node.children)

    def _insert(self, above: _Item, place: int, node: Node) -> _Item:
        self._last += 1
        item = _Item(self._last, node, above)
        self.beginInsertRows(self._index(above), place, place)
        above.children.insert(place, item)
        self._items[item.number] = self._places[node.key] = item
        self.endInsertRows()
        return item

    def _move(self, item: _Item, above: _Item, place: int) -> None:
        before = item.parent
        assert before is not None
        row = before.children.index(item)
        self.beginMoveRows(self._index(before), row, row, self._index(above), place)  # only ever upwards in its parent
        before.children.pop(row)
        item.parent = above
        above.children.insert(place, item)
        self.endMoveRows()

    def _trim(self, above: _Item) -> None:
        """Remove what stands after the rows that are to be shown: by now only rows that are gone do."""
        expected = len(with_draft(self._rows, self._draft)) if above is self._root else len(above.node.children)
        if len(above.children) > expected:
            self.beginRemoveRows(self._index(above), expected, len(above.children) - 1)
            gone = above.children[expected:]
            del above.children[expected:]
            for item in (one for top in gone for one in top.walk()):
                del self._items[item.number], self._places[item.node.key]
            self.endRemoveRows()
        for child in above.children:
            self._trim(child)

    def _item(self, index: Index) -> _Item | None:
        return self._items.get(index.internalId()) if index.isValid() else self._root

    def _index(self, item: _Item, column: int = 0) -> QModelIndex:
        if item.parent is None:
            return QModelIndex()
        return self.createIndex(item.parent.children.index(item), column, item.number)
