"""Ending what is being typed, anywhere in a widget: it is kept, as if one had gone elsewhere.

That is done before a window is closed, before its pages are built anew, and before a page shows something else.
"""

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
    for view in widget.findChildren(QAbstractItemView):
        _end_editing(view)
    for _round in range(2):  # what one keeps may open a question in another
        for one in [widget, *widget.findChildren(QWidget)]:
            kind: type = type(one)
            if settles(kind) and isValid(one):
                _keep(cast(Settling, one))


@cache
def settles(kind: type) -> bool:
    """Tell whether something may be half typed in such widgets: asked once a class, as there are a thousand."""
    return callable(getattr(kind, "settle", None))


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
