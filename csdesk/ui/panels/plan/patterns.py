"""Value patterns in a plan: put into it, and kept from it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from csdesk.entities import Outcome
from csdesk.ui import keys
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.plan.nodes import Key, Node
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import Button
from csdesk.ui.words import words

KEYS = "Ctrl+P"
"""The keys that offer the patterns."""


class PatternButton(Button):
    """Offers the value patterns; one that is chosen is put into the plan as one step."""

    def __init__(self, panel: Panel, whole: QWidget, plan: Callable[[], int], go: Callable[[Key], object]) -> None:
        """Listen in the whole of the plan; ``plan`` is the plan that is shown, ``go`` puts the hand on a row."""
        super().__init__("", "blocks", "ghost")
        self.setAccessibleName(words.tr("From pattern"))
        self._panel, self._plan, self._go = panel, plan, go
        self.setToolTip(tip(words.tr("Value, outcome and milestones from a value pattern") + f"  {KEYS}"))
        self.clicked.connect(self._pop_up)
        keys.listen(whole, KEYS, self._pop_up, whole=True)

    def offered(self) -> QMenu:
        """Return the menu of the patterns."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in self._panel.desk.patterns.all():
            named = " → ".join(filter(None, (one.value, one.outcome)))
            menu.addAction(named.replace("&", "&&"), partial(self.put, one.id))
        if menu.isEmpty():
            menu.addAction(words.tr("No patterns yet. Save one from an outcome, or add one in the settings"))
            menu.actions()[0].setEnabled(False)
        return menu

    def put(self, pattern: int) -> None:
        """Put a pattern into the plan, and the hand on its outcome."""
        panel, added = self._panel, list[int]()
        if panel.guard(lambda: added.append(panel.desk.patterns.put_into(self._plan(), pattern, panel.today))):
            self._go((Outcome, added[0]))

    def keep(self, node: Node) -> None:
        """Keep an outcome of the plan as a pattern."""
        if self._panel.guard(lambda: self._panel.desk.patterns.keep(node.key[1])):
            title = node.part.title if node.part else ""
            sentence = words.tr("“{title}” saved to the value patterns in the settings.")
            self._panel.notice.say(sentence.format(title=title))

    def _pop_up(self) -> None:
        menu = self.offered()
        menu.popup(self.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
