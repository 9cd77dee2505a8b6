"""Views as tabs above the table: one is chosen, a new one is named in place, others are renamed, moved and deleted."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QWidget

from csdesk.domain.views import ViewState
from csdesk.services.saved_views import View
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.tips import tip
from csdesk.ui.widgets.fields import KeyWatch
from csdesk.ui.widgets.parts import Button, called, col, fill, mark_as, tabs
from csdesk.ui.words import words

ALL = ""
"""The key of the view that is always there, and first."""
_CHANGED = " •"
_NAME_WIDTH, _LINE, _DROP = 160, 26, 5


class ViewTabs(QWidget):
    """Tells what is wanted of the views; on a tab, F2 renames, Delete deletes, and Down or Enter goes to the table."""

    chosen = Signal(str)
    saved = Signal(str)
    renamed = Signal(str, str)
    moved = Signal(str, int)
    deleted = Signal(str)
    kept = Signal()
    taken_back = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._views: list[View] = []
        self._naming = ALL
        self.bar = tabs([])
        self.bar.setUsesScrollButtons(True)
        self.bar.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.bar.setAccessibleName(words.tr("Views"))
        self.name_field = mark_as(QLineEdit(), "cell")
        self.keep_button = Button(words.tr("Save changes"), kind="small")
        self.back_button = Button(words.tr("Revert"), kind="small")
        self.save_button = Button("", "bookmark-plus", "tool")
        self.more_button = Button("", "ellipsis", "tool")
        self._name_buttons()
        small = (self.name_field, self.save_button, self.more_button, self.back_button, self.keep_button)
        box = QHBoxLayout(self)
        dropped = col(_DROP, self.bar, gap=0)  # so that the names stand on a line with the buttons
        fill(box, (dropped, *small[:3], None, *small[3:]), k.S1, (0, 0, 0, 0))
        for widget in small:
            box.setAlignment(widget, Qt.AlignmentFlag.AlignTop)
            widget.setFixedHeight(_LINE)
        self._connect()

    def _name_buttons(self) -> None:
        for button, name in (
            (self.save_button, words.tr("Save as view")),
            (self.more_button, words.tr("More view actions")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(tip(name))
        self.keep_button.setToolTip(tip(words.tr("Update this view to match the table")))
        self.back_button.setToolTip(tip(words.tr("Revert to the saved view")))
        called(self.name_field, words.tr("View name"), words.tr("View name"), _NAME_WIDTH)
        self.name_field.hide()

    def _connect(self) -> None:
        self.bar.currentChanged.connect(self._on_turned)
        self.save_button.clicked.connect(self.name_new)
        self.more_button.clicked.connect(self._pop_up)
        self.keep_button.clicked.connect(self.kept)
        self.back_button.clicked.connect(self.taken_back)
        self.name_field.editingFinished.connect(self._on_named)
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
            self.moved.emit(self.key, step)

    def name_new(self) -> None:
        """Let a name be typed for what is shown now."""
        self._ask(ALL, "")

    def rename(self) -> None:
        """Let another name be typed for the view that is chosen."""
        if self.key != ALL:
            self._ask(self.key, self._views[self.bar.currentIndex()].name)

    def settle(self) -> None:
        """Take the name that is being typed."""
        self._on_named()

    def delete(self) -> None:
        """Delete the view that is chosen."""
        if self.key != ALL:
            self.deleted.emit(self.key)

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

    def _pop_up(self) -> None:
        button = self.more_button
        self.menu().popup(button.mapToGlobal(QPoint(0, button.height())))

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
        self.chosen.emit(self._key(place))

    def _close_name(self) -> None:
        self.name_field.clear()
        self.name_field.hide()
        self.bar.setFocus()

    def _on_named(self) -> None:
        """Take the name, as soon as Enter is pressed or the field is left; without one nothing is done."""
        name, had_focus = self.name_field.text().strip(), self.name_field.hasFocus()
        if self.name_field.isHidden():
            return
        self.name_field.hide()
        if had_focus:
            self.bar.setFocus()
        if name and self._naming == ALL:
            self.saved.emit(name)
        elif name:
            self.renamed.emit(self._naming, name)
