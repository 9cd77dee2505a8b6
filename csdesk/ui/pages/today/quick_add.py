"""The line at the head of the queue that adds an action."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.domain.quick_add import QuickLine
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.pages.today.view import QueueHost
from csdesk.ui.panels.actions.quick_field import QuickField, understood
from csdesk.ui.widgets.parts import Line, fill
from csdesk.ui.words import words


class QuickAdd(QWidget):
    """What is understood stands below the line; Down goes into the queue."""

    def __init__(self, page: QueueHost) -> None:
        super().__init__()
        self._page = page
        self.field = QuickField(page.desk, page.entries)
        self.field.setPlaceholderText(words.tr("Add an action, e.g. send the quote to Harlow next Tue"))
        self.field.setAccessibleName(words.tr("Add action"))
        self.field.add_icon("plus")
        self.hint = Line("", "small")
        self.hint.hide()
        fill(QVBoxLayout(self), (self.field, self.hint), k.S1, (k.S4, k.S3, k.S4, k.S1))
        self.field.returnPressed.connect(self.keep)
        self.field.understood.connect(self._on_understood)

    def begin(self) -> None:
        """Let a line be typed."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def keep(self) -> None:
        """Add what the line says; what is refused stays there."""
        said = self.field.said
        if said is None or not self.field.text().strip():
            return
        page, who = self._page, said.named
        values = {
            "deadline": said.day,
            "repeats": said.repeats,
            "contact_id": (who.contact_id or None) if who else None,
        }
        account = who.account_id if who else None
        if page.guard(lambda: page.desk.actions.add(account, said.title, page.today(), **values)):
            self.field.begin()
            self.field.clear()
            if said.day is None:
                page.notice.say(words.tr("Added without a day: it is under Later. Press Ctrl+Z to undo."))

    def settle(self) -> None:
        """Keep the line that is being typed, as Enter does."""
        self.keep()

    def _on_understood(self, said: QuickLine) -> None:
        account = self._page.desk.accounts.get(said.named.account_id) if said.named else None
        told = understood(said, self._page.today())
        self.hint.say(" · ".join(filter(None, (account.name if account else "", told))))
        self.hint.setVisible(bool(self.hint.words))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down or (event.key() == Qt.Key.Key_Escape and not self.field.text()):
            self._page.view.setFocus()
        elif event.key() == Qt.Key.Key_Escape:
            self.field.begin()
            self.field.clear()
        elif event.key() not in keys.ENTER:
            super().keyPressEvent(event)
