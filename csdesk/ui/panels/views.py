"""The views of a list: tabs that show the table as it was saved, or as it was left under the hand."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QWidget

from csdesk.domain.views import ColumnPlace, ViewState
from csdesk.services.saved_views import SavedViews, View
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.groups import Grouping
from csdesk.ui.rows_model import Column, RowsModel
from csdesk.ui.widgets.arrangement import Arrangement
from csdesk.ui.widgets.fields import KeyWatch
from csdesk.ui.widgets.list_filters import ListFilters
from csdesk.ui.widgets.parts import Button, called, col, fill, mark_as, tabs
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.words import words

_Order = Qt.SortOrder
ALL = ""
"""The key of the view that is always there, and first."""
_CHANGED = " •"
_NAME_WIDTH, _LINE, _DROP = 160, 26, 5


class ViewTabs(QWidget):
    """On a tab, F2 renames, Delete deletes, and Down or Enter goes to the table."""

    left = Signal()

    def __init__(self, views: "Views") -> None:
        super().__init__()
        self._all, self._views, self._naming = views, list[View](), ALL
        self.bar = called(tabs([]), words.tr("Views"))
        self.bar.setUsesScrollButtons(True)
        self.bar.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        name = words.tr("View name")
        self.name_field = called(mark_as(QLineEdit(), "cell"), name, name, _NAME_WIDTH)
        self.name_field.hide()
        match, revert = words.tr("Update this view to match the table"), words.tr("Revert to the saved view")
        self.keep_button = Button(words.tr("Save changes"), kind="small", act=views.keep, hint=match)
        self.back_button = Button(words.tr("Revert"), kind="small", act=views.take_back, hint=revert)
        save, more = words.tr("Save as view"), words.tr("More view actions")
        self.save_button = Button("", "bookmark-plus", "tool", self.name_new, name=save, hint=save)
        self.more_button = Button("", "ellipsis", "tool", menu=self.menu, name=more, hint=more)
        small = (self.name_field, self.save_button, self.more_button, self.back_button, self.keep_button)
        box = QHBoxLayout(self)
        dropped = col(_DROP, self.bar, gap=0)  # so that the names stand on a line with the buttons
        fill(box, (dropped, *small[:3], None, *small[3:]), k.S1, (0, 0, 0, 0))
        for widget in small:
            box.setAlignment(widget, Qt.AlignmentFlag.AlignTop)
            widget.setFixedHeight(_LINE)
        self._connect()

    def _connect(self) -> None:
        self.bar.currentChanged.connect(self._on_turned)
        self.name_field.editingFinished.connect(self.settle)
        KeyWatch(self.name_field, Qt.Key.Key_Escape, self._close_name)
        KeyWatch(self.bar, Qt.Key.Key_F2, self.rename)
        KeyWatch(self.bar, Qt.Key.Key_Delete, self.delete)
        for key in (Qt.Key.Key_Down, *keys.ENTER):
            KeyWatch(self.bar, key, self.left.emit)

    def listen(self, page: QWidget) -> None:
        """Let the keys work all over a page: Ctrl+PageUp and Ctrl+PageDown go to a view, with Shift they move it."""
        for pressed, act in (
            ("Ctrl+PgUp", partial(self.step, -1)),
            ("Ctrl+PgDown", partial(self.step, 1)),
            ("Ctrl+Shift+PgUp", partial(self.move_view, -1)),
            ("Ctrl+Shift+PgDown", partial(self.move_view, 1)),
            ("Ctrl+Shift+S", self.name_new),
        ):
            keys.listen(page, pressed, act, whole=True)

    def show_views(self, views: Sequence[View], current: str, changed: Collection[str]) -> None:
        """Show these views, which of them is chosen, and which look otherwise than they were saved."""
        self._views = [View(ALL, words.tr("All", "accounts"), ViewState()), *views]
        with QSignalBlocker(self.bar):
            while self.bar.count() > len(self._views):
                self.bar.removeTab(self.bar.count() - 1)
            while self.bar.count() < len(self._views):
                self.bar.addTab("")
            for place, view in enumerate(self._views):
                self._write(place, view, changed=view.key in changed)
            self.bar.setCurrentIndex([view.key for view in self._views].index(current))
        self.keep_button.setVisible(current in changed and current != ALL)
        self.back_button.setVisible(current in changed)

    def _write(self, place: int, view: View, *, changed: bool) -> None:
        said = view.name.replace("&", "&&") + (_CHANGED if changed else "")
        if self.bar.tabText(place) != said:
            self.bar.setTabText(place, said)
            self.bar.setTabToolTip(place, words.tr("Changed since it was saved") if changed else "")

    @property
    def key(self) -> str:
        """Return the key of the view that is chosen."""
        return self._key(self.bar.currentIndex())

    def step(self, step: int) -> None:
        """Go to the next view, or the one before; after the last comes the first."""
        self.bar.setCurrentIndex((self.bar.currentIndex() + step) % self.bar.count())

    def move_view(self, step: int) -> None:
        """Move the view that is chosen; the first stays where it is."""
        if self.key != ALL:
            self._all.move(self.key, step)

    def name_new(self) -> None:
        """Let a name be typed for what is shown now."""
        self._ask(ALL, "")

    def rename(self) -> None:
        """Let another name be typed for the view that is chosen."""
        if self.key != ALL:
            self._ask(self.key, self._views[self.bar.currentIndex()].name)

    def delete(self) -> None:
        """Delete the view that is chosen."""
        if self.key != ALL:
            self._all.delete(self.key)

    def menu(self) -> QMenu:
        """Return what can be done with the view that is chosen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(words.tr("Save as view"), self.name_new).setShortcut(QKeySequence("Ctrl+Shift+S"))
        menu.addSeparator()
        own = (
            (words.tr("Rename"), self.rename, ""),
            (words.tr("Move left"), partial(self.move_view, -1), "Ctrl+Shift+PgUp"),
            (words.tr("Move right"), partial(self.move_view, 1), "Ctrl+Shift+PgDown"),
            (words.tr("Delete"), self.delete, ""),
        )
        for name, act, pressed in own:
            action = menu.addAction(name, act)
            action.setShortcut(QKeySequence(pressed))
            action.setEnabled(self.key != ALL)
        return menu

    def _key(self, place: int) -> str:
        return self._views[place].key if 0 <= place < len(self._views) else ALL

    def _ask(self, key: str, name: str) -> None:
        self._naming = key
        self.name_field.setText(name)
        self.name_field.show()
        self.name_field.selectAll()
        self.name_field.setFocus()

    def _on_turned(self, place: int) -> None:
        self.name_field.clear()
        self.name_field.hide()
        self._all.go(self._key(place))

    def _close_name(self) -> None:
        self.name_field.clear()
        self.name_field.hide()
        self.bar.setFocus()

    def settle(self) -> None:
        """Take the name, as soon as Enter is pressed or the field is left; without one nothing is done."""
        name, had_focus = self.name_field.text().strip(), self.name_field.hasFocus()
        if self.name_field.isHidden():
            return
        self.name_field.hide()
        if had_focus:
            self.bar.setFocus()
        if name and self._naming == ALL:
            self._all.save(name)
        elif name:
            self._all.rename(self._naming, name)


class CurrentView(QObject):
    """Filters, sorts, groups and arranges the table; ``changed`` tells what was done by hand."""

    changed = Signal()

    def __init__(
        self,
        table: RecordTable,
        model: RowsModel[Any],
        filters: ListFilters,
        grouped_by: Callable[[Column[Any]], Grouping[Any]],
    ) -> None:
        """Look at a table; ``grouped_by`` is asked by what a column groups when somebody groups by it."""
        super().__init__(table)
        self._table, self._model, self._filters, self._grouped_by = table, model, filters, grouped_by
        self.arrangement, self._showing = Arrangement(table, model), False
        filters.typed.connect(self._on_typed)
        filters.ticked.connect(self._on_ticked)
        filters.group.changed.connect(self._on_grouped)
        unfold = partial(table.headings.fold_all, folded=False)
        filters.group.more = ((words.tr("Collapse all"), table.headings.fold_all), (words.tr("Expand all"), unfold))
        self.arrangement.changed.connect(self._tell)
        table.horizontalHeader().sortIndicatorChanged.connect(lambda *_sort: self._tell())

    @property
    def present(self) -> ViewState:
        """Return what the table looks like now."""
        head = self._table.horizontalHeader()
        return ViewState(
            words=self._filters.field.text().strip(),
            chips=self._filters.ticks,
            sort=self._model.columns[max(0, head.sortIndicatorSection())].name,
            descending=head.sortIndicatorOrder() == _Order.DescendingOrder,
            columns=self.arrangement.places,
            group=self._filters.group.chosen,
        )

    def told_apart(self, look: ViewState) -> ViewState:
        """Return a look as it shows: columns that are no more, or not shown, make no difference."""
        names = {column.name for column in self._model.columns}
        shown = tuple(place for place in self.arrangement.completed(look.columns) if place.shown)
        sort = look.sort if look.sort in names else self._model.columns[0].name
        chips = {name: known for name, ticked in look.chips.items() if (known := self._filters.known(name, ticked))}
        group = look.group if look.group in names else ""
        return look._replace(words=look.words.strip(), chips=chips, sort=sort, columns=shown, group=group)

    def show(self, look: ViewState) -> None:
        """Let the table look so."""
        self._showing = True
        with self._model.in_one_go():
            self._filters.show_ticked(look.words, look.chips, self._model.rows)
            self._model.filter(self._filters.words)
            self._model.accept(self._filters.accepted())
            self._sort(look)
            self._filters.group.tick({look.group})
            self._model.group_by(self._grouping())
            self.arrangement.arrange(look.columns)
        self._table.scrollToTop()
        self._showing = False

    def offer_groups(self) -> None:
        """Offer every column to group by."""
        self._filters.group.offer([(column.name, column.title) for column in self._model.columns])

    def _grouping(self) -> Grouping[Any] | None:
        chosen = self._filters.group.chosen
        return next((self._grouped_by(column) for column in self._model.columns if column.name == chosen), None)

    def _sort(self, look: ViewState) -> None:
        names = [column.name for column in self._model.columns]
        order = _Order.DescendingOrder if look.descending else _Order.AscendingOrder
        self._table.horizontalHeader().setSortIndicator(names.index(look.sort) if look.sort in names else 0, order)

    def _on_typed(self, typed: str) -> None:
        self._model.filter(typed)
        self._tell()

    def _on_ticked(self) -> None:
        self._model.accept(self._filters.accepted())
        self._tell()

    def _on_grouped(self) -> None:
        self._model.group_by(self._grouping())
        self._table.scrollToTop()
        self._tell()

    def _tell(self) -> None:
        if not self._showing:
            self.changed.emit()


class Views(QObject):
    """Goes from one view to another; ``shown`` tells that the table looks otherwise, ``said`` what to say.

    What was changed by hand and not kept stays till the window is closed. The first view has no row in the file: its
    columns are ``columns``, kept on this computer.
    """

    shown = Signal()
    said = Signal(str)

    def __init__(self, saved: SavedViews, looks: CurrentView, guard: Callable[[Callable[[], object]], bool]) -> None:
        super().__init__(looks)
        self._saved, self._looks, self._guard = saved, looks, guard
        self.tabs, self.current = ViewTabs(self), ALL
        self._views: dict[str, View] = {}
        self._left: dict[str, ViewState] = {}
        self._columns: tuple[ColumnPlace, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=0)  # not in the time of a key in the filter
        self._soon.timeout.connect(self._show_tabs)
        looks.changed.connect(self._soon.start)

    def refresh(self) -> None:
        """Read the views again; if the one that is shown is no more, the first takes its place."""
        self._views = {view.key: view for view in self._saved.all()}
        if self.current not in (ALL, *self._views):
            self.go(ALL)
        self._show_tabs()

    @property
    def all(self) -> list[View]:
        """Return the views that were saved, in their order."""
        return list(self._views.values())

    @property
    def columns(self) -> tuple[ColumnPlace, ...]:
        """Return how the columns of the first view stand."""
        return self._looks.present.columns if self.current == ALL else self._columns

    def come_back(self, columns: tuple[ColumnPlace, ...], key: str) -> None:
        """Show the view that was left, with the columns that the first one had."""
        self._columns = columns
        self._show(key if key in self._views else ALL)

    def follow(self, former: "Views") -> None:
        """Show what other views show, and remember what they remember."""
        self._left = {**former._left, former.current: former._looks.present}
        self.come_back(former.columns, former.current)

    def go(self, key: str) -> None:
        """Show a view; the one that is left is remembered as it stands."""
        if key != self.current:
            self._columns = self.columns
            self._left[self.current] = self._looks.present
            self._show(key)

    def take_back(self) -> None:
        """Show the present view as it was saved."""
        self._columns = self.columns
        self._left.pop(self.current, None)
        self._show(self.current)

    def unfilter(self) -> None:
        """Filter as the present view does, and no more."""
        kept = self._look(self.current)
        self._looks.show(self._looks.present._replace(words=kept.words, chips=kept.chips))
        self._show_tabs()
        self.shown.emit()

    def _show(self, key: str) -> None:
        self.current = key
        self._looks.show(self._left.get(key) or self._look(key))
        self._show_tabs()
        self.shown.emit()

    def _look(self, key: str) -> ViewState:
        """Return how a view looks that nobody has changed."""
        return self._views[key].look if key in self._views else ViewState(columns=self._columns)

    def keep(self) -> None:
        """Save the present view as it looks now."""
        self._guard(lambda: self._saved.keep(self.current, self._looks.present))

    def rename(self, key: str, name: str) -> None:
        """Call a view otherwise."""
        self._guard(lambda: self._saved.rename(key, name))

    def move(self, key: str, step: int) -> None:
        """Move a view among the tabs."""
        self._guard(lambda: self._saved.move(key, step))

    def save(self, name: str) -> None:
        """Save what the table looks like as another view."""
        look = self._looks.present
        if self._guard(lambda: self._saved.add(name, look)):
            self._left.pop(self.current, None)
            self._columns = self.columns
            self.current = self.all[-1].key  # it looks so already, folded groups too
            self._show_tabs()
            self.shown.emit()

    def delete(self, key: str) -> None:
        """Delete a view."""
        name = self._views[key].name
        if self._guard(lambda: self._saved.delete(key)):
            self.said.emit(words.tr("View {name} deleted. Press Ctrl+Z to undo.").format(name=name))

    def _show_tabs(self) -> None:
        looks = {**self._left, self.current: self._looks.present}
        changed = {key for key, look in looks.items() if key in (ALL, *self._views) and self._differs(key, look)}
        self.tabs.show_views(self.all, self.current, changed)

    def _differs(self, key: str, look: ViewState) -> bool:
        """Tell whether a view looks otherwise than it was saved; how the columns of the first stand is no change."""
        kept = self._look(key)
        if key == ALL:
            kept = kept._replace(columns=look.columns)
        return self._looks.told_apart(look) != self._looks.told_apart(kept)
