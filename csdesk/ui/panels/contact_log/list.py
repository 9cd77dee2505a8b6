"""The contacts of an account between its meetings, the last first."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal

from csdesk.entities import ContactLog
from csdesk.ui.panels.contact_log.last_contact import LastContact
from csdesk.ui.panels.contact_log.row import LogRow
from csdesk.ui.panels.contact_log.title import title
from csdesk.ui.panels.lines import Lines
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.stack import FittedStack
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import Button, Card, col, row, text
from csdesk.ui.words import words

_FEW = 5
"""So many are shown until all are asked for."""


class LogCard(Card):
    """A line each; ``opened`` tells which is to be changed, ``wanted`` that one is to be logged."""

    opened = Signal(object)
    wanted = Signal()

    def __init__(self, panel: Panel) -> None:
        self._panel = panel
        self._account_id, self._shows_all = 0, False
        self._logs: Sequence[ContactLog] = ()
        self._names: Mapping[int, str] = {}
        self.rows: list[LogRow] = []
        self.add_button = Button("", "plus", "ghost")
        self.add_button.setAccessibleName(words.tr("Log a contact"))
        self.add_button.setToolTip(tip(words.tr("Log a contact") + "  T"))
        self.all_button = Button("", kind="link")
        self._lines = Lines()
        none = words.tr("Mails, calls and visits between the meetings belong here. T logs one.")
        self._full = col(self._lines, row(self.all_button, None), gap=0)
        self._none = text(none, "muted", wrap=True)
        self._body = FittedStack(self._full, self._none)
        self.last = LastContact(panel)
        super().__init__(words.tr("Contact log"), self.last, self._body, None, more=self.add_button)
        self.add_button.clicked.connect(self.wanted)
        self.all_button.clicked.connect(self._on_all)

    def show_logs(self, account_id: int, logs: Sequence[ContactLog], names: Mapping[int, str]) -> None:
        """Show these, of people with these names; of another account only the first few."""
        self._shows_all = self._shows_all and account_id == self._account_id
        self._account_id, self._logs, self._names = account_id, logs, names
        self._show()

    def _show(self) -> None:
        self.rows = [self._line(log) for log in (self._logs if self._shows_all else self._logs[:_FEW])]
        self._lines.put(self.rows)
        self._body.turn_to(self._full if self._logs else self._none)
        self.all_button.setVisible(len(self._logs) > len(self.rows))
        self.all_button.setText(words.tr("All %n contacts", "", len(self._logs)))

    def _line(self, log: ContactLog) -> LogRow:
        person = self._names.get(log.contact_id, "") if log.contact_id else ""
        line = LogRow(self._panel.entries, log, person, self)
        line.clicked.connect(lambda: self.opened.emit(log))
        line.delete_wanted.connect(lambda: self._delete(log))
        return line

    def _delete(self, log: ContactLog) -> None:
        said = title(log)
        self._panel.guard.delete(lambda: self._panel.desk.contact_logs.delete(log.id, said), said)

    def _on_all(self) -> None:
        self._shows_all = True
        self._show()
