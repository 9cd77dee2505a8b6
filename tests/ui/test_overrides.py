"""Nothing that leaves an override of a Qt method ends the process."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from shiboken6 import Shiboken

import csdesk
from csdesk.ui.overrides import is_guarded, overrides
from tests.processes import run

_RAISED_IN_C = ("[].index(1)", "1 + ''", "1 / 0", "next(iter(()))", "{}['x']", "int('x')", "None.x")
_BY_QT = {
    "QWidget.mousePressEvent": "QTest.mouseClick(made, Qt.MouseButton.LeftButton)",
    "QWidget.keyPressEvent": "QTest.keyClick(made, Qt.Key.Key_A)",
    "QWidget.paintEvent": "made.grab()",
    "QWidget.sizeHint": "made.adjustSize()",
    "QWidget.event": "app.sendEvent(made, QEvent(QEvent.Type.User))",
    "QWidget.eventFilter": "made.installEventFilter(made); app.sendEvent(made, QEvent(QEvent.Type.User))",
    "QListView.moveCursor": "QTest.keyClick(made, Qt.Key.Key_Down)",
    "QStandardItemModel.data": "made.setRowCount(1); made.setColumnCount(1); made.index(0, 0).data()",
    "QStyledItemDelegate.createEditor": "table.setItemDelegate(made); table.openPersistentEditor(table.item(0, 0))",
    "QUndoCommand.redo": "QUndoStack(app).push(made)",
}
"""A call by which Qt comes to a method."""
_PROGRAM = """
import sys
import csdesk.ui
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QStandardItemModel, QUndoCommand, QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QStyledItemDelegate, QTableWidget, QTableWidgetItem, QWidget
heard = []
sys.excepthook = lambda kind, error, trace: heard.append(error)
app = QApplication([])
table = QTableWidget(1, 1)
table.setItem(0, 0, QTableWidgetItem())
for raised in {raised}:
    made = type("Made", ({base},), {{"{name}": lambda self, *given: eval(raised)}})()
    before = len(heard)
    try:
        {call}
    except Exception as error:
        heard.append(error)
    assert len(heard) > before, raised
print("alive")
"""


def _ours() -> Iterator[type]:
    """Yield every class of csdesk's with a base of Qt's."""
    for module in pkgutil.walk_packages(csdesk.__path__, "csdesk."):
        if not module.name.endswith("__main__") and ".migrations." not in module.name:
            importlib.import_module(module.name)
    waiting = Shiboken.Object.__subclasses__()
    for one in waiting:
        waiting += one.__subclasses__()
    yield from (one for one in {*waiting} if one.__module__.startswith("csdesk."))


def test_each_override_of_each_class_is_guarded() -> None:
    found = [(one, name, method) for one in _ours() for name, method in overrides(one)]
    assert [f"{one.__qualname__}.{name}" for one, name, method in found if not is_guarded(method)] == []
    assert len({method for _one, _name, method in found}) > 150


@pytest.mark.parametrize("method", _BY_QT)
def test_what_is_raised_in_c_is_heard_and_the_process_goes_on(method: str) -> None:
    base, name = method.split(".")
    program = _PROGRAM.format(raised=_RAISED_IN_C, base=base, name=name, call=_BY_QT[method])
    assert run(program).split()[-1] == "alive"


def test_a_method_of_a_base_that_is_none_of_qts_is_guarded_too() -> None:
    class Mixed:
        def event(self, _event: object) -> bool:
            return bool(1 / 0)

        def other(self) -> None: ...

    class Both(Mixed, QObject):
        pass

    assert [name for name, method in overrides(Both) if is_guarded(method)] == ["event"]
    assert not is_guarded(Mixed.event)
