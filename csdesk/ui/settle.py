"""Ending what is being typed, anywhere in a widget: it is kept, as if one had gone elsewhere.

That is done before a window is closed, before its pages are built anew, and before a page shows something else.
"""

from collections.abc import Iterable
from functools import cache
from typing import Protocol, cast

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget
from shiboken6 import isValid

from csdesk.ui.overrides import heard


class Settling(Protocol):
    """A widget in which something may be half typed."""

    def settle(self) -> object:
        """Keep what is typed, if anything is; say why it cannot be kept."""


def settle(widget: QWidget) -> None:
    """Keep what is typed in a widget and in all that it holds; the focus stays where it is."""
    QGuiApplication.inputMethod().commit()  # letters that are still on their way to kanji
    inside = widget.findChildren(QWidget)
    for one in inside:
        if isinstance(one, QAbstractItemView) and isValid(one):
            _end_editing(one)
    if _keep_all([widget, *inside]):
        _keep_all([widget, *widget.findChildren(QWidget)])  # what one keeps may open a question in another


def _keep_all(widgets: Iterable[QWidget]) -> bool:
    """Keep what is typed in some of them; tell whether something may be typed in any."""
    settling = [one for one in widgets if _settles(one)]
    for one in settling:
        if isValid(one):
            _keep(cast(Settling, one))
    return bool(settling)


@cache
def settles(kind: type) -> bool:
    """Tell whether something may be half typed in such widgets: asked once a class, as there are a thousand."""
    return callable(getattr(kind, "settle", None))


def _settles(one: QWidget) -> bool:
    kind: type = type(one)
    return settles(kind)


def _keep(one: Settling) -> None:
    with heard():  # what is typed elsewhere is kept all the same
        one.settle()


def _end_editing(view: QAbstractItemView) -> None:
    """Keep what stands in the editor of a cell, and close it, if one is open."""
    editor, delegate = view.indexWidget(view.currentIndex()), view.itemDelegate()
    if editor is None:
        return
    QCoreApplication.sendPostedEvents(delegate, QEvent.Type.MetaCall.value)  # an Enter in it is heard a moment later
    if view.indexWidget(view.currentIndex()) is editor:
        delegate.commitData.emit(editor)
        delegate.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
