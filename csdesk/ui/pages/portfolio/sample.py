"""Files of the portfolio: what its table shows, out again; and the sample, in a file of its own or in this one."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from csdesk.desk import Desk
from csdesk.entities import schema
from csdesk.services.accounts import AccountRow
from csdesk.services.sample.known import account_uids
from csdesk.ui.front import open_elsewhere
from csdesk.ui.navigator import Command
from csdesk.ui.panels.guard import Guard
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.files import ask_where, say_saved, write_later
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Button
from csdesk.ui.words import words

_FORMATS = "Excel (*.xlsx)", "CSV (*.csv)", "JSON (*.json)"


class PortfolioExport(QObject):
    """Asks for a file and writes it in the background; ``shown`` tells the rows in sight, in their order."""

    def __init__(
        self, button: Button, notice: Notice, shown: Callable[[], list[AccountRow]], desk: Desk, tasks: TaskRunner
    ) -> None:
        super().__init__(button)
        self._button, self._notice, self._shown, self._desk, self._tasks = button, notice, shown, desk, tasks

    def show_menu(self) -> None:
        """Open the menu below the button."""
        self._button.drop(self.menu())

    def commands(self) -> list[tuple[str, str, Callable[[], object]]]:
        """Return what can be written: its name, its icon, and what does it."""
        names = (
            (words.tr("Export the accounts shown…"), lambda: self.start("accounts", only_shown=True)),
            (words.tr("Export all accounts…"), lambda: self.start("accounts")),
            (words.tr("Export all people…"), lambda: self.start("contacts")),
            (words.tr("Export all contracts…"), lambda: self.start("contracts")),
        )
        return [(name, "download", act) for name, act in names]

    def menu(self) -> QMenu:
        """Return the commands as a menu."""
        menu = QMenu(self._button)
        for name, _icon, act in self.commands():
            menu.addAction(name, act)
        return menu

    def start(self, kind: str, *, only_shown: bool = False) -> None:
        """Ask where to, and write."""
        ids = [row.id for row in self._shown()] if only_shown else None
        proposed = f"{self._name(kind)}_{date.today().isoformat()}.xlsx"
        path = ask_where(self._button.window(), words.tr("Export", "into a file"), proposed, *_FORMATS)
        if path is not None:
            self._button.setEnabled(False)
            failed = words.tr("The table could not be created, so nothing was written. See the log for details.")
            work = partial(self._desk.exports.write, kind, path, words.language, ids)
            done, ended = lambda _written: say_saved(self._notice, path), lambda: self._button.setEnabled(True)
            write_later(self._tasks, self._notice, work, done, failed, ended)

    def _name(self, kind: str) -> str:
        return {
            "accounts": words.tr("Accounts"),
            "contacts": words.tr("People"),
            "contracts": words.tr("Contracts"),
        }[kind]


class SampleOffer(Button):
    """The button that takes the sample away; it is there as long as an account of the sample is."""

    def __init__(self, desk: Desk, guard: Guard, tasks: TaskRunner, today: Callable[[], date]) -> None:
        super().__init__(words.tr("Remove sample data"), kind="link")
        self._desk, self._guard, self._tasks, self._today = desk, guard, tasks, today
        self.clicked.connect(self.remove)
        self.hide()

    def show_rows(self, rows: Iterable[AccountRow]) -> None:
        """Be there if one of these is of the sample."""
        self.setVisible(any(row.uid in account_uids() for row in rows))

    def commands(self) -> list[Command]:
        """Return what Ctrl+K offers."""
        found: list[Command] = [(words.tr("Open the sample portfolio"), "sparkles", self.open)]
        return found if self.isHidden() else [*found, (self.text(), "trash-2", self.remove)]

    def open(self) -> None:
        """Show the sample in a file and a window of its own; this file stays as it is."""
        schema()  # mapped here, not on the worker beside what the window maps
        failed = words.tr("The sample could not be made. See the log for details.")
        work = partial(self._desk.sample.beside, self._today())
        write_later(self._tasks, self._guard.notice, work, self._on_made, failed)

    def add(self) -> bool:
        """Fill this file with the sample, if it is empty."""
        return self._guard(lambda: self._desk.sample.fill(self._today()))

    def remove(self) -> None:
        """Take the sample out of this file."""
        if self._guard(self._desk.sample.remove):
            self._guard.notice.say(words.tr("Sample data removed. Press Ctrl+Z to undo."))

    def _on_made(self, path: Path) -> None:
        open_elsewhere(str(path))
        sentence = words.tr("The sample opens in its own window: {file}. This file stays as it is.")
        self._guard.notice.say(sentence.format(file=path.name))
